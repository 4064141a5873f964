"""The shape of a file is its row of headings; what each heading meant is remembered with it, and cells are mended."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.exchange.grid import Cell, Grid, as_text, column_number, is_blank
from app.exchange.headings import LOOKED_AT, plain
from app.exchange.work import Source
from app.rules.problems import Code, Problem, Refusal
from app.services import file_shapes
from app.services.books import Sitting

FEWEST = 2
"""A row with one word in it is no row of headings."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A cell as it should have been: its row, its column's heading or letter, and what belongs there.

    Without a column: the row is left out.
    """

    row: int
    column: str
    text: str
    sheet: str = ""


def shape(row: Sequence[Cell]) -> str | None:
    """One hash for one row of headings, whatever its case, dots and blanks."""
    words = [plain(as_text(cell)) if isinstance(cell, str) and not is_blank(cell) else "" for cell in row]
    while words and not words[-1]:
        words.pop()
    if sum(map(bool, words)) < FEWEST:
        return None
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def recall(sitting: Sitting, kind: str, grids: Sequence[Grid]) -> Mapping[str, str] | None:
    """The meaning of headings seen before in a file of this kind."""
    shapes = [found for grid in grids for row in grid.rows[:LOOKED_AT] if (found := shape(row)) is not None]
    return file_shapes.recall(sitting, kind, shapes)


def remember(sitting: Sitting, kind: str, grids: Sequence[Grid], source: Source) -> None:
    """Next time these headings are understood without a word."""
    grid = next(grid for grid in grids if grid.sheet == source.sheet)
    found = shape(grid.rows[source.heading_row - 1])
    if found is not None:
        file_shapes.remember(sitting, kind, found, source.columns)


def mended(grids: Sequence[Grid], repairs: Sequence[Repair]) -> tuple[Grid, ...]:
    """The sheets with those cells put right. Raises Refusal for a cell that is not there."""
    changed = list(grids)
    for repair in repairs:
        place = next((n for n, grid in enumerate(changed) if repair.sheet in ("", grid.sheet)), None)
        if place is None or not 1 <= repair.row <= len(changed[place].rows):
            raise _nowhere(repair)
        rows = list(changed[place].rows)
        rows[repair.row - 1] = _mended_row(changed[place], repair) if repair.column else ()
        changed[place] = replace(changed[place], rows=tuple(rows))
    return tuple(changed)


def _mended_row(grid: Grid, repair: Repair) -> tuple[Cell, ...]:
    column = _column(grid, repair)
    if column is None:
        raise _nowhere(repair)
    row = list(grid.rows[repair.row - 1])
    row += [""] * (column + 1 - len(row))
    row[column] = repair.text
    return tuple(row)


def _nowhere(repair: Repair) -> Refusal:
    return Refusal(Problem(Code.NOT_FOUND, "repair", {"text": repair.column}, repair.row, repair.column))


def _column(grid: Grid, repair: Repair) -> int | None:
    for row in grid.rows[: min(repair.row - 1, LOOKED_AT)]:
        for place, cell in enumerate(row):
            if isinstance(cell, str) and not is_blank(cell) and as_text(cell) == repair.column:
                return place
    letters = repair.column.strip().upper()
    return column_number(letters) if letters.isascii() and letters.isalpha() and len(letters) <= 2 else None
