"""The trail: every change, in the transaction that makes it, each row sealing the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import inspect, select

from app.models.audit import AuditRow
from app.models.base import Base
from app.services.books import Sitting

Facts = Mapping[str, str | None]
_LAST_SEAL = select(AuditRow.seal).order_by(AuditRow.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class TrailRow:
    id: int
    at: datetime
    by: str
    action: str
    subject: str
    subject_id: int
    before: Facts | None
    after: Facts | None


def facts(row: Base) -> dict[str, str | None]:
    """A mapped row's own columns as text, as the trail keeps them."""
    values = ((column.key, getattr(row, column.key)) for column in inspect(type(row)).column_attrs)
    return {key: None if value is None else str(value) for key, value in values}


def note(sitting: Sitting, action: str, row: Base, before: Facts | None = None) -> None:
    """Write down that `action` was done to `row`, which stood as `before` (None: it was not there)."""
    sitting.flush()
    after = facts(row)
    _write(sitting, action, row, _changed(before, after), _changed(after, before) if before else after)


def note_all(sitting: Sitting, action: str, rows: Sequence[Base]) -> None:
    """The same for many new rows at once: a month's attendance has thousands, and each seal needs only the last."""
    sitting.flush()
    _seal_all(sitting, [_entry(sitting, action, row, None, facts(row)) for row in rows])


def removed(sitting: Sitting, row: Base) -> None:
    """Write down that `row` is taken out of the books, with all it said; call it before."""
    _write(sitting, "remove", row, facts(row), None)


def removed_all(sitting: Sitting, rows: Sequence[Base]) -> None:
    """The same for many rows at once."""
    _seal_all(sitting, [_entry(sitting, "remove", row, facts(row), None) for row in rows])


def _seal_all(sitting: Sitting, entries: Sequence[AuditRow]) -> None:
    previous = _last_seal(sitting)
    for entry in entries:
        entry.seal = previous = _seal(previous, entry)
    sitting.add_all(entries)
    sitting.flush()


def _write(sitting: Sitting, action: str, row: Base, before: Facts | None, after: Facts | None) -> None:
    previous = _last_seal(sitting)
    entry = _entry(sitting, action, row, before, after)
    entry.seal = _seal(previous, entry)
    sitting.add(entry)


def _last_seal(sitting: Sitting) -> str:
    return sitting.scalar(_LAST_SEAL) or ""


def _entry(sitting: Sitting, action: str, row: Base, before: Facts | None, after: Facts | None) -> AuditRow:
    return AuditRow(
        at=sitting.now(),
        by=sitting.by,
        action=action,
        subject=row.__tablename__,
        subject_id=int(facts(row)["id"] or 0),
        before=before,
        after=after,
    )


def trail(sitting: Sitting, subject: str, subject_id: int) -> list[TrailRow]:
    """What happened to one row, oldest first."""
    query = select(AuditRow).where(AuditRow.subject == subject, AuditRow.subject_id == subject_id).order_by(AuditRow.id)
    return [
        TrailRow(row.id, row.at, row.by, row.action, row.subject, row.subject_id, row.before, row.after)
        for row in sitting.scalars(query)
    ]


def broken_seals(sitting: Sitting) -> list[str]:
    """Where the trail was tampered with, in words."""
    found, previous, expected = [], "", 1
    for row in sitting.scalars(select(AuditRow).order_by(AuditRow.id).execution_options(yield_per=1000)):
        if row.id != expected:
            found.append(f"audit rows {expected} to {row.id - 1} are missing")
        if row.seal != _seal(previous, row):
            found.append(f"audit row {row.id} was changed after it was written")
        previous, expected = row.seal, row.id + 1
    return found


def _changed(one: Facts | None, other: Facts | None) -> dict[str, str | None] | None:
    """Of `one`, what differs from `other`."""
    return None if one is None else {key: value for key, value in one.items() if (other or {}).get(key) != value}


def _seal(previous: str, row: AuditRow) -> str:
    said = [row.at.isoformat(), row.by, row.action, row.subject, row.subject_id, row.before, row.after]
    text = previous + json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
