"""A long text to read and to copy: plain letters, left to right, reached by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from app.ui.kit import look
from app.ui.kit.tokens import Role


class TextBox(QPlainTextEdit):
    """Nothing can be typed into it; Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(look.font(Role.FIGURE))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)

    def say(self, text: str) -> None:
        self.setPlainText(text)

    def copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.toPlainText())
