"""The band that says nothing here is real; nothing else may wear its hatch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.buttons import small
from app.ui.kit.labels import Elided, Icon
from app.ui.kit.tokens import Role

HATCH = 78


class PracticeBand(QWidget):
    leave = Signal()
    days_asked = Signal()

    def __init__(self, sentence: str = "") -> None:
        super().__init__()
        self.setFixedHeight(look.height("band"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("page"), 0, look.space("page"), 0)
        row.setSpacing(14)
        row.addSpacing(HATCH - look.space("page") - 14)  # margins are not mirrored, spacings are
        row.addWidget(Icon("school", "practice", 20))
        said = sentence or self.tr("Practice workshop: nothing here reaches FBR, nothing here is real.")
        row.addWidget(Elided(said, Role.BODY, "practice", bold=True), 1)
        self.days, self.away = small(self.tr("Choose a bad day")), small(self.tr("Leave practice"))
        self.days.setShortcut("Ctrl+Shift+B")
        self.days.clicked.connect(self.days_asked)
        self.away.clicked.connect(self.leave)
        row.addWidget(self.days)
        row.addWidget(self.away)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("practice_tint"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("practice"))
        if self.layoutDirection() == paint.RTL:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        high = float(self.height())
        for i in range(-1, 3):
            left = i * 20.0
            corners = [QPointF(left, high), QPointF(left + 10, high), QPointF(left + 32, 0), QPointF(left + 22, 0)]
            painter.drawPolygon(QPolygonF(corners))
        painter.end()
