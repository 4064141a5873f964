"""The lines of a supplier's bill, and what is to be said about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import cast

from app.rules.money import ZERO
from app.rules.problems import Code, Problem
from app.rules.taxes import percent_of
from app.services.lines import value_of
from app.services.purchases import LineDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.line_columns import PartFinder, StatedColumn, UnitColumn, unit_choices

QUIET = frozenset({Code.MISSING, Code.HS_CODE_MISSING, Code.NO_LINES})
"""What is merely not there yet is listed beside the bill, and not under the line being typed."""


class PurchaseLines(LineGrid[LineDraft]):
    """`show_law` tells it the rate in force and whether the supplier may charge it at all."""

    def __init__(self, desk: Desk) -> None:
        self._finder = PartFinder(desk.books)
        self._rate = ZERO
        self._left: set[tuple[int, Code]] = set()
        super().__init__(LineDraft(), self._columns(), desk.today)
        self.righted.connect(self._put_right)
        self.left.connect(self._leave_it)

    def show_law(self, rate: Decimal) -> None:
        """Percent of sales tax that this supplier's goods bear."""
        if rate != self._rate:
            self._rate = rate
            self.view.viewport().update()

    def show_lines(self, lines: Sequence[LineDraft]) -> None:
        self._left.clear()
        super().show_lines(lines)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Those about lines, as strips under them."""
        self.complain(
            [
                made
                for found in problems
                if found.field.startswith("lines.") and found.code not in QUIET and (made := self._complaint(found))
            ]
        )

    def _complaint(self, found: Problem) -> LineComplaint | None:
        row, name = place(found)
        if (row, found.code) in self._left:
            return None
        mends = found.code in {Code.VALUE_DIFFERS, Code.TAX_DIFFERS}
        return LineComplaint(
            row,
            name,
            wording.problem(found),
            law=wording.law(found.code),
            warning=found.is_warning,
            right=self.tr("Use {amount}").format(amount=wording.fact(found.facts["computed"])) if mends else "",
            leave=self.tr("Leave") if found.is_warning else "",
            key=(row, found.code),
        )

    def _put_right(self, key: object) -> None:
        row, code = cast("tuple[int, Code]", key)  # as _complaint made it
        lines = list(self.lines())
        lines[row] = (
            replace(lines[row], value=None) if code == Code.VALUE_DIFFERS else replace(lines[row], sales_tax=None)
        )
        self.change_lines(self.tr("put right"), lines)

    def _leave_it(self, key: object) -> None:
        self._left.add(cast("tuple[int, Code]", key))
        self.edited.emit()

    def _columns(self) -> list[LineColumn[LineDraft]]:
        return [
            LineColumn(
                "description",
                self.tr("Part"),
                put=self._finder.put,
                suggest=self._finder.suggest,
                placeholder=self.tr("Part, code or supplier's word"),
            ),
            LineColumn("hs_code", self.tr("HS code"), LineKind.CODE, width=92),
            LineColumn("quantity", self.tr("Quantity"), LineKind.QUANTITY, width=78),
            UnitColumn("unit", self.tr("Unit"), LineKind.CHOICE, width=62, choices=unit_choices()),
            LineColumn("rate", self.tr("Rate"), LineKind.MONEY, width=88),
            StatedColumn("value", self.tr("Value"), LineKind.MONEY, width=98, made=_value),
            LineColumn("tax_rate", self.tr("Tax %"), LineKind.PERCENT, width=58, computed=self._percent),
            StatedColumn("sales_tax", self.tr("Sales tax"), LineKind.MONEY, width=98, made=self._tax),
        ]

    def _tax(self, line: LineDraft) -> Decimal | None:
        value = line.value if line.value is not None else _value(line)
        return None if value is None else percent_of(value, self._rate)

    def _percent(self, line: LineDraft) -> Decimal | None:
        if line.rate is None:
            return None
        return ZERO if line.sales_tax == 0 else self._rate


def _value(line: LineDraft) -> Decimal | None:
    return None if line.quantity is None or line.rate is None else value_of(line)


def place(found: Problem) -> tuple[int, str]:
    """The line (from 0) and the field of a problem at 'lines.2.rate'; (0, '') for the lines as a whole."""
    parts = found.field.split(".")
    return (int(parts[1]), parts[2]) if len(parts) == 3 else (0, "")
