"""The approved wages as they are written: runs, and what each worker was paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.models.payroll import PaidWage, PayRun
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Problem
from app.services.books import KARACHI, Sitting

MONEY = (
    "basic",
    "piece_earnings",
    "leave_pay",
    "sick_pay",
    "top_up",
    "overtime_pay",
    "gross",
    "eobi_employee",
    "income_tax",
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
    """One worker's month, every figure. `explained` holds each component with its rule and source, as text."""

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
    overtime_hours: Decimal
    day_rate: Decimal
    hour_rate: Decimal
    basic: Decimal
    piece_earnings: Decimal
    leave_pay: Decimal
    sick_pay: Decimal
    top_up: Decimal
    overtime_pay: Decimal
    gross: Decimal
    eobi_employee: Decimal
    income_tax: Decimal
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

    @property
    def days_worked(self) -> Decimal:
        return self.present_days + self.half_days * Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class WageTotals:
    """The foot of a month's wages."""

    workers: int
    basic: Decimal
    piece_earnings: Decimal
    leave_pay: Decimal
    sick_pay: Decimal
    top_up: Decimal
    overtime_pay: Decimal
    gross: Decimal
    eobi_employee: Decimal
    income_tax: Decimal
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """`state`: approved, reversed (by `reversed_by_id`), or reversal (of `reverses_id`)."""

    id: int
    month: str
    law_profile: str
    workers: int
    gross: Decimal
    deductions: Decimal
    net: Decimal
    entered_by: str
    approved_at: datetime
    reverses_id: int | None
    reversed_by_id: int | None

    @property
    def approved_on(self) -> date:
        """The legal day."""
        return self.approved_at.astimezone(KARACHI).date()

    @property
    def state(self) -> str:
        if self.reverses_id is not None:
            return "reversal"
        return "approved" if self.reversed_by_id is None else "reversed"


def find(sitting: Sitting, month: Month) -> PayRun | None:
    """The run in force for the month. Mapped: for services alone."""
    counter = aliased(PayRun)
    query = (
        select(PayRun)
        .outerjoin(counter, counter.reverses_id == PayRun.id)
        .where(PayRun.month == str(month), PayRun.reverses_id.is_(None), counter.id.is_(None))
    )
    return sitting.scalar(query)


def standing(sitting: Sitting, month: Month) -> RunRow | None:
    """The approved wages of the month, unless they were reversed."""
    run = find(sitting, month)
    return None if run is None else _frozen(run, None)


def runs(sitting: Sitting) -> list[RunRow]:
    """Every run ever approved, latest first."""
    every = sitting.scalars(select(PayRun).order_by(PayRun.month.desc(), PayRun.id.desc())).all()
    reversed_by = {run.reverses_id: run.id for run in every if run.reverses_id is not None}
    return [_frozen(run, reversed_by.get(run.id)) for run in every]


def so_far(sitting: Sitting, worker_id: int, months: list[Month]) -> tuple[Decimal, Decimal, int]:
    """What he earned and what tax was deducted in those of `months` whose wages stand, and how many these are."""
    runs = [run.id for month in months if (run := find(sitting, month)) is not None]
    query = select(PaidWage.gross, PaidWage.income_tax).where(
        PaidWage.worker_id == worker_id, PaidWage.run_id.in_(runs)
    )
    found = sitting.execute(query).all()
    return total([gross for gross, _ in found]), total([tax for _, tax in found]), len(found)


def wages(sitting: Sitting, run_id: int) -> tuple[WageRow, ...]:
    """What each worker was paid by one run."""
    return tuple(frozen_wage(wage) for wage in sitting.get_one(PayRun, run_id).wages)


def wage(sitting: Sitting, paid_wage_id: int) -> WageRow | None:
    row = sitting.get(PaidWage, paid_wage_id)
    return None if row is None else frozen_wage(row)


def months(sitting: Sitting) -> list[Month]:
    """The months whose wages are approved, latest first."""
    return sorted({Month.read(run.month) for run in runs(sitting) if run.state == "approved"}, reverse=True)


def sums(rows: tuple[WageRow, ...]) -> WageTotals:
    return WageTotals(workers=len(rows), **{name: total([getattr(row, name) for row in rows]) for name in MONEY})


def frozen_wage(row: PaidWage) -> WageRow:
    plain = {name: getattr(row, name) for name in (*PERSON, *DAYS, *RATES, *MONEY)}
    return WageRow(**plain, explained=tuple(row.explained), paid_wage_id=row.id)


def _frozen(run: PayRun, reversed_by: int | None) -> RunRow:
    return RunRow(
        id=run.id,
        month=run.month,
        law_profile=run.law_profile,
        workers=len(run.wages),
        gross=run.gross,
        deductions=sum((wage.deductions for wage in run.wages), ZERO),
        net=run.net,
        entered_by=run.entered_by,
        approved_at=run.approved_at,
        reverses_id=run.reverses_id,
        reversed_by_id=reversed_by,
    )
