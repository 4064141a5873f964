"""A payment as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

METHODS = ("cash", "cheque", "bank", "raast", "wallet")
DIRECTIONS = ("out", "in")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainstDraft:
    """A bill, invoice or opening balance by our number; without an amount, all that is open of it."""

    number: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    """`amount` is what the debt falls by, taxes withheld included; without one, what `against` comes to.

    Either tax None: what the assistant says (nothing, on money that comes in). `category` "": his usual one. `dealer`:
    he is a wholesaler, dealer or distributor; None: as last time. `account` is the bank, account or wallet used.
    """

    direction: str = "out"
    party: str = ""
    day: date | None = None
    method: str = "bank"
    reference: str = ""
    reference_date: date | None = None
    account: str = ""
    amount: Decimal | None = None
    against: tuple[AgainstDraft, ...] = ()
    category: str = ""
    dealer: bool | None = None
    income_tax: Decimal | None = None
    sales_tax: Decimal | None = None
    override_reason: str = ""
    note: str = ""
