"""FBR's own checks of an invoice, run before the line is up. Codes: specification DI v1.12, section 7.

What only FBR can know (its registers, its token) is not here; `OFFLINE_CANNOT` says why, code by code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

from app.rules import provinces
from app.rules.fbr_facts import DEBIT_NOTE, SALE_INVOICE, Finding, InvoiceFacts, LawOfDay, legible
from app.rules.fbr_line_checks import line_findings, missed
from app.rules.reference import ReferenceLists
from app.rules.sale_types import RETAIL_SCENARIOS, TREATMENTS, SaleType

PAKISTAN = timezone(timedelta(hours=5))
REGISTRATION = re.compile(r"[0-9A-Z]{7}|\d{13}")
NUMBER = re.compile(r"[0-9A-Za-z]+(-[0-9A-Za-z]+)*")
"""0088: letters and digits, and dashes between them."""

ONLY_REGISTERED = frozenset({"SN001"})
ONLY_UNREGISTERED = RETAIL_SCENARIOS | {"SN002"}

SAME_AS = {
    "0011": "0003",
    "0092": "0013",
    "0302": "0300",
    "0401": "0108",
    "0402": "0002",
}
"""FBR has two codes for one mistake; found here under the second of them."""

BY_CONSTRUCTION = {
    "0005": "the date is written as YYYY-MM-DD from a date, never from text",
    "0012": "whether the buyer is registered is always said, in one of FBR's two words",
    "0018": "every line has its sales tax, if only 0.00",
    "0022": "every line has its tax withheld, if only 0.00",
    "0023": "every line has its sales tax, if only 0.00",
    "0024": "every line has its tax withheld, if only 0.00",
    "0031": "every line has its sales tax, if only 0.00",
    "0042": "no invoice is issued without a date",
    "0055": "every line has its tax withheld, if only 0.00",
    "0095": "a line that may bear extra tax always says how much, if only 0.00",
    "0113": "the date is written as YYYY-MM-DD from a date, never from text",
}
"""What an invoice made by this program cannot lack."""

WITH_THE_NOTE = frozenset({"0026", "0027", "0028", "0029", "0034", "0035", "0036", "0037", "0057", "0064", "0067"})
"""What a note must be beside its invoice: looked at where notes are written."""

OFFLINE_CANNOT = {
    "0001": "whether the seller is registered stands in FBR's register; an empty name is found",
    "0006": "tax withheld is declared by the buyer, not in an invoice",
    "0030": "FBR's cut-off date for distributors is not published",
    "0032": "tax withheld is declared by the buyer, not in an invoice",
    "0039": "tax withheld is declared by the buyer, not in an invoice",
    "0056": "who belongs to the steel sector stands in FBR's register",
    "0059": "the minimum prices of the steel sector are notified apart",
    "0068": "a credit note cannot be sent through this interface",
    "0071": "whom FBR allows to add a note is not published",
    "0081": "a field of purchases",
    "0082": "whether the seller is registered stands in FBR's register",
    "0083": "to whom the token belongs, FBR alone knows",
    "0085": "a field for palm fatty acid distillate alone",
    "0086": "who holds an EFS licence stands in FBR's register",
    "0087": "FBR's own levy rates",
    "0093": "for which sale types a manufacturer is not allowed is not published",
    "0101": "whether the seller belongs to the steel sector stands in FBR's register",
    "0106": "whether the buyer is registered stands in FBR's register; the last answer to that question is compared",
    "0107": "whose number it is stands in FBR's register",
    "0109": "which type FBR holds to be right for this seller is not published",
    "0111": "a field of purchases",
    "900901": "the gateway's word on the token",
}


def find(
    invoice: InvoiceFacts,
    *,
    now: datetime,
    law: LawOfDay,
    known: ReferenceLists | None = None,
    environment: str = "production",
) -> list[Finding]:
    """Everything for which FBR would refuse it, by the fields of a sale's draft.

    `now` is aware: FBR is reported to look at a clock in UTC. `known`: its lists as last read. `environment`
    "sandbox" also wants the scenario to fit.
    """
    found = [*_head(invoice), *_date(invoice, now), *_seller(invoice), *_buyer(invoice, known)]
    if environment == "sandbox":
        found += _scenario(invoice)
    if not invoice.lines:
        found.append(Finding("0021", "lines"))
    for number, line in enumerate(invoice.lines):
        found += line_findings(line, f"lines.{number}", invoice, law, known)
    return found


def utc_trap(invoice: InvoiceFacts, now: datetime) -> bool:
    """After midnight in Pakistan it is still yesterday in UTC, where FBR is reported to look (0043)."""
    return day_begins(invoice.invoice_date, now) is not None


def day_begins(dated: date, now: datetime) -> datetime | None:
    """When that date begins by FBR's clock; None if it has."""
    return datetime.combine(dated, time(), UTC) if dated > now.astimezone(UTC).date() else None


def _head(invoice: InvoiceFacts) -> Iterator[Finding]:
    if invoice.invoice_type not in (SALE_INVOICE, DEBIT_NOTE):
        yield Finding("0003", "")
    if not invoice.number:
        yield Finding("0041", "")
    elif not NUMBER.fullmatch(invoice.number):
        yield Finding("0088", "")


def _date(invoice: InvoiceFacts, now: datetime) -> Iterator[Finding]:
    if utc_trap(invoice, now):
        here = invoice.invoice_date <= now.astimezone(PAKISTAN).date()
        yield Finding("0043", "invoice_date", doubtful=here)


def _seller(invoice: InvoiceFacts) -> Iterator[Finding]:
    if not REGISTRATION.fullmatch(invoice.seller_number):
        yield Finding("0108", "")
    if not legible(invoice.seller_name):
        yield Finding("0001", "")
    if provinces.province(invoice.seller_province) is None or not legible(invoice.seller_address):
        yield Finding("0073", "")


def _buyer(invoice: InvoiceFacts, known: ReferenceLists | None) -> Iterator[Finding]:
    number = invoice.buyer_number
    if not legible(invoice.buyer_name):
        yield Finding("0010", "customer")
    if not number and invoice.buyer_registered:
        yield Finding("0009", "customer")
    if number and not REGISTRATION.fullmatch(number):
        yield Finding("0002", "customer")
    if number and number == invoice.seller_number:
        yield Finding("0058", "customer")
    if provinces.province(invoice.buyer_province) is None or not legible(invoice.buyer_address):
        yield Finding("0074", "customer_province")
    elif known and known.provinces.known and known.provinces.spelt(invoice.buyer_province) is None:
        yield missed("0074", "customer_province", known.provinces, known)


def _scenario(invoice: InvoiceFacts) -> Iterator[Finding]:
    """In the sandbox every line is of the scenario's sale type, and the buyer is of its kind."""
    for number, line in enumerate(invoice.lines):
        if invoice.scenario not in _scenarios(line.sale_type):
            yield Finding("0007", f"lines.{number}.sale_type")
    wrong = ONLY_UNREGISTERED if invoice.buyer_registered else ONLY_REGISTERED
    if invoice.scenario in wrong:
        yield Finding("0053", "customer")


def _scenarios(sale_type: str) -> set[str]:
    if sale_type not in list(SaleType):
        return set()
    its = TREATMENTS[SaleType(sale_type)]
    return {its.scenario, its.scenario_unregistered, its.scenario_consumer}
