"""Putting a list in the books: all of it or none of it; what looks wrong is kept as evidence instead."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, select

from app.models.reference import ReferenceEntryRow, ReferenceListRow, ReferenceRefusalRow
from app.rules.reference import FBR, PRACTICE, SEED, Entry, ListKey
from app.services.books import Sitting
from app.services.outcome import Answer
from app.services.reference import DATED

MAY_BE_EMPTY = frozenset({ListKey.SCHEDULES, ListKey.SERIALS, ListKey.RATES, ListKey.HS_UNITS})
"""Asked about one thing, FBR may know of none."""

SHRUNK = 2
"""A list that is suddenly less than a half of what it was is a fault of the portal's until a person says otherwise."""

FEW = 4
"""So short a list may well lose a half."""

INSERT = "INSERT INTO reference_entry (list_id, code, words, value) VALUES (?, ?, ?, ?)"
AFTER_REFUSAL = timedelta(days=1)
"""So long nobody asks again what was answered with nonsense, or with the portal's own trouble."""

AFTER_CUT = timedelta(hours=1)
"""The same after an answer that did not come whole, or that did not let us in; twice as long each time, up to a day."""

NO_ANSWER = 0
"""In place of an HTTP status: it did not come whole."""

SHUT = frozenset({401, 403})
"""The portal does not let us ask this of anything or anybody."""

TOO_MUCH = 429
PEACE = timedelta(minutes=15)
"""So long nothing at all is asked, after it did not let us in or said that we ask too much."""

KEPT = 1 << 16
"""Bytes of a refused answer that are kept."""


@dataclass(frozen=True, slots=True)
class Resting:
    """What is not asked again yet; `asked_at`: when each question was last asked in vain, its rest over or not."""

    asked_at: Mapping[tuple[str, str], datetime]
    questions: frozenset[tuple[str, str]]
    shut: frozenset[str]

    def has(self, key: str, asked: str) -> bool:
        return key in self.shut or (key, asked) in self.questions


class NotTaken(Exception):
    """The answer is a list, but cannot be the one that was asked for."""


def take(sitting: Sitting, key: ListKey, asked: str, entries: Sequence[Entry], *, origin: str, source: str) -> bool:
    """Put it in place of what was there; True if it says anything new. Raises NotTaken."""
    before = _before(sitting, key, asked, origin)
    _believe(key, asked, entries, before)
    sha256 = seal(entries)
    forget_refusal(sitting, key, asked)
    if before is not None and before.origin == origin and before.sha256 == sha256:
        before.read_at, before.source = sitting.now(), source
        return False
    row = _room(sitting, key, asked, origin, before)
    row.source, row.read_at, row.sha256, row.count = source, sitting.now(), sha256, len(entries)
    sitting.flush()
    write_entries(sitting, row.id, entries)
    if origin == FBR:
        _drop(sitting, key, asked, SEED)
    return True


def sow(sitting: Sitting, key: ListKey, entries: Sequence[Entry], *, source: str, day: date, read_at: datetime) -> None:
    """Put a list that ships with the program where FBR's own word is not yet known."""
    _drop(sitting, key, "", SEED)
    row = ReferenceListRow(
        key=key,
        asked="",
        origin=SEED,
        source=source,
        since=day,
        read_at=read_at,
        sha256=seal(entries),
        count=len(entries),
    )
    sitting.add(row)
    sitting.flush()
    write_entries(sitting, row.id, entries)


def refuse_answer(sitting: Sitting, key: str, asked: str, why: str, answer: Answer) -> None:
    """Keep what was answered, to be looked at, and let the question rest; the list stays as it was."""
    row = sitting.scalar(select(ReferenceRefusalRow).filter_by(key=key, asked=asked))
    if row is None:
        row = ReferenceRefusalRow(key=key, asked=asked, tries=0)
        sitting.add(row)
    row.at, row.why, row.http_status, row.tries = sitting.now(), why[:250], answer.status, row.tries + 1
    row.sha256, row.answer = hashlib.sha256(answer.body).hexdigest(), answer.body[:KEPT]
    row.not_before = row.at + _rest(row.http_status, row.tries)


def _rest(status: int, tries: int) -> timedelta:
    if status == NO_ANSWER or status in SHUT:
        return min(AFTER_CUT * (1 << min(tries - 1, 8)), AFTER_REFUSAL)
    return AFTER_REFUSAL


def forget_refusal(sitting: Sitting, key: str, asked: str) -> None:
    for row in sitting.scalars(
        select(ReferenceRefusalRow).where(ReferenceRefusalRow.key == key, ReferenceRefusalRow.asked == asked)
    ):
        sitting.delete(row)


def resting(sitting: Sitting) -> Resting:
    """What was asked in vain, and what of it has to wait."""
    found = sitting.scalars(select(ReferenceRefusalRow)).all()
    rests = [row for row in found if row.not_before is not None and row.not_before > sitting.now()]
    return Resting(
        asked_at={(row.key, row.asked): row.at for row in found},
        questions=frozenset((row.key, row.asked) for row in rests),
        shut=frozenset(row.key for row in rests if row.http_status in SHUT),
    )


def in_peace(sitting: Sitting) -> bool:
    """Is the portal left alone with all questions for a while?"""
    query = select(ReferenceRefusalRow.id).where(ReferenceRefusalRow.http_status.in_(SHUT | {TOO_MUCH}))
    return sitting.scalar(query.where(ReferenceRefusalRow.at > sitting.now() - PEACE).limit(1)) is not None


def inconsistencies(sitting: Sitting) -> list[str]:
    """Lists that are no longer as they were read, in words: for `verify`."""
    wrong = []
    for row in sitting.scalars(select(ReferenceListRow).order_by(ReferenceListRow.id)):
        query = select(ReferenceEntryRow.code, ReferenceEntryRow.words, ReferenceEntryRow.value)
        found = [Entry(*each) for each in sitting.execute(query.where(ReferenceEntryRow.list_id == row.id))]
        if len(found) != row.count or seal(found) != row.sha256:
            wrong.append(f"the list {' '.join((row.key, row.asked)).strip()} ({row.origin}) is not as it was read")
    return wrong


def seal(entries: Sequence[Entry]) -> str:
    """The same for the same list in whatever order."""
    said = sorted((each.code, each.words, each.value) for each in entries)
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def write_entries(sitting: Sitting, list_id: int, entries: Sequence[Entry]) -> None:
    """In one plain statement: the tariff has some nine thousand. Who watches hears of the list they belong to."""
    values = [(list_id, each.code, each.words, each.value) for each in entries]
    if values:
        sitting.connection().exec_driver_sql(INSERT, values)


def _before(sitting: Sitting, key: ListKey, asked: str, origin: str) -> ReferenceListRow | None:
    """What the new list is measured against: the last of its own origin; FBR's first word against the seed."""
    wanted = [origin] if origin == PRACTICE else [FBR, SEED]
    query = select(ReferenceListRow).where(
        ReferenceListRow.key == key, ReferenceListRow.asked == asked, ReferenceListRow.origin.in_(wanted)
    )
    return sitting.scalar(query.order_by(ReferenceListRow.origin, ReferenceListRow.since.desc()).limit(1))


def _believe(key: ListKey, asked: str, entries: Sequence[Entry], before: ReferenceListRow | None) -> None:
    if not entries and (not asked or key not in MAY_BE_EMPTY):
        raise NotTaken("it is empty")
    if before is not None and before.count > FEW and len(entries) * SHRUNK < before.count:
        raise NotTaken(f"it has {len(entries)} entries, and had {before.count}")


def _room(sitting: Sitting, key: ListKey, asked: str, origin: str, before: ReferenceListRow | None) -> ReferenceListRow:
    """The row for the new list: of one that goes by the day a new one each day, of another always the same."""
    today = sitting.today()
    if before is not None and before.origin == origin and (key not in DATED or before.since == today):
        sitting.execute(delete(ReferenceEntryRow).where(ReferenceEntryRow.list_id == before.id))
        return before
    row = ReferenceListRow(key=key, asked=asked, origin=origin, since=today)
    sitting.add(row)
    return row


def _drop(sitting: Sitting, key: ListKey, asked: str, origin: str) -> None:
    query = select(ReferenceListRow).where(
        ReferenceListRow.key == key, ReferenceListRow.asked == asked, ReferenceListRow.origin == origin
    )
    for row in sitting.scalars(query).all():
        sitting.execute(delete(ReferenceEntryRow).where(ReferenceEntryRow.list_id == row.id))
        sitting.delete(row)
    sitting.flush()
