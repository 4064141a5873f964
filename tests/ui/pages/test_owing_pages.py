"""Money owed by workers in the window: given within the law's limits, put off, paid back, seen in his file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.rules.period import Month
from app.services import advances, law_choice, owings, workers
from app.services.advances import AdvanceDraft
from app.services.books import Books
from app.services.law_choice import ChoiceDraft
from app.ui.kit.labels import Figure, Words
from app.ui.pages.owing_form import OwingForm
from app.ui.pages.owings import OwingsPage
from app.ui.pages.worker_form import WorkerForm
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_worker
from tests.windows import page_of, window_on

WAIT = 20_000


@pytest.fixture
def staffed(books: Books) -> Books:
    """Two workers on 40,000 a month, under the Labour Code from July on."""
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam"))
        workers.add(sitting, a_worker(number="8", name="Bashir"))
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    return books


def lent(books: Books) -> int:
    with books.write() as sitting:
        return advances.give(
            sitting,
            AdvanceDraft(
                worker="7", day=date(2026, 10, 5), amount=Decimal(20000), purpose="Wedding",
                instalment=Decimal(5000), first_month="2026-11",
            ),
        )  # fmt: skip


def the_form(office: Office, worker: int = 0) -> OwingForm:
    office.show("owing", worker)
    return page_of(office, OwingForm)


def typed(form: OwingForm, name: str, text: str) -> None:
    field = next(each.field(name) for each in form.forms if name in each.names())
    assert isinstance(field, QWidget)
    field.setFocus()
    QTest.keyClicks(field, text)


def read(widget: QWidget) -> str:
    words = [label.text() for kind in (Words, Figure) for label in widget.findChildren(kind)]
    return "\n".join(words).replace("\u2066", "").replace("\u2069", "")


def ctrl_enter(office: Office) -> None:
    QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_advance_is_typed_within_what_the_law_allows(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = the_form(office, 1)
        assert "40,000.00" in read(form.limits)  # a month's pay, and a fifth of it an instalment at most
        assert "8,000.00" in read(form.limits)
        typed(form, "amount", "200000")
        typed(form, "what", "Sister's wedding")
        typed(form, "instalment", "5000")
        form.check()
        assert "200,000.00" in form.write.toolTip()  # thrice the minimum wage is less
        field = next(each.field("amount") for each in form.forms if "amount" in each.names())
        field.show_value(Decimal(20000))
        form.check()
        assert form.write.isEnabled()
        ctrl_enter(office)
        qtbot.waitUntil(lambda: office.window.current() is not form, timeout=WAIT)
    with staffed.read() as sitting:
        row = owings.rows(sitting)[0]
    assert (row.number, row.amount, row.instalment, row.what) == (
        "7",
        Decimal(20000),
        Decimal(5000),
        "Sister's wedding",
    )


def test_a_fine_wants_that_he_was_heard(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = the_form(office, 2)
        kind = form.forms[0].field("kind")
        kind.show_value("fine")
        typed(form, "amount", "300")
        typed(form, "what", "Came late thrice")
        form.check()
        assert not form.write.isEnabled()  # nobody is fined unheard
        assert not form.forms[1].isVisible()  # a fine has no instalments
        typed(form, "heard_on", "20-11")
        typed(form, "heard", "The bus")
        form.check()
        assert form.write.isEnabled()
        form.write_down()
    with staffed.read() as sitting:
        row = owings.rows(sitting)[0]
    assert (row.kind, row.number, row.amount, row.heard) == ("fine", "8", Decimal(300), "The bus")


def test_an_instalment_is_put_off_and_money_is_paid_back(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    lent(staffed)
    with window_on(staffed, clock) as office:
        office.show("owings", 0)
        page = page_of(office, OwingsPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1 and hasattr(page.panel, "reason"), timeout=WAIT)
        QTest.keyClicks(page.panel.reason, "His child is ill")
        page.refresh()  # somebody else has changed the books meanwhile
        qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
        assert page.panel.reason.value() == "His child is ill"
        page.panel.write_down()
        qtbot.waitUntil(lambda: page.table.shown()[0].postponed != (), timeout=WAIT)
        page.panel.kind.show_value("paid_back")
        page.panel.kind.edited.emit()
        assert not page.panel.month.isVisible()
        QTest.keyClicks(page.panel.amount, "1500")
        page.panel.write_down()
        qtbot.waitUntil(lambda: page.table.shown()[0].open == Decimal(18500), timeout=WAIT)
        assert "18,500.00" in page.head.fact
    with staffed.read() as sitting:
        assert owings.due(sitting, Month(2026, 11)) == {}
        assert owings.due(sitting, Month(2026, 12))[1][0].amount == Decimal(5000)


def test_what_cannot_be_is_said_and_not_written(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    lent(staffed)
    with window_on(staffed, clock) as office:
        office.show("owings", 0)
        page = page_of(office, OwingsPage)
        qtbot.waitUntil(lambda: hasattr(page.panel, "reason"), timeout=WAIT)
        page.panel.write_down()
        assert office.window.message.sentence()  # why is not said
    with staffed.read() as sitting:
        assert owings.rows(sitting)[0].postponed == ()


def test_his_file_shows_the_new_advance_at_once(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page = page_of(office, WorkerForm)
        assert "20,000.00" not in read(page)
        lent(staffed)
        qtbot.waitUntil(lambda: "20,000.00" in read(page), timeout=WAIT)
