"""The lines of an invoice of ours; the law makes the tax of each, nobody types it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.rules.problems import Code, Problem
from app.services.sales import Figures, SaleLineDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineComplaint
from app.ui.pages.purchase_lines import place
from app.ui.pages.sale_columns import SaleColumns

QUIET = frozenset({Code.MISSING, Code.HS_CODE_MISSING, Code.NO_LINES})


class SaleLines(LineGrid[SaleLineDraft]):
    """`show_figures` brings what the law, and the parts, made of the lines as they last stood."""

    def __init__(self, desk: Desk) -> None:
        self._figures: Mapping[SaleLineDraft, Figures] = {}
        self._settled: Mapping[SaleLineDraft, SaleLineDraft] = {}
        columns = SaleColumns(desk.books, self._tax, self._with_part, desk)
        super().__init__(SaleLineDraft(), [*columns.usual(), *columns.others()], desk.today)
        columns.setParent(self)

    def show_figures(
        self,
        figures: Mapping[SaleLineDraft, Figures],
        settled: Mapping[SaleLineDraft, SaleLineDraft],
    ) -> None:
        if (figures, settled) != (self._figures, self._settled):
            self._figures, self._settled = figures, settled
            self.view.viewport().update()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        told = [found for found in problems if found.field.startswith("lines.") and found.code not in QUIET]
        self.complain(
            [LineComplaint(*place(found), wording.problem(found), warning=found.is_warning) for found in told]
        )

    def _tax(self, line: SaleLineDraft) -> Decimal | None:
        made = self._figures.get(line)
        return made.sales_tax + made.further_tax if made else None

    def _with_part(self, line: SaleLineDraft) -> SaleLineDraft:
        return self._settled.get(line, line)
