"""xlsx, xls, ods and csv files into a `Grid`; whatever is not a spreadsheet is refused by name."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from app.exchange import safety
from app.exchange.delimited import read_delimited
from app.exchange.grid import Cell, Grid, is_blank
from app.exchange.safety import LIMITS, Limits, not_a_spreadsheet
from app.rules.problems import Code, Problem, Refusal

TEXT_SUFFIXES = frozenset({".csv", ".tsv", ".txt"})
ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_file(path: Path, limits: Limits = LIMITS) -> bytes:
    """The file's bytes, unless there are too many of them: of a file that grows, or never ends, no more is read."""
    content = b""
    if path.stat().st_size <= limits.file_bytes:
        with path.open("rb") as stream:
            content = stream.read(limits.file_bytes + 1)
    if path.stat().st_size > limits.file_bytes or len(content) > limits.file_bytes:
        raise Refusal(safety.too_large(path.name, f"{limits.file_bytes // 1_000_000} MB"))
    return content


def read_sheets(content: bytes, name: str, sheet: str | None = None, limits: Limits = LIMITS) -> tuple[Grid, ...]:
    """Every sheet with something on it, or only the one asked for. The bytes that were hashed are those imported."""
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
        return _from_workbook(content, name, sheet, limits)
    if Path(name).suffix.lower() not in TEXT_SUFFIXES:
        raise Refusal(not_a_spreadsheet(name))
    grid = Grid(Path(name).stem, _without_empty_end(read_delimited(content, name, limits)))
    if sheet is not None and sheet.casefold() != grid.sheet.casefold():
        raise Refusal(_sheet_missing(sheet, (grid.sheet,)))
    if not grid.rows:
        raise Refusal(_empty(grid.sheet))
    return (grid,)


def _from_workbook(content: bytes, name: str, sheet: str | None, limits: Limits) -> tuple[Grid, ...]:
    if content.startswith(ZIP_MAGIC):
        safety.check_archive(content, name, limits)
    elif ENCRYPTED in content:
        raise Refusal(Problem(Code.FILE_ENCRYPTED, "file", {"file": name}))
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            names = [meta.name for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            wanted = names if sheet is None else [_named(names, sheet)]
            grids = tuple(grid for each in wanted if (grid := _sheet(book, each, limits)).rows)
    except PasswordError:
        raise Refusal(Problem(Code.FILE_ENCRYPTED, "file", {"file": name})) from None
    except (CalamineError, ValueError, OverflowError):
        raise Refusal(not_a_spreadsheet(name)) from None
    if not grids:
        raise Refusal(_empty(wanted[0] if wanted else name))
    return grids


def _sheet(book: CalamineWorkbook, name: str, limits: Limits) -> Grid:
    sheet = book.get_sheet_by_name(name)
    last_row, last_column = sheet.end or (0, 0)  # both counted from 0
    if last_row >= limits.rows or last_column >= limits.columns:
        raise Refusal(safety.too_large(name, limits.area))
    if (last_row + 1) * (last_column + 1) > limits.cells:
        raise Refusal(safety.too_large(name, f"{limits.cells} cells"))
    rows = tuple(tuple(_cell(value) for value in row) for row in sheet.to_python(skip_empty_area=False))
    return Grid(name, _without_empty_end(rows))


def _cell(value: object) -> Cell:
    """Fifteen digits are all that a spreadsheet shows and keeps: 0.30000000000000004 was typed as 0.3."""
    if isinstance(value, float):
        return Decimal(format(value, ".15g")) if value - value == 0 else str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str | bool | datetime | date | time | timedelta):
        return value
    return ""


def _without_empty_end(rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    last = len(rows)
    while last and all(is_blank(cell) for cell in rows[last - 1]):
        last -= 1
    return tuple(rows[:last])


def _named(names: Sequence[str], wanted: str) -> str:
    for name in names:
        if name.strip().casefold() == wanted.strip().casefold():
            return name
    raise Refusal(_sheet_missing(wanted, names))


def _sheet_missing(wanted: str, names: Sequence[str]) -> Problem:
    return Problem(Code.SHEET_MISSING, "sheet", {"sheet": wanted, "there": ", ".join(names) or "–"})


def _empty(sheet: str) -> Problem:
    return Problem(Code.SHEET_EMPTY, "sheet", {"sheet": sheet})
