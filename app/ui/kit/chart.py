"""Two figures a month in one stacked bar; in Urdu time runs to the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

STEPS = (1, 2, 5)
AXIS, FOOT, TOP = 34, 26, 12


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    first: Decimal
    second: Decimal = Decimal(0)

    @property
    def whole(self) -> Decimal:
        return self.first + self.second


def scale(most: Decimal) -> tuple[Decimal, Decimal]:
    """The step between grid lines and the value at the top: two or three lines for any size."""
    if most <= 0:
        return Decimal(1), Decimal(2)
    size = Decimal(10) ** (most.adjusted() - 1)
    while True:
        for times in STEPS:
            step = size * times
            if step * 3 >= most:
                return step, max(most, step * 2)
        size *= 10


class Bars(QWidget):
    """The painted part."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(look.space("chart_least"))

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        rtl = self.layoutDirection() == paint.RTL
        field = self.rect().adjusted(0 if rtl else AXIS, TOP, -AXIS if rtl else 0, -FOOT)
        step, top = scale(max(bar.whole for bar in self._bars))
        self._grid(painter, field, step, top, rtl=rtl)
        slot = field.width() / len(self._bars)
        for i, bar in enumerate(self._bars):
            place = len(self._bars) - 1 - i if rtl else i
            centre = int(field.left() + slot * (place + 0.5))
            self._bar(painter, field, centre, int(min(slot * 0.52, 34)), bar, top)
            box = QRect(int(centre - slot / 2), field.bottom() + 4, int(slot), FOOT - 4)
            last = i == len(self._bars) - 1
            paint.words(painter, box, bar.label, Role.TICK, "ink" if last else "ink2", paint.CENTRE)
        painter.end()

    def _grid(self, painter: QPainter, field: QRect, step: Decimal, top: Decimal, *, rtl: bool) -> None:
        value = Decimal(0)
        while value <= top:
            y = field.bottom() - int(field.height() * value / top)
            painter.fillRect(field.left(), y, field.width(), 1, look.colour("line"))
            left = field.right() + 6 if rtl else 0
            box = QRect(left, y - 9, AXIS - 8, 18)
            align = paint.RIGHT if rtl else paint.LEFT
            paint.words(painter, box, f"{value.normalize():f}", Role.KEYCAP, "ink2", align, code=True)
            value += step

    def _bar(self, painter: QPainter, field: QRect, centre: int, wide: int, bar: Bar, top: Decimal) -> None:
        first = int(field.height() * bar.first / top)
        second = int(field.height() * bar.second / top)
        left = centre - wide // 2
        painter.fillRect(left, field.bottom() - first, wide, first, look.colour("bar1"))
        if second > 1:
            painter.fillRect(left, field.bottom() - first - second, wide, second - 1, look.colour("bar2"))

    def sizeHint(self) -> QSize:
        return QSize(400, 240)


class Swatch(QWidget):
    """What a colour of the chart stands for."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), 2, self._token)
        painter.end()


class StackedBars(QWidget):
    """The chart and, above it, what its two colours mean."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for token, word in (("bar1", first), ("bar2", second)):
            row.addWidget(Swatch(token))
            row.addWidget(Words(word, Role.SUB, "ink2"))
            row.addSpacing(16)
        row.addStretch()
        column.addLayout(row)
        self._bars = Bars()
        column.addWidget(self._bars, 1)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """From the oldest to the newest."""
        self._bars.show_bars(bars)
        said = "; ".join(f"{bar.label} {bar.first} + {bar.second}" for bar in bars)
        self.setAccessibleDescription(said)
