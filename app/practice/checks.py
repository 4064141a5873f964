"""FBR's checks of an invoice, written from its specification alone: the client's arithmetic is not trusted here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.practice import lists, notes
from app.practice.fields import Fault, Json, amount, items_of, missing, text
from app.practice.notes import Ledger

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
BUYER = re.compile(r"[0-9A-Z]{7}|\d{9}|\d{13}")
RATE = re.compile(
    r"(?P<percent>\d+(\.\d+)?)%(?: along with rupees (?P<more>\d+(\.\d+)?) per .+)?|Rs\.(?P<each>\d+(\.\d+)?)"
)
"""As the portal's lists word a rate: so much of the value, so much for each, or both."""


def header(body: Json, environment: str, today: date, ledger: Ledger) -> Fault | None:
    """The first thing wrong with the invoice as a whole."""
    for field, code, words in HEADER_TEXTS:
        if not text(body, field):
            return Fault(code, words)
    return (
        _kind(body)
        or _date(text(body, "invoiceDate"), today)
        or _parties(body)
        or _provinces(body)
        or (_scenario(body) if environment == "sandbox" else None)
        or _decimals(body)
        or (notes.fault(body, ledger) if body["invoiceType"] == lists.DEBIT_NOTE else None)
    )


def _kind(body: Json) -> Fault | None:
    known = body["invoiceType"] in lists.DOCUMENT_TYPES.values()
    return None if known else Fault("0003", "Provide proper invoice type.")


def _date(text: str, today: date) -> Fault | None:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        day = None
    if day is None:
        return Fault("0113", "System is unable to parse date. Please provide date in valid format dd-MMM-yy.")
    return Fault("0043", "Provide valid Date.") if day > today else None


def _parties(body: Json) -> Fault | None:
    seller, buyer = text(body, "sellerNTNCNIC"), text(body, "buyerNTNCNIC")
    kind = body["buyerRegistrationType"]
    if not REGISTRATION.fullmatch(seller):
        return Fault("0108", "Invalid Seller Registration No or NTN")
    if kind not in {"Registered", "Unregistered"}:
        return Fault("0053", "Provided buyer registration type is invalid")
    if not buyer:
        return Fault("0009", "Provide Buyer registration No.") if kind == "Registered" else None
    if not BUYER.fullmatch(buyer):
        return Fault("0002", "Invalid Buyer Registration No or NTN :")
    return Fault("0058", "Self-invoicing not allowed") if buyer == seller else None


def _provinces(body: Json) -> Fault | None:
    names = set(lists.PROVINCES.values())
    if text(body, "sellerProvince").upper() not in names:
        return Fault("0073", "Provide Sale Origination Province of Supplier")
    return None if text(body, "buyerProvince").upper() in names else Fault("0074", "Provide Destination of Supply")


def _scenario(body: Json) -> Fault | None:
    scenario = text(body, "scenarioId")
    wanted = lists.SCENARIOS.get(scenario)
    named = {
        text(line, "saleType") for line in items_of(body)
    } & lists.RATES.keys()  # an unknown one is the line's fault
    if wanted is None or named - {wanted}:
        return Fault("0007", "Wrong Sale type is selected with invoice no (Invoice no)")
    if lists.BUYERS.get(scenario, body["buyerRegistrationType"]) != body["buyerRegistrationType"]:
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
    found = Decimal(value)
    return found.is_finite() and found >= 0 and found == round(found, places)


def item(line: Json, body: Json) -> Fault | None:
    """The first thing wrong with one line."""
    return next(_item_faults(line, body), None)


def _item_faults(line: Json, body: Json) -> Iterator[Fault]:
    kind, hs_code = text(line, "saleType"), text(line, "hsCode")
    if not hs_code:
        yield Fault("0019", "Please provide HSCode")
    if not re.fullmatch(r"\d{4}\.\d{4}", hs_code):
        yield Fault("0052", "Please provide valid HS Code against invoice no:")
    if not text(line, "productDescription"):
        yield Fault("0044", "Provide HS Code.")
    if kind not in lists.RATES:
        yield Fault("0013", "Provide valid Sale type.")
    if not text(line, "rate"):
        yield Fault("0020", "Please provide Rate")
    if text(line, "rate") not in lists.RATES.get(kind, {}).values():
        yield Fault("0046", "Provide rate.")
    if text(line, "uoM") not in lists.UNITS.values():
        yield Fault("0099", "Provide uom.")
    if not amount(line, "quantity"):
        yield Fault("0098", "Please provide Quantity / Electricity Units")
    if missing(line, "valueSalesExcludingST"):
        yield Fault("0021", "Please provide Value of Sales Excl. ST /Quantity")
    yield from _taxes(line, body, kind)
    yield from _schedules(line)


def _taxes(line: Json, body: Json, kind: str) -> Iterator[Fault]:
    tax, value, retail = (
        amount(line, name)
        for name in ("salesTaxApplicable", "valueSalesExcludingST", "fixedNotifiedValueOrRetailPrice")
    )
    rate = text(line, "rate")
    if missing(line, "salesTaxApplicable"):
        yield Fault("0018", "Please provide Sales Tax/FED in ST Mode")
    if kind == lists.THIRD:
        if not retail:
            yield Fault("0090", "Please provide Fixed / notified value or Retail Price")
        if tax != _tax(rate, retail, amount(line, "quantity")):
            yield Fault("0102", "Calculated tax not matched in 3rd schedule")
    elif tax != _tax(rate, value, amount(line, "quantity")):
        if rate.startswith("Rs."):
            yield Fault("0105", "The calculated sales tax for the quantity is incorrect.")
        yield Fault("0104", "The calculated percentage sales tax does not match.")
    if missing(line, "salesTaxWithheldAtSource"):
        yield Fault("0022", "Please provide ST withheld at Source or STS Withheld")
    if amount(line, "salesTaxWithheldAtSource") not in {Decimal(0), tax}:
        yield Fault("0008", "ST withheld at source should either be zero or same as sales tax/fed in st mode.")
    if kind in lists.EXTRA_TAX_EMPTY and line.get("extraTax") not in {None, ""}:
        yield Fault("0091", "Extra tax must be empty.")
    if _lacks_further_tax(line, body, kind, value):
        yield Fault("0080", "Please provide Further Tax")


def _lacks_further_tax(line: Json, body: Json, kind: str, value: Decimal) -> bool:
    """4 % from a buyer who is not registered, unless it is a retailer's sale to an end consumer."""
    if body["buyerRegistrationType"] == "Registered" or kind in lists.NO_FURTHER_TAX:
        return False
    given = amount(line, "furtherTax")
    scenario = text(body, "scenarioId")
    consumer = scenario in lists.RETAIL_SCENARIOS or not scenario  # in production nothing tells a consumer apart
    return given != _of(value, lists.FURTHER_TAX) and not (consumer and given == 0)


def _schedules(line: Json) -> Iterator[Fault]:
    free = text(line, "saleType") in lists.NEEDS_NO_SCHEDULE or lists.NO_SCHEDULE.fullmatch(text(line, "rate"))
    if not free and not text(line, "sroScheduleNo"):
        yield Fault("0077", "Provide SRO/Schedule No.")
    if text(line, "sroScheduleNo") and not text(line, "sroItemSerialNo"):
        yield Fault("0078", "Provide Item Sr. No.")


def _tax(rate: str, value: Decimal, quantity: Decimal) -> Decimal:
    """What the rate makes of a line; nothing if it is "Exempt"."""
    said = RATE.fullmatch(rate)
    if said is None:
        return Decimal(0)
    percent, more, each = (Decimal(said[name] or 0) for name in ("percent", "more", "each"))
    return _of(value, percent) + _of(quantity * (more + each), Decimal(100))


def _of(whole: Decimal, percent: Decimal) -> Decimal:
    return (whole * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
