"""The list of active taxpayers: streamed, matched by number, refused when it is something else."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from app.exchange import atl
from app.exchange.imports import Cancelled
from app.rules.problems import Code, Refusal
from app.services import batches, parties, party_status, undo
from app.services.books import Books
from tests.makers import a_party

HEADINGS = "SR,REGISTRATION_NO,NAME,BUSINESS_NAME"
DAY = date(2026, 10, 26)


@pytest.fixture
def ours(books: Books) -> dict[str, int]:
    """One with an NTN, one with an NTN in letters, one with a CNIC, one who is on no list, one without a number."""
    drafts = {
        "steel": a_party(),
        "letters": a_party(name="Ravi Rubber", ntn="A917166-1", strn=""),
        "person": a_party(name="Shah Alam", ntn="", strn="", cnic="35101-1655722-3"),
        "absent": a_party(name="Chenab", ntn="5889615-1", strn=""),
        "numberless": a_party(name="Kabari", ntn="", strn=""),
    }
    with books.write() as sitting:
        return {key: parties.add(sitting, draft) for key, draft in drafts.items()}


def a_list(path: Path, rows: Iterable[str], headings: str = HEADINGS) -> Path:
    path.write_text("\n".join([headings, *rows, ""]), encoding="utf-8")
    return path


ROWS = ("1,7654321,BILAL,BILAL STEEL", "2,A917166-1,RAVI,", "3,3510116557223,SHAH ALAM,", "4,1111111-9,SOMEBODY,ELSE")


def standing(books: Books, ours: dict[str, int], tax: str = "income", day: date = DAY) -> dict[str, str]:
    with books.read() as sitting:
        return {key: party_status.on(sitting, party, tax, day).active for key, party in ours.items()}


def test_who_is_on_the_list_and_who_is_not(books: Books, ours: dict[str, int], tmp_path: Path) -> None:
    result = atl.run(books, a_list(tmp_path / "atl.csv", ROWS), on=DAY)
    assert (result.tax, result.rows, result.active, result.absent, result.imported) == ("income", 4, 3, 1, 4)
    expected = {"steel": "yes", "letters": "yes", "person": "yes", "absent": "no", "numberless": "unknown"}
    assert standing(books, ours) == expected
    with books.read() as sitting:
        assert [(row.kind, row.rows, row.imported) for row in batches.rows(sitting)] == [("atl", 4, 4)]
        assert party_status.on(sitting, ours["absent"], "income", DAY).source == "not on the list atl.csv"


@pytest.mark.parametrize("suffix", ["txt", "xlsx"])
def test_other_forms_of_the_file(books: Books, ours: dict[str, int], tmp_path: Path, suffix: str) -> None:
    table = [row.split(",") for row in (HEADINGS, *ROWS)]
    path = tmp_path / f"list.{suffix}"
    if suffix == "txt":
        path.write_text("\n".join("\t".join(row) for row in table), encoding="utf-16")
    else:
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            sheet.write(0, 0, "Active Taxpayers List")
            for number, row in enumerate(table, 2):
                sheet.write_row(number, 0, [int(cell) if cell.isdigit() else cell for cell in row])
    result = atl.run(books, path, on=DAY)
    assert (result.active, result.absent) == (3, 1)


def test_the_sales_tax_list_says_its_own_words(books: Books, ours: dict[str, int], tmp_path: Path) -> None:
    rows = ("3277876111111,BILAL STEEL,Operative", "A917166,RAVI,Suspended", "1111111,X,Operative")
    path = a_list(tmp_path / "st.csv", rows, "STRN,NAME,STATUS")
    assert atl.run(books, path, on=DAY).tax == "sales"
    found = standing(books, ours, "sales")
    assert (found["steel"], found["letters"], found["absent"]) == ("yes", "no", "no")
    with books.read() as sitting:
        assert party_status.on(sitting, ours["letters"], "sales", DAY).source == "on the list st.csv, Suspended"
    assert standing(books, ours)["steel"] == "unknown"  # nothing was learned of income tax


def test_a_heading_may_be_named_and_the_tax_said(books: Books, ours: dict[str, int], tmp_path: Path) -> None:
    path = a_list(tmp_path / "x.csv", ROWS, "SR,TAXPAYER CODE,NAME,BUSINESS")
    result = atl.run(books, path, tax="sales", on=DAY, mapping={"number": "TAXPAYER CODE"})
    assert (result.tax, result.active) == ("sales", 3)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("atl.csv", "Supplier Name,NTN,Mobile\nBilal,7654321-0,0300-1234567\n", Code.HEADINGS_NOT_FOUND),
        ("atl.csv", "Name,NTN,Mobile\nBilal,7654321-0,0300-1234567\n", Code.ANOTHER_LIST),
        ("atl.csv", "Name,Registration No\nBilal,Lahore\nRavi,Karachi\n", Code.NOT_A_TAXPAYER_LIST),
        ("atl.csv", "Name,Registration No\n", Code.NOT_A_TAXPAYER_LIST),
        ("atl.csv", "<html><body>Your session has expired</body></html>", Code.NOT_A_SPREADSHEET),
        ("atl.csv", "Name,Registration No\n" + "x" * 200_000, Code.FILE_TOO_LARGE),
        ("atl.pdf", "Name,Registration No\nBilal,7654321\n", Code.NOT_A_SPREADSHEET),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_learned(
    books: Books, ours: dict[str, int], tmp_path: Path, name: str, content: str, code: Code
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        atl.run(books, path)
    assert [problem.code for problem in refusal.value.problems] == [code]
    with books.read() as sitting:
        assert party_status.learned(sitting) == []


def test_the_same_file_twice_and_a_day_to_come_are_refused(books: Books, ours: dict[str, int], tmp_path: Path) -> None:
    path = a_list(tmp_path / "atl.csv", ROWS)
    with pytest.raises(Refusal) as refusal:
        atl.run(books, path, on=date(2031, 1, 1))
    assert refusal.value.problems[0].code == Code.DATE_IN_FUTURE
    trial = atl.run(books, path, on=DAY, dry_run=True)
    assert (trial.active, trial.imported, trial.batch) == (3, 0, None)
    atl.run(books, path, on=DAY)
    with pytest.raises(Refusal) as refusal:
        atl.run(books, path, on=DAY)
    assert refusal.value.problems[0].code == Code.FILE_ALREADY_IMPORTED


def test_a_list_taken_back_was_never_learned_and_may_come_again(
    books: Books, ours: dict[str, int], tmp_path: Path
) -> None:
    path = a_list(tmp_path / "atl.csv", ROWS)
    batch = atl.run(books, path, on=DAY).batch
    assert batch is not None
    with books.write() as sitting:
        assert undo.undo(sitting, batch).removed == 4
    assert set(standing(books, ours).values()) == {"unknown"}
    assert atl.run(books, path, on=DAY).active == 3


def test_a_list_without_any_of_ours_is_doubted(books: Books, ours: dict[str, int], tmp_path: Path) -> None:
    result = atl.run(books, a_list(tmp_path / "atl.csv", ["1,9999999,X,Y"]), on=DAY)
    assert [problem.code for problem in result.problems] == [Code.NOBODY_ON_LIST]


def test_two_hundred_thousand_rows_stay_small_and_can_be_stopped(
    books: Books, ours: dict[str, int], tmp_path: Path
) -> None:
    rows = (f"{n},{n + 2_000_000},MUHAMMAD ASLAM KHAN,ASLAM TRADERS" for n in range(200_000))
    path = a_list(tmp_path / "atl.csv", (*rows, ROWS[0]))
    told: list[tuple[int, int]] = []
    tracemalloc.start()
    result = atl.run(books, path, on=DAY, dry_run=True, progress=lambda done, of: told.append((done, of)))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (result.rows, result.active) == (200_001, 1)
    assert most < 5_000_000
    assert len(told) > 5
    assert told == sorted(told)
    with pytest.raises(Cancelled):
        atl.run(books, path, on=DAY, cancelled=lambda: True)
