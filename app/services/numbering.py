"""The next number of a series, without gaps: it is taken inside the caller's transaction, or not at all."""

from __future__ import annotations

from sqlalchemy import select

from app.models.numbering import Series
from app.services.books import Sitting


def take(sitting: Sitting, series: str, year: int) -> str:
    """'P-2026-0001' for series 'P' of 2026, and so on."""
    row = sitting.scalar(select(Series).where(Series.name == series, Series.year == year))
    if row is None:
        row = Series(name=series, year=year, last=0)
        sitting.add(row)
    row.last += 1
    return f"{series}-{year}-{row.last:04}"
