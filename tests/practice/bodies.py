"""Invoices for the practice portal, written by hand from FBR's sample: valid, unless one thing is spoiled."""

from __future__ import annotations

import copy
import json
from typing import Any

SELLER = "1234567"

ITEM: dict[str, Any] = {
    "hsCode": "8708.9990",
    "productDescription": "Clutch plate set",
    "rate": "18%",
    "uoM": "Numbers, pieces, units",
    "quantity": 4.0,
    "totalValues": 11800.0,
    "valueSalesExcludingST": 10000.0,
    "fixedNotifiedValueOrRetailPrice": 0.0,
    "salesTaxApplicable": 1800.0,
    "salesTaxWithheldAtSource": 0.0,
    "extraTax": 0.0,
    "furtherTax": 0.0,
    "sroScheduleNo": "",
    "fedPayable": 0.0,
    "discount": 0.0,
    "saleType": "Goods at standard rate (default)",
    "sroItemSerialNo": "",
}
BODY: dict[str, Any] = {
    "invoiceType": "Sale Invoice",
    "invoiceDate": "2025-10-12",
    "sellerNTNCNIC": SELLER,
    "sellerBusinessName": "Example Auto Works",
    "sellerProvince": "Punjab",
    "sellerAddress": "Shop 4, Example Road, Lahore",
    "buyerNTNCNIC": "7654321",
    "buyerBusinessName": "Example Transport (Pvt) Ltd",
    "buyerProvince": "Punjab",
    "buyerAddress": "Plot 9, Example Estate, Sheikhupura",
    "buyerRegistrationType": "Registered",
    "invoiceRefNo": "",
    "scenarioId": "SN001",
    "items": [ITEM],
}


def a_body(*, items: list[dict[str, Any]] | None = None, **spoiled: object) -> dict[str, Any]:
    """FBR's sample with the named fields put otherwise; None takes a field away."""
    body = copy.deepcopy(BODY)
    body["items"] = copy.deepcopy(BODY["items"] if items is None else items)
    return _spoil(body, spoiled)


def an_item(**spoiled: object) -> dict[str, Any]:
    return _spoil(copy.deepcopy(ITEM), spoiled)


def as_bytes(body: object) -> bytes:
    return json.dumps(body).encode()


def _spoil(record: dict[str, Any], spoiled: dict[str, object]) -> dict[str, Any]:
    record.update(spoiled)
    return {key: value for key, value in record.items() if value is not None}
