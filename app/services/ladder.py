"""The stair from a bench in a lane to a formal workshop: which steps are climbed, and which is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.services import pay_runs, workers, workshop
from app.services.books import Sitting
from app.services.dues import DueRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`key`: ntn, strn, eobi, pessi, workers-numbered, minimum-wage, paid-on-time; `missing` counts what is lacking."""

    key: str
    done: bool
    missing: int = 0


def steps(sitting: Sitting, late: Sequence[DueRow]) -> tuple[Step, ...]:
    """Seven, in the order in which they are usually climbed; `late` is what is overdue today."""
    own = workshop.draft(sitting)
    today = sitting.today()
    people = workers.employed(sitting, today, today)
    unnumbered = sum(not (worker.eobi_number and worker.pessi_number) for worker in people)
    months = pay_runs.months(sitting)
    short = sum(row.short_of_minimum > 0 for row in pay_runs.paid(sitting, months[0])) if months else 0
    return (
        Step(key="ntn", done=bool(own.ntn)),
        Step(key="strn", done=bool(own.strn)),
        Step(key="eobi", done=bool(own.eobi_number)),
        Step(key="pessi", done=bool(own.pessi_number)),
        Step(key="workers-numbered", done=bool(people) and not unnumbered, missing=unnumbered),
        Step(key="minimum-wage", done=bool(months) and not short, missing=short),
        Step(key="paid-on-time", done=bool(months) and not late, missing=len(late)),
    )
