"""Numbered steps, and the first-run checklist."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role


class Number(QWidget):
    """A small amber disc with a figure."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(look.height("pill"), look.height("pill"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), self.width() // 2, "unknown_tint")
        paint.words(painter, self.rect(), str(self._number), Role.KEYCAP, "unknown", paint.CENTRE, bold=True)
        painter.end()

    def sizeHint(self) -> QSize:
        return self.size()


class Step(QWidget):
    """One numbered step of an explanation."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Number(number), 0, Qt.AlignmentFlag.AlignTop)
        self.words = Words(text, wrap=True)
        row.addWidget(self.words, 1)


class Checklist(QWidget):
    """What is set up and what is still to come, in one line."""

    def __init__(self, things: Sequence[tuple[str, bool]]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("medium"))
        row.setSpacing(look.space("small"))
        for i, (thing, done) in enumerate(things):
            if i:
                row.addStretch()
            row.addWidget(Icon("circle-check" if done else "circle", "accepted" if done else "edge"))
            row.addWidget(Words(thing, Role.BODY, "ink2" if done else "ink", bold=None if done else True))
