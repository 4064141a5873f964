"""What is marked, of everybody in one look, as the rules read it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import or_, select

from app.models.attendance import AttendanceDay
from app.rules.period import Month
from app.rules.wages import Day, Mark
from app.rules.wages.weeks import edges
from app.services.books import Sitting


def between(sitting: Sitting, *spans: tuple[date, date]) -> dict[int, list[Day]]:
    """Every worker's marks of these spans, by his id."""
    found: dict[int, list[Day]] = defaultdict(list)
    query = (
        select(AttendanceDay.worker_id, AttendanceDay.day, AttendanceDay.mark, AttendanceDay.overtime)
        .where(or_(*(AttendanceDay.day.between(first, last) for first, last in spans)))
        .order_by(AttendanceDay.day)
    )
    for worker_id, day, mark, overtime in sitting.execute(query):
        found[worker_id].append(Day(day, Mark(mark), overtime))
    return found


def around(sitting: Sitting, month: Month) -> dict[int, list[Day]]:
    """The marks before and after a month, in the weeks that its edges cut."""
    first, last = edges(month)
    before, after = (first, month.previous().last), (month.next().first, last)
    return between(sitting, before, after)
