"""The table as a person meets it: rows chosen with arrows, opened with Enter, sorted by a click on the heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.ui.kit import look, paint
from app.ui.kit.columns import Column, Kind
from app.ui.kit.heading import Heading
from app.ui.kit.key_sheet import Keys
from app.ui.kit.table import Index, SortedTable, TableModel
from app.ui.kit.table_paint import RowPainter
from app.ui.kit.tokens import Role

Row = TypeVar("Row")
KEYBOARD = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
GHOST_AFTER = 150  # milliseconds: a list that comes at once never flickers


class Table(QTableView, Generic[Row]):
    """Frozen rows; `chosen` and `opened` carry the row itself."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], object],
        *,
        row_height: str = "row",
        round_top: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lay(columns, key)
        self._painter = RowPainter(self)
        self._ghosts = False
        self._ghost_timer = QTimer(self)
        self._ghost_timer.setSingleShot(True)
        self._ghost_timer.setInterval(GHOST_AFTER)
        self._ghost_timer.timeout.connect(self._show_ghosts)
        self._set_up(columns, row_height, round_top=round_top)

    def _lay(self, columns: Sequence[Column[Row]], key: Callable[[Row], object]) -> None:
        """What is shown, and in what order."""
        self.rows_model: TableModel[Row] = TableModel(columns, key, self)
        self.sorted: SortedTable[Row] = SortedTable(self.rows_model, self)
        self.setModel(self.sorted)

    def keys(self) -> Keys:
        return Keys(self.tr("The list"), (("Enter", self.tr("open")), ("Ctrl A", self.tr("choose all"))))

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows; who was chosen stays chosen if still there."""
        before = self.current()
        self.no_ghosts()
        self.rows_model.replace(rows)
        self._widen_chips(rows)
        if before is not None and self.current() is None:
            self.choose(self.rows_model.key_of(before))

    def current(self) -> Row | None:
        index = self.currentIndex()
        return self.row_at(index) if index.isValid() else None

    def row_at(self, index: Index) -> Row | None:
        return self.sorted.row_at(index)

    def selected(self) -> list[Row]:
        return [self.sorted.row_at(index) for index in self.selectionModel().selectedRows()]

    def shown(self) -> list[Row]:
        """The rows that passed the filters, in the order they stand."""
        return [self.sorted.row_at(self.sorted.index(i, 0)) for i in range(self.sorted.rowCount())]

    def choose(self, key: object) -> bool:
        for i, row in enumerate(self.shown()):
            if self.rows_model.key_of(row) == key:
                self._choose_at(i)
                return True
        return False

    def choose_first(self) -> None:
        if self.model().rowCount():
            self._choose_at(0)

    def _choose_at(self, row: int) -> None:
        """Qt's selectRow does nothing right to left before it is shown, and its setCurrentIndex toggles under Ctrl."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flag.ClearAndSelect | flag.Rows)

    def keep(self, test: Callable[[Row], bool] | None) -> None:
        self.sorted.keep(test)

    def seek(self, text: str) -> None:
        self.sorted.seek(text)

    def ghosts(self) -> None:
        """The rows are on their way: after a moment their shadows stand for them."""
        self._ghost_timer.start()

    def no_ghosts(self) -> None:
        self._ghost_timer.stop()
        self._ghosts = False

    def show_whole(self) -> None:
        """As high as its rows, for a card: nothing scrolls."""
        rows = self.rows_model.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + look.height("heading"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _set_up(self, columns: Sequence[Column[Row]], row_height: str, *, round_top: bool) -> None:
        heading = Heading(round_top=round_top, parent=self)
        self.setHorizontalHeader(heading)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.space("column_least"))  # before the default, or rows stay tall
        self.verticalHeader().setDefaultSectionSize(look.height(row_height))
        heading.setSortIndicatorClearable(True)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for i, column in enumerate(columns):
            if column.width == 0:
                heading.setSectionResizeMode(i, QHeaderView.ResizeMode.Stretch)
            else:
                self.setColumnWidth(i, self._width(column))
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._tell_opened)

    def _width(self, column: Column[Row]) -> int:
        wanted = look.wide(column.width) if isinstance(column.width, str) else round(column.width * look.worn().text)
        titled = paint.metrics(Role.SUB).horizontalAdvance(column.title) + 2 * look.space("medium")
        return max(wanted, titled)

    def _widen_chips(self, rows: Sequence[Row]) -> None:
        """A chip is never cut: its column grows to the widest word."""
        for i, column in enumerate(self.rows_model.columns):
            if column.kind == Kind.CHIP and column.state is not None:
                said = {(column.state(row), column.text(row)) for row in rows}
                needed = max((paint.chip_width(state, word) for state, word in said), default=0)
                around = look.space("pad") + look.space("small")  # as much as the last column leaves free
                self.setColumnWidth(i, max(self.columnWidth(i), needed + around))

    def _tell_chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        """Qt selects before it moves the cursor, so the cursor may still stand on the row that was left."""
        rows, here = self.selected(), self.current()
        self.chosen.emit(here if here in rows else rows[0] if rows else None)

    def _tell_opened(self, index: QModelIndex) -> None:
        self._open(self.row_at(index))

    def _open(self, row: Row | None) -> None:
        if row is not None:
            self.opened.emit(row)

    def _show_ghosts(self) -> None:
        self._ghosts = self.model().rowCount() == 0
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._ghosts:
            return
        painter = QPainter(self.viewport())
        high, wide = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        for i in range(self.viewport().height() // high):
            bar = QRect(look.space("pad"), i * high + high // 2 - 5, wide * (5 + i * 3 % 4) // 12, 10)
            if self.layoutDirection() == paint.RTL:
                bar.moveRight(wide - look.space("pad"))
            paint.rounded(painter, bar, look.space("radius"), "line")
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in KEYBOARD and self.current() is None:
            self.choose_first()  # so that one sees where the keyboard is

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.current())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
