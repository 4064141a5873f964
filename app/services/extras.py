"""What is to be paid once with a month's wages: a bonus, arrears, encashed leave, what is due to one who leaves."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select

from app.models.payroll import WageExtra
from app.models.workers import Worker
from app.rules.leaving import Settlement
from app.rules.money import ZERO, rupees
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Extra, Part
from app.services import audit, pay_runs
from app.services.books import Sitting
from app.services.lines import amount

WATCH = frozenset({WageExtra.__tablename__})
LONGEST = 250
KEYS = ("bonus", "arrears", "leave_encashment", "gratuity", "notice_pay", "other_pay")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraDraft:
    """`for_month`: of arrears, the month they are for; `eobi` and `pessi` what the funds are owed for it, alone or not.

    `reckoned`: by the final settlement.
    """

    worker_id: int = 0
    month: Month | None = None
    key: str = "bonus"
    amount: Decimal | None = None
    label: str = ""
    for_month: str = ""
    reason: str = ""
    reckoned: bool = False
    eobi: Decimal = ZERO
    pessi: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraRow:
    id: int
    worker_id: int
    month: str
    key: str
    amount: Decimal
    label: str
    for_month: str
    reason: str
    reckoned: bool
    eobi: Decimal
    pessi: Decimal
    entered_by: str
    entered_at: datetime


def check(sitting: Sitting, draft: ExtraDraft) -> list[Problem]:
    """Nothing is added to wages that are approved already."""
    found = []
    worker = sitting.get(Worker, draft.worker_id)
    if worker is None:
        found.append(Problem(Code.WORKER_UNKNOWN, "worker_id", {"number": str(draft.worker_id)}))
    elif draft.month is not None and not _on_the_roll(worker, draft.month):
        facts = {"name": worker.name, "date": f"{draft.month.last:%d/%m/%Y}"}
        found.append(Problem(Code.WORKER_NOT_EMPLOYED, "month", facts))
    if draft.month is None:
        found.append(Problem(Code.MISSING, "month"))
    else:
        found += _closed(sitting, draft.worker_id, str(draft.month))
    if draft.key not in KEYS:
        found.append(Problem(Code.MALFORMED, "key", {"text": draft.key}))
    if draft.key == "arrears" and not draft.for_month:  # else what they are for would be offered once more
        found.append(Problem(Code.MISSING, "for_month"))
    if not draft.amount and not (draft.eobi or draft.pessi):
        found.append(Problem(Code.NOT_POSITIVE, "amount"))
    if len(draft.label.strip()) > LONGEST:
        found.append(Problem(Code.TOO_LONG, "label", {"most": str(LONGEST)}))
    return found + amount(draft.amount, "amount")


def add(sitting: Sitting, draft: ExtraDraft) -> int:
    refuse(check(sitting, draft))
    row = WageExtra(
        worker_id=draft.worker_id,
        month=str(draft.month),
        key=draft.key,
        amount=rupees(draft.amount or ZERO),
        label=" ".join(draft.label.split()),
        for_month=draft.for_month,
        reason=" ".join(draft.reason.split()),
        reckoned=draft.reckoned,
        eobi=draft.eobi,
        pessi=draft.pessi,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id


def put_settlement(sitting: Sitting, worker_id: int, month: Month, due: Settlement) -> list[int]:
    """What is due to one who leaves is paid with his last month's wages; what was reckoned before gives way to it.

    What somebody typed for that month by hand stays, instead of what is reckoned.
    """
    refuse(_closed(sitting, worker_id, str(month)))
    drop_settlement(sitting, worker_id)
    typed = {row.key for row in _of(sitting, month) if row.worker_id == worker_id}
    parts = [part for part in due.components if part.part is Part.EARNING and part.key not in typed]
    drafts = [
        ExtraDraft(worker_id=worker_id, month=month, key=part.key, amount=part.amount, reason=part.rule, reckoned=True)
        for part in parts
    ]
    return [add(sitting, draft) for draft in drafts]


def drop_settlement(sitting: Sitting, worker_id: int) -> None:
    """What was reckoned for him and is not approved goes: it is reckoned anew, or he stays."""
    before = select(WageExtra).where(WageExtra.worker_id == worker_id, WageExtra.reckoned)
    for row in sitting.scalars(before).all():
        if not _closed(sitting, worker_id, row.month):
            remove(sitting, row.id)


def with_settlement(sitting: Sitting, worker_id: int, month: Month, due: Settlement) -> list[Extra]:
    """All that is paid once with his last wage: as it is written for the month, and as it would be put there now."""
    written = [row for row in _of(sitting, month) if row.worker_id == worker_id]
    typed = [row for row in written if not row.reckoned]
    ids = {row.key: row.id for row in written if row.reckoned}
    keys = {row.key for row in typed}
    parts = [part for part in due.components if part.part is Part.EARNING and part.key not in keys]
    return [*map(_extra, typed), *(Extra(part.key, part.amount, "", ids.get(part.key)) for part in parts)]


def remove(sitting: Sitting, extra_id: int) -> None:
    """Take it out again, as long as the month is not approved."""
    row = sitting.get_one(WageExtra, extra_id)
    refuse(_closed(sitting, row.worker_id, row.month))
    audit.removed(sitting, row)
    sitting.delete(row)
    sitting.flush()


def rows(sitting: Sitting, month: Month) -> list[ExtraRow]:
    return [
        ExtraRow(
            id=row.id,
            worker_id=row.worker_id,
            month=row.month,
            key=row.key,
            amount=row.amount,
            label=row.label,
            for_month=row.for_month,
            reason=row.reason,
            reckoned=row.reckoned,
            eobi=row.eobi,
            pessi=row.pessi,
            entered_by=row.entered_by,
            entered_at=row.entered_at,
        )
        for row in _of(sitting, month)
    ]


def by_worker(sitting: Sitting, month: Month) -> dict[int, list[Extra]]:
    """As the wage rules read them."""
    found: dict[int, list[Extra]] = defaultdict(list)
    for row in _of(sitting, month):
        found[row.worker_id].append(_extra(row))
    return found


def arrears_waiting(sitting: Sitting) -> list[ExtraRow]:
    """Arrears put to a month that is not approved yet."""
    every = sitting.scalars(select(WageExtra.month).where(WageExtra.key == "arrears").distinct()).all()
    return [
        row
        for month in every
        for row in rows(sitting, Month.read(month))
        if row.key == "arrears" and not pay_runs.closed(sitting, Month.read(month), row.worker_id)
    ]


def _extra(row: WageExtra) -> Extra:
    return Extra(row.key, row.amount, row.label, row.id, row.for_month, row.eobi, row.pessi)


def _closed(sitting: Sitting, worker_id: int, month: str) -> list[Problem]:
    """Nothing is added to wages that are approved, nor taken from them."""
    if pay_runs.find(sitting, Month.read(month)) is not None:
        return [Problem(Code.WAGES_APPROVED, "month", {"month": month})]
    if pay_runs.find(sitting, Month.read(month), worker_id) is not None:
        name = sitting.get_one(Worker, worker_id).name
        return [Problem(Code.LAST_WAGE_PAID, "worker_id", {"name": name, "month": month})]
    return []


def _on_the_roll(worker: Worker, month: Month) -> bool:
    """Who is not on the roll of a month has no wage in it with which anything could be paid."""
    return worker.joined_on <= month.last and (worker.left_on is None or worker.left_on >= month.first)


def _of(sitting: Sitting, month: Month) -> list[WageExtra]:
    return list(sitting.scalars(select(WageExtra).where(WageExtra.month == str(month)).order_by(WageExtra.id)))
