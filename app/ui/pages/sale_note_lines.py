"""What the notes of an invoice leave of each of its lines, and how much of it this note speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from operator import attrgetter

from app.rules.problems import Problem
from app.services.sale_notes import Left, NoteLineDraft
from app.services.sales import SaleLineRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.debit_note_lines import BackLine
from app.ui.pages.line_columns import StatedColumn


class SaleNoteLines(LineGrid[BackLine]):
    """`show_figures` brings what the note comes to, by the number of the line."""

    def __init__(self, desk: Desk) -> None:
        self._figures: Mapping[int, Left] = {}
        super().__init__(BackLine(), self._columns(), desk.today, hints=False, fixed=True)

    def show_invoice(self, lines: Sequence[SaleLineRow], left: Sequence[Left]) -> None:
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

    def drafts(self) -> tuple[NoteLineDraft, ...]:
        """The lines of which the note speaks."""
        return tuple(
            NoteLineDraft(line=line.no, quantity=line.quantity, value=line.value, sales_tax=line.sales_tax)
            for line in self.lines()
            if line.typed
        )

    def show_figures(self, figures: Sequence[Left]) -> None:
        self._figures = {each.no: each for each in figures}
        self.view.viewport().update()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """A problem counts the lines of the note; the grid has all of the invoice's."""
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
            LineColumn("bought", self.tr("Sold"), LineKind.QUANTITY, width=84, computed=attrgetter("bought")),
            LineColumn("left", self.tr("Not yet back"), LineKind.QUANTITY, width=96, computed=attrgetter("left")),
            LineColumn("open_value", self.tr("Its value"), money, width=100, computed=attrgetter("open_value")),
            LineColumn("quantity", self.tr("Pieces"), LineKind.QUANTITY, width=92),
            StatedColumn("value", self.tr("Value"), money, width=100, made=self._value),
            StatedColumn("sales_tax", self.tr("Sales tax"), money, width=92, made=self._tax),
        ]

    def _value(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.value if made else None

    def _tax(self, line: BackLine) -> Decimal | None:
        made = self._figures.get(line.no)
        return made.sales_tax if made else None
