"""Every page opens in both languages, fits a shop's screen, is reached by the keyboard, and is freed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.services import challans, deliveries, parties, parts, payments, payroll, purchases, sale_notes, sales
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.payments import PaymentDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.ui import rooms
from app.ui.kit.look import Look
from app.ui.pages.home import HomePage
from app.ui.pages.settings import SettingsPage
from tests import makers
from tests.accepted import accept
from tests.clock import Clock
from tests.windows import HIGH, WIDE, page_of, rested, window_on

PLACES = (
    "home",
    "purchases",
    "sales",
    "deliveries",
    "payments",
    "workers",
    "wages",
    "challans",
    "outbox",
    "parties",
    "parts",
    "reports",
    "matching",
    "imports",
    "settings",
)
LOOKS = [Look(), Look(urdu=True), Look(dark=True), Look(urdu=True, dark=True)]
NAMES = ["English", "Urdu", "dark English", "dark Urdu"]


@pytest.fixture
def month(books: Books) -> Books:
    """Books with a month in them: a bill, an invoice, three workers, approved wages, two challans."""
    makers.a_month_of_work(books)
    with books.write() as sitting:
        parties.add(sitting, makers.a_party(name="Lahore Steel", ntn="1111111-1", strn="3277876111222"))
        parts.add(sitting, makers.a_part())
        purchases.post(sitting, makers.a_purchase())
        payments.post(sitting, PaymentDraft(party="Bilal Steel", day=date(2026, 11, 2), amount=Decimal(5000)))
        sold = sales.post(sitting, makers.a_sale())
        payroll.approve(sitting, makers.OCTOBER)
        challans.draw(sitting, makers.OCTOBER)
        line = DeliveryLineDraft(description="Brake shoe", quantity=Decimal(40))
        order = DeliveryDraft(kind=Kind.ORDER, party="Lahore Steel", day=makers.OCTOBER.first, lines=(line,))
        deliveries.post(sitting, order)
    accept(books, "sale", sold)
    with books.write() as sitting:
        back = (NoteLineDraft(line=1, quantity=Decimal(1)),)
        note = SaleNoteDraft(sale=str(sold), note_date=sitting.today(), reason="Return of goods", lines=back)
        sale_notes.post(sitting, note)
    return books


@pytest.mark.parametrize("look", LOOKS, ids=NAMES)
def test_every_place_opens_and_fits(
    month: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look
) -> None:
    wear(look)
    with window_on(month, clock, look) as office:
        for place in PLACES:
            office.show(place, 0)
            rested(qtbot)
            needed = office.window.minimumSizeHint()
            assert (needed.width(), needed.height()) <= (WIDE, HIGH), place
            assert needed.height() <= HIGH, place
            assert office.window.here() == place


@pytest.mark.parametrize("look", LOOKS[:2], ids=NAMES[:2])
@pytest.mark.parametrize("record", [0, 1], ids=["new", "written"])
def test_every_form_opens_and_fits(
    month: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], record: int, look: Look
) -> None:
    wear(look)
    with window_on(month, clock, look) as office:
        for kind, place in rooms.LISTS.items():
            office.show(kind, record)
            rested(qtbot)
            assert office.window.here() == place, kind
            needed = office.window.minimumSizeHint()
            assert needed.width() <= WIDE, kind
            assert needed.height() <= HIGH, kind
            assert office.window.back(), kind


@pytest.mark.parametrize("look", LOOKS[:2], ids=NAMES[:2])
def test_empty_books_say_what_to_do(
    books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look
) -> None:
    wear(look)
    with window_on(books, clock, look) as office:
        for place in PLACES:
            office.show(place, 0)
            rested(qtbot)
            page = office.window.current()
            empty = getattr(page, "empty", None)
            assert place in {"home", "imports", "settings"} or (empty is not None and empty.isVisible()), place


def test_tab_reaches_every_control_of_a_form(month: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(month, clock) as office:
        office.show("worker", 1)
        page = office.window.current()
        assert page is not None
        wanted = {
            widget
            for widget in page.findChildren(QWidget)
            if isinstance(widget, QLineEdit | QComboBox | QAbstractButton | QTableView)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        }
        reached: set[QWidget] = set()
        for _ in range(3 * len(wanted) + 40):
            here = QWidget.focusWidget(office.window)
            assert here is not None
            reached.add(here)
            QTest.keyClick(here, Qt.Key.Key_Tab)
        assert wanted <= reached


@pytest.mark.parametrize("kind", ["purchase", "sale", "party", "worker"])
def test_a_closed_page_is_freed(month: Books, clock: Clock, qtbot: QtBot, kind: str) -> None:
    with window_on(month, clock) as office:
        office.show(kind, 1)
        rested(qtbot)
        page = office.window.current()
        assert page is not None
        gone = weakref.ref(page)
        del page
        office.window.back()
        rested(qtbot)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert gone() is None


def test_the_language_changes_in_place(month: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(month, clock) as office:
        office.show("settings", 0)
        page = page_of(office, SettingsPage)
        page.language.show_value("ur")
        page.language.edited.emit()
        again = page_of(office, SettingsPage)
        assert again is not page
        assert again.head.title == "ترتیبات"
        assert office.window.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_home_says_what_needs_a_person(month: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(month, clock) as office:
        page = page_of(office, HomePage)
        qtbot.waitUntil(lambda: page.board is not None, timeout=20_000)
        assert page.board is not None
        late = [need for need in page.board.needs if need.key == "due-late"]
        assert late, "the challans of October were due on the fifteenth"
        assert page.dues.table.shown()[0].late_days > 0


def test_the_box_over_everything_leads_to_the_bill(month: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(month, clock) as office:
        box = office.window.header.search
        QTest.keyClick(office.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(box, "P-2026")
        qtbot.waitUntil(lambda: box.offered() > 0, timeout=20_000)
        QTest.keyClick(box, Qt.Key.Key_Return)
        page = office.window.current()
        assert page is not None
        assert "P-2026-0001" in page.head.title
