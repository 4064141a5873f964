"""From a clock's punches to a month's marks: the first in, the last out, the hours between, what is over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal
from itertools import pairwise

from app.rules.labour import Profile
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.rules.wages import Mark
from app.services import attendance, coverage, holidays, workers
from app.services.attendance import DayDraft
from app.services.attendance_drafts import AttendanceDraft
from app.services.books import Sitting
from app.services.workers import WorkerRow

BREAK_AFTER = Decimal(6)
BREAK = Decimal(1)
"""An hour of rest after six of work: both laws give it, and a clock does not see it."""
STEP = Decimal("0.25")
A_DAY = timedelta(days=1)
A_MINUTE = timedelta(minutes=1)
NIGHT_ENDS = time(6)
"""A punch before it, on a morning after an evening without an out, is that evening's."""
EVENING = time(15)
LONGEST_NIGHT, LONGEST_SHIFT = timedelta(hours=13), timedelta(hours=16)
"""From the in of an evening to its out; longer if the clock itself calls it an out."""
IN, OUT = "in", "out"


@dataclass(frozen=True, slots=True)
class Punch:
    """One touch of the clock; `way` is in or out where the clock says it, else the order does."""

    worker: str
    at: datetime
    way: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be said of a worker's day; the problem's `field` is that of the punch."""

    worker: str
    day: date
    problem: Problem


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a clock tells of; of `left_out` a person said that it tells nothing, by worker and day."""

    first: date
    last: date
    left_out: Collection[tuple[str, date]] = frozenset()


def month_of(
    sitting: Sitting, month: Month, punches: Iterable[Punch], left_out: Collection[tuple[str, date]] = frozenset()
) -> tuple[AttendanceDraft, list[Told]]:
    """The month as the clock saw it, beside what was marked on the days it does not tell of."""
    by_worker: dict[str, list[Punch]] = defaultdict(list)
    for punch in sorted(set(punches), key=lambda each: each.at):
        by_worker[punch.worker].append(punch)
    told = [each for row in by_worker.values() for each in _again(row) if Month.of(each.day) == month]
    seen = {number: shifts(row) for number, row in by_worker.items()}
    days = sorted(day for row in seen.values() for day in row if Month.of(day) == month)
    if not days:
        return AttendanceDraft(month=month), told
    span = Span(days[0], days[-1], left_out)
    known, there = workers.by_number(sitting), attendance.drafts(sitting, month)
    clock = _clock(sitting, month)
    made: list[DayDraft] = []
    for number, row in seen.items():
        worker = known.get(number)
        if worker is None:
            told.append(Told(number, min(row), Problem(Code.WORKER_UNKNOWN, "number", {"number": number})))
            continue
        found, problems = clock.row(worker, row, span, there.get(number, {}))
        made += found
        told += problems
    return AttendanceDraft(month=month, days=tuple(made)), [_named(each, known) for each in told]


def worked(stamps: Sequence[datetime]) -> Decimal:
    """Hours from the first to the last, less the hour of rest; in quarters, rounded down. More than two punches
    say when he was away in between, and then no rest is taken off."""
    if len(stamps) < 2:
        return ZERO
    if len(stamps) % 2 == 0 and len(stamps) > 2:
        hours = sum(_stretches(stamps), ZERO)
    else:
        hours = _hours(stamps[-1] - stamps[0])
        hours -= BREAK if hours > BREAK_AFTER else ZERO
    return (hours / STEP).quantize(Decimal(1), rounding=ROUND_DOWN) * STEP


def shifts(row: Sequence[Punch]) -> dict[date, list[datetime]]:
    """By the day on which he came: who came in the evening goes out on the next morning. Twice in a minute is once."""
    found: dict[date, list[Punch]] = {}
    last: Punch | None = None
    for punch in row:
        if last is not None and punch.at - last.at <= A_MINUTE:
            continue
        day = punch.at.date()
        before = found.get(day - A_DAY, [])
        own = day - A_DAY if day not in found and _goes_home(before, punch) else day
        found.setdefault(own, []).append(punch)
        last = punch
    return {day: [punch.at for punch in each] for day, each in found.items()}


def _goes_home(before: Sequence[Punch], punch: Punch) -> bool:
    """This first punch of a morning ends the shift of the evening before."""
    if len(before) % 2 == 0 or punch.way == IN or before[-1].way == OUT:
        return False
    gap = punch.at - before[-1].at
    if punch.way == OUT:
        return gap <= LONGEST_SHIFT
    alone = len(before) == 1 and before[0].at.time() >= EVENING and gap <= LONGEST_NIGHT
    return alone or punch.at.time() < NIGHT_ENDS


def _again(row: Sequence[Punch]) -> list[Told]:
    """A second touch within a minute, once for each day."""
    days = {after.at.date() for before, after in pairwise(row) if after.at - before.at <= A_MINUTE}
    return [Told(row[0].worker, day, Problem(Code.PUNCH_AGAIN, "time")) for day in sorted(days)]


def _clock(sitting: Sitting, month: Month) -> _Clock:
    profile: Profile = coverage.profile(sitting, month)
    unbroken = sitting.rates.find("hours.unbroken.most", month.last, profile)
    return _Clock(
        month=month,
        today=sitting.today(),
        free={day for day, row in holidays.between(sitting, month.first, month.last).items() if row.confirmed},
        ordinary=sitting.rates.on("wage.hours", month.last).value,
        unbroken=unbroken.value if unbroken else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clock:
    """How the workshop stands in the month."""

    month: Month
    today: date
    free: Collection[date]
    ordinary: Decimal
    unbroken: Decimal | None

    def row(
        self, worker: WorkerRow, seen: Mapping[date, Sequence[datetime]], span: Span, there: Mapping[date, DayDraft]
    ) -> tuple[list[DayDraft], list[Told]]:
        """Where the clock saw nobody, what is marked stands; else rest, holiday, or absent."""
        days: list[DayDraft] = []
        told: list[Told] = []
        first, last = self._with_days_off(worker, span)
        for day in self.month.days():
            if day in seen:  # also a day that is not his: the checks say so
                days.append(self._seen(worker, day, seen[day]))
                told += self._told(worker, day, seen[day])
            elif day in there:
                days.append(there[day])
            elif first <= day <= last and (worker.number, day) not in span.left_out:
                days += self._unseen(worker, day)
        return days, told

    def _with_days_off(self, worker: WorkerRow, span: Span) -> tuple[date, date]:
        """Nobody touches the clock on the Sunday before the first punch or after the last."""
        first, last = span.first, span.last
        while first > self.month.first and self._off(worker, first - A_DAY):
            first -= A_DAY
        while last < self.month.last and self._off(worker, last + A_DAY):
            last += A_DAY
        return first, last

    def _seen(self, worker: WorkerRow, day: date, stamps: Sequence[datetime]) -> DayDraft:
        """Less than three quarters of the day is a half day; on a day off every hour is overtime."""
        hours, ordinary, off = worked(stamps), worker.hours or self.ordinary, self._off(worker, day)
        half = len(stamps) > 1 and hours < ordinary * 3 / 4
        mark = off or (Mark.HALF if half else Mark.PRESENT).value
        return DayDraft(
            worker=worker.number,
            day=day,
            mark=mark,
            overtime=hours if off else max(hours - ordinary, ZERO),
            came=f"{stamps[0]:%H:%M}",
            went="" if len(stamps) == 1 else f"{stamps[-1]:%H:%M}",
        )

    def _unseen(self, worker: WorkerRow, day: date) -> list[DayDraft]:
        """Nobody is absent on a day that is still to come, or before he was taken on."""
        mark = self._off(worker, day) or (Mark.ABSENT.value if day <= self.today else "")
        return [DayDraft(worker=worker.number, day=day, mark=mark)] if mark and worker.employed_on(day) else []

    def _off(self, worker: WorkerRow, day: date) -> str:
        if day in self.free:
            return Mark.HOLIDAY.value
        return Mark.REST.value if day.isoweekday() == worker.rest_weekday else ""

    def _told(self, worker: WorkerRow, day: date, stamps: Sequence[datetime]) -> list[Told]:
        """An in without its out is asked about; too long without a break is spoken of, where the clock saw it."""
        if len(stamps) % 2:
            facts = {"date": f"{day:%d/%m/%Y}", "times": ", ".join(f"{stamp:%H:%M}" for stamp in stamps)}
            return [Told(worker.number, day, Problem(Code.PUNCH_MISSING, "time", facts))]
        longest = max(_stretches(stamps)) if len(stamps) > 2 else ZERO
        if self.unbroken is None or longest <= self.unbroken:
            return []
        facts = {"date": f"{day:%d/%m/%Y}", "hours": f"{longest:.1f}", "most": f"{self.unbroken.normalize():f}"}
        return [Told(worker.number, day, Problem(Code.BREAK_MISSED, "time", facts))]


def _named(told: Told, known: Mapping[str, WorkerRow]) -> Told:
    """With the worker's name and the day among the facts."""
    worker = known.get(told.worker)
    facts = {"name": worker.name if worker else told.worker, "date": f"{told.day:%d/%m/%Y}"} | dict(told.problem.facts)
    return Told(told.worker, told.day, Problem(told.problem.code, told.problem.field, facts))


def _stretches(stamps: Sequence[datetime]) -> list[Decimal]:
    """Hours at work between each in and its out."""
    return [_hours(stamps[n + 1] - stamps[n]) for n in range(0, len(stamps), 2)]


def _hours(span: timedelta) -> Decimal:
    return Decimal(int(span.total_seconds())) / 3600
