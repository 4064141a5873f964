"""Asked before something that is final: what will happen, and the word for doing it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.pages.asking import Asking


class Sure(Asking):
    @classmethod
    def ask(cls, parent: QWidget, title: str, text: str, word: str) -> bool:
        """The one place that waits for the answer; tests put their own in its stead."""
        return cls(title, text, word, parent).answered()
