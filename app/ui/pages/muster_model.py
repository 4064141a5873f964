"""The attendance grid as a table: what is typed is shown at once, and handed on to be written into the books."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.rules.problems import Problem
from app.rules.wages import Mark
from app.rules.wages.marks import HALVES, LEAVE
from app.services.muster import CellRow, Muster, MusterRow, Typed
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.columns import Kind
from app.ui.kit.table import KIND
from app.ui.pages.muster_steps import Place, Step

Index = QModelIndex | QPersistentModelIndex
Take = Callable[[Typed], Step]
Problems = Mapping[Place, Sequence[Problem]]
FIRST_DAY = 2
"""Before the days stand his number and his name."""
MOST_SIGNS = 4
"""As many as a day's column is wide."""
QUARTERS = {".25": "¼", ".5": "½", ".75": "¾"}
TO_LOOK_AT = Qt.ItemDataRole.UserRole + 20
"""Whether the law has something to say of the cell."""
TINTS: dict[str, tuple[str, str]] = {
    Mark.ABSENT: ("rejected", "rejected_tint"),
    Mark.HALF: ("unknown", "unknown_tint"),
    Mark.REST: ("ink3", "sheet2"),
    Mark.HOLIDAY: ("held", "held_tint"),
    **dict.fromkeys([*LEAVE, *HALVES], ("waiting", "waiting_tint")),
}


class MusterModel(QAbstractTableModel):
    """`take` hands what was typed on; until its step is written or refused, the cell shows it as it was typed."""

    def __init__(self, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._rows: tuple[MusterRow, ...] = ()
        self._days: list[date] = []
        self._closed = True
        self._problems: Problems = {}
        self._typed: dict[Place, tuple[Step, str]] = {}

    def show_muster(self, muster: Muster, problems: Problems) -> None:
        """In one step, and of the same month and people only the rows that are other ones."""
        self._problems = problems
        days, before = muster.month.days(), self._rows
        same = days == self._days and [row.number for row in before] == [row.number for row in muster.rows]
        if not same:
            self.beginResetModel()
        self._rows, self._days, self._closed = muster.rows, days, muster.closed
        if not same:
            self.endResetModel()
            return
        other = [n for n, (old, new) in enumerate(zip(before, self._rows, strict=True)) if new is not old]
        if other:
            self.dataChanged.emit(self.index(other[0], 0), self.index(other[-1], self.columnCount() - 1))

    def forget(self, step: Step) -> None:
        """It is in the books, or was refused: the cell shows what they hold."""
        if step.place is None or step.place not in self._typed or self._typed[step.place][0] is not step:
            return
        number, day = step.place
        del self._typed[step.place]
        row = next((n for n, row in enumerate(self._rows) if row.number == number), None)
        if row is not None and day in self._days:
            self._repaint(self.index(row, FIRST_DAY + self._days.index(day)))

    def text(self, index: Index) -> str:
        """What stands in the cell, or was typed into it and is on its way."""
        cell = self.cell(index)
        if cell is None:
            return ""
        typed = self._typed.get((self._rows[index.row()].number, cell.day)) if self._typed else None
        return cell.text if typed is None else typed[1]

    def row(self, index: int) -> MusterRow:
        return self._rows[index]

    def rows(self) -> tuple[MusterRow, ...]:
        return self._rows

    def cell(self, index: Index) -> CellRow | None:
        place = index.column() - FIRST_DAY
        return self._rows[index.row()].cells[place] if 0 <= place < len(self._days) else None

    def problems(self, index: Index) -> Sequence[Problem]:
        """What is to be looked at in this cell."""
        cell = self.cell(index)
        return self._problems.get((self._rows[index.row()].number, cell.day), ()) if cell is not None else ()

    def problem_places(self) -> list[tuple[int, int]]:
        """Row and column of every such cell, in the order of the grid."""
        rows = {row.number: n for n, row in enumerate(self._rows)}
        places = ((rows[number], FIRST_DAY + day.day - 1) for number, day in self._problems if number in rows)
        return sorted(places)

    def typed(self, index: Index, text: str) -> Typed | None:
        cell = self.cell(index)
        if cell is None or not cell.theirs:
            return None
        return Typed(worker=self._rows[index.row()].number, day=cell.day, text=text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_DAY + len(self._days) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        cell = self.cell(index)
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        mayed = cell is not None and cell.theirs and not self._closed
        return base | Qt.ItemFlag.ItemIsEditable if mayed else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        cell = self.cell(index)
        if cell is None:
            return self._beside(self._rows[index.row()], index.column(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _short(self.text(index))
            case Qt.ItemDataRole.EditRole:
                return self.text(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ForegroundRole:
                return look.colour(_ink(cell))
            case Qt.ItemDataRole.BackgroundRole:
                return look.colour(_ground(cell))
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(cell, self.problems(index))
        return bool(self.problems(index)) if role == TO_LOOK_AT else None

    def face(self, index: Index) -> tuple[str, str, str, bool] | None:
        """All that a day's cell shows, in one question: text, ink and ground by their tokens, whether to look at it."""
        cell = self.cell(index)
        if cell is None:
            return None
        return _short(self.text(index)), _ink(cell), _ground(cell), bool(self.problems(index))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        typed = self.typed(index, str(value))
        if role != Qt.ItemDataRole.EditRole or typed is None:
            return False
        shown = typed.text.strip().upper()
        if shown != self.text(index).upper():
            self._typed[typed.worker, typed.day] = (self._take(typed), shown)
            self._repaint(index)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == KIND:
            return Kind.TEXT
        day = section - FIRST_DAY
        if role == Qt.ItemDataRole.ToolTipRole and 0 <= day < len(self._days):
            return f"{wording.weekday(self._days[day])} {written.day(self._days[day])}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if 0 <= day < len(self._days):
            return str(day + 1)
        names = {0: self.tr("No."), 1: self.tr("Name"), FIRST_DAY + len(self._days): self.tr("Days")}
        return names.get(section, self.tr("Over"))

    def _beside(self, row: MusterRow, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and column >= FIRST_DAY:
            return Qt.AlignmentFlag.AlignCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if column == 0:
            return row.number
        if column == 1:
            return wording.name(row.name, row.name_ur)
        amount = row.present if column == FIRST_DAY + len(self._days) else row.overtime
        return f"{amount.normalize():f}" if amount else ""

    def _repaint(self, index: Index) -> None:
        self.dataChanged.emit(index, index)

    def _tip(self, cell: CellRow, problems: Sequence[Problem]) -> str:
        if not cell.theirs:
            return self.tr("This day is not his.")
        said = [wording.problem(problem) for problem in problems]
        return "\n".join([cell.holiday or f"{wording.weekday(cell.day)} {written.day(cell.day)}", *said])


def _short(text: str) -> str:
    """'+1.5' for 'P+1.5', '+10¼': a day is narrow. In the order of its signs, whatever the window's direction."""
    shown = text.removeprefix(Mark.PRESENT) if text.startswith(f"{Mark.PRESENT}+") else text
    if len(shown) > MOST_SIGNS:
        for decimals, sign in QUARTERS.items():
            shown = shown.removesuffix(decimals) + sign if shown.endswith(decimals) else shown
    return written.isolate(shown) if len(shown) > 1 else shown


def _ink(cell: CellRow) -> str:
    return TINTS[cell.mark][0] if cell.mark in TINTS else "ink"


def _ground(cell: CellRow) -> str:
    if not cell.theirs:
        return "canvas"
    if cell.mark in TINTS:
        return TINTS[cell.mark][1]
    return "sheet2" if cell.rest or cell.holiday else "sheet"
