"""Who is contributed for, and with how much: the schedules behind the EOBI and social security challans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.rules import calendar
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.rates import Rates
from app.services.pay_runs import WageRow

EOBI = "Employees' Old-Age Benefits Institution"
PESSI = "Punjab Employees Social Security Institution"
ARREARS = "arrears"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One worker; `base` is what his contribution is a percentage of."""

    worker_id: int
    name: str
    their_number: str
    cnic: str
    days: Decimal
    base: Decimal
    employer: Decimal
    employee: Decimal

    @property
    def amount(self) -> Decimal:
        return self.employer + self.employee


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """`period`: the month that is contributed for."""

    kind: str
    period: str
    authority: str
    head: str
    due_on: date
    lines: tuple[Line, ...]

    @property
    def amount(self) -> Decimal:
        return total([line.amount for line in self.lines])


def of_month(
    wages: tuple[WageRow, ...], arrears: Mapping[str, Mapping[tuple[int, str], Decimal]], month: Month, rates: Rates
) -> tuple[Schedule, ...]:
    """All that an approved month's wages owe the funds: for itself, and for earlier months of which arrears are paid.

    `arrears`: by fund, worker and month. They fall due with the month that pays them.
    """
    own = of_wages(wages, month, rates)
    people = {row.worker_id: row for row in wages}
    found = list(own)
    for fund in own:
        owed = arrears.get(fund.kind, {})
        for period in sorted({period for _, period in owed}):
            lines = tuple(
                _arrears(people[worker], fund.kind, amount)
                for (worker, each), amount in owed.items()
                if each == period and worker in people
            )
            found.append(replace(fund, period=period, head=f"{fund.head}, {ARREARS}", lines=lines))
    return tuple(found)


def of_wages(wages: tuple[WageRow, ...], month: Month, rates: Rates) -> tuple[Schedule, ...]:
    """The two schedules of an approved month; a worker without a contribution is not on them."""
    return (
        Schedule(
            kind="eobi",
            period=str(month),
            authority=EOBI,
            head="Old-age benefits contribution",
            due_on=calendar.due_on("eobi.pay", month, rates),
            lines=tuple(_eobi(row) for row in wages if row.eobi_employer or row.eobi_employee),
        ),
        Schedule(
            kind="pessi",
            period=str(month),
            authority=PESSI,
            head="Social security contribution",
            due_on=calendar.due_on("pessi.pay", month, rates),
            lines=tuple(_pessi(row) for row in wages if row.pessi),
        ),
    )


def _eobi(row: WageRow) -> Line:
    return Line(
        worker_id=row.worker_id,
        name=row.name,
        their_number=row.eobi_number,
        cnic=row.cnic,
        days=row.paid_days,
        base=row.eobi_base,
        employer=row.eobi_employer,
        employee=row.eobi_employee,
    )


def _pessi(row: WageRow) -> Line:
    return Line(
        worker_id=row.worker_id,
        name=row.name,
        their_number=row.pessi_number,
        cnic=row.cnic,
        days=row.paid_days,
        base=row.pessi_wages,
        employer=row.pessi,
        employee=ZERO,
    )


def _arrears(row: WageRow, kind: str, amount: Decimal) -> Line:
    """Both shares of it are the employer's."""
    return Line(
        worker_id=row.worker_id,
        name=row.name,
        their_number=row.eobi_number if kind == "eobi" else row.pessi_number,
        cnic=row.cnic,
        days=ZERO,
        base=ZERO,
        employer=amount,
        employee=ZERO,
    )
