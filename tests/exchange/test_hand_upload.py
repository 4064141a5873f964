"""Papers taken to IRIS by file, and what IRIS gives back: read back from the real files."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from app.exchange import annex_c, fbr_numbers, fbr_payloads, fbr_template
from app.exchange.fbr_template import Lists
from app.exchange.reading import read_file, read_sheets
from app.rules.period import Month
from app.rules.problems import Refusal
from app.services import outbox, sale_cancellations, sale_notes, unknown_matching, waiting_papers
from app.services.books import Books
from app.services.sale_cancellations import SaleCancellationDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.unknown_matching import Comparison, Export, PortalInvoice
from app.services.verify import verify
from app.sync.portals import fbr_di
from tests.accepted import a_number, accept_sale, post_sale, send
from tests.clock import Clock
from tests.giving import giving
from tests.makers import a_sale, a_sale_line

RESOURCES = Path(__file__).parents[2] / "resources" / "portal" / "fbr_template"
OCTOBER = Month(2026, 10)
HS_CODE = "8708.3010:-"
WALK_IN = {"customer": "Noor Auto", "customer_ntn": "", "customer_strn": "", "customer_cnic": "35201-3344556-7"}


@pytest.fixture(scope="module")
def lists() -> Lists:
    return Lists.read(lambda name: (RESOURCES / f"{name}.csv").read_text(encoding="utf-8-sig"))


def states(books: Books) -> list[str]:
    with books.read() as sitting:
        return [row.state.value for row in reversed(outbox.rows(sitting))]


def sell(books: Books, count: int = 1) -> None:
    for number in range(1, count + 1):
        post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(number)),)))


def returned(path: Path, to: Path, numbers: dict[str, str]) -> Path:
    """FBR's sheet as IRIS gives it back: the same cells, with its number under "Validation Details"."""
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    with xlsxwriter.Workbook(str(to), {"default_date_format": "dd-mmm-yyyy"}) as book:
        sheet = book.add_worksheet("SALES_INVOICES")
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell != "":
                    sheet.write(place, column, cell)
            if place >= 6 and str(row[7]) in numbers:
                sheet.write(place, 28, f"Valid {numbers[str(row[7])]}")
    return to


def compare(books: Books, path: Path, complete: Month | None = None, saved: datetime | None = None) -> Comparison:
    with books.read() as sitting:
        return unknown_matching.compare(sitting, read(path), export(path, complete, saved))


def read(path: Path) -> tuple[PortalInvoice, ...]:
    return fbr_numbers.read(read_sheets(read_file(path), path.name), {}).invoices


def export(path: Path, complete: Month | None = None, saved: datetime | None = None) -> Export:
    return Export(name=path.name, content=path.read_bytes(), saved_at=saved, complete=complete)


def settle(books: Books, path: Path, complete: Month | None = None, saved: datetime | None = None) -> int:
    with books.write() as sitting:
        given = export(path, complete, saved)
        return unknown_matching.settle(sitting, unknown_matching.compare(sitting, read(path), given), given)


def test_fbrs_sheet_cell_by_cell(books: Books, lists: Lists, tmp_path: Path) -> None:
    sell(books)
    post_sale(books, a_sale(**WALK_IN, lines=(a_sale_line(), a_sale_line(description="=1+1"))))
    made = fbr_template.write(giving(books), OCTOBER, tmp_path / "up.xlsx", lists)
    assert (made.rows, made.numbers) == (3, ("S-2026-0001", "S-2026-0002"))
    rows = (
        CalamineWorkbook.from_path(tmp_path / "up.xlsx")
        .get_sheet_by_name("SALES_INVOICES")
        .to_python(skip_empty_area=False)
    )
    layout = list(
        csv.DictReader(io.StringIO((RESOURCES / "sales_invoices_layout.csv").read_text(encoding="utf-8-sig")))
    )
    own = {"C2", "F2", "J3"}
    for cell in (row for row in layout if int(row["cell"].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) < 7):
        if cell["cell"] not in own:
            assert at(rows, cell["cell"]) == cell["text"], cell["cell"]
    assert at(rows, "F2") == date(2026, 10, 1)
    assert at(rows, "F3") == 3
    line = {letters: at(rows, f"{letters}7") for letters in "ABCDEFGHIJKLMNOPQ"}
    assert line == {
        "A": 1, "B": "3277876222222", "C": "Ravi Motors", "D": "Registered", "E": "PUNJAB", "F": "PUNJAB",
        "G": "Sale Invoice", "H": "S-2026-0001", "I": date(2026, 10, 20), "J": HS_CODE,
        "K": "Goods at standard rate (default)", "L": 0.18, "M": "", "N": 1, "O": "Numbers, pieces, units", "P": 1000,
        "Q": 180,
    }  # fmt: skip
    assert (at(rows, "D8"), at(rows, "B8"), at(rows, "T8")) == ("Unregistered", "3520133445567", 800)
    assert (at(rows, "AB9"), at(rows, "L9"), at(rows, "Q9")) == ("=1+1", 0.18, 3600)


def at(rows: Sequence[Sequence[object]], cell: str) -> object:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = rows[int(cell[len(letters) :]) - 1]
    found = row[column - 1] if column <= len(row) else ""
    return found.date() if isinstance(found, datetime) else found


def test_what_left_by_file_is_never_sent(books: Books, lists: Lists, tmp_path: Path) -> None:
    sell(books, 2)
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    assert states(books) == ["UNKNOWN", "UNKNOWN"]
    with books.read() as sitting:
        assert waiting_papers.waiting(sitting, outbox.FBR) == []
        found = outbox.item(sitting, 1)
        assert found is not None
        assert "up.xlsx" in found.row.reason
        assert outbox.inconsistencies(sitting) == []
    with pytest.raises(Refusal, match="nothing-waits"):
        fbr_template.write(giving(books), None, tmp_path / "again.xlsx", lists)


def test_a_file_that_cannot_be_written_leaves_them_waiting(books: Books, lists: Lists, tmp_path: Path) -> None:
    sell(books)
    with pytest.raises(OSError, match="nowhere"):
        fbr_template.write(giving(books), None, tmp_path / "nowhere" / "up.xlsx", lists)
    assert states(books) == ["READY"]
    assert list(tmp_path.glob("*.xlsx")) == []


def test_one_sheet_is_of_one_month(books: Books, lists: Lists, tmp_path: Path) -> None:
    sell(books)
    post_sale(books, a_sale(invoice_date=date(2026, 11, 3)))
    with pytest.raises(Refusal, match="several-months"):
        fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    assert fbr_template.write(giving(books), OCTOBER, tmp_path / "up.xlsx", lists).numbers == ("S-2026-0001",)
    assert states(books) == ["UNKNOWN", "READY"]


def test_the_frozen_bytes_in_one_archive(books: Books, tmp_path: Path) -> None:
    sell(books, 2)
    fbr_payloads.write(giving(books), None, tmp_path / "up.zip", fbr_di.payload)
    with books.read() as sitting:
        items = [outbox.item(sitting, each) for each in (1, 2)]
    with zipfile.ZipFile(tmp_path / "up.zip") as archive:
        listed = list(csv.DictReader(io.StringIO(archive.read("index.csv").decode("utf-8-sig"))))
        for row, item in zip(listed, items, strict=True):
            body = archive.read(row["file"])
            assert item is not None
            assert body == item.payload
            assert (row["number"], row["sha256"]) == (item.row.document, hashlib.sha256(body).hexdigest())
            assert "scenarioId" not in json.loads(body)
    assert states(books) == ["UNKNOWN", "UNKNOWN"]


def test_the_sheet_comes_back_with_numbers(books: Books, lists: Lists, tmp_path: Path) -> None:
    """The whole way round: out, up to IRIS, back, and each paper has the number that belongs to it."""
    sell(books, 3)
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    numbers = {f"S-2026-{n:04}": a_number() for n in (1, 2, 3)}
    back = returned(tmp_path / "up.xlsx", tmp_path / "back.xlsx", numbers)
    assert settle(books, back) == 3
    assert states(books) == ["ACCEPTED"] * 3
    with books.read() as sitting:
        assert {row.document: row.fiscal_number for row in outbox.rows(sitting)} == numbers
        found = outbox.item(sitting, 1)
        assert found is not None
        seen = found.evidence[-1]
        assert (seen.method, seen.file_sha256) == ("export", hashlib.sha256(back.read_bytes()).hexdigest())
        assert compare(books, back).known == 3
    assert verify(books).findings == ()


def test_a_row_that_is_not_the_paper_it_names(books: Books, lists: Lists, tmp_path: Path) -> None:
    """All or nothing: one wrong value, and no number is taken."""
    sell(books, 2)
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    file = dashboard(tmp_path, [(a_number(), "S-2026-0001", "2345678", "20/10/2026", 1000, 180),
                                (a_number(), "S-2026-0002", "2345678", "20/10/2026", 1999, 360)])  # fmt: skip
    with pytest.raises(Refusal) as refused:
        settle(books, file)
    [problem] = refused.value.problems
    assert (problem.code, problem.row, problem.facts["field"]) == ("fbr-facts-differ", 3, "Value")
    assert states(books) == ["UNKNOWN", "UNKNOWN"]


def dashboard(folder: Path, rows: list[tuple[object, ...]]) -> Path:
    heads = ("FBR Invoice No.", "Invoice No", "Buyer Registration No.", "Invoice Date", "Value", "Sales Tax")
    file = folder / "iris.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([heads, *rows])
    return file


MATCHES = [
    ("by buyer, date, value and tax", [("N1", "", "2345678", "20/10/2026", 1000, 180)], ["S-2026-0001"], 0, 0),
    ("the NTN with its check digit", [("N1", "", "23456789", "20/10/2026", 1000, 180)], ["S-2026-0001"], 0, 0),
    ("by the registration number", [("N1", "", "3277876222222", "20/10/2026", 1000, 180)], ["S-2026-0001"], 0, 0),
    ("IRIS' own number", [("N1", "77123", "2345678", "20/10/2026", 1000, 180)], ["S-2026-0001"], 0, 0),
    ("our number, of a paper that FBR has", [("N1", "S-2026-0004", "2345678", "20/10/2026", 1000, 180)], [], 0, 1),
    ("another buyer", [("N1", "", "7654321", "20/10/2026", 1000, 180)], [], 0, 1),
    ("another day", [("N1", "", "2345678", "21/10/2026", 1000, 180)], [], 0, 1),
    ("another tax", [("N1", "", "2345678", "20/10/2026", 1000, 179.99)], [], 0, 1),
    ("two alike of ours", [("N1", "", "2345678", "20/10/2026", 3000, 540)], [], 1, 0),
    (
        "two alike of theirs",
        [("N1", "", "2345678", "20/10/2026", 1000, 180), ("N2", "", "2345678", "20/10/2026", 1000, 180)],
        [],
        2,
        0,
    ),
    (
        "a line at a time",
        [("N1-1", "", "2345678", "20/10/2026", 600, 108), ("N1-2", "", "2345678", "20/10/2026", 400, 72)],
        ["S-2026-0001"],
        0,
        0,
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "matched", "ties", "strangers"), [each[1:] for each in MATCHES], ids=[each[0] for each in MATCHES]
)
def test_only_what_fits_one_alone_is_matched(
    books: Books,
    lists: Lists,
    tmp_path: Path,
    rows: list[tuple[object, ...]],
    matched: list[str],
    ties: int,
    strangers: int,
) -> None:
    """Of ours: 1,000, and two of 3,000 that nobody can tell apart."""
    for quantity in (1, 3, 3):
        post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(quantity)),)))
    accept_sale(books, a_sale())
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    given = [(str(row[0]).replace("N", "1234567DI1BBBB00000"), *row[1:]) for row in rows]
    found = compare(books, dashboard(tmp_path, given))
    assert [each.paper.number for each in found.matched] == matched
    assert (len(found.ties), len(found.strangers)) == (ties, strangers)


def test_somebody_elses_number_and_one_we_have(books: Books, lists: Lists, tmp_path: Path) -> None:
    accept_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(9)),)))
    sell(books)
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    file = dashboard(tmp_path, [("7654321DI1BBBB000001", "", "2345678", "20/10/2026", 1000, 180)])
    with pytest.raises(Refusal) as refused:
        settle(books, file)
    assert [(each.code, each.row) for each in refused.value.problems] == [("fbr-number-malformed", 2)]
    assert states(books) == ["ACCEPTED", "UNKNOWN"]


def test_a_row_without_number_names_its_paper_all_the_same(tmp_path: Path) -> None:
    """So do rows that are passed over; and of a buyer called Total nothing is."""
    file = dashboard(tmp_path, [("", "S-2026-0001", "2345678", "20/10/2026", 1000, 180),
                                ("", "S-2026-0002", "", "", "", ""), ("", "Total", "", "", 5, 1),
                                ("1234567DI1BBBB000001", "S-2026-0003", "Total", "20/10/2026", 5, 1)])  # fmt: skip
    found = fbr_numbers.read(read_sheets(read_file(file), file.name), {})
    assert [(each.fbr_number, each.our_number) for each in found.invoices] == [
        ("", "S-2026-0001"), ("1234567DI1BBBB000001", "S-2026-0003")
    ]  # fmt: skip
    assert found.aside == {"S-2026-0002", "TOTAL"}
    assert [(each.code, each.row, each.is_warning) for each in found.problems] == [("no-fbr-number", 2, True)]


def test_rows_of_one_number_that_speak_of_two_papers(tmp_path: Path) -> None:
    file = dashboard(tmp_path, [("1234567DI1BBBB000001", "S-2026-0001", "2345678", "20/10/2026", 1000, 180),
                                ("1234567DI1BBBB000001", "S-2026-0002", "2345678", "20/10/2026", 9, 1)])  # fmt: skip
    found = fbr_numbers.read(read_sheets(read_file(file), file.name), {})
    assert [(each.code, each.row, each.is_warning) for each in found.problems] == [("fbr-rows-differ", 3, False)]


def test_not_there_takes_two_complete_files_made_late_enough(books: Books, tmp_path: Path, clock: Clock) -> None:
    """One that was made before the paper left says nothing; two looks, ten minutes apart, make it ready again."""
    send(books, "sale", post_sale(books, a_sale()))
    left = clock.moment
    rows: list[tuple[object, ...]] = [(a_number(), "", "7654321", "21/10/2026", 5, 1)]

    def sold() -> Path:
        """The list as it is when FBR has taken one more of ours."""
        number = a_number()
        send(books, "sale", post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(9)),))), number)
        rows.append((number, "", "2345678", "20/10/2026", 9000, 1620))
        return dashboard(tmp_path, rows)

    clock.moment = left + timedelta(minutes=20)
    file = sold()
    assert compare(books, file).absent == ()
    early = compare(books, file, OCTOBER, saved=left + timedelta(minutes=14))
    assert ([paper.number for paper in early.early], early.absent) == (["S-2026-0001"], ())
    assert settle(books, file, OCTOBER, saved=left + timedelta(minutes=14)) == 0
    assert compare(books, file, Month(2026, 11), saved=clock.moment).absent == ()
    assert settle(books, file, OCTOBER, saved=clock.moment) == 1
    assert states(books)[0] == "CHECKING"
    clock.moment += timedelta(minutes=5)
    with pytest.raises(Refusal, match="same-look"):
        settle(books, dashboard(tmp_path, rows[::-1]), OCTOBER, saved=clock.moment)
    assert settle(books, sold(), OCTOBER, saved=clock.moment) == 0
    clock.moment += timedelta(minutes=6)
    file = sold()
    assert settle(books, file, OCTOBER, saved=clock.moment - timedelta(minutes=6)) == 0
    assert settle(books, file, OCTOBER, saved=clock.moment) == 1
    assert states(books)[0] == "READY"


def test_what_was_given_out_in_a_file_no_list_calls_absent(
    books: Books, lists: Lists, tmp_path: Path, clock: Clock
) -> None:
    sell(books)
    fbr_template.write(giving(books), None, tmp_path / "up.xlsx", lists)
    clock.moment += timedelta(minutes=20)
    number = a_number()
    send(books, "sale", post_sale(books, a_sale()), number)
    file = dashboard(tmp_path, [(number, "S-2026-0002", "2345678", "20/10/2026", 20000, 3600)])
    found = compare(books, file, OCTOBER, saved=clock.moment)
    assert ([paper.number for paper in found.early], found.absent) == (["S-2026-0001"], ())
    assert [(each.code, each.facts["papers"]) for each in found.problems] == [("may-come-yet", "S-2026-0001")]


def test_the_annex_is_net_of_notes_and_without_cancelled(books: Books, tmp_path: Path) -> None:
    accept_sale(books, a_sale())
    accept_sale(books, a_sale())
    with books.write() as sitting:
        sale_notes.post(sitting, SaleNoteDraft(
            sale="S-2026-0001", note_date=date(2026, 10, 25), reason="Return of goods",
            lines=(NoteLineDraft(line=1, quantity=Decimal(5)),),
        ))  # fmt: skip
        sale_cancellations.cancel(
            sitting, SaleCancellationDraft(sale="S-2026-0002", cancelled_on=date(2026, 11, 22), evidence="seen")
        )
    made = annex_c.export(books, OCTOBER, tmp_path / "annex.xlsx")
    assert (made.rows, made.value, made.sales_tax) == (2, Decimal(15000), Decimal(2700))
    rows = CalamineWorkbook.from_path(tmp_path / "annex.xlsx").get_sheet_by_index(0).to_python()
    assert [(row[6], row[7], row[16], row[17]) for row in rows[1:]] == [
        ("Sale Invoice", "S-2026-0001", 20000, 3600),
        ("Debit Note", "DN-2026-0001", -5000, -900),
    ]


def test_our_own_annex_is_understood(books: Books, tmp_path: Path) -> None:
    """The headings of the annex are those that the reader knows."""
    accept_sale(books, a_sale())
    annex_c.export(books, OCTOBER, tmp_path / "annex.xlsx")
    [found] = read(tmp_path / "annex.xlsx")
    assert (found.our_number, found.items) == ("S-2026-0001", 1)
    assert (found.value, found.sales_tax) == (Decimal(20000), Decimal(3600))
