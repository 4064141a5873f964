"""Beside the form of a party: his tax status with the day it was learned and from where, and all that was before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import party_status
from app.services.party_status import StatusDraft, StatusRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, small
from app.ui.kit.card import Card
from app.ui.kit.chip import Chip
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import write
from app.ui.pages.side_lines import SideLines

SHOWN, MOST = 4, 100


class StatusCard(Card):
    """What was learned, latest first; and the place to write down what is learned now."""

    def __init__(self, desk: Desk, party_id: int) -> None:
        super().__init__(self.tr("Active taxpayer?"))
        self._desk, self._party = desk, party_id
        self.setFixedWidth(look.wide("side"))
        self._lines = SideLines()
        self.more = small(self.tr("Show all that was learned"), "history")
        self.more.clicked.connect(self.show_all)
        self._most = SHOWN
        self.tax = ChoiceField([Choice("income", self.tr("Income tax")), Choice("sales", self.tr("Sales tax"))])
        self.active = ChoiceField(
            [
                Choice("yes", self.tr("Active")),
                Choice("no", self.tr("Not active")),
                Choice("unknown", self.tr("Not known")),
            ]
        )
        self.tax.show_value("income")
        self.active.show_value("yes")
        self.learned_on = DateField(desk.today)
        self.learned_on.show_value(desk.today())
        self.source = TextField(self.tr("From where: SMS to 9966, a list, the supplier"))
        self.write = plain(self.tr("Learned"), "check")
        self.write.clicked.connect(self.learn)
        _name(self.tax, self.tr("Tax"))
        _name(self.active, self.tr("Status"))
        _name(self.learned_on, self.tr("Learned on"))
        _name(self.source, self.tr("Source"))
        column = self.padded()
        column.addWidget(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(_beside(self.tax, self.active))
        column.addLayout(_beside(self.learned_on, self.write))
        column.addWidget(self.source)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            rows = party_status.history(sitting, self._party)
        self.lines = [LearnedLine(row) for row in rows[: self._most]]
        self._lines.show_lines(self.lines, self.tr("Nothing was learned yet."))
        self.more.setVisible(len(rows) > self._most)

    def show_all(self) -> None:
        self._most = MOST
        self.read()

    def learn(self) -> None:
        draft = StatusDraft(
            tax=str(self.tax.value()),
            active=str(self.active.value()),
            learned_on=self.learned_on.day(),
            source=str(self.source.value()),
        )
        done = self.tr("What was learned is written down.")
        if write(self._desk, lambda sitting: party_status.learn(sitting, self._party, draft), done):
            self.source.show_value("")
            self.read()


class LearnedLine(QWidget):
    """How he stood in a tax, the day it was learned, and from where."""

    def __init__(self, row: StatusRow) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if look.urdu() else look.space("tight"))
        top = QHBoxLayout()
        top.addWidget(Words(self.tr("Income tax") if row.tax == "income" else self.tr("Sales tax")), 1)
        words = {"yes": self.tr("Active"), "no": self.tr("Not active")}
        states = {"yes": State.ACCEPTED, "no": State.REJECTED}
        chip = Chip(states.get(row.active, State.DRAFT), words.get(row.active, self.tr("Not known")))
        top.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        said = self.tr("{day}: {source}").format(
            day=written.isolate(written.day(row.learned_on)), source=wording.learned_from(row.source)
        )
        column.addWidget(Words(said, Role.SUB, "ink2", wrap=True))


def _name(field: QWidget, name: str) -> None:
    field.setAccessibleName(name)


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for field in fields:
        row.addWidget(field)
    return row
