"""What every answer about a month looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.rules.labour import Profile
from app.rules.limits import HourLimits, hour_limits
from app.rules.period import Month
from app.rules.problems import Code
from app.rules.wages import Day
from app.rules.wages.weeks import breaches, edges
from app.services import marked, pay_runs, payroll, workers
from app.services.books import Sitting
from app.services.pay_runs import WageRow
from app.services.workers import WorkerRow

MOST_NAMED = 8
MONTHS_BACK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The month as the books have it; `runs`: the last approved months up to it.

    By worker: `marked` are his days of the month, `beyond` what of the law's hours and rest was passed in its weeks.
    """

    month: Month
    day: date
    profile: Profile
    people: tuple[WorkerRow, ...]
    wages: tuple[WageRow, ...]
    approved: bool
    marked: Mapping[int, tuple[Day, ...]]
    beyond: Mapping[int, frozenset[Code]]
    runs: tuple[Month, ...]
    limits: HourLimits

    @property
    def worked(self) -> tuple[WageRow, ...]:
        return tuple(row for row in self.wages if row.gross)


def scene(sitting: Sitting, month: Month) -> Scene:
    made = payroll.preview(sitting, month)
    profile, people = Profile(made.profile), tuple(workers.employed(sitting, month.first, month.last))
    weeks = marked.between(sitting, edges(month))
    limits, ordinary = hour_limits(profile, month.last, sitting.rates), sitting.rates.on("wage.hours", month.last).value
    return Scene(
        month=month,
        day=month.last,
        profile=profile,
        people=people,
        wages=made.rows,
        approved=made.run_id is not None,
        marked={
            row.id: own
            for row in people
            if (own := tuple(day for day in weeks.get(row.id, ()) if Month.of(day.day) == month))
        },
        beyond={
            row.id: frozenset(
                each.code for each in breaches(weeks.get(row.id, ()), month, row.hours or ordinary, limits)
            )
            for row in people
        },
        limits=limits,
        runs=tuple([each for each in pay_runs.months(sitting) if each <= month][-MONTHS_BACK:]),
    )


def named(people: list[str]) -> tuple[str, ...]:
    """The first of them; who wants all opens the list."""
    rest = len(people) - MOST_NAMED
    return (*people[:MOST_NAMED], f"+{rest}") if rest > 0 else tuple(people)


def shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"
