"""The grid as it is typed in: Enter goes on, Ctrl D copies the line above, F8 walks the warnings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLineEdit, QTableView, QWidget

from app.ui.kit import look
from app.ui.kit.grid_columns import WIDTHS, Line, LineColumn, LineComplaint
from app.ui.kit.grid_editors import FindField
from app.ui.kit.grid_model import LineModel
from app.ui.kit.grid_paint import LinePainter, Strip
from app.ui.kit.heading import Heading

Index = QModelIndex | QPersistentModelIndex
ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class GridView(QTableView, Generic[Line]):
    righted = Signal(object)
    left = Signal(object)
    line_left = Signal(int)
    finished = Signal()

    def __init__(
        self,
        blank: Line,
        columns: Sequence[LineColumn[Line]],
        today: Callable[[], date] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.today: Callable[[], date] | None = today
        self.lines_model: LineModel[Line] = LineModel(blank, columns, self)
        self._complaints: list[LineComplaint] = []
        self._open: dict[int, LineComplaint] = {}
        self._set_up(columns)

    def _set_up(self, columns: Sequence[LineColumn[Line]]) -> None:
        trigger = QAbstractItemView.EditTrigger
        heading = Heading(round_top=False, parent=self)
        self.setHorizontalHeader(heading)
        self.setModel(self.lines_model)
        self.setItemDelegate(LinePainter(self, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.SelectedClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.space("column_least"))
        self.verticalHeader().setDefaultSectionSize(look.height("grid_row"))
        self.setColumnWidth(0, look.wide("column_icon"))
        for i, column in enumerate(columns, 1):
            if column.width == 0 and column.kind not in WIDTHS:
                heading.setSectionResizeMode(i, QHeaderView.ResizeMode.Stretch)
            else:
                wide = round(column.width * look.worn().text) if column.width else look.wide(WIDTHS[column.kind])
                self.setColumnWidth(i, wide)
        self.lines_model.modelReset.connect(self._lay_strips)

    def complain(self, complaints: Sequence[LineComplaint]) -> None:
        """Strips open and close when a line is left, so that nothing moves under what is being typed."""
        self._complaints = list(complaints)
        if not (self.hasFocus() or self.state() == QAbstractItemView.State.EditingState):
            self._lay_strips()
        self.viewport().update()

    def complaint_at(self, row: int, column: str) -> LineComplaint | None:
        return next((one for one in self._complaints if one.row == row and one.column == column), None)

    def next_complaint(self) -> None:
        """F8: on to the next line with something to say, and round again."""
        rows = sorted({one.row for one in self._complaints})
        if not rows:
            return
        here = self.currentIndex().row()
        row = next((row for row in rows if row > here), rows[0])
        first = next(one for one in self._complaints if one.row == row)
        self._open.setdefault(row, self._worst(row))
        self.setCurrentIndex(self.lines_model.index(row, self.lines_model.section(first.column)))
        self._lay_strips()
        self.setFocus()

    def strips(self) -> list[Strip]:
        """The open strips, where they lie now."""
        made, high = [], look.height("grid_row")
        for row, complaint in self._open.items():
            top = self.rowViewportPosition(row) + high
            rect = QRect(0, top, self.viewport().width(), self.rowHeight(row) - high)
            made.append(Strip(complaint, rect, self.layoutDirection()))
        return made

    def start(self) -> None:
        """Begin typing at the first cell of the empty line."""
        self.setFocus()
        self.setCurrentIndex(self.lines_model.index(len(self.lines_model.lines()), 1))

    def _worst(self, row: int) -> LineComplaint:
        return min((one for one in self._complaints if one.row == row), key=_by_weight)

    def _lay_strips(self) -> None:
        here = self.currentIndex().row() if self.hasFocus() else -1
        rows = {one.row for one in self._complaints if one.row < len(self.lines_model.lines())}
        kept = {row for row in rows if row != here or row in self._open}
        for row in set(self._open) - kept:
            self.setRowHeight(row, look.height("grid_row"))
        self._open = {row: self._worst(row) for row in sorted(kept)}
        for row in range(self.lines_model.rowCount()):
            high = look.height("grid_row") + (look.height("strip") if row in self._open else 0)
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)
        self.viewport().update()

    def step(self, way: int) -> None:
        """The next cell that can be typed in, or the one before; past the empty line the grid is done."""
        model, index = self.lines_model, self.currentIndex()
        row, section = index.row(), index.column()
        if way > 0 and model.is_tail(row) and section <= self._first():
            self.finished.emit()
            return
        while True:
            section += way
            if section >= model.columnCount():
                row, section = row + 1, 0
            elif section < 0:
                row, section = row - 1, model.columnCount() - 1
            if not 0 <= row < model.rowCount():
                return
            if model.editable(section):
                break
        self.setCurrentIndex(model.index(row, section))
        self.edit(self.currentIndex())

    def _first(self) -> int:
        return next((i for i in range(self.lines_model.columnCount()) if self.lines_model.editable(i)), 0)

    def takes_key(self, editor: Any, event: Any) -> bool:
        """A key pressed in a cell's editor that belongs to the grid."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, pressed = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(editor, FindField) and key == Qt.Key.Key_F2:
            editor.offer_all()
            return True
        way = -1 if pressed == SHIFT or key == Qt.Key.Key_Backtab else 1
        if key in ENTER | {int(Qt.Key.Key_Tab), int(Qt.Key.Key_Backtab)} and pressed in {SHIFT, Qt.KeyboardModifier(0)}:
            if self._close(editor):
                self.step(way)
            return True
        vertical = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}.get(key, 0)
        if vertical and isinstance(editor, QLineEdit) and not pressed:
            if self._close(editor):
                self._move(vertical)
            return True
        return (pressed in {CONTROL, ALT} or key == Qt.Key.Key_F8) and self._own_key(event, editor)

    def _close(self, editor: QWidget) -> bool:
        """Keep what the editor holds; what cannot be read stays open, in red."""
        unreadable = getattr(editor, "unreadable", None)
        if unreadable is not None and unreadable():
            editor.show_state("problem")  # type: ignore[attr-defined]
            return False
        self.commitData(editor)
        self.closeEditor(editor, LinePainter.EndEditHint.NoHint)
        return True

    def _move(self, way: int) -> None:
        row = self.currentIndex().row() + way
        if 0 <= row < self.lines_model.rowCount():
            self.setCurrentIndex(self.lines_model.index(row, self.currentIndex().column()))

    def _own_key(self, event: QKeyEvent, editor: QWidget | None = None) -> bool:
        """The keys drawn at the foot, and their companions."""
        row, key, model = self.currentIndex().row(), event.key(), self.lines_model
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        writes = {Qt.Key.Key_D: model.copy_above, Qt.Key.Key_Delete: model.remove, Qt.Key.Key_Insert: model.insert}
        undoes = {Qt.Key.Key_Z: model.undo.undo, Qt.Key.Key_Y: model.undo.redo}
        if pressed == CONTROL and key in writes and not model.read_only:
            if editor is not None:
                self.closeEditor(editor, LinePainter.EndEditHint.RevertModelCache)
            column = self.currentIndex().column()
            writes[Qt.Key(key)](row)
            self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), column))
        elif pressed == CONTROL and key in undoes and editor is None:
            undoes[Qt.Key(key)]()
        elif key == Qt.Key.Key_F8:
            if editor is None or self._close(editor):
                self.next_complaint()
        elif pressed == ALT and row in self._open and (key in ENTER or key == Qt.Key.Key_Delete):
            one = self._open[row]
            (self.righted if key in ENTER else self.left).emit(one.key)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._own_key(event):
            return
        if event.key() in ENTER and pressed in {SHIFT, Qt.KeyboardModifier(0)}:
            index = self.currentIndex()
            tail = self.lines_model.is_tail(index.row()) and index.column() <= self._first()
            if pressed == SHIFT or tail or not self.lines_model.editable(index.column()):
                self.step(-1 if pressed == SHIFT else 1)
            else:
                self.step(1)
            return
        if event.key() == Qt.Key.Key_F2 and self.lines_model.editable(self.currentIndex().column()):
            self.edit(self.currentIndex())
            QTimer.singleShot(0, self._find_in_editor)
            return
        if event.key() == Qt.Key.Key_Escape or (event.key() in ENTER and pressed):
            event.ignore()  # the page's own keys: Esc leaves, Ctrl Enter posts
            return
        super().keyPressEvent(event)

    def _find_in_editor(self) -> None:
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, FindField):
            editor.offer_all()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            if previous.isValid():
                self.line_left.emit(previous.row())
            self._lay_strips()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for strip in self.strips():
            if strip.rect.contains(spot):
                if strip.right.contains(spot):
                    self.righted.emit(strip.complaint.key)
                elif strip.leave.contains(spot):
                    self.left.emit(strip.complaint.key)
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for strip in self.strips():
            strip.paint(painter)
        painter.end()


def _by_weight(complaint: LineComplaint) -> int:
    return int(complaint.warning)
