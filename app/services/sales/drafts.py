"""An invoice of ours as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO
from app.rules.sale_types import SaleType

PAID_BY = ("", "cash", "bank", "cheque", "wallet")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLineDraft:
    """A line as typed; rate and discount in rupees without tax, the retail price of one piece with tax."""

    description: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    sale_type: str = SaleType.STANDARD
    quantity: Decimal | None = None
    rate: Decimal | None = None
    discount: Decimal = ZERO
    retail_price: Decimal | None = None
    tax_rate: Decimal | None = None  # percent; only for sale types that have no general rate


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleDraft:
    """An invoice as typed. `customer` is a name, NTN or CNIC; one not yet known is made from what is said here."""

    customer: str = ""
    customer_ntn: str = ""
    customer_cnic: str = ""
    customer_strn: str = ""
    customer_province: str = "PUNJAB"
    customer_address: str = ""
    invoice_date: date | None = None
    paid_by: str = ""
    order_no: str = ""
    delivery_challan: str = ""
    note: str = ""
    lines: tuple[SaleLineDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One line's, or the invoice's, figures in rupees; `source` says where the rates come from."""

    value: Decimal
    tax_label: str = ""
    sales_tax: Decimal = ZERO
    further_tax: Decimal = ZERO
    total: Decimal = ZERO
    source: str = ""
    tax_rate: Decimal = ZERO
    retail_value: Decimal = ZERO
    doubtful: bool = False
