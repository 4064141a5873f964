"""Beside the form of a party: his exemption certificates, how long each holds, and their withdrawal."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import party_status
from app.services.party_status import CertificateDraft, CertificateRow
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, small
from app.ui.kit.card import Card
from app.ui.kit.chip import Chip
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CodeField, PercentField
from app.ui.kit.labels import Elided, Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.asking import Asking
from app.ui.pages.drafting import write
from app.ui.pages.side_lines import SideLines


class CertificateCard(Card):
    def __init__(self, desk: Desk, party_id: int) -> None:
        super().__init__(self.tr("Exemption certificates"))
        self._desk, self._party = desk, party_id
        self.setFixedWidth(look.wide("side"))
        self.lines: list[CertificateLine] = []
        self._shown = SideLines()
        self.number, self.section = CodeField(self.tr("Number")), CodeField(self.tr("Section"))
        self.first, self.last = DateField(desk.today), DateField(desk.today)
        self.rate = PercentField()
        self.write = plain(self.tr("Write down"), "check")
        self.write.clicked.connect(self.certify)
        self.number.setAccessibleName(self.tr("Certificate number"))
        self.section.setAccessibleName(self.tr("Section"))
        self.first.setAccessibleName(self.tr("Valid from"))
        self.last.setAccessibleName(self.tr("Valid to"))
        self.rate.setAccessibleName(self.tr("Percent still withheld; empty: none"))
        column = self.padded()
        column.addWidget(self._shown)
        column.addLayout(_beside(self.number, self.section))
        column.addWidget(Words(self.tr("Valid from, to"), Role.LABEL, "ink2"))
        column.addLayout(_beside(self.first, self.last))
        column.addWidget(Words(self.tr("Percent still withheld; empty: none"), Role.LABEL, "ink2"))
        column.addLayout(_beside(self.rate, self.write))
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            rows = party_status.certificates(sitting, self._party)
        self.lines = [CertificateLine(row, self._desk.today()) for row in rows]
        for line in self.lines:
            line.withdraw_asked.connect(self.withdraw)
        self._shown.show_lines(self.lines, self.tr("He has handed in none."))

    def certify(self) -> None:
        draft = CertificateDraft(
            number=str(self.number.value()),
            section=str(self.section.value()),
            valid_from=self.first.day(),
            valid_to=self.last.day(),
            rate=self.rate.amount(),
        )
        done = self.tr("The certificate is written down.")
        if write(self._desk, lambda sitting: party_status.certify(sitting, self._party, draft), done):
            for field in (self.number, self.section, self.first, self.last, self.rate):
                field.show_value(None)
            self.read()

    def withdraw(self, row: object) -> None:
        """It stays in the books, and holds no longer from the day that is asked for."""
        if not isinstance(row, CertificateRow):
            return
        day = Withdrawal.ask(self, row.number, self._desk.today())
        if day is None:
            return
        said = self.tr("Certificate {number} holds no longer from {day} on.")
        words = {"number": written.isolate(row.number), "day": written.isolate(written.day(day))}
        if write(self._desk, lambda sitting: party_status.withdraw(sitting, row.id, day), said.format(**words)):
            self.read()


class CertificateLine(QWidget):
    """One certificate: its number, how long it holds, what is still withheld, and whether it holds today."""

    withdraw_asked = Signal(object)

    def __init__(self, row: CertificateRow, today: date) -> None:
        super().__init__()
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if look.urdu() else look.space("tight"))
        top = QHBoxLayout()
        top.addWidget(Elided(written.isolate(row.number), Role.BODY, bold=True), 1)
        top.addWidget(Chip(*self._state(today)), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(Words(self._validity(), Role.SUB, "ink2", wrap=True))
        below = QHBoxLayout()
        below.addWidget(Words(self._effect(), Role.SUB, "ink2", wrap=True), 1)
        self.out = small(self.tr("Withdraw"))
        self.out.clicked.connect(self._out)
        self.out.setVisible(row.withdrawn_on is None)
        below.addWidget(self.out)
        column.addLayout(below)

    def _state(self, today: date) -> tuple[State, str]:
        if self._row.withdrawn_on is not None and today >= self._row.withdrawn_on:
            return State.REJECTED, self.tr("Withdrawn")
        if self._row.covers(today):
            return State.ACCEPTED, self.tr("Holds")
        if today < self._row.valid_from:
            return State.WAITING, self.tr("Not yet")
        return State.DRAFT, self.tr("Ended")

    def _validity(self) -> str:
        row = self._row
        days = {
            "first": written.isolate(written.day(row.valid_from)),
            "last": written.isolate(written.day(row.valid_to)),
            "gone": written.isolate(written.day(row.withdrawn_on)),
        }
        said = self.tr("{first} to {last}")
        if row.withdrawn_on is not None:
            said = self.tr("{first} to {last}, withdrawn from {gone}")
        return said.format(**days)

    def _effect(self) -> str:
        rate = self._row.rate
        words = {"section": written.isolate(self._row.section), "rate": written.isolate(written.percent(rate))}
        said = self.tr("{section}: nothing is withheld") if rate is None else self.tr("{section}: {rate} is withheld")
        return said.format(**words)

    def _out(self) -> None:
        self.withdraw_asked.emit(self._row)


class Withdrawal(Asking):
    """From which day a certificate holds no longer."""

    def __init__(self, number: str, today: date, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Withdrawal", "From which day does {number} hold no longer?")
        title = title.format(number=written.isolate(number))
        super().__init__(title, "", QCoreApplication.translate("Withdrawal", "Withdraw"), parent)
        self.day = DateField(lambda: today)
        self.day.show_value(today)
        self.day.setAccessibleName(title)
        self.hear(self.day)

    @classmethod
    def ask(cls, parent: QWidget, number: str, today: date) -> date | None:
        """The one place that waits for the answer; tests put their own in its stead."""
        dialog = cls(number, today, parent)
        return dialog.day.day() if dialog.answered() else None


def _beside(*fields: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for field in fields:
        row.addWidget(field)
    return row
