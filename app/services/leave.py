"""Leave: balances by worker and kind, what was left when the books began, and leave allowed beyond the balance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from app.models.attendance import AttendanceDay
from app.models.leave import LeaveOpening, LeavePermission
from app.models.workers import Worker
from app.models.workshop import Workshop
from app.rules.leave import SPECIAL, Kind, suits, usual_gender
from app.rules.leave_account import Account, Standing, first_beyond, standing
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Mark
from app.rules.wages.marks import HALVES
from app.services import audit, coverage, workers
from app.services.books import Sitting
from app.services.workers import WorkerRow

WATCH = frozenset(table.__tablename__ for table in (LeaveOpening, LeavePermission, AttendanceDay, Worker))
WHOLE: Mapping[str, Kind] = {
    Mark.ANNUAL: Kind.ANNUAL, Mark.CASUAL: Kind.CASUAL, Mark.SICK: Kind.SICK,
    Mark.MATERNITY: Kind.MATERNITY, Mark.PATERNITY: Kind.PATERNITY, Mark.IDDAT: Kind.IDDAT,
    Mark.QUARANTINE: Kind.QUARANTINE,
}  # fmt: skip
KINDS: Mapping[str, Kind] = {**WHOLE, **{half: WHOLE[whole] for half, whole in HALVES.items()}}
"""Every mark that takes leave, a whole day of it or a half."""
MOST_OPENING = Decimal(60)
MOST_DAYS = Decimal(366)
HALF = Decimal("0.5")
NONE = Decimal(0)

Taken = Mapping[tuple[int, Kind], tuple[tuple[date, str], ...]]
"""Days of leave with their marks, by worker and kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveRow:
    """One worker's account of one kind, on a day; of the year before, what is to be paid out and what lapsed."""

    worker_id: int
    number: str
    name: str
    kind: str
    first: date
    last: date
    brought: Decimal
    granted: Decimal
    taken: Decimal
    permitted: Decimal
    left: Decimal
    doubtful: bool
    paid_out: Decimal
    lapsed: Decimal

    @property
    def yearly(self) -> bool:
        """Granted year by year; else for a birth, a death or an illness."""
        return not Kind(self.kind).special


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDraft:
    """`days` were left of this kind when `as_of` began."""

    worker: str = ""
    kind: str = ""
    as_of: date | None = None
    days: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionDraft:
    """So many days beyond the balance, from `first` to `last`, and why."""

    worker: str = ""
    kind: str = ""
    first: date | None = None
    last: date | None = None
    days: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermissionRow:
    id: int
    worker_id: int
    kind: str
    first: date
    last: date
    days: Decimal
    reason: str
    allowed_by: str


def balances(sitting: Sitting, on: date, worker_id: int | None = None) -> list[LeaveRow]:
    """Every account of those who work here on that day, or of one worker; a special leave if the law gives him any."""
    people = [row for row in workers.employed(sitting, on, on) if worker_id in (None, row.id)]
    profile, accounts = coverage.profiles(sitting), _accounts(sitting, people, _taken(sitting))
    found = []
    for person in people:
        for kind in Kind:
            now = standing(accounts[person.id, kind], on, profile, sitting.rates)
            if not kind.special or now.granted or now.taken or now.permitted:
                found.append(_row(person, kind, now))
    return found


def beyond(
    sitting: Sitting, people: Iterable[WorkerRow], after: date, taken: Taken | None = None
) -> dict[tuple[int, Kind], tuple[date, Standing]]:
    """Whose leave from `after` on nobody gave him: its first such day. `taken` if it is not yet in the books."""
    profile = coverage.profiles(sitting)
    accounts = _accounts(sitting, list(people), _taken(sitting) if taken is None else taken)
    found = {}
    for key, account in accounts.items():
        if over := first_beyond(account, after, profile, sitting.rates):
            found[key] = over
    return found


def taken_with(sitting: Sitting, first: date, last: date, new: Iterable[tuple[int, date, str]]) -> Taken:
    """All leave of the books, with the marks of some workers between two days replaced by `new`."""
    fresh = list(new)
    touched = {worker for worker, _, _ in fresh}
    days: dict[tuple[int, Kind], list[tuple[date, str]]] = defaultdict(list)
    for (worker, kind), taken in _taken(sitting).items():
        days[worker, kind] = [each for each in taken if worker not in touched or not first <= each[0] <= last]
    for worker, day, mark in fresh:
        if mark in KINDS:
            days[worker, KINDS[mark]].append((day, mark))
    return {key: tuple(sorted(each)) for key, each in days.items()}


def check_opening(sitting: Sitting, draft: OpeningDraft) -> list[Problem]:
    found = _common(sitting, draft.worker, draft.kind)
    if draft.kind in SPECIAL:  # it is granted for its day and has no balance to bring
        found.append(Problem(Code.MALFORMED, "kind", {"text": draft.kind}))
    found += [Problem(Code.MISSING, field) for field in ("as_of", "days") if getattr(draft, field) is None]
    if draft.days is not None:
        if draft.days < 0:
            found.append(Problem(Code.NEGATIVE, "days", {"text": f"{draft.days:f}"}))
        elif draft.days > MOST_OPENING or draft.days % HALF:
            found.append(Problem(Code.MALFORMED, "days", {"text": f"{draft.days:f}"}))
    if draft.as_of is not None and draft.as_of > sitting.today():
        found.append(Problem(Code.DATE_IN_FUTURE, "as_of", {"date": f"{draft.as_of:%d/%m/%Y}"}))
    return found


def open_balance(sitting: Sitting, draft: OpeningDraft) -> int:
    """Write down what was left; a later word on the same kind replaces it."""
    refuse(check_opening(sitting, draft))
    worker = workers.id_of(sitting, draft.worker)
    same = (LeaveOpening.worker_id == worker, LeaveOpening.kind == draft.kind)
    row = sitting.scalar(select(LeaveOpening).where(*same))
    before = audit.facts(row) if row is not None else None
    if row is None:
        row = LeaveOpening(worker_id=worker, kind=draft.kind)
        sitting.add(row)
    said = {"as_of": draft.as_of, "days": draft.days, "entered_by": sitting.by, "entered_at": sitting.now()}
    for field, value in said.items():
        setattr(row, field, value)
    audit.note(sitting, "open leave", row, before)
    refuse_beyond(sitting, date.min, worker)
    return row.id


def check_permission(sitting: Sitting, draft: PermissionDraft) -> list[Problem]:
    found = _common(sitting, draft.worker, draft.kind)
    found += [Problem(Code.MISSING, field) for field in ("first", "last", "days") if getattr(draft, field) is None]
    if not draft.reason.strip():
        found.append(Problem(Code.OVERRIDE_NEEDS_REASON, "reason"))
    if draft.days is not None and draft.days <= 0:
        found.append(Problem(Code.NOT_POSITIVE, "days"))
    elif draft.days is not None and (draft.days > MOST_DAYS or draft.days % HALF):
        found.append(Problem(Code.MALFORMED, "days", {"text": f"{draft.days:f}"}))
    if draft.first and draft.last and draft.last < draft.first:
        facts = {"first": f"{draft.first:%d/%m/%Y}", "last": f"{draft.last:%d/%m/%Y}"}
        found.append(Problem(Code.ENDS_BEFORE_BEGIN, "last", facts))
    return found


def permit(sitting: Sitting, draft: PermissionDraft) -> int:
    """Allow leave beyond the balance; who allowed it and why is kept for good."""
    refuse(check_permission(sitting, draft))
    row = LeavePermission(
        worker_id=workers.id_of(sitting, draft.worker),
        kind=draft.kind,
        first=draft.first,
        last=draft.last,
        days=draft.days,
        reason=" ".join(draft.reason.split()),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "permit leave", row)
    return row.id


def refuse_beyond(sitting: Sitting, after: date, worker_id: int | None = None) -> None:
    """Refusal if leave that is marked from `after` on was not given by what the books say now."""
    people = [row for row in workers.employed(sitting, date.min, date.max) if worker_id in (None, row.id)]
    names = {person.id: person.name for person in people}
    found = beyond(sitting, people, after)
    refuse([problem(names[worker], kind, over, "leave") for (worker, kind), (_, over) in found.items()])


def problem(name: str, kind: Kind, over: Standing, field: str) -> Problem:
    """That nobody gave him so much leave."""
    left = over.brought + over.granted + over.permitted
    facts = {"name": name, "kind": f"{kind} leave", "taken": f"{over.taken.normalize():f}", "left": f"{left:f}"}
    return Problem(Code.LEAVE_BEYOND_BALANCE, field, facts)


def permissions(sitting: Sitting, worker_id: int | None = None) -> list[PermissionRow]:
    query = select(LeavePermission).order_by(LeavePermission.first, LeavePermission.id)
    if worker_id is not None:
        query = query.where(LeavePermission.worker_id == worker_id)
    return [
        PermissionRow(
            id=row.id,
            worker_id=row.worker_id,
            kind=row.kind,
            first=row.first,
            last=row.last,
            days=row.days,
            reason=row.reason,
            allowed_by=row.entered_by,
        )
        for row in sitting.scalars(query)
    ]


def _common(sitting: Sitting, worker: str, kind: str) -> list[Problem]:
    found = []
    if workers.with_number(sitting, worker) is None:
        found.append(Problem(Code.WORKER_UNKNOWN, "worker", {"number": worker}))
    if kind not in list(Kind):
        found.append(Problem(Code.MALFORMED, "kind", {"text": kind}))
    return found


def _taken(sitting: Sitting) -> Taken:
    query = (
        select(AttendanceDay.worker_id, AttendanceDay.mark, AttendanceDay.day)
        .where(AttendanceDay.mark.in_(list(KINDS)))
        .order_by(AttendanceDay.day)
    )
    days: dict[tuple[int, Kind], list[tuple[date, str]]] = defaultdict(list)
    for worker, mark, day in sitting.execute(query):
        days[worker, KINDS[mark]].append((day, mark))
    return {key: tuple(each) for key, each in days.items()}


def _accounts(sitting: Sitting, people: list[WorkerRow], taken: Taken) -> dict[tuple[int, Kind], Account]:
    earliest = sitting.scalar(select(func.min(AttendanceDay.day)))
    own = sitting.get(Workshop, 1)
    begins = min(earliest or date.max, own.opened_on if own else sitting.today())
    opened = {(row.worker_id, row.kind): (row.as_of, row.days) for row in sitting.scalars(select(LeaveOpening))}
    allowed: dict[tuple[int, str], list[tuple[date, Decimal]]] = defaultdict(list)
    for row in sitting.scalars(select(LeavePermission)):
        allowed[row.worker_id, row.kind].append((row.first, row.days))
    return {
        (person.id, kind): Account(
            kind=kind,
            joined=person.joined_on,
            begins=begins,
            taken=tuple(day for day, mark in taken.get((person.id, kind), ()) if mark in WHOLE),
            halves=tuple(day for day, mark in taken.get((person.id, kind), ()) if mark not in WHOLE),
            theirs=suits(kind, person.gender or usual_gender(person.cnic)),
            opening=opened.get((person.id, kind)),
            permitted=tuple(allowed[person.id, kind]),
        )
        for person in people
        for kind in Kind
    }


def _row(person: WorkerRow, kind: Kind, now: Standing) -> LeaveRow:
    return LeaveRow(
        worker_id=person.id,
        number=person.number,
        name=person.name,
        kind=kind.value,
        first=now.year.first,
        last=now.year.last,
        brought=now.brought,
        granted=now.granted,
        taken=now.taken,
        permitted=now.permitted,
        left=now.left,
        doubtful=any(rate.doubtful for rate in now.sources),
        paid_out=now.paid_out,
        lapsed=now.lapsed,
    )
