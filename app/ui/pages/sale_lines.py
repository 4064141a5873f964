"""The lines of an invoice of ours; the law makes the tax of each, nobody types it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.rules.problems import Code, Problem
from app.rules.sale_types import SaleType
from app.services.lines import value_of
from app.services.sales import Figures, SaleLineDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.line_columns import PartFinder, UnitColumn, unit_choices
from app.ui.pages.purchase_lines import place

QUIET = frozenset({Code.MISSING, Code.HS_CODE_MISSING, Code.NO_LINES})


class SaleLines(LineGrid[SaleLineDraft]):
    """`show_figures` brings what the law made of the lines as they last stood."""

    def __init__(self, desk: Desk) -> None:
        self._finder = PartFinder(desk.books)
        self._figures: Mapping[SaleLineDraft, Figures] = {}
        super().__init__(SaleLineDraft(), self._columns(), desk.today)

    def show_figures(self, figures: Mapping[SaleLineDraft, Figures]) -> None:
        if figures != self._figures:
            self._figures = figures
            self.view.viewport().update()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        told = [found for found in problems if found.field.startswith("lines.") and found.code not in QUIET]
        self.complain(
            [LineComplaint(*place(found), wording.problem(found), warning=found.is_warning) for found in told]
        )

    def _columns(self) -> list[LineColumn[SaleLineDraft]]:
        kinds = [Choice(kind.value, wording.of(wording.SALE_TYPES, kind.value)) for kind in SaleType]
        return [
            LineColumn(
                "description",
                self.tr("Part"),
                put=self._finder.put,
                suggest=self._finder.suggest,
                placeholder=self.tr("Part, or what was done"),
            ),
            LineColumn("hs_code", self.tr("HS code"), LineKind.CODE, width=86),
            LineColumn("quantity", self.tr("Quantity"), LineKind.QUANTITY, width=72),
            UnitColumn("unit", self.tr("Unit"), LineKind.CHOICE, width=52, choices=unit_choices()),
            LineColumn("rate", self.tr("Rate"), LineKind.MONEY, width=80),
            LineColumn("sale_type", self.tr("Sale type"), LineKind.CHOICE, width=102, choices=kinds),
            LineColumn("value", self.tr("Value"), LineKind.MONEY, width=94, computed=_value),
            LineColumn("sales_tax", self.tr("Sales tax"), LineKind.MONEY, width=90, computed=self._tax),
        ]

    def _tax(self, line: SaleLineDraft) -> Decimal | None:
        made = self._figures.get(line)
        return made.sales_tax + made.further_tax if made else None


def _value(line: SaleLineDraft) -> Decimal | None:
    return None if line.quantity is None or line.rate is None else value_of(line) - line.discount
