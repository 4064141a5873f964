"""A clock's file: two makes of clock, nights, twelve hours, unknown cards, and every bad row mended or left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.exchange import imports
from app.exchange.imports import Kind, Preview
from app.exchange.shapes import Repair
from app.rules.problems import Code, Problem, Refusal
from app.services import attendance, audit, law_choice, muster, undo, workers
from app.services.books import Books
from app.services.law_choice import ChoiceDraft
from app.services.workers import LeavingDraft
from tests.exchange.sheets import a_book
from tests.makers import OCTOBER, a_worker

DAYS = "Emp No,Date,In,Out\n"
MESSY = """\
Z-Tech BioTime 8.5;;;;
Attendance Log;From 10/01/2026;To 10/31/2026;;
;;;;
AC-No.;Name;Date/Time;State;Device
007;Aslam;10/01/2026 8:01:12 AM;C/In;Gate
007;Aslam;10/01/2026 8:01:40 AM;C/In;Gate
0007;ASLAM;10/01/2026 7:02:00 PM;C/Out;Gate
8;Bashir;10/01/2026 9:58:00 PM;C/In;Gate
8;Bashir;10/02/2026 6:34:10 AM;C/Out;Gate
8;Bashir;10/02/2026 9:57:00 PM;C/In;Gate
8;Bashir;10/03/2026 6:31:00 AM;C/Out;Gate
Department: Press shop;;;;
AC-No.;Name;Date/Time;State;Device
7;Aslam;10/02/2026 8:00:00 AM;C/In;Gate
7;Aslam;10/02/2026 12:59:00 PM;C/Out;Gate
7;Aslam;10/02/2026 2:00:00 PM;C/In;Gate
7;Aslam;10/02/2026 5:10:00 PM;C/Out;Gate
1042;D. Masih;10/02/2026 8:00:00 AM;C/In;Gate
1042;D. Masih;10/02/2026 5:00:00 PM;C/Out;Gate
1042;D. Masih;10/03/2026 8:00:00 AM;C/In;Gate
1042;D. Masih;10/03/2026 5:00:00 PM;C/Out;Gate
7;Aslam;10/03/2026 8:00:00 AM;C/In;Gate
7;Aslam;10/03/2026 25:61;C/Out;Gate
900;TEST CARD;10/03/2026 8:00:00 AM;C/In;Gate
900;TEST CARD;10/03/2026 8:05:00 AM;C/In;Gate
"""
"""Month before day, twelve hours, a touch twice, two nights, a heading repeated, a card of the clock's own number."""


@pytest.fixture
def men(books: Books) -> Books:
    with books.write() as sitting:
        for number, name in (("7", "Aslam"), ("8", "Bashir"), ("9", "Daniel Masih")):
            workers.add(sitting, a_worker(number=number, name=name))
    return books


def a_file(path: Path, text: str, name: str = "clock.csv") -> Path:
    file = path / name
    file.write_text(text, encoding="utf-8-sig")
    return file


def tried(books: Books, file: Path, *repairs: Repair) -> Preview:
    return imports.preview(books, Kind.PUNCHES, file, repairs=repairs)


def places(problems: tuple[Problem, ...]) -> list[tuple[Code, int | None, str | None]]:
    return [(each.code, each.row, each.column) for each in problems]


def line(books: Books, number: str, upto: int = 4) -> str:
    with books.read() as sitting:
        row = next(row for row in muster.read(sitting, OCTOBER).rows if row.number == number)
    return " ".join(cell.text or "." for cell in row.cells[:upto])


def test_a_messy_clock_names_every_row_and_is_mended_in_the_preview(men: Books, tmp_path: Path) -> None:
    file = a_file(tmp_path, MESSY)
    found = tried(men, file)
    assert places(found.problems) == [
        (Code.WORKER_UNKNOWN, 18, "AC-No."),
        (Code.PUNCH_MISSING, 22, "Date/Time"),
        (Code.PUNCH_MALFORMED, 23, "Date/Time"),
        (Code.WORKER_UNKNOWN, 24, "AC-No."),
    ]
    assert places(found.warnings) == [(code, 7, "Date/Time") for code in (Code.PUNCH_AGAIN, Code.HOURS_BEYOND_LAW)]
    assert found.would_import == 0
    time, card, test = Repair(23, "Date/Time", "10/03/2026 5 PM"), Repair(18, "AC-No.", "9"), Repair(24, "", "")
    assert places(tried(men, file, time, card, test).problems)[-1] == (Code.PUNCH_MALFORMED, 23, "Date/Time")
    time = Repair(23, "Date/Time", "10/03/2026 5:00 PM")
    mended = tried(men, file, time, card, test)
    assert mended.problems == ()
    assert {problem.code for problem in mended.warnings} == {
        Code.PUNCH_AGAIN, Code.HOURS_BEYOND_LAW, Code.NAME_DIFFERS,
    }  # fmt: skip
    assert line(men, "7") == ". . . ."  # nothing is written by looking
    done = imports.run(men, Kind.PUNCHES, file, repairs=[time, card, test])
    assert line(men, "7") == "P+2 P P R"  # 08:00-12:59 and 14:00-17:10: 8 hours, in quarters
    assert line(men, "8") == "P P A R"  # 8.5 hours of night, less the hour of rest; each night is of its evening
    assert line(men, "9") == "A P P R"
    with men.write() as sitting:
        assert [entry.action for entry in audit.trail(sitting, "attendance_day", 1)] == ["record"]
        undo.undo(sitting, done.batch or 0)
    assert {line(men, number) for number in "789"} == {". . . ."}


def test_a_card_is_said_once_and_remembered(men: Books, tmp_path: Path) -> None:
    first = a_file(tmp_path, f"{DAYS}1042,01/10/2026,08:00,17:00\n1042,02/10/2026,08:00,17:00\n")
    imports.run(men, Kind.PUNCHES, first, repairs=[Repair(2, "Emp No", "9")])
    again = a_file(tmp_path, f"{DAYS}1042,05/10/2026,08:00,17:00\n", "next.csv")
    assert tried(men, again).problems == ()
    imports.run(men, Kind.PUNCHES, again)
    assert line(men, "9", 6) == "P P . R P ."  # what the first file said stands; Saturday nobody told of
    with pytest.raises(Refusal) as refused:  # the very same file does not come twice
        imports.run(men, Kind.PUNCHES, again)
    assert [each.code for each in refused.value.problems] == [Code.FILE_ALREADY_IMPORTED]


def test_an_in_without_an_out_asks_and_is_answered_in_its_cell(men: Books, tmp_path: Path) -> None:
    file = a_file(tmp_path, f"{DAYS}7,01/10/2026,08:00,17:00\n7,02/10/2026,08:00,\n7,03/10/2026,08:00,17:00\n")
    (found,) = tried(men, file).problems
    assert places((found,)) == [(Code.PUNCH_MISSING, 3, "Out")]
    assert (found.facts["name"], found.facts["date"], found.facts["times"]) == ("Aslam", "02/10/2026", "08:00")
    imports.run(men, Kind.PUNCHES, file, repairs=[Repair(3, "Out", "12:00")])
    assert line(men, "7") == "P ½ P R"


def test_a_row_left_out_on_purpose_leaves_its_day_open(men: Books, tmp_path: Path) -> None:
    file = a_file(tmp_path, f"{DAYS}7,01/10/2026,08:00,17:00\n7,02/10/2026,08:00,\n7,03/10/2026,08:00,17:00\n")
    repairs = imports.without_bad(men, Kind.PUNCHES, file)
    assert [repair.row for repair in repairs] == [3]
    imports.run(men, Kind.PUNCHES, file, repairs=repairs)
    assert line(men, "7") == "P . P R"  # not absent: nobody knows


def test_two_times_in_one_cell_are_an_in_and_an_out(men: Books, tmp_path: Path) -> None:
    file = a_file(tmp_path, "User ID,Date,Time\n7,2026-10-01,08:00\n7,2026-10-02,0800\n7,2026-10-02,17.05\n")
    (found,) = tried(men, file).problems
    assert places((found,)) == [(Code.PUNCH_MISSING, 2, "Time")]
    imports.run(men, Kind.PUNCHES, file, repairs=[Repair(2, "Time", "08:00 - 19:00")])
    assert line(men, "7") == "P+2 P . ."


def test_a_clock_of_twelve_hours_that_says_neither_morning_nor_afternoon(men: Books, tmp_path: Path) -> None:
    rows = "7,01/10/2026,8:00\n7,01/10/2026,12:30\n7,01/10/2026,1:30\n7,01/10/2026,6:00\n"
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, f"Emp No,Date,Time\n{rows}"))
    assert line(men, "7", 1) == "P+1"
    pairs = a_file(tmp_path, f"{DAYS}8,01/10/2026,8:00,5:00\n", "pairs.csv")
    imports.run(men, Kind.PUNCHES, pairs)
    assert line(men, "8", 1) == "P"


def test_a_clock_that_lists_the_latest_first(men: Books, tmp_path: Path) -> None:
    rows = "7,01/10/2026,12:00 PM\n7,01/10/2026,8:00 AM\n"
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, f"Emp No,Date,Time\n{rows}"))
    assert line(men, "7", 1) == "½"


def test_a_number_that_is_written_with_noughts_in_the_books(men: Books, tmp_path: Path) -> None:
    with men.write() as sitting:
        workers.add(sitting, a_worker(number="012", name="Faisal"))
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, f"{DAYS}12,01/10/2026,08:00,17:00\n"))
    assert line(men, "012", 1) == "P"


def test_nothing_is_said_of_weeks_that_the_file_does_not_touch(men: Books, tmp_path: Path) -> None:
    with men.write() as sitting:
        muster.put(sitting, OCTOBER, [muster.Typed(worker="7", day=date(2026, 10, 20), text="P+3")])
    assert tried(men, a_file(tmp_path, f"{DAYS}7,01/10/2026,08:00,17:00\n")).warnings == ()


def test_what_is_said_of_a_week_stands_at_its_last_day_in_the_file(men: Books, tmp_path: Path) -> None:
    rows = "".join(f"7,{day:02}/10/2026,08:00,18:00\n" for day in range(5, 11))
    found = tried(men, a_file(tmp_path, DAYS + rows)).warnings
    assert (Code.HOURS_WEEK_BEYOND_LAW, 7, "In") in places(found)


def test_an_out_before_the_in_is_of_the_next_morning_on_a_clock_of_24_hours(men: Books, tmp_path: Path) -> None:
    rows = "7,01/10/2026,22:00,07:00\n7,02/10/2026,22:00,07:00\n8,01/10/2026,08:00,17:00\n"
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, DAYS + rows))
    assert line(men, "7") == "P P . ."
    with men.read() as sitting:
        day = attendance.drafts(sitting, OCTOBER)["7"][date(2026, 10, 1)]
    assert (day.came, day.went) == ("22:00", "07:00")


def test_the_last_night_of_a_month_ends_in_the_next(men: Books, tmp_path: Path) -> None:
    rows = "7,31/10/2026 22:00\n7,01/11/2026 06:30\n"
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, f"Emp No,DateTime\n{rows}"))
    assert line(men, "7", 31).split()[30] == "P"
    with men.read() as sitting:
        assert attendance.drafts(sitting, OCTOBER.next()) == {}


def test_a_spreadsheet_of_times_as_parts_of_a_day(men: Books, tmp_path: Path) -> None:
    file = a_book(tmp_path / "clock.xlsx", [["Emp No", "Date", "In", "Out"], [7, date(2026, 10, 1), 1 / 3, 17 / 24]])
    imports.run(men, Kind.PUNCHES, file)
    assert line(men, "7", 1) == "P"


def test_hands_before_the_clock(men: Books, tmp_path: Path) -> None:
    """Where the clock saw nobody, what was marked stands: leave, or an errand."""
    with men.write() as sitting:
        typed = [muster.Typed(worker="7", day=date(2026, 10, day), text=text) for day, text in ((2, "CL"), (5, "P"))]
        muster.put(sitting, OCTOBER, typed)
    rows = "7,01/10/2026,08:00,17:00\n7,06/10/2026,08:00,17:00\n"
    imports.run(men, Kind.PUNCHES, a_file(tmp_path, DAYS + rows))
    assert line(men, "7", 7) == "P CL A R P P ."


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ("7,someday,08:00,17:00", Code.NOT_A_DATE, "Date"),
        ("7,01/10/2026,25:15,17:00", Code.PUNCH_MALFORMED, "In"),
        (",01/10/2026,08:00,17:00", Code.MISSING, "Emp No"),
        ("7,23/11/2026,08:00,17:00", Code.DAY_TO_COME, "In"),  # today is the 22nd
        ("7,05/10/2026,01:00,23:30", Code.OVERTIME_TOO_LONG, "In"),
        ("9,05/10/2026,08:00,17:00", Code.WORKER_HAS_LEFT, "In"),
    ],
)
def test_a_row_that_cannot_come_in(men: Books, tmp_path: Path, row: str, code: Code, column: str) -> None:
    with men.write() as sitting:
        nine = workers.by_number(sitting)["9"].id
        workers.leave(sitting, nine, LeavingDraft(left_on=date(2026, 10, 2), why="resigned"))
    file = a_file(tmp_path, f"{DAYS}8,01/10/2026,08:00,17:00\n{row}\n")
    assert places(tried(men, file).problems) == [(code, 3, column)]
    imports.run(men, Kind.PUNCHES, file, repairs=imports.without_bad(men, Kind.PUNCHES, file))
    assert line(men, "8", 1) == "P"


def test_too_long_without_a_break_and_too_short_a_night(men: Books, tmp_path: Path) -> None:
    with men.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    rows = [(1, "08:00"), (1, "14:30"), (1, "15:00"), (1, "21:00"), (2, "08:00"), (2, "17:00")]
    text = "".join(f"7,{day:02}/10/2026 {clock}\n" for day, clock in rows)
    found = tried(men, a_file(tmp_path, f"Emp No,DateTime\n{text}"))
    assert found.problems == ()
    assert {each.code: (each.row, each.facts.get("hours")) for each in found.warnings} == {
        Code.OVERTIME_BEYOND_LAW: (5, "4.5"),
        Code.REST_TOO_SHORT: (5, "11.0"),
        Code.BREAK_MISSED: (5, "6.5"),
    }


def test_a_file_without_times_is_no_clocks_file(men: Books, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        tried(men, a_file(tmp_path, "Emp No,Name\n7,Aslam\n"))
    assert [each.code for each in refused.value.problems] == [Code.HEADINGS_NOT_FOUND]
