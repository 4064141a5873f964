"""Files of every kind, well and badly made."""

from __future__ import annotations

import struct
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from app.exchange.delimited import read_delimited
from app.exchange.grid import Grid, as_text, column_number, letter
from app.exchange.headings import find_columns, plain, readings
from app.exchange.reading import read_file, read_sheets
from app.exchange.safety import LIMITS, Limits
from app.exchange.words import PURCHASES, SUPPLIERS, WORKERS
from app.rules.problems import Code, Problem, Refusal
from tests.exchange.sheets import a_book

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def read(path: Path, sheet: str | None = None, limits: Limits = LIMITS) -> tuple[Grid, ...]:
    return read_sheets(read_file(path, limits), path.name, sheet, limits)


def refused(path: Path, sheet: str | None = None, limits: Limits = LIMITS) -> Problem:
    with pytest.raises(Refusal) as caught:
        read(path, sheet, limits)
    return caught.value.problems[0]


def test_a_row_has_the_number_its_reader_sees(files: Path) -> None:
    (grid,) = read(files / "purchase_register_2026-10.xlsx")
    assert grid.sheet == "Oct-26 Bills"
    assert grid.rows[6 - 1][1] == "Punjab Die Casting Works"
    assert grid.rows[11 - 1][7] == Decimal("470.2")
    assert len(grid.rows) == 134


def test_a_number_is_what_the_spreadsheet_shows(tmp_path: Path) -> None:
    (grid,) = read(a_book(tmp_path / "a.xlsx", [[0.1 + 0.2, 450733.41, 1e15]]))
    assert grid.rows[0] == (Decimal("0.3"), Decimal("450733.41"), Decimal("1e15"))


def test_empty_rows_above_are_kept_and_below_are_not(tmp_path: Path) -> None:
    (grid,) = read(a_book(tmp_path / "a.xlsx", [[], [], ["x"], [""], ["  "]]))
    assert [len(grid.rows), grid.rows[2]] == [3, ("x",)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimited_text_of_every_make(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["Sr#", "Name", "Address"], ["1", "Café Motors", "Misri Shah, Lahore; Pakistan"], ["2", "B", "12 | a"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert [list(row) for row in read(path)[0].rows] == rows


def test_unquoted_commas_do_not_deceive(files: Path) -> None:
    (grid,) = read(files / "suppliers.csv")
    assert grid.rows[0][:2] == ("Sr#", "Supplier Name / نام")
    assert grid.rows[1][6] == "Gulberg III, Lahore"


def test_a_declared_delimiter_keeps_the_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\na;b\n1;2\n")
    assert read(path)[0].rows == ((), ("a", "b"), ("1", "2"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bill.pdf", b"%PDF-1.7 ..."),
        ("bill.csv", b"%PDF-1.7 ..."),
        ("bill.xlsx", b"just words"),
        ("bill.xlsx", b""),
        ("bill.csv", b"a,b\x00c\n"),
        ("bill.csv", b'a,"' + b"x" * 200_000),
        ("bill.xls", b"<html><table></table></html>"),
        ("bill.csv", b"<html><table></table></html>"),
        ("bill.xls", OLE + bytes(600)),
        ("bill.xlsx", b"PK\x03\x04" + bytes(600)),
        ("photo.jpg", bytes.fromhex("ffd8ffe0") + bytes(60)),
    ],
)
def test_what_is_not_a_spreadsheet_is_refused_by_name(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    problem = refused(path)
    assert problem.code is (Code.SHEET_EMPTY if content == b"" and name.endswith("csv") else Code.NOT_A_SPREADSHEET)
    assert problem.facts["file"] == name


def test_a_word_document_is_no_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refused(path).code is Code.NOT_A_SPREADSHEET


def test_half_a_file_is_no_spreadsheet(tmp_path: Path, files: Path) -> None:
    path = tmp_path / "half.xlsx"
    whole = (files / "workers.xlsx").read_bytes()
    for length in range(4, len(whole), 997):
        path.write_bytes(whole[:length])
        assert refused(path).code is Code.NOT_A_SPREADSHEET


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    path.write_bytes(OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    assert refused(path).code is Code.FILE_ENCRYPTED


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    path = a_book(tmp_path / "a.xlsx", [], name="Bills")
    assert refused(path) == Problem(Code.SHEET_EMPTY, "sheet", {"sheet": "Bills"})
    csv = tmp_path / "b.csv"
    csv.write_text("\n \n;;\n")
    assert refused(csv).code is Code.SHEET_EMPTY


def test_a_sheet_is_taken_by_its_name(files: Path) -> None:
    path = files / "attendance_2026-10.xlsx"
    assert [grid.sheet for grid in read(path)] == ["Attendance Oct 2026", "Pieces"]
    assert [grid.sheet for grid in read(path, " pieces ")] == ["Pieces"]
    assert refused(path, "Wages") == Problem(
        Code.SHEET_MISSING, "sheet", {"sheet": "Wages", "there": "Attendance Oct 2026, Pieces"}
    )
    assert refused(files / "suppliers.csv", "Wages").code is Code.SHEET_MISSING


def test_limits(tmp_path: Path) -> None:
    path = a_book(tmp_path / "a.xlsx", [["a", "b"], ["c", "d"]])
    csv = tmp_path / "b.csv"
    csv.write_text("a,b\nc,d\n")
    for file in (path, csv):
        assert len(read(file, limits=Limits(rows=2, columns=2))[0].rows) == 2
        assert refused(file, limits=Limits(rows=1)).code is Code.FILE_TOO_LARGE
        assert refused(file, limits=Limits(columns=1)).code is Code.FILE_TOO_LARGE
        assert refused(file, limits=Limits(file_bytes=3)).code is Code.FILE_TOO_LARGE


def test_a_zip_bomb_is_refused_before_it_unfolds(tmp_path: Path) -> None:
    path = a_book(tmp_path / "bomb.xlsx", [["a"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"xl/media/{number}.xml", bytes(20_000_000))
    assert path.stat().st_size < LIMITS.file_bytes
    assert refused(path).code is Code.FILE_TOO_LARGE


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = a_book(tmp_path / "liar.xlsx", [["a"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/big.xml", bytes(5_000_000))
    content = path.read_bytes()
    assert content.count(struct.pack("<I", 5_000_000)) == 2
    path.write_bytes(content.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10)))
    assert refused(path).code is Code.NOT_A_SPREADSHEET


@pytest.mark.parametrize("address", [(1_048_575, 0), (0, 16_383), (200_000, 3), (5, 500)])
def test_one_cell_far_away_does_not_fill_the_memory(tmp_path: Path, address: tuple[int, int]) -> None:
    path = tmp_path / "far.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "a")
    sheet.write(*address, 1)
    book.close()
    assert refused(path).code is Code.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="XFD1048576"><v>1</v></c>',
        "<c s='1' r = 'XFD1048576' ><v>1</v></c>",
        '<x:c r="A9999999"><x:v>1</x:v></x:c>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nor_does_one_that_is_written_otherwise(tmp_path: Path, cell: str, encoding: str) -> None:
    whole, path = a_book(tmp_path / "whole.xlsx", [["a"]]), tmp_path / "far.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.namelist():
            text = old.read(member).decode()
            if member.startswith("xl/worksheets"):
                text = text.replace("</row>", f"{cell}</row>")
            new.writestr(member, text.encode(encoding))
    assert refused(path).code in {Code.FILE_TOO_LARGE, Code.NOT_A_SPREADSHEET}


def test_colour_far_away_is_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "coloured.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.write(0, 0, "a")
    sheet.write_blank(1_048_575, 700, None, book.add_format({"bg_color": "yellow"}))
    book.close()
    assert read(path)[0].rows == (("a",),)


ODS = """<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Bills">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
CELL = '<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def an_ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr("content.xml", ODS.format(rows=rows))
    return path


def test_an_open_document_sheet(tmp_path: Path) -> None:
    rows = f"<table:table-row>{CELL.format(more='', text='Party')}</table:table-row>"
    rows += (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    (grid,) = read(an_ods(tmp_path / "a.ods", rows))
    assert (grid.sheet, grid.rows[0][0]) == ("Bills", "Party")


@pytest.mark.parametrize(
    "rows",
    [
        "<table:table-row>"
        + CELL.format(more=' table:number-columns-repeated="16384"', text="x")
        + "</table:table-row>",
        '<table:table-row table:number-rows-repeated="1048576">'
        + CELL.format(more="", text="x")
        + "</table:table-row>",
    ],
)
def test_a_repeated_cell_does_not_fill_the_memory(tmp_path: Path, rows: str) -> None:
    assert refused(an_ods(tmp_path / "a.ods", rows)).code is Code.FILE_TOO_LARGE


def test_letters_of_columns() -> None:
    for number, letters in ((0, "A"), (25, "Z"), (26, "AA"), (499, "SF"), (16_383, "XFD")):
        assert letter(number) == letters
        assert column_number(letters) == number


def test_cells_read_aloud() -> None:
    assert [as_text(cell) for cell in (Decimal("42.0"), Decimal(0), True, " a \u00a0 b ")] == ["42", "0", "TRUE", "a b"]


@pytest.mark.parametrize(
    ("heading", "read_as"),
    [
        ("Bill No.", "bill no"),
        ("BILL NUMBER", "bill no"),
        ("Sales Tax 18%", "sales tax"),
        ("N.T.N", "ntn"),
        ("Rate (Rs.)", "rate"),
        ("Item / تفصیل", "item"),
        ("Supplier Name / نام", "supplier name"),
        ("Total Rs.", "total"),
        ("Cell #", "cell no"),
    ],
)
def test_a_heading_is_known_by_what_it_says(heading: str, read_as: str) -> None:
    assert read_as in readings(heading)


def test_every_word_for_a_heading_can_be_read() -> None:
    for kind in (PURCHASES, SUPPLIERS, WORKERS):
        for field in kind:
            assert set(readings(field.shown)) & field.words, field.name
            assert all(plain(word) == word for word in field.words), field.name


def test_the_row_of_headings_is_found_by_itself(files: Path) -> None:
    (grid,) = read(files / "purchase_register_2026-10.xlsx")
    columns = find_columns(grid, PURCHASES)
    assert columns.row == 4
    assert {name: columns.title(name) for name in ("item", "sales_tax", "rate")} == {
        "item": "Item / تفصیل",
        "sales_tax": "Sales Tax 18%",
        "rate": "Rate (Rs.)",
    }


def test_a_person_may_say_which_heading_is_which() -> None:
    grid = Grid("S", (("Whom from", "Name", "Nick"), ("a", "b", "c")))
    assert find_columns(grid, SUPPLIERS, {"name": "whom FROM"}).at == {"name": 0}
    assert find_columns(grid, SUPPLIERS, {"name": "C"}).at == {"name": 2}
    with pytest.raises(Refusal) as unmet:
        find_columns(grid, SUPPLIERS, {"phone": "Telex"})
    assert unmet.value.problems[0].code is Code.COLUMN_MISSING
    assert unmet.value.problems[0].facts["field"] == "Telex"
    with pytest.raises(Refusal) as unknown:
        find_columns(grid, SUPPLIERS, {"colour": "Nick"})
    assert unknown.value.problems[0].code is Code.MAPPING_UNKNOWN


def test_missing_columns_are_named() -> None:
    grid = Grid("Bills", ((), ("Party", "Bill No", "Item"), ("a", "b", "c")))
    with pytest.raises(Refusal) as caught:
        find_columns(grid, PURCHASES)
    assert [(problem.code, problem.facts["field"], problem.row) for problem in caught.value.problems] == [
        (Code.COLUMN_MISSING, "Bill Date", 2),
        (Code.COLUMN_MISSING, "Qty", 2),
        (Code.COLUMN_MISSING, "Rate (Rs.)", 2),
    ]


def test_a_sheet_without_headings_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        find_columns(Grid("Letter", (("Dear Sir,",), ("please find",))), PURCHASES)
    assert caught.value.problems[0].code is Code.HEADINGS_NOT_FOUND


def test_a_strange_code_page_is_no_reason_to_stumble() -> None:
    assert read_delimited(bytes(range(0x80, 0x100)) + b",x\n1,2\n", "a.csv", LIMITS)[1] == ("1", "2")
