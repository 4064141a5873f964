"""The attendance grid: what may be typed, whole rows copied and filled, and what the law and the clock refuse."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.rules.decent_work import Topic
from app.rules.problems import Code, Problem, Refusal
from app.services import attendance, audit, decent_work, holidays, law_choice, muster, payroll, workers
from app.services.attendance import DayDraft, PiecesDraft
from app.services.books import Books
from app.services.holidays import HolidayDraft
from app.services.law_choice import ChoiceDraft
from app.services.muster import Muster, Typed
from app.services.piece_rates import ItemRateDraft, agree, check, counts, on, rows
from app.services.workers import LeavingDraft
from tests.makers import OCTOBER, a_worker, all_present, an_attendance, marks

EIGHT = Decimal(8)


@pytest.fixture
def men(books: Books) -> list[int]:
    """Three workers: 7, 8, and 9 who came on the 10th and has his rest on Fridays."""
    with books.write() as sitting:
        return [
            workers.add(sitting, a_worker(number="7", name="Aslam")),
            workers.add(sitting, a_worker(number="8", name="Bashir")),
            workers.add(sitting, a_worker(number="9", name="Danish", joined_on=date(2026, 10, 10), rest_weekday=5)),
        ]


def grid(books: Books) -> Muster:
    with books.read() as sitting:
        return muster.read(sitting, OCTOBER)


def typed(books: Books, *cells: tuple[str, int, str]) -> list[Problem]:
    with books.write() as sitting:
        return muster.put(sitting, OCTOBER, [Typed(worker=w, day=date(2026, 10, d), text=t) for w, d, t in cells])


def refused(books: Books, *cells: tuple[str, int, str]) -> list[tuple[Code, str]]:
    with pytest.raises(Refusal) as refusal:
        typed(books, *cells)
    return [(found.code, found.field) for found in refusal.value.problems]


def line(books: Books, number: str) -> str:
    """A row of the grid as on paper; '.' is empty, '-' a day that is not his."""
    row = next(row for row in grid(books).rows if row.number == number)
    return " ".join("-" if not cell.theirs else cell.text or "." for cell in row.cells)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("p", ("P", 0)),
        ("P+2", ("P", 2)),
        ("+1.5", ("", Decimal("1.5"))),  # on the mark of the day
        ("2", ("", 2)),
        ("2.5", ("", Decimal("2.5"))),
        ("½cl", ("½CL", 0)),
        ("1/2 SL", ("½SL", 0)),
        ("al/2+1", ("½AL", 1)),
        ("ml", ("ML", 0)),
        (".5", ("½", 0)),
        ("cl", ("CL", 0)),
        ("c", ("CL", 0)),
        ("1/2", ("½", 0)),
        ("½ + 1", ("½", 1)),
        ("R+4", ("R", 4)),
        ("10h", ("P", 2)),
        ("۱۰ h", ("P", 2)),
        ("6 hrs", ("P", 0)),
    ],
)
def test_what_a_bookkeeper_types(text: str, cell: tuple[str, Decimal]) -> None:
    assert muster.parse(text, EIGHT) == cell


@pytest.mark.parametrize("text", ["Z", "P2", "P+", "P+2+2", "P-1", "0", "½ML", "-P", "½½CL", "123"])
def test_what_is_no_mark(text: str) -> None:
    with pytest.raises(Refusal):
        muster.parse(text, EIGHT)
    assert muster.parse(" ", EIGHT) is None


def test_typed_cells_are_in_the_books_and_only_they(books: Books, men: list[int]) -> None:
    typed(books, ("7", 1, "P+2"), ("7", 2, "½"), ("8", 1, "A"))
    typed(books, ("7", 2, "P"))
    assert line(books, "7").startswith("P+2 P . .")
    assert line(books, "8").startswith("A . .")
    with books.read() as sitting:
        first = [entry.action for entry in audit.trail(sitting, "attendance_day", 1)]
    assert first == ["record"]  # what was not typed again was not written again


def test_an_empty_text_takes_the_mark_away_also_the_last_one(books: Books, men: list[int]) -> None:
    typed(books, ("7", 1, "P"), ("7", 2, "P"))
    typed(books, ("7", 1, ""), ("7", 2, ""))
    assert set(line(books, "7").split()) == {"."}


def test_one_wrong_cell_and_nothing_is_written(books: Books, men: list[int]) -> None:
    assert refused(books, ("7", 1, "P"), ("7", 2, "Q")) == [(Code.MARK_UNKNOWN, "cells.1")]
    assert set(line(books, "7").split()) == {"."}


def test_twenty_five_hours_are_not_a_day(books: Books, men: list[int]) -> None:
    assert refused(books, ("7", 1, "P+17")) == [(Code.HOURS_TOO_LONG, "cells.0")]
    assert refused(books, ("7", 1, "25h")) == [(Code.HOURS_TOO_LONG, "cells.0")]
    assert refused(books, ("7", 1, "P+13")) == [(Code.OVERTIME_TOO_LONG, "cells.0")]


def test_one_who_left_is_marked_up_to_his_last_day(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        workers.leave(sitting, men[0], LeavingDraft(left_on=date(2026, 10, 5), why="resigned"))
    typed(books, ("7", 5, "P"))
    assert refused(books, ("7", 6, "P")) == [(Code.WORKER_HAS_LEFT, "cells.0")]
    assert line(books, "7").startswith(". . . . P - - -")


def test_one_who_had_not_come_yet_and_one_whom_nobody_knows(books: Books, men: list[int]) -> None:
    assert refused(books, ("9", 9, "P")) == [(Code.WORKER_NOT_EMPLOYED, "cells.0")]
    assert refused(books, ("99", 9, "P"))[0][0] is Code.WORKER_UNKNOWN


def test_a_young_person_works_no_overtime(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="5", born_on=date(2009, 6, 1), joined_on=date(2026, 9, 1)))
    typed(books, ("5", 1, "P"))
    assert refused(books, ("5", 2, "P+1")) == [(Code.YOUNG_OVERTIME, "cells.0")]


def test_a_day_twice_is_refused(books: Books, men: list[int]) -> None:
    day = DayDraft(worker="7", day=date(2026, 10, 1), mark="P")
    with pytest.raises(Refusal) as refusal, books.write() as sitting:
        attendance.record(sitting, an_attendance(day, day))
    assert [found.code for found in refusal.value.problems] == [Code.DUPLICATE, Code.DUPLICATE]


def test_overtime_beyond_the_law_and_a_week_without_rest_are_said(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    told = typed(books, *(("7", day, "P+2") for day in range(5, 12)))  # Monday 5th to Sunday 11th
    assert {found.code for found in told} == {
        Code.OVERTIME_WEEK_BEYOND_LAW, Code.HOURS_WEEK_BEYOND_LAW, Code.REST_MISSED,
    }  # fmt: skip
    assert {found.code for found in typed(books, ("8", 1, "P+3"))} == {Code.OVERTIME_BEYOND_LAW}


def test_a_row_is_copied_on_the_days_that_are_theirs_without_the_leave(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "P P+2 CL R P P P P P P+1 A")))
        cells = muster.copied(muster.read(sitting, OCTOBER), "7", ["8", "9"])
        muster.put(sitting, OCTOBER, cells)
    assert line(books, "8").startswith("P P+2 P R P P P P P P+1 A .")
    assert line(books, "9").startswith("- - - - - - - - - P+1 A .")


def test_a_month_is_filled_with_rest_and_holidays_in_their_places_and_taken_back(books: Books, men: list[int]) -> None:
    typed(books, ("9", 12, "A"))
    with books.write() as sitting:
        holidays.confirm(sitting, HolidayDraft(year=2026, scope="own-urs", day=date(2026, 10, 14), name="Urs"))
        there = muster.read(sitting, OCTOBER)
        cells = muster.filled(there, ["9"], upto=date(2026, 10, 17))
        back = muster.before(there, cells)
        muster.put(sitting, OCTOBER, cells)
    # the 10th is a Saturday; his day of rest is Friday, the 16th
    assert line(books, "9").split()[9:18] == ["P", "P", "A", "P", "H", "P", "R", "P", "."]
    with books.write() as sitting:
        muster.put(sitting, OCTOBER, back)
    assert line(books, "9").split()[9:18] == [".", ".", "A", ".", ".", ".", ".", ".", "."]


def test_to_the_end_of_the_row_and_down_the_column(books: Books, men: list[int]) -> None:
    """Worker 9 came on the 10th and rests on Fridays; what stands on a day of rest stays."""
    typed(books, ("9", 12, "A"), ("9", 16, "R+3"), ("7", 10, "½"), ("7", 16, "CL"))
    there = grid(books)
    with books.write() as sitting:
        cells = muster.to_the_end(there, "9", date(2026, 10, 12), today=date(2026, 10, 18))
        muster.put(sitting, OCTOBER, cells)
    assert line(books, "9").split()[9:19] == [".", ".", "A", "A", "A", "A", "R+3", "A", "A", "."]
    with books.write() as sitting:
        days = {date(2026, 10, day) for day in (4, 10, 16)}
        muster.put(sitting, OCTOBER, muster.down(muster.read(sitting, OCTOBER), "7", days, ["8", "9"]))
    assert [line(books, number).split()[3:16:6] for number in ("8", "9")] == [["R", "½", "CL"], ["-", "½", "R+3"]]


def test_an_empty_cell_is_not_repeated(books: Books, men: list[int]) -> None:
    typed(books, ("7", 2, "P"), ("8", 1, "A"))
    there, first = grid(books), date(2026, 10, 1)
    assert muster.to_the_end(there, "7", first, today=date(2026, 10, 18)) == []
    assert muster.down(there, "7", {first}, ["8"]) == []


def test_hours_alone_go_onto_the_mark_of_the_day(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        holidays.confirm(sitting, HolidayDraft(year=2026, scope="own-urs", day=date(2026, 10, 14), name="Urs"))
    typed(books, ("7", 1, "½"), ("7", 2, "CL"))
    typed(books, ("7", 1, "1"), ("7", 3, "2"), ("7", 4, "+3"), ("7", 14, "4"))
    row = line(books, "7").split()
    assert [row[day - 1] for day in (1, 3, 4, 14)] == ["½+1", "P+2", "R+3", "H+4"]


def test_work_on_a_day_to_come_is_refused_and_leave_may_be_planned(books: Books, men: list[int]) -> None:
    """Today is 22 November 2026."""
    november = OCTOBER.next()

    def put(day: int, text: str) -> list[tuple[Code, str]]:
        try:
            with books.write() as sitting:
                muster.put(sitting, november, [Typed(worker="7", day=date(2026, 11, day), text=text)])
        except Refusal as refusal:
            return [(found.code, found.field) for found in refusal.problems]
        return []

    assert [put(23, text) for text in ("P", "A", "½", "½CL", "R+2")] == [[(Code.DAY_TO_COME, "cells.0")]] * 5
    assert [put(day, text) for day, text in ((22, "P"), (23, "CL"), (24, "R"), (25, "H"), (26, "AL"))] == [[]] * 5


def test_a_week_across_the_months_edge_is_counted_whole(books: Books, men: list[int]) -> None:
    """Monday 26 October to Sunday 1 November; the limits of the Labour Code: 8 hours of overtime, a day of rest."""
    november = OCTOBER.next()
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    assert typed(books, *(("7", day, "P+1.25") for day in range(26, 32))) == []  # 7.5 hours, and nobody knows more
    with books.write() as sitting:
        told = muster.put(sitting, november, [Typed(worker="7", day=date(2026, 11, 1), text="P+1")])
        assert {found.code: found.facts.get("hours") for found in told} == {
            Code.OVERTIME_WEEK_BEYOND_LAW: "8.5", Code.HOURS_WEEK_BEYOND_LAW: "56", Code.REST_MISSED: None,
        }  # fmt: skip
        seen = muster.problems(sitting, OCTOBER)
        assert {place: {each.code for each in found} for place, found in seen.items()} == {
            ("7", date(2026, 10, 31)): {
                Code.OVERTIME_WEEK_BEYOND_LAW, Code.HOURS_WEEK_BEYOND_LAW, Code.REST_MISSED,
            }
        }  # fmt: skip
        for month in (OCTOBER, november):
            codes = {found.code for row in payroll.preview(sitting, month).rows for found in row.problems}
            assert {Code.OVERTIME_WEEK_BEYOND_LAW, Code.REST_MISSED} <= codes
            wrong = {each.topic: each.missing for each in decent_work.checklist(sitting, month).findings}
            assert (wrong[Topic.HOURS], wrong[Topic.REST]) == (("Aslam",), ("Aslam",))
        muster.put(sitting, november, [Typed(worker="7", day=date(2026, 11, 1), text="R")])
        assert muster.problems(sitting, OCTOBER) == {}


def test_his_own_day_may_be_longer_than_the_laws_week(books: Books) -> None:
    """Nine hours agreed: six of them are 54 a week, and the older law allows 48."""
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="6", name="Faisal", hours=Decimal(9)))
    assert typed(books, *(("6", day, "P") for day in range(5, 10))) == []
    (told,) = typed(books, ("6", 10, "P"))
    with books.read() as sitting:
        (row,) = payroll.preview(sitting, OCTOBER).rows
    found = [each for each in row.problems if each.code is Code.HOURS_WEEK_BEYOND_LAW]
    assert [(each.code, each.facts["hours"]) for each in (told, *found)] == [(Code.HOURS_WEEK_BEYOND_LAW, "54")] * 2


def test_what_was_said_of_another_week_is_not_said_again(books: Books, men: list[int]) -> None:
    assert [found.code for found in typed(books, ("7", 5, "P+3"))] == [Code.HOURS_BEYOND_LAW]
    assert typed(books, ("7", 12, "P"), ("8", 6, "P")) == []
    assert [found.code for found in typed(books, ("7", 6, "P"))] == [Code.HOURS_BEYOND_LAW]


def test_the_row_counts_itself(books: Books, men: list[int]) -> None:
    typed(books, ("7", 1, "P+2"), ("7", 2, "½"), ("7", 3, "P+1.5"), ("7", 4, "CL"))
    row = grid(books).rows[0]
    assert [row.present, row.overtime, row.on_leave, row.absent] == [
        Decimal("2.5"), Decimal("3.5"), Decimal(1), Decimal("0.5"),
    ]  # fmt: skip
    typed(books, ("7", 2, "½CL"))
    row = grid(books).rows[0]
    assert [row.present, row.on_leave, row.absent] == [Decimal("2.5"), Decimal("1.5"), 0]


def test_the_grid_of_approved_wages_is_closed(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present("7"), *all_present("8")))
        payroll.approve(sitting, OCTOBER)
    assert grid(books).closed
    assert refused(books, ("7", 1, "A")) == [(Code.WAGES_APPROVED, "month")]


def test_a_holiday_that_nobody_announced_is_spoken_of(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        draft = an_attendance(*marks("7", "H"), month=OCTOBER)
        assert [found.code for found in attendance.check(sitting, draft)] == []
        holidays.confirm(sitting, HolidayDraft(year=2026, scope="eid-milad", day=date(2026, 8, 25)))
    with books.read() as sitting:
        assert [found.code for found in holidays.to_confirm(sitting, date(2026, 6, 1), date(2026, 6, 30))] == [
            Code.HOLIDAY_UNCONFIRMED
        ] * 2  # the two days of Ashura


# ------------------------------------------------------------------------------------------------------------ pieces


def test_pieces_are_counted_by_item_and_day_at_the_rate_of_the_day(books: Books, men: list[int]) -> None:
    with books.write() as sitting:
        agree(sitting, ItemRateDraft(item="Bush 20 mm", since=date(2026, 1, 1), rate=Decimal("6.00")))
        agree(sitting, ItemRateDraft(item="Bush 20 mm", since=date(2026, 10, 15), rate=Decimal("6.50")))
        pieces = tuple(
            PiecesDraft(worker="7", item="bush  20 MM", good=100, rejected=3, day=date(2026, 10, day))
            for day in (14, 15)
        )
        attendance.record(sitting, an_attendance(*marks("7", "P"), pieces=pieces))
        found = counts(sitting, OCTOBER)
    assert [(row.day, row.rate, row.earned) for row in found] == [
        (date(2026, 10, 14), Decimal("6.00"), Decimal("600.00")),
        (date(2026, 10, 15), Decimal("6.50"), Decimal("650.00")),
    ]


def test_pieces_without_an_agreed_rate_and_on_a_day_that_is_not_his(books: Books, men: list[int]) -> None:
    piece = PiecesDraft(worker="9", item="Bush", good=1, day=date(2026, 10, 1))
    with pytest.raises(Refusal) as refusal, books.write() as sitting:
        attendance.record(sitting, an_attendance(pieces=(piece,)))
    assert [(found.code, found.field) for found in refusal.value.problems] == [
        (Code.WORKER_NOT_EMPLOYED, "pieces.0.day"),
        (Code.ITEM_RATE_MISSING, "pieces.0.rate"),
    ]


def test_an_item_has_one_rate_a_day(books: Books) -> None:
    draft = ItemRateDraft(item="Bush", since=date(2026, 10, 1), rate=Decimal(6))
    with books.write() as sitting:
        agree(sitting, draft)
        assert [found.code for found in check(sitting, draft)] == [Code.TERMS_OVERLAP]
        assert on(sitting, "BUSH", date(2026, 9, 30)) is None
        assert on(sitting, "BUSH", date(2026, 10, 1)) == 6
        assert [row.item for row in rows(sitting)] == ["Bush"]
        wrong = ItemRateDraft(rate=Decimal("0.001"))
        assert [found.code for found in check(sitting, wrong)] == [Code.MISSING, Code.MISSING, Code.TOO_FINE]
        assert [
            found.code for found in check(sitting, ItemRateDraft(item="x", since=OCTOBER.first, rate=Decimal(0)))
        ] == [Code.NOT_POSITIVE]
