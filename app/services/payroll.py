"""The wages of a month: looked at beforehand, approved, taken back, proved, and put on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from app.models.attendance import AttendanceDay, PieceCount
from app.models.challans import Challan
from app.models.payroll import PaidWage, PayRun, SkillWage, WageExtra
from app.models.workers import Worker, WorkerTerms
from app.models.workshop import Workshop
from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal, refuse
from app.rules.rates import NoRate, Rate, Rates
from app.services import (
    advances,
    attendance,
    challans,
    leave,
    owings,
    pay_runs,
    run_writing,
    salary_deposits,
    wage_papers,
    wages,
    workers,
    workshop,
)
from app.services.books import Sitting
from app.services.pay_runs import RunRow, WageRow, WageTotals, runs, standing, wage
from app.services.run_writing import Run
from app.services.sheets import LeaveBalance, PayslipSheet, WageRegisterSheet

__all__ = [
    "WATCH",
    "Preview",
    "RunRow",
    "WageRow",
    "WageTotals",
    "approve",
    "months",
    "payslip",
    "payslip_sheets",
    "preview",
    "prove",
    "recompute",
    "register_sheet",
    "reverse",
    "runs",
    "standing",
    "wage",
]

WATCH = frozenset(
    table.__tablename__
    for table in (
        PayRun, PaidWage, WageExtra, SkillWage, Challan, AttendanceDay, PieceCount, Worker, WorkerTerms, Workshop,
    )
) | advances.WATCH  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A month's wages. With a `run_id` they are approved, and the rows are what was approved.

    Of a month that is not, the last wages of those who left and were paid are among the rows all the same.
    """

    month: Month
    profile: str
    rows: tuple[WageRow, ...]
    totals: WageTotals
    problems: tuple[Problem, ...]
    run_id: int | None = None


def preview(sitting: Sitting, month: Month) -> Preview:
    """The wages as they would be approved now, or as they were. Refusal if the law of the month is not known."""
    run = pay_runs.find(sitting, month)
    if run is None:
        return _computed(sitting, month)
    rows = _checked(sitting, month)
    totals = pay_runs.sums(rows)
    over = (*challans.too_much(sitting, month), *salary_deposits.too_much(sitting, month))
    problems = (*over, *_all(rows))
    return Preview(month=month, profile=run.law_profile, rows=rows, totals=totals, problems=problems, run_id=run.id)


def approve(sitting: Sitting, month: Month) -> int:
    """Write the month's wages for good, computed afresh; the id of the run.

    A month can be approved from its last day on: what a worker earns on days to come is not known before. Whose last
    wage was paid already is not in the run.
    """
    if pay_runs.find(sitting, month) is not None:
        raise Refusal(Problem(Code.WAGES_APPROVED, "month", {"month": str(month)}))
    if sitting.today() < month.last:
        raise Refusal(Problem(Code.MONTH_NOT_OVER, "month", {"month": str(month)}))
    made = _computed(sitting, month)
    refuse(list(made.problems))
    unseen = [problem for problem in made.problems if problem.code is Code.NO_ATTENDANCE]
    if len(unseen) == len(made.rows) and not made.totals.gross:  # one man away is a warning; nobody, a muster not kept
        raise Refusal(*unseen)
    rest = [row for row in made.rows if row.run_id is None]
    return run_writing.approve(sitting, Run(month=str(month), law_profile=made.profile), rest)


def reverse(sitting: Sitting, month: Month, reason: str) -> int:
    """Take the month's wages back by a run of the same figures with the minus sign; the id of that counter-run.

    Its open challans go with it. One that has a PSID or is paid stands, and the next approval draws the difference.
    """
    run = _approved(sitting, month)
    counter = run_writing.take_back(sitting, run, reason)
    challans.cancel_run(sitting, run.id)
    return counter


def months(sitting: Sitting) -> list[Month]:
    """The months that have attendance or approved wages, latest first."""
    return sorted({*attendance.months(sitting), *pay_runs.months(sitting)}, reverse=True)


def recompute(sitting: Sitting, month: Month) -> list[str]:
    """Where the approved wages differ from the month computed again by the law as it is known now."""
    return _again(sitting, month, lambda _: sitting.rates)


def prove(sitting: Sitting, month: Month) -> list[str]:
    """The same by the very rates that stand beside each wage: whatever was corrected since, every paisa must agree."""
    known: dict[tuple[Rate, ...], Rates] = {}

    def law_of_then(paid: WageRow) -> Rates:
        other = wages.law_then(paid, sitting.rates, month.last)
        if other not in known:
            known[other] = sitting.rates.overlaid(replace(rate, until=month.last) for rate in other)
        return known[other]

    return _again(sitting, month, law_of_then)


def register_sheet(sitting: Sitting, month: Month) -> WageRegisterSheet:
    """The wage register: of the approved wages, or as a draft of what they would be."""
    made = preview(sitting, month)
    head, run = workshop.letterhead(sitting), standing(sitting, month)
    paid = pay_runs.paid_days(sitting, made.rows)
    return wage_papers.register(head, month, made.profile, made.rows, run=run, by=sitting.by, paid_on=paid)


def payslip_sheets(sitting: Sitting, month: Month, worker_id: int | None = None) -> tuple[PayslipSheet, ...]:
    """The month's payslips, or one worker's: of the approved wages, or as drafts."""
    made = preview(sitting, month)
    head, left = workshop.letterhead(sitting), _leave_left(sitting, month, worker_id)
    return tuple(
        wage_papers.payslip(head, month, row, left, draft=row.run_id is None)
        for row in made.rows
        if worker_id in (None, row.worker_id)
    )


def payslip(sitting: Sitting, paid_wage_id: int) -> PayslipSheet:
    """The slip of one wage as it was paid."""
    row = sitting.get_one(PaidWage, paid_wage_id)
    month = Month.read(sitting.get_one(PayRun, row.run_id).month)
    left = _leave_left(sitting, month, row.worker_id)
    return wage_papers.payslip(workshop.letterhead(sitting), month, pay_runs.frozen_wage(row), left, draft=False)


def _leave_left(sitting: Sitting, month: Month, worker_id: int | None) -> dict[int, tuple[LeaveBalance, ...]]:
    """By worker: what is left of each kind at the month's end, as the slip must say."""
    found: dict[int, tuple[LeaveBalance, ...]] = {}
    for row in leave.balances(sitting, month.last, worker_id):
        if row.yearly or row.taken:  # a leave for a birth or a death is no balance before its day
            found[row.worker_id] = (*found.get(row.worker_id, ()), LeaveBalance(key=row.kind, days=row.left))
    return found


def _computed(sitting: Sitting, month: Month) -> Preview:
    view = wages.scene(sitting, month)
    people = workers.employed(sitting, month.first, month.last)
    paid = {row.worker_id: row for row in _checked(sitting, month)}
    try:
        rows = tuple(paid.get(worker.id) or wages.row(sitting, worker, view) for worker in people)
    except NoRate as gap:
        facts = {"key": gap.key, "date": gap.day.strftime("%d/%m/%Y")}
        raise Refusal(Problem(Code.NO_RATE, "month", facts)) from None
    problems = [] if people else [Problem(Code.NO_WORKERS, "month", {"month": str(month)})]
    if sitting.today() < month.last:
        problems.append(Problem(Code.MONTH_NOT_OVER, "month", {"month": str(month)}))
    totals = pay_runs.sums(rows)
    return Preview(month=month, profile=view.profile, rows=rows, totals=totals, problems=(*problems, *_all(rows)))


def _again(sitting: Sitting, month: Month, law: Callable[[WageRow], Rates]) -> list[str]:
    found = pay_runs.standing_ids(sitting, [month])
    if not found:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(month)}))
    people = {worker.id: worker for worker in workers.employed(sitting, date.min, date.max)}
    view = wages.scene(sitting, month)
    profiles = {run: Profile(sitting.get_one(PayRun, run).law_profile) for run in found}
    return [
        words
        for run, profile in profiles.items()
        for paid in pay_runs.wages(sitting, run)
        for words in wages.differences(people.get(paid.worker_id), paid, replace(view, profile=profile), law(paid))
    ]


def _checked(sitting: Sitting, month: Month) -> tuple[WageRow, ...]:
    """What is approved of the month, with what it lacks today."""
    owed = owings.after_leaving(sitting, month)
    return tuple(
        replace(row, problems=(*wages.lacking(row), *owed.get(row.worker_id, ())))
        for row in pay_runs.paid(sitting, month)
    )


def _all(rows: tuple[WageRow, ...]) -> tuple[Problem, ...]:
    """Of the law first, then of each worker."""
    return (*wages.doubts(rows), *(problem for row in rows for problem in row.problems))


def _approved(sitting: Sitting, month: Month) -> PayRun:
    run = pay_runs.find(sitting, month)
    if run is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(month)}))
    return run
