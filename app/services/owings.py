"""What workers owe: advances, fines and damage with what was taken, paid back or put off since, and what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from app.models.owings import Owing, OwingChange
from app.models.payroll import WageLine
from app.models.workers import Worker
from app.rules import limits
from app.rules.labour import Profile
from app.rules.money import ZERO, show
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Deduction
from app.services import audit, lines, pay_runs, wage_lines
from app.services.books import Sitting
from app.services.workers import WorkerRow

WATCH = frozenset(table.__tablename__ for table in (Owing, OwingChange, WageLine))
DAYS_OF_A_MONTH = Decimal(26)
NOTHING = ZERO


class Kind(StrEnum):
    ADVANCE = "advance"
    FINE = "fine"
    DAMAGE = "damage"


class Change(StrEnum):
    POSTPONED = "postponed"
    INSTALMENT = "instalment"
    PAID_BACK = "paid_back"
    FORGIVEN = "forgiven"
    CANCELLED = "cancelled"


LABELS = {Kind.ADVANCE: "Advance", Kind.FINE: "Fine", Kind.DAMAGE: "Damage"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwingRow:
    """`taken` from wages, `paid_back` by hand; `instalment` is the one agreed last.

    A fine for what was done on `act_on` is taken at once and by `lapses_on`; what is left of it then is `lapsed`. Of
    one who is `gone` the last wage is approved: no other will pay it back.
    """

    id: int
    kind: str
    worker_id: int
    number: str
    name: str
    name_ur: str
    father: str
    day: date
    amount: Decimal
    what: str
    act_on: date
    heard_on: date | None
    heard: str
    instalment: Decimal
    first_month: Month
    law_profile: str
    pay: Decimal
    taken: Decimal
    paid_back: Decimal
    forgiven: Decimal
    lapsed: Decimal
    lapses_on: date | None
    gone: bool
    postponed: tuple[Month, ...]
    cancelled: bool
    entered_by: str

    @property
    def open(self) -> Decimal:
        return ZERO if self.cancelled else self.amount - self.taken - self.paid_back - self.forgiven - self.lapsed

    @property
    def state(self) -> str:
        if self.cancelled:
            return "cancelled"
        if self.open > 0:
            return "open"
        return "lapsed" if self.lapsed else "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDraft:
    """`month` for what is put off or from which another instalment holds; `amount` for money."""

    kind: str = ""
    day: date | None = None
    month: Month | None = None
    amount: Decimal | None = None
    reason: str = ""


def rows(sitting: Sitting, kind: str = "", worker_id: int | None = None) -> list[OwingRow]:
    """What is and was owed, oldest first."""
    query = select(Owing, Worker).join(Worker, Worker.id == Owing.worker_id).options(selectinload(Owing.changes))
    if kind:
        query = query.where(Owing.kind == kind)
    if worker_id is not None:
        query = query.where(Owing.worker_id == worker_id)
    taken = {each: wage_lines.taken(sitting, each) for each in Kind}
    found = sitting.execute(query.order_by(Owing.day, Owing.id)).all()
    return [_frozen(sitting, row, worker, taken[Kind(row.kind)].get(row.id, ZERO)) for row, worker in found]


def get(sitting: Sitting, owing_id: int) -> OwingRow | None:
    return next((row for row in rows(sitting) if row.id == owing_id), None)


def due(sitting: Sitting, month: Month, leaving: int | None = None) -> Mapping[int, tuple[Deduction, ...]]:
    """By worker: what is to be taken from this month's wages; the wage itself says how much of it may be.

    Of one who leaves all that is open is asked of his last wage: no later one will pay it back. A fine that will have
    lapsed by the day these wages must be paid is not asked any more. `leaving`: as if he left with this month.
    """
    gone = {*sitting.scalars(select(Worker.id).where(Worker.left_on <= month.last)), leaving}
    changed = _instalments(sitting)
    first = {row.id: row.instalment for row in sitting.execute(select(Owing.id, Owing.instalment))}
    found: dict[int, list[Deduction]] = defaultdict(list)
    for row in rows(sitting):
        last = row.worker_id in gone
        waits = not last and (month < row.first_month or month in row.postponed)
        if row.open <= 0 or waits or _too_late(sitting, row, month):
            continue
        agreed = [amount for since, amount in changed.get(row.id, ()) if since <= month]
        whole = last or row.kind == Kind.FINE
        amount = row.open if whole else min(agreed[-1] if agreed else first[row.id], row.open)
        label = f"{LABELS[Kind(row.kind)]} of {row.day:%d/%m/%Y}"
        found[row.worker_id].append(Deduction(row.kind, amount, label, row.id))
    return {worker: tuple(each) for worker, each in found.items()}


def open_of(sitting: Sitting, worker_id: int) -> Decimal:
    """All that one worker owes."""
    return sum((each.open for each in rows(sitting, worker_id=worker_id)), ZERO)


def after_leaving(sitting: Sitting, month: Month) -> dict[int, tuple[Problem, ...]]:
    """By worker who left in the month: what he still owes though no wage of his will ever pay it."""
    gone = select(Worker.id).where(Worker.left_on.between(month.first, month.last))
    open_ = ((each, open_of(sitting, each)) for each in sitting.scalars(gone).all())
    return {each: (still_owed(sitting.get_one(Worker, each).name, owed),) for each, owed in open_ if owed > 0}


def still_owed(name: str, amount: Decimal) -> Problem:
    return Problem(Code.OWED_AFTER_LEAVING, "deductions", {"name": name, "amount": show(amount)})


def check_change(sitting: Sitting, owing_id: int, draft: ChangeDraft) -> list[Problem]:
    row = get(sitting, owing_id)
    if row is None:
        return [Problem(Code.NOT_FOUND, "id", {"text": str(owing_id)})]
    if draft.kind not in list(Change):
        return [Problem(Code.MALFORMED, "kind", {"text": draft.kind})]
    if row.open <= 0:
        return [Problem(Code.OWING_SETTLED, "id")]
    found = []
    once = limits.fine_at_once(Profile(row.law_profile), row.day, sitting.rates)
    if (row.kind, draft.kind) == (Kind.FINE, Change.INSTALMENT) and once:
        return [Problem(Code.FINE_IN_PARTS, "kind")]
    if draft.kind in (Change.POSTPONED, Change.INSTALMENT) and draft.month is None:
        found.append(Problem(Code.MISSING, "month"))
    takes = draft.kind in (Change.INSTALMENT, Change.PAID_BACK, Change.FORGIVEN)
    found += _amount(draft.amount, row.open) if takes else lines.amount(draft.amount, "amount")
    if draft.kind != Change.PAID_BACK and not draft.reason.strip():
        found.append(Problem(Code.OVERRIDE_NEEDS_REASON, "reason"))
    if draft.kind == Change.CANCELLED and row.taken + row.paid_back:
        found.append(Problem(Code.OWING_TAKEN, "id", {"taken": show(row.taken + row.paid_back)}))
    if draft.day is not None and draft.day > sitting.today():
        found.append(Problem(Code.DATE_IN_FUTURE, "day", {"date": f"{draft.day:%d/%m/%Y}"}))
    return found


def change(sitting: Sitting, owing_id: int, draft: ChangeDraft) -> int:
    """Write down what was agreed about it since; what was written before stays."""
    refuse(check_change(sitting, owing_id, draft))
    row = OwingChange(
        owing_id=owing_id,
        kind=draft.kind,
        day=draft.day or sitting.today(),
        month=str(draft.month or ""),
        amount=draft.amount or ZERO,
        reason=" ".join(draft.reason.split()),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "change", row)
    sitting.expire(sitting.get_one(Owing, owing_id))
    return row.id


def month_pay(worker: WorkerRow, minimum: Decimal) -> Decimal:
    """What a whole month brings him by his terms; of piece work nobody knows it, and the minimum wage stands for it."""
    allowances = sum((each.amount for each in worker.allowances if each.per == "month"), ZERO)
    base = {"monthly": worker.rate, "daily": worker.rate * DAYS_OF_A_MONTH}.get(worker.pay_kind, minimum)
    return base + allowances


def _amount(amount: Decimal | None, most: Decimal) -> list[Problem]:
    if amount is None:
        return [Problem(Code.MISSING, "amount")]
    if amount <= 0:
        return [Problem(Code.NOT_POSITIVE, "amount")]
    if amount > most:
        return [Problem(Code.MORE_THAN_OPEN, "amount", {"number": "it", "open": show(most)})]
    return lines.amount(amount, "amount")


def _instalments(sitting: Sitting) -> dict[int, list[tuple[Month, Decimal]]]:
    """Other instalments agreed since, by the month from which they hold."""
    found: dict[int, list[tuple[Month, Decimal]]] = defaultdict(list)
    query = select(OwingChange).where(OwingChange.kind == Change.INSTALMENT).order_by(OwingChange.id)
    for row in sitting.scalars(query):
        found[row.owing_id].append((Month.read(row.month), row.amount))
    return {ref: sorted(each, key=lambda one: one[0]) for ref, each in found.items()}


def _too_late(sitting: Sitting, row: OwingRow, month: Month) -> bool:
    paid_by = limits.pay_day(month, Profile(row.law_profile), sitting.rates)
    return row.lapses_on is not None and row.lapses_on < paid_by


def _gone(sitting: Sitting, worker: Worker) -> bool:
    return worker.left_on is not None and pay_runs.closed(sitting, Month.of(worker.left_on), worker.id)


def _frozen(sitting: Sitting, row: Owing, worker: Worker, taken: Decimal) -> OwingRow:
    def total(kind: Change) -> Decimal:
        return sum((each.amount for each in row.changes if each.kind == kind), ZERO)

    agreed = [each.amount for each in row.changes if each.kind == Change.INSTALMENT]
    act = row.act_on or row.day
    lapses = limits.fine_lapses(act, Profile(row.law_profile), sitting.rates) if row.kind == Kind.FINE else None
    left = row.amount - taken - total(Change.PAID_BACK) - total(Change.FORGIVEN)
    return OwingRow(
        id=row.id,
        kind=row.kind,
        worker_id=worker.id,
        number=worker.number,
        name=worker.name,
        name_ur=worker.name_ur,
        father=worker.father,
        day=row.day,
        amount=row.amount,
        what=row.what,
        act_on=act,
        heard_on=row.heard_on,
        heard=row.heard,
        instalment=agreed[-1] if agreed else row.instalment,
        first_month=Month.read(row.first_month),
        law_profile=row.law_profile,
        pay=row.pay,
        taken=taken,
        paid_back=total(Change.PAID_BACK),
        forgiven=total(Change.FORGIVEN),
        lapsed=left if lapses is not None and _lapsed(sitting, row, lapses, taken) else ZERO,
        lapses_on=lapses,
        postponed=tuple(Month.read(each.month) for each in row.changes if each.kind == Change.POSTPONED),
        cancelled=any(each.kind == Change.CANCELLED for each in row.changes),
        gone=_gone(sitting, worker),
        entered_by=row.entered_by,
    )


def _lapsed(sitting: Sitting, fine: Owing, lapses: date, taken: Decimal) -> bool:
    """Its days are over; or wages took what they could of it, and no second time is allowed."""
    once = limits.fine_at_once(Profile(fine.law_profile), fine.day, sitting.rates)
    return sitting.today() > lapses or (once and taken > 0)
