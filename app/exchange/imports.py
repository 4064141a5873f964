"""Files into the books: a preview that writes nothing, then all of it or none of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from app.exchange.musters import muster
from app.exchange.reading import read_file, read_sheets
from app.exchange.records import suppliers, workforce
from app.exchange.registers import register
from app.exchange.work import Record, Source, Work
from app.rules.problems import Code, Problem, Refusal
from app.services import batches
from app.services.books import KARACHI, Books, Sitting

Progress = Callable[[int, int], None]
"""Told how many records of how many are done."""


class Kind(StrEnum):
    SUPPLIERS = "suppliers"
    WORKERS = "workers"
    ATTENDANCE = "attendance"
    PURCHASES = "purchases"


class Cancelled(Exception):
    """The person who started the import stopped it; nothing was written."""


class _NothingWritten(Exception):
    """Ends a trial: what was written is taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do. `problems` stop it, `warnings` do not; each names its row and column."""

    kind: Kind
    file_name: str
    sources: tuple[Source, ...]
    rows: int
    would_import: int
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    totals: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """`rows` of the file became `imported` records; `problems` holds what is only to be completed or looked at.

    After a trial `batch` is None, `imported` is 0 and `problems` holds everything.
    """

    kind: Kind
    rows: int
    imported: int
    batch: int | None
    problems: tuple[Problem, ...]
    totals: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    sha256: str
    kind: Kind
    work: Work


def preview(
    books: Books, kind: Kind | str, path: Path, sheet: str | None = None, mapping: Mapping[str, str] | None = None
) -> Preview:
    """Everything an import would do and say, tried in a transaction that is taken back. Raises Refusal, OSError."""
    file = _read(Kind(kind), path, sheet, mapping)
    found = _try(books, file, None, None)
    serious = tuple(problem for problem in found if not problem.is_warning)
    return Preview(
        kind=file.kind,
        file_name=file.name,
        sources=file.work.sources,
        rows=file.work.rows,
        would_import=0 if serious else len(file.work.records),
        records=file.work.records,
        problems=serious,
        warnings=tuple(problem for problem in found if problem.is_warning),
        totals=file.work.totals,
    )


def run(
    books: Books,
    kind: Kind | str,
    path: Path,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Write the whole file into the books, or raise a Refusal that names every row that stands in the way.

    Also raises Cancelled and OSError; after any of the three the books are as they were.
    """
    file = _read(Kind(kind), path, sheet, mapping)
    if dry_run:
        found = _try(books, file, progress, cancelled)
        return ImportResult(
            kind=file.kind, rows=file.work.rows, imported=0, batch=None, problems=tuple(found), totals=file.work.totals
        )
    with books.write() as sitting:
        batch, found = _write(sitting, file, progress, cancelled)
        if serious := [problem for problem in found if not problem.is_warning]:
            raise Refusal(*serious)
    return ImportResult(
        kind=file.kind,
        rows=file.work.rows,
        imported=len(file.work.records),
        batch=batch,
        problems=tuple(found),
        totals=file.work.totals,
    )


def _read(kind: Kind, path: Path, sheet: str | None, mapping: Mapping[str, str] | None) -> _File:
    content = read_file(path)
    grids, chosen = read_sheets(content, path.name, sheet), dict(mapping or {})
    match kind:
        case Kind.SUPPLIERS:
            work = suppliers(grids, chosen)
        case Kind.WORKERS:
            work = workforce(grids, chosen)
        case Kind.ATTENDANCE:
            work = muster(grids, chosen, path.name)
        case Kind.PURCHASES:
            work = register(grids, chosen)
    if not work.records and not work.problems:
        raise Refusal(Problem(Code.SHEET_EMPTY, "sheet", {"sheet": work.sources[0].sheet}))
    return _File(path.name, hashlib.sha256(content).hexdigest(), kind, work)


def _try(books: Books, file: _File, progress: Progress | None, cancelled: Callable[[], bool] | None) -> list[Problem]:
    """Do it all for real and take it back: what is known only by writing is found too."""
    found: list[Problem] = []
    with suppress(_NothingWritten), books.write() as sitting:
        _, found = _write(sitting, file, progress, cancelled)
        raise _NothingWritten
    return found


def _write(
    sitting: Sitting, file: _File, progress: Progress | None, cancelled: Callable[[], bool] | None
) -> tuple[int, list[Problem]]:
    """Every step, also after one that was refused, so that all that is wrong is said at once."""
    work = file.work
    found = [*work.problems, *_imported_before(sitting, file)]
    batch = batches.open_batch(
        sitting, kind=file.kind, file_name=file.name, sha256=file.sha256, rows=work.rows, imported=len(work.records)
    )
    for done, step in enumerate(work.steps, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        try:
            found += step(sitting, batch)
        except Refusal as refusal:
            found += refusal.problems
        if progress is not None:
            progress(done, len(work.steps))
    return batch, sorted(found, key=lambda problem: (problem.is_warning, problem.row or 0))


def _imported_before(sitting: Sitting, file: _File) -> list[Problem]:
    """Bills, parties and workers are known by their own numbers; a month's attendance only by its file."""
    if file.kind is not Kind.ATTENDANCE:
        return []
    before = batches.find(sitting, kind=file.kind, sha256=file.sha256)
    facts = {"file": file.name, "date": f"{before.at.astimezone(KARACHI):%d/%m/%Y}"} if before else {}
    return [Problem(Code.FILE_ALREADY_IMPORTED, "file", facts)] if before else []
