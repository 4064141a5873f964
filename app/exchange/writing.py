"""Tables into spreadsheet files: what is text stays text, and the same table gives the same bytes."""

from __future__ import annotations

import csv
import os
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from app.rules.problems import Code, Problem, Refusal

Value = str | int | Decimal | date | None
DAY = "dd-mmm-yyyy"
RUPEES = "#,##0.00"
QUANTITY = "#,##0.####"
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed moment, so that the same table gives the same bytes
EXACT = Decimal(10) ** 13
"""Up to here a spreadsheet's number holds every paisa."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What turns the words after it round, or is not there for the eye: in a file of ours it would deceive the next one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `style` is a number format for its numbers and days."""

    heading: str
    style: str = ""
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    foot: tuple[Value, ...] | None = None


def write_table(table: Table, path: Path) -> None:
    """An .xlsx or .csv file, whole or not at all. Raises Refusal for another suffix, OSError."""
    writers: dict[str, Callable[[Table, Path], None]] = {".xlsx": _write_workbook, ".csv": _write_text}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise Refusal(Problem(Code.EXPORT_SUFFIX, "file", {"file": path.name}))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".karkhana-", suffix=path.suffix)
    os.close(handle)
    try:
        writer(table, Path(name))
        Path(name).replace(path)
    except FileCreateError as trouble:
        Path(name).unlink(missing_ok=True)
        raise OSError(f"{path} could not be written: {trouble}") from trouble
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_private(path: Path, content: bytes) -> None:
    """A file that only its owner may read, whole or not at all: it names people, their numbers and their pay."""
    if path.exists() and not path.is_file():  # /dev/stdout is written to, never put aside
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".karkhana-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def seen(text: str) -> str:
    """The text without what no eye sees."""
    return UNSEEN.sub("", text)


def _write_workbook(table: Table, path: Path) -> None:
    # nothing by which text could turn into a formula, a link or a number is left on
    book = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties({"title": table.sheet, "created": MADE})
    sheet = book.add_worksheet(NO_SHEET_NAME.sub(" ", seen(table.sheet)).strip(" '")[:31] or None)
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    styles = [book.add_format({"num_format": column.style}) for column in table.columns]
    feet = [book.add_format({"num_format": column.style, "bold": True, "top": 1}) for column in table.columns]
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.heading, heading)
        sheet.set_column(place, place, column.width)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(table.rows, 1):
        for place, value in enumerate(row):
            write_cell(sheet, number, place, value, styles[place])
    for place, value in enumerate(table.foot or ()):
        write_cell(sheet, len(table.rows) + 1, place, value, feet[place])
    book.close()


def write_cell(sheet: Worksheet, row: int, column: int, value: Value, style: object) -> None:
    """A value as what it is: text as text, a day as a day, a number with the digits of the Decimal."""
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(row, column, seen(value), style)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style)  # noqa: DTZ001
    elif not -EXACT < value < EXACT:
        sheet.write_string(row, column, str(value), style)
    else:
        # the nearest binary number: below EXACT it is written with the very digits of the Decimal
        sheet.write_number(row, column, float(value), style)


def _write_text(table: Table, path: Path) -> None:
    """With a byte-order mark, without which Excel takes Urdu for noise."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow([column.heading for column in table.columns])
        feet = [table.foot] if table.foot else []
        for row in [*table.rows, *feet]:
            writer.writerow([_as_text(value, table.columns[place]) for place, value in enumerate(row)])


def _as_text(value: Value, column: Column) -> str:
    """A spreadsheet reads '=1+1' in a csv file as a formula; an apostrophe before it keeps it words."""
    if isinstance(value, str):
        plain = seen(value)
        return f"'{plain}" if plain.lstrip(" ").startswith(FORMULA_STARTS) else plain
    if isinstance(value, Decimal):
        return f"{value:.2f}" if column.style == RUPEES else f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
