"""Each worker's account with EOBI and social security: month lists, the year's return, what a lacking number costs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.labour import years_between
from app.rules.money import total
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Problem, Refusal
from app.services import pay_runs, payroll, workers
from app.services.books import Sitting
from app.services.pay_runs import WageRow
from app.services.workers import WorkerRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FundLine:
    """One worker's month with both funds; `joined` and `left` only if they fall into it."""

    worker_id: int
    worker_number: str
    name: str
    father: str
    cnic: str
    born_on: date | None
    joined_on: date
    joined: date | None
    left: date | None
    days: Decimal
    wages: Decimal
    eobi_number: str
    eobi_base: Decimal
    eobi_employer: Decimal
    eobi_employee: Decimal
    pessi_number: str
    pessi_wages: Decimal
    pessi: Decimal

    @property
    def eobi(self) -> Decimal:
        return self.eobi_employer + self.eobi_employee


@dataclass(frozen=True, slots=True, kw_only=True)
class FundMonth:
    """Of approved wages, or a draft without `run_id`."""

    month: str
    run_id: int | None
    lines: tuple[FundLine, ...]
    problems: tuple[Problem, ...]

    def amount(self, name: str) -> Decimal:
        return total([getattr(line, name) for line in self.lines])


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """One insured person's financial year with EOBI."""

    worker_id: int
    name: str
    eobi_number: str
    cnic: str
    born_on: date
    joined_on: date
    left_on: date | None
    months: int
    employer: Decimal
    employee: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A number that is missing, and what that costs him: `paid` in his name that does not reach it, over `months`.

    `years_left`: of EOBI, until the pension age; fifteen insured years make a pension.
    """

    worker_id: int
    worker_number: str
    name: str
    fund: str
    months: int
    paid: Decimal
    since: str
    years_left: int | None


def month(sitting: Sitting, period: Month) -> FundMonth:
    """The list behind the month's EOBI and social security challans."""
    made = payroll.preview(sitting, period)
    known = {row.id: row for row in workers.employed(sitting, period.first, period.last)}
    lines = tuple(_line(row, known.get(row.worker_id), period) for row in made.rows if row.eobi_employer or row.pessi)
    wanted = (Code.EOBI_NUMBER_MISSING, Code.PESSI_NUMBER_MISSING, Code.RATE_DOUBTFUL)
    problems = tuple(problem for problem in made.problems if problem.code in wanted)
    return FundMonth(month=str(period), run_id=made.run_id, lines=lines, problems=problems)


def approved_month(sitting: Sitting, period: Month) -> FundMonth:
    """The same, and Refusal if the wages are not approved: what is sent to a fund is final."""
    found = month(sitting, period)
    if found.run_id is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(period)}))
    return found


def year(sitting: Sitting, ending: int) -> tuple[YearLine, ...]:
    """All for whom EOBI was contributed from July to June, as the approved wages say."""
    found: dict[int, list[WageRow]] = defaultdict(list)
    for run_id in pay_runs.standing_ids(sitting, TaxYear(ending).months()):
        for row in pay_runs.wages(sitting, run_id):
            if row.eobi_employer:
                found[row.worker_id].append(row)
    people = workers.employed(sitting, TaxYear(ending).first, TaxYear(ending).last)
    return tuple(
        YearLine(
            worker_id=who.id,
            name=who.name,
            eobi_number=who.eobi_number,
            cnic=who.cnic,
            born_on=who.born_on,
            joined_on=who.joined_on,
            left_on=who.left_on if who.left_on and who.left_on <= TaxYear(ending).last else None,
            months=len(found[who.id]),
            employer=total([row.eobi_employer for row in found[who.id]]),
            employee=total([row.eobi_employee for row in found[who.id]]),
        )
        for who in people
        if who.id in found
    )


def lacking(sitting: Sitting, on: date | None = None) -> list[Lack]:
    """Who has no number with a fund although it is paid for him, the dearest first."""
    day = on or sitting.today()
    paid: dict[tuple[int, str], list[tuple[str, Decimal]]] = defaultdict(list)
    for run in pay_runs.runs(sitting):
        if run.state == "approved":
            for row in pay_runs.wages(sitting, run.id):
                paid[row.worker_id, "EOBI"].append((run.month, row.eobi_employer + row.eobi_employee))
                paid[row.worker_id, "PESSI"].append((run.month, row.pessi))
    found = []
    for who in workers.employed(sitting, day, day):
        for fund, number in (("EOBI", who.eobi_number), ("PESSI", who.pessi_number)):
            months = [(name, amount) for name, amount in paid[who.id, fund] if amount]
            if not number and months:
                found.append(_lack(sitting, who, fund, months, day))
    return sorted(found, key=lambda lack: (-lack.paid, lack.worker_number))


def _lack(sitting: Sitting, who: WorkerRow, fund: str, months: list[tuple[str, Decimal]], day: date) -> Lack:
    left = None
    if fund == "EOBI":
        man = who.gender == "male" if who.gender in ("male", "female") else int(who.cnic[-1]) % 2 == 1
        age = sitting.rates.on("pension.age.men" if man else "pension.age.women", day)
        left = max(int(age.value) - years_between(who.born_on, day), 0)
    return Lack(
        worker_id=who.id,
        worker_number=who.number,
        name=who.name,
        fund=fund,
        months=len(months),
        paid=total([amount for _, amount in months]),
        since=min(name for name, _ in months),
        years_left=left,
    )


def _line(row: WageRow, who: WorkerRow | None, period: Month) -> FundLine:
    left = who.left_on if who else None
    return FundLine(
        worker_id=row.worker_id,
        worker_number=row.worker_number,
        name=row.name,
        father=row.father,
        cnic=row.cnic,
        born_on=who.born_on if who else None,
        joined_on=row.joined_on,
        joined=row.joined_on if Month.of(row.joined_on) == period else None,
        left=left if left and Month.of(left) == period else None,
        days=row.paid_days,
        wages=row.gross - row.overtime_pay - row.bonus - row.arrears - row.gratuity - row.other_pay,
        eobi_number=row.eobi_number,
        eobi_base=row.eobi_base,
        eobi_employer=row.eobi_employer,
        eobi_employee=row.eobi_employee,
        pessi_number=row.pessi_number,
        pessi_wages=row.pessi_wages,
        pessi=row.pessi,
    )
