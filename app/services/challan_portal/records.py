"""What the challan portal says, once it has been believed: departments, challans, receipts, pages of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from app.services.challans import Kind

Item = TypeVar("Item")


class Stands(StrEnum):
    """How far a challan is at the portal."""

    ISSUED = "issued"
    PSID = "psid"
    PAID = "paid"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


ENDED = (Stands.CONFIRMED, Stands.CANCELLED)
LATER: dict[Stands, frozenset[Stands]] = {
    Stands.ISSUED: frozenset(Stands),
    Stands.PSID: frozenset(Stands) - {Stands.ISSUED},
    Stands.EXPIRED: frozenset(Stands) - {Stands.ISSUED},
    Stands.PAID: frozenset({Stands.PAID, Stands.CONFIRMED}),
    Stands.CONFIRMED: frozenset({Stands.CONFIRMED}),
    Stands.CANCELLED: frozenset({Stands.CANCELLED}),
}
"""As which a challan may be seen again; several steps may lie between."""

SELF_ASSESSED: dict[str, str] = {
    Kind.EOBI: "eobi",
    Kind.PESSI: "social-security",
    Kind.INCOME_TAX: "withholding",
    Kind.SALES_TAX: "sales-tax",
    Kind.PROFESSIONAL_TAX: "professional-tax",
}
"""Our kinds by the portal's names: what the law lets the payer reckon himself."""
KINDS: dict[str, Kind] = {theirs: Kind(ours) for ours, theirs in SELF_ASSESSED.items()}
"""The portal's kinds that are ours too; all others are 'other' in our books."""


class Notice(StrEnum):
    """What a person should look at; the gravest alone is kept."""

    PAID_TWICE = "paid-twice"
    CANCELLED_HERE = "cancelled-here"  # here it is cancelled, there it is not
    CANCELLED_THERE = "cancelled-there"  # there it is cancelled, here it is paid
    AMOUNT_DIFFERS = "amount-differs"  # paid: another amount than was due on that day
    CPR_DIFFERS = "cpr-differs"
    PSID_DIFFERS = "psid-differs"  # typed by hand: another than the portal's
    NOT_FROM_HERE = "not-from-here"  # put up with our token, but not from these books
    EXPIRED = "expired"
    REFUSED = "refused"  # a PSID or a cancellation was refused


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirHead:
    code: str
    name: str
    name_ur: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirAuthority:
    code: str
    level: str
    name: str
    name_ur: str
    self_assessed: tuple[str, ...]
    heads: tuple[TheirHead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirChallan:
    """`surcharge`: from which day on how much more, the earliest first."""

    id: str
    version: int
    origin: str
    payer: str
    authority: str
    kind: str
    head: TheirHead
    number: str
    period: str
    amount: Decimal
    due_on: date
    surcharge: tuple[tuple[date, Decimal], ...]
    state: Stands
    psid: str
    psid_until: datetime | None
    key: str
    reason: str
    replaces: str
    issued_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TheirReceipt:
    id: str
    challan: str
    psid: str
    cpr: str
    bank: str
    channel: str
    paid_on: date
    amount: Decimal
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """`bad`: what could not be believed on it, in words; then it is not taken as whole."""

    items: tuple[Item, ...]
    bad: tuple[str, ...]
    next_cursor: str
    complete_until: datetime
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Which question was answered with which bytes."""

    asked: str
    status: int
    body: bytes
