"""Weeks from Monday to Sunday: overtime, hours and rest beyond the law, also where a month's edge cuts the week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.rules.limits import HourLimits
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.rules.rates import Rate
from app.rules.wages.facts import Day
from app.rules.wages.marks import worked

NONE = Decimal(0)
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit that was passed; `day` is the day of the month to point at."""

    code: Code
    day: date
    facts: Mapping[str, str]

    def problem(self, name: str, field: str) -> Problem:
        return Problem(self.code, field, {"name": name} | dict(self.facts))


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def edges(month: Month) -> tuple[date, date]:
    """The Monday of its first week and the Sunday of its last."""
    return monday(month.first), monday(month.last) + A_WEEK - timedelta(days=1)


def hours(day: Day, ordinary: Decimal) -> Decimal:
    """Worked on that day, overtime included."""
    return worked(day.mark) * ordinary + day.overtime


def at_work(day: Day) -> bool:
    """Also who was called on his day of rest had no rest."""
    return worked(day.mark) > 0 or day.overtime > 0


def breaches(days: Iterable[Day], month: Month, ordinary: Decimal, limits: HourLimits) -> list[Breach]:
    """Of every week that touches the month, counted whole: `days` are all of those weeks that are known."""
    weeks: dict[date, list[Day]] = defaultdict(list)
    for day in sorted(days, key=lambda each: each.day):
        weeks[monday(day.day)].append(day)
    found = []
    for week in weeks.values():
        own = [day for day in week if Month.of(day.day) == month]
        if own:
            found += [*_of_days(own, ordinary, limits), *_of_week(week, own[-1].day, ordinary, limits)]
    return found


def worst(found: Iterable[Breach]) -> list[Breach]:
    """Of each kind the one that went furthest: a wage slip needs no list of weeks."""
    most: dict[Code, Breach] = {}
    for each in found:
        before = most.get(each.code)
        if before is None or Decimal(each.facts.get("hours", "0")) > Decimal(before.facts.get("hours", "0")):
            most[each.code] = each
    return list(most.values())


def _of_days(own: list[Day], ordinary: Decimal, limits: HourLimits) -> Iterator[Breach]:
    """Of a week the longest day."""
    longest = max(own, key=lambda day: day.overtime)
    yield from _beyond(Code.OVERTIME_BEYOND_LAW, longest.day, longest.overtime, limits.overtime_day)
    longest = max(own, key=lambda day: limits.counted(hours(day, ordinary), day.overtime))
    total = limits.counted(hours(longest, ordinary), longest.overtime)
    yield from _beyond(Code.HOURS_BEYOND_LAW, longest.day, total, limits.day)


def _of_week(week: list[Day], last: date, ordinary: Decimal, limits: HourLimits) -> Iterator[Breach]:
    overtime = sum((day.overtime for day in week), NONE)
    yield from _beyond(Code.OVERTIME_WEEK_BEYOND_LAW, last, overtime, limits.overtime_week)
    total = limits.counted(sum((hours(day, ordinary) for day in week), NONE), overtime)
    yield from _beyond(Code.HOURS_WEEK_BEYOND_LAW, last, total, limits.week)
    if len(week) == A_WEEK.days and all(at_work(day) for day in week):
        facts = {"first": f"{week[0].day:%d/%m/%Y}", "last": f"{week[-1].day:%d/%m/%Y}"}
        yield Breach(Code.REST_MISSED, last, facts)


def _beyond(code: Code, day: date, total: Decimal, most: Rate | None) -> Iterator[Breach]:
    if most is not None and total > most.value:
        yield Breach(code, day, {"hours": _plain(total), "most": _plain(most.value)})


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
