"""What a file asks to be written: steps that each post one record, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from app.exchange.headings import Columns
from app.rules.problems import Problem, Refusal
from app.services.books import Sitting

Step = Callable[[Sitting, int], list[Problem]]
"""Writes one record as part of a batch and answers its warnings; a Refusal names the places in the file."""


@dataclass(frozen=True, slots=True)
class Source:
    """How the file was understood: the sheet, and the heading taken for each field."""

    sheet: str
    heading_row: int
    columns: Mapping[str, str]
    guessed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sheet: str, columns: Columns) -> Source:
        return cls(sheet, columns.row, {name: columns.title(name) for name in columns.at}, columns.guessed)


@dataclass(frozen=True, slots=True)
class Record:
    """One record as the preview shows it: where it stands, and what was read."""

    row: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Work:
    sources: tuple[Source, ...]
    rows: int
    records: tuple[Record, ...]
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...] = ()
    totals: Mapping[str, Decimal] = field(default_factory=dict)


def placed(place: Callable[[Problem], Problem], write: Callable[[], object], found: Iterable[Problem]) -> list[Problem]:
    """Do the writing; warnings found before, or the refusal it meets, get their place in the file."""
    try:
        write()
    except Refusal as refusal:
        raise Refusal(*(place(problem) for problem in refusal.problems)) from None
    return [place(problem) for problem in found if problem.is_warning]
