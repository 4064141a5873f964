"""Taking a whole import back: every row it made goes, every row it changed stands as before, or nothing happens."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import select

from app.models import recording
from app.models.attendance import AttendanceDay, PieceCount
from app.models.base import Base
from app.models.batches import Batch
from app.models.exchange import BatchMark, Undoing, Undone
from app.models.recording import Mark
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import audit, pay_runs
from app.services.books import Sitting

MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneRow:
    """What an undo did: how many rows were taken out, and how many stand as before."""

    batch: int
    removed: int
    restored: int


@contextmanager
def recorded(sitting: Sitting, batch: int) -> Iterator[None]:
    """Everything written inside belongs to the batch, and can be taken back with it."""
    sitting.flush()
    recording.begin(sitting.connection())
    yield
    sitting.flush()
    marks = recording.end(sitting.connection())
    rows = [
        {"batch_id": batch, "subject": m.subject, "subject_id": m.subject_id, "before": m.before, "after": m.after}
        for m in marks
    ]
    if rows:
        sitting.execute(sa.insert(BatchMark), rows)


def check(sitting: Sitting, batch: int) -> list[Problem]:
    """Why the batch cannot be taken back; nothing if it can."""
    row = sitting.get(Batch, batch)
    if row is None:
        return [Problem(Code.NOT_FOUND, "batch", {"text": str(batch)})]
    if sitting.scalar(select(Undone.id).where(Undone.batch_id == batch)):
        return [Problem(Code.BATCH_UNDONE, "batch", {"batch": str(batch)})]
    marks = _marks(sitting, batch)
    if not marks and row.imported:
        return [Problem(Code.BATCH_UNKNOWN, "batch", {"batch": str(batch)})]
    found = [*_wages(sitting, batch), *_pointed_at(sitting, marks), *changed_since(sitting, marks)]
    names = list(dict.fromkeys(found))
    return [Problem(Code.BUILT_UPON, "batch", {"what": each}) for each in names[:MOST_NAMED]]


def undo(sitting: Sitting, batch: int) -> UndoneRow:
    """Take the import back. Raises Refusal that names what was built on it."""
    sitting.flush()
    if problems := check(sitting, batch):
        raise Refusal(*problems)
    marks = _marks(sitting, batch)
    made = [mark for mark in marks if mark.before is None]
    changed = [mark for mark in marks if mark.before is not None]
    audit.note(sitting, "undo import", sitting.get_one(Batch, batch))
    for mark in made:
        if (row := _mapped(sitting, mark)) is not None:
            audit.removed(sitting, row)
    before = [_facts(sitting, mark) for mark in changed]
    sitting.flush()
    sitting.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    sitting.execute(sa.insert(Undoing).values(batch_id=batch))
    for mark in made:
        table = Base.metadata.tables[mark.subject]
        sitting.execute(sa.delete(table).where(table.c[recording.key(table)] == mark.subject_id))
    for mark in changed:
        _put_back(sitting, mark)
    sitting.execute(sa.delete(Undoing))
    sitting.add(Undone(batch_id=batch, entered_by=sitting.by, at=sitting.now()))
    sitting.flush()
    _tell(sitting, changed, before)
    return UndoneRow(batch=batch, removed=len(made), restored=len(changed))


def undone(sitting: Sitting) -> frozenset[int]:
    """The batches that were taken back."""
    return frozenset(sitting.scalars(select(Undone.batch_id)))


def _marks(sitting: Sitting, batch: int) -> list[BatchMark]:
    return list(sitting.scalars(select(BatchMark).where(BatchMark.batch_id == batch).order_by(BatchMark.id)))


def _pointed_at(sitting: Sitting, marks: list[BatchMark]) -> Iterator[str]:
    """Rows that are not of the batch, and point at one that is."""
    own: dict[str, set[int]] = defaultdict(set)
    made: dict[str, set[int]] = defaultdict(set)
    for mark in marks:
        own[mark.subject].add(mark.subject_id)
        if mark.before is None:
            made[mark.subject].add(mark.subject_id)
    for table in Base.metadata.sorted_tables:
        if table.name in recording.APART:
            continue
        for column in table.columns:
            for pointed in column.foreign_keys:
                targets = made.get(pointed.column.table.name)
                if not targets:
                    continue
                key = table.c[recording.key(table)]
                rows = sitting.execute(select(key, column).where(column.is_not(None)))
                yield from (
                    name(sitting, table, row[0]) for row in rows if row[1] in targets and row[0] not in own[table.name]
                )


def changed_since(sitting: Sitting, marks: Sequence[BatchMark | Mark]) -> Iterator[str]:
    """Rows that are not as they were left: somebody went on from there."""
    for mark in marks:
        if recording.seal(recording.now(sitting.connection(), mark.subject, mark.subject_id)) != mark.after:
            yield name(sitting, Base.metadata.tables[mark.subject], mark.subject_id)


def put_back(sitting: Sitting, marks: Sequence[Mark]) -> None:
    """Rows that were only changed stand as before, and the trail says so."""
    before = [_facts(sitting, mark) for mark in marks]
    sitting.flush()
    for mark in marks:
        _put_back(sitting, mark)
    _tell(sitting, marks, before)


def _wages(sitting: Sitting, batch: int) -> list[str]:
    """Approved wages rest on attendance without pointing at it."""
    days = sitting.scalars(select(AttendanceDay.day).where(AttendanceDay.batch_id == batch).distinct())
    months = {str(Month.of(day)) for day in days}
    months |= set(sitting.scalars(select(PieceCount.month).where(PieceCount.batch_id == batch).distinct()))
    begun = {str(month) for month in pay_runs.begun(sitting)}
    return [f"wages {month}" for month in sorted(months & begun)]


def name(sitting: Sitting, table: sa.Table, row_id: int) -> str:
    """'P-2026-0007', or 'party 12' of a row without a number."""
    said = next((column for column in ("number", "name") if column in table.c), None)
    if said is not None:
        known = sitting.scalar(select(table.c[said]).where(table.c[recording.key(table)] == row_id))
        if known:
            return f"{table.name.replace('_', ' ')} {known}"
    return f"{table.name.replace('_', ' ')} {row_id}"


def _mapped(sitting: Sitting, mark: BatchMark | Mark) -> Any:  # noqa: ANN401 - a row of any table
    classes = {m.local_table.name: m.class_ for m in Base.registry.mappers}  # type: ignore[attr-defined]
    table = Base.metadata.tables[mark.subject]
    return sitting.get(classes[mark.subject], mark.subject_id) if recording.key(table) == "id" else None


def _facts(sitting: Sitting, mark: BatchMark | Mark) -> audit.Facts | None:
    row = _mapped(sitting, mark)
    return None if row is None else audit.facts(row)


def _tell(sitting: Sitting, marks: Sequence[BatchMark | Mark], before: Sequence[audit.Facts | None]) -> None:
    sitting.expire_all()
    for mark, stood in zip(marks, before, strict=True):
        if (row := _mapped(sitting, mark)) is not None:
            audit.note(sitting, "undo", row, stood)


def _put_back(sitting: Sitting, mark: BatchMark | Mark) -> None:
    """The row as it stood before the import, in the very values the file holds."""
    values = json.loads(mark.before or "{}")
    table = sa.table(mark.subject, *(sa.column(each) for each in values))
    key = recording.key(Base.metadata.tables[mark.subject])
    if sitting.scalar(select(sa.func.count()).select_from(table).where(table.c[key] == mark.subject_id)):
        sitting.execute(sa.update(table).where(table.c[key] == mark.subject_id).values(values))
    else:
        sitting.execute(sa.insert(table).values(values))
