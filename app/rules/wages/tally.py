"""The marks of a month, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.rules.wages.facts import Day, Mark, Situation

HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    present: int
    half: int
    absent: int
    rest: int
    holidays: int
    casual: int
    sick: int
    annual: int
    unmarked: int
    overtime: Decimal
    holiday_overtime: Decimal
    longest_overtime: Decimal

    @property
    def worked(self) -> Decimal:
        """Days of normal work; a half day is a half."""
        return self.present + self.half * HALF

    @property
    def leave(self) -> int:
        return self.casual + self.sick + self.annual

    @property
    def missed(self) -> Decimal:
        """Days of absence; a half day is a half."""
        return self.absent + self.half * HALF

    def off_and_paid(self, sick_part: Decimal) -> Decimal:
        """Holidays and leave in days of pay; a sick day counts as far as sickness is paid."""
        return self.holidays + self.casual + self.annual + self.sick * sick_part


def tally(days: Iterable[Day], situation: Situation) -> Tally:
    """ValueError if a day is not his, or is marked twice: that is for the attendance sheet to refuse."""
    every = tuple(days)
    seen = Counter(day.day for day in every)
    for day, times in seen.items():
        if times > 1 or not situation.first <= day <= situation.last:
            raise ValueError(f"{day} is {'marked twice' if times > 1 else 'not a day of this employment'}")
    marks = Counter(day.mark for day in every)
    return Tally(
        present=marks[Mark.PRESENT],
        half=marks[Mark.HALF],
        absent=marks[Mark.ABSENT],
        rest=marks[Mark.REST],
        holidays=marks[Mark.HOLIDAY],
        casual=marks[Mark.CASUAL],
        sick=marks[Mark.SICK],
        annual=marks[Mark.ANNUAL],
        unmarked=(situation.last - situation.first).days + 1 - len(every),
        overtime=sum((day.overtime for day in every if day.mark is not Mark.HOLIDAY), Decimal(0)),
        holiday_overtime=sum((day.overtime for day in every if day.mark is Mark.HOLIDAY), Decimal(0)),
        longest_overtime=max((day.overtime for day in every), default=Decimal(0)),
    )
