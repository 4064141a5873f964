"""FBR's checks of a debit note against the invoice that it names (specification v1.12, chapter 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from app.practice import lists
from app.practice.fields import Fault, Json, sum_of, text
from app.practice.truth import Entry


class Ledger(Protocol):
    """What is recorded, as far as a check must know it."""

    def find(self, number: str) -> Entry | None: ...

    def notes_on(self, number: str) -> Sequence[Entry]: ...


def fault(body: Json, ledger: Ledger) -> Fault | None:
    """The first thing wrong with it. What a note may be for is disputed; here it never exceeds its invoice."""
    reference = text(body, "invoiceRefNo")
    if not reference:
        return Fault("0026", "Invoice Reference No. is required.")
    invoice = ledger.find(reference)
    if invoice is None or invoice.kind == lists.DEBIT_NOTE:
        return Fault("0057", "Reference Invoice does not exist.")
    if not text(body, "reason"):
        return Fault("0027", "Reason is required.")
    if text(body, "reason") == "Others" and not text(body, "reasonRemarks"):
        return Fault("0028", "Reason Remarks are required.")
    return _date(body, invoice) or _amounts(body, invoice, ledger.notes_on(reference))


def _date(body: Json, invoice: Entry) -> Fault | None:
    """Its own date has been read before."""
    since = date.fromisoformat(text(body, "invoiceDate")) - date.fromisoformat(invoice.invoice_date)
    if since.days < 0:
        return Fault("0035", "Debit Note date must be greater or equal to original invoice date.")
    if since > lists.LONGEST_NOTE:
        words = f"only allowed within {lists.LONGEST_NOTE.days} days of invoice date of the original invoice"
        return Fault("0034", f"Debit Note {words}")
    return None


def _amounts(body: Json, invoice: Entry, earlier: Sequence[Entry]) -> Fault | None:
    value = sum_of(body, "valueSalesExcludingST") + sum((Decimal(note.value) for note in earlier), Decimal(0))
    tax = sum_of(body, "salesTaxApplicable") + sum((Decimal(note.tax) for note in earlier), Decimal(0))
    if value > Decimal(invoice.value):
        return Fault(
            "0036", "Total Value of Sales of Debit Note invoice(s) is greater than Value of Sales of original invoice."
        )
    if tax > Decimal(invoice.tax):
        return Fault("0067", "Sales Tax of Debit Note invoice is greater than Sales Tax of original invoice.")
    return None
