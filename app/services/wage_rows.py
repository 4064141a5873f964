"""One worker's month as it is written, every figure of it, and the foot of a month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, total
from app.rules.problems import Problem

MONEY = (
    "basic",
    "piece_earnings",
    "allowances",
    "leave_pay",
    "sick_pay",
    "top_up",
    "overtime_pay",
    "bonus",
    "arrears",
    "gratuity",
    "other_pay",
    "tax_exempt",
    "gross",
    "eobi_employee",
    "income_tax",
    "advance",
    "fines",
    "damage",
    "other_deductions",
    "deductions",
    "rounding",
    "net",
    "eobi_base",
    "eobi_employer",
    "pessi_wages",
    "pessi",
    "minimum_wage",
    "short_of_minimum",
)
"""What a counter-run takes back."""
DAYS = (
    "present_days",
    "half_days",
    "paid_days",
    "absent_days",
    "rest_days",
    "holidays",
    "leave_days",
    "sick_days",
    "leave_halves",
    "sick_halves",
    "overtime_hours",
)
RATES = ("day_rate", "hour_rate")
PERSON = (
    "worker_id",
    "worker_number",
    "name",
    "name_ur",
    "father",
    "cnic",
    "designation",
    "joined_on",
    "eobi_number",
    "pessi_number",
    "paid_to",
    "pay_kind",
    "rate",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WageRow:
    """One worker's month, every figure. `explained` holds each component with its rule and source, as text.

    `facts`: what it was computed from beside attendance and law, so that it can be computed again. With a `run_id` it
    is approved.
    """

    worker_id: int
    worker_number: str
    name: str
    name_ur: str
    father: str
    cnic: str
    designation: str
    joined_on: date
    eobi_number: str
    pessi_number: str
    paid_to: str
    pay_kind: str
    rate: Decimal
    present_days: int
    half_days: int
    paid_days: Decimal
    absent_days: Decimal
    rest_days: int
    holidays: int
    leave_days: int
    sick_days: int
    leave_halves: int = 0
    sick_halves: int = 0
    overtime_hours: Decimal
    day_rate: Decimal
    hour_rate: Decimal
    basic: Decimal
    piece_earnings: Decimal
    allowances: Decimal = ZERO
    leave_pay: Decimal
    sick_pay: Decimal
    top_up: Decimal
    overtime_pay: Decimal
    bonus: Decimal = ZERO
    arrears: Decimal = ZERO
    gratuity: Decimal = ZERO
    other_pay: Decimal = ZERO
    tax_exempt: Decimal = ZERO
    gross: Decimal
    eobi_employee: Decimal
    income_tax: Decimal
    advance: Decimal = ZERO
    fines: Decimal = ZERO
    damage: Decimal = ZERO
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
    explained: tuple[Mapping[str, str], ...]
    problems: tuple[Problem, ...] = ()
    paid_wage_id: int | None = None
    run_id: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def days_worked(self) -> Decimal:
        return self.present_days + self.half_days * Decimal("0.5")

    @property
    def way(self) -> str:
        """How he is paid: bank, wallet, cash."""
        if self.paid_to == "cash":
            return "cash"
        return "bank" if self.paid_to.upper().startswith("PK") else "wallet"

    @property
    def days_leave(self) -> Decimal:
        """Of every kind; halves are halves."""
        return self.leave_days + self.leave_halves * Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class WageTotals:
    """The foot of a month's wages."""

    workers: int
    basic: Decimal
    piece_earnings: Decimal
    allowances: Decimal = ZERO
    leave_pay: Decimal
    sick_pay: Decimal
    top_up: Decimal
    overtime_pay: Decimal
    bonus: Decimal = ZERO
    arrears: Decimal = ZERO
    gratuity: Decimal = ZERO
    other_pay: Decimal = ZERO
    tax_exempt: Decimal = ZERO
    gross: Decimal
    eobi_employee: Decimal
    income_tax: Decimal
    advance: Decimal = ZERO
    fines: Decimal = ZERO
    damage: Decimal = ZERO
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

    @property
    def employer_cost(self) -> Decimal:
        """What the month's workers cost: their wages, and the shares that are never deducted from them."""
        return self.gross + self.rounding + self.eobi_employer + self.pessi


def sums(rows: tuple[WageRow, ...]) -> WageTotals:
    return WageTotals(workers=len(rows), **{name: total([getattr(row, name) for row in rows]) for name in MONEY})
