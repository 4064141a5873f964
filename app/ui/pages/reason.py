"""Asked before something posted is taken back: why; the reason stays in the books."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.kit.fields import TextField
from app.ui.pages.asking import Asking


class Reason(Asking):
    def __init__(self, title: str, text: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(title, text, word, parent)
        self.field = TextField(self.tr("Reason"))
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.edited.connect(self._look)
        self.hear(self.field)
        self._look()

    @classmethod
    def ask(cls, parent: QWidget, title: str, text: str, word: str) -> str:
        """The reason; "" to leave it as it is. Tests put their own in its stead."""
        dialog = cls(title, text, word, parent)
        return dialog.field.text().strip() if dialog.answered() else ""

    def _look(self) -> None:
        self.yes.explain("" if self.field.text().strip() else self.tr("Give a reason."))
