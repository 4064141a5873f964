"""Writing a run of wages, and the counter-run that takes one back: nothing that is written is ever changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.models.payroll import PaidWage, PayRun
from app.rules.problems import Code, Problem, Refusal
from app.services import audit, pay_runs, wage_lines
from app.services.books import Sitting
from app.services.pay_runs import DAYS, MONEY, PERSON, RATES, WageRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a run says beside its wages; `worker_id` if it is one man's last wage."""

    month: str
    law_profile: str
    worker_id: int | None = None
    reverses: int | None = None
    reason: str = ""


def approve(sitting: Sitting, run: Run, rows: Sequence[WageRow]) -> int:
    return _write(sitting, "approve", run, rows)


def take_back(sitting: Sitting, run: PayRun, reason: str) -> int:
    """The same figures with the minus sign; Refusal if nobody says why."""
    said = " ".join(reason.split())
    if not said:
        raise Refusal(Problem(Code.MISSING, "reason"))
    rows = [_opposite(row) for row in pay_runs.wages(sitting, run.id)]
    counter = Run(month=run.month, law_profile=run.law_profile, worker_id=run.worker_id, reverses=run.id, reason=said)
    return _write(sitting, "reverse", counter, rows)


def _write(sitting: Sitting, action: str, run: Run, rows: Sequence[WageRow]) -> int:
    totals = pay_runs.sums(tuple(rows))
    made = PayRun(
        month=run.month,
        law_profile=run.law_profile,
        worker_id=run.worker_id,
        reverses_id=run.reverses,
        reason=run.reason,
        gross=totals.gross,
        net=totals.net,
        entered_by=sitting.by,
        approved_at=sitting.now(),
    )
    made.wages = [_paid(row) for row in rows]
    sitting.add(made)
    audit.note(sitting, action, made)
    sign = 1 if run.reverses is None else -1
    for paid, row in zip(made.wages, rows, strict=True):
        sitting.add_all(wage_lines.made(row, paid, run.month, sign=sign))
    sitting.flush()
    return made.id


def _paid(row: WageRow) -> PaidWage:
    values = {name: getattr(row, name) for name in (*PERSON, *DAYS, *RATES, *MONEY)}
    return PaidWage(**values, explained=[dict(part) for part in row.explained], facts=dict(row.facts))


def _opposite(row: WageRow) -> WageRow:
    return replace(row, **{name: -getattr(row, name) for name in (*DAYS, *MONEY)})
