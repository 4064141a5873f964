"""What is wrong in a file, each thing at its cell, and what belongs there instead."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.exchange.imports import Preview
from app.exchange.shapes import Repair
from app.rules.problems import Problem
from app.ui import wording
from app.ui.kit import columns, written
from app.ui.kit.buttons import small
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Elided
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State


@dataclass(frozen=True, slots=True)
class Wrong:
    """A problem in the list; `said` is what stands in its cell."""

    place: int
    problem: Problem
    said: str


class WrongCard(Card):
    """`mended` carries the Repair of the cell in hand, `left_out` one for each row that cannot come in as it is."""

    mended = Signal(object)
    left_out = Signal(list)

    def __init__(self) -> None:
        super().__init__(self.tr("What is wrong, row by row"))
        self._found: Preview | None = None
        self.table: Table[Wrong] = Table(self._columns(), lambda row: row.place, round_top=False)
        self.table.setMinimumHeight(180)
        self.table.chosen.connect(self._show_cell)
        self.table.opened.connect(self._to_cell)
        self.body.addWidget(self.table)
        self.row_said = Elided("", Role.SUB, "ink2")
        self.right = TextField(self.tr("What belongs into the cell"))
        self.right.setAccessibleName(self.tr("What belongs into the cell"))
        self.put = small(self.tr("Put it right"), "pencil")
        self.put.clicked.connect(self.mend)
        self.right.returnPressed.connect(self.mend)
        self.drop = small(self.tr("Leave the row out"), "trash")
        self.drop.clicked.connect(self.leave_out)
        row = QHBoxLayout()
        row.addWidget(self.right, 1)
        row.addWidget(self.put)
        row.addWidget(self.drop)
        self.drop_all = small(self.tr("Leave all of these out"), "trash")
        self.drop_all.clicked.connect(self.leave_all_out)
        row.addWidget(self.drop_all)
        inner = self.padded()
        inner.addWidget(self.row_said)
        inner.addLayout(row)

    def show_preview(self, found: Preview) -> None:
        """The cursor stays at its place, so that the next thing can be mended at once."""
        self._found = found
        before = self.table.current()
        wrong = [*found.problems, *found.warnings]
        self.setVisible(bool(wrong))
        self.table.replace([Wrong(place, each, self._cell(each)) for place, each in enumerate(wrong)])
        if before is None or not self.table.choose(before.place):
            self.table.choose_first()
        some = any(each.row is not None for each in found.problems)
        self.drop_all.explain("" if some else self.tr("No row has to be mended"))
        self._show_cell(self.table.current())

    def mend(self) -> None:
        """What stands in the field takes the place of the cell that is wrong."""
        row, found = self.table.current(), self._found
        if row is None or found is None or row.problem.row is None or row.problem.column is None:
            return
        sheet = found.sources[0].sheet
        self.mended.emit(Repair(row.problem.row, row.problem.column, str(self.right.value()), sheet))

    def leave_out(self) -> None:
        """The whole row is passed over: a copy of another, a note that is no record."""
        row, found = self.table.current(), self._found
        if row is not None and found is not None and row.problem.row is not None:
            self.mended.emit(Repair(row.problem.row, "", "", found.sources[0].sheet))

    def leave_all_out(self) -> None:
        """What is right comes in; the rows to mend stay out."""
        if self._found is not None:
            sheet = self._found.sources[0].sheet
            rows = sorted({each.row for each in self._found.problems if each.row is not None})
            self.left_out.emit([Repair(row, "", "", sheet) for row in rows])

    def _cell(self, problem: Problem) -> str:
        rows = self._found.wrong_rows if self._found is not None else {}
        return rows.get(problem.row or 0, {}).get(problem.column or "", "")

    def _show_cell(self, row: object) -> None:
        """Its words in the field, and the whole row above them."""
        known = row.problem if isinstance(row, Wrong) else None
        placed = known is not None and known.row is not None and known.column is not None
        self.put.explain("" if placed else self.tr("This is no matter of one cell"))
        in_row = known is not None and known.row is not None
        self.drop.explain("" if in_row else self.tr("This is no matter of one row"))
        self.right.set_read_only(read_only=not placed)
        self.right.show_value(row.said if isinstance(row, Wrong) and placed else "")
        cells = self._found.wrong_rows.get(known.row or 0, {}) if known is not None and self._found is not None else {}
        self.row_said.say(
            "   ".join(f"{written.isolate(head)}: {written.isolate(said)}" for head, said in cells.items())
        )

    def _to_cell(self, _row: object) -> None:
        self.right.setFocus()
        self.right.selectAll()

    def _columns(self) -> list[Column[Wrong]]:
        return [
            columns.whole(self.tr("Row"), lambda row: row.problem.row, width=64),
            columns.text(self.tr("Column"), lambda row: row.problem.column or "", width=150),
            columns.text(self.tr("In the cell"), lambda row: row.said, width=150, bold=_serious),
            columns.text(self.tr("What is wrong"), lambda row: wording.problem(row.problem)),
            columns.chip(self.tr("Weight"), _state, self._weight, width=156),
        ]

    def _weight(self, row: Wrong) -> str:
        return self.tr("Warning") if row.problem.is_warning else self.tr("To mend")


def _serious(row: Wrong) -> bool:
    return not row.problem.is_warning


def _state(row: Wrong) -> State:
    return State.WARN if row.problem.is_warning else State.REJECTED
