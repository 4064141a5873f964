"""What few bills have: freight, other charges, rates with the tax in them; and the words for it over the sums."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.purchases import Figures, PurchaseDraft, PurchaseRow
from app.ui.kit import look, unread, written
from app.ui.kit.fields import CheckField, MoneyField
from app.ui.kit.form import Entry, Form


class Charges(QWidget):
    """Stands while it is asked for, or as long as something is in it."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._asked = False
        inclusive = CheckField(self.tr("with sales tax"))
        self.form = Form(
            PurchaseDraft(),
            [
                [
                    Entry("freight", self.tr("Freight"), MoneyField(), optional=True, stretch=2),
                    Entry("other_charges", self.tr("Other charges"), MoneyField(), optional=True, stretch=2),
                    Entry("tax_inclusive", self.tr("Rates on the paper"), inclusive, stretch=3),
                ]
            ],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        column.addWidget(self.form)
        self.form.edited.connect(self.edited)
        self.hide()

    def draft(self) -> PurchaseDraft:
        return self.form.draft()

    def show_draft(self, draft: PurchaseDraft) -> None:
        self.form.show_draft(draft)
        self.ask(asked=self._asked)

    def ask(self, *, asked: bool) -> None:
        self._asked = asked
        self.setVisible(asked or self._typed())

    def stand(self) -> None:
        """What is in it is seen."""
        if self._typed():
            self.show()

    def extras(self, bill: Figures | PurchaseRow) -> list[tuple[str, str]]:
        """Label and amount of each that is not zero; at the end what is to be paid, if that is less than the total."""
        pairs = [
            (self.tr("Discount"), getattr(bill, "discount", None)),
            (self.tr("Further tax"), bill.further_tax),
            (self.tr("Extra tax"), bill.extra_tax),
            (self.tr("FED"), bill.fed),
            (self.tr("Freight and charges"), bill.charges),
            (self.tr("Sales tax withheld"), bill.st_withheld),
            (self.tr("To pay"), bill.payable if bill.st_withheld else None),
        ]
        return [(label, written.money(amount)) for label, amount in pairs if amount]

    def _typed(self) -> bool:
        draft = self.draft()
        return bool(draft.freight or draft.other_charges or draft.tax_inclusive or unread.on(self))
