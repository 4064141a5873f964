"""Where the ink of a text stands: Nastaliq's leaves its line box on every side, and what leaves a widget is cut."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtGui import QFont, QFontMetrics

from app.ui.kit.tokens import NASTALIQ

HANGS = 5  # what hangs below a line is at most this part of the letters' size


def leaves(font: QFont) -> bool:
    return font.families()[:1] == [NASTALIQ]


def hang(font: QFont) -> int:
    """How far any text in this face may hang below its line box: one measure for all, so that neighbours align."""
    return font.pixelSize() // HANGS if leaves(font) else 0


def beyond(font: QFont, *texts: str) -> QMargins:
    """The room that the ink of these texts needs around their line box."""
    room = QMargins(0, 0, 0, hang(font))
    if leaves(font):
        metrics = QFontMetrics(font)
        for text in texts:
            inked = metrics.tightBoundingRect(text)
            over = inked.right() + 1 - metrics.horizontalAdvance(text)
            room |= QMargins(-inked.left(), -inked.top() - metrics.ascent(), over, 0)
    return room
