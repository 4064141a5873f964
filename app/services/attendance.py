"""Attendance: a mark for each worker and day, overtime hours, and counted pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.attendance import AttendanceDay, PieceCount
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Day, Mark, Pieces
from app.services import audit, pay_runs, workers
from app.services.books import Sitting
from app.services.workers import WorkerRow

WATCH = frozenset({AttendanceDay.__tablename__, PieceCount.__tablename__})
LONGEST_OVERTIME = Decimal(12)
"""Hours: with eight of ordinary work more would leave less than four to sleep; it is a slip of the pen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDraft:
    """One cell of the grid: `mark` as typed ('P', '½', 'CL'), overtime in hours."""

    worker: str = ""
    day: date = date.min
    mark: str = ""
    overtime: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesDraft:
    """One item a worker made in the month; `rate` is rupees a good piece."""

    worker: str = ""
    item: str = ""
    good: int = 0
    rejected: int = 0
    rate: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceDraft:
    """A month's attendance; workers are named by their numbers."""

    month: Month
    days: tuple[DayDraft, ...] = field(default=())
    pieces: tuple[PiecesDraft, ...] = field(default=())


def check(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """Everything wrong; `field` is 'days.<n>.…' or 'pieces.<n>.…', counted from 0."""
    known = workers.by_number(sitting)
    found: list[Problem] = []
    if pay_runs.find(sitting, draft.month) is not None:
        found.append(Problem(Code.WAGES_APPROVED, "month", {"month": str(draft.month)}))
    for n, day in enumerate(draft.days):
        found += _day(day, known.get(day.worker), draft.month, f"days.{n}")
    for n, piece in enumerate(draft.pieces):
        found += _piece(piece, known, f"pieces.{n}")
    return found


def record(sitting: Sitting, draft: AttendanceDraft, *, batch: int | None = None) -> int:
    """Put the month's attendance in place of what was there for these workers; says how many days were written."""
    refuse(check(sitting, draft))
    ids = {number: row.id for number, row in workers.by_number(sitting).items()}
    for number in {day.worker for day in draft.days}:
        _clear_days(sitting, ids[number], draft.month)
    for number in {piece.worker for piece in draft.pieces}:
        _clear_pieces(sitting, ids[number], draft.month)
    days = [
        AttendanceDay(worker_id=ids[d.worker], day=d.day, mark=d.mark, overtime=d.overtime, batch_id=batch)
        for d in draft.days
    ]
    pieces = [
        PieceCount(
            worker_id=ids[p.worker],
            month=str(draft.month),
            item=p.item,
            good=p.good,
            rejected=p.rejected,
            rate=p.rate,
            batch_id=batch,
        )
        for p in draft.pieces
    ]
    sitting.add_all([*days, *pieces])
    for written in pieces:
        audit.note(sitting, "record", written)
    _note_days(sitting, days)
    return len(days)


def days(sitting: Sitting, worker_id: int, month: Month) -> tuple[Day, ...]:
    """The worker's marks of a month, as the wage rules read them."""
    query = (
        select(AttendanceDay)
        .where(AttendanceDay.worker_id == worker_id, AttendanceDay.day.between(month.first, month.last))
        .order_by(AttendanceDay.day)
    )
    return tuple(Day(row.day, Mark(row.mark), row.overtime) for row in sitting.scalars(query))


def pieces(sitting: Sitting, worker_id: int, month: Month) -> tuple[Pieces, ...]:
    query = select(PieceCount).where(PieceCount.worker_id == worker_id, PieceCount.month == str(month))
    return tuple(Pieces(row.item, row.good, row.rejected, row.rate) for row in sitting.scalars(query))


def months(sitting: Sitting) -> list[Month]:
    """The months that have any attendance, latest first."""
    found = {Month.of(day) for day in sitting.scalars(select(AttendanceDay.day).distinct())}
    return sorted(found, reverse=True)


def _day(day: DayDraft, worker: WorkerRow | None, month: Month, where: str) -> list[Problem]:
    if worker is None:
        return [Problem(Code.WORKER_UNKNOWN, f"{where}.worker", {"number": day.worker})]
    found = []
    if day.mark not in list(Mark):
        found.append(Problem(Code.MARK_UNKNOWN, f"{where}.mark", {"text": day.mark}))
    if Month.of(day.day) != month or not worker.employed_on(day.day):
        facts = {"name": worker.name, "date": day.day.strftime("%d/%m/%Y")}
        found.append(Problem(Code.WORKER_NOT_EMPLOYED, f"{where}.day", facts))
    if not 0 <= day.overtime <= LONGEST_OVERTIME:
        found.append(Problem(Code.OVERTIME_TOO_LONG, f"{where}.overtime", {"hours": str(day.overtime)}))
    return found


def _piece(piece: PiecesDraft, known: dict[str, WorkerRow], where: str) -> list[Problem]:
    if piece.worker not in known:
        return [Problem(Code.WORKER_UNKNOWN, f"{where}.worker", {"number": piece.worker})]
    found = [] if piece.item.strip() else [Problem(Code.MISSING, f"{where}.item")]
    for name in ("good", "rejected", "rate"):
        if getattr(piece, name) < 0:
            found.append(Problem(Code.NEGATIVE, f"{where}.{name}", {"text": str(getattr(piece, name))}))
    return found


def _clear_days(sitting: Sitting, worker_id: int, month: Month) -> None:
    between = AttendanceDay.day.between(month.first, month.last)
    _clear(sitting, sitting.scalars(select(AttendanceDay).where(AttendanceDay.worker_id == worker_id, between)).all())


def _clear_pieces(sitting: Sitting, worker_id: int, month: Month) -> None:
    mine = (PieceCount.worker_id == worker_id, PieceCount.month == str(month))
    _clear(sitting, sitting.scalars(select(PieceCount).where(*mine)).all())


def _clear(sitting: Sitting, rows: Sequence[AttendanceDay] | Sequence[PieceCount]) -> None:
    for row in rows:
        audit.removed(sitting, row)
        sitting.delete(row)
    sitting.flush()  # before the new rows of the same days


def _note_days(sitting: Sitting, days: list[AttendanceDay]) -> None:
    for day in days:
        audit.note(sitting, "record", day)
