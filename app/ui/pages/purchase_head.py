"""The head of a supplier's bill: who, which bill, when; and of a supplier not yet known, his numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.parties import PartyRow
from app.services.purchases import PurchaseDraft
from app.ui.kit import look, written
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CnicField, CodeField, NtnField, TextField
from app.ui.kit.form import Complaint, Entry, Form
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role
from app.ui.pages.party_field import PartyField


class PurchaseHead(QWidget):
    """Two rows of fields over one line of facts; the second row stands only for a new supplier."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.supplier = PartyField(self.tr("Name, NTN or CNIC"))
        self.form = Form(
            PurchaseDraft(),
            [
                [
                    Entry("supplier", self.tr("Supplier"), self.supplier, stretch=10),
                    Entry("bill_no", self.tr("Bill number"), CodeField(), stretch=4),
                    Entry("bill_date", self.tr("Bill date"), DateField(today), stretch=4),
                    Entry("received_on", self.tr("Goods received"), DateField(today), stretch=4),
                    Entry("note", self.tr("Note"), TextField(), optional=True, stretch=3),
                ]
            ],
        )
        self.newcomer = Form(
            PurchaseDraft(),
            [
                [
                    Entry("supplier_ntn", self.tr("NTN of the new supplier"), NtnField(), optional=True),
                    Entry("supplier_strn", self.tr("STRN"), CodeField(), optional=True),
                    Entry("supplier_cnic", self.tr("CNIC"), CnicField(), optional=True),
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

    def draft(self) -> PurchaseDraft:
        theirs = self.newcomer.draft()
        own = self.form.draft()
        if self.newcomer.isHidden():
            return own
        return replace(
            own,
            supplier_ntn=theirs.supplier_ntn,
            supplier_strn=theirs.supplier_strn,
            supplier_cnic=theirs.supplier_cnic,
        )

    def show_draft(self, draft: PurchaseDraft) -> None:
        self.form.show_draft(draft)
        self.newcomer.show_draft(draft)

    def complain(self, complaints: Sequence[Complaint]) -> list[Complaint]:
        """Answers those that belong to no field of the head."""
        return self.newcomer.complain(self.form.complain(complaints))

    def open_field(self, name: str) -> None:
        """Of a known supplier no numbers stand here: then his own field."""
        form = self.newcomer if name in self.newcomer.names() and not self.newcomer.isHidden() else self.form
        form.focus_on(name if name in form.names() else "supplier")

    def show_supplier(self, known: PartyRow | None, rate: str) -> None:
        """Facts about who was found; of somebody unknown his numbers are asked."""
        typed = bool(self.supplier.typed())
        self.newcomer.setVisible(typed and known is None and self.supplier.isEnabled())
        self._rate.say(rate)
        if known is None:
            said = self.tr("New supplier: he will be written down with this bill, or at once by F4.") if typed else ""
            self._fact.say(said, "ink2")
            self._tick.setVisible(False)
            return
        number = known.ntn or known.cnic
        fact = (
            self.tr("NTN {number}, registered for sales tax") if known.registered else self.tr("NTN {number}, no STRN")
        )
        fact = fact.format(number=written.isolate(number)) if number else self.tr("Neither NTN nor CNIC is known")
        self._fact.say(fact, "ink2")
        self._tick.show_icon(*(("circle-check", "accepted") if known.registered else ("alert-triangle", "unknown")))
        self._tick.setVisible(True)

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
        row.addWidget(self._rate, 0, Qt.AlignmentFlag.AlignTrailing)
        self._tick.setVisible(False)
        return row
