"""What the lines of every bill and invoice have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from app.rules import units
from app.rules.money import LARGEST, ZERO, rupees, show
from app.rules.problems import Code, Problem
from app.rules.rates import Rates
from app.services.parts import hs_code

OLDEST = date(2000, 1, 1)
"""Nothing older is entered: a date of 1900 is a spreadsheet's zero."""


class Line(Protocol):
    """A line as typed."""

    @property
    def description(self) -> str: ...
    @property
    def hs_code(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def quantity(self) -> Decimal | None: ...
    @property
    def rate(self) -> Decimal | None: ...


def check(lines: Sequence[Line]) -> list[Problem]:
    """What is wrong with the lines; `field` is 'lines.<n>.<name>', n from 0."""
    if not lines:
        return [Problem(Code.NO_LINES, "lines")]
    return [problem for n, line in enumerate(lines) for problem in _line(line, f"lines.{n}")]


def legal_date(day: date | None, today: date, field: str) -> list[Problem]:
    """A date that must be there, be a date of our time, and have come."""
    if day is None:
        return [Problem(Code.MISSING, field)]
    if day < OLDEST:
        return [Problem(Code.DATE_TOO_OLD, field, {"date": day.strftime("%d/%m/%Y")})]
    return [Problem(Code.DATE_IN_FUTURE, field, {"date": day.strftime("%d/%m/%Y")})] if day > today else []


def unknown_law(keys: Iterable[str], day: date | None, rates: Rates, field: str) -> list[Problem]:
    """The rates that the law's tables do not hold for the day: what cannot be computed is not written."""
    missing = [key for key in dict.fromkeys(keys) if day is not None and rates.find(key, day) is None]
    return [Problem(Code.NO_RATE, field, {"key": key, "date": f"{day:%d/%m/%Y}"}) for key in missing]


def unit_price(rate: Decimal) -> Decimal:
    """As it is shown: with the two decimals of money, and those two more that it may have."""
    return rupees(rate) if rate == rupees(rate) else rate


def amount(value: Decimal | None, field: str, *, places: int = 2) -> list[Problem]:
    """An amount that may be left out, but not be negative, endless or too fine to keep."""
    if value is None:
        return []
    if not value.is_finite():
        return [Problem(Code.NOT_A_NUMBER, field, {"text": str(value)})]
    if value < 0:
        return [Problem(Code.NEGATIVE, field, {"text": str(value)})]
    if value > LARGEST:
        return [Problem(Code.TOO_LARGE, field, {"text": str(value)})]
    if value != round(value, places):
        return [Problem(Code.TOO_FINE, field, {"text": str(value)})]
    return []


def value_of(line: Line) -> Decimal:
    """Quantity × rate, to the paisa; nothing while one of them is missing or senseless."""
    if line.quantity is None or line.rate is None:
        return ZERO
    if amount(line.quantity, "", places=4) or amount(line.rate, "", places=4):
        return ZERO
    return rupees(line.quantity * line.rate)


def _can_be_read(text: str) -> bool:
    """Blanks and marks that no eye sees are no description."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)


def _line(line: Line, where: str) -> list[Problem]:
    found = [] if _can_be_read(line.description) else [Problem(Code.MISSING, f"{where}.description")]
    if len(line.description) > 250:
        found.append(Problem(Code.TOO_LONG, f"{where}.description", {"most": "250"}))
    found += hs_code(line.hs_code, f"{where}.hs_code")
    if units.unit(line.unit) is None:
        found.append(Problem(Code.UNIT_UNKNOWN, f"{where}.unit", {"text": line.unit}))
    for name in ("quantity", "rate"):
        given: Decimal | None = getattr(line, name)
        if given is None:
            found.append(Problem(Code.MISSING, f"{where}.{name}"))
        found += amount(given, f"{where}.{name}", places=4)
    if line.quantity is not None and line.quantity == 0:
        found.append(Problem(Code.NOT_POSITIVE, f"{where}.quantity"))
    if (value := value_of(line)) > LARGEST:
        found.append(Problem(Code.TOO_LARGE, f"{where}.rate", {"text": show(value)}))
    return found
