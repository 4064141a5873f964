"""EOBI and provincial social security on one worker's month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, rupees
from app.rules.rates import Rate, Rates
from app.rules.taxes import percent_of


@dataclass(frozen=True, slots=True)
class Eobi:
    """Both shares of a worker-month; the whole base even if he worked only a part of the month."""

    base: Decimal
    employer: Decimal
    employee: Decimal
    sources: tuple[Rate, Rate, Rate]

    @property
    def total(self) -> Decimal:
        return self.employer + self.employee

    @property
    def doubtful(self) -> bool:
        return any(source.doubtful for source in self.sources)


@dataclass(frozen=True, slots=True)
class Pessi:
    """The employer's contribution; never deducted from pay."""

    wages_counted: Decimal
    contribution: Decimal
    sources: tuple[Rate, Rate]

    @property
    def doubtful(self) -> bool:
        return any(source.doubtful for source in self.sources)


@dataclass(frozen=True, slots=True)
class LateEobi:
    months: int
    surcharge: Decimal
    sources: tuple[Rate, Rate]


def eobi(day: date, rates: Rates) -> Eobi:
    """The employer's and the worker's percent of the base (the minimum wage, not the pay) in force on `day`."""
    base, employer, employee = (rates.on(key, day) for key in ("eobi.base", "eobi.rate.employer", "eobi.rate.employee"))
    return Eobi(
        base=rupees(base.value),
        employer=percent_of(base.value, employer.value),
        employee=percent_of(base.value, employee.value),
        sources=(base, employer, employee),
    )


def eobi_late(amount: Decimal, due: date, on: date, rates: Rates) -> LateEobi:
    """Two percent for each month or part of one after the due day, up to the cap."""
    rate, cap = rates.on("eobi.late", on), rates.on("eobi.late.cap", on)
    months = max((on.year - due.year) * 12 + on.month - due.month + (on.day > due.day), 0)
    percent = min(rate.value * months, cap.value)
    return LateEobi(months=months, surcharge=percent_of(amount, percent), sources=(rate, cap))


def pessi(wages: Decimal, day: date, rates: Rates) -> Pessi:
    """The employer's percent of the wages, counted up to the ceiling: one who passes it stays covered."""
    rate, ceiling = rates.on("pessi.rate", day), rates.on("pessi.ceiling", day)
    counted = max(min(rupees(wages), rupees(ceiling.value)), ZERO)
    return Pessi(wages_counted=counted, contribution=percent_of(counted, rate.value), sources=(rate, ceiling))
