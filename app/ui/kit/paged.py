"""A table of more rows than memory should hold: it knows each row's number, and reads those that are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal

from app.ui.kit.columns import Column
from app.ui.kit.table import Index, TableModel
from app.ui.kit.table_view import Table

Row = TypeVar("Row")
Read = Callable[[Sequence[int]], Sequence[Row]]
PAGE = 64  # rows fetched at a time
HELD = 16 * PAGE  # rows kept; who scrolls back further has them read again
MANY = 500  # chosen rows whose places are looked for after a change


class PagedModel(TableModel[Row]):
    """`missing` asks for a page of rows that are to be painted; a row that is acted on before it came is `read`."""

    missing = Signal(int)
    sorting = Signal(int, bool)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], object],
        read: Read[Row],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key, parent)
        self._read = read
        self._numbers = array("q")
        self._held: dict[object, Row] = {}
        self._asked: set[int] = set()

    @property
    def numbers(self) -> array[int]:
        return self._numbers

    def page(self, page: int) -> array[int]:
        return self._numbers[page * PAGE : (page + 1) * PAGE]

    def rows(self) -> list[Row]:
        """Those held, in the order they stand."""
        return [self._held[number] for number in self._numbers if number in self._held]

    def row(self, index: Index) -> Row:
        """One that is held."""
        return self._held[self._numbers[index.row()]]

    def find(self, index: Index) -> Row | None:
        """Any row; None for one that is no longer in the books."""
        number, page = self._numbers[index.row()], index.row() // PAGE
        if number not in self._held:
            self.fill(page, self.page(page), self._read(self.page(page)))
        return self._held.get(number)

    def show(self, numbers: array[int], rows: Sequence[Row]) -> None:
        """Another list, or the same with other cells; `rows` are those of it that are at hand."""
        changed = numbers != self._numbers
        if changed:
            self.beginResetModel()
        self._numbers = numbers
        self._held = {}
        self._asked.clear()
        self._keep(rows)
        if changed:
            self.endResetModel()
        else:
            self._repaint(0, len(numbers))

    def fill(self, page: int, numbers: array[int], rows: Sequence[Row]) -> None:
        """The rows of a page have come; if the list is another by now, they are nobody's."""
        self._asked.discard(page)
        if self.page(page) == numbers:
            self._keep(rows)
            self._repaint(page * PAGE, len(numbers))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._numbers[index.row()] in self._held:
            return super().data(index, role)
        page = index.row() // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.missing.emit(page)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorting.emit(column, order == Qt.SortOrder.DescendingOrder)

    def _keep(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self._held.pop(self.key_of(row), None)
            self._held[self.key_of(row)] = row
        for number in list(self._held)[:-HELD]:
            del self._held[number]

    def _repaint(self, first: int, rows: int) -> None:
        if rows:
            self.dataChanged.emit(self.index(first, 0), self.index(first + rows - 1, self.columnCount() - 1))


class PagedTable(Table[Row]):
    """As any table; what is chosen stays chosen by its number, whatever comes, goes or moves around it."""

    def __init__(self, columns: Sequence[Column[Row]], key: Callable[[Row], object], read: Read[Row]) -> None:
        self._read = read
        super().__init__(columns, key)

    def _lay(self, columns: Sequence[Column[Row]], key: Callable[[Row], object]) -> None:
        self.paged: PagedModel[Row] = PagedModel(columns, key, self._read, self)
        self.rows_model = self.paged
        self.setModel(self.paged)

    def show_numbers(self, numbers: array[int], rows: Sequence[Row]) -> None:
        """Another list, or the same after a change."""
        self.no_ghosts()
        chosen, here = self.chosen_numbers(), self.currentIndex().row()
        current = self.paged.numbers[here] if here >= 0 else None
        self.paged.show(numbers, rows)
        self._widen_chips(rows)
        if not self.currentIndex().isValid():
            self._choose_again(chosen, current)

    def fill(self, page: int, numbers: array[int], rows: Sequence[Row]) -> None:
        self.paged.fill(page, numbers, rows)
        self._widen_chips(rows)

    def keyboardSearch(self, search: str) -> None:
        """Qt would look through every row; Ctrl+F asks the books."""

    def near(self) -> array[int]:
        """The numbers of the rows in sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return self.paged.numbers[first : last + 1 if last >= 0 else None] if first >= 0 else array("q")

    def chosen_numbers(self) -> array[int]:
        found = array("q")
        for part in self.selectionModel().selection().toList():
            found += self.paged.numbers[part.top() : part.bottom() + 1]
        return found

    def selected(self) -> list[Row]:
        """Of the chosen those that are held."""
        chosen = set(self.chosen_numbers())
        return [row for row in self.paged.rows() if self.paged.key_of(row) in chosen]

    def shown(self) -> list[Row]:
        return self.paged.rows()

    def row_at(self, index: Index) -> Row | None:
        return self.paged.find(index)

    def choose(self, key: object) -> bool:
        if not isinstance(key, int) or key not in self.paged.numbers:
            return False
        self._choose_at(self.paged.numbers.index(key))
        return True

    def _choose_again(self, chosen: array[int], current: int | None) -> None:
        """Only a reset makes it needful: what was chosen and is still there, the cursor where it was."""
        sought, last, selection = set(chosen[:MANY]), self.paged.columnCount() - 1, QItemSelection()
        for place, number in enumerate(self.paged.numbers):
            if number == current:
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(self.paged.index(place, 0), flag)
            if number in sought:
                selection.select(self.paged.index(place, 0), self.paged.index(place, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell_chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        """The row under the cursor if it is chosen, else the first that is; of many not all are read for it."""
        here, chosen = self.currentIndex(), self.selectionModel().selection().toList()
        if chosen and not self.selectionModel().isRowSelected(here.row(), QModelIndex()):
            here = self.paged.index(chosen[0].top(), 0)
        self.chosen.emit(self.paged.find(here) if chosen else None)
