"""What every question before something final looks like: a title, what it means, and two buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Asking(QDialog):
    """`word` says on the button what will be done. A kind that must hear more lays its field in with `hear`."""

    def __init__(self, title: str, text: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(look.space("medium"))
        self._column.addWidget(Words(title, Role.CARD))
        if text:
            said = Words(text, wrap=True)
            said.set_width(look.wide("popup"))
            self._column.addWidget(said)
        row = QHBoxLayout()
        no, self.yes = plain(self.tr("Not now")), primary(word, "check")
        no.setAutoDefault(False)
        no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        row.addStretch()
        row.addWidget(no)
        row.addWidget(self.yes)
        self._column.addLayout(row)
        self.yes.setDefault(True)
        self.yes.setFocus()

    def hear(self, field: QWidget) -> None:
        """A field above the buttons, in which one begins."""
        self._column.insertWidget(self._column.count() - 1, field)
        field.setFocus()

    def answered(self) -> bool:
        """Waits for the person."""
        said = bool(self.exec())
        self.deleteLater()
        return said
