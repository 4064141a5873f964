"""What is left of each line of a bill, and how much of it goes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from app.rules.problems import Problem
from app.services.purchases import DebitLineDraft, PurchaseLineRow, Remaining
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.line_columns import StatedColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class BackLine:
    """A line of the bill; the last three are typed, or computed where nothing is typed (None)."""

    no: int = 0
    description: str = ""
    bought: Decimal = Decimal(0)
    left: Decimal = Decimal(0)
    open_value: Decimal = Decimal(0)
    quantity: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None

    @property
    def typed(self) -> bool:
        return any(each is not None for each in (self.quantity, self.value, self.sales_tax))


class DebitNoteLines(LineGrid[BackLine]):
    """`show_figures` brings what would go back, by the number of the line."""

    def __init__(self, desk: Desk) -> None:
        self._figures: Mapping[int, Remaining] = {}
        super().__init__(BackLine(), self._columns(), desk.today, hints=False, fixed=True)

    def show_bill(self, lines: Sequence[PurchaseLineRow], left: Sequence[Remaining]) -> None:
        self.show_lines(
            [
                BackLine(
                    no=line.no,
                    description=line.description,
                    bought=line.quantity,
                    left=rest.quantity,
                    open_value=rest.value,
                )
                for line, rest in zip(lines, left, strict=True)
            ]
        )

    def drafts(self) -> tuple[DebitLineDraft, ...]:
        """The lines of which something goes back."""
        return tuple(
            DebitLineDraft(line=line.no, quantity=line.quantity, value=line.value, sales_tax=line.sales_tax)
            for line in self.lines()
            if line.typed
        )

    def show_figures(self, figures: Sequence[Remaining]) -> None:
        self._figures = {each.no: each for each in figures}
        self.view.viewport().update()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """A problem counts the lines of the note; the grid has all of the bill's."""
        rows = [row for row, line in enumerate(self.lines()) if line.typed]
        places = [(found, found.field.split(".")) for found in problems if found.field.startswith("lines.")]
        self.complain(
            [
                LineComplaint(rows[int(place[1])], place[2], wording.problem(found), warning=False)
                for found, place in places
            ]
        )

    def _columns(self) -> list[LineColumn[BackLine]]:
        money = LineKind.MONEY
        return [
            LineColumn("description", self.tr("Part"), computed=attrgetter("description")),
            LineColumn("bought", self.tr("Bought"), LineKind.QUANTITY, width=84, computed=attrgetter("bought")),
            LineColumn("left", self.tr("Can go back"), LineKind.QUANTITY, width=96, computed=attrgetter("left")),
            LineColumn("open_value", self.tr("Its value"), money, width=100, computed=attrgetter("open_value")),
            LineColumn("quantity", self.tr("Goes back"), LineKind.QUANTITY, width=92),
            StatedColumn("value", self.tr("Value back"), money, width=100, made=self._value),
            StatedColumn("sales_tax", self.tr("Tax back"), money, width=92, made=self._tax),
        ]

    def _value(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.value if made else None

    def _tax(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.sales_tax if made else None
