"""Steps climbed, the step in hand, the steps to come."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit import look, paint


class Ladder(QWidget):
    """Climbs with the reading direction: to the right in English, to the left in Urdu."""

    def __init__(self, steps: int, done: int = 0) -> None:
        super().__init__()
        self._steps, self._done = steps, done
        self.setFixedHeight(look.space("ladder_high"))

    def show_done(self, done: int) -> None:
        self._done = done
        self.setAccessibleName(f"{done} / {self._steps}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap, least = 5, 8
        wide = (self.width() - gap * (self._steps - 1)) // self._steps
        for i in range(self._steps):
            high = least + (self.height() - least) * i // max(self._steps - 1, 1)
            place = self._steps - 1 - i if self.layoutDirection() == paint.RTL else i
            box = QRect(place * (wide + gap), self.height() - high, wide, high)
            if i <= self._done:
                paint.rounded(painter, box, 3, "accent" if i < self._done else "mark")
            else:
                paint.outlined(painter, box, 3, "edge")
        painter.end()
