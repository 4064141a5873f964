"""A computed wage: every figure, and beside it the rule, its source, and whether that is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.rules.money import ZERO
from app.rules.problems import Problem
from app.rules.rates import Rate


class Part(StrEnum):
    """Where a component belongs: to the gross, to what is taken off, to the employer's own cost, or to a check."""

    EARNING = "earning"
    DEDUCTION = "deduction"
    EMPLOYER = "employer"
    CHECK = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """`amount` as it enters the wage; `rate` and `quantity` explain it; `rule` says it in plain words.

    `ref` is the row behind it (an advance, a fine, a bonus), `month` the month that arrears are for.
    """

    part: Part
    key: str
    amount: Decimal
    base: Decimal = ZERO
    rate: Decimal = ZERO
    quantity: Decimal = ZERO
    label: str = ""
    ref: int | None = None
    month: str = ""
    rule: str = ""
    source: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wage:
    """net = gross - deductions + rounding; the employer's costs stand beside it and take nothing off.

    `paid_days`: of the 26 days that make a month for a monthly worker; days of pay for the others. `present_days`
    are whole days; `half_days` are counted one by one, and so are `leave_halves`, halves of days that were leave
    beside the whole `leave_days`. `bonus` to `other_pay` are paid once, with this month; `tax_exempt` is
    the part of the gross that bears no income tax.
    `other_deductions` are all but EOBI and tax; `advance`, `fines` and `damage` are of them. `eobi_employee` is due to
    EOBI in full even in the rare month that is too short to bear it; what was taken off for it is then the smaller
    component.
    """

    present_days: int
    half_days: int
    paid_days: Decimal
    absent_days: Decimal
    rest_days: int
    holidays: int
    leave_days: int
    sick_days: int
    leave_halves: int
    sick_halves: int
    overtime_hours: Decimal
    day_rate: Decimal
    hour_rate: Decimal
    basic: Decimal
    piece_earnings: Decimal
    allowances: Decimal
    leave_pay: Decimal
    sick_pay: Decimal
    top_up: Decimal
    overtime_pay: Decimal
    bonus: Decimal
    arrears: Decimal
    gratuity: Decimal
    other_pay: Decimal
    tax_exempt: Decimal
    gross: Decimal
    eobi_employee: Decimal
    income_tax: Decimal
    advance: Decimal
    fines: Decimal
    damage: Decimal
    other_deductions: Decimal
    deductions: Decimal
    rounding: Decimal
    net: Decimal
    eobi_base: Decimal
    eobi_employer: Decimal
    pessi_wages: Decimal
    pessi: Decimal
    minimum_wage: Decimal
    short_of_minimum: Decimal
    components: tuple[Component, ...]
    sources: tuple[Rate, ...]
    problems: tuple[Problem, ...]

    @property
    def doubtful(self) -> bool:
        return any(rate.doubtful for rate in self.sources)

    @property
    def days_worked(self) -> Decimal:
        return self.present_days + self.half_days * Decimal("0.5")

    @property
    def cost(self) -> Decimal:
        """What this month of this worker costs the workshop."""
        return self.gross + self.rounding + self.eobi_employer + self.pessi

    def explained(self, part: Part) -> tuple[Component, ...]:
        return tuple(component for component in self.components if component.part is part)
