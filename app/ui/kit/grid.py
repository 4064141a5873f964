"""The line grid of a bill: the table to type in, and the keys that matter at its foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Generic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import link
from app.ui.kit.grid_columns import Line, LineColumn, LineComplaint
from app.ui.kit.grid_view import GridView
from app.ui.kit.keycap import KeyCap, KeyHints
from app.ui.kit.labels import Hair


class LineGrid(QWidget, Generic[Line]):
    """`lines` is what was typed; every change says `edited`, and the page answers with `complain`."""

    edited = Signal()
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
        *,
        hints: bool = True,
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.view: GridView[Line] = GridView(blank, columns, today, fixed=fixed)
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
            column.addLayout(self._foot(more=any(each.more for each in columns)))
        self.view.lines_model.edited.connect(self.edited)
        self.view.righted.connect(self.righted)
        self.view.left.connect(self.left)
        self.view.line_left.connect(self.line_left)
        self.view.new_asked.connect(self.new_asked)
        self.view.finished.connect(self._leave)
        self.setFocusProxy(self.view)

    @property
    def undo(self) -> QUndoStack:
        return self.view.lines_model.undo

    def lines(self) -> tuple[Line, ...]:
        return self.view.lines_model.lines()

    def typed_lines(self) -> tuple[Line, ...]:
        """The lines with what stands in the open cell, although it was not left yet."""
        return self.view.typed_lines()

    def unread(self) -> Mapping[str, str]:
        """By "lines.2.rate", the row being that of the grid."""
        return {f"lines.{row}.{name}": words for (row, name), words in self.view.unread_cells().items()}

    def show_unread(self, words: Mapping[str, str]) -> None:
        cells: dict[tuple[int, str], str] = {}
        for name, said in words.items():
            head, row, field = (*name.split("."), "", "")[:3]
            if head == "lines" and row.isdecimal():
                cells[int(row), field] = said
        self.view.lines_model.show_unread(cells)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.view.lines_model.show_lines(lines)

    def change_lines(self, words: str, lines: Sequence[Line]) -> None:
        """The program's own change (a warning put right), which can be undone like a person's."""
        self.view.lines_model.change(words, lines)

    def complain(self, complaints: Sequence[LineComplaint]) -> None:
        self.view.complain(complaints)

    def next_complaint(self) -> None:
        self.view.next_complaint()

    def open_field(self, field: str) -> None:
        """The cell meant by "lines.2.rate"; by "lines", where typing begins."""
        _, row, name = (*field.split("."), "", "")[:3]
        if row.isdigit():
            self.view.reach(self.row_of(int(row)), name)
        else:
            self.start()

    def row_of(self, number: int) -> int:
        """The row in which a line of the draft, counted from 0, stands."""
        return number

    def start(self) -> None:
        self.view.start()

    def set_read_only(self, *, read_only: bool) -> None:
        self.view.lines_model.set_read_only(read_only=read_only)
        self._hints.setVisible(not read_only)

    def _foot(self, *, more: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, look.space("small"), 0)
        row.addWidget(self._hints, 1)
        row.addStretch()
        if more:
            other = link(self.tr("Other columns"), "F7")
            other.clicked.connect(self.view.turn)
            other.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter goes on from the last line to what follows
            row.addWidget(KeyCap("F7"), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(other)
        return row

    def _leave(self) -> None:
        self.finished.emit()
        self.view.focusNextPrevChild(True)
