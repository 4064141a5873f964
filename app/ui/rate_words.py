"""The figures of law in the words of the window: what each is, for whom, in which unit, and how sure we are."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from zlib import crc32

from PySide6.QtCore import QCoreApplication

from app.rules.rate_names import RATE_NAMES
from app.rules.rates import Confidence
from app.services.law import RateRow
from app.ui import wording
from app.ui.kit import written
from app.ui.kit.tokens import State

LARGEST_NUMBER = 0x7FFFFFFF  # what a signal of Qt carries


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


UNITS: Mapping[str, str] = {
    "-1 takes off, 1 adds": QT_TRANSLATE_NOOP("Wording", "-1 takes off, 1 adds"),
    "PKR": QT_TRANSLATE_NOOP("Wording", "rupees"),
    "calendar days": QT_TRANSLATE_NOOP("Wording", "calendar days"),
    "day of August": QT_TRANSLATE_NOOP("Wording", "day of August"),
    "day of December": QT_TRANSLATE_NOOP("Wording", "day of December"),
    "day of July": QT_TRANSLATE_NOOP("Wording", "day of July"),
    "day of October, January, April, July": QT_TRANSLATE_NOOP("Wording", "day of October, January, April, July"),
    "day of September": QT_TRANSLATE_NOOP("Wording", "day of September"),
    "day of September, December, March, June": QT_TRANSLATE_NOOP("Wording", "day of September, December, March, June"),
    "day of the following month": QT_TRANSLATE_NOOP("Wording", "day of the following month"),
    "day of the next month": QT_TRANSLATE_NOOP("Wording", "day of the next month"),
    "days": QT_TRANSLATE_NOOP("Wording", "days"),
    "days after the act": QT_TRANSLATE_NOOP("Wording", "days after the act"),
    "days after the week": QT_TRANSLATE_NOOP("Wording", "days after the week"),
    "days per year": QT_TRANSLATE_NOOP("Wording", "days per year"),
    "hours": QT_TRANSLATE_NOOP("Wording", "hours"),
    "instalments": QT_TRANSLATE_NOOP("Wording", "instalments"),
    "months": QT_TRANSLATE_NOOP("Wording", "months"),
    "months of service": QT_TRANSLATE_NOOP("Wording", "months of service"),
    "percent": QT_TRANSLATE_NOOP("Wording", "percent"),
    "percent disallowed": QT_TRANSLATE_NOOP("Wording", "percent disallowed"),
    "percent of gross value": QT_TRANSLATE_NOOP("Wording", "percent of gross value"),
    "percent of output": QT_TRANSLATE_NOOP("Wording", "percent of output"),
    "percent of pay": QT_TRANSLATE_NOOP("Wording", "percent of pay"),
    "percent of sales tax": QT_TRANSLATE_NOOP("Wording", "percent of sales tax"),
    "percent of tax": QT_TRANSLATE_NOOP("Wording", "percent of tax"),
    "percent of the gratuity": QT_TRANSLATE_NOOP("Wording", "percent of the gratuity"),
    "tax periods after that of the invoice": QT_TRANSLATE_NOOP("Wording", "tax periods after that of the invoice"),
    "times": QT_TRANSLATE_NOOP("Wording", "times"),
    "workers": QT_TRANSLATE_NOOP("Wording", "workers"),
    "working days": QT_TRANSLATE_NOOP("Wording", "working days"),
    "x monthly min wage": QT_TRANSLATE_NOOP("Wording", "monthly minimum wages"),
    "years": QT_TRANSLATE_NOOP("Wording", "years"),
    "yes or no": QT_TRANSLATE_NOOP("Wording", "1 yes, 0 no"),
}
SCOPES: Mapping[str, str] = {
    "ATL": QT_TRANSLATE_NOOP("Wording", "active taxpayers"),
    "agents": QT_TRANSLATE_NOOP("Wording", "who withholds tax"),
    "all": QT_TRANSLATE_NOOP("Wording", "everybody"),
    "bill": QT_TRANSLATE_NOOP("Wording", "each bill"),
    "company": QT_TRANSLATE_NOOP("Wording", "companies"),
    "day": QT_TRANSLATE_NOOP("Wording", "each day"),
    "expense": QT_TRANSLATE_NOOP("Wording", "each expense"),
    "failure": QT_TRANSLATE_NOOP("Wording", "each failure"),
    "goods": QT_TRANSLATE_NOOP("Wording", "goods"),
    "gross": QT_TRANSLATE_NOOP("Wording", "the gross amount"),
    "individual": QT_TRANSLATE_NOOP("Wording", "individuals and partnerships"),
    "individual_aop": QT_TRANSLATE_NOOP("Wording", "individuals and partnerships"),
    "input": QT_TRANSLATE_NOOP("Wording", "input tax"),
    "invoice": QT_TRANSLATE_NOOP("Wording", "each invoice"),
    "legacy": QT_TRANSLATE_NOOP("Wording", "The older laws (1934 to 1969)"),
    "month": QT_TRANSLATE_NOOP("Wording", "a month"),
    "plc_2026": QT_TRANSLATE_NOOP("Wording", "Punjab Labour Code 2026"),
    "punjab": QT_TRANSLATE_NOOP("Wording", "Punjab"),
    "salary": QT_TRANSLATE_NOOP("Wording", "salaries"),
    "sales tax": QT_TRANSLATE_NOOP("Wording", "sales tax"),
    "transaction": QT_TRANSLATE_NOOP("Wording", "each transaction"),
    "unregistered buyer": QT_TRANSLATE_NOOP("Wording", "buyers without registration"),
    "year": QT_TRANSLATE_NOOP("Wording", "a year"),
}
SURE: Mapping[str, str] = {
    Confidence.A: QT_TRANSLATE_NOOP("Wording", "An official page, or two sources"),
    Confidence.B: QT_TRANSLATE_NOOP("Wording", "One source"),
    Confidence.C: QT_TRANSLATE_NOOP("Wording", "Doubtful: sources disagree, or say only a part"),
    Confidence.D: QT_TRANSLATE_NOOP("Wording", "Doubtful: from memory, to be confirmed"),
}
OWN = QT_TRANSLATE_NOOP("Wording", "Own figure")
DOUBTFUL = QT_TRANSLATE_NOOP("Wording", "Doubtful")
FROM_SOURCE = QT_TRANSLATE_NOOP("Wording", "Sourced")


def name(key: str) -> str:
    """'Minimum wage, Punjab'; a figure we have no name for goes by its key."""
    said = QCoreApplication.translate("Rate", RATE_NAMES[key]) if key in RATE_NAMES else key
    return said[:1].upper() + said[1:]


def whole_name(key: str, scope_key: str) -> str:
    """With those for whom it holds: of 'notice before leaving' there are two."""
    return f"{name(key)} \u00b7 {scope(scope_key)}"


def scope(key: str) -> str:
    return wording.of(SCOPES, key)


def unit(key: str) -> str:
    return wording.of(UNITS, key)


def value(text: str) -> str:
    """The bare figure, with the decimals it has."""
    return decimal(Decimal(text))


def decimal(amount: Decimal) -> str:
    return f"{amount:,f}".replace("-", written.MINUS)


def figure(row: RateRow) -> str:
    """'40,000.00 rupees'."""
    return f"{written.isolate(value(row.value))} {unit(row.unit)}"


def state(row: RateRow) -> State:
    """A figure of the workshop's own is its owner's word; any other is doubtful, or it has a source."""
    if row.own:
        return State.DRAFT
    return State.WARN if row.doubtful else State.ACCEPTED


def chip(row: RateRow) -> str:
    return wording.word(OWN if row.own else DOUBTFUL if row.doubtful else FROM_SOURCE)


def number(key: str, scope_key: str) -> int:
    """By which a page is asked for a figure: the same in every version, whatever else the law holds."""
    return crc32(f"{key} {scope_key}".encode()) & LARGEST_NUMBER
