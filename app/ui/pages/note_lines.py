"""The lines of a paper that a note speaks of: what is left of each, and how much of it the note takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

from app.rules.problems import Problem
from app.services.purchases import DebitLineDraft
from app.services.sale_notes import NoteLineDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.line_columns import StatedColumn

Spoken = TypeVar("Spoken", NoteLineDraft, DebitLineDraft)


class Written(Protocol):
    """A line of the paper, as it was posted."""

    @property
    def no(self) -> int: ...
    @property
    def description(self) -> str: ...
    @property
    def quantity(self) -> Decimal: ...


class Part(Protocol):
    """What is left of a line, or what a note takes of it."""

    @property
    def no(self) -> int: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def sales_tax(self) -> Decimal: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BackLine:
    """A line of the paper; the last three are typed, or computed where nothing is typed (None)."""

    no: int = 0
    description: str = ""
    first: Decimal = Decimal(0)
    left: Decimal = Decimal(0)
    open_value: Decimal = Decimal(0)
    quantity: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None

    @property
    def typed(self) -> bool:
        return any(each is not None for each in (self.quantity, self.value, self.sales_tax))


@dataclass(frozen=True, slots=True)
class Titles:
    """What the columns are called, translated."""

    part: str
    first: str
    left: str
    open_value: str
    quantity: str
    value: str
    sales_tax: str


class NoteLines(LineGrid[BackLine], Generic[Spoken]):
    """`show_figures` brings what the note comes to, by the number of the line. `spoken`: what it says of one."""

    spoken: type[Spoken]

    def __init__(self, desk: Desk, titles: Titles) -> None:
        self._figures: Mapping[int, Part] = {}
        super().__init__(BackLine(), self._columns(titles), desk.today, hints=False, fixed=True)

    def show_paper(self, lines: Sequence[Written], left: Sequence[Part]) -> None:
        self.show_lines(
            [
                BackLine(
                    no=line.no,
                    description=line.description,
                    first=line.quantity,
                    left=rest.quantity,
                    open_value=rest.value,
                )
                for line, rest in zip(lines, left, strict=True)
            ]
        )

    def drafts(self) -> tuple[Spoken, ...]:
        """The lines that the note takes something of."""
        return tuple(self._draft(line) for line in self.lines() if line.typed)

    def typed_drafts(self) -> tuple[Spoken, ...]:
        """The same, with what stands in the open cell."""
        return tuple(self._draft(line) for line in self.typed_lines() if line.typed)

    def _draft(self, line: BackLine) -> Spoken:
        return self.spoken(line=line.no, quantity=line.quantity, value=line.value, sales_tax=line.sales_tax)

    def show_drafts(self, drafts: Sequence[Spoken]) -> None:
        """What a note speaks of already."""
        said = {each.line: each for each in drafts}
        self.show_lines([_filled(line, said.get(line.no)) for line in self.lines()])

    def show_figures(self, figures: Sequence[Part]) -> None:
        self._figures = {each.no: each for each in figures}
        self.view.viewport().update()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """A problem counts the lines of the note; the grid has all of the paper's."""
        places = [(found, found.field.split(".")) for found in problems if found.field.startswith("lines.")]
        self.complain(
            [
                LineComplaint(self.row_of(int(place[1])), place[2], wording.problem(found), warning=found.is_warning)
                for found, place in places
            ]
        )

    def row_of(self, number: int) -> int:
        """Of the note's own lines, for it counts those it takes something of."""
        return [row for row, line in enumerate(self.lines()) if line.typed][number]

    def _columns(self, titles: Titles) -> list[LineColumn[BackLine]]:
        money = LineKind.MONEY
        return [
            LineColumn("description", titles.part, computed=attrgetter("description")),
            LineColumn("first", titles.first, LineKind.QUANTITY, width=84, computed=attrgetter("first")),
            LineColumn("left", titles.left, LineKind.QUANTITY, width=96, computed=attrgetter("left")),
            LineColumn("open_value", titles.open_value, money, width=100, computed=attrgetter("open_value")),
            LineColumn("quantity", titles.quantity, LineKind.QUANTITY, width=92),
            StatedColumn("value", titles.value, money, width=100, made=self._value),
            StatedColumn("sales_tax", titles.sales_tax, money, width=92, made=self._tax),
        ]

    def _value(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.value if made else None

    def _tax(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.sales_tax if made else None


def _filled(line: BackLine, said: NoteLineDraft | DebitLineDraft | None) -> BackLine:
    if said is None:
        return line
    return replace(line, quantity=said.quantity, value=said.value, sales_tax=said.sales_tax)
