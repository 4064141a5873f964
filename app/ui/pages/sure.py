"""Asked before something that is final: what will happen, and the word for doing it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Sure(QDialog):
    def __init__(self, title: str, text: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(title, Role.CARD))
        said = Words(text, wrap=True)
        said.set_width(look.wide("popup"))
        column.addWidget(said)
        row = QHBoxLayout()
        no, yes = plain(self.tr("Not now")), primary(word, "check")
        no.clicked.connect(self.reject)
        yes.clicked.connect(self.accept)
        row.addStretch()
        row.addWidget(no)
        row.addWidget(yes)
        column.addLayout(row)
        yes.setDefault(True)
        yes.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, title: str, text: str, word: str) -> bool:
        """The one place that waits for the answer; tests put their own in its stead."""
        dialog = cls(title, text, word, parent)
        answered = bool(dialog.exec())
        dialog.deleteLater()
        return answered
