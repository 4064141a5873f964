"""A read-only table of frozen rows, described column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from app.ui.kit.columns import Column, Kind
from app.ui.kit.tips import plain_tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
CELL = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel, Generic[Row]):
    """Shows `rows`; `key` tells which row is which when they are replaced."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._key = key
        self._rows: list[Row] = []

    @property
    def columns(self) -> Sequence[Column[Row]]:
        return self._columns

    def rows(self) -> list[Row]:
        return list(self._rows)

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def key_of(self, row: Row) -> object:
        return self._key(row)

    def replace(self, rows: Sequence[Row]) -> None:
        """Show `rows` instead, repainting in place when only cells have changed."""
        old, new = [self._key(row) for row in self._rows], [self._key(row) for row in rows]
        if old != new:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        for i, (before, after) in enumerate(zip(self._rows, rows, strict=True)):
            if before != after:
                self._rows[i] = after
                self.dataChanged.emit(self.index(i, 0), self.index(i, len(self._columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self.row(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column.kind == Kind.ICON else column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return RIGHT if column.kind == Kind.FIGURE else LEADING
            case Qt.ItemDataRole.ToolTipRole if column.width == 0:
                return plain_tip(column.text(row))
            case _ if role == SORT:
                return column.value(row)
            case _ if role == CELL:
                return column.cell(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return self._columns[section].kind if role == KIND else None


class SortedTable(QSortFilterProxyModel, Generic[Row]):
    """Sorts by the values themselves, blanks first: Qt would compare Decimals as text. Keeps the rows asked for."""

    def __init__(self, source: TableModel[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._keep: Callable[[Row], bool] | None = None
        self._wanted: tuple[str, ...] = ()
        self.setSourceModel(source)

    def keep(self, test: Callable[[Row], bool] | None) -> None:
        self._keep = test
        self.invalidate()

    def seek(self, text: str) -> None:
        """Keep only rows in which every word of `text` occurs somewhere."""
        self._wanted = tuple(text.casefold().split())
        self.invalidate()

    def row_at(self, index: Index) -> Row:
        return self._source.row(self.mapToSource(index))

    def lessThan(self, left: Index, right: Index) -> bool:
        a, b = left.data(SORT), right.data(SORT)
        return b is not None if a is None else b is not None and bool(a < b)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self._source.row(self._source.index(source_row, 0))
        if self._keep is not None and not self._keep(row):
            return False
        if not self._wanted:
            return True
        said = " ".join(f"{c.text(row)} {c.sub(row) if c.sub else ''}" for c in self._source.columns).casefold()
        plain = said.replace(",", "")
        return all(word in said or word in plain for word in self._wanted)
