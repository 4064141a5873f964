"""The line grid of a bill: the table to type in, and the keys that matter at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.grid_columns import Line, LineColumn, LineComplaint
from app.ui.kit.grid_view import GridView
from app.ui.kit.keycap import KeyHints
from app.ui.kit.labels import Hair


class LineGrid(QWidget, Generic[Line]):
    """`lines` is what was typed; every change says `edited`, and the page answers with `complain`."""

    edited = Signal()
    righted = Signal(object)
    left = Signal(object)
    line_left = Signal(int)
    finished = Signal()

    def __init__(
        self,
        blank: Line,
        columns: Sequence[LineColumn[Line]],
        today: Callable[[], date] | None = None,
        *,
        hints: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view: GridView[Line] = GridView(blank, columns, today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._hints = KeyHints(
            [
                ("Enter", self.tr("next cell")),
                ("F2", self.tr("find part")),
                ("Ctrl D", self.tr("copy line above")),
                ("F8", self.tr("next warning")),
            ]
        )
        if hints:
            column.addWidget(Hair())
            column.addWidget(self._hints)
        self.view.lines_model.edited.connect(self.edited)
        self.view.righted.connect(self.righted)
        self.view.left.connect(self.left)
        self.view.line_left.connect(self.line_left)
        self.view.finished.connect(self._leave)
        self.setFocusProxy(self.view)

    @property
    def undo(self) -> QUndoStack:
        return self.view.lines_model.undo

    def lines(self) -> tuple[Line, ...]:
        return self.view.lines_model.lines()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.view.lines_model.show_lines(lines)

    def change_lines(self, words: str, lines: Sequence[Line]) -> None:
        """The program's own change (a warning put right), which can be undone like a person's."""
        self.view.lines_model.change(words, lines)

    def complain(self, complaints: Sequence[LineComplaint]) -> None:
        self.view.complain(complaints)

    def next_complaint(self) -> None:
        self.view.next_complaint()

    def current_row(self) -> int:
        return self.view.currentIndex().row()

    def start(self) -> None:
        self.view.start()

    def set_read_only(self, *, read_only: bool) -> None:
        self.view.lines_model.set_read_only(read_only=read_only)
        self._hints.setVisible(not read_only)

    def _leave(self) -> None:
        self.finished.emit()
        self.view.focusNextPrevChild(True)
