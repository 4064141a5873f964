"""What people type into cells, read as amounts, counts and days; a `Fault` says why one could not be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from app.exchange.grid import Cell, as_text, is_blank
from app.rules.problems import Code

DASHES = frozenset({"-", "--", "---", "–", "—", "−", "_", "nil", "n/a", "na", "n.a", "n.a.", "none", "ندارد"})
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬،−–", "01234567890123456789.,,--")
CURRENCY = re.compile(r"^(?:rs\.?|pkr|rupees|روپے)\s*|\s*(?:rs\.?|pkr|rupees|روپے|/-|/=|=/|/–|only)$", re.IGNORECASE)
PLAIN = re.compile(r"\d{1,15}(?:\.\d{1,12})?|\.\d{1,12}")
GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,12})?")
"""Both 1,234,567 and 12,34,567; never 4,2, which may be either."""
LARGEST = Decimal(10) ** 13

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMERIC_DATE = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})")
ISO_DATE = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?)?")
NAMED_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s/.\-]*([a-z]{3,9})\.?[\s/.,\-]*(\d{4}|\d{2})", re.IGNORECASE)
FIRST_SERIAL = date(1899, 12, 30)
OLDEST = date(1920, 1, 1)
NEWEST = date(2100, 12, 31)
CENTURY = 50
"""Of two-digit years, those before 50 are ours and the others our fathers'."""


@dataclass(frozen=True, slots=True)
class Fault:
    code: Code
    facts: Mapping[str, str] = field(default_factory=dict)


def text(cell: Cell) -> str:
    """The words in the cell; a lone dash is none."""
    words = as_text(cell)
    return "" if words.casefold() in DASHES else words


def amount(cell: Cell) -> Decimal | Fault | None:
    """'4,200.00', '185/-', 'Rs 1,200', '(500)'; blank and a dash are no amount at all."""
    if isinstance(cell, Decimal):
        return cell if abs(cell) < LARGEST else Fault(Code.TOO_LARGE, {"text": as_text(cell)})
    if is_blank(cell):
        return None
    shown = {"text": as_text(cell)}
    if not isinstance(cell, str):
        return Fault(Code.NOT_A_NUMBER, shown)
    typed = as_text(cell).translate(DIGITS)
    if typed.casefold() in DASHES:
        return None
    number = _number(typed)
    if number is None:
        return Fault(Code.NOT_A_NUMBER, shown)
    return number if abs(number) < LARGEST else Fault(Code.TOO_LARGE, shown)


def _number(typed: str) -> Decimal | None:
    bare, negative = typed.strip(), False
    if bare.startswith("(") and bare.endswith(")"):
        bare, negative = bare[1:-1].strip(), True
    bare = CURRENCY.sub("", CURRENCY.sub("", bare)).strip()
    if bare.startswith(("-", "+")):
        negative, bare = negative or bare.startswith("-"), bare[1:].strip()
    if GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    if not PLAIN.fullmatch(bare):
        return None
    return -Decimal(bare) if negative else Decimal(bare)


def whole(cell: Cell) -> int | Fault | None:
    """A count: pieces, people, days."""
    number = amount(cell)
    if isinstance(number, Decimal):
        return int(number) if number == number.to_integral_value() else Fault(Code.TOO_FINE, {"text": as_text(cell)})
    return number


def day(cell: Cell) -> date | Fault | None:
    """A real date, a serial number, or 18/10/2026, 18-Oct-2026, 18.10.26, 2026-10-18: the day before the month."""
    if is_blank(cell):
        return None
    shown = {"text": as_text(cell)}
    found = _day(cell)
    if found is None:
        return None if text(cell) == "" else Fault(Code.NOT_A_DATE, shown)
    if found < OLDEST:
        return Fault(Code.DATE_TOO_OLD, {**shown, "date": found.isoformat()})
    return found if found <= NEWEST else Fault(Code.NOT_A_DATE, shown)


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, time):
        # a date format on the number 0 or less: the reader hands over the time of day alone
        return FIRST_SERIAL
    if isinstance(cell, Decimal):
        return _serial(cell)
    return _typed_day(as_text(cell).translate(DIGITS)) if isinstance(cell, str) else None


def _serial(number: Decimal) -> date | None:
    if number != number.to_integral_value() or not 0 <= number <= (NEWEST - FIRST_SERIAL).days:
        return None
    return FIRST_SERIAL + timedelta(days=int(number))


def _typed_day(typed: str) -> date | None:
    if match := ISO_DATE.fullmatch(typed):
        return _calendar(match[1], match[2], match[3])
    if match := NUMERIC_DATE.fullmatch(typed):
        return _calendar(match[3], match[2], match[1])
    if match := NAMED_DATE.fullmatch(typed):
        month = month_named(match[2])
        return _calendar(match[3], str(month), match[1]) if month else None
    return _serial(Decimal(typed)) if re.fullmatch(r"\d{5}", typed) else None


def month_named(word: str) -> int | None:
    """10 for Oct, oct, October, Sept."""
    short = word.casefold()[:3]
    full = date(2000, MONTHS.index(short) + 1, 1).strftime("%B").casefold() if short in MONTHS else ""
    return MONTHS.index(short) + 1 if full.startswith(word.casefold()) or word.casefold() == "sept" else None


def _calendar(year: str, month: str, day_of_month: str) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < CENTURY else 1900
    try:
        return date(number, int(month), int(day_of_month))
    except ValueError:
        return None
