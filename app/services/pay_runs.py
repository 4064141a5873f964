"""The approved wages as they are written: runs, and what each worker was paid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from app.models.payroll import PaidWage, PayRun, WagePayment
from app.rules.money import ZERO
from app.rules.period import Month
from app.services.books import KARACHI, Sitting
from app.services.wage_rows import DAYS, MONEY, PERSON, RATES, WageRow, WageTotals, sums

__all__ = [
    "DAYS",
    "MONEY",
    "PERSON",
    "RATES",
    "RunRow",
    "WageRow",
    "WageTotals",
    "begun",
    "closed",
    "find",
    "frozen_wage",
    "left_paid",
    "months",
    "paid",
    "paid_days",
    "paid_on",
    "runs",
    "settled",
    "so_far",
    "standing",
    "standing_ids",
    "sums",
    "wage",
    "wages",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """`state`: approved, reversed (by `reversed_by_id`), or reversal (of `reverses_id`, for the `reason` given).

    With a `worker_id` it is the last wage of one who left, and `name` is his.
    """

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
    worker_id: int | None
    name: str
    reason: str

    @property
    def approved_on(self) -> date:
        """The legal day."""
        return self.approved_at.astimezone(KARACHI).date()

    @property
    def state(self) -> str:
        if self.reverses_id is not None:
            return "reversal"
        return "approved" if self.reversed_by_id is None else "reversed"


def find(sitting: Sitting, month: Month, worker_id: int | None = None) -> PayRun | None:
    """The run in force for the month, or for the last wage of one worker in it. Mapped: for services alone."""
    of_whom = PayRun.worker_id.is_(None) if worker_id is None else PayRun.worker_id == worker_id
    return sitting.scalar(_standing().where(PayRun.month == str(month), of_whom))


def closed(sitting: Sitting, month: Month, worker_id: int) -> bool:
    """His wage of the month is approved: with all the others, or as his last."""
    return find(sitting, month) is not None or find(sitting, month, worker_id) is not None


def settled(sitting: Sitting, month: Month) -> list[tuple[int, str, str]]:
    """Whose last wage was paid for itself in the month: id, number and name."""
    query = select(PaidWage.worker_id, PaidWage.worker_number, PaidWage.name).join(PayRun, PayRun.id == PaidWage.run_id)
    ids = standing_ids(sitting, [month])
    found = sitting.execute(query.where(PayRun.id.in_(ids), PayRun.worker_id.is_not(None)).order_by(PaidWage.id))
    return [(row.worker_id, row.worker_number, row.name) for row in found]


def left_paid(sitting: Sitting, worker_id: int) -> Month | None:
    """The month in which his last wage was paid for itself; None as long as it was not."""
    run = sitting.scalar(_standing().where(PayRun.worker_id == worker_id).limit(1))
    return None if run is None else Month.read(run.month)


def standing(sitting: Sitting, month: Month) -> RunRow | None:
    """The approved wages of the month, unless they were reversed."""
    run = find(sitting, month)
    return None if run is None else _frozen(run, None)


def runs(sitting: Sitting) -> list[RunRow]:
    """Every run ever approved, latest first."""
    every = sitting.scalars(select(PayRun).order_by(PayRun.month.desc(), PayRun.id.desc())).all()
    reversed_by = {run.reverses_id: run.id for run in every if run.reverses_id is not None}
    return [_frozen(run, reversed_by.get(run.id)) for run in every]


def so_far(sitting: Sitting, months: list[Month]) -> dict[int, tuple[Decimal, Decimal, int]]:
    """By worker: what he earned, what tax was deducted in those of `months` whose wages stand, and how many these are.

    What bore no tax is no salary of the year.
    """
    found: dict[int, tuple[Decimal, Decimal, int]] = {}
    query = select(PaidWage.worker_id, PaidWage.gross, PaidWage.tax_exempt, PaidWage.income_tax).where(
        PaidWage.run_id.in_(standing_ids(sitting, months))
    )
    for worker_id, gross, exempt, tax in sitting.execute(query):
        earned, deducted, known = found.get(worker_id, (ZERO, ZERO, 0))
        found[worker_id] = (earned + gross - exempt, deducted + tax, known + 1)
    return found


def standing_ids(sitting: Sitting, months: list[Month]) -> list[int]:
    """The runs in force for these months, those of last wages among them."""
    return [run.id for run in sitting.scalars(_standing().where(PayRun.month.in_(map(str, months))))]


def paid(sitting: Sitting, month: Month) -> tuple[WageRow, ...]:
    """Every wage of the month that stands, last wages among them: each worker once."""
    query = select(PaidWage).where(PaidWage.run_id.in_(standing_ids(sitting, [month])))
    rows = sitting.scalars(query.order_by(func.length(PaidWage.worker_number), PaidWage.worker_number))
    return tuple(map(frozen_wage, rows))


def wages(sitting: Sitting, run_id: int) -> tuple[WageRow, ...]:
    """What each worker was paid by one run."""
    return tuple(frozen_wage(wage) for wage in sitting.get_one(PayRun, run_id).wages)


def paid_on(sitting: Sitting, run_id: int) -> dict[str, date]:
    """By bank, wallet or cash: the day on which the run's wages were paid that way, as far as it is written down."""
    query = select(WagePayment.method, WagePayment.paid_on).where(WagePayment.run_id == run_id)
    return {row.method: row.paid_on for row in sitting.execute(query)}


def paid_days(sitting: Sitting, rows: Iterable[WageRow]) -> dict[int, date]:
    """By worker: the day on which his approved wage was paid, as far as it is written down."""
    rows = [row for row in rows if row.run_id is not None]
    known = {run_id: paid_on(sitting, run_id) for run_id in {row.run_id for row in rows if row.run_id is not None}}
    return {row.worker_id: day for row in rows if (day := known[row.run_id or 0].get(row.way)) is not None}


def wage(sitting: Sitting, paid_wage_id: int) -> WageRow | None:
    row = sitting.get(PaidWage, paid_wage_id)
    return None if row is None else frozen_wage(row)


def months(sitting: Sitting) -> list[Month]:
    """The months whose wages are approved, latest first."""
    found = sitting.scalars(_standing().where(PayRun.worker_id.is_(None)))
    return sorted({Month.read(run.month) for run in found}, reverse=True)


def begun(sitting: Sitting) -> list[Month]:
    """The months of which any wage is approved, be it one man's last; latest first."""
    return sorted({Month.read(run.month) for run in sitting.scalars(_standing())}, reverse=True)


def frozen_wage(row: PaidWage) -> WageRow:
    plain = {name: getattr(row, name) for name in (*PERSON, *DAYS, *RATES, *MONEY)}
    explained, facts = tuple(row.explained), row.facts
    return WageRow(**plain, explained=explained, facts=facts, paid_wage_id=row.id, run_id=row.run_id)


def _standing() -> Select[PayRun]:
    """The runs that are neither reversals nor reversed."""
    counter = aliased(PayRun)
    query = select(PayRun).outerjoin(counter, counter.reverses_id == PayRun.id)
    return query.where(PayRun.reverses_id.is_(None), counter.id.is_(None))


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
        worker_id=run.worker_id,
        name=run.wages[0].name if run.worker_id is not None else "",
        reason=run.reason,
    )
