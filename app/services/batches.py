"""The files that were imported: when, by whom, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import select

from app.models.batches import Batch
from app.models.exchange import Undone
from app.services import audit
from app.services.books import Sitting

WATCH = frozenset({Batch.__tablename__, Undone.__tablename__})
LONGEST_NAME = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    id: int
    kind: str
    file_name: str
    sha256: str
    rows: int
    imported: int
    entered_by: str
    at: datetime


def open_batch(sitting: Sitting, *, kind: str, file_name: str, sha256: str, rows: int, imported: int) -> int:
    """The number under which everything of one file is written; it is final, so the counts are known beforehand."""
    row = Batch(
        kind=str(kind),
        file_name=file_name[-LONGEST_NAME:],
        sha256=sha256,
        rows=rows,
        imported=imported,
        entered_by=sitting.by,
        at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "import", row)
    return row.id


def find(sitting: Sitting, *, kind: str, sha256: str) -> BatchRow | None:
    """The last import of the very same file that still stands."""
    standing = Batch.id.not_in(select(Undone.batch_id))
    query = select(Batch).where(Batch.kind == str(kind), Batch.sha256 == sha256, standing)
    row = sitting.scalar(query.order_by(Batch.id.desc()).limit(1))
    return None if row is None else _frozen(row)


def rows(sitting: Sitting, *, limit: int | None = None) -> list[BatchRow]:
    """Every import, latest first."""
    return [_frozen(row) for row in sitting.scalars(select(Batch).order_by(Batch.id.desc()).limit(limit))]


def _frozen(row: Batch) -> BatchRow:
    return BatchRow(**{field.name: getattr(row, field.name) for field in fields(BatchRow)})
