"""FBR Digital Invoicing v1.12: an invoice becomes its JSON. Amounts are written from Decimals, digit by digit."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from app.services.portal_invoice import InvoiceForPortal, LineForPortal

NAME = "fbr-di"
BREAKING = re.compile(r'[\x00-\x1f\x7f-\x9f"\\\u2028\u2029\ufeff\ud800-\udfff]+')
"""What is reported to break FBR's own reader inside a name or a description."""

LONGEST_DESCRIPTION = 200
STANDARD = "Goods at standard rate (default)"
DEBIT_NOTE = "Debit Note"

Fields = list[tuple[str, str]]
"""Names with values that are JSON already."""


def post_url(base: str, environment: str) -> str:
    return f"{base}/di_data/v1/di/postinvoicedata{_suffix(environment)}"


def validate_url(base: str, environment: str) -> str:
    """The same question without any consequence."""
    return f"{base}/di_data/v1/di/validateinvoicedata{_suffix(environment)}"


def payload(invoice: InvoiceForPortal, environment: str) -> bytes:
    """The body, the same bytes for the same invoice and environment."""
    fields: Fields = [
        ("invoiceType", _text(invoice.invoice_type)),
        ("invoiceDate", _text(invoice.invoice_date.isoformat())),
        ("sellerNTNCNIC", _text(invoice.seller_number)),
        ("sellerBusinessName", _text(invoice.seller_name)),
        ("sellerProvince", _text(invoice.seller_province)),
        ("sellerAddress", _text(invoice.seller_address)),
        ("buyerNTNCNIC", _text(invoice.buyer_number)),
        ("buyerBusinessName", _text(invoice.buyer_name)),
        ("buyerProvince", _text(invoice.buyer_province)),
        ("buyerAddress", _text(invoice.buyer_address)),
        ("buyerRegistrationType", _text("Registered" if invoice.buyer_registered else "Unregistered")),
        ("invoiceRefNo", _text(invoice.reference)),
        *_reason(invoice),
    ]
    if environment == "sandbox":
        fields.append(("scenarioId", _text(invoice.scenario)))
    fields.append(("items", "[" + ",".join(_object(_line(line)) for line in invoice.lines) + "]"))
    return _object(fields).encode("utf-8")


def _reason(invoice: InvoiceForPortal) -> Fields:
    """Of a debit note alone: errors 0027 and 0028 ask for them, though version 1.12 names no keys for them."""
    if invoice.invoice_type != DEBIT_NOTE:
        return []
    return [("reason", _text(invoice.reason)), ("reasonRemarks", _text(invoice.reason_remarks))]


def _line(line: LineForPortal) -> Fields:
    return [
        ("hsCode", _text(line.hs_code)),
        ("productDescription", _text(line.description[:LONGEST_DESCRIPTION])),
        ("rate", _text(line.tax_label)),
        ("uoM", _text(line.unit)),
        ("quantity", _number(line.quantity, 4)),
        ("totalValues", _number(line.total, 2)),
        ("valueSalesExcludingST", _number(line.value, 2)),
        ("fixedNotifiedValueOrRetailPrice", _number(line.retail_value, 2)),
        ("salesTaxApplicable", _number(line.sales_tax, 2)),
        ("salesTaxWithheldAtSource", _number(line.st_withheld, 2)),
        ("extraTax", _extra_tax(line)),
        ("furtherTax", _number(line.further_tax, 2)),
        ("sroScheduleNo", _text(line.sro_schedule)),
        ("fedPayable", _number(line.fed, 2)),
        ("discount", _number(line.discount, 2)),
        ("saleType", _text(line.sale_type)),
        ("sroItemSerialNo", _text(line.sro_serial)),
    ]


def _extra_tax(line: LineForPortal) -> str:
    """Nothing must be an empty text for reduced, exempt and zero-rated goods (0091), and may be one for others."""
    if line.extra_tax == 0 and line.sale_type != STANDARD:
        return _text("")
    return _number(line.extra_tax, 2)


def _suffix(environment: str) -> str:
    return "_sb" if environment == "sandbox" else ""


def _object(fields: Fields) -> str:
    return "{" + ",".join(f'"{name}":{value}' for name, value in fields) + "}"


def _text(text: str) -> str:
    """One line without what would break the reader; quotation marks become single ones, strokes are turned."""
    plain = text.replace('"', "'").replace("\\", "/")
    return json.dumps(" ".join(BREAKING.sub(" ", plain).split()), ensure_ascii=False)


def _number(amount: Decimal, places: int) -> str:
    """Exactly so many decimals; what is finer was not rounded where it should have been."""
    if not amount.is_finite() or amount != round(amount, places):
        raise ValueError(f"{amount} has more than {places} decimals")
    return f"{amount:.{places}f}"
