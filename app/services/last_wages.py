"""The last wage of one who leaves: with all that is due on leaving, approved alone and before the others' month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.workers import Worker
from app.rules.leaving import Settlement
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal, refuse
from app.rules.rates import NoRate
from app.services import coverage, extras, owings, pay_list, pay_runs, run_writing, settling, wages, workers
from app.services.books import Sitting
from app.services.owings import Kind
from app.services.pay_runs import WageRow
from app.services.run_writing import Run
from app.services.workers import LeavingDraft, WorkerRow

LATELY = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWage:
    """`wage` is all that he gets; `still_owed` what he owes after it. With a `run_id` it is approved: alone, or `whole`

    with the others' month.
    """

    month: Month
    due: Settlement
    wage: WageRow | None
    still_owed: Decimal
    run_id: int | None
    whole: bool


def look(sitting: Sitting, worker_id: int, said: LeavingDraft | None = None) -> LastWage:
    """As it would be approved now, or as it was; with what is `said`, as if he left so."""
    due = settling.settle(sitting, worker_id, said=said)
    known = _known(sitting, worker_id)
    left = (said.left_on if said else None) or known.left_on or sitting.today()
    month = Month.of(left)
    whole = pay_runs.find(sitting, month)
    run = pay_runs.find(sitting, month, worker_id) or whole
    if run is None:
        wage: WageRow | None = _computed(sitting, worker_id, left, due)
        still = owings.open_of(sitting, worker_id) - (_taken(wage) if wage else ZERO)
    else:
        wage = next((row for row in pay_runs.wages(sitting, run.id) if row.worker_id == worker_id), None)
        still = owings.open_of(sitting, worker_id)
    return LastWage(
        month=month,
        due=due,
        wage=wage,
        still_owed=still,
        run_id=run.id if run else None,
        whole=run is not None and run is whole,
    )


def approve(sitting: Sitting, worker_id: int, paid_on: date | None = None) -> int:
    """Write his last wage for good, reckoned afresh, from the day he leaves on; the id of the run.

    With a day it is written down as paid too. Once his month is approved he is in it.
    """
    known = _known(sitting, worker_id)
    if known.left_on is None:
        raise Refusal(Problem(Code.MISSING, "left_on"))
    month = Month.of(known.left_on)
    refuse(_too_soon_or_late(sitting, known, known.left_on, month))
    due = settling.settle(sitting, worker_id)
    extras.put_settlement(sitting, worker_id, month, due)
    row = _computed(sitting, worker_id, known.left_on, due)
    serious = [each for each in row.problems if each.code is Code.NO_ATTENDANCE or not each.is_warning]
    if serious:  # nobody kept his muster: of a whole month that is a warning, of a last wage a mistake
        raise Refusal(*serious)
    made = Run(month=str(month), law_profile=coverage.profile(sitting, month), worker_id=worker_id)
    run = run_writing.approve(sitting, made, [row])
    if paid_on is not None and row.net:
        pay_list.paid(sitting, month, row.way, paid_on, worker_id=worker_id)
    return run


def take_back(sitting: Sitting, worker_id: int, reason: str) -> int:
    """A counter-run: all that it took and paid is open again. Refusal once the month stands, in which he is counted."""
    known = _known(sitting, worker_id)
    month = pay_runs.left_paid(sitting, worker_id)
    run = None if month is None else pay_runs.find(sitting, month, worker_id)
    if month is None or run is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "worker", {"month": known.name}))
    if pay_runs.find(sitting, month) is not None:
        facts = {"name": known.name, "month": str(month)}
        raise Refusal(Problem(Code.LAST_WAGE_IN_MONTH, "worker", facts))
    return run_writing.take_back(sitting, run, reason)


def waiting(sitting: Sitting) -> list[tuple[WorkerRow, date]]:
    """Who left of late and has not got what is due, as far as it is written down, with the last day to pay him."""
    today = sitting.today()
    late = Worker.left_on.between(today - LATELY, today) & Worker.dues_paid_on.is_(None)
    found = []
    for worker_id in sitting.scalars(select(Worker.id).where(late).order_by(Worker.left_on, Worker.id)).all():
        known = _known(sitting, worker_id)
        left = known.left_on or today
        wages_of = [row for row in pay_runs.paid(sitting, Month.of(left)) if row.worker_id == worker_id]
        if worker_id not in pay_runs.paid_days(sitting, wages_of):
            found.append((known, settling.due_by(sitting, known, left)))
    return found


def _too_soon_or_late(sitting: Sitting, known: WorkerRow, left: date, month: Month) -> list[Problem]:
    facts = {"name": known.name, "month": str(month), "date": f"{left:%d/%m/%Y}"}
    if sitting.today() < left:
        return [Problem(Code.NOT_LEFT_YET, "left_on", facts)]
    if pay_runs.find(sitting, month) is not None:
        return [Problem(Code.WAGES_APPROVED, "month", facts)]
    paid = pay_runs.left_paid(sitting, known.id)
    return [] if paid is None else [Problem(Code.LAST_WAGE_PAID, "worker", facts | {"month": str(paid)})]


def _computed(sitting: Sitting, worker_id: int, left: date, due: Settlement) -> WageRow:
    """What is due on leaving counts as put to the month, and all that he owes is asked, whether that is written yet."""
    month = Month.of(left)
    then = workers.get(sitting, worker_id, left)
    if then is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(worker_id)}))
    try:
        view = wages.scene(sitting, month, only=worker_id)
        view = replace(
            view,
            extras={worker_id: extras.with_settlement(sitting, worker_id, month, due)},
            deductions=owings.due(sitting, month, leaving=worker_id),
        )
        return wages.row(sitting, replace(then, left_on=left), view)
    except NoRate as gap:
        facts = {"key": gap.key, "date": f"{gap.day:%d/%m/%Y}"}
        raise Refusal(Problem(Code.NO_RATE, "month", facts)) from None


def _taken(wage: WageRow) -> Decimal:
    parts = [part for part in wage.explained if part["part"] == "deduction" and part["key"] in list(Kind)]
    return sum((Decimal(part["amount"]) for part in parts), ZERO)


def _known(sitting: Sitting, worker_id: int) -> WorkerRow:
    known = workers.get(sitting, worker_id)
    if known is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(worker_id)}))
    return known
