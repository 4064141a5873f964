"""The wages of a month: looked at beforehand, approved, taken back, proved, and put on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.models.attendance import AttendanceDay, PieceCount
from app.models.challans import Challan
from app.models.payroll import PaidWage, PayRun
from app.models.workers import Worker, WorkerTerms
from app.models.workshop import Workshop
from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal, refuse
from app.rules.rates import NoRate
from app.services import attendance, audit, challans, pay_runs, wage_papers, wages, workers, workshop
from app.services.books import Sitting
from app.services.pay_runs import DAYS, MONEY, PERSON, RATES, RunRow, WageRow, WageTotals, runs, standing, wage
from app.services.sheets import PayslipSheet, WageRegisterSheet

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
    "recompute",
    "register_sheet",
    "reverse",
    "runs",
    "standing",
    "wage",
]

WATCH = frozenset(
    table.__tablename__
    for table in (PayRun, PaidWage, Challan, AttendanceDay, PieceCount, Worker, WorkerTerms, Workshop)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A month's wages. With a `run_id` they are approved, and the rows are what was approved."""

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
    rows = tuple(replace(row, problems=tuple(wages.lacking(row))) for row in pay_runs.wages(sitting, run.id))
    totals = pay_runs.sums(rows)
    problems = _all(rows)
    return Preview(month=month, profile=run.law_profile, rows=rows, totals=totals, problems=problems, run_id=run.id)


def approve(sitting: Sitting, month: Month) -> int:
    """Write the month's wages for good, computed afresh; the id of the run.

    A month can be approved from its last day on: what a worker earns on days to come is not known before.
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
    return _write(sitting, "approve", made, reverses=None)


def reverse(sitting: Sitting, month: Month) -> int:
    """Take the month's wages back by a run of the same figures with the minus sign; the id of that counter-run.

    Its challans go with it; once one of them has a PSID or is paid, the wages stand.
    """
    run = _approved(sitting, month)
    challans.cancel_run(sitting, run.id)
    rows = tuple(_taken_back(row) for row in pay_runs.wages(sitting, run.id))
    totals = pay_runs.sums(rows)
    counter = Preview(month=month, profile=run.law_profile, rows=rows, totals=totals, problems=())
    return _write(sitting, "reverse", counter, reverses=run.id)


def months(sitting: Sitting) -> list[Month]:
    """The months that have attendance or approved wages, latest first."""
    return sorted({*attendance.months(sitting), *pay_runs.months(sitting)}, reverse=True)


def recompute(sitting: Sitting, month: Month) -> list[str]:
    """Where the approved wages differ from the month computed again on the stored terms; nothing if they agree."""
    run = _approved(sitting, month)
    view = wages.scene(sitting, month, Profile(run.law_profile))
    return [words for row in pay_runs.wages(sitting, run.id) for words in wages.differences(sitting, row, view)]


def register_sheet(sitting: Sitting, month: Month) -> WageRegisterSheet:
    """The wage register: of the approved wages, or as a draft of what they would be."""
    made = preview(sitting, month)
    head, run = workshop.letterhead(sitting), standing(sitting, month)
    return wage_papers.register(head, month, made.profile, made.rows, run=run, by=sitting.by)


def payslip_sheets(sitting: Sitting, month: Month, worker_id: int | None = None) -> tuple[PayslipSheet, ...]:
    """The month's payslips, or one worker's: of the approved wages, or as drafts."""
    made = preview(sitting, month)
    head = workshop.letterhead(sitting)
    return tuple(
        wage_papers.payslip(head, month, row, draft=made.run_id is None)
        for row in made.rows
        if worker_id in (None, row.worker_id)
    )


def payslip(sitting: Sitting, paid_wage_id: int) -> PayslipSheet:
    """The slip of one wage as it was paid."""
    row = sitting.get_one(PaidWage, paid_wage_id)
    month = Month.read(sitting.get_one(PayRun, row.run_id).month)
    return wage_papers.payslip(workshop.letterhead(sitting), month, pay_runs.frozen_wage(row), draft=False)


def _computed(sitting: Sitting, month: Month) -> Preview:
    view = wages.scene(sitting, month)
    people = workers.employed(sitting, month.first, month.last)
    try:
        rows = tuple(wages.row(sitting, worker, view) for worker in people)
    except NoRate as gap:
        facts = {"key": gap.key, "date": gap.day.strftime("%d/%m/%Y")}
        raise Refusal(Problem(Code.NO_RATE, "month", facts)) from None
    problems = [] if people else [Problem(Code.NO_WORKERS, "month", {"month": str(month)})]
    if sitting.today() < month.last:
        problems.append(Problem(Code.MONTH_NOT_OVER, "month", {"month": str(month)}))
    totals = pay_runs.sums(rows)
    return Preview(month=month, profile=view.profile, rows=rows, totals=totals, problems=(*problems, *_all(rows)))


def _all(rows: tuple[WageRow, ...]) -> tuple[Problem, ...]:
    """Of the law first, then of each worker."""
    return (*wages.doubts(rows), *(problem for row in rows for problem in row.problems))


def _approved(sitting: Sitting, month: Month) -> PayRun:
    run = pay_runs.find(sitting, month)
    if run is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(month)}))
    return run


def _write(sitting: Sitting, action: str, made: Preview, *, reverses: int | None) -> int:
    run = PayRun(
        month=str(made.month),
        law_profile=made.profile,
        reverses_id=reverses,
        gross=made.totals.gross,
        net=made.totals.net,
        entered_by=sitting.by,
        approved_at=sitting.now(),
        wages=[_paid(row) for row in made.rows],
    )
    sitting.add(run)
    audit.note(sitting, action, run)
    return run.id


def _paid(row: WageRow) -> PaidWage:
    values = {name: getattr(row, name) for name in (*PERSON, *DAYS, *RATES, *MONEY)}
    return PaidWage(**values, explained=[dict(part) for part in row.explained])


def _taken_back(row: WageRow) -> WageRow:
    return replace(row, **{name: -getattr(row, name) for name in (*DAYS, *MONEY)})
