"""What the headings of a file meant the last time, by the shape of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from app.models.exchange import FileShape
from app.services import audit
from app.services.books import Sitting


def recall(sitting: Sitting, kind: str, shapes: Sequence[str]) -> Mapping[str, str] | None:
    """Which heading stands for each field; None if no row of the file was seen before."""
    query = select(FileShape).where(FileShape.kind == kind, FileShape.shape.in_(shapes)).order_by(FileShape.id.desc())
    row = sitting.scalar(query.limit(1))
    return None if row is None else dict(row.fields)


def remember(sitting: Sitting, kind: str, shape: str, headings: Mapping[str, str]) -> None:
    """Keep it, in place of what was kept of this shape before."""
    row = sitting.scalar(select(FileShape).where(FileShape.kind == kind, FileShape.shape == shape))
    if row is not None and row.fields == dict(headings):
        return
    before = None if row is None else audit.facts(row)
    if row is None:
        row = FileShape(kind=kind, shape=shape)
        sitting.add(row)
    row.fields, row.entered_by, row.at = dict(headings), sitting.by, sitting.now()
    audit.note(sitting, "remember headings", row, before)
