"""What a month's wages owe the funds, beside what was drawn for them: only the difference is ever drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import func, select

from app.models.challans import Challan, ChallanLine
from app.models.payroll import PaidWage, PayRun
from app.rules.money import ZERO, show, total
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import pay_runs, schedules, wage_lines
from app.services.books import Sitting
from app.services.challans.records import Kind, State
from app.services.schedules import Line, Schedule

ARREARS = {Kind.EOBI: "eobi_arrears", Kind.PESSI: "pessi_arrears"}
AUTHORITIES = {Kind.EOBI: schedules.EOBI, Kind.PESSI: schedules.PESSI}


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """One fund and one month that is contributed for: the wages' own, or an earlier one of which arrears are paid."""

    kind: str
    period: str
    owed: Decimal
    drawn: Decimal

    @property
    def open(self) -> Decimal:
        return self.owed - self.drawn


def balances(sitting: Sitting, month: Month) -> list[Balance]:
    """By fund and month; what was drawn from wages that do not stand any more, and went out, counts."""
    drawn = _drawn(sitting, month)
    owed = _owed(sitting, month)
    keys = sorted(owed.keys() | drawn.keys())
    return [
        Balance(kind=kind, period=period, owed=owed.get((kind, period), ZERO), drawn=drawn.get((kind, period), ZERO))
        for kind, period in keys
    ]


def too_much(sitting: Sitting, month: Month) -> list[Problem]:
    """Where more went out than the approved wages owe. No challan takes it back: somebody must ask for it."""
    return [
        Problem(
            Code.PAID_TOO_MUCH,
            "month",
            {"fund": AUTHORITIES[Kind(each.kind)], "month": each.period, "amount": show(-each.open)},
        )
        for each in balances(sitting, month)
        if each.open < 0
    ]


def differences(sitting: Sitting, month: Month) -> list[Schedule]:
    """The schedules of what is still to be drawn; in one with an earlier challan a worker's line is what he adds to it,

    and less than nothing where the earlier one had too much for him.
    """
    found = []
    for each in schedules.of_month(pay_runs.paid(sitting, month), _arrears(sitting, month), month, sitting.rates):
        before = _lines(sitting, month, each)
        rest = replace(each, lines=_less(each.lines, before)) if before else each
        found += [rest] if rest.amount > 0 else []
    return found


def _owed(sitting: Sitting, month: Month) -> dict[tuple[str, str], Decimal]:
    shares = (func.sum(each) for each in (PaidWage.eobi_employer, PaidWage.eobi_employee, PaidWage.pessi))
    within = PaidWage.run_id.in_(pay_runs.standing_ids(sitting, [month]))
    employer, employee, pessi = (amount or ZERO for amount in sitting.execute(select(*shares).where(within)).one())
    found = {(Kind.EOBI.value, str(month)): employer + employee, (Kind.PESSI.value, str(month)): pessi}
    for kind, each in _arrears(sitting, month).items():
        for (_, period), amount in each.items():
            found[kind, period] = found.get((kind, period), ZERO) + amount
    return found


def _arrears(sitting: Sitting, month: Month) -> dict[str, dict[tuple[int, str], Decimal]]:
    """By fund: by worker and earlier month."""
    return {kind.value: wage_lines.fund_arrears(sitting, month, key) for kind, key in ARREARS.items()}


def _drawn(sitting: Sitting, month: Month) -> dict[tuple[str, str], Decimal]:
    query = (
        select(Challan.kind, Challan.period, func.sum(Challan.amount))
        .join(PayRun, PayRun.id == Challan.run_id)
        .where(PayRun.month == str(month), Challan.state != State.CANCELLED)
        .group_by(Challan.kind, Challan.period)
    )
    return {(kind, period): amount for kind, period, amount in sitting.execute(query)}


def _lines(sitting: Sitting, month: Month, schedule: Schedule) -> dict[int, Line]:
    """By worker: what stands on challans of the same fund and month that were drawn from these wages."""
    query = (
        select(ChallanLine)
        .join(Challan, Challan.id == ChallanLine.challan_id)
        .join(PayRun, PayRun.id == Challan.run_id)
        .where(PayRun.month == str(month), Challan.state != State.CANCELLED)
        .where(Challan.kind == schedule.kind, Challan.period == schedule.period)
    )
    found: dict[int, list[ChallanLine]] = defaultdict(list)
    for row in sitting.scalars(query):
        found[row.worker_id or 0].append(row)
    return {worker: _sum(worker, rows) for worker, rows in found.items()}


def _sum(worker: int, rows: list[ChallanLine]) -> Line:
    return Line(
        worker_id=worker,
        name=rows[0].name,
        their_number=rows[0].their_number,
        cnic=rows[0].cnic,
        days=sum((row.days for row in rows), ZERO),
        base=total([row.base for row in rows]),
        employer=total([row.employer for row in rows]),
        employee=total([row.employee for row in rows]),
    )


def _less(lines: tuple[Line, ...], before: dict[int, Line]) -> tuple[Line, ...]:
    """Each worker's line less what stands for him already; those for whom nothing changes are left out."""
    now = {line.worker_id: line for line in lines}
    made = []
    for worker in [*now, *(each for each in before if each not in now)]:
        line, old = now.get(worker), before.get(worker)
        if line is None and old is not None:
            line = replace(old, days=ZERO, base=ZERO, employer=ZERO, employee=ZERO)
        if line is not None and old is not None:
            line = _minus(line, old)
        if line is not None and (line.employer or line.employee):
            made.append(line)
    return tuple(made)


def _minus(line: Line, old: Line) -> Line:
    return replace(
        line,
        days=line.days - old.days,
        base=line.base - old.base,
        employer=line.employer - old.employer,
        employee=line.employee - old.employee,
    )
