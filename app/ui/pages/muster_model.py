"""The attendance grid as a table: every cell is written into the books as it is typed, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.rules.problems import Problem
from app.rules.wages import Mark
from app.rules.wages.marks import HALVES, LEAVE
from app.services.muster import CellRow, Muster, MusterRow, Typed
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.columns import Kind
from app.ui.kit.table import KIND

Index = QModelIndex | QPersistentModelIndex
Write = Callable[[Sequence[Typed]], bool]
Problems = Mapping[tuple[str, date], Sequence[Problem]]
"""By worker and day."""
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
    """`write` puts cells into the books and answers whether it did; the page shows why not."""

    moved = Signal()

    def __init__(self, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._rows: tuple[MusterRow, ...] = ()
        self._days: list[date] = []
        self._closed = True
        self._problems: Problems = {}
        self.undo = QUndoStack(self)

    def show_muster(self, muster: Muster, problems: Problems) -> None:
        """The same month keeps its steps back; another begins without."""
        self._problems = problems
        days, before = muster.month.days(), self._rows
        same = days == self._days and [row.number for row in before] == [row.number for row in muster.rows]
        if not same:
            self.beginResetModel()
            self.undo.clear()
        self._rows, self._days, self._closed = muster.rows, days, muster.closed
        if not same:
            self.endResetModel()
            return
        for n, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if new is not old:
                self.dataChanged.emit(self.index(n, 0), self.index(n, self.columnCount() - 1))

    def put(self, words: str, cells: Sequence[Typed], before: Sequence[Typed]) -> bool:
        """Write cells as one step that can be taken back."""
        if not cells or not self._write(cells):
            return False
        self.undo.push(_Step(words, self, tuple(cells), tuple(before)))
        return True

    def write(self, cells: Sequence[Typed]) -> None:
        self._write(cells)

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
                return self._short(cell)
            case Qt.ItemDataRole.EditRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ForegroundRole:
                return look.colour(TINTS.get(cell.mark, ("ink", ""))[0])
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(cell, self.problems(index))
        return bool(self.problems(index)) if role == TO_LOOK_AT else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        typed, cell = self.typed(index, str(value)), self.cell(index)
        if role != Qt.ItemDataRole.EditRole or typed is None or cell is None:
            return False
        if typed.text.strip().upper() == cell.text.upper():
            return True
        before = Typed(worker=typed.worker, day=typed.day, text=cell.text)
        return self.put(self.tr("mark"), [typed], [before])

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

    def _short(self, cell: CellRow) -> str:
        """'+1.5' for 'P+1.5', '+10¼': a day is narrow. In the order of its signs, whatever the window's direction."""
        shown = cell.text.removeprefix(Mark.PRESENT) if cell.overtime else cell.text
        if len(shown) > MOST_SIGNS:
            for decimals, sign in QUARTERS.items():
                shown = shown.removesuffix(decimals) + sign if shown.endswith(decimals) else shown
        return written.isolate(shown) if len(shown) > 1 else shown

    def _ground(self, cell: CellRow) -> Any:
        if not cell.theirs:
            return look.colour("canvas")
        if cell.mark in TINTS:
            return look.colour(TINTS[cell.mark][1])
        return look.colour("sheet2") if cell.rest or cell.holiday else None

    def _tip(self, cell: CellRow, problems: Sequence[Problem]) -> str:
        if not cell.theirs:
            return self.tr("This day is not his.")
        said = [wording.problem(problem) for problem in problems]
        return "\n".join([cell.holiday or f"{wording.weekday(cell.day)} {written.day(cell.day)}", *said])


class _Step(QUndoCommand):
    """What was typed, and what stood there; the first time it is in the books already."""

    def __init__(self, words: str, model: MusterModel, after: tuple[Typed, ...], before: tuple[Typed, ...]) -> None:
        super().__init__(words)
        self._model, self._after, self._before, self._new = model, after, before, True

    def undo(self) -> None:
        self._model.write(self._before)

    def redo(self) -> None:
        if self._new:
            self._new = False
            return
        self._model.write(self._after)
