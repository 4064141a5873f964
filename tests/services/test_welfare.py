"""Accidents, grievances, meetings and the owner's word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import audit, welfare, workers
from app.services.books import Books
from app.services.welfare import AccidentDraft, DeclarationDraft, GrievanceDraft, MeetingDraft
from tests.makers import a_worker

ACCIDENT = AccidentDraft(
    worker="7", day=date(2026, 10, 5), time="10:40", place="Press 2", what="Finger under the die", injury="Left thumb"
)
GRIEVANCE = GrievanceDraft(worker="7", day=date(2026, 10, 6), about="Wages", said="Overtime of September is missing")
MEETING = MeetingDraft(day=date(2026, 10, 7), about="Eid", present="Aslam\nBashir\n", minutes="Holidays were agreed")


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", name="Aslam"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"worker": "99"}, Code.WORKER_UNKNOWN),
        ({"day": None}, Code.MISSING),
        ({"day": date(2027, 1, 1)}, Code.DATE_IN_FUTURE),
        ({"day": date(2019, 1, 1)}, Code.WORKER_NOT_EMPLOYED),
        ({"time": "25:00"}, Code.PUNCH_MALFORMED),
        ({"what": " "}, Code.MISSING),
        ({"days_lost": -1}, Code.NEGATIVE),
        ({"reported_on": date(2026, 10, 4)}, Code.DUE_BEFORE_DAY),
        ({"cause": "x" * 251}, Code.TOO_LONG),
    ],
)
def test_an_accident_that_cannot_be(books: Books, worker: int, changes: dict[str, Any], code: Code) -> None:
    with books.read() as sitting:
        assert welfare.check_accident(sitting, ACCIDENT) == []
        assert [found.code for found in welfare.check_accident(sitting, replace(ACCIDENT, **changes))] == [code]


def test_an_accident_is_written_down_and_completed_later(books: Books, worker: int) -> None:
    with books.write() as sitting:
        made = welfare.report_accident(sitting, ACCIDENT)
        welfare.report_accident(
            sitting, replace(ACCIDENT, days_lost=4, reported_on=date(2026, 10, 6), reported_to="PESSI"), made
        )
        (row,) = welfare.accidents(sitting)
        assert [entry.action for entry in audit.trail(sitting, "accident", made)] == ["add", "change"]
    assert (row.name, row.days_lost, row.reported_to) == ("Aslam", 4, "PESSI")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "gossip"}, Code.MALFORMED),
        ({"said": ""}, Code.MISSING),
        ({"answered_on": date(2026, 10, 7)}, Code.MISSING),
        ({"answered_on": date(2026, 10, 1), "answer": "Paid"}, Code.DUE_BEFORE_DAY),
    ],
)
def test_a_grievance_that_cannot_be(books: Books, worker: int, changes: dict[str, Any], code: Code) -> None:
    with books.read() as sitting:
        assert [found.code for found in welfare.check_grievance(sitting, replace(GRIEVANCE, **changes))] == [code]


def test_a_grievance_with_or_without_a_name_is_answered(books: Books, worker: int) -> None:
    with books.write() as sitting:
        made = welfare.log_grievance(sitting, GRIEVANCE)
        welfare.log_grievance(sitting, replace(GRIEVANCE, worker="", kind="suggestion"))
        welfare.log_grievance(sitting, replace(GRIEVANCE, answered_on=date(2026, 10, 8), answer="Paid"), made)
        rows = welfare.grievances(sitting)
    assert [(row.name, row.kind, row.state) for row in rows] == [
        ("Aslam", "grievance", "answered"),
        ("", "suggestion", "open"),
    ]


def test_minutes_say_who_was_there(books: Books) -> None:
    with books.write() as sitting:
        welfare.minute_meeting(sitting, MEETING)
        (row,) = welfare.meetings(sitting)
        wrong = MeetingDraft(day=date(2026, 10, 7), next_on=date(2026, 10, 1))
        found = {(each.code, each.field) for each in welfare.check_meeting(sitting, wrong)}
    assert row.attendance == 2
    assert found == {
        (Code.MISSING, "about"), (Code.MISSING, "present"), (Code.MISSING, "minutes"), (Code.DUE_BEFORE_DAY, "next_on"),
    }  # fmt: skip


def test_the_owners_latest_word_counts_and_the_first_stays(books: Books) -> None:
    with books.write() as sitting:
        welfare.declare(sitting, DeclarationDraft(topic="no_cnic_held", holds=False))
        welfare.declare(sitting, DeclarationDraft(topic="no_cnic_held", holds=True, note="given back"))
        said = welfare.declarations(sitting)["no_cnic_held"]
    assert (said.holds, said.note, said.entered_by) == (True, "given back", "tester")
    with pytest.raises(Refusal), books.write() as sitting:
        welfare.declare(sitting, DeclarationDraft(topic="weather"))
