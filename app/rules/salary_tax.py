"""Income tax on salaries (Income Tax Ordinance 2001, s.149): on a year, and on one month of it by projection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, rupees, whole_rupees
from app.rules.period import Month, TaxYear
from app.rules.rates import Rate, Rates, Slab
from app.rules.taxes import percent_of


@dataclass(frozen=True, slots=True)
class SalarySoFar:
    """What the books know of this worker's tax year before the month in hand.

    `months`: how many of its months they hold; `since`: the first month he was employed, None if before the year began;
    `until`: the last one, if he is known to leave.
    """

    earned: Decimal = ZERO
    deducted: Decimal = ZERO
    months: int = 0
    since: Month | None = None
    until: Month | None = None


@dataclass(frozen=True, slots=True)
class MonthTax:
    """The month's deduction and the steps that led to it."""

    tax: Decimal
    projected: Decimal
    annual_tax: Decimal
    presumed_paid: Decimal
    months_left: int
    sources: tuple[Rate, ...]
    slab: Slab | None

    @property
    def doubtful(self) -> bool:
        return any(r.doubtful for r in self.sources) or (self.slab is not None and self.slab.confidence.doubtful)


@dataclass(frozen=True, slots=True)
class Exempt:
    """Of a gratuity, what is no taxable income."""

    gratuity: Decimal
    amount: Decimal
    sources: tuple[Rate, Rate]


def gratuity_exempt(gratuity: Decimal, day: date, rates: Rates) -> Exempt:
    """Where no approved fund pays it: the lesser of half of it and the law's amount."""
    percent, most = rates.on("gratuity.exempt.percent", day), rates.on("gratuity.exempt.most", day)
    amount = min(percent_of(gratuity, percent.value), rupees(most.value))
    return Exempt(gratuity, amount, (percent, most))


def annual(income: Decimal, tax_year: TaxYear, rates: Rates) -> Decimal:
    """The tax on a year's taxable salary, with the surcharge of that year, to the paisa."""
    slab = _slab(income, tax_year, rates)
    if slab is None:
        return ZERO
    tax = rupees(slab.fixed + (income - slab.over) * slab.percent / 100)
    over, surcharge = _surcharge(tax_year, rates)
    return tax + percent_of(tax, surcharge.value) if income > over.value else tax


def monthly(
    pay: Decimal,
    month: Month,
    rates: Rates,
    so_far: SalarySoFar | None = None,
    *,
    once: Decimal = ZERO,
    regular: Decimal | None = None,
) -> MonthTax:
    """Tax on the projected year, less what was deducted, spread over the months left with this one; whole rupees.

    The months to come are presumed to pay like this one, or `regular` if this one is not a whole month. So are the
    employed months before the books began: their pay joins the year, and their even share of the year's tax counts as
    deducted already. `once` is paid in this month alone: a bonus, arrears. The employee's EOBI share does not lessen
    the income. What was deducted too much lowers the later months; nothing is paid back through a wage.
    """
    known = so_far or SalarySoFar()
    year = TaxYear.of(month.first)
    usual = pay if regular is None else regular
    first = max(known.since, year.months()[0]) if known.since else year.months()[0]
    earlier = [each for each in year.before(month) if each >= first]
    left = _months_left(month, year, known.until)
    unknown = max(len(earlier) - known.months, 0)
    steady = known.earned + pay + usual * (left - 1 + unknown)
    projected = steady + once
    tax = annual(projected, year, rates)
    presumed = rupees(annual(steady, year, rates) * unknown / (left + len(earlier)))
    due = max(whole_rupees((tax - presumed - known.deducted) / left), ZERO)
    return MonthTax(
        tax=due,
        projected=projected,
        annual_tax=tax,
        presumed_paid=presumed,
        months_left=left,
        sources=_surcharge(year, rates),
        slab=_slab(projected, year, rates),
    )


def _months_left(month: Month, year: TaxYear, until: Month | None) -> int:
    """With this one, to the year's end or to the month in which he leaves."""
    return sum(month <= each and (until is None or each <= max(until, month)) for each in year.months())


def _slab(income: Decimal, tax_year: TaxYear, rates: Rates) -> Slab | None:
    """The highest slab that the income exceeds; at the limit itself it is still in the slab below."""
    return next((slab for slab in reversed(rates.slabs(tax_year)) if income > slab.over), None)


def _surcharge(tax_year: TaxYear, rates: Rates) -> tuple[Rate, Rate]:
    return rates.on("salary.surcharge.over", tax_year.first), rates.on("salary.surcharge", tax_year.first)
