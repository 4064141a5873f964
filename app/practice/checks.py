"""FBR's checks of an invoice, written from its specification alone: the client's arithmetic is not trusted here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.practice import lists

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Fault:
    code: str
    words: str


HEADER_TEXTS = (
    ("invoiceType", "0011", "Provide invoice type."),
    ("invoiceDate", "0042", "Provide invoice date."),
    ("sellerNTNCNIC", "0108", "Invalid Seller Registration No or NTN"),
    ("sellerBusinessName", "0001", "Seller not registered for sales tax, please provide valid registration/NTN."),
    ("sellerProvince", "0073", "Provide Sale Origination Province of Supplier"),
    ("sellerAddress", "0073", "Provide Sale Origination Province of Supplier"),
    ("buyerBusinessName", "0010", "Provide Buyer Name."),
    ("buyerRegistrationType", "0012", "Provide Buyer Registration Type"),
    ("buyerProvince", "0074", "Provide Destination of Supply"),
    ("buyerAddress", "0074", "Provide Destination of Supply"),
)
AMOUNTS = (
    ("quantity", 4),
    ("totalValues", 2),
    ("valueSalesExcludingST", 2),
    ("fixedNotifiedValueOrRetailPrice", 2),
    ("salesTaxApplicable", 2),
    ("salesTaxWithheldAtSource", 2),
    ("extraTax", 2),
    ("furtherTax", 2),
    ("fedPayable", 2),
    ("discount", 2),
)
REGISTRATION = re.compile(r"[0-9A-Z]{7}|\d{13}")


def header(body: Json, environment: str, today: date, known_number: Callable[[str], bool]) -> Fault | None:
    """The first thing wrong with the invoice as a whole."""
    for field, code, words in HEADER_TEXTS:
        if not _text(body, field):
            return Fault(code, words)
    every = (
        _kind(body, known_number),
        _date(_text(body, "invoiceDate"), today),
        _parties(body),
        _provinces(body),
        _scenario(body) if environment == "sandbox" else None,
        _decimals(body),
    )
    return next((fault for fault in every if fault), None)


def _kind(body: Json, known_number: Callable[[str], bool]) -> Fault | None:
    if body["invoiceType"] not in lists.DOCUMENT_TYPES.values():
        return Fault("0003", "Provide proper invoice type.")
    if body["invoiceType"] == "Debit Note":
        reference = _text(body, "invoiceRefNo")
        if not reference:
            return Fault("0026", "Invoice Reference No. is required.")
        if not known_number(reference):
            return Fault("0057", "Reference Invoice does not exist.")
        if not _text(body, "reason"):
            return Fault("0027", "Reason is required.")
    return None


def _date(text: str, today: date) -> Fault | None:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        day = None
    if day is None:
        return Fault("0113", "System is unable to parse date. Please provide date in valid format dd-MMM-yy.")
    return Fault("0043", "Provide valid Date.") if day > today else None


def _parties(body: Json) -> Fault | None:
    seller, buyer = _text(body, "sellerNTNCNIC"), _text(body, "buyerNTNCNIC")
    kind = body["buyerRegistrationType"]
    if not REGISTRATION.fullmatch(seller):
        return Fault("0108", "Invalid Seller Registration No or NTN")
    if kind not in {"Registered", "Unregistered"}:
        return Fault("0053", "Provided buyer registration type is invalid")
    if not buyer:
        return Fault("0009", "Provide Buyer registration No.") if kind == "Registered" else None
    if not REGISTRATION.fullmatch(buyer):
        return Fault("0002", "Invalid Buyer Registration No or NTN :")
    return Fault("0058", "Self-invoicing not allowed") if buyer == seller else None


def _provinces(body: Json) -> Fault | None:
    names = set(lists.PROVINCES.values())
    if _text(body, "sellerProvince").upper() not in names:
        return Fault("0073", "Provide Sale Origination Province of Supplier")
    return None if _text(body, "buyerProvince").upper() in names else Fault("0074", "Provide Destination of Supply")


def _scenario(body: Json) -> Fault | None:
    scenario = _text(body, "scenarioId")
    wanted = lists.SCENARIOS.get(scenario)
    named = {item.get("saleType") for item in items_of(body)} & lists.RATES.keys()  # an unknown one is the line's fault
    if wanted is None or named - {wanted}:
        return Fault("0007", "Wrong Sale type is selected with invoice no (Invoice no)")
    if (scenario, body["buyerRegistrationType"]) in {("SN001", "Unregistered"), ("SN002", "Registered")}:
        return Fault("0053", "Provided buyer registration type is invalid")
    return None


def _decimals(body: Json) -> Fault | None:
    for number, item in enumerate(items_of(body), start=1):
        wrong = [name for name, places in AMOUNTS if not _is_amount(item, name, places)]
        if wrong:
            return Fault(
                "0300",
                "Please provide numeric values with up to 2 decimal places (4 in case of quantity). "
                f"Provided decimal value is not valid at item {number} for {' | '.join(wrong)}",
            )
    return None


def _is_amount(item: Json, name: str, places: int) -> bool:
    value = item.get(name)
    if value in {None, ""}:
        return True  # an empty one is another fault, and has its own code
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    amount = Decimal(value)
    return amount.is_finite() and amount >= 0 and amount == round(amount, places)


def items_of(body: Json) -> list[Json]:
    found = body.get("items")
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def item(line: Json, body: Json) -> Fault | None:
    """The first thing wrong with one line."""
    return next(_item_faults(line, body), None)


def _item_faults(line: Json, body: Json) -> Iterator[Fault]:
    kind, hs_code = _text(line, "saleType"), _text(line, "hsCode")
    if not hs_code:
        yield Fault("0019", "Please provide HSCode")
    if not re.fullmatch(r"\d{4}\.\d{4}", hs_code):
        yield Fault("0052", "Please provide valid HS Code against invoice no:")
    if not _text(line, "productDescription"):
        yield Fault("0044", "Provide HS Code.")
    if kind not in lists.RATES:
        yield Fault("0013", "Provide valid Sale type.")
    if not _text(line, "rate"):
        yield Fault("0020", "Please provide Rate")
    if _text(line, "rate") not in lists.RATES.get(kind, {}).values():
        yield Fault("0046", "Provide rate.")
    if _text(line, "uoM") not in lists.UNITS.values():
        yield Fault("0099", "Provide uom.")
    if not _amount(line, "quantity"):
        yield Fault("0098", "Please provide Quantity / Electricity Units")
    if _missing(line, "valueSalesExcludingST"):
        yield Fault("0021", "Please provide Value of Sales Excl. ST /Quantity")
    yield from _taxes(line, body, kind)
    yield from _schedules(line)


def _taxes(line: Json, body: Json, kind: str) -> Iterator[Fault]:
    tax, value, retail = (
        _amount(line, name)
        for name in ("salesTaxApplicable", "valueSalesExcludingST", "fixedNotifiedValueOrRetailPrice")
    )
    rate = _percent(_text(line, "rate"))
    if _missing(line, "salesTaxApplicable"):
        yield Fault("0018", "Please provide Sales Tax/FED in ST Mode")
    if kind == lists.THIRD:
        if not retail:
            yield Fault("0090", "Please provide Fixed / notified value or Retail Price")
        if tax != _of(retail, rate):
            yield Fault("0102", "Calculated tax not matched in 3rd schedule")
    elif tax != _of(value, rate):
        yield Fault("0104", "The calculated percentage sales tax does not match.")
    if _missing(line, "salesTaxWithheldAtSource"):
        yield Fault("0022", "Please provide ST withheld at Source or STS Withheld")
    if _amount(line, "salesTaxWithheldAtSource") not in {Decimal(0), tax}:
        yield Fault("0008", "ST withheld at source should either be zero or same as sales tax/fed in st mode.")
    if kind in lists.EXTRA_TAX_EMPTY and line.get("extraTax") not in {None, ""}:
        yield Fault("0091", "Extra tax must be empty.")
    if _lacks_further_tax(line, body, kind, value):
        yield Fault("0080", "Please provide Further Tax")


def _lacks_further_tax(line: Json, body: Json, kind: str, value: Decimal) -> bool:
    """4 % from a buyer who is not registered, unless it is a retailer's sale to an end consumer."""
    if body["buyerRegistrationType"] == "Registered" or kind in lists.NO_FURTHER_TAX:
        return False
    given = _amount(line, "furtherTax")
    scenario = _text(body, "scenarioId")
    consumer = scenario in lists.RETAIL_SCENARIOS or not scenario  # in production nothing tells a consumer apart
    return given != _of(value, lists.FURTHER_TAX) and not (consumer and given == 0)


def _schedules(line: Json) -> Iterator[Fault]:
    if _text(line, "rate") != "18%" and not _text(line, "sroScheduleNo"):
        yield Fault("0077", "Provide SRO/Schedule No.")
    if _text(line, "sroScheduleNo") and not _text(line, "sroItemSerialNo"):
        yield Fault("0078", "Provide Item Sr. No.")


def _text(record: Json, field: str) -> str:
    value = record.get(field)
    return value.strip() if isinstance(value, str) else ""


def _missing(record: Json, field: str) -> bool:
    return record.get(field) in {None, ""}


def _amount(record: Json, field: str) -> Decimal:
    value = record.get(field)
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def amount(record: Json, field: str) -> Decimal:
    """The amount in a field, nothing if it is empty."""
    return _amount(record, field)


def _percent(rate: str) -> Decimal:
    return Decimal(rate.removesuffix("%")) if re.fullmatch(r"\d+(\.\d+)?%", rate) else Decimal(0)


def _of(amount: Decimal, percent: Decimal) -> Decimal:
    return (amount * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
