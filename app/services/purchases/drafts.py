"""A supplier's bill as a person typed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO
from app.rules.sale_types import SaleType

PAID_BY = ("", "cash", "bank", "cheque", "wallet")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDraft:
    """A line as it stands on the supplier's paper. What the paper does not say (None) is computed.

    Nothing in `sale_type` means the part's own on the bill's date. `retail_price` is that printed on one piece, with
    tax (third schedule). `discount` is in the same rupees as the rate, or else `discount_percent` of the line's value;
    `st_withheld` is what we keep back of the tax.
    """

    description: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    quantity: Decimal | None = None
    rate: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None
    sale_type: str = ""
    discount: Decimal | None = None
    discount_percent: Decimal | None = None
    retail_price: Decimal | None = None
    further_tax: Decimal | None = None
    extra_tax: Decimal | None = None
    fed: Decimal | None = None
    st_withheld: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseDraft:
    """A bill as typed. `supplier` is a name, NTN or CNIC; one not yet known is made from what is said here.

    With `tax_inclusive` rates and discounts have the sales tax in them. `total` is what the paper says it comes to.
    `against` is our order, or goods received without one, that it charges for. `accepted` gives, by 'code@field', the
    reason for which a warning was read and the bill posted all the same.
    """

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
    tax_inclusive: bool = False
    freight: Decimal | None = None
    other_charges: Decimal | None = None
    total: Decimal | None = None
    against: str = ""
    accepted: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A line's, or with `sales_tax_rate` 0 a bill's, figures in rupees; the rate in percent.

    `lawful_value` and `lawful_tax`: what the line would come to if the paper said neither. `retail_value`: what the tax
    of third-schedule goods is on. `payable`: the total less what is withheld of the sales tax.
    """

    value: Decimal
    sales_tax_rate: Decimal
    sales_tax: Decimal
    total: Decimal
    source: str = ""
    lawful_tax: Decimal = ZERO
    lawful_value: Decimal = ZERO
    sale_type: str = SaleType.STANDARD
    discount: Decimal = ZERO
    retail_value: Decimal = ZERO
    further_tax: Decimal = ZERO
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    charges: Decimal = ZERO
    st_withheld: Decimal = ZERO
    part_id: int | None = None

    @property
    def payable(self) -> Decimal:
        return self.total - self.st_withheld
