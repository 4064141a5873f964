"""The lines of a supplier's bill, and what is to be said about each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import cast

from app.rules.problems import Code, Problem
from app.services import purchases
from app.services.purchases import Figures, LineDraft, PurchaseDraft, PurchaseLineRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineComplaint
from app.ui.pages.line_columns import PartFinder
from app.ui.pages.newcomers import NewPart
from app.ui.pages.purchase_columns import PurchaseColumns, printed_price

QUIET = frozenset({Code.MISSING, Code.HS_CODE_MISSING, Code.NO_LINES})
"""What is merely not there yet is listed beside the bill, and not under the line being typed."""


class PurchaseLines(LineGrid[LineDraft]):
    """`head` is the bill that the lines stand on: supplier and day decide what the law makes of them."""

    def __init__(self, desk: Desk, head: Callable[[], PurchaseDraft]) -> None:
        self._desk, self._head = desk, head
        self._figures: dict[LineDraft, Figures] = {}
        self._left: set[tuple[int, Code]] = set()
        self._finder = PartFinder(desk.books, (), self.tr("New part: {typed} (F4)"))
        columns = PurchaseColumns(self._finder, self.made, desk)
        super().__init__(LineDraft(), [*columns.usual(), *columns.others()], desk.today)
        columns.setParent(self)
        self.view.makes_new = True
        self.righted.connect(self._put_right)
        self.left.connect(self._leave_it)
        self.new_asked.connect(self._new_part)

    def made(self, line: LineDraft) -> Figures | None:
        """What the line comes to; worked out once, for it is asked for at every stroke of the brush."""
        if line.quantity is None or line.rate is None:
            return None
        if line not in self._figures:
            with self._desk.books.read() as sitting:
                (self._figures[line],), _ = purchases.figures(sitting, replace(self._head(), lines=(line,)))
        return self._figures[line]

    def know(self, made: Mapping[LineDraft, Figures]) -> None:
        """What the check of the whole bill worked out anyway."""
        self._figures.update(made)
        self.view.viewport().update()

    def forget(self) -> None:
        """Another supplier, or another day: everything is worked out anew."""
        self._figures.clear()
        self.view.viewport().update()

    def show_posted(self, lines: Sequence[PurchaseLineRow]) -> None:
        """As they were posted, whatever the law says today."""
        shown = [_as_typed(line) for line in lines]
        self._figures = dict(zip(shown, map(_as_made, lines), strict=True))
        self.show_lines(shown)
        self.set_read_only(read_only=True)

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

    def _new_part(self, row: int, typed: str) -> None:
        """Written down, and the line goes on with it where it was left."""
        name = NewPart.ask(self._desk, typed, self)
        self.view.setFocus()
        if not name:
            return
        self._figures.clear()
        lines = list(self.lines())
        made = self._finder.put(self.view.lines_model.line(row), name)
        self.change_lines(self.tr("new part"), [*lines[:row], made, *lines[row + 1 :]])
        self.view.setCurrentIndex(self.view.lines_model.index(row, 1))
        self.view.step(1)

    def _leave_it(self, key: object) -> None:
        self._left.add(cast("tuple[int, Code]", key))
        self.edited.emit()


def _as_typed(line: PurchaseLineRow) -> LineDraft:
    return LineDraft(
        description=line.description,
        hs_code=line.hs_code,
        unit=line.unit,
        quantity=line.quantity,
        rate=line.rate,
        value=line.value,
        sales_tax=line.sales_tax,
        sale_type=line.sale_type,
        discount=line.discount or None,
        retail_price=printed_price(line.retail_value, line.tax_rate, line.quantity),
        further_tax=line.further_tax or None,
        extra_tax=line.extra_tax or None,
        fed=line.fed or None,
        st_withheld=line.st_withheld or None,
    )


def _as_made(line: PurchaseLineRow) -> Figures:
    return Figures(
        value=line.value,
        sales_tax_rate=line.tax_rate,
        sales_tax=line.sales_tax,
        total=line.total,
        sale_type=line.sale_type,
    )


def place(found: Problem) -> tuple[int, str]:
    """The line (from 0) and the field of a problem at 'lines.2.rate'; (0, '') for the lines as a whole."""
    parts = found.field.split(".")
    return (int(parts[1]), parts[2]) if len(parts) == 3 else (0, "")
