"""One light and one sentence on how papers go; at the other end the backup and who is at the desk."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Elided, Words
from app.ui.kit.tokens import Role


class Light(StrEnum):
    """Green: the portal answered. Grey: offline, all is well. Amber: a person is needed. Red: a deadline passed."""

    GREEN = "accepted"
    GREY = "ink3"
    AMBER = "unknown"
    RED = "rejected"


HALO = {Light.GREEN: "accepted_tint", Light.GREY: "line", Light.AMBER: "unknown_tint", Light.RED: "rejected_tint"}


class Lamp(QWidget):
    """A dot with a halo."""

    def __init__(self) -> None:
        super().__init__()
        self._light = Light.GREY
        self.setFixedSize(look.space("light"), look.space("light"))

    def show_light(self, light: Light) -> None:
        self._light = light
        self.update()

    def light(self) -> Light:
        return self._light

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = self.width() // 2
        paint.rounded(painter, self.rect(), half, HALO[self._light])
        paint.rounded(painter, self.rect().adjusted(3, 3, -3, -3), half - 3, self._light)
        painter.end()


class StatusLine(QFrame):
    """A click asks for the outbox."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("paper", "foot")
        self.setFixedHeight(look.height("status"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("page"), 0, look.space("page"), 0)
        row.setSpacing(10)
        self._lamp = Lamp()
        self._words = Elided("", Role.LABEL)
        self._trailing = Words("", Role.LABEL, "ink2")
        row.addWidget(self._lamp)
        row.addWidget(self._words, 1)
        row.addWidget(self._trailing)
        row.addWidget(KeyCap("F1"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Words(self.tr("keys"), Role.LABEL, "ink2"))

    def show_light(self, light: Light, sentence: str) -> None:
        self._lamp.show_light(light)
        self._words.say(sentence)
        self.setAccessibleName(sentence)

    def show_trailing(self, text: str) -> None:
        self._trailing.say(text)

    def told(self) -> tuple[Light, str, str]:
        return self._lamp.light(), self._words.whole(), self._trailing.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()
