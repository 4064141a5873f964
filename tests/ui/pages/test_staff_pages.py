"""The attendance grid under the fingers, the rights page, and the worker's whole file in the window."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.rules.decent_work import Answer, Topic
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import attendance, decent_work, holidays, leave, muster, payroll, welfare, workers
from app.services.books import Books
from app.services.leave import PermissionDraft
from app.ui.pages.allowing import Allowing
from app.ui.pages.attendance import AttendancePage
from app.ui.pages.muster_model import FIRST_DAY
from app.ui.pages.rights import RightsPage
from app.ui.pages.sure import Sure
from app.ui.pages.worker_cards import AccountCard
from app.ui.pages.worker_form import WorkerForm
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance
from tests.windows import page_of, rested, window_on


@pytest.fixture
def staffed(books: Books) -> Books:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam"))
        workers.add(sitting, a_worker(number="8", name="Bashir"))
        workers.add(sitting, a_worker(number="9", name="Danish", joined_on=date(2026, 10, 3)))
    return books


def at_work(office: Office, bot: QtBot) -> AttendancePage:
    """October's grid, with the keyboard at the first day of the first worker."""
    office.show("attendance", 0)
    page = page_of(office, AttendancePage)
    page.show_month(OCTOBER)
    bot.waitUntil(lambda: page.model.columnCount() == FIRST_DAY + 31 + 2 and page.model.rowCount() == 3, timeout=20_000)
    page.focus_first()
    return page


def put(page: AttendancePage, text: str) -> None:
    """Type into the cell in hand and press Enter."""
    index = page.view.currentIndex()
    page.view.edit(index)
    field = page.view.indexWidget(index)
    QTest.keyClicks(field, text)
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))


def cells(page: AttendancePage, row: int, first: int = 1, last: int = 5) -> str:
    """The days of a row as the books have them, once all that was typed is written."""
    while page.writing.waits():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    marks = [page.model.cell(page.model.index(row, FIRST_DAY + day - 1)) for day in range(first, last + 1)]
    return " ".join((cell.text or ".") if cell else "?" for cell in marks)


def test_letters_and_enter_write_a_row_and_every_step_is_taken_back(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        for text in ("p", "P+2", "½", "cl"):
            put(page, text)
        assert cells(page, 0) == "P P+2 ½ CL ."
        assert page.view.currentIndex().column() == FIRST_DAY + 4
        with staffed.read() as sitting:
            assert attendance.drafts(sitting, OCTOBER)["7"][date(2026, 10, 2)].overtime == Decimal(2)
        page.take_back()
        page.take_back()
        assert cells(page, 0) == "P P+2 . . ."
        page.do_again()
        assert cells(page, 0) == "P P+2 ½ . ."


def test_what_the_books_refuse_is_said_and_not_written(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        put(page, "P+17")
        assert cells(page, 0) == ". . . . ."
        assert "25" in office.window.message.sentence()
        assert not page.back.isEnabled()
        put(page, "A")  # the cursor went on to the second
        assert cells(page, 0) == ". A . . ."


def test_a_row_is_copied_the_rest_filled_and_the_chosen_emptied(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        put(page, "A")
        put(page, "P+2")
        page.view.setCurrentIndex(page.model.index(1, FIRST_DAY))
        page.copy_above()
        assert cells(page, 1) == "A P+2 . . ."
        page.fill()
        # one row is chosen, so all are filled; the 4th is a Sunday, and Danish came on the 3rd
        assert [cells(page, row) for row in range(3)] == ["A P+2 P R P", "A P+2 P R P", ". . P R P"]
        page.take_back()
        assert cells(page, 2) == ". . . . ."
        page.view.setCurrentIndex(page.model.index(1, FIRST_DAY))
        QTest.keyClick(page.view, Qt.Key.Key_Delete)
        assert cells(page, 1) == ". P+2 . . ."


def test_days_before_he_came_and_a_closed_month_take_no_letters(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with staffed.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present("7"), *all_present("8")))
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        early, later = page.model.index(2, FIRST_DAY), page.model.index(2, FIRST_DAY + 2)
        assert not page.model.flags(early) & Qt.ItemFlag.ItemIsEditable
        assert page.model.flags(later) & Qt.ItemFlag.ItemIsEditable
        with staffed.write() as sitting:
            payroll.approve(sitting, OCTOBER)
        page.show_month(OCTOBER)
        qtbot.waitUntil(lambda: not page.model.flags(later) & Qt.ItemFlag.ItemIsEditable, timeout=20_000)
        assert not page.fill_in.isEnabled()


def test_leave_beyond_the_balance_is_written_with_a_reason_or_not_at_all(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = iter(["", "Marriage"])

    def answer(_parent: object, problem: Problem) -> str:
        asked.append(problem.code)
        return next(answers)

    monkeypatch.setattr(Allowing, "ask", staticmethod(answer))
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        put(page, "CL")
        first = page.view.currentIndex().siblingAtColumn(FIRST_DAY)
        assert cells(page, 0) == "CL . . . ."
        page.view.setCurrentIndex(first)
        page.fill_to_the_end()
        assert cells(page, 0) == "CL . . . ."
        page.fill_to_the_end()
        assert cells(page, 0, 8, 13) == "CL CL CL R CL CL"
    with staffed.read() as sitting:
        allowed = leave.permissions(sitting)
    assert asked == ["leave-beyond-balance"] * 2
    assert [(row.days, row.reason) for row in allowed] == [(Decimal(1), "Marriage")] * 17  # ten of the 27 are his


def test_what_was_allowed_beyond_his_leave_stands_in_his_file(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with staffed.read() as sitting:
        man = workers.rows(sitting)[0]
    draft = PermissionDraft(
        worker=man.number,
        kind="sick",
        first=OCTOBER.first,
        last=OCTOBER.last,
        days=Decimal("1.5"),
        reason="His child was ill",
    )
    with window_on(staffed, clock) as office:
        office.show("worker", man.id)
        (card,) = page_of(office, WorkerForm).findChildren(AccountCard)
        assert card._permitted.isHidden()
        with staffed.write() as sitting:
            leave.permit(sitting, draft)
        qtbot.waitUntil(lambda: "Sick leave, 1.5 days from" in card._permitted.text())
        assert "allowed by tester. His child was ill" in card._permitted.text()


def test_a_permission_wants_a_reason(qtbot: QtBot) -> None:
    facts = {"name": "Aslam", "kind": "casual leave", "taken": "11", "left": "10"}
    dialog = Allowing(Problem(Code.LEAVE_BEYOND_BALANCE, "cells.0", facts))
    qtbot.addWidget(dialog)
    assert not dialog.allow.isEnabled()
    QTest.keyClicks(dialog.reason, "Marriage")
    dialog.reason.edited.emit()
    assert dialog.allow.isEnabled()


def test_the_day_that_was_announced_is_written_above_the_grid(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    eid = Month(2027, 3)
    clock.set(date(2027, 3, 25))
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        assert not page.moon.isVisible()  # October has no such day
        page.show_month(eid)
        qtbot.waitUntil(page.moon.isVisible, timeout=20_000)
        page.moon.day.show_value(date(2027, 3, 20))
        page.moon.announced.click()
        with staffed.read() as sitting:
            found = [row for row in holidays.of_year(sitting, 2027) if row.confirmed_by]
    assert [(row.scope, row.day) for row in found] == [("eid-ul-fitr-1", date(2027, 3, 20))]


def test_enter_at_the_end_of_a_row_goes_to_the_next_worker(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        page.view.setCurrentIndex(page.model.index(0, FIRST_DAY + 30))
        QTest.keyClick(page.view, Qt.Key.Key_Return)
        here: QModelIndex = page.view.currentIndex()
        assert (here.row(), here.column()) == (1, FIRST_DAY)


def test_a_filled_month_is_what_the_service_would_fill(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        page = at_work(office, qtbot)
        page.fill()
        rested(qtbot)
        with staffed.read() as sitting:
            there = muster.read(sitting, OCTOBER)
        assert [row.present for row in there.rows] == [27, 27, 25]


def test_the_owner_declares_what_no_book_can_know(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sure, "ask", classmethod(lambda *_: True))
    with window_on(staffed, clock) as office:
        office.show("rights", 0)
        page = page_of(office, RightsPage)
        qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == len(Topic), timeout=20_000)
        assert not page.declare.isEnabled()  # nobody declares what the books themselves say
        assert page.table.choose(Topic.SAFETY)
        assert page.declare.isEnabled()
        page.declare_chosen()
    with staffed.read() as sitting:
        assert set(welfare.declarations(sitting)) == {"safety_gear", "first_aid", "toilet_and_water"}
        found = {each.topic: each.answer for each in decent_work.checklist(sitting).findings}
    assert found[Topic.SAFETY] is Answer.YES


def test_the_workers_file_is_written_whole_and_keeps_what_it_does_not_show(
    staffed: Books, clock: Clock, qtbot: QtBot
) -> None:
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page = page_of(office, WorkerForm)
        assert page.attached.isVisible()  # his photograph and his CNIC are kept here
        fields = {name: form for form in page.forms for name in form.names()}
        assert {"gender", "cnic_expires", "address", "engagement", "skill", "letter_on", "duties"} <= set(fields)
        page.write_down()
    with staffed.read() as sitting:
        assert len(workers.history(sitting, 1)) == 1


def test_nominees_are_named_with_the_form_and_their_shares_make_a_hundred(
    staffed: Books, clock: Clock, qtbot: QtBot
) -> None:
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page = page_of(office, WorkerForm)
        card = page.nominees
        for name, relation, share in (("Zainab", "wife", "60"), ("Hamza", "son", "30"), ("Omar", "son", "10")):
            QTest.keyClicks(card.name, name)
            QTest.keyClicks(card.relation, relation)
            QTest.keyClicks(card.share, share)
            card.take()
        card.remove(2)
        page.check()
        assert not page.write.isEnabled()  # ninety is no hundred
        card.remove(1)
        QTest.keyClicks(card.name, "Hamza")
        QTest.keyClicks(card.share, "40")
        card.take()
        page.check()
        assert page.write.isEnabled()
        page.write_down()
    with staffed.read() as sitting:
        named = workers.draft(sitting, 1).nominees
    assert [(each.name, each.relation, each.share) for each in named] == [
        ("Zainab", "wife", Decimal(60)),
        ("Hamza", "", Decimal(40)),
    ]
