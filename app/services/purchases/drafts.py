"""A supplier's bill as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO

PAID_BY = ("", "cash", "bank", "cheque", "wallet")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """A line as it stands on the supplier's paper. What the paper does not say (None) is computed."""

    description: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    quantity: Decimal | None = None
    rate: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseDraft:
    """A bill as typed. `supplier` is a name, NTN or CNIC; one not yet known is made from what is said here."""

    supplier: str = ""
    supplier_ntn: str = ""
    supplier_cnic: str = ""
    supplier_strn: str = ""
    bill_no: str = ""
    bill_date: date | None = None
    received_on: date | None = None
    paid_by: str = ""
    note: str = ""
    lines: tuple[LineDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A line's, or with `sales_tax_rate` 0 a bill's, figures in rupees; the rate in percent."""

    value: Decimal
    sales_tax_rate: Decimal
    sales_tax: Decimal
    total: Decimal
    source: str = ""
    lawful_tax: Decimal = ZERO
