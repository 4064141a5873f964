"""An invoice of ours as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO

PAID_BY = ("", "cash", "bank", "cheque", "wallet")
WALK_IN = "Walk-in customer"
"""As FBR hears of a buyer who gives no name; all of them share one record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLineDraft:
    """A line as typed; rate and discount in rupees without tax, the retail price of one piece with tax.

    `sale_type` left empty is the part's own on that day. `extra_tax` and `fed` (federal excise) are rupees of the line.
    """

    description: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    sale_type: str = ""
    quantity: Decimal | None = None
    rate: Decimal | None = None
    discount: Decimal = ZERO
    retail_price: Decimal | None = None
    tax_rate: Decimal | None = None  # percent; only for sale types that have no general rate
    sro_schedule: str = ""  # as FBR lists it: at any but the standard rate
    sro_serial: str = ""
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleDraft:
    """An invoice as typed. `customer` is a name, NTN or CNIC; one not yet known is made from what is said here.

    `walk_in`: somebody over the counter, of whom no record is made. `end_consumer`: he buys for himself, not to sell.
    `withheld`: the buyer keeps the whole sales tax back and pays it to FBR himself.
    """

    customer: str = ""
    customer_ntn: str = ""
    customer_cnic: str = ""
    customer_strn: str = ""
    customer_province: str = "PUNJAB"
    customer_address: str = ""
    walk_in: bool = False
    end_consumer: bool = False
    invoice_date: date | None = None
    paid_by: str = ""
    withheld: bool = False
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
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    st_withheld: Decimal = ZERO
    total: Decimal = ZERO
    source: str = ""
    tax_rate: Decimal = ZERO
    retail_value: Decimal = ZERO
    doubtful: bool = False

    @property
    def receivable(self) -> Decimal:
        """What the buyer hands over: the tax he keeps back goes to FBR."""
        return self.total - self.st_withheld
