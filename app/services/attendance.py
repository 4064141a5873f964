"""Attendance: a mark for each worker and day, overtime hours, and counted pieces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.attendance import AttendanceDay, PieceCount
from app.models.workers import Worker
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Day, Mark, Pieces
from app.services import attendance_checks, audit, marked, pay_runs, piece_rates, workers
from app.services.attendance_drafts import AttendanceDraft, DayDraft, PiecesDraft
from app.services.books import Sitting

__all__ = ["AttendanceDraft", "DayDraft", "PiecesDraft"]

WATCH = frozenset({AttendanceDay.__tablename__, PieceCount.__tablename__})


def check(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """Everything wrong; `field` is 'days.<n>.…' or 'pieces.<n>.…', counted from 0."""
    known = workers.by_number(sitting, _spoken_of(draft))
    found: list[Problem] = []
    if pay_runs.find(sitting, draft.month) is not None:
        found.append(Problem(Code.WAGES_APPROVED, "month", {"month": str(draft.month)}))
    found += [
        Problem(Code.WORKER_UNKNOWN, "cleared", {"number": number}) for number in draft.cleared if number not in known
    ]
    found += _of_last_wages(sitting, draft)
    found += attendance_checks.days(sitting, draft, known)
    return found + attendance_checks.pieces(draft, known) + _rates(sitting, draft)


def complaints(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """What is wrong with the marks alone, whether or not they may still be changed."""
    return attendance_checks.days(sitting, draft, workers.by_number(sitting, _spoken_of(draft)))


def record(sitting: Sitting, draft: AttendanceDraft, *, batch: int | None = None) -> int:
    """Put the month's attendance in place of what was there for these workers; says how many days were written."""
    refuse(check(sitting, draft))
    ids = {number: row.id for number, row in workers.by_number(sitting, _spoken_of(draft)).items()}
    numbers = dict.fromkeys((*(day.worker for day in draft.days), *draft.cleared))
    kept = _clear_days(sitting, {ids[number]: number for number in numbers}, draft, keep=batch is None)
    for number in {piece.worker for piece in draft.pieces}:
        _clear_pieces(sitting, ids[number], draft.month)
    days = [
        AttendanceDay(
            worker_id=ids[d.worker],
            day=d.day,
            mark=d.mark,
            overtime=d.overtime,
            came=d.came,
            went=d.went,
            batch_id=batch,
        )
        for d in draft.days
        if d not in kept
    ]
    pieces = [
        PieceCount(
            worker_id=ids[p.worker],
            month=str(draft.month),
            item=p.item,
            good=p.good,
            rejected=p.rejected,
            rate=p.rate or _rate(sitting, p, draft.month) or ZERO,
            day=p.day,
            batch_id=batch,
        )
        for p in draft.pieces
    ]
    sitting.add_all([*days, *pieces])
    audit.note_all(sitting, "record", [*pieces, *days])
    return len(draft.days)


def drafts(sitting: Sitting, month: Month, numbers: Collection[str] | None = None) -> dict[str, dict[date, DayDraft]]:
    """What is marked, as it would be typed, by the worker's number and the day; of these workers, or of all."""
    row = AttendanceDay
    query = (
        select(Worker.number, row.day, row.mark, row.overtime, row.came, row.went)
        .join(Worker, Worker.id == row.worker_id)
        .where(row.day.between(month.first, month.last))
        .order_by(row.day)
    )
    if numbers is not None:
        query = query.where(Worker.number.in_(numbers))
    found: dict[str, dict[date, DayDraft]] = defaultdict(dict)
    for number, day, mark, overtime, came, went in sitting.execute(query):
        found[number][day] = DayDraft(worker=number, day=day, mark=mark, overtime=overtime, came=came, went=went)
    return dict(found)


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


def by_worker(sitting: Sitting, month: Month) -> dict[int, list[Day]]:
    """Every worker's marks of a month, in one look."""
    return marked.between(sitting, (month.first, month.last))


def pieces_by_worker(sitting: Sitting, month: Month) -> dict[int, list[Pieces]]:
    found: dict[int, list[Pieces]] = defaultdict(list)
    query = select(PieceCount).where(PieceCount.month == str(month)).order_by(PieceCount.id)
    for row in sitting.scalars(query):
        found[row.worker_id].append(Pieces(row.item, row.good, row.rejected, row.rate))
    return found


def months(sitting: Sitting) -> list[Month]:
    """The months that have any attendance, latest first."""
    found = {Month.of(day) for day in sitting.scalars(select(AttendanceDay.day).distinct())}
    return sorted(found, reverse=True)


def _spoken_of(draft: AttendanceDraft) -> set[str]:
    """The numbers of those of whom it says anything."""
    return {*(day.worker for day in draft.days), *(piece.worker for piece in draft.pieces), *draft.cleared}


def _of_last_wages(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """Whose last wage of the month is paid, his marks stay; a sheet of the whole month may say the same once more."""
    settled = pay_runs.settled(sitting, draft.month)
    there = drafts(sitting, draft.month) if settled else {}
    found = []
    for worker_id, number, name in settled:
        typed = {(day.day, day.mark, day.overtime) for day in draft.days if day.worker == number}
        stands = {(day.day, day.mark, day.overtime) for day in there.get(number, {}).values()}
        made = [(each.item, each.good, each.rejected) for each in draft.pieces if each.worker == number]
        counted = [(each.item, each.good, each.rejected) for each in pieces(sitting, worker_id, draft.month)]
        gone = number in draft.cleared and not typed
        if gone or (typed and typed != stands) or (made and sorted(made) != sorted(counted)):
            found.append(Problem(Code.LAST_WAGE_PAID, "month", {"name": name, "month": str(draft.month)}))
    return found


def closed(sitting: Sitting, month: Month) -> bool:
    """The wages of the month are approved: its marks stand."""
    return pay_runs.find(sitting, month) is not None


def _typed(number: str, row: AttendanceDay) -> DayDraft:
    return DayDraft(worker=number, day=row.day, mark=row.mark, overtime=row.overtime, came=row.came, went=row.went)


def _rate(sitting: Sitting, piece: PiecesDraft, month: Month) -> Decimal | None:
    return piece_rates.on(sitting, piece.item, piece.day or month.last)


def _rates(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """Pieces without a rate of their own need one that was agreed."""
    return [
        Problem(
            Code.ITEM_RATE_MISSING,
            f"pieces.{n}.rate",
            {"item": piece.item, "date": f"{piece.day or draft.month.last:%d/%m/%Y}"},
        )
        for n, piece in enumerate(draft.pieces)
        if not piece.rate and piece.item.strip() and _rate(sitting, piece, draft.month) is None
    ]


def _clear_days(sitting: Sitting, numbers: Mapping[int, str], draft: AttendanceDraft, *, keep: bool) -> set[DayDraft]:
    """Take out what is marked otherwise now; says what stays as it is. An import owns all that it says."""
    between = AttendanceDay.day.between(draft.month.first, draft.month.last)
    theirs = AttendanceDay.worker_id.in_(numbers)
    there = sitting.scalars(select(AttendanceDay).where(theirs, between).order_by(AttendanceDay.id)).all()
    wanted = set(draft.days) if keep else set()
    typed = {row.id: _typed(numbers[row.worker_id], row) for row in there}
    _clear(sitting, [row for row in there if typed[row.id] not in wanted])
    return wanted & set(typed.values())


def _clear_pieces(sitting: Sitting, worker_id: int, month: Month) -> None:
    mine = (PieceCount.worker_id == worker_id, PieceCount.month == str(month))
    _clear(sitting, sitting.scalars(select(PieceCount).where(*mine)).all())


def _clear(sitting: Sitting, rows: Sequence[AttendanceDay] | Sequence[PieceCount]) -> None:
    audit.removed_all(sitting, rows)
    for row in rows:
        sitting.delete(row)
    sitting.flush()  # before the new rows of the same days
