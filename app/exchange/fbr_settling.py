"""A file of IRIS against every paper whose fate is unknown: first a look that writes nothing, then all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from app.exchange import fbr_numbers
from app.exchange.fbr_numbers import Read
from app.exchange.reading import read_file, read_sheets
from app.rules.period import Month
from app.rules.problems import Problem, refuse
from app.services import unknown_matching
from app.services.books import Books
from app.services.unknown_matching import Comparison, Export

AS_FOUND: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Looked:
    """`settled`: how many papers were, nothing after a mere look."""

    read: Read
    export: Export
    comparison: Comparison
    settled: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*self.read.problems, *self.comparison.problems)


def look(
    books: Books,
    path: Path,
    complete: Month | None = None,
    sheet: str | None = None,
    chosen: Mapping[str, str] = AS_FOUND,
) -> Looked:
    """What the file would settle; `complete`: it holds everything of this month. Raises Refusal and OSError."""
    read, export = _taken(path, complete, sheet, chosen)
    with books.read() as sitting:
        return Looked(read, export, unknown_matching.compare(sitting, read.invoices, export, read.aside))


def settle(
    books: Books,
    path: Path,
    complete: Month | None = None,
    sheet: str | None = None,
    chosen: Mapping[str, str] = AS_FOUND,
) -> Looked:
    """The same, written down; compared afresh in the very transaction that writes. Raises Refusal and OSError."""
    read, export = _taken(path, complete, sheet, chosen)
    with books.write() as sitting:
        compared = unknown_matching.compare(sitting, read.invoices, export, read.aside)
        return Looked(read, export, compared, unknown_matching.settle(sitting, compared, export))


def _taken(path: Path, complete: Month | None, sheet: str | None, chosen: Mapping[str, str]) -> tuple[Read, Export]:
    saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)  # what was saved before a paper left says nothing of it
    content = read_file(path)
    found = fbr_numbers.read(read_sheets(content, path.name, sheet), chosen)
    refuse(list(found.problems))
    return found, Export(name=path.name, content=content, saved_at=saved, complete=complete)
