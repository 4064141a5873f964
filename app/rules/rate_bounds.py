"""Between what a figure of law must lie, by its unit: outside of it the program could not reckon with it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.rules.money import LARGEST

FINEST = Decimal("0.0001")
PAISA = Decimal("0.01")
RUPEES = "PKR"
SIGN = "-1 takes off, 1 adds"


@dataclass(frozen=True, slots=True)
class Bounds:
    """`step`: what every value is a multiple of."""

    least: Decimal
    most: Decimal
    step: Decimal

    def hold(self, value: Decimal) -> bool:
        return self.least <= value <= self.most

    def fits(self, value: Decimal) -> bool:
        """Written no finer than it can be; for a sign, never nothing."""
        return not value % self.step and (value != 0 or self.least >= 0)


ONE = Decimal(1)
UNITS: dict[str, Bounds] = {
    RUPEES: Bounds(Decimal(0), LARGEST, PAISA),
    SIGN: Bounds(Decimal(-1), ONE, ONE),
    "yes or no": Bounds(Decimal(0), ONE, ONE),
    "times": Bounds(Decimal(0), Decimal(10), FINEST),
    "x monthly min wage": Bounds(Decimal(0), Decimal(1000), FINEST),
    "hours": Bounds(Decimal(0), Decimal(8784), FINEST),
    "years": Bounds(Decimal(0), Decimal(150), ONE),
    "instalments": Bounds(ONE, Decimal(60), ONE),
    "months": Bounds(Decimal(0), Decimal(600), ONE),
    "months of service": Bounds(Decimal(0), Decimal(600), ONE),
    "tax periods after that of the invoice": Bounds(Decimal(0), Decimal(120), ONE),
    "workers": Bounds(Decimal(0), Decimal(100_000), ONE),
    "day of the next month": Bounds(ONE, Decimal(28), ONE),
}
PERCENT = Bounds(Decimal(0), Decimal(100), FINEST)
DAY_OF_MONTH = Bounds(ONE, Decimal(31), ONE)
DAYS = Bounds(Decimal(0), Decimal(3660), ONE)
DIVISORS = frozenset({"wage.divisor", "wage.hours"})
"""What wages are divided by is at least one."""


def bounds(key: str, unit: str) -> Bounds:
    """The widest in which this figure could make sense."""
    if unit in UNITS:
        found = UNITS[unit]
    elif unit.startswith("percent"):
        found = PERCENT
    else:
        found = DAY_OF_MONTH if unit.startswith("day of ") else DAYS
    return Bounds(ONE, found.most, found.step) if key in DIVISORS else found
