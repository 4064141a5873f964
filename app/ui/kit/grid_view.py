"""The grid as it is typed in: Enter goes on, Ctrl D copies the line above, F8 walks the warnings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from app.ui.kit import look
from app.ui.kit.grid_base import ColumnView
from app.ui.kit.grid_columns import Line, LineColumn, LineComplaint
from app.ui.kit.grid_editors import FindField, pasted, unread
from app.ui.kit.grid_paint import LinePainter, Strip
from app.ui.kit.pasting import block, is_block

Index = QModelIndex | QPersistentModelIndex
ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class GridView(ColumnView[Line]):
    righted = Signal(object)
    left = Signal(object)
    line_left = Signal(int)
    finished = Signal()
    new_asked = Signal(int, str)

    def __init__(
        self,
        blank: Line,
        columns: Sequence[LineColumn[Line]],
        today: Callable[[], date] | None = None,
        parent: QWidget | None = None,
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__(blank, columns, today, parent, fixed=fixed)
        self._complaints: list[LineComplaint] = []
        self._open: dict[int, LineComplaint] = {}
        self.setItemDelegate(LinePainter(self, self))
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
        self.reach(row, next(one for one in self._complaints if one.row == row).column)

    def reach(self, row: int, name: str) -> None:
        """Into a field of a line, also of one behind F7; what is to be said of the line stands open under it."""
        section = self.lines_model.section(name)
        if self.isColumnHidden(section):
            self.turn()
        if any(one.row == row for one in self._complaints):
            self._open.setdefault(row, self._worst(row))
        self.setCurrentIndex(self.lines_model.index(row, section))
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
        """Begin typing at the first cell of the empty line; of fixed lines, at the first."""
        row = 0 if self.lines_model.fixed else len(self.lines_model.lines())
        self.setFocus()
        self.setCurrentIndex(self.lines_model.index(row, self._first()))

    def _worst(self, row: int) -> LineComplaint:
        """The gravest of a line, with its answers; its words begin with how many there are, and go on with the rest."""
        every = sorted((one for one in self._complaints if one.row == row), key=_by_weight)
        if len(every) == 1:
            return every[0]
        return replace(every[0], text=f"({len(every)}) {' · '.join(dict.fromkeys(one.text for one in every))}")

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
                if way > 0 and model.fixed:
                    self.finished.emit()
                return
            if self.stops(section):
                break
        if self.more and model.is_tail(row) and not model.read_only:
            self.turn()  # the next line begins among the usual columns
            section = self._first()
        self.setCurrentIndex(model.index(row, section))
        self.edit(self.currentIndex())

    def takes_key(self, editor: Any, event: Any) -> bool:
        """A key pressed in a cell's editor that belongs to the grid."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key, pressed = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(editor, FindField) and key == Qt.Key.Key_F2:
            editor.offer_all()
            return True
        if isinstance(editor, FindField) and key == Qt.Key.Key_F4:
            self.ask_new(editor)
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

    def ask_new(self, editor: FindField | None = None) -> None:
        """F4: what stands in the cell is to be made; the words stay until it is."""
        index = self.currentIndex()
        column = self.lines_model.column(index.column())
        if editor is not None:
            self._close(editor)
        if column is not None and column.suggest is not None and self.makes_new:
            self.new_asked.emit(index.row(), str(index.data() or ""))

    def typed_lines(self) -> tuple[Line, ...]:
        """The lines with what stands in the open cell, although it was not left yet."""
        index, lines = self.currentIndex(), self.lines_model.lines()
        editor: QWidget | None = self.indexWidget(index)
        column = self.lines_model.column(index.column())
        if editor is None or column is None or unread(editor):
            return lines
        before = self.lines_model.line(index.row())
        after = column.with_value(before, editor.value())  # type: ignore[attr-defined]
        return lines if after == before else (*lines[: index.row()], after, *lines[index.row() + 1 :])

    def unread_cells(self) -> dict[tuple[int, str], str]:
        """By row and field, the words that cannot be read, those in the open cell too."""
        index, found = self.currentIndex(), dict(self.lines_model.unread)
        editor: QWidget | None = self.indexWidget(index)
        column = self.lines_model.column(index.column())
        if editor is not None and column is not None:
            found[index.row(), column.name] = unread(editor)
        return {cell: words for cell, words in found.items() if words}

    def paste(self, text: str) -> None:
        """Rows copied in a spreadsheet, from the cell in hand to the right and down; one step that can be undone."""
        model, start = self.lines_model, self.currentIndex()
        lines = list(model.lines())
        places = [n for n in range(max(start.column(), self._first()), model.columnCount()) if self.stops(n)]
        columns = [column for place in places if (column := model.column(place)) is not None]
        rows = block(text, [column.kind.is_figure for column in columns])
        for row, cells in enumerate(rows, min(start.row(), len(lines))):
            if row == len(lines):
                lines.append(model.line(row))
            for column, cell in zip(columns, cells, strict=False):
                if cell:
                    lines[row] = pasted(column, lines[row], cell, self)
        model.change(self.tr("paste"), lines)

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
        if pressed == CONTROL and key in writes and not (model.read_only or model.fixed):
            if editor is not None:
                self.closeEditor(editor, LinePainter.EndEditHint.RevertModelCache)
            column = self.currentIndex().column()
            writes[Qt.Key(key)](row)
            self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), column))
        elif pressed == CONTROL and key == Qt.Key.Key_V and not (model.read_only or model.fixed):
            text = QGuiApplication.clipboard().text()
            if editor is not None and not is_block(text):
                return False  # a word goes into the open cell
            if editor is not None:
                self.closeEditor(editor, LinePainter.EndEditHint.RevertModelCache)
            self.paste(text)
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
        if event.key() == Qt.Key.Key_F4:
            self.ask_new()
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
