"""Tabler's outline drawings in our colours, drawn once and kept."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from app.ui.kit import look
from app.ui.kit.tokens import MIRRORED, STROKES

_folder: list[Path] = []


def use(folder: Path) -> None:
    """Where the drawings lie."""
    _folder[:] = [folder]
    _source.cache_clear()
    _draw.cache_clear()


def pixmap(name: str, token: str = "ink2", size: int = 18, *, trailing: int = 0) -> QPixmap:
    """The icon in the colour of `token`; `trailing` leaves empty room after it (a styled button gives none)."""
    screen = QGuiApplication.primaryScreen()
    return _draw(name, look.colour(token).name(), size, trailing, screen.devicePixelRatio(), look.urdu())


def icon(name: str, token: str = "ink2", size: int = 18, *, trailing: int = 0) -> QIcon:
    made = QIcon(pixmap(name, token, size, trailing=trailing))
    made.addPixmap(pixmap(name, "ink3", size, trailing=trailing), QIcon.Mode.Disabled)
    return made


def svg(name: str, token: str, size: int = 16) -> bytes:
    """The drawing itself, recoloured."""
    return _recoloured(name, look.colour(token).name(), size)


@cache
def _source(name: str) -> str:
    return (_folder[0] / f"{name}.svg").read_text(encoding="utf-8")


def _recoloured(name: str, colour: str, size: int) -> bytes:
    drawn = _source(name).replace("currentColor", colour)
    return drawn.replace('stroke-width="2"', f'stroke-width="{STROKES.get(size, "1.75")}"').encode()


@cache
def _draw(name: str, colour: str, size: int, trailing: int, ratio: float, urdu: bool) -> QPixmap:
    made = QPixmap(round((size + trailing) * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = size * ratio
    QSvgRenderer(QByteArray(_recoloured(name, colour, size))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    if urdu:
        made = _turned(made, name, round(side))
    made.setDevicePixelRatio(ratio)
    return made


def _turned(drawn: QPixmap, name: str, side: int) -> QPixmap:
    """In Urdu the empty room lies on the left, and only the icons with a direction turn round."""
    flipped = drawn.transformed(QTransform().scale(-1, 1))
    if name in MIRRORED:
        return flipped
    made = QPixmap(drawn.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.drawPixmap(drawn.width() - side, 0, drawn.copy(0, 0, side, drawn.height()))
    painter.end()
    return made


look.forget_with(_draw.cache_clear)
