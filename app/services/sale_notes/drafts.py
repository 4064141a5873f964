"""A debit note to a customer as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

REDUCTION, INCREASE = "reduction", "increase"
MEANINGS = (REDUCTION, INCREASE)
OTHERS = "Others"
REASONS = (
    "Return of goods",
    "Cancellation of supply",
    "Change in value of supply",
    "Change in amount of tax",
    "Change in nature of supply",
    OTHERS,
    "Adjustment given to Steel Melters",
)
"""FBR's own list, letter by letter: the sheet "REFERENCES" of its upload template."""

RETURNS = frozenset(REASONS[:2])
"""For these the goods come back; for the others a price or a tax changes, and the goods stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLineDraft:
    """What a note says of one line of the invoice (`line`, from 1): pieces, or without a quantity a part of the price.

    What is not said (None) is computed: the value by the quantity, the taxes by the value.
    """

    line: int = 0
    quantity: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleNoteDraft:
    """Goods come back from a customer, or a price changes; `sale` is the number or the id of our invoice.

    `meaning` is reduction or increase; left out, it is what the rate `fbr.note.sign` says on the day of the note.
    """

    sale: str = ""
    note_date: date | None = None
    reason: str = ""
    remarks: str = ""
    meaning: str = ""
    lines: tuple[NoteLineDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Of one line of an invoice: what its notes leave; or, of a note, what it speaks of."""

    no: int
    description: str
    quantity: Decimal
    value: Decimal
    retail_value: Decimal
    sales_tax: Decimal
    further_tax: Decimal
    extra_tax: Decimal
    fed: Decimal
    st_withheld: Decimal

    @property
    def total(self) -> Decimal:
        return self.value + self.sales_tax + self.further_tax + self.extra_tax + self.fed
