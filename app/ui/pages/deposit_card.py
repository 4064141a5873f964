"""One tax that a payment withheld: until when it is due, its CPR, and the certificate for the supplier."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from app.services import deposits
from app.services.deposits import DepositDraft, KeptRow
from app.ui import papers
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import write
from app.ui.pages.paper_page import PaperPage


class DepositCard(Card):
    def __init__(self, desk: Desk, payment_id: int, tax: str) -> None:
        super().__init__("")
        self._desk, self._payment, self._tax = desk, payment_id, tax
        income = self.tr("Income tax withheld")
        self.title.say(income if tax == "income" else self.tr("Sales tax withheld"))
        self.setAccessibleName(income if tax == "income" else self.tr("Sales tax withheld"))
        self.setFixedWidth(look.wide("side"))
        self._facts = Facts((), boxed=False)
        self.cpr, self.paid_on = CodeField(self.tr("Receipt (CPR)"), upper=True), DateField(desk.today)
        self.cpr.setAccessibleName(self.tr("Receipt (CPR)"))
        self.paid_on.setAccessibleName(self.tr("Paid on"))
        self.paid_on.show_value(desk.today())
        self.asked = Words(self.tr("CPR, and the day it was paid"), Role.LABEL, "ink2")
        self.write, self.paper = plain(self.tr("Deposited"), "check"), plain(self.tr("Certificate"), "printer")
        self.write.clicked.connect(self.deposit)
        self.paper.clicked.connect(self.open_certificate)
        self._lay_out()
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            row = deposits.of_payment(sitting, self._payment, self._tax)
        if row is None:
            self.hide()
            return
        pairs = [
            (self.tr("Rupees"), written.money(row.amount)),
            (self.tr("Due"), self._due(row)),
            (self.tr("Receipt (CPR)"), row.cpr),
            (self.tr("Paid on"), written.day(row.paid_on)),
        ]
        self._facts.show_pairs([pair for pair in pairs if pair[1]])
        for widget in (self.asked, self.cpr, self.paid_on, self.write):
            widget.setVisible(not row.cpr)
        self.paper.setVisible(self._tax == "income")

    def deposit(self) -> None:
        said = DepositDraft(
            payments=(str(self._payment),), tax=self._tax, cpr=str(self.cpr.value()), paid_on=self.paid_on.day()
        )
        if write(self._desk, lambda sitting: deposits.deposit(sitting, said), self.tr("The deposit is written down.")):
            self.read()

    def open_certificate(self) -> None:
        self._desk.lay(PaperPage(self._desk, papers.certificate_wanted(self._desk.books, self._payment)))

    def _due(self, row: KeptRow) -> str:
        return written.day(row.due) if not row.cpr else ""

    def _lay_out(self) -> None:
        column, fields, buttons = self.padded(), QHBoxLayout(), QHBoxLayout()
        fields.addWidget(self.cpr, 3)
        fields.addWidget(self.paid_on, 2)
        buttons.addWidget(self.write)
        buttons.addWidget(self.paper)
        buttons.addStretch()
        column.addWidget(self._facts)
        column.addWidget(self.asked)
        column.addLayout(fields)
        column.addSpacing(look.space("tight"))
        column.addLayout(buttons)
