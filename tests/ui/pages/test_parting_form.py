"""A worker leaves in the window: why, when, and what is due to him, as it is reckoned while it is typed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import advances, attendance, extras, last_wages, pay_list, payroll, workers
from app.services.advances import AdvanceDraft
from app.services.books import Books
from app.ui.kit.labels import Figure, Words
from app.ui.pages.owings import OwingsPage
from app.ui.pages.parting_form import PartingForm
from app.ui.pages.reason import Reason
from app.ui.pages.sure import Sure
from app.ui.pages.worker_form import WorkerForm
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance
from tests.windows import page_of, window_on

LAST, TODAY = date(2026, 10, 31), date(2026, 11, 22)


@pytest.fixture
def staffed(books: Books) -> Books:
    """On 40,000 a month since January 2020, all of October worked."""
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam", joined_on=date(2020, 1, 19)))
        attendance.record(sitting, an_attendance(*all_present("7")))
    return books


def leaving(office: Office) -> PartingForm:
    office.show("worker", 1)
    page_of(office, WorkerForm).part()
    return page_of(office, PartingForm)


def typed(form: PartingForm, name: str, text: str) -> None:
    field = next(each.field(name) for each in form.forms if name in each.names())
    assert isinstance(field, QWidget)
    field.setFocus()
    QTest.keyClicks(field, text)


def read(widget: QWidget) -> str:
    words = [label.text() for kind in (Words, Figure) for label in widget.findChildren(kind) if not label.isHidden()]
    return "\n".join(words).replace("\u2066", "").replace("\u2069", "")


def test_the_settlement_is_reckoned_as_it_is_typed(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = leaving(office)
        assert "which day" in read(form.settlement)
        typed(form, "left_on", "31-10")
        form.check()
        assert "03/11/2026" in read(form.settlement)  # two working days on, and the first is a Sunday
        before = read(form.settlement)
        form.forms[0].field("why").show_value("retrenched")
        form.check()
        assert "40,000.00" in read(form.settlement)  # a month of notice that was not given
        assert read(form.settlement) != before


def test_what_is_due_comes_with_the_wages_of_his_last_month(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "31-10")
        form.forms[0].field("why").show_value("retrenched")
        typed(form, "note", "No orders")
        form.write_down()
    with staffed.read() as sitting:
        row = workers.get(sitting, 1)
        put = {each.key: each.amount for each in extras.rows(sitting, OCTOBER)}
    assert row is not None
    assert (row.left_on, row.left_why, row.left_note) == (LAST, "retrenched", "No orders")
    assert put["notice_pay"] == Decimal(40000)


def test_into_approved_wages_nothing_is_put_and_he_stays(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with staffed.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "31-10")
        form.forms[0].field("why").show_value("retrenched")
        form.write_down()
        assert office.window.message.sentence()
        with staffed.read() as sitting:
            before = workers.get(sitting, 1)
        assert before is not None
        assert before.left_on is None
        form.with_wages.show_value(False)
        form.write_down()
    with staffed.read() as sitting:
        after = workers.get(sitting, 1)
    assert after is not None
    assert after.left_on == LAST


def test_a_day_before_he_came_is_refused(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "01/01/2019")
        form.check()
        assert not form.write.isEnabled()
        assert form.touched()
        form.done()


def answered(monkeypatch: pytest.MonkeyPatch, reason: str = "") -> None:
    monkeypatch.setattr(Sure, "ask", lambda *_: True)
    monkeypatch.setattr(Reason, "ask", lambda *_: reason)


def test_he_is_paid_now_and_it_is_taken_back_with_a_reason(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "31-10")
        form.check()
        assert "Pay him now" in form.settlement.pay.text()
        answered(monkeypatch)
        form.settlement.pay.click()
        with staffed.read() as sitting:
            made, file = last_wages.look(sitting, 1), workers.draft(sitting, 1)
            assert pay_list.of(sitting, OCTOBER).lines[0].paid_on == TODAY
        assert (made.run_id, made.whole, file.dues_paid_on) == (1, False, TODAY)
        form = leaving(office)
        form.check()
        assert "is approved" in read(form.settlement)
        form.settlement.pay.click()  # without a reason nothing happens
        answered(monkeypatch, "a day too many")
        form.settlement.pay.click()
        assert "Pay him now" in form.settlement.pay.text()
    with staffed.read() as sitting:
        assert [(row.state, row.reason) for row in payroll.runs(sitting)] == [
            ("reversal", "a day too many"),
            ("reversed", ""),
        ]


def test_what_he_still_owes_is_told_before_and_after(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = AdvanceDraft(
        worker="7",
        day=date(2026, 10, 5),
        amount=Decimal(100000),
        purpose="Wedding",
        instalment=Decimal(3000),
        first_month="2026-11",
    )
    with staffed.write() as sitting:
        advances.give(sitting, draft)
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "31-10")
        form.check()
        with staffed.read() as sitting:
            due = last_wages.look(sitting, 1, form.draft())
        assert due.still_owed > 0
        said = f"still owes {due.still_owed:,.2f} rupees"
        assert said in read(form.settlement)
        answered(monkeypatch)
        form.settlement.pay.click()
        assert said in office.window.message.sentence().replace("\u2066", "").replace("\u2069", "")
        office.show("owings", 0)
        page = page_of(office, OwingsPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=20_000)
        page.choose(page.table.shown()[0].id)
        qtbot.waitUntil(lambda: said in read(page), timeout=20_000)


def test_one_who_still_works_is_not_paid_yet(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        form = leaving(office)
        typed(form, "left_on", "28-11")
        form.check()
        assert not form.settlement.pay.isEnabled()
        typed(form, "note", "x")
        form.done()
