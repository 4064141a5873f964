"""The year's public holidays: those of the table, those that the moon decides and the owner confirms, and our own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.models.leave import PublicHoliday
from app.rules.problems import Code, Problem, refuse
from app.rules.rates import Rate
from app.services import audit
from app.services.books import Sitting

WATCH = frozenset({PublicHoliday.__tablename__})
KEY = "holiday"
MOON = "moon"
OWN = "own-"
"""How the scope of a holiday begins that is only this workshop's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRow:
    """`moon`: the sighting decides; `confirmed`: the day is fixed, or the owner said it was announced."""

    year: int
    scope: str
    day: date
    name: str
    moon: bool
    confirmed: bool
    expected: date | None
    confirmed_by: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayDraft:
    """The owner's word: a day of the table as announced, one that is none here (no `day`), or one of our own."""

    year: int = 0
    scope: str = ""
    day: date | None = None
    name: str = ""
    reason: str = ""


def of_year(sitting: Sitting, year: int) -> list[HolidayRow]:
    """Every holiday of the year in the order of its days, as far as it is known."""
    said = {row.scope: row for row in sitting.scalars(select(PublicHoliday).where(PublicHoliday.year == year))}
    table = {rate.scope: rate for rate in sitting.rates.all(KEY) if rate.since.year == year}
    found = [_row(year, rate, said.get(scope)) for scope, rate in table.items()]
    found += [_own(row) for scope, row in said.items() if scope not in table]
    return sorted((row for row in found if row is not None), key=lambda row: (row.day, row.scope))


def between(sitting: Sitting, first: date, last: date) -> dict[date, HolidayRow]:
    """The holidays of a span by their day; where two fall on one, the confirmed one."""
    rows = [row for year in range(first.year, last.year + 1) for row in of_year(sitting, year)]
    ordered = sorted(rows, key=lambda row: row.confirmed)
    return {row.day: row for row in ordered if first <= row.day <= last}


def to_confirm(sitting: Sitting, first: date, last: date) -> list[Problem]:
    """The days of the span that only the moon knows."""
    return [
        Problem(Code.HOLIDAY_UNCONFIRMED, "day", {"name": row.name, "date": f"{row.day:%d/%m/%Y}"})
        for row in between(sitting, first, last).values()
        if not row.confirmed
    ]


def check(sitting: Sitting, draft: HolidayDraft) -> list[Problem]:
    own = draft.scope.startswith(OWN)
    found = [] if draft.scope.strip() else [Problem(Code.MISSING, "scope")]
    if draft.scope and not own and _of_table(sitting, draft) is None:
        found.append(Problem(Code.NOT_FOUND, "scope", {"text": f"{draft.scope} {draft.year}"}))
    if own and draft.day is None:
        found.append(Problem(Code.MISSING, "day"))
    if own and not draft.name.strip():
        found.append(Problem(Code.MISSING, "name"))
    if draft.day is not None and draft.day.year != draft.year:
        found.append(Problem(Code.MALFORMED, "day", {"text": f"{draft.day:%d/%m/%Y}"}))
    if draft.day is None and not own and not draft.reason.strip():
        found.append(Problem(Code.OVERRIDE_NEEDS_REASON, "reason"))
    return found


def confirm(sitting: Sitting, draft: HolidayDraft) -> int:
    """Write the owner's word down; a later word replaces it, and the trail keeps both."""
    refuse(check(sitting, draft))
    rate = _of_table(sitting, draft)
    row = sitting.scalar(
        select(PublicHoliday).where(PublicHoliday.year == draft.year, PublicHoliday.scope == draft.scope)
    )
    before = audit.facts(row) if row is not None else None
    if row is None:
        row = PublicHoliday(year=draft.year, scope=draft.scope)
        sitting.add(row)
    row.day, row.reason = draft.day, " ".join(draft.reason.split())
    row.name = draft.name.strip() or (rate.note if rate else "")
    row.entered_by, row.entered_at = sitting.by, sitting.now()
    audit.note(sitting, "confirm", row, before)
    return row.id


def _of_table(sitting: Sitting, draft: HolidayDraft) -> Rate | None:
    found = (rate for rate in sitting.rates.all(KEY) if rate.scope == draft.scope and rate.since.year == draft.year)
    return next(found, None)


def _row(year: int, rate: Rate, said: PublicHoliday | None) -> HolidayRow | None:
    if said is not None and said.day is None:
        return None  # the owner says that it is none here
    moon = rate.unit == MOON
    return HolidayRow(
        year=year,
        scope=rate.scope,
        day=said.day if said is not None and said.day is not None else rate.since,
        name=said.name if said is not None else rate.note,
        moon=moon,
        confirmed=said is not None or not moon,
        expected=rate.since,
        confirmed_by=said.entered_by if said is not None else "",
        source=rate.source,
        confidence=str(rate.confidence),
    )


def _own(row: PublicHoliday) -> HolidayRow | None:
    if row.day is None:
        return None
    return HolidayRow(
        year=row.year,
        scope=row.scope,
        day=row.day,
        name=row.name,
        moon=False,
        confirmed=True,
        expected=None,
        confirmed_by=row.entered_by,
        source=f"this workshop, {row.entered_by}",
        confidence="",
    )
