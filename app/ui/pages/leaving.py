"""Leaving a paper that was begun: keep it, throw it away, or stay."""

from __future__ import annotations

from enum import Enum, StrEnum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Answer(StrEnum):
    KEEP = "keep"
    THROW = "throw"
    STAY = "stay"


class Keeps(Enum):
    """What a page can do with what was typed when it is left."""

    NOTHING = auto()
    WHILE_OPEN = auto()  # as long as the program runs
    ON_DISK = auto()


class Leaving(QDialog):
    """Asked only when something was typed; nothing is offered that the page cannot keep."""

    def __init__(self, title: str, keeps: Keeps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.answer = Answer.STAY
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(title, Role.CARD))
        said = Words(self._said(keeps), wrap=True)
        said.set_width(look.wide("popup"))
        column.addWidget(said)
        row = QHBoxLayout()
        row.setSpacing(look.space("small"))
        self.throw = plain(self.tr("Throw it away"), "trash")
        self.stay = plain(self.tr("Go on typing"))
        self.keep = primary(self.tr("Keep it"), "check")
        row.addWidget(self.throw)
        row.addStretch()
        row.addWidget(self.stay)
        row.addWidget(self.keep)
        self.keep.setVisible(keeps is not Keeps.NOTHING)
        column.addLayout(row)
        self.throw.clicked.connect(self._throw)
        self.stay.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        first = self.stay if keeps is Keeps.NOTHING else self.keep
        first.setDefault(True)
        first.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, title: str, keeps: Keeps) -> Answer:
        """The one place that waits for the answer; tests put their own in its stead."""
        dialog = cls(title, keeps, parent)
        dialog.exec()
        answer = dialog.answer
        dialog.deleteLater()
        return answer

    def _said(self, keeps: Keeps) -> str:
        match keeps:
            case Keeps.ON_DISK:
                return self.tr("It can be kept as it is, and is here again when you come back to it.")
            case Keeps.WHILE_OPEN:
                return self.tr("It can be kept as it is, but only until Karkhana is closed.")
            case Keeps.NOTHING:
                return self.tr("What you typed here is lost when you leave.")

    def _throw(self) -> None:
        self.answer = Answer.THROW
        self.accept()

    def _keep(self) -> None:
        self.answer = Answer.KEEP
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.stay.hasFocus():
            self.reject()
            return
        super().keyPressEvent(event)
