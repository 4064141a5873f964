"""Asked before something posted is taken back: why; the reason stays in the books."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Reason(QDialog):
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
        self.field = TextField(self.tr("Reason"))
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.edited.connect(self._look)
        column.addWidget(self.field)
        row = QHBoxLayout()
        no, self.yes = plain(self.tr("Not now")), primary(word, "check")
        no.setAutoDefault(False)
        no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        row.addStretch()
        row.addWidget(no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.yes.setDefault(True)
        self._look()
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, title: str, text: str, word: str) -> str:
        """The reason; "" to leave it as it is. Tests put their own in its stead."""
        dialog = cls(title, text, word, parent)
        said = dialog.field.text().strip() if dialog.exec() else ""
        dialog.deleteLater()
        return said

    def _look(self) -> None:
        self.yes.explain("" if self.field.text().strip() else self.tr("Give a reason."))
