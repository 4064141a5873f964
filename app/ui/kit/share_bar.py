"""Two shares of a whole as one bar."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit import look, paint


class ShareBar(QWidget):
    """The first share begins at the leading end."""

    def __init__(self, percent: Decimal = Decimal(0)) -> None:
        super().__init__()
        self._percent = percent
        self.setFixedHeight(look.space("bar_high"))

    def show_percent(self, percent: Decimal) -> None:
        self._percent = max(Decimal(0), min(percent, Decimal(100)))
        self.setAccessibleName(f"{self._percent}%")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = self.height() // 2
        paint.rounded(painter, self.rect(), radius, "bar2")
        wide = int(self.width() * self._percent / 100)
        if wide:
            left = self.width() - wide if self.layoutDirection() == paint.RTL else 0
            paint.rounded(painter, QRect(left, 0, wide, self.height()), radius, "bar1")
        painter.end()
