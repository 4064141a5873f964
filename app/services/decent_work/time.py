"""Who works and when: age, written terms, hours, rest, leave."""

from __future__ import annotations

from app.rules import labour
from app.rules.decent_work import Finding, Seen, Topic, counted, unseen
from app.rules.labour import Standing
from app.rules.money import show_quantity
from app.rules.problems import Code
from app.rules.young import hazards
from app.services import leave, workers
from app.services.books import Sitting
from app.services.decent_work.scene import Scene, named
from app.services.workers import WorkerRow

BEYOND = frozenset(
    {
        Code.OVERTIME_BEYOND_LAW,
        Code.OVERTIME_WEEK_BEYOND_LAW,
        Code.HOURS_BEYOND_LAW,
        Code.HOURS_WEEK_BEYOND_LAW,
    }
)


def age(sitting: Sitting, scene: Scene) -> Finding:
    """Nobody under the age of the stricter law; under 18 no hazardous work and no overtime."""
    over = {worker for worker, days in scene.marked.items() if any(day.overtime for day in days)}
    young, wrong = 0, []
    for row in scene.people:
        standing = labour.age_on(row.born_on, scene.day, sitting.rates).standing
        restricted = standing is Standing.RESTRICTED
        young += standing is not Standing.FREE
        if standing is Standing.BLOCKED or (restricted and (row.id in over or _hazardous(sitting, row))):
            wrong.append(row.name)
    people = len(scene.people)
    seen = Seen("born", {"n": str(people), "young": str(young)})
    return counted(Topic.AGE, people - len(wrong), people, (seen,), named(wrong))


def letters(scene: Scene) -> Finding:
    lacking = [row.name for row in scene.people if row.letter_on is None]
    given = len(scene.people) - len(lacking)
    return counted(Topic.LETTER, given, len(scene.people), (Seen("letters", {"n": str(given)}),), named(lacking))


def hours(scene: Scene) -> Finding:
    """No day and no week longer than the law allows, and no more overtime."""
    limits = scene.limits
    most = {
        "day": limits.day,
        "week": limits.week,
        "overtime_day": limits.overtime_day,
        "overtime_week": limits.overtime_week,
    }
    facts = {name: show_quantity(rate.value) if rate else "–" for name, rate in most.items()}
    return _of_attendance(Topic.HOURS, scene, BEYOND, Seen("hours", facts))


def rest(scene: Scene) -> Finding:
    """A day of rest in each whole week, Monday to Sunday."""
    return _of_attendance(Topic.REST, scene, frozenset({Code.REST_MISSED}))


def leave_given(sitting: Sitting, scene: Scene) -> Finding:
    """Somebody who earned annual leave took some in his leave year, or still has time to."""
    rows = [row for row in leave.balances(sitting, scene.day) if row.kind == "annual" and row.granted]
    late = [row.name for row in rows if not row.taken and (row.last - scene.day).days < row.left]
    seen = Seen("leave", {"n": str(len(rows)), "taken": str(sum(bool(row.taken) for row in rows))})
    return counted(Topic.LEAVE, len(rows) - len(late), len(rows), (seen,), named(late))


def _of_attendance(topic: Topic, scene: Scene, breach: frozenset[Code], *also: Seen) -> Finding:
    if scene.people and not scene.marked:
        return unseen(topic)
    wrong = [row.name for row in scene.people if row.id in scene.marked and scene.beyond[row.id] & breach]
    of = len(scene.marked)
    seen = Seen("muster", {"month": str(scene.month), "n": str(of)})
    return counted(topic, of - len(wrong), of, (seen, *also), named(wrong))


def _hazardous(sitting: Sitting, row: WorkerRow) -> bool:
    learns = workers.draft(sitting, row.id).apprentice
    return bool(hazards(row.designation, row.duties, learns.trade if learns else ""))
