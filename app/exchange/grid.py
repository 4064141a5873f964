"""A sheet as its reader sees it: rows from 1, columns A, B, C, and typed values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Cell = str | Decimal | bool | datetime | date | time | timedelta
"""What may stand in a cell; an empty cell is the empty string, and a number is a Decimal from the door on."""

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""What no keyboard types and no paper shows."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: `rows[0]` is what the spreadsheet calls row 1."""

    sheet: str
    rows: tuple[tuple[Cell, ...], ...]

    def numbered(self, first: int = 1) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """The rows from row `first` on, each with its number."""
        return enumerate(self.rows[first - 1 :], first)


def letter(column: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for char in letters:
        number = number * 26 + ord(char) - ord("A") + 1
    return number - 1


def is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip(" \t\r\n\u00a0\u200e\u200f\u200b\ufeff")


def as_text(cell: Cell) -> str:
    """The cell as a person would read it aloud: '42', not '42.0'; white space made even."""
    if isinstance(cell, str):
        return " ".join(CONTROLS.sub("", cell.replace("\u00a0", " ").replace("\u200b", "")).split())
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}" if cell else "0"
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
