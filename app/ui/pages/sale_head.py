"""The head of an invoice of ours: to whom, when, on what order; and of a buyer not yet known, his particulars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.provinces import PROVINCES
from app.services.parties import PartyRow
from app.services.sales import SaleDraft
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CnicField, CodeField, NtnField, TextField
from app.ui.kit.form import Complaint, Entry, Form
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role
from app.ui.pages.party_field import PartyField

NEWCOMER = ("customer_ntn", "customer_strn", "customer_cnic", "customer_province", "customer_address")


class SaleHead(QWidget):
    """Two rows of fields over one line of facts; the second row stands only for a new customer."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.customer = PartyField(self.tr("Name, NTN or CNIC"))
        places = [Choice(key, wording.of(wording.PROVINCES, key)) for key in PROVINCES]
        self.form = Form(
            SaleDraft(),
            [
                [
                    Entry("customer", self.tr("Customer"), self.customer, stretch=8),
                    Entry("invoice_date", self.tr("Invoice date"), DateField(today), stretch=4),
                    Entry("order_no", self.tr("Order"), CodeField(), optional=True, stretch=4),
                    Entry("delivery_challan", self.tr("Delivery challan"), CodeField(), optional=True, stretch=5),
                ]
            ],
        )
        self.newcomer = Form(
            SaleDraft(),
            [
                [
                    Entry("customer_ntn", self.tr("NTN"), NtnField(), optional=True, stretch=3),
                    Entry("customer_strn", self.tr("STRN"), CodeField(), optional=True, stretch=3),
                    Entry("customer_cnic", self.tr("CNIC"), CnicField(), optional=True, stretch=3),
                    Entry("customer_province", self.tr("Province"), ChoiceField(places), stretch=3),
                    Entry("customer_address", self.tr("Address"), TextField(), optional=True, stretch=4),
                ]
            ],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("small"))
        column.setSpacing(look.space("tight"))
        column.addWidget(self.form)
        column.addWidget(self.newcomer)
        column.addLayout(self._facts())
        self.newcomer.hide()
        self.form.edited.connect(self.edited)
        self.newcomer.edited.connect(self.edited)

    def draft(self) -> SaleDraft:
        own, theirs = self.form.draft(), self.newcomer.draft()
        if self.newcomer.isHidden():
            return own
        return replace(own, **{name: getattr(theirs, name) for name in NEWCOMER})

    def show_draft(self, draft: SaleDraft) -> None:
        self.form.show_draft(draft)
        self.newcomer.show_draft(draft)

    def complain(self, complaints: Sequence[Complaint]) -> list[Complaint]:
        return self.newcomer.complain(self.form.complain(complaints))

    def open_field(self, name: str) -> None:
        """Of a known customer no particulars stand here: then his own field."""
        form = self.newcomer if name in self.newcomer.names() and not self.newcomer.isHidden() else self.form
        form.focus_on(name if name in form.names() else "customer")

    def show_customer(self, known: PartyRow | None, rate: str, *, walk_in: bool = False) -> None:
        typed = bool(self.customer.typed())
        self.newcomer.setVisible((walk_in or (typed and known is None)) and self.customer.isEnabled())
        self._rate.say(rate)
        self._tick.setVisible(known is not None and not walk_in)
        if walk_in:
            self._fact.say(self.tr("Walk-in customer: name and numbers may be left out."))
            return
        if known is None:
            self._fact.say(self.tr("New customer: he will be written down with this invoice.") if typed else "")
            return
        number = known.ntn or wording.cnic(known.cnic)
        fact = self.tr("NTN {number}, registered for sales tax") if known.registered else self.tr("{number}, no STRN")
        fact = fact.format(number=written.isolate(number)) if number else self.tr("Neither NTN nor CNIC is known")
        self._fact.say(fact)
        self._tick.show_icon(*(("circle-check", "accepted") if known.registered else ("alert-triangle", "unknown")))

    def set_read_only(self, *, read_only: bool) -> None:
        self.form.set_read_only(read_only=read_only)
        for field in self.findChildren(QLineEdit) if read_only else ():
            field.setPlaceholderText("")  # nothing is asked for any more
        self.newcomer.setVisible(False)

    def _facts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._tick = Icon("circle-check", "accepted")
        self._fact = Words("", Role.LABEL, "ink2")
        self._rate = Words("", Role.LABEL, "ink2")
        row.addWidget(self._tick)
        row.addWidget(self._fact)
        row.addStretch()
        row.addWidget(self._rate)
        self._tick.setVisible(False)
        return row
