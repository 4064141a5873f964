"""What is wrong with a month's attendance: days that do not fit, people who were not there, leave nobody gave."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise

from app.rules import labour
from app.rules.leave import entitlement
from app.rules.limits import HourLimits, hour_limits
from app.rules.money import LARGEST, ZERO, show
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.rules.rates import Rate
from app.rules.wages import Day, Mark, marks
from app.rules.wages.marks import TO_COME, worked
from app.rules.wages.weeks import Breach, breaches
from app.services import coverage, holidays, leave, marked
from app.services.attendance_drafts import AttendanceDraft, DayDraft, PiecesDraft
from app.services.books import Sitting
from app.services.lines import amount
from app.services.workers import WorkerRow

LONGEST_OVERTIME = Decimal(12)
"""Hours: with eight of ordinary work more would leave less than four to sleep; it is a slip of the pen."""
HOURS_OF_A_DAY = Decimal(24)
LONGEST_ITEM = 250
MOST_PIECES = 9_999_999
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What is the same for every day of the month; `rest`: the hours that must lie between two days of work."""

    month: Month
    today: date
    ordinary: Decimal
    limits: HourLimits
    rest: Rate | None
    around: Mapping[int, Sequence[Day]]


Known = Mapping[str, WorkerRow]
Placed = list[tuple[int, DayDraft]]
"""Days with their place in the draft."""


def days(sitting: Sitting, draft: AttendanceDraft, known: Known) -> list[Problem]:
    """Everything wrong with the marks; `field` is 'days.<n>.…', counted from 0."""
    scene = _scene(sitting, draft.month)
    found: list[Problem] = []
    by_worker: dict[str, Placed] = defaultdict(list)
    for n, day in enumerate(draft.days):
        worker = known.get(day.worker)
        if worker is None:
            found.append(Problem(Code.WORKER_UNKNOWN, f"days.{n}.worker", {"number": day.worker}))
            continue
        by_worker[day.worker].append((n, day))
        found += _day(day, worker, f"days.{n}", scene)
    for number, placed in by_worker.items():
        found += _twice(placed, known[number]) + _young(sitting, placed, known[number])
        found += _weeks(placed, known[number], scene) + _between(placed, known[number], scene)
    found += _leave(sitting, draft, by_worker, known)
    return found + _moon(sitting, draft)


def pieces(draft: AttendanceDraft, known: Known) -> list[Problem]:
    """Everything wrong with the counts; `field` is 'pieces.<n>.…'."""
    return [problem for n, piece in enumerate(draft.pieces) for problem in _piece(piece, known, draft.month, n)]


def _scene(sitting: Sitting, month: Month) -> _Scene:
    profile = coverage.profile(sitting, month)
    return _Scene(
        month=month,
        today=sitting.today(),
        ordinary=sitting.rates.on("wage.hours", month.last).value,
        limits=hour_limits(profile, month.last, sitting.rates),
        rest=sitting.rates.find("hours.rest.least", month.last, profile),
        around=marked.around(sitting, month),
    )


def _day(day: DayDraft, worker: WorkerRow, where: str, scene: _Scene) -> list[Problem]:
    shown = day.day.strftime("%d/%m/%Y")
    month, ordinary = scene.month, worker.hours or scene.ordinary
    found = []
    if day.mark not in list(Mark):
        found.append(Problem(Code.MARK_UNKNOWN, f"{where}.mark", {"text": day.mark}))
    if Month.of(day.day) != month or day.day < worker.joined_on:
        found.append(Problem(Code.WORKER_NOT_EMPLOYED, f"{where}.day", {"name": worker.name, "date": shown}))
    elif worker.left_on is not None and day.day > worker.left_on:
        facts = {"name": worker.name, "date": shown, "left": worker.left_on.strftime("%d/%m/%Y")}
        found.append(Problem(Code.WORKER_HAS_LEFT, f"{where}.day", facts))
    if day.day > scene.today and (day.mark not in TO_COME or day.overtime):
        found.append(Problem(Code.DAY_TO_COME, f"{where}.mark", {"date": shown}))
    total = day.overtime + worked(day.mark) * ordinary
    if total > HOURS_OF_A_DAY:
        facts = {"name": worker.name, "date": shown, "hours": f"{total.normalize():f}"}
        found.append(Problem(Code.HOURS_TOO_LONG, f"{where}.overtime", facts))
    elif not 0 <= day.overtime <= LONGEST_OVERTIME:
        found.append(Problem(Code.OVERTIME_TOO_LONG, f"{where}.overtime", {"hours": str(day.overtime)}))
    for field in ("came", "went"):
        typed = getattr(day, field)
        if typed and not CLOCK.fullmatch(typed):
            found.append(Problem(Code.PUNCH_MALFORMED, f"{where}.{field}", {"text": typed}))
    return found


def _twice(placed: Placed, worker: WorkerRow) -> list[Problem]:
    times = Counter(day.day for _, day in placed)
    return [
        Problem(Code.DUPLICATE, f"days.{n}.day", {"text": f"{worker.name}, {day.day:%d/%m/%Y}"})
        for n, day in placed
        if times[day.day] > 1
    ]


def _young(sitting: Sitting, placed: Placed, worker: WorkerRow) -> list[Problem]:
    """Nobody under 18 works overtime, under either law."""
    overtime = [(n, day) for n, day in placed if day.overtime > 0]
    found = []
    for n, day in overtime:
        age, adult = labour.years_between(worker.born_on, day.day), int(sitting.rates.on("age.adult", day.day).value)
        if age < adult:
            facts = {"name": worker.name, "age": str(age), "adult": str(adult), "date": f"{day.day:%d/%m/%Y}"}
            found.append(Problem(Code.YOUNG_OVERTIME, f"days.{n}.overtime", facts))
    return found


def _weeks(placed: Placed, worker: WorkerRow, scene: _Scene) -> list[Problem]:
    """Weeks from Monday to Sunday, with their days in the months beside: the law's limits only warn."""
    places = {day.day: n for n, day in placed}
    own = [Day(day.day, Mark(day.mark), day.overtime) for _, day in placed if day.mark in list(Mark)]
    days = (*own, *scene.around.get(worker.id, ()))
    return [
        breach.problem(worker.name, f"days.{places[breach.day]}.{_where(breach)}")
        for breach in breaches(days, scene.month, worker.hours or scene.ordinary, scene.limits)
        if breach.day in places
    ]


def _where(breach: Breach) -> str:
    return "mark" if breach.code is Code.REST_MISSED else "overtime"


def _between(placed: Placed, worker: WorkerRow, scene: _Scene) -> list[Problem]:
    """Where a clock saw him go and come: the hours between two days of work."""
    seen = [(n, day, *stamps) for n, day in sorted(placed, key=_day_of) if (stamps := _stamps(day)) is not None]
    found = []
    for (n, day, _, went), (_, _, came, _) in pairwise(seen):
        hours = Decimal(int((came - went).total_seconds())) / 3600
        if scene.rest is not None and ZERO <= hours < scene.rest.value:
            facts = {"name": worker.name, "date": f"{day.day:%d/%m/%Y}", "hours": f"{hours:.1f}"}
            found.append(Problem(Code.REST_TOO_SHORT, f"days.{n}.went", facts | {"least": _plain(scene.rest.value)}))
    return found


def _stamps(day: DayDraft) -> tuple[datetime, datetime] | None:
    """When he came and went; a going before the coming was in the night after."""
    if not (CLOCK.fullmatch(day.came) and CLOCK.fullmatch(day.went)):
        return None
    came, went = (datetime.combine(day.day, time.fromisoformat(text)) for text in (day.came, day.went))
    return came, went + A_DAY if went < came else went


def _day_of(each: tuple[int, DayDraft]) -> date:
    return each[1].day


def _leave(sitting: Sitting, draft: AttendanceDraft, by_worker: Mapping[str, Placed], known: Known) -> list[Problem]:
    """Leave that nobody gave is refused; more days at once than the law speaks of is said."""
    people = [known[number] for number, placed in by_worker.items() if any(d.mark in leave.KINDS for _, d in placed)]
    if not people:
        return []
    new = [(known[day.worker].id, day.day, day.mark) for _, day in _all(by_worker)]
    taken = leave.taken_with(sitting, draft.month.first, draft.month.last, new)
    places = {(known[day.worker].id, day.day): n for n, day in _all(by_worker)}
    names = {person.id: person for person in people}
    found = []
    for (worker, kind), (day, over) in leave.beyond(sitting, people, draft.month.first, taken).items():
        place = places.get((worker, day))
        where = f"days.{place}.mark" if place is not None else "days"
        found.append(leave.problem(names[worker].name, kind, over, where))
    return found + [problem for person in people for problem in _at_once(sitting, by_worker[person.number], person)]


def _at_once(sitting: Sitting, placed: Placed, person: WorkerRow) -> list[Problem]:
    profile = coverage.profiles(sitting)
    found = []
    for run in _runs(placed):
        n, last = run[-1]
        kind = leave.KINDS[last.mark]
        most = entitlement(profile(last.day), kind, person.joined_on, last.day, sitting.rates).at_once_most
        days = sum((off[1] for _, day in run if (off := marks.leave(day.mark)) is not None), ZERO)
        if most is not None and days > most.value:
            facts = {
                "name": person.name,
                "days": _plain(days),
                "kind": f"{kind} leave",
                "most": _plain(most.value),
            }
            found.append(Problem(Code.LEAVE_AT_ONCE, f"days.{n}.mark", facts))
    return found


def _runs(placed: Placed) -> Iterable[Sequence[tuple[int, DayDraft]]]:
    """Days of the same leave that follow each other."""
    ordered = sorted(placed, key=lambda each: each[1].day)
    run: list[tuple[int, DayDraft]] = []
    for n, day in ordered:
        if run and (leave.KINDS.get(day.mark) != leave.KINDS[run[-1][1].mark] or day.day != run[-1][1].day + A_DAY):
            yield run
            run = []
        if day.mark in leave.KINDS:
            run.append((n, day))
    if run:
        yield run


def _moon(sitting: Sitting, draft: AttendanceDraft) -> list[Problem]:
    """A holiday is marked on a day that nobody has announced yet."""
    marked = {day.day: n for n, day in reversed(list(enumerate(draft.days))) if day.mark == Mark.HOLIDAY}
    if not marked:
        return []
    known = holidays.between(sitting, draft.month.first, draft.month.last)
    return [
        Problem(Code.HOLIDAY_UNCONFIRMED, f"days.{n}.mark", {"name": known[day].name, "date": f"{day:%d/%m/%Y}"})
        for day, n in marked.items()
        if day in known and not known[day].confirmed
    ]


def _piece(piece: PiecesDraft, known: Known, month: Month, n: int) -> list[Problem]:
    where = f"pieces.{n}"
    worker = known.get(piece.worker)
    if worker is None:
        return [Problem(Code.WORKER_UNKNOWN, f"{where}.worker", {"number": piece.worker})]
    found = [] if piece.item.strip() else [Problem(Code.MISSING, f"{where}.item")]
    if len(piece.item) > LONGEST_ITEM:
        found.append(Problem(Code.TOO_LONG, f"{where}.item", {"most": str(LONGEST_ITEM)}))
    for name in ("good", "rejected"):
        if (count := getattr(piece, name)) < 0:
            found.append(Problem(Code.NEGATIVE, f"{where}.{name}", {"text": str(count)}))
        elif count > MOST_PIECES:
            found.append(Problem(Code.MALFORMED, f"{where}.{name}", {"text": str(count)}))
    found += amount(piece.rate, f"{where}.rate")
    if piece.rate <= LARGEST and piece.good * piece.rate > LARGEST:
        found.append(Problem(Code.TOO_LARGE, f"{where}.rate", {"text": show(piece.rate)}))
    if piece.day is not None and (Month.of(piece.day) != month or not worker.employed_on(piece.day)):
        facts = {"name": worker.name, "date": piece.day.strftime("%d/%m/%Y")}
        found.append(Problem(Code.WORKER_NOT_EMPLOYED, f"{where}.day", facts))
    return found


def _all(by_worker: Mapping[str, Placed]) -> list[tuple[int, DayDraft]]:
    return [each for placed in by_worker.values() for each in placed]


def _plain(value: Decimal | date) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
