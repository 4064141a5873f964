"""Months and tax years: the periods by which everything is paid and filed."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

OLDEST, NEWEST = 1900, 2199


@dataclass(frozen=True, slots=True, order=True)
class Month:
    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)  # ValueError if there is no such month

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month:
        """'2026-10'; ValueError otherwise."""
        year, dash, month = text.strip().partition("-")
        if not (dash and len(year) == 4 and len(month) == 2 and (year + month).isdecimal()):
            raise ValueError(f"{text!r} is not a month such as 2026-10")
        if not OLDEST <= int(year) <= NEWEST:
            raise ValueError(f"{text!r} is not of our time ({OLDEST} to {NEWEST})")
        return cls(int(year), int(month))

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def days(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range(self.last.day)]

    def next(self) -> Month:
        return Month.of(self.last + timedelta(days=1))

    def previous(self) -> Month:
        return Month.of(self.first - timedelta(days=1))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True, order=True)
class TaxYear:
    """July to June, named by the year in which it ends (Income Tax Ordinance 2001, s.74)."""

    ending: int

    @classmethod
    def of(cls, day: date) -> TaxYear:
        return cls(day.year + 1 if day.month >= 7 else day.year)

    @property
    def first(self) -> date:
        return date(self.ending - 1, 7, 1)

    @property
    def last(self) -> date:
        return date(self.ending, 6, 30)

    def months(self) -> list[Month]:
        found = [Month(self.ending - 1, 7)]
        while len(found) < 12:
            found.append(found[-1].next())
        return found

    def before(self, month: Month) -> list[Month]:
        """The year's months that are over when `month` begins."""
        return list(takewhile(lambda each: each < month, self.months()))

    def __str__(self) -> str:
        return f"TY{self.ending}"
