"""Income tax on salaries (Income Tax Ordinance 2001, s.149): on a year, and on one month of it by projection."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.rules.money import ZERO, rupees, whole_rupees
from app.rules.period import Month, TaxYear
from app.rules.rates import Rate, Rates, Slab
from app.rules.taxes import percent_of


@dataclass(frozen=True, slots=True)
class SalarySoFar:
    """What the books know of this worker's tax year before the month in hand.

    `months`: how many of its months they hold; `since`: the first month he was employed, None if before the year began.
    """

    earned: Decimal = ZERO
    deducted: Decimal = ZERO
    months: int = 0
    since: Month | None = None


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


def annual(income: Decimal, tax_year: TaxYear, rates: Rates) -> Decimal:
    """The tax on a year's taxable salary, with the surcharge of that year, to the paisa."""
    slab = _slab(income, tax_year, rates)
    if slab is None:
        return ZERO
    tax = rupees(slab.fixed + (income - slab.over) * slab.percent / 100)
    over, surcharge = _surcharge(tax_year, rates)
    return tax + percent_of(tax, surcharge.value) if income > over.value else tax


def monthly(pay: Decimal, month: Month, rates: Rates, so_far: SalarySoFar | None = None) -> MonthTax:
    """Tax on the projected year, less what was deducted, spread over the months left with this one; whole rupees.

    The months to come are presumed to pay like this one. So are the employed months before the books began: their pay
    joins the year, and their even share of the year's tax counts as deducted already. The employee's EOBI share does
    not lessen the income. What was deducted too much lowers the later months; nothing is paid back through a wage.
    """
    known = so_far or SalarySoFar()
    year = TaxYear.of(month.first)
    first = max(known.since, year.months()[0]) if known.since else year.months()[0]
    earlier = [each for each in year.before(month) if each >= first]
    left = 12 - len(year.before(month))
    unknown = max(len(earlier) - known.months, 0)
    projected = known.earned + pay * (left + unknown)
    tax = annual(projected, year, rates)
    presumed = rupees(tax * unknown / (left + len(earlier)))
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


def _slab(income: Decimal, tax_year: TaxYear, rates: Rates) -> Slab | None:
    """The highest slab that the income exceeds; at the limit itself it is still in the slab below."""
    return next((slab for slab in reversed(rates.slabs(tax_year)) if income > slab.over), None)


def _surcharge(tax_year: TaxYear, rates: Rates) -> tuple[Rate, Rate]:
    return rates.on("salary.surcharge.over", tax_year.first), rates.on("salary.surcharge", tax_year.first)
