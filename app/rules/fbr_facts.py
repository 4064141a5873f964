"""What FBR's checks look at: an invoice as it would be told, the law of its day, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

SALE_INVOICE, DEBIT_NOTE = "Sale Invoice", "Debit Note"
STALE = 90
"""Days after which a list that FBR gave us is no longer taken for certain."""


class LineFacts(Protocol):
    """One line in FBR's words; amounts in rupees."""

    @property
    def description(self) -> str: ...
    @property
    def hs_code(self) -> str: ...
    @property
    def tax_label(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def total(self) -> Decimal: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def retail_value(self) -> Decimal: ...
    @property
    def sales_tax(self) -> Decimal: ...
    @property
    def st_withheld(self) -> Decimal: ...
    @property
    def extra_tax(self) -> Decimal: ...
    @property
    def further_tax(self) -> Decimal: ...
    @property
    def fed(self) -> Decimal: ...
    @property
    def discount(self) -> Decimal: ...
    @property
    def sale_type(self) -> str: ...
    @property
    def sro_schedule(self) -> str: ...
    @property
    def sro_serial(self) -> str: ...


class InvoiceFacts(Protocol):
    """An invoice or a note as the portal would hear it."""

    @property
    def number(self) -> str: ...
    @property
    def invoice_type(self) -> str: ...
    @property
    def invoice_date(self) -> date: ...
    @property
    def seller_number(self) -> str: ...
    @property
    def seller_name(self) -> str: ...
    @property
    def seller_province(self) -> str: ...
    @property
    def seller_address(self) -> str: ...
    @property
    def buyer_number(self) -> str: ...
    @property
    def buyer_name(self) -> str: ...
    @property
    def buyer_province(self) -> str: ...
    @property
    def buyer_address(self) -> str: ...
    @property
    def buyer_registered(self) -> bool: ...
    @property
    def end_consumer(self) -> bool: ...
    @property
    def scenario(self) -> str: ...
    @property
    def lines(self) -> Sequence[LineFacts]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LawOfDay:
    """What the checks need of the law on the invoice's day: `standard` as FBR writes it, `further` percent."""

    standard: str
    further: Decimal


@dataclass(frozen=True, slots=True)
class Finding:
    """FBR's code for it and the field of the draft. `doubtful`: FBR may say so, but it is not sure.

    `read_on`: the day of the list that makes it doubtful, for it shipped with the program or is old.
    """

    code: str
    field: str
    doubtful: bool = False
    read_on: date | None = None


def legible(text: str) -> bool:
    """Something is left of it when blanks, and marks that no eye sees, are taken away: they are never sent."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)
