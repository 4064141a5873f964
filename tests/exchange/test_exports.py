"""Files out of the books: the columns the portal wants, figures to the paisa, and words that stay words."""

from __future__ import annotations

import csv
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import exports, imports
from app.exchange.exports import ANNEX_A
from app.exchange.reading import read_file, read_sheets
from app.exchange.writing import RUPEES, Column, Table, write_table
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.rules.rates import Rates
from app.services import workshop
from app.services.books import Books, open_books
from app.services.workshop import WorkshopDraft
from tests.exchange.conftest import NOW

OCTOBER = Month(2026, 10)
EVIL = ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "{=1}", "http://example.com", "mailto:a@b.c"]


@pytest.fixture(scope="session")
def whole_month(unwritten: Path, tmp_path_factory: pytest.TempPathFactory, files: Path, rates: Rates) -> Path:
    """A workshop after its October; made once."""
    file = Path(shutil.copy(unwritten, tmp_path_factory.mktemp("october")))
    filled = open_books(file, rates, lambda: NOW, "tester")
    own = WorkshopDraft(
        name="Al-Karam Auto Parts", ntn="1234567-8", strn="3277876123456", owner_cnic="35202-1234567-1", city="Lahore"
    )
    with filled.write() as sitting:
        workshop.establish(sitting, own)
    names = {"suppliers": "suppliers.csv", "workers": "workers.xlsx", "attendance": "attendance_2026-10.xlsx"}
    for kind, name in {**names, "purchases": "purchase_register_2026-10.xlsx"}.items():
        imports.run(filled, kind, files / name)
    filled.close()
    return file


@pytest.fixture
def month(whole_month: Path, tmp_path: Path, rates: Rates) -> Iterator[Books]:
    """Its books, a test's own."""
    opened = open_books(Path(shutil.copy(whole_month, tmp_path)), rates, lambda: NOW, "tester")
    yield opened
    opened.close()


def read(path: Path) -> tuple[tuple[object, ...], ...]:
    (grid,) = read_sheets(read_file(path), path.name)
    return grid.rows


def test_annex_a_has_the_columns_of_iris(month: Books, files: Path, tmp_path: Path) -> None:
    exports.annex_a(month, OCTOBER, tmp_path / "a.xlsx")
    theirs = read(files / "iris_annex_a_2026-10.xlsx")
    ours = read(tmp_path / "a.xlsx")
    assert ours[0] == theirs[0]
    assert len(ours) == 126


def test_annex_a_comes_out_to_the_paisa(month: Books, tmp_path: Path) -> None:
    done = exports.annex_a(month, OCTOBER, tmp_path / "a.xlsx")
    assert (done.rows, done.value, done.sales_tax) == (125, Decimal("3400563.00"), Decimal("450733.41"))
    _, *rows = read(tmp_path / "a.xlsx")
    assert sum(Decimal(str(row[22])) for row in rows) == Decimal("3400563.00")
    assert sum(Decimal(str(row[23])) for row in rows) == Decimal("450733.41")


def test_a_row_of_annex_a(month: Books, tmp_path: Path) -> None:
    exports.annex_a(month, OCTOBER, tmp_path / "a.xlsx")
    headings, *rows = read(tmp_path / "a.xlsx")
    row = dict(zip(headings, rows[0], strict=True))
    assert row == {
        "Fixed assets/Capital goods": "No", "InAdmissible/Non Creditable": "No", "Status": "",
        "Seller Return Status": "",
        "Source Authority": "FBR", "Claimed Authority": "FBR", "Buyer Registration No.": "1234567",
        "Buyer Name": "AL-KARAM AUTO PARTS", "Seller Registration No.": "A923116", "Supplier Type": "Registered",
        "Seller Name": "SULTAN CHEMICALS & PAINTS", "Sale Origination Province": "PUNJAB", "Invoice No": "B/8982",
        "Destination of Supply": "PUNJAB", "Invoice Type": "Purchase Invoice", "Invoice Date": date(2026, 10, 3),
        "Product Description": "Rubber bush 40x22", "HS Code": "4016.9990", "Rate": "18%",
        "Purchase Type": "Goods at standard rate (default)", "UoM": "Numbers, pieces, units", "Quantity": Decimal(12),
        "Value": Decimal(456), "Sales Tax/FED in ST Mode": Decimal("82.08"), "ST Withheld as WH Agent": Decimal(0),
        "Fixed/notified value or Retail Price": Decimal(0), "Extra Tax": Decimal(0), "Further Tax": Decimal(0),
        "Input Credit not allowed": Decimal(0), "FED Charged": Decimal(0),
    }  # fmt: skip
    unregistered = dict(zip(headings, rows[2], strict=True))
    assert unregistered["Supplier Type"] == "Unregistered"
    assert unregistered["Seller Registration No."] == "3510116557223"
    assert (unregistered["Rate"], unregistered["Sales Tax/FED in ST Mode"]) == ("0%", Decimal(0))


def test_the_same_books_give_the_same_bytes(month: Books, tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    exports.annex_a(month, OCTOBER, first)
    exports.annex_a(month, OCTOBER, second)
    assert first.read_bytes() == second.read_bytes()


def test_nothing_to_export_writes_no_file(month: Books, tmp_path: Path) -> None:
    for export in (exports.annex_a, exports.wage_register):
        with pytest.raises(Refusal) as caught:
            export(month, Month(2001, 1), tmp_path / "empty.xlsx")
        assert caught.value.problems[0].code is Code.NOTHING_TO_EXPORT
    assert not (tmp_path / "empty.xlsx").exists()


def test_the_wage_register(month: Books, tmp_path: Path) -> None:
    done = exports.wage_register(month, OCTOBER, tmp_path / "w.xlsx")
    headings, *rows, foot = read(tmp_path / "w.xlsx")
    assert (done.rows, len(rows), foot[2]) == (12, 12, "Total")
    for name in ("Gross", "Net", "EOBI"):
        place = headings.index(name)
        assert sum(Decimal(str(row[place])) for row in rows if row[place] != "") == foot[place]
    assert done.value == foot[headings.index("Gross")]
    assert done.value > 0


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    day: date | None
    total: Decimal
    done: bool


ROWS = [Row(1, "=cmd()", date(2026, 10, 3), Decimal("1234567.89"), done=True), Row(2, "", None, Decimal(0), done=False)]


def test_a_list_as_it_stands(tmp_path: Path) -> None:
    exports.listed("Bills", ROWS, tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx") == (
        ("Id", "Name", "Day", "Total", "Done"),
        (Decimal(1), "=cmd()", date(2026, 10, 3), Decimal("1234567.89"), "yes"),
        (Decimal(2), "", "", Decimal(0), "no"),
    )
    exports.listed("Bills", ROWS, tmp_path / "list.csv")
    content = (tmp_path / "list.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines() == [
        "Id,Name,Day,Total,Done",
        "1,'=cmd(),2026-10-03,1234567.89,yes",
        "2,,,0.00,no",
    ]
    with pytest.raises(Refusal):
        exports.listed("Bills", [], tmp_path / "none.csv")


@pytest.mark.parametrize("text", EVIL)
def test_words_never_become_formulas(tmp_path: Path, text: str) -> None:
    table = Table("S", (Column(text), Column("b")), ((text, text),))
    write_table(table, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "hyperlink" not in sheet
        assert len(re.findall(r' t="s"', sheet)) == 4
    write_table(table, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        written = next(row for number, row in enumerate(csv.reader(stream)) if number == 1)
    assert not written[0].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert written[0].endswith(text)


@given(st.lists(st.integers(min_value=-(10**14), max_value=10**14), min_size=1, max_size=30))
def test_every_paisa_survives(tmp_path_factory: pytest.TempPathFactory, paisa: list[int]) -> None:
    amounts = [Decimal(number) / 100 for number in paisa]
    path = tmp_path_factory.mktemp("amounts") / "a.xlsx"
    write_table(Table("S", (Column("Amount", RUPEES),), tuple((amount,) for amount in amounts)), path)
    assert [row[0] for row in read(path)[1:]] == amounts


def test_too_many_digits_for_a_spreadsheet_are_written_as_words(tmp_path: Path) -> None:
    write_table(Table("S", (Column("Amount", RUPEES),), ((Decimal("12345678901234567.89"),),)), tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx")[1] == ("12345678901234567.89",)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        write_table(Table("S", (Column("a"),), ()), tmp_path / "a.pdf")
    assert caught.value.problems[0].code is Code.EXPORT_SUFFIX


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_table(Table("S", (Column("a"),), ()), path)
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_text() == "old"


def test_the_columns_are_thirty() -> None:
    assert len(ANNEX_A) == 30
