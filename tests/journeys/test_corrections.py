"""What takes a posted bill back, and what few bills have, from the keyboard."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import parties, purchases
from app.services.books import Books
from app.ui.pages.debit_note_form import DebitNoteForm
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.purchase_bill import PurchaseBill
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.pages.reason import Reason
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import arrived, page_of, press, window_on

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOVEMBER = date(2026, 11, 10)


def key(office: Office, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    office.window.activateWindow()
    QTest.qWaitForWindowActive(office.window)
    QTest.keyClick(QWidget.focusWidget(office.window), which, held)


@pytest.fixture
def bill(books: Books) -> int:
    two = (makers.a_line(), makers.a_line(description="Oil seal", quantity=Decimal(500), rate=Decimal("42.50")))
    with books.write() as sitting:
        return purchases.post(sitting, makers.a_purchase(bill_date=NOVEMBER, lines=two))


def test_goods_go_back_without_a_mouse(books: Books, clock: Clock, qtbot: QtBot, bill: int) -> None:
    with window_on(books, clock) as office:
        office.show("purchase", bill)
        key(office, Qt.Key.Key_B, CONTROL)
        form = arrived(qtbot, office, DebitNoteForm)
        assert not form.post.isEnabled()
        press(form, "\ncracked\n")
        form.lines.start()
        press(form, "3\n\n\n11\n")
        form.settle()
        assert form.draft().reason == "Return of goods: cracked"
        assert [line.quantity for line in form.draft().lines] == [3, 11]
        assert form.post.isEnabled()
        key(office, Qt.Key.Key_Return, CONTROL)
        paper = arrived(qtbot, office, PaperPage)
        assert "PD-2026-0001" in paper.head.title
        qtbot.waitUntil(lambda: paper.view.pages() == 1, timeout=20_000)
        office.window.back()
        page = page_of(office, PurchaseBill)
        assert page.head.state is not None
        assert page.head.state[1] == "Partly taken back"
        (row,) = page.corrections.table.shown()
        assert (row.number, row.total) == ("PD-2026-0001", Decimal("-4091.65"))
        assert not page.cancel.isEnabled()
        assert "debit note" in page.cancel.toolTip()
        page.corrections.table.opened.emit(row)
        note = arrived(qtbot, office, PurchaseBill)
        qtbot.waitUntil(lambda: page_of(office, PurchaseBill).head.title.strip("\u2066\u2069") == "PD-2026-0001")
        note = page_of(office, PurchaseBill)
        assert not note.note.isVisible()
        assert [one.number for one in note.corrections.table.shown()] == ["P-2026-0001"]


def test_no_more_goes_back_than_was_bought_and_not_after_180_days(
    books: Books, clock: Clock, qtbot: QtBot, bill: int
) -> None:
    with window_on(books, clock) as office:
        office.desk.lay(DebitNoteForm(office.desk, bill))
        form = page_of(office, DebitNoteForm)
        form.lines.start()
        press(form, "11\n")
        form.settle()
        assert not form.post.isEnabled()
        assert "10" in form.post.toolTip()
        press(form, "\n\n")
        form.lines.start()
        press(form, "10\n")
        form.settle()
        assert form.post.isEnabled()
        clock.set(date(2027, 5, 10))
        form.form.field("note_date").show_value(date(2027, 5, 10))
        form.check()
        assert "09/05/2027" in form.post.toolTip()
        form.form.field("note_date").show_value(date(2027, 5, 9))
        form.form.field("reason").show_value("Others")
        form.check()
        assert "Reason" in form.post.toolTip(), "others want words (0028)"
        form.done()


def test_a_bill_is_cancelled_with_a_reason(
    books: Books, clock: Clock, qtbot: QtBot, bill: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = ["", "typed for the wrong supplier"]
    monkeypatch.setattr(Reason, "ask", lambda *_: answers.pop(0))
    with window_on(books, clock) as office:
        office.show("purchase", bill)
        page = page_of(office, PurchaseBill)
        key(office, Qt.Key.Key_X, CONTROL | SHIFT)
        qtbot.waitUntil(lambda: len(answers) == 1, timeout=5000)
        assert page.cancel.isEnabled(), "no reason, no cancellation"
        key(office, Qt.Key.Key_X, CONTROL | SHIFT)
        qtbot.waitUntil(lambda: not page.cancel.isEnabled(), timeout=5000)
        assert page.head.state is not None
        assert page.head.state[1] == "Cancelled"
        assert "PC-2026-0001" in page.cancel.toolTip()
        assert not page.note.isEnabled()
    with books.read() as sitting:
        assert purchases.sums(sitting).total == 0


def test_the_other_columns_and_charges_of_a_bill(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        assert not form.charges.isVisible()
        press(form, "bil\n118\n\n\n\n")
        form.lines.start()
        press(form, "Oil seal\n\n500\n\n42.50\n")
        key(office, Qt.Key.Key_F7)
        qtbot.waitUntil(form.charges.isVisible, timeout=5000)
        press(form, "5%\n\n\n\n12*5\n19\n10\n")  # discount; kind, price and further tax left; extra, FED, withheld
        (line,) = form.draft().lines
        typed = [line.discount_percent, line.extra_tax, line.fed, line.st_withheld]
        assert typed == [Decimal(each) for each in (5, 60, 19, 10)]
        assert (line.sale_type, line.retail_price, line.further_tax) == ("", None, None)
        assert not form.lines.view.more, "the next line begins among the usual columns"
        press(form, "Fan belt\n")
        key(office, Qt.Key.Key_F7)
        qtbot.waitUntil(lambda: form.lines.view.more, timeout=5000)
        form.charges.form.focus_on("freight")
        press(form, "250\n\n ")
        assert form.draft().tax_inclusive
        press(form, " ")
        draft = form.draft()
        assert (draft.freight, draft.tax_inclusive) == (Decimal(250), False)
        form.paid_by.setFocus()
        press(form, "\n24150")  # Enter goes on, from the way of paying to what the paper says
        assert form.draft().total == Decimal(24150)
        form.settle()
        assert not form.post.isEnabled(), "the second line has no quantity yet"
        form.lines.change_lines("one", form.draft().lines[:1])
        form.settle()
        key(office, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=5000)
    with books.read() as sitting:
        (row,) = purchases.rows(sitting)
    figures = [row.value, row.sales_tax, row.extra_tax, row.fed, row.charges, row.total, row.payable]
    assert figures == [Decimal(each) for each in ("20187.50", "3633.75", "60", "19", "250", "24150.25", "24140.25")]
