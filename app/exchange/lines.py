"""One row under its headings; what is wrong with a cell is written down with its row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from app.exchange import cells
from app.exchange.cells import Fault
from app.exchange.grid import Cell, Grid, as_text, is_blank
from app.exchange.headings import Columns, readings
from app.exchange.words import TOTALS
from app.rules.money import quantity, rupees
from app.rules.problems import Code, Problem

T = TypeVar("T")
Number = TypeVar("Number", int, Decimal)
LONGEST = 250
LONGEST_WORD = 64


class Line:
    """Reads cells of one row; `problems` fills as they are read."""

    def __init__(self, columns: Columns, number: int, row: Sequence[Cell]) -> None:
        self.columns = columns
        self.number = number
        self.row = row
        self.problems: list[Problem] = []

    def has(self, *names: str) -> bool:
        """Something stands under one of these headings, and it is not a dash."""
        return any(cells.text(self.columns.cell(self.row, name)) for name in names)

    def says_total(self) -> bool:
        """One of its cells says nothing but 'total', in either language."""
        return any(
            form in TOTALS
            for cell in self.row
            if isinstance(cell, str) and not is_blank(cell)
            for form in readings(cell)
        )

    def text(self, name: str, *, required: bool = False, most: int = LONGEST) -> str:
        words = cells.text(self.columns.cell(self.row, name))
        if required and not words:
            self.complain(Problem(Code.MISSING, name))
        if len(words) > most:
            self.complain(Problem(Code.TOO_LONG, name, {"most": str(most)}))
        return words

    def word(self, name: str, *, required: bool = False) -> str:
        """A number that names something: a bill, a worker, a CNIC."""
        return self.text(name, required=required, most=LONGEST_WORD)

    def hs_code(self) -> str:
        """A spreadsheet that takes the code for a number drops the noughts at its end: 8708.999 is 8708.9990."""
        cell = self._cell("hs_code")
        if isinstance(cell, Decimal) and cell != cell.to_integral_value() and cell == round(cell, 4):
            return f"{cell:09.4f}"
        return self.word("hs_code")

    def day(self, name: str, *, required: bool = False) -> date | None:
        return self._taken(name, cells.day(self._cell(name)), required=required)

    def whole(self, name: str) -> int | None:
        return self._not_negative(name, self._taken(name, cells.whole(self._cell(name)), required=False))

    def amount(self, name: str, *, required: bool = False) -> Decimal | None:
        """Rupees as computed by a sheet, rounded to the paisa it shows."""
        found = self._number(name, required=required)
        return None if found is None else rupees(found)

    def signed(self, name: str, *, required: bool = False) -> Decimal | None:
        """Rupees that may be below nothing: a credit, a debt."""
        found = self._taken(name, cells.amount(self._cell(name)), required=required)
        return None if found is None else rupees(found)

    def price(self, name: str, *, required: bool = False) -> Decimal | None:
        """Rupees that somebody agreed on: what is finer than a paisa is a slip."""
        return self._exactly(name, rupees, required=required)

    def quantity(self, name: str, *, required: bool = False) -> Decimal | None:
        return self._exactly(name, quantity, required=required)

    def complain(self, problem: Problem) -> None:
        self.problems.append(self.place(problem))

    def place(self, problem: Problem) -> Problem:
        """The problem with this row's number, and the heading of its field if there is such a column."""
        known = problem.field in self.columns.at
        column = problem.column or (self.columns.title(problem.field) if known else None)
        return replace(problem, row=problem.row or self.number, column=column)

    def _cell(self, name: str) -> Cell:
        return self.columns.cell(self.row, name)

    def _exactly(self, name: str, rounded: Callable[[Decimal], Decimal], *, required: bool) -> Decimal | None:
        found = self._number(name, required=required)
        if found is not None and found != rounded(found):
            self.complain(Problem(Code.TOO_FINE, name, {"text": as_text(self._cell(name))}))
            return None
        return None if found is None else rounded(found)

    def _number(self, name: str, *, required: bool) -> Decimal | None:
        return self._not_negative(name, self._taken(name, cells.amount(self._cell(name)), required=required))

    def _taken(self, name: str, found: T | Fault | None, *, required: bool) -> T | None:
        """What was read, or None and the reason written down."""
        if isinstance(found, Fault):
            self.complain(Problem(found.code, name, found.facts))
            return None
        if found is None and required:
            self.complain(Problem(Code.MISSING, name))
        return found

    def _not_negative(self, name: str, found: Number | None) -> Number | None:
        if found is not None and found < 0:
            self.complain(Problem(Code.NEGATIVE, name, {"text": as_text(self._cell(name))}))
            return None
        return found


def lines(grid: Grid, columns: Columns) -> Iterator[Line]:
    """The rows below the headings; blank ones, and headings repeated on a new page, are passed over."""
    headings = [as_text(cell).casefold() for cell in grid.rows[columns.row - 1]]
    for number, row in grid.numbered(columns.row + 1):
        if all(is_blank(cell) for cell in row) or [as_text(cell).casefold() for cell in row] == headings:
            continue
        yield Line(columns, number, row)
