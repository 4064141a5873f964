"""The keys that matter, drawn on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class KeyCap(QFrame):
    """One key, never mirrored."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", "keycap")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 8, 1)
        row.addWidget(Words(key, Role.KEYCAP, "ink2"))


class KeyHints(QWidget):
    """Keys and what they do, at the foot of a grid."""

    def __init__(self, hints: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for key, meaning in hints:
            row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(Words(meaning, Role.SUB, "ink2"))
            row.addSpacing(8)
        row.addStretch()
