"""An empty list says what will stand here and how to begin; a filtered one says what was not found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role

CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Way:
    """One way to begin."""

    icon: str
    title: str
    sub: str
    key: str = ""


class Picture(QWidget):
    """Three sheets of paper on the bench, in flat tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(look.space("picture_wide"), look.space("picture_high"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("soft"))
        painter.drawEllipse(QRectF(1, 94, 162, 26))
        for left, top, turn in ((12, 26, -9.0), (76, 12, 7.0), (46, 8, -1.5)):
            painter.save()
            painter.translate(left, top)
            painter.rotate(turn)
            self._paper(painter)
            painter.restore()
        painter.end()

    def _paper(self, painter: QPainter) -> None:
        painter.setPen(QPen(look.colour("edge"), 1.4))
        painter.setBrush(look.colour("sheet"))
        painter.drawRoundedRect(QRectF(0, 0, 68, 92), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(10, 10, 30, 8), 2, 2)
        painter.setBrush(look.colour("mark"))
        painter.drawEllipse(QRectF(48, 8, 11, 11))
        painter.setBrush(look.colour("line"))
        for i in range(5):
            painter.drawRect(QRectF(10, 30 + i * 11, 28 if i == 4 else 48, 2))

    def sizeHint(self) -> QSize:
        return self.size()


class WayCard(QFrame):
    """A way to begin, pressed like a button."""

    taken = Signal(int)

    def __init__(self, number: int, way: Way) -> None:
        super().__init__()
        self._number = number
        self.setProperty("paper", "way")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(way.title)
        self.setFixedWidth(look.wide("way"))
        self.setMinimumHeight(look.space("way_high"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(Icon(way.icon, "accent", 20))
        top.addStretch()
        if way.key:
            top.addWidget(KeyCap(way.key))
        column.addLayout(top)
        column.addSpacing(4)
        column.addWidget(Words(way.title, Role.BODY, bold=True))
        sub = Words(way.sub, Role.SUB, "ink2", wrap=True)
        sub.set_width(look.wide("way") - 30)
        column.addWidget(sub)
        column.addStretch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.taken.emit(self._number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit(self._number)
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """A picture, a sentence, a reassurance, and up to three ways to begin."""

    taken = Signal(int)

    def __init__(self, title: str, reassurance: str, ways: Sequence[Way] = ()) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if not ways else Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setSpacing(look.space("small"))
        column.addStretch(2)
        column.addWidget(Picture(), 0, CENTRE)
        column.addSpacing(look.space("small"))
        column.addWidget(Words(title, Role.PAGE), 0, CENTRE)
        column.addWidget(Words(reassurance, Role.BODY, "ink2"), 0, CENTRE)
        column.addSpacing(look.space("small"))
        row = QHBoxLayout()
        row.setSpacing(look.space("gap"))
        row.addStretch()
        for i, way in enumerate(ways):
            card = WayCard(i, way)
            card.taken.connect(self.taken)
            row.addWidget(card)
            if not i:
                self.setFocusProxy(card)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)


class NothingFound(QWidget):
    """No row passes the filter."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._words = Words("", Role.BODY, "ink2")
        column.addWidget(self._words, 0, CENTRE)
        button = plain(self.tr("Clear filter"), "x")
        button.clicked.connect(self.cleared)
        column.addWidget(button, 0, CENTRE)
        column.addStretch(2)

    def say(self, sentence: str) -> None:
        self._words.say(sentence)
