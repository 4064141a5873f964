"""FBR's checks of one line: its words against the lists, its figures against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from app.rules.fbr_facts import STALE, Finding, InvoiceFacts, LawOfDay, LineFacts, legible
from app.rules.money import rupees
from app.rules.reference import ReferenceList, ReferenceLists
from app.rules.sale_types import TREATMENTS, SaleType
from app.rules.taxes import percent_of
from app.rules.units import UNITS

HS_CODE = re.compile(r"\d{4}\.\d{4}")
PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")
PER_UNIT = re.compile(r"Rs\.\s?(\d+(?:\.\d+)?)(?:/\w+)?")
PERCENT_AND_PER_KG = re.compile(r"(\d+(?:\.\d+)?)% along with rupees (\d+(?:\.\d+)?) per kilogram")

COTTON = "Cotton ginners"
RETAIL_ELECTRICITY = "Electricity Supply to Retailers"
FED_TYPES = frozenset({"Goods (FED in ST Mode)", "Services (FED in ST Mode)"})
EXTRA_TAX_EMPTY = frozenset({SaleType.REDUCED.value, SaleType.EXEMPT.value, SaleType.ZERO.value, COTTON})
NO_FURTHER_TAX = frozenset({SaleType.THIRD_SCHEDULE, SaleType.EXEMPT, SaleType.ZERO, SaleType.SERVICES})
RETAILED = frozenset(kind for kind, treatment in TREATMENTS.items() if treatment.retail)
ELECTRICITY = "2716"
UNIT_OF_RATE = {"50/SqY": ("0060", "SqY"), "100/SqY": ("0060", "SqY"), "200/bill": ("0061", "Bill of lading")}
FIVE_PERCENT, MOST_AT_FIVE = "5%", Decimal(20000)
"""Error 0079, as specification v1.12 words it."""

AMOUNTS = {
    "quantity": ("quantity", 4),
    "total": ("", 2),
    "value": ("rate", 2),
    "retail_value": ("retail_price", 2),
    "sales_tax": ("tax_rate", 2),
    "st_withheld": ("", 2),
    "extra_tax": ("extra_tax", 2),
    "further_tax": ("", 2),
    "fed": ("fed", 2),
    "discount": ("discount", 2),
}
"""Each figure, the field of the draft that it comes from, and how many decimals FBR takes (0300)."""


def line_findings(
    line: LineFacts, where: str, invoice: InvoiceFacts, law: LawOfDay, known: ReferenceLists | None
) -> Iterator[Finding]:
    """For what FBR would refuse this line; `where` is 'lines.<n>'."""
    if badly := [field for name, (field, most) in AMOUNTS.items() if not _fits(getattr(line, name), most)]:
        yield Finding("0300", f"{where}.{badly[0] or 'rate'}")
        return  # what is no amount cannot be reckoned with
    lists = known or ReferenceLists(day=invoice.invoice_date)
    yield from _words(line, where, lists)
    yield from _rate(line, where, lists)
    yield from _unit(line, where, lists)
    yield from _figures(line, where)
    yield from _withheld(line, where, invoice)
    yield from _other_taxes(line, where, invoice, law)
    yield from _schedule(line, where, law, lists)


def due(line: LineFacts) -> tuple[str, Decimal] | None:
    """The sales tax that FBR reckons from rate and base, and the code with which it refuses another; None: not known.

    0102 Third Schedule: retail value × rate; 0103 percent and rupees a kilogram; 0104 value × rate; 0105 quantity ×
    rupees.
    """
    base = line.retail_value if line.sale_type == SaleType.THIRD_SCHEDULE else line.value
    if both := PERCENT_AND_PER_KG.fullmatch(line.tax_label):
        return "0103", percent_of(base, Decimal(both[1])) + rupees(line.quantity * Decimal(both[2]))
    if percent := PERCENT.fullmatch(line.tax_label):
        code = "0102" if line.sale_type == SaleType.THIRD_SCHEDULE else "0104"
        return code, percent_of(base, Decimal(percent[1]))
    if each := PER_UNIT.fullmatch(line.tax_label):
        return "0105", rupees(line.quantity * Decimal(each[1]))
    return ("0104", Decimal(0)) if line.tax_label == "Exempt" else None


def missed(code: str, field: str, found: ReferenceList, lists: ReferenceLists) -> Finding:
    """It is not on that list: a doubt only, if the list shipped with the program or was read long ago."""
    age = found.age(lists.day)
    if found.seed or age is None or age > STALE:
        return Finding(code, field, doubtful=True, read_on=found.read_on)
    return Finding(code, field)


def _fits(amount: Decimal, most: int) -> bool:
    return amount.is_finite() and amount >= 0 and amount == round(amount, most)


def _words(line: LineFacts, where: str, lists: ReferenceLists) -> Iterator[Finding]:
    if not line.hs_code:
        yield Finding("0019", f"{where}.hs_code")
    elif not HS_CODE.fullmatch(line.hs_code):
        yield Finding("0052", f"{where}.hs_code")
    elif not lists.has_hs_code(line.hs_code):
        yield missed("0052", f"{where}.hs_code", lists.tariff, lists)
    if not legible(line.description):
        yield Finding("0044", f"{where}.description")
    if not line.sale_type:
        yield Finding("0013", f"{where}.sale_type")
    elif not lists.sale_types.has(line.sale_type):
        yield missed("0013", f"{where}.sale_type", lists.sale_types, lists)


def _rate(line: LineFacts, where: str, lists: ReferenceLists) -> Iterator[Finding]:
    rates = lists.rates_of(line.sale_type)
    if not line.tax_label:
        yield Finding("0020", f"{where}.tax_rate")
    elif not rates.has(line.tax_label):
        yield missed("0046", f"{where}.tax_rate", rates, lists)
    if line.tax_label == FIVE_PERCENT and line.value > MOST_AT_FIVE:
        yield Finding("0079", f"{where}.tax_rate", doubtful=line.sale_type != RETAIL_ELECTRICITY)


def _unit(line: LineFacts, where: str, lists: ReferenceLists) -> Iterator[Finding]:
    field, units = f"{where}.unit", lists.units_for(line.hs_code)
    wanted = UNIT_OF_RATE.get(line.tax_label)
    if line.unit not in UNITS and not (lists.units.known and lists.units.has(line.unit)):
        yield Finding("0099", field)
    elif not units.has(line.unit):
        yield missed("0099", field, units, lists)
    elif not lists.units.has(line.unit):
        yield missed("0099", field, lists.units, lists)
    if line.hs_code.startswith(ELECTRICITY) and line.unit != "KWH":
        yield Finding("0096", field)
    if ("per kilogram" in line.tax_label or "per KG" in line.tax_label) and line.unit != "KG":
        yield Finding("0097", field)
    if wanted and line.unit != wanted[1]:
        yield Finding(wanted[0], field)
    if line.sale_type == SaleType.STEEL and line.unit != "MT":
        yield Finding("0062", field, doubtful=True)  # outside the specification: one public guide


def _figures(line: LineFacts, where: str) -> Iterator[Finding]:
    third = line.sale_type == SaleType.THIRD_SCHEDULE
    if line.quantity == 0:
        yield Finding("0098", f"{where}.quantity")
    if line.value == 0 and not third:
        yield Finding("0021", f"{where}.rate", doubtful=True)  # "cannot be empty": whether nothing is empty is not said
    if third and line.retail_value == 0:
        yield Finding("0090", f"{where}.retail_price")
    reckoned = due(line)
    if reckoned and line.sales_tax != reckoned[1]:
        yield Finding(reckoned[0], f"{where}.{'retail_price' if third else 'tax_rate'}")


def _withheld(line: LineFacts, where: str, invoice: InvoiceFacts) -> Iterator[Finding]:
    if line.st_withheld not in (0, line.sales_tax):
        yield Finding("0050" if line.sale_type == COTTON else "0008", "withheld")
    if line.st_withheld and not invoice.buyer_registered:
        yield Finding("0070", "withheld")
    if line.sale_type == COTTON and not invoice.buyer_registered:
        yield Finding("0100", f"{where}.sale_type")


def _other_taxes(line: LineFacts, where: str, invoice: InvoiceFacts, law: LawOfDay) -> Iterator[Finding]:
    if line.sale_type in FED_TYPES and not line.fed:
        yield Finding("0089", f"{where}.fed")
    if line.sale_type in EXTRA_TAX_EMPTY and line.extra_tax:
        yield Finding("0091", f"{where}.extra_tax")
    if invoice.buyer_registered or line.sale_type in NO_FURTHER_TAX:
        return
    if invoice.end_consumer and line.sale_type in RETAILED and not line.further_tax:
        return
    if line.further_tax != percent_of(line.value, law.further):
        yield Finding("0080", "end_consumer")


def _schedule(line: LineFacts, where: str, law: LawOfDay, lists: ReferenceLists) -> Iterator[Finding]:
    schedule, serial = line.sro_schedule, line.sro_serial
    schedules = lists.schedules_for(line.sale_type, line.tax_label)
    if not schedule and line.tax_label != law.standard:
        plain = line.tax_label == "Exempt" or PERCENT.fullmatch(line.tax_label) is not None
        plain = plain and line.sale_type != SaleType.PROCESSING  # FBR's own sample of SN016 is at 5 % and names none
        yield Finding("0077", f"{where}.sro_schedule", doubtful=not plain)  # of rupees a piece it is not said
    elif schedule and not schedules.has(schedule):
        yield missed("0077", f"{where}.sro_schedule", schedules, lists)
    serials = lists.serials_of(schedule)
    if schedule and not serial:
        yield Finding("0078", f"{where}.sro_serial")
    elif schedule and not serials.has(serial):
        yield missed("0078", f"{where}.sro_serial", serials, lists)
