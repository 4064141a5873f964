"""Attendance: what is refused, and that a month is put in place of itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from app.models.audit import AuditRow
from app.rules.problems import Code, Refusal
from app.rules.wages import Day, Mark, Pieces
from app.services import attendance, audit, payroll, workers
from app.services.attendance import DayDraft, PiecesDraft
from app.services.books import Books
from tests.makers import OCTOBER, a_month_of_work, a_worker, all_present, an_attendance, marks


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7"))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"worker": "99"}, Code.WORKER_UNKNOWN, "days.0.worker"),
        ({"mark": "X"}, Code.MARK_UNKNOWN, "days.0.mark"),
        ({"day": date(2026, 11, 1)}, Code.WORKER_NOT_EMPLOYED, "days.0.day"),
        ({"overtime": Decimal(13)}, Code.OVERTIME_TOO_LONG, "days.0.overtime"),
        ({"overtime": Decimal(-1)}, Code.OVERTIME_TOO_LONG, "days.0.overtime"),
    ],
)
def test_a_wrong_cell_is_named(books: Books, worker: int, changes: dict[str, Any], code: Code, field: str) -> None:
    plain: dict[str, Any] = {"worker": "7", "day": date(2026, 10, 1), "mark": "P"}
    day = DayDraft(**plain | changes)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        attendance.record(sitting, an_attendance(day))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [(code, field)]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"worker": "99"}, Code.WORKER_UNKNOWN, "pieces.0.worker"),
        ({"item": " "}, Code.MISSING, "pieces.0.item"),
        ({"good": -1}, Code.NEGATIVE, "pieces.0.good"),
        ({"rejected": -1}, Code.NEGATIVE, "pieces.0.rejected"),
        ({"rate": Decimal(-1)}, Code.NEGATIVE, "pieces.0.rate"),
    ],
)
def test_a_wrong_count_is_named(books: Books, worker: int, changes: dict[str, Any], code: Code, field: str) -> None:
    plain: dict[str, Any] = {"worker": "7", "item": "Bush", "good": 10, "rate": Decimal(11)}
    piece = PiecesDraft(**plain | changes)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        attendance.record(sitting, an_attendance(pieces=(piece,)))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [(code, field)]


def test_the_month_reads_back_as_the_rules_want_it(books: Books, worker: int) -> None:
    piece = PiecesDraft(worker="7", item="Bush", good=100, rejected=3, rate=Decimal("6.50"))
    with books.write() as sitting:
        assert attendance.record(sitting, an_attendance(*marks("7", "P P+2 ½ CL"), pieces=(piece,))) == 4
    with books.read() as sitting:
        days = attendance.days(sitting, worker, OCTOBER)
        assert attendance.pieces(sitting, worker, OCTOBER) == (Pieces("Bush", 100, 3, Decimal("6.50")),)
        assert attendance.months(sitting) == [OCTOBER]
    assert days[1:3] == (
        Day(date(2026, 10, 2), Mark.PRESENT, Decimal(2)),
        Day(date(2026, 10, 3), Mark.HALF, Decimal(0)),
    )


def test_a_second_sheet_takes_the_place_of_the_first_for_its_own_workers(books: Books, worker: int) -> None:
    with books.write() as sitting:
        other = workers.add(sitting, a_worker(number="8"))
        attendance.record(sitting, an_attendance(*all_present("7"), *all_present("8")))
        attendance.record(sitting, an_attendance(*marks("7", "A A")))
        assert [len(attendance.days(sitting, each, OCTOBER)) for each in (worker, other)] == [2, 31]


def test_what_a_second_sheet_replaces_stays_in_the_trail(books: Books, worker: int) -> None:
    piece = PiecesDraft(worker="7", item="Bush", good=100, rate=Decimal("6.50"))
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "P+2"), pieces=(piece,)))
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "A"), pieces=(replace(piece, good=90),)))
    with books.read() as sitting:
        entries = sitting.scalars(select(AuditRow).where(AuditRow.action == "remove")).all()
        gone = {row.subject: row.before or {} for row in entries}
        assert all(row.after is None for row in entries)
        assert audit.broken_seals(sitting) == []
    assert (gone["attendance_day"]["mark"], gone["attendance_day"]["overtime"]) == ("P", "2.0000")
    assert gone["piece_count"]["good"] == "100"


def test_a_day_before_he_came_is_refused(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="9", joined_on=date(2026, 10, 2)))
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("9", "P P")))
    assert [problem.field for problem in refused.value.problems] == ["days.0.day"]


def test_a_month_whose_wages_are_approved_is_closed(books: Books) -> None:
    made = a_month_of_work(books, men=1)[0]
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        row = workers.get(sitting, made)
    assert row is not None
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks(row.number, "A")))
    assert [problem.code for problem in refused.value.problems] == [Code.WAGES_APPROVED]
    with books.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        attendance.record(sitting, an_attendance(*marks(row.number, "A")))
