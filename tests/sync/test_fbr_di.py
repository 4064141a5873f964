"""The body of an invoice: FBR's names, exact digits, and nothing that breaks its reader."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.fbr_di import read as portals_reading
from app.services.portal_invoice import InvoiceForPortal, LineForPortal, freeze, thaw
from app.sync.portals.fbr_di import payload, post_url, validate_url

LINE = LineForPortal(
    description="Clutch plate set",
    hs_code="8708.9990",
    tax_label="18%",
    unit="Numbers, pieces, units",
    quantity=Decimal(4),
    total=Decimal("11800.00"),
    value=Decimal("10000.00"),
    sales_tax=Decimal("1800.00"),
    sale_type="Goods at standard rate (default)",
)
INVOICE = InvoiceForPortal(
    document_id=1,
    number="S-2026-0001",
    invoice_date=date(2026, 10, 12),
    seller_number="1234567",
    seller_name="Example Auto Works",
    seller_province="PUNJAB",
    seller_address="Shop 4, Example Road, Lahore",
    buyer_number="7654321",
    buyer_name="Example Transport (Pvt) Ltd",
    buyer_province="PUNJAB",
    buyer_address="Plot 9, Example Estate, Sheikhupura",
    buyer_registered=True,
    scenario="SN001",
    lines=(LINE,),
    total=Decimal("11800.00"),
)


def test_the_body_is_fbrs_sample_letter_by_letter() -> None:
    """Reference: the composed sample of DI v1.12, SN001."""
    assert payload(INVOICE, "sandbox").decode() == (
        '{"invoiceType":"Sale Invoice","invoiceDate":"2026-10-12","sellerNTNCNIC":"1234567",'
        '"sellerBusinessName":"Example Auto Works","sellerProvince":"PUNJAB",'
        '"sellerAddress":"Shop 4, Example Road, Lahore",'
        '"buyerNTNCNIC":"7654321","buyerBusinessName":"Example Transport (Pvt) Ltd","buyerProvince":"PUNJAB",'
        '"buyerAddress":"Plot 9, Example Estate, Sheikhupura","buyerRegistrationType":"Registered","invoiceRefNo":"",'
        '"scenarioId":"SN001","items":[{"hsCode":"8708.9990","productDescription":"Clutch plate set","rate":"18%",'
        '"uoM":"Numbers, pieces, units","quantity":4.0000,"totalValues":11800.00,"valueSalesExcludingST":10000.00,'
        '"fixedNotifiedValueOrRetailPrice":0.00,"salesTaxApplicable":1800.00,"salesTaxWithheldAtSource":0.00,'
        '"extraTax":0.00,"furtherTax":0.00,"sroScheduleNo":"","fedPayable":0.00,"discount":0.00,'
        '"saleType":"Goods at standard rate (default)","sroItemSerialNo":""}]}'
    )


def test_a_scenario_is_for_the_sandbox_alone() -> None:
    assert b"scenarioId" not in payload(INVOICE, "production")


def test_extra_tax_is_empty_where_it_must_be() -> None:
    reduced = replace(LINE, sale_type="Goods at Reduced Rate")
    assert b'"extraTax":""' in payload(replace(INVOICE, lines=(reduced,)), "sandbox")
    taxed = replace(reduced, extra_tax=Decimal("5.00"))
    assert b'"extraTax":5.00' in payload(replace(INVOICE, lines=(taxed,)), "sandbox")


def test_a_buyer_without_a_number_is_unregistered() -> None:
    body = json.loads(payload(replace(INVOICE, buyer_number="", buyer_registered=False), "sandbox"))
    assert (body["buyerNTNCNIC"], body["buyerRegistrationType"]) == ("", "Unregistered")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ('Bolt 5" long', "Bolt 5' long"),
        ("a\\b", "a/b"),
        (" two\r\nlines\t", "two lines"),
        ("nul\x00\x1b[0m", "nul [0m"),
        ("بریک شو", "بریک شو"),
        ("x" * 300, "x" * 200),
        ("\ud800 half", "half"),
    ],
)
def test_a_description_is_one_harmless_line(typed: str, sent: str) -> None:
    body = json.loads(payload(replace(INVOICE, lines=(replace(LINE, description=typed),)), "sandbox"))
    assert body["items"][0]["productDescription"] == sent


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": Decimal("0.001")},
        {"quantity": Decimal("0.00001")},
        {"sales_tax": Decimal("NaN")},
        {"total": Decimal("Infinity")},
    ],
)
def test_what_is_finer_than_fbr_takes_is_refused_here(wrong: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match="decimals"):
        payload(replace(INVOICE, lines=(replace(LINE, **wrong),)), "sandbox")  # type: ignore[arg-type]


AMOUNT = st.decimals(0, Decimal("99999999999.99"), places=2)


@given(st.text(), st.text(), AMOUNT, AMOUNT, st.decimals(0, 10**8, places=4))
def test_any_text_and_any_amount_arrive_as_they_are(
    description: str, name: str, value: Decimal, tax: Decimal, quantity: Decimal
) -> None:
    line = replace(LINE, description=description, value=value, sales_tax=tax, quantity=quantity)
    raw = payload(replace(INVOICE, buyer_name=name, lines=(line,)), "sandbox")
    body = portals_reading(raw)  # the portal's own strict reader: no control character, no quotation mark, no stroke
    assert body is not None
    figures = json.loads(raw, parse_float=Decimal)["items"][0]
    assert (figures["valueSalesExcludingST"], figures["salesTaxApplicable"], figures["quantity"]) == (
        value,
        tax,
        quantity,
    )
    assert re.search(rb'"valueSalesExcludingST":\d+\.\d\d,', raw)
    assert re.search(rb'"quantity":\d+\.\d{4},', raw)


@given(st.text(), AMOUNT, st.booleans())
def test_frozen_facts_thaw_to_the_same_facts_and_the_same_bytes(name: str, value: Decimal, registered: bool) -> None:
    invoice = replace(INVOICE, buyer_name=name, buyer_registered=registered, lines=(LINE, replace(LINE, value=value)))
    again = thaw(freeze(invoice))
    assert again == invoice
    assert payload(again, "production") == payload(invoice, "production")


def test_the_addresses() -> None:
    base = "https://gw.fbr.gov.pk"
    assert post_url(base, "production") == f"{base}/di_data/v1/di/postinvoicedata"
    assert post_url(base, "sandbox") == f"{base}/di_data/v1/di/postinvoicedata_sb"
    assert validate_url(base, "production") == f"{base}/di_data/v1/di/validateinvoicedata"
    assert validate_url(base, "sandbox") == f"{base}/di_data/v1/di/validateinvoicedata_sb"
