"""A clock's punches become marks: hours, overtime, half days, nights, and what it cannot know."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from app.rules.problems import Code
from app.services import attendance, holidays, punches, workers
from app.services.attendance import AttendanceDraft, DayDraft
from app.services.books import Books
from app.services.holidays import HolidayDraft
from app.services.punches import Punch, Told
from tests.makers import OCTOBER, a_worker, an_attendance, marks


def at(day: int, clock: str) -> datetime:
    hour, minute = clock.split(":")
    return datetime(2026, 10, day, int(hour), int(minute))  # noqa: DTZ001 - as the clock on the wall writes it


@pytest.mark.parametrize(
    ("clocks", "hours"),
    [
        ("08:00 17:00", "8"),  # nine, less the hour of rest
        ("08:00 19:10", "10"),
        ("08:00 12:00", "4"),
        ("08:00 14:00", "6"),  # six at once need no rest
        ("08:00 13:00 14:00 17:30", "8.5"),  # the clock saw the rest itself
        ("08:00 12:00 17:00", "8"),  # a forgotten punch in between
        ("08:00", "0"),
        ("08:05 16:59", "7.75"),
    ],
)
def test_the_hours_between_first_and_last(clocks: str, hours: str) -> None:
    assert punches.worked([at(1, each) for each in clocks.split()]) == Decimal(hours)


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", name="Aslam"))


def seen(books: Books, *stamps: tuple[int, str], worker: str = "7") -> tuple[AttendanceDraft, list[Told]]:
    with books.read() as sitting:
        return punches.month_of(sitting, OCTOBER, [Punch(worker, at(*stamp)) for stamp in stamps])


def line(draft: AttendanceDraft) -> str:
    return " ".join(f"{day.mark}+{day.overtime.normalize():f}" if day.overtime else day.mark for day in draft.days)


def test_a_week_of_the_clock(books: Books, worker: int) -> None:
    draft, told = seen(
        books,
        (1, "08:00"), (1, "17:00"),  # Thursday: a whole day
        (2, "08:00"), (2, "19:00"),  # two hours over
        (3, "08:00"), (3, "12:00"),  # half a day
        (4, "09:00"), (4, "12:00"),  # Sunday: all of it is over
        (6, "08:02"),                # one punch only; on the 5th nobody saw him
        (7, "08:00"), (7, "17:00"),
    )  # fmt: skip
    assert line(draft) == "P P+2 ½ R+3 A P P"
    assert [(found.problem.code, found.problem.facts["date"]) for found in told] == [(Code.PUNCH_MISSING, "06/10/2026")]
    assert (draft.days[1].came, draft.days[1].went) == ("08:00", "19:00")
    with books.write() as sitting:
        attendance.record(sitting, draft)
        assert attendance.drafts(sitting, OCTOBER)["7"][date(2026, 10, 2)].went == "19:00"


def test_who_goes_in_the_small_hours_worked_the_evening_before(books: Books, worker: int) -> None:
    draft, told = seen(books, (1, "16:00"), (2, "01:00"), (2, "16:00"), (3, "01:00"))
    assert line(draft) == "P P"
    assert told == []


@pytest.mark.parametrize(
    ("stamps", "shifts"),
    [
        pytest.param("1 20:00, 2 06:30, 2 20:00, 3 06:40", {1: 2, 2: 2}, id="nights that end after six"),
        pytest.param("1 20:00, 2 09:30", {1: 1, 2: 1}, id="more than thirteen hours: two days"),
        pytest.param("1 20:00, 2 09:30 out", {1: 2}, id="the clock calls it an out: sixteen hours"),
        pytest.param("1 16:00, 2 09:30 out", {1: 1, 2: 1}, id="but no more than sixteen"),
        pytest.param("1 20:00, 2 05:30 in", {1: 1, 2: 1}, id="the clock calls it an in: an early shift"),
        pytest.param("1 17:00 out, 2 05:30", {1: 1, 2: 1}, id="after an out nobody goes home again"),
        pytest.param("1 08:00, 1 13:00, 1 18:00, 2 07:00", {1: 3, 2: 1}, id="a punch was forgotten by day"),
        pytest.param("1 08:00, 2 08:00", {1: 1, 2: 1}, id="an in by day, and no out"),
        pytest.param("1 08:00, 1 08:01, 1 17:00", {1: 2}, id="twice within a minute"),
        pytest.param("1 08:00, 1 08:02, 1 17:00", {1: 3}, id="two minutes are not"),
    ],
)
def test_which_punch_is_of_which_day(stamps: str, shifts: dict[int, int]) -> None:
    row = []
    for each in stamps.split(", "):
        day, clock, *way = each.split()
        row.append(Punch("7", at(int(day), clock), *way))
    assert {day.day: len(found) for day, found in punches.shifts(row).items()} == shifts


def test_work_on_a_holiday_stays_a_holiday_with_hours(books: Books, worker: int) -> None:
    with books.write() as sitting:
        holidays.confirm(sitting, HolidayDraft(year=2026, scope="own-urs", day=date(2026, 10, 2), name="Urs"))
    draft, _ = seen(books, (1, "08:00"), (1, "17:00"), (2, "08:00"), (2, "12:00"), (3, "08:00"), (3, "17:00"))
    assert line(draft) == "P H+4 P R"


def test_leave_that_was_marked_stays_where_the_clock_saw_nobody(books: Books, worker: int) -> None:
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "P CL CL")))
    draft, _ = seen(books, (1, "08:00"), (1, "17:00"), (3, "08:00"), (3, "17:00"))
    assert line(draft) == "P CL P R"  # and the Sunday after the last punch


def test_a_number_nobody_has_and_a_day_after_he_left(books: Books, worker: int) -> None:
    draft, told = seen(books, (1, "08:00"), worker="99")
    assert (draft.days, told[0].problem.code) == ((), Code.WORKER_UNKNOWN)
    with books.write() as sitting:
        workers.leave(sitting, worker, workers.LeavingDraft(left_on=date(2026, 10, 1), why="resigned"))
        late, _ = punches.month_of(sitting, OCTOBER, [Punch("7", at(2, "08:00")), Punch("7", at(2, "17:00"))])
        found = attendance.check(sitting, late)
    assert [each.code for each in found] == [Code.WORKER_HAS_LEFT]


def test_the_same_touch_twice_is_one(books: Books, worker: int) -> None:
    draft, _ = seen(books, (1, "08:00"), (1, "08:00"), (1, "17:00"))
    assert draft.days == (DayDraft(worker="7", day=date(2026, 10, 1), mark="P", came="08:00", went="17:00"),)


def test_no_punch_no_month(books: Books, worker: int) -> None:
    assert seen(books) == (AttendanceDraft(month=OCTOBER), [])
    assert at(1, "08:00") + timedelta(days=1) == at(2, "08:00")
