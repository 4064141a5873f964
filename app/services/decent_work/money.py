"""What he is paid and what is taken from him: minimum wage, pay day, overtime, funds, advances, fines."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal

from app.rules import calendar, labour, limits
from app.rules.decent_work import APPROVAL, Finding, Seen, Topic, counted, unseen
from app.rules.labour import Profile
from app.rules.money import ZERO, show
from app.rules.period import Month
from app.services import challans, owings, pay_list, wage_lines, workers, workshop
from app.services.books import Sitting
from app.services.challans import State
from app.services.decent_work.scene import Scene, named, shown
from app.services.owings import Kind, OwingRow
from app.services.pay_runs import WageRow

A_YEAR = timedelta(days=365)


def minimum(scene: Scene) -> Finding:
    if scene.people and not scene.worked:
        return unseen(Topic.MINIMUM_WAGE)
    short = [row.name for row in scene.wages if row.short_of_minimum]
    seen = Seen("wages" if scene.approved else "wages_draft", {"month": str(scene.month), "n": str(len(scene.worked))})
    return counted(Topic.MINIMUM_WAGE, len(scene.worked) - len(short), len(scene.worked), (seen,), named(short))


def paid(sitting: Sitting, scene: Scene) -> Finding:
    """Each approved month of the last three: was the last wage paid by the day the law names? One still has time."""
    good, told, late = 0, [], []
    for month in scene.runs:
        day, last = pay_list.paid_on(sitting, month), pay_list.due_on(sitting, month)
        facts = {"month": str(month), "due": shown(last)}
        told.append(Seen("paid", facts | {"date": shown(day)}) if day else Seen("not_paid", facts))
        if day is not None and day <= last:
            good += 1
        elif day is not None or last < sitting.today():
            late.append(str(month))
    if scene.people and not good and not late:
        return unseen(Topic.PAID_IN_TIME, evidence=tuple(told))
    return counted(Topic.PAID_IN_TIME, good, good + len(late), tuple(told), tuple(late))


def overtime(sitting: Sitting, scene: Scene) -> Finding:
    """Paid at least as many times the hour as the law says."""
    if scene.people and not scene.worked:
        return unseen(Topic.OVERTIME)
    multiple = labour.overtime_multiple(scene.profile, scene.day, sitting.rates).value
    worked = [row for row in scene.worked if row.overtime_hours]
    less = [row.name for row in worked if row.overtime_pay < _floor(row, multiple)]
    facts = {"month": str(scene.month), "n": str(len(worked)), "times": f"{multiple.normalize():f}"}
    return counted(Topic.OVERTIME, len(worked) - len(less), len(worked), (Seen("overtime", facts),), named(less))


def fund(sitting: Sitting, topic: Topic, scene: Scene, *, due: bool) -> Finding:
    """Everybody has a number under which it is booked, and the approved months are paid by the day the law names."""
    if not due:
        return counted(topic, 0, 0, (Seen("not_covered"),))
    if scene.people and not scene.worked:
        return unseen(topic)
    people = len(scene.worked)
    lacking = [row.name for row in scene.worked if not getattr(row, f"{topic.value}_number")]
    there = people - len(lacking)
    told = [Seen("numbers", {"n": str(there), "of": str(people)})]
    settled, late = 0, []
    for month in scene.runs:
        seen, open_ones = _contributed(sitting, topic.value, month)
        told += seen
        settled += not open_ones
        if calendar.due_on(f"{topic.value}.pay", month, sitting.rates) < sitting.today():
            late += open_ones
    if not late and not settled:
        return unseen(topic, APPROVAL, *named(lacking), evidence=tuple(told))
    return counted(topic, 0 if late else there, people, tuple(told), (*late, *named(lacking)))


def peshgi(sitting: Sitting, scene: Scene) -> Finding:
    """Every open advance within three minimum wages, one at a time, under the law that names a limit."""
    rows = [row for row in owings.rows(sitting, Kind.ADVANCE) if row.open > 0]
    most = limits.advance_most(scene.profile, scene.day, workshop.draft(sitting).province, sitting.rates)
    held = [row.worker_id for row in rows]
    wrong = [row.name for row in rows if most and (row.amount > most.amount or held.count(row.worker_id) > 1)]
    seen = [Seen("advances", {"n": str(len(rows)), "amount": show(sum((row.open for row in rows), ZERO))})]
    seen += [] if most else [Seen("no_limit")]
    return counted(Topic.PESHGI, len(rows) - len(wrong), len(rows), tuple(seen), named(wrong))


def fines(sitting: Sitting, scene: Scene) -> Finding:
    """Those of twelve months: of grown men who were heard, within the law's part of the pay, at once and in time."""
    rows = [
        row
        for row in owings.rows(sitting, Kind.FINE)
        if not row.cancelled and scene.day - A_YEAR < row.day <= scene.day
    ]
    born = {row.id: row.born_on for row in workers.rows(sitting)}
    month: dict[tuple[int, Month], Decimal] = defaultdict(lambda: ZERO)
    for row in rows:
        month[row.worker_id, Month.of(row.day)] += row.amount
    wrong = []
    for row in rows:
        age = labour.years_between(born[row.worker_id], row.day)
        most = limits.fine_most(row.pay, Profile(row.law_profile), row.day, sitting.rates, age)
        beyond = month[row.worker_id, Month.of(row.day)] > most.amount
        if beyond or row.heard_on is None or _taken_wrongly(sitting, row):
            wrong.append(f"{row.name}, {shown(row.day)}")
    seen = Seen("fines", {"n": str(len(rows))})
    return counted(Topic.FINES, len(rows) - len(wrong), len(rows), (seen,), named(wrong))


def _floor(row: WageRow, multiple: Decimal) -> Decimal:
    """A paisa for each hour is left to rounding."""
    return row.overtime_hours * (row.hour_rate * multiple - Decimal("0.01"))


def _contributed(sitting: Sitting, kind: str, month: Month) -> tuple[list[Seen], list[str]]:
    """When the challans of a month were paid, and which are not."""
    facts = {"month": str(month), "due": shown(calendar.due_on(f"{kind}.pay", month, sitting.rates))}
    rows = [
        row
        for row in challans.rows(sitting)
        if (row.kind, row.period) == (kind, str(month)) and row.state != State.CANCELLED
    ]
    if not rows:
        return [Seen("no_challan", facts)], [str(month)]
    seen = [
        Seen("challan", facts | {"number": row.number, "date": shown(row.paid_on)})
        if row.paid_on
        else Seen("challan_open", facts | {"number": row.number})
        for row in rows
    ]
    return seen, [row.number for row in rows if row.open]


def _taken_wrongly(sitting: Sitting, row: OwingRow) -> bool:
    """In instalments, or from wages that were paid after it had lapsed."""
    months: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for line in wage_lines.history(sitting, Kind.FINE, row.id):
        months[line.month] += line.amount
    taken = [Month.read(month) for month, amount in months.items() if amount > 0]
    profile = Profile(row.law_profile)
    if len(taken) > 1 and limits.fine_at_once(profile, row.day, sitting.rates):
        return True
    days = [pay_list.paid_on(sitting, month) or limits.pay_day(month, profile, sitting.rates) for month in taken]
    return row.lapses_on is not None and any(day > row.lapses_on for day in days)
