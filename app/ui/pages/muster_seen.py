"""What the attendance page shows of the books: read whole, or with some rows as they were just written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.rules.period import Month
from app.services import holidays, muster, payroll
from app.services.books import Books
from app.services.holidays import HolidayRow
from app.services.muster import Muster
from app.ui.pages.muster_model import Problems
from app.ui.pages.muster_writing import Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """`known`: months with marks; `waiting`: holidays of the moon; `since`: how many steps were answered before."""

    muster: Muster
    problems: Problems
    known: Sequence[Month]
    waiting: list[HolidayRow]
    since: int

    def fresh(self, written: Written) -> Seen:
        """With these rows as they are now; the others are as they were, and hands do not wait for them."""
        rows = tuple(written.rows.get(row.number, row) for row in self.muster.rows)
        kept = {place: each for place, each in self.problems.items() if place[0] not in written.rows}
        return replace(self, muster=replace(self.muster, rows=rows), problems=kept | dict(written.problems))


def read(books: Books, month: Month, since: int) -> Seen:
    with books.read() as sitting:
        days = holidays.between(sitting, month.first, month.last)
        return Seen(
            muster=muster.read(sitting, month),
            problems=muster.problems(sitting, month),
            known=payroll.months(sitting),
            waiting=[row for row in days.values() if not row.confirmed],
            since=since,
        )
