"""Workers as they are looked up: by day, by number, by what stands in their file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, timedelta

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import selectinload

from app.models.workers import Worker
from app.rules import labour
from app.services.books import Sitting
from app.services.workers.drafts import SUNDAY, ApprenticeDraft, NomineeDraft, WorkerDraft, WorkerRow
from app.services.workers.terms import allowances_of

SOON = timedelta(days=60)
OF_WORKER = tuple(field.name for field in fields(WorkerRow) if hasattr(Worker, field.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A CNIC that runs out, or that has no date at all."""

    worker_id: int
    number: str
    name: str
    cnic: str
    expires: date | None
    days_left: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungRow:
    """One under 18: how old he is, and the day from which he is not."""

    worker: WorkerRow
    age: int
    adult_on: date


def get(sitting: Sitting, worker_id: int, day: date | None = None) -> WorkerRow | None:
    """The worker, on the terms of `day` (left out: today)."""
    row = sitting.get(Worker, worker_id)
    return None if row is None else _frozen(row, day or sitting.today())


def draft(sitting: Sitting, worker_id: int) -> WorkerDraft:
    """The worker as his form shows him: on the terms that were agreed last."""
    found = sitting.get_one(Worker, worker_id)
    last = found.terms[-1]
    row = _frozen(found, max(last.since, sitting.today()))
    apart = {"terms_since", "nominees", "apprentice", "rest_weekday"}
    values = {field.name: getattr(row, field.name) for field in fields(WorkerDraft) if field.name not in apart}
    return WorkerDraft(
        **values,
        terms_since=None,
        rest_weekday=last.rest_weekday,
        nominees=nominees(sitting, worker_id),
        apprentice=apprenticeship(sitting, worker_id),
    )


def nominees(sitting: Sitting, worker_id: int) -> tuple[NomineeDraft, ...]:
    return tuple(
        NomineeDraft(name=each.name, relation=each.relation, cnic=each.cnic, share=each.share)
        for each in sitting.get_one(Worker, worker_id).nominees
    )


def apprenticeship(sitting: Sitting, worker_id: int) -> ApprenticeDraft | None:
    row = sitting.get_one(Worker, worker_id).apprenticeship
    if row is None:
        return None
    return ApprenticeDraft(**{field.name: getattr(row, field.name) for field in fields(ApprenticeDraft)})


def by_number(sitting: Sitting, numbers: Collection[str] | None = None) -> dict[str, WorkerRow]:
    """Workers, past or present, by their numbers: those that are named, or all."""
    query = _in_order() if numbers is None else _in_order().where(Worker.number.in_(numbers))
    return {row.number: _frozen(row, sitting.today()) for row in sitting.scalars(query)}


def with_number(sitting: Sitting, number: str) -> WorkerRow | None:
    """Who goes by this number, past or present."""
    return by_number(sitting, {number.strip()}).get(number.strip())


def id_of(sitting: Sitting, number: str) -> int:
    """Of a worker whose number is known to be there."""
    return sitting.scalars(select(Worker.id).where(Worker.number == number.strip())).one()


def rows(sitting: Sitting, search: str = "", *, limit: int | None = None) -> list[WorkerRow]:
    """All workers in whose name or numbers `search` stands, in the order of their numbers."""
    query = _in_order()
    if text := search.strip():
        query = query.where(
            or_(
                Worker.name.icontains(text, autoescape=True),
                Worker.name_ur.contains(text, autoescape=True),
                Worker.number == text,
                Worker.cnic.contains(text.replace("-", ""), autoescape=True),
            )
        )
    return [_frozen(row, sitting.today()) for row in sitting.scalars(query.limit(limit))]


def employed(sitting: Sitting, first: date, last: date, numbers: Collection[str] | None = None) -> list[WorkerRow]:
    """Who worked here at any time from `first` to `last`, on the terms of the last day; of those named, or of all."""
    query = _in_order().where(Worker.joined_on <= last, or_(Worker.left_on.is_(None), Worker.left_on >= first))
    if numbers is not None:
        query = query.where(Worker.number.in_(numbers))
    return [_frozen(row, last) for row in sitting.scalars(query)]


def cnic_watch(sitting: Sitting, within: timedelta = SOON) -> list[CardRow]:
    """Whose CNIC has run out or soon will; those without a date last."""
    today = sitting.today()
    found = [
        CardRow(
            worker_id=row.id,
            number=row.number,
            name=row.name,
            cnic=row.cnic,
            expires=row.cnic_expires,
            days_left=(row.cnic_expires - today).days if row.cnic_expires else None,
        )
        for row in employed(sitting, today, today)
        if row.cnic_expires is None or row.cnic_expires <= today + within
    ]
    return sorted(found, key=lambda card: (card.expires is None, card.expires or today))


def young(sitting: Sitting, day: date) -> list[YoungRow]:
    """Who is under 18 on that day."""
    adult = int(sitting.rates.on("age.adult", day).value)
    return [
        YoungRow(worker=row, age=labour.years_between(row.born_on, day), adult_on=birthday(row.born_on, adult))
        for row in employed(sitting, day, day)
        if labour.years_between(row.born_on, day) < adult
    ]


def birthday(born: date, years: int) -> date:
    """One born on 29 February comes of age on 1 March."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def _in_order() -> Select[Worker]:
    return select(Worker).options(selectinload(Worker.terms)).order_by(func.length(Worker.number), Worker.number)


def _frozen(row: Worker, day: date) -> WorkerRow:
    in_force = ([each for each in row.terms if each.since <= day] or row.terms[:1])[-1]
    own = {name: getattr(row, name) for name in OF_WORKER if name != "designation"}
    latest = in_force is row.terms[-1]
    return WorkerRow(
        **own,
        designation=row.designation if latest else in_force.designation or row.designation,
        pay_kind=in_force.pay_kind,
        rate=in_force.rate,
        terms_since=in_force.since,
        skill=in_force.skill,
        hours=in_force.hours,
        rest_weekday=in_force.rest_weekday or SUNDAY,
        allowances=allowances_of(in_force),
        duties=in_force.duties,
    )
