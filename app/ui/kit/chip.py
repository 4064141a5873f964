"""A state as a small sheet: icon, word and colour together."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit import look, paint
from app.ui.kit.tokens import State


class Chip(QWidget):
    """For heads and cards; a table paints its own."""

    def __init__(self, state: State = State.NEUTRAL, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state, word)

    def show_state(self, state: State, word: str) -> None:
        self._state, self._word = state, word
        self.setAccessibleName(word)
        if self.parent() is not None:
            self.setVisible(bool(word))  # without a parent it would open as a window of its own
        self.updateGeometry()
        self.update()

    def word(self) -> str:
        return self._word

    def sizeHint(self) -> QSize:
        return QSize(paint.chip_width(self._state, self._word), look.height("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.chip(painter, self.rect(), self._state, self._word, self.layoutDirection())
        painter.end()
