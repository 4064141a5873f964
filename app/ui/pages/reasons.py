"""Before a bill with a warning that costs money is posted: why it is posted all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.rules.problems import Problem
from app.services import purchases
from app.ui import wording
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

SEEN = 5  # more would not fit on a low screen


class Reasons(QDialog):
    """One line for each warning; Enter goes on, and posts when every reason is given."""

    def __init__(self, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This will cost money"))
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("small"))
        column.addWidget(Words(self.tr("Why is it posted all the same?"), Role.CARD))
        inside = self._questions(problems)
        self._area = _scrolling(inside) if len(problems) > SEEN else None
        column.addWidget(self._area or inside)
        row = QHBoxLayout()
        back = plain(self.tr("Go on typing"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.post = primary(self.tr("Post with these reasons"), "check")
        self.post.setAutoDefault(False)
        self.post.clicked.connect(self.accept)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.post)
        column.addLayout(row)
        self._look()
        next(iter(self.fields.values())).setFocus()

    def reasons(self) -> dict[str, str]:
        return {key: field.text().strip() for key, field in self.fields.items()}

    @classmethod
    def ask(cls, parent: QWidget, problems: Sequence[Problem]) -> dict[str, str] | None:
        """The reasons by 'code@field'; None to go on typing. Tests put their own in its stead."""
        dialog = cls(problems, parent)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        given = dialog.reasons() if agreed else None
        dialog.deleteLater()
        return given

    def _questions(self, problems: Sequence[Problem]) -> QWidget:
        """What each warning says, and the line for its reason."""
        self.fields: dict[str, TextField] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("small"))
        for problem in problems:
            said = Words(wording.problem(problem), wrap=True)
            said.set_width(look.wide("popup"))
            column.addWidget(said)
            field = TextField(self.tr("Reason"))
            field.returnPressed.connect(self._on)
            field.edited.connect(self._look)
            self.fields[purchases.key(problem)] = field
            column.addWidget(field)
        return inside

    def _on(self) -> None:
        missing = next((field for field in self.fields.values() if not field.text().strip()), None)
        if missing is None:
            self.accept()
        else:
            missing.setFocus()
            if self._area is not None:
                self._area.ensureWidgetVisible(missing)

    def _look(self) -> None:
        self.post.explain("" if all(self.reasons().values()) else self.tr("Give a reason for each."))


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setMinimumSize(look.wide("popup") + 30, look.wide("popup"))
    area.setWidget(inside)
    return area
