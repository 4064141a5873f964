"""Beside a worker's form: the contract of an apprentice, and what he was taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from app.rules.problems import Code, Problem
from app.services.workers import ApprenticeDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.card import Card
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CodeField, MoneyField, NoteField, TextField
from app.ui.kit.form import Entry, Form

BLANK = ApprenticeDraft()
OWN = "apprentice."


class ApprenticeCard(Card):
    """What stands here belongs to the form's draft; it is written with the form."""

    edited = Signal()

    def __init__(self, desk: Desk, contract: ApprenticeDraft | None) -> None:
        super().__init__(self.tr("Apprenticeship"))
        self.setFixedWidth(look.wide("form_side"))
        rows = [
            [Entry("trade", self.tr("Trade"), TextField())],
            [
                Entry("since", self.tr("From"), DateField(desk.today)),
                Entry("until", self.tr("Until"), DateField(desk.today)),
            ],
            [Entry("stipend", self.tr("Stipend a month"), MoneyField())],
            [Entry("contract_no", self.tr("Contract no."), CodeField(), optional=True)],
            [Entry("training", self.tr("What he was taught, with days"), NoteField("", lines=4), optional=True)],
        ]
        self.form = Form(BLANK, rows)
        self.form.edited.connect(self.edited)
        self.padded().addWidget(self.form)
        self.show_contract(contract)

    def contract(self) -> ApprenticeDraft | None:
        """Nothing typed is no contract."""
        made = self.form.draft()
        return None if made == BLANK else replace(made, training=made.training.strip())

    def show_contract(self, contract: ApprenticeDraft | None) -> None:
        self.form.show_draft(contract or BLANK)

    def complain(self, found: Sequence[Problem]) -> None:
        own = [replace(one, field=one.field.removeprefix(OWN)) for one in found if one.field.startswith(OWN)]
        self.form.complain(wording.each(one for one in own if one.code != Code.MISSING))
