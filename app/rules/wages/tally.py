"""The marks of a month, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.rules.wages.facts import Day, Mark, Situation
from app.rules.wages.marks import HALF, HALVES, leave

NONE = Decimal(0)
WHOLE_PAY = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """`half` counts every half day of work one by one, also where the other half was leave: `half_leave` of them.

    `leaves` are the days of each kind of leave, by its mark of a whole day; half a day counts a half.
    """

    present: int
    half: int
    half_leave: int
    absent: int
    rest: int
    holidays: int
    leaves: Mapping[Mark, Decimal]
    sick_halves: int
    unmarked: int
    overtime: Decimal
    holiday_overtime: Decimal

    @property
    def worked(self) -> Decimal:
        """Days of normal work; a half day is a half."""
        return self.present + self.half * HALF

    @property
    def leave(self) -> Decimal:
        return sum(self.leaves.values(), NONE)

    @property
    def sick(self) -> Decimal:
        return self.leaves.get(Mark.SICK, NONE)

    @property
    def missed(self) -> Decimal:
        """Days of absence; a half day is a half, unless its other half was leave."""
        return self.absent + (self.half - self.half_leave) * HALF

    def off_and_paid(self, parts: Mapping[Mark, Decimal]) -> Decimal:
        """Holidays and leave in days of pay; of `parts` a day of leave counts only so much."""
        return self.holidays + sum((days * parts.get(mark, WHOLE_PAY) for mark, days in self.leaves.items()), NONE)

    def off_and_unpaid(self, parts: Mapping[Mark, Decimal]) -> Decimal:
        return self.holidays + self.leave - self.off_and_paid(parts)


def tally(days: Iterable[Day], situation: Situation) -> Tally:
    """ValueError if a day is not his, or is marked twice: that is for the attendance sheet to refuse."""
    every = tuple(days)
    seen, first, last = Counter(day.day for day in every), situation.first, situation.last
    for day, times in seen.items():
        if times > 1 or not first <= day <= last:
            raise ValueError(f"{day} is {'marked twice' if times > 1 else 'not a day of this employment'}")
    marks = Counter(day.mark for day in every)
    half_leave = sum(marks[mark] for mark in HALVES)
    return Tally(
        present=marks[Mark.PRESENT],
        half=marks[Mark.HALF] + half_leave,
        half_leave=half_leave,
        absent=marks[Mark.ABSENT],
        rest=marks[Mark.REST],
        holidays=marks[Mark.HOLIDAY],
        leaves=_leaves(marks),
        sick_halves=marks[Mark.HALF_SICK],
        unmarked=(last - first).days + 1 - len(every),
        overtime=sum((day.overtime for day in every if day.mark is not Mark.HOLIDAY), NONE),
        holiday_overtime=sum((day.overtime for day in every if day.mark is Mark.HOLIDAY), NONE),
    )


def _leaves(marks: Mapping[Mark, int]) -> Mapping[Mark, Decimal]:
    found: dict[Mark, Decimal] = defaultdict(Decimal)
    for mark, times in marks.items():
        if (off := leave(mark)) is not None:
            found[off[0]] += off[1] * times
    return dict(found)
