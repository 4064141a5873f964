"""Files that mean harm: every importer refuses them with a reason, or takes them for the mere words they are."""

from __future__ import annotations

import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from app.exchange import atl, exports, imports, letters
from app.exchange.imports import Kind
from app.exchange.reading import read_file, read_sheets
from app.exchange.safety import Limits
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import matching, parties, parts, purchases
from app.services.books import Books
from app.services.verify import verify
from tests.exchange.sheets import a_book
from tests.exchange.test_undo import content

NASTY = (
    '=cmd|" /C calc"!A0', "@SUM(1+1)*cmd|' /C calc'!A0", "'; DROP TABLE party; --", "<script>alert(1)</script><b>Firm",
    "Firm \u202egnp.exe", "Fi\u200brm\u200d", "-2+3", "%s%n{0}{text}", "Firm\\x00\\n",
)  # fmt: skip
REFUSED = (Code.FILE_TOO_LARGE, Code.NOT_A_SPREADSHEET)


def refused(books: Books, kind: str, path: Path) -> set[Code]:
    before = content(books)
    with pytest.raises(Refusal) as caught:
        imports.run(books, kind, path)
    assert content(books) == before
    return {problem.code for problem in caught.value.problems if not problem.is_warning}


def altered(path: Path, change: Callable[[str, str], str]) -> Path:
    """A good workbook whose XML was changed."""
    whole = a_book(path.with_suffix(".whole.xlsx"), [["Customer Name", "NTN"], ["Firm", "2345678-9"]])
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, change(member, old.read(member).decode()))
    return path


def laughs(member: str, text: str) -> str:
    if not member.endswith("sharedStrings.xml"):
        return text
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head, _, body = text.partition("?>")
    return f'{head}?><!DOCTYPE sst [<!ENTITY l0 "ha">{entities}]>{body.replace("Firm", "&l9;")}'


@pytest.mark.parametrize("kind", list(Kind))
def test_two_gigabytes_are_refused_unread(books: Books, tmp_path: Path, kind: Kind) -> None:
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as stream:
        stream.write(b"Customer Name,NTN\n")
        stream.truncate(2_000_000_000)
    tracemalloc.start()
    assert refused(books, kind, huge) == {Code.FILE_TOO_LARGE}
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000_000


def test_the_taxpayer_list_may_be_that_long_but_not_one_line_of_it(books: Books, tmp_path: Path) -> None:
    huge = tmp_path / "atl.csv"
    with huge.open("wb") as stream:
        stream.write(b"Reg No,Name,Status\n1234567,A,Active\n")
        stream.truncate(2_000_000_000)
    with pytest.raises(Refusal) as caught:
        atl.run(books, huge)
    assert caught.value.problems[0].code in REFUSED


def test_a_file_without_an_end_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(Refusal) as caught:
        read_file(Path("/dev/zero"), Limits(file_bytes=100_000))
    assert caught.value.problems[0].code is Code.FILE_TOO_LARGE


@pytest.mark.parametrize("kind", ["customers", "purchases", "payments", "annex-a"])
def test_a_billion_laughs_are_refused(books: Books, tmp_path: Path, kind: str) -> None:
    assert refused(books, kind, altered(tmp_path / "laughs.xlsx", laughs)) == {Code.NOT_A_SPREADSHEET}


def test_an_entity_that_fetches_a_file_is_refused(books: Books, tmp_path: Path) -> None:
    def fetching(member: str, text: str) -> str:
        return text.replace("?>", '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', 1)

    assert refused(books, "customers", altered(tmp_path / "fetch.xlsx", fetching)) == {Code.NOT_A_SPREADSHEET}


@pytest.mark.parametrize("corner", [(199_998, 498), (20_000, 400)])
def test_a_wide_and_deep_sheet_does_not_fill_the_memory(books: Books, tmp_path: Path, corner: tuple[int, int]) -> None:
    """Each side is within its limit, but not what lies between."""
    path = tmp_path / "corner.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Customer Name")
    sheet.write(*corner, 1)
    book.close()
    assert refused(books, "customers", path) == {Code.FILE_TOO_LARGE}


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_nothing_is_unfolded_by_another_name(books: Books, tmp_path: Path, suffix: str) -> None:
    bomb = tmp_path / f"list.{suffix}"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"xl/{number}.xml", bytes(20_000_000))
    assert refused(books, "customers", bomb) == {Code.FILE_TOO_LARGE}


def test_noughts_in_a_text_are_no_list(books: Books, tmp_path: Path) -> None:
    file = tmp_path / "noughts.csv"
    file.write_bytes(b"Customer Name,NTN\nFi\x00rm,2345678-9\n")
    assert refused(books, "customers", file) == {Code.NOT_A_SPREADSHEET}


def test_a_cell_of_a_million_letters_is_named_and_refused(books: Books, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text(f"Customer Name,NTN\n{'x' * 100_000},2345678-9\n", encoding="utf-8")
    assert refused(books, "customers", file) == {Code.TOO_LONG}
    file.write_text(f'Customer Name,NTN\n"{"x" * 1_000_000}",2345678-9\n', encoding="utf-8")
    assert refused(books, "customers", file) == {Code.NOT_A_SPREADSHEET}


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_name_is_a_name_everywhere_and_leaves_with_its_teeth_drawn(
    books: Books, tmp_path: Path, name: str
) -> None:
    """As supplier, part, bill, payment and portal's invoice; then out again, as list, letter and csv."""
    batches = [
        brought(books, tmp_path, "suppliers", ["Supplier Name", "NTN", "STRN"], [name, "2345678-9", "1234567890123"]),
        brought(books, tmp_path, "parts", ["Part Name", "HS Code"], [name, "8708.9390"]),
        brought(books, tmp_path, "purchases", ["Party Name", "Bill No", "Bill Date", "Item", "Qty", "Rate"],
                [name, name, "05/10/2026", name, "2", "100"]),
        brought(books, tmp_path, "payments", ["Date", "Paid to", "Amount", "Mode", "Ref", "Against", "Note"],
                ["06/10/2026", name, "50", "bank", name, "", name]),
        brought(books, tmp_path, "annex-a", ["Seller NTN", "Seller Name", "Invoice No", "Date", "Value", "Sales Tax"],
                ["9999999-9", name, "Q", "05/10/2026", "7", "1"]),
    ]  # fmt: skip
    assert batches == [1, 2, 3, 4, 5]
    with books.read() as sitting:
        (him,) = parties.rows(sitting)
        assert him.name == " ".join(name.replace("\u200b", "").split())
        rows = purchases.rows(sitting)
        listed = [*rows, *parts.rows(sitting)]
        assert len(matching.rows(sitting, Month(2026, 10))) == 2
    for suffix in ("csv", "xlsx"):
        out = tmp_path / f"out.{suffix}"
        exports.listed("Bills", listed[:1], out)
        letters.ask(books, Month(2026, 10), him.name, tmp_path / f"letter.{suffix}")
        for file in (out, tmp_path / f"letter.{suffix}"):
            check_harmless(file)
    assert verify(books).ok


def brought(books: Books, folder: Path, kind: str, heads: list[object], row: list[object]) -> int:
    file = a_csv(folder / f"{kind}.csv", heads, row)
    return imports.run(books, kind, file).batch or 0


def a_csv(path: Path, *rows: list[object]) -> Path:
    quoted = [",".join('"' + str(cell).replace('"', '""') + '"' for cell in row) for row in rows]
    path.write_text("\n".join(quoted), encoding="utf-8")
    return path


def check_harmless(file: Path) -> None:
    """No formula in a workbook's XML, no cell of a csv that begins like one, nothing that turns text round."""
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as archive:
            sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
            assert all("<f>" not in text and "<hyperlink" not in text for text in sheets)
    (grid,) = read_sheets(read_file(file), file.name)
    for row in grid.rows:
        for cell in row:
            if isinstance(cell, str):
                assert not set(cell) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u200b\x00")
                if file.suffix == ".csv":
                    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or cell.lstrip("-").isdigit(), cell
