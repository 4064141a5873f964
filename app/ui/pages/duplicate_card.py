"""FBR has one paper under two numbers: which of them was cancelled on IRIS."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.services import evidence
from app.services.books import Sitting
from app.services.outbox import OutboxRow
from app.ui.desk import Desk
from app.ui.evidence_words import on_the_dashboard
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.fields import TextField
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import write


class DuplicateCard(QWidget):
    """The two numbers, one of them to be chosen; a word on where it was seen; and the button."""

    def __init__(self, desk: Desk, row: OutboxRow) -> None:
        super().__init__()
        self._desk, self._row = desk, row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        self._group = QButtonGroup(self)
        self.choices: dict[str, QRadioButton] = {}
        for number in (row.second_number or "", row.fiscal_number or ""):
            choice = QRadioButton(self.tr("{number} is cancelled").format(number=written.isolate(number)))
            choice.setFont(look.font(Role.BODY))
            self._group.addButton(choice)
            self.choices[number] = choice
            column.addWidget(choice)
        self.note = TextField(self.tr("Where you saw it, in your words"))
        self.note.setAccessibleName(self.tr("Where you saw it"))
        self.button = plain(self.tr("Record the cancellation"), "check")
        self.button.clicked.connect(self.record)
        column.addWidget(self.note)
        column.addWidget(self.button)
        self._group.buttonToggled.connect(self._ready)
        self._ready()

    def begin(self) -> None:
        """Where the keyboard begins: at the first of the two."""
        next(iter(self.choices.values())).setFocus()

    def record(self) -> None:
        number = self._chosen()
        if not number:
            return
        done = self.tr("It is written down that {number} is cancelled.").format(number=written.isolate(number))
        write(self._desk, partial(self._cancelled, number), done)

    def _cancelled(self, number: str, sitting: Sitting) -> None:
        own = str(self.note.value() or "")
        evidence.settle_cancelled(sitting, self._row.id, number, on_the_dashboard(own))

    def _chosen(self) -> str:
        return next((number for number, choice in self.choices.items() if choice.isChecked()), "")

    def _ready(self, *_: object) -> None:
        self.button.explain("" if self._chosen() else self.tr("Say which of the two is cancelled."))
