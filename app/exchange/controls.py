"""The totals that a register writes under its own lines: they must be what the lines add up to."""

from __future__ import annotations

from decimal import Decimal

from app.exchange import cells
from app.exchange.lines import Line
from app.rules.money import ZERO, rupees, show
from app.rules.problems import Code, Problem
from app.services.lines import value_of
from app.services.purchases import LineDraft

SUMMED = ("value", "sales_tax", "total")


class Controls:
    """Adds up each column twice, as the cells stand and rounded, since the start and since the last total."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.closed = False
        self._exact = dict.fromkeys(SUMMED, ZERO)
        self._rounded = dict.fromkeys(SUMMED, ZERO)
        self._exact_before = dict(self._exact)
        self._rounded_before = dict(self._rounded)

    def add(self, line: Line, draft: LineDraft) -> None:
        self.closed = False
        value = value_of(draft) if draft.value is None else draft.value
        tax = draft.sales_tax or ZERO
        for name, made in (("value", value), ("sales_tax", tax), ("total", value + tax)):
            stated = cells.amount(line.columns.cell(line.row, name))
            number = stated if isinstance(stated, Decimal) else made
            self._exact[name] += number
            self._rounded[name] += rupees(number)

    def compare(self, line: Line) -> None:
        """A total of a page counts since the one above; a grand total counts everything."""
        self.closed = True
        for name in SUMMED:
            stated = line.amount(name)
            if stated is not None and stated not in self._sums(name):
                facts = {"stated": show(stated), "computed": show(rupees(self._exact[name]))}
                line.complain(Problem(Code.TOTAL_DIFFERS, name, facts))
        self.problems += line.problems
        self._exact_before, self._rounded_before = dict(self._exact), dict(self._rounded)

    def _sums(self, name: str) -> set[Decimal]:
        return {
            rupees(self._exact[name]),
            self._rounded[name],
            rupees(self._exact[name] - self._exact_before[name]),
            self._rounded[name] - self._rounded_before[name],
        }
