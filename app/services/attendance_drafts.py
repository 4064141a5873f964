"""A month's attendance as it is typed: marks, hours of overtime, punches, and pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO
from app.rules.period import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDraft:
    """One cell of the grid: `mark` as typed ('P', '½', 'CL'), overtime in hours, and when a clock saw him."""

    worker: str = ""
    day: date = date.min
    mark: str = ""
    overtime: Decimal = ZERO
    came: str = ""
    went: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesDraft:
    """One item a worker made in the month, or on one `day`; `rate` is rupees a good piece, zero: the agreed one."""

    worker: str = ""
    item: str = ""
    good: int = 0
    rejected: int = 0
    rate: Decimal = ZERO
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceDraft:
    """A month's attendance; workers are named by their numbers. `cleared`: whose days are to be empty."""

    month: Month
    days: tuple[DayDraft, ...] = field(default=())
    pieces: tuple[PiecesDraft, ...] = field(default=())
    cleared: tuple[str, ...] = field(default=())
