"""Accidents, grievances and proposals, meetings with the workers, and what the owner declares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date

from sqlalchemy import select

from app.models.base import Base
from app.models.welfare import Accident, Declaration, Grievance, Meeting
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.services import audit, workers
from app.services.books import Sitting

WATCH = frozenset(table.__tablename__ for table in (Accident, Grievance, Meeting, Declaration))
CLOCK = re.compile(r"|([01]\d|2[0-3]):[0-5]\d")
LONGEST = 250
LONGEST_TEXT = 4000
MOST_DAYS_LOST = 9999
GRIEVANCES = ("grievance", "suggestion")
TOPICS = ("no_cnic_held", "letters_explained", "safety_gear", "first_aid", "toilet_and_water", "no_forced_work")
"""What no book can know, and the owner answers for."""
NO_ACCIDENT = "no_accident"
"""Said of one month: its accident register has no entry because there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccidentDraft:
    """Form J and the Workmen's Compensation Act ask for all of it; `worker` by his number."""

    worker: str = ""
    day: date | None = None
    time: str = ""
    place: str = ""
    what: str = ""
    injury: str = ""
    cause: str = ""
    witnesses: str = ""
    treated: str = ""
    days_lost: int | None = None
    reported_on: date | None = None
    reported_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccidentRow(AccidentDraft):
    id: int
    worker_id: int
    name: str
    entered_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GrievanceDraft:
    """`worker` may stay empty: it came without a name."""

    kind: str = "grievance"
    worker: str = ""
    day: date | None = None
    about: str = ""
    said: str = ""
    answered_on: date | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrievanceRow(GrievanceDraft):
    id: int
    name: str
    entered_by: str

    @property
    def state(self) -> str:
        return "answered" if self.answered_on else "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft:
    """`present`: the names, one a line."""

    day: date | None = None
    about: str = ""
    chair: str = ""
    present: str = ""
    minutes: str = ""
    decided: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(MeetingDraft):
    id: int
    entered_by: str

    @property
    def attendance(self) -> int:
        return len([name for name in self.present.splitlines() if name.strip()])


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationDraft:
    """`month` (2026-10): of what is said of one month."""

    topic: str = ""
    month: str = ""
    holds: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationRow(DeclarationDraft):
    id: int
    day: date
    entered_by: str


ACCIDENT, GRIEVANCE, MEETING = (
    tuple(field.name for field in fields(draft) if field.name != "worker")
    for draft in (AccidentDraft, GrievanceDraft, MeetingDraft)
)
"""What each draft and its row have in common."""


def check_accident(sitting: Sitting, draft: AccidentDraft) -> list[Problem]:
    found = _worker(sitting, draft.worker, draft.day)
    found += _came(sitting, draft.day, "day") + _said(draft, "what", "injury") + _fits(draft, long=("what",))
    if not CLOCK.fullmatch(draft.time):
        found.append(Problem(Code.PUNCH_MALFORMED, "time", {"text": draft.time}))
    if draft.days_lost is not None and draft.days_lost < 0:
        found.append(Problem(Code.NEGATIVE, "days_lost", {"text": str(draft.days_lost)}))
    elif draft.days_lost is not None and draft.days_lost > MOST_DAYS_LOST:
        found.append(Problem(Code.MALFORMED, "days_lost", {"text": str(draft.days_lost)}))
    return found + _order(draft.day, draft.reported_on, "reported_on")


def check_grievance(sitting: Sitting, draft: GrievanceDraft) -> list[Problem]:
    found = [] if draft.kind in GRIEVANCES else [Problem(Code.MALFORMED, "kind", {"text": draft.kind})]
    if draft.worker.strip():
        found += _worker(sitting, draft.worker, draft.day)
    found += _came(sitting, draft.day, "day") + _said(draft, "said") + _fits(draft, long=("said", "answer"))
    if draft.answered_on is not None and not draft.answer.strip():
        found.append(Problem(Code.MISSING, "answer"))
    return found + _order(draft.day, draft.answered_on, "answered_on")


def check_meeting(sitting: Sitting, draft: MeetingDraft) -> list[Problem]:
    found = _came(sitting, draft.day, "day") + _said(draft, "about", "present", "minutes")
    found += _fits(draft, long=("present", "minutes", "decided"))
    return found + _order(draft.day, draft.next_on, "next_on")


def check_declaration(sitting: Sitting, draft: DeclarationDraft) -> list[Problem]:
    if draft.topic == NO_ACCIDENT:
        return _without_accident(sitting, draft) + _fits(draft)
    found = [] if draft.topic in TOPICS else [Problem(Code.MALFORMED, "topic", {"text": draft.topic})]
    return found + _fits(draft)


def _without_accident(sitting: Sitting, draft: DeclarationDraft) -> list[Problem]:
    """Only a month that is over, and of which the register has no accident."""
    try:
        month = Month.read(draft.month)
    except ValueError:
        return [Problem(Code.MALFORMED, "month", {"text": draft.month})]
    if month.last > sitting.today():
        return [Problem(Code.DATE_IN_FUTURE, "month", {"date": f"{month.last:%d/%m/%Y}"})]
    there = [row for row in accidents(sitting) if row.day and Month.of(row.day) == month]
    facts = {"date": f"{there[0].day:%d/%m/%Y}", "name": there[0].name} if there else {}
    return [Problem(Code.ACCIDENT_WRITTEN, "month", facts)] if there and draft.holds else []


def report_accident(sitting: Sitting, draft: AccidentDraft, record: int = 0) -> int:
    """Write an accident into its register, or complete what is there (`record`)."""
    refuse(check_accident(sitting, draft))
    values = _values(draft) | {"worker_id": workers.id_of(sitting, draft.worker)}
    return _write(sitting, Accident, values, record)


def log_grievance(sitting: Sitting, draft: GrievanceDraft, record: int = 0) -> int:
    """Write a grievance or a proposal down, or its answer beside it (`record`)."""
    refuse(check_grievance(sitting, draft))
    number = draft.worker.strip()
    values = _values(draft) | {"worker_id": workers.id_of(sitting, number) if number else None}
    return _write(sitting, Grievance, values, record)


def minute_meeting(sitting: Sitting, draft: MeetingDraft, record: int = 0) -> int:
    refuse(check_meeting(sitting, draft))
    return _write(sitting, Meeting, _values(draft), record)


def declare(sitting: Sitting, draft: DeclarationDraft) -> int:
    """The owner's word; an earlier one on the same topic stays beside it."""
    refuse(check_declaration(sitting, draft))
    return _write(sitting, Declaration, _values(draft) | {"day": sitting.today()}, 0)


def accidents(sitting: Sitting) -> list[AccidentRow]:
    known = {row.id: row for row in workers.rows(sitting)}
    return [
        AccidentRow(
            id=row.id,
            worker=known[row.worker_id].number,
            name=known[row.worker_id].name,
            worker_id=row.worker_id,
            entered_by=row.entered_by,
            **{name: getattr(row, name) for name in ACCIDENT},
        )
        for row in sitting.scalars(select(Accident).order_by(Accident.day, Accident.id))
    ]


def grievances(sitting: Sitting) -> list[GrievanceRow]:
    known = {row.id: row for row in workers.rows(sitting)}
    found = []
    for row in sitting.scalars(select(Grievance).order_by(Grievance.day, Grievance.id)):
        who = known.get(row.worker_id or 0)
        found.append(
            GrievanceRow(
                id=row.id,
                worker=who.number if who else "",
                name=who.name if who else "",
                entered_by=row.entered_by,
                **{name: getattr(row, name) for name in GRIEVANCE},
            )
        )
    return found


def meetings(sitting: Sitting) -> list[MeetingRow]:
    return [
        MeetingRow(id=row.id, entered_by=row.entered_by, **{name: getattr(row, name) for name in MEETING})
        for row in sitting.scalars(select(Meeting).order_by(Meeting.day, Meeting.id))
    ]


def declarations(sitting: Sitting) -> dict[str, DeclarationRow]:
    """The latest word on each topic that is said of no month."""
    return {row.topic: _declared(row) for row in _words(sitting) if not row.month}


def stated(sitting: Sitting, topic: str, month: Month) -> DeclarationRow | None:
    """The latest word of this month, if it says that it is so."""
    said = [row for row in _words(sitting) if (row.topic, row.month) == (topic, str(month))]
    return _declared(said[-1]) if said and said[-1].holds else None


def _words(sitting: Sitting) -> list[Declaration]:
    return list(sitting.scalars(select(Declaration).order_by(Declaration.id)))


def _declared(row: Declaration) -> DeclarationRow:
    return DeclarationRow(
        id=row.id,
        day=row.day,
        entered_by=row.entered_by,
        topic=row.topic,
        month=row.month,
        holds=row.holds,
        note=row.note,
    )


def _write(sitting: Sitting, table: type[Base], values: Mapping[str, object], record: int) -> int:
    if not record:
        row = table(**values, entered_by=sitting.by, entered_at=sitting.now())
        sitting.add(row)
        audit.note(sitting, "add", row)
    else:
        row = sitting.get_one(table, record)
        before = audit.facts(row)
        for field, value in values.items():
            setattr(row, field, value)
        audit.note(sitting, "change", row, before)
    return int(audit.facts(row)["id"] or 0)


def _values(draft: AccidentDraft | GrievanceDraft | MeetingDraft | DeclarationDraft) -> dict[str, object]:
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(draft).items()
        if name != "worker"
    }


def _worker(sitting: Sitting, number: str, day: date | None) -> list[Problem]:
    worker = workers.with_number(sitting, number)
    if worker is None:
        return [Problem(Code.WORKER_UNKNOWN, "worker", {"number": number})]
    if day is not None and not worker.employed_on(day):
        return [Problem(Code.WORKER_NOT_EMPLOYED, "day", {"name": worker.name, "date": f"{day:%d/%m/%Y}"})]
    return []


def _came(sitting: Sitting, day: date | None, field: str) -> list[Problem]:
    if day is None:
        return [Problem(Code.MISSING, field)]
    late = day > sitting.today()
    return [Problem(Code.DATE_IN_FUTURE, field, {"date": f"{day:%d/%m/%Y}"})] if late else []


def _said(draft: object, *names: str) -> list[Problem]:
    return [Problem(Code.MISSING, name) for name in names if not getattr(draft, name).strip()]


def _fits(
    draft: AccidentDraft | GrievanceDraft | MeetingDraft | DeclarationDraft, long: tuple[str, ...] = ()
) -> list[Problem]:
    found = []
    for name, value in asdict(draft).items():
        most = LONGEST_TEXT if name in long else LONGEST
        if isinstance(value, str) and len(value) > most:
            found.append(Problem(Code.TOO_LONG, name, {"most": str(most)}))
    return found


def _order(first: date | None, later: date | None, field: str) -> list[Problem]:
    if first is None or later is None or later >= first:
        return []
    return [Problem(Code.DUE_BEFORE_DAY, field, {"date": f"{first:%d/%m/%Y}"})]
