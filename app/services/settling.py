"""What is due to one who leaves: gathered from his file, his leave and what he owes, reckoned by the law of the day."""

from __future__ import annotations

from datetime import date, timedelta

from app.rules.leaving import Leaving, Settlement, dues_by, settlement
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.rules.provinces import minimum_wage_key
from app.services import coverage, holidays, leave, owings, workers, workshop
from app.services.books import Sitting
from app.services.workers import LeavingDraft, WorkerRow

BY_THE_WORKSHOP = ("retrenched",)
"""Only where the workshop ends it without his fault is notice due to him."""
AFTER = timedelta(days=20)


def facts(sitting: Sitting, worker_id: int, left_on: date | None = None, said: LeavingDraft | None = None) -> Leaving:
    """Everything that the settlement of his dues is reckoned from; with a day, or what is `said`, as if he left so."""
    known = workers.get(sitting, worker_id)
    if known is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(worker_id)}))
    left = left_on or (said.left_on if said else None) or known.left_on
    if left is None:
        raise Refusal(Problem(Code.MISSING, "left_on"))
    row = workers.get(sitting, worker_id, left) or known
    why, given = (said.why, said.notice_days) if said else (row.left_why, row.notice_days or 0)
    minimum = sitting.rates.on(minimum_wage_key(workshop.draft(sitting).province), left).value
    accounts = leave.balances(sitting, left, worker_id)
    annual = [each.left for each in accounts if each.kind == "annual" and each.left > 0]
    return Leaving(
        profile=coverage.profile(sitting, Month.of(left)),
        joined=row.joined_on,
        left=left,
        month_pay=owings.month_pay(row, minimum),
        employed=coverage.most_employed(sitting, left),
        leave_days=sum(annual, leave.NONE),
        notice_days=given if why in BY_THE_WORKSHOP else None,
        owed=sum((each.open for each in owings.rows(sitting, owings.Kind.ADVANCE, worker_id)), owings.NOTHING),
        holidays=frozenset(holidays.between(sitting, left, left + AFTER)),
        rest_weekday=row.rest_weekday,
    )


def due_by(sitting: Sitting, known: WorkerRow, left: date) -> date:
    """The last day to pay who left."""
    free = frozenset(holidays.between(sitting, left, left + AFTER))
    return dues_by(left, coverage.profile(sitting, Month.of(left)), sitting.rates, free, known.rest_weekday)


def settle(
    sitting: Sitting, worker_id: int, left_on: date | None = None, said: LeavingDraft | None = None
) -> Settlement:
    """All but the wage of his last month, and the day by which it must be paid."""
    return settlement(facts(sitting, worker_id, left_on, said), sitting.rates)
