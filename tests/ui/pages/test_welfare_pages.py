"""Accidents, grievances and meetings typed in the window, answered, and read again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import welfare, workers
from app.services.books import Books
from app.services.welfare import GrievanceDraft
from app.ui.pages.rights import RightsPage
from app.ui.pages.welfare_forms import AccidentForm, GrievanceForm, MeetingForm
from app.ui.pages.welfare_lists import AccidentsPage, GrievancesPage, MeetingsPage
from tests.clock import Clock
from tests.makers import a_worker
from tests.windows import page_of, window_on

WAIT = 20_000
Form = AccidentForm | GrievanceForm | MeetingForm


@pytest.fixture
def staffed(books: Books) -> Books:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam"))
    return books


def typed(form: Form, pairs: Sequence[tuple[str, str]]) -> None:
    for name, text in pairs:
        field = next(each.field(name) for each in form.forms if name in each.names())
        assert isinstance(field, QWidget)
        field.setFocus()
        QTest.keyClicks(field, text)


def test_an_accident_is_typed_and_listed(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("rights", 0)
        page_of(office, RightsPage).open_accidents()
        page = page_of(office, AccidentsPage)
        page.begin_new()
        form = page_of(office, AccidentForm)
        assert not form.write.isEnabled()  # nothing is said yet
        form.forms[0].field("worker").show_value("7")
        typed(form, [("time", "14:05"), ("what", "The press came down"), ("injury", "A finger"), ("days_lost", "3")])
        form.check()
        assert form.write.isEnabled()
        form.write_down()
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
    with staffed.read() as sitting:
        (row,) = welfare.accidents(sitting)
    assert (row.name, row.time, row.injury, row.days_lost) == ("Aslam", "14:05", "A finger", 3)


def test_a_grievance_without_a_name_is_answered(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with staffed.write() as sitting:
        record = welfare.log_grievance(sitting, GrievanceDraft(day=date(2026, 11, 2), said="The fan is broken"))
    with window_on(staffed, clock) as office:
        office.show("grievances", 0)
        page = page_of(office, GrievancesPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
        page.open_row(page.table.shown()[0])
        form = page_of(office, GrievanceForm)
        assert form.draft().said == "The fan is broken"
        typed(form, [("answered_on", "20-11")])
        form.check()
        assert not form.write.isEnabled()  # a day alone is no answer
        typed(form, [("answer", "A new one is bought")])
        form.check()
        form.write_down()
        qtbot.waitUntil(lambda: page.table.shown()[0].state == "answered", timeout=WAIT)
    with staffed.read() as sitting:
        (row,) = welfare.grievances(sitting)
    assert (row.id, row.worker, row.answer) == (record, "", "A new one is bought")


def test_a_meeting_is_minuted(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("meetings", 0)
        page = page_of(office, MeetingsPage)
        page.begin_new()
        form = page_of(office, MeetingForm)
        typed(form, [("about", "Heat in the shed"), ("minutes", "Two fans are wanted"), ("present", "Aslam")])
        present = form.forms[1].field("present")
        assert isinstance(present, QWidget)
        QTest.keyClick(present, Qt.Key.Key_Return)
        QTest.keyClicks(present, "Bashir")
        form.write_down()
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
        assert page.table.shown()[0].attendance == 2
