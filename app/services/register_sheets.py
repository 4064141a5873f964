"""What every register has: the statutory form it follows, its span, its rows by their columns, its totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.rules.labour import Profile
from app.rules.money import ZERO
from app.rules.period import Month
from app.services import coverage, pay_runs, workshop
from app.services.books import Sitting
from app.services.worker_sheets import Cell, RegisterSheet

Row = Mapping[str, Cell]
FORMS: dict[tuple[str, Profile], str] = {
    ("muster", Profile.LEGACY): "Form IV, Punjab Shops and Establishments Rules 1969",
    ("overtime", Profile.LEGACY): "Form O, Punjab Factories Rules 1978",
    ("leave", Profile.LEGACY): "Form V, Punjab Shops and Establishments Rules 1969",
    ("advances", Profile.LEGACY): "Form III, Payment of Wages Rules",
    ("fines", Profile.LEGACY): "Form I, Payment of Wages Rules",
    ("damage", Profile.LEGACY): "Form II, Payment of Wages Rules",
    ("young", Profile.LEGACY): "Form U, Punjab Factories Rules 1978",
    ("accidents", Profile.LEGACY): "Form J-I, Punjab Factories Rules 1978",
}
UNDER_CODE = "Register under the Punjab Labour Code 2026"
"""The Code's own forms are not prescribed yet."""


def form(register: str, profile: Profile) -> str:
    """In the form of which statutory register."""
    return FORMS.get((register, profile), UNDER_CODE)


def profile(sitting: Sitting, month: Month) -> Profile:
    """That of the approved wages of the month, else as the owner chose."""
    run = pay_runs.find(sitting, month)
    return Profile(run.law_profile) if run is not None else coverage.profile(sitting, month)


def sheet(
    sitting: Sitting,
    title: str,
    span: tuple[Month, Month],
    *,
    columns: tuple[str, ...],
    rows: Sequence[Row],
    summed: tuple[str, ...] = (),
) -> RegisterSheet:
    """The rows, numbered, each with a cell for every column."""
    first, last = span
    law = profile(sitting, last)
    numbered = [{"no": no, **row} for no, row in enumerate(rows, 1)]
    return RegisterSheet(
        head=workshop.letterhead(sitting),
        title=title,
        form=form(title, law),
        period_from=first.first,
        period_to=last.last,
        profile=law.value,
        columns=("no", *columns),
        rows=tuple(tuple(row[name] for name in ("no", *columns)) for row in numbered),
        totals={name: _sum(rows, name) for name in summed},
        entered_by=sitting.by,
    )


def _sum(rows: Sequence[Row], name: str) -> Decimal:
    return sum((value for row in rows if isinstance(value := row[name], Decimal)), ZERO)
