"""The facts of an invoice that a portal must hear: frozen as text when it is issued."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LineForPortal:
    """One line, in the portal's words: `tax_label` "18%", unit and sale type letter by letter as FBR has them."""

    description: str
    hs_code: str
    tax_label: str
    unit: str
    quantity: Decimal
    total: Decimal
    value: Decimal
    retail_value: Decimal = Decimal("0.00")
    sales_tax: Decimal
    st_withheld: Decimal = Decimal("0.00")
    extra_tax: Decimal = Decimal("0.00")
    further_tax: Decimal = Decimal("0.00")
    fed: Decimal = Decimal("0.00")
    discount: Decimal = Decimal("0.00")
    sale_type: str
    sro_schedule: str = ""
    sro_serial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceForPortal:
    """The facts of an issued invoice that a portal must hear; frozen when it is issued."""

    document_id: int
    number: str
    invoice_date: date
    seller_number: str
    seller_name: str
    seller_province: str
    seller_address: str
    buyer_number: str
    buyer_name: str
    buyer_province: str
    buyer_address: str
    buyer_registered: bool
    scenario: str
    lines: tuple[LineForPortal, ...]
    total: Decimal
    kind: str = "sale"
    invoice_type: str = "Sale Invoice"
    reference: str = ""
    reason: str = ""  # of a debit note: FBR's own words for it
    reason_remarks: str = ""
    end_consumer: bool = False
    revision: int = 1  # 2 and up: issued anew after FBR refused the one before


def freeze(invoice: InvoiceForPortal) -> str:
    """The invoice as text, the same for the same facts."""
    return json.dumps(asdict(invoice), default=str, ensure_ascii=False, sort_keys=True)


def thaw(document: str) -> InvoiceForPortal:
    """What `freeze` has frozen."""
    facts: dict[str, Any] = json.loads(document)
    facts["lines"] = tuple(LineForPortal(**_with_amounts(line)) for line in facts["lines"])
    facts["invoice_date"] = date.fromisoformat(facts["invoice_date"])
    facts["total"] = Decimal(facts["total"])
    return InvoiceForPortal(**facts)


def _with_amounts(line: dict[str, Any]) -> dict[str, Any]:
    amounts = {field.name for field in fields(LineForPortal) if field.type == "Decimal"}
    return {name: Decimal(value) if name in amounts else value for name, value in line.items()}
