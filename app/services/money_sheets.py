"""The frozen contents of the papers about money; units as in `sheets`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.services.sheets import NOTHING, Letterhead, PartyOnPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherSheet:
    """A payment voucher; with `incoming` a receipt."""

    head: Letterhead
    number: str
    incoming: bool
    reverses: str = ""  # the number of the payment it takes back
    party: PartyOnPaper
    day: date
    method: str
    reference: str = ""
    reference_date: date | None = None
    against: tuple[tuple[str, Decimal], ...] = ()
    amount: Decimal
    income_tax: Decimal = NOTHING
    sales_tax: Decimal = NOTHING
    net: Decimal
    section: str = ""
    rate: Decimal = NOTHING
    note: str = ""
    entered_by: str
    entered_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    day: date
    kind: str
    number: str
    reference: str
    owed: Decimal  # with its sign
    balance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSheet:
    """A supplier's or customer's account between two days."""

    head: Letterhead
    party: PartyOnPaper
    customer: bool
    first: date | None
    last: date
    opening: Decimal
    lines: tuple[StatementLine, ...]
    closing: Decimal
    ageing: tuple[Decimal, ...] = ()
    on_account: Decimal = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateSheet:
    """Certificate of collection or deduction of income tax, Income Tax Ordinance s.164 and Rules, r.42."""

    head: Letterhead
    number: str
    payee: PartyOnPaper
    section: str
    day: date
    gross: Decimal
    rate: Decimal
    tax: Decimal
    cpr: str = ""
    tax_year: int
    entered_by: str
