"""The lines being typed: frozen values, replaced one by one, every change undoable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.ui.kit.columns import Kind
from app.ui.kit.grid_columns import Line, LineColumn
from app.ui.kit.table import KIND, LEADING, RIGHT
from app.ui.kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractTableModel, Generic[Line]):
    """Column 0 is the number; below the last line an empty one to type into, unless all is fixed or only read.

    Words that cannot be read stand in their cell (`unread`, by row and field) until others take their place.
    """

    edited = Signal()

    def __init__(
        self, blank: Line, columns: Sequence[LineColumn[Line]], parent: QObject | None = None, *, fixed: bool = False
    ) -> None:
        super().__init__(parent)
        self.fixed = fixed
        self._blank, self._columns = blank, list(columns)
        self._lines: tuple[Line, ...] = ()
        self.unread: dict[tuple[int, str], str] = {}
        self.read_only = False
        self.undo = QUndoStack(self)

    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def line(self, row: int) -> Line:
        """The line of the row; below the last one the empty line."""
        return self._blank if self.is_tail(row) else self._lines[row]

    def column(self, section: int) -> LineColumn[Line] | None:
        return self._columns[section - 1] if section > 0 else None

    def section(self, name: str) -> int:
        """Where a field's column stands; 1 if it is none of ours."""
        return next((i for i, column in enumerate(self._columns, 1) if column.name == name), 1)

    def editable(self, section: int) -> bool:
        column = self.column(section)
        return column is not None and column.computed is None and not self.read_only

    def is_tail(self, row: int) -> bool:
        return row >= len(self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.unread.clear()
        self.undo.clear()
        self.endResetModel()

    def show_unread(self, words: Mapping[tuple[int, str], str]) -> None:
        """Those that have a cell here."""
        names = {column.name for column in self._columns if column.computed is None}
        self.beginResetModel()
        self.unread = {
            (row, name): said for (row, name), said in words.items() if row < self.rowCount() and name in names
        }
        self.endResetModel()

    def words_at(self, index: Index) -> str:
        column = self.column(index.column())
        return self.unread.get((index.row(), column.name), "") if column is not None else ""

    def hold(self, index: Index, words: str) -> None:
        """What cannot be read, or nothing, stands in the cell; the line stays as it is."""
        column = self.column(index.column())
        if column is not None and words != self.words_at(index):
            self.unread.pop((index.row(), column.name), None)
            self.unread |= {(index.row(), column.name): words} if words else {}
            self.dataChanged.emit(index, index)
            self.edited.emit()

    def set_read_only(self, *, read_only: bool) -> None:
        self.beginResetModel()
        self.read_only = read_only
        self.endResetModel()

    def change(self, words: str, lines: Sequence[Line]) -> None:
        """Put `lines` in place of what stands, as one step that can be taken back."""
        if tuple(lines) != self._lines:
            self.undo.push(_Change(words, self, self._lines, tuple(lines)))

    def copy_above(self, row: int) -> None:
        if 0 < row <= len(self._lines):
            self.change(self.tr("copy line above"), (*self._lines[:row], self._lines[row - 1], *self._lines[row + 1 :]))

    def remove(self, row: int) -> None:
        if row < len(self._lines):
            self.change(self.tr("remove line"), self._lines[:row] + self._lines[row + 1 :])

    def insert(self, row: int) -> None:
        if row < len(self._lines):
            self.change(self.tr("new line"), (*self._lines[:row], self._blank, *self._lines[row:]))

    def put(self, lines: tuple[Line, ...]) -> None:
        """Show `lines`, telling the view the least that changed, so that the cursor stays where it is."""
        old, same, tail = self._lines, 0, 0
        while same < min(len(old), len(lines)) and old[same] == lines[same]:
            same += 1
        while tail < min(len(old), len(lines)) - same and old[-1 - tail] == lines[-1 - tail]:
            tail += 1
        more, last = len(lines) - len(old), len(self._columns)
        at = len(old) + 1 if same == len(old) else same  # the empty line itself becomes the new one
        if more > 0:
            self.beginInsertRows(QModelIndex(), at, at + more - 1)
        elif more < 0:
            self.beginRemoveRows(QModelIndex(), same, same - more - 1)
        self._lines = lines
        self.unread = self._followed(old, same, tail)
        if more > 0:
            self.endInsertRows()
        elif more < 0:
            self.endRemoveRows()
        end = min(max(len(lines) - tail, same), self.rowCount() - 1)
        self.dataChanged.emit(self.index(same, 0), self.index(end, last))
        self.edited.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines) + (0 if self.read_only or self.fixed else 1)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsEditable if self.editable(index.column()) else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, tail, words = self.column(index.column()), self.is_tail(index.row()), self.words_at(index)
        if column is None:
            return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words if words or tail else column.shown(column.value(self._lines[index.row()]))
            case Qt.ItemDataRole.EditRole:
                return column.value(self._blank if tail else self._lines[index.row()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT if column.kind.is_figure else LEADING
            case Qt.ItemDataRole.ToolTipRole if column.width == 0 and not tail:
                return plain_tip(column.shown(column.value(self._lines[index.row()])))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.column(index.column())
        if column is None or role != Qt.ItemDataRole.EditRole or not self.editable(index.column()):
            return False
        row = index.row()
        self.hold(index, "")
        before = self._blank if self.is_tail(row) else self._lines[row]
        after = column.with_value(before, value)
        if after != before:
            self.change(column.title, (*self._lines[:row], after, *self._lines[row + 1 :]))
        return True

    def _followed(self, old: tuple[Line, ...], same: int, tail: int) -> dict[tuple[int, str], str]:
        """What cannot be read stays with its line, unless the line is gone or has another value there."""
        found, end, more = {}, len(old) - tail, len(self._lines) - len(old)
        for (row, name), words in self.unread.items():
            here = same <= row < min(end, end + more)
            moved = row >= end and not row == same == len(old)  # the empty line, typed into, stays where it is
            if row < same or row >= end or (here and getattr(old[row], name) == getattr(self._lines[row], name)):
                found[row + more if moved else row, name] = words
        return found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.column(section) if section <= len(self._columns) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title if column else "#"
        return (Kind.FIGURE if column and column.kind.is_figure else Kind.TEXT) if role == KIND else None


class _Change(QUndoCommand, Generic[Line]):
    """From one set of lines to another."""

    def __init__(self, words: str, model: LineModel[Line], before: tuple[Line, ...], after: tuple[Line, ...]) -> None:
        super().__init__(words)
        self._model, self._before, self._after = model, before, after

    def undo(self) -> None:
        self._model.put(self._before)

    def redo(self) -> None:
        self._model.put(self._after)
