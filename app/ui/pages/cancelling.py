"""Asked before a posted bill is taken back whole: what it means, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Cancelling(QDialog):
    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Cancel bill {number}?").format(number=number)
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(title, Role.CARD))
        for sentence in (
            self.tr("The bill stays in the books as it is. A paper of its own, dated today, takes all of it back."),
            self.tr("This is final. The same bill may then be typed again, rightly."),
        ):
            said = Words(sentence, wrap=True)
            said.set_width(look.wide("popup"))
            column.addWidget(said)
        self.reason = TextField(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.edited.connect(self._look)
        self.reason.returnPressed.connect(self._on)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        no = plain(self.tr("Leave it as it is"))
        no.clicked.connect(self.reject)
        self.yes = primary(self.tr("Cancel the bill"), "check")
        self.yes.clicked.connect(self.accept)
        row.addWidget(no)
        row.addStretch()
        row.addWidget(self.yes)
        column.addLayout(row)
        self._look()
        self.reason.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, number: str) -> str:
        """The reason; nothing to leave the bill as it is. Tests put their own in its stead."""
        dialog = cls(number, parent)
        reason = dialog.reason.text().strip() if dialog.exec() else ""
        dialog.deleteLater()
        return reason

    def _on(self) -> None:
        if self.yes.isEnabled():
            self.accept()

    def _look(self) -> None:
        self.yes.explain("" if self.reason.text().strip() else self.tr("Say why first."))
