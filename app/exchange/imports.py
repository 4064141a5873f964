"""Files into the books: a preview that writes nothing, then all of it or none of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from app.exchange import shapes
from app.exchange.annex import ANNEX_A, annex_a
from app.exchange.clock_files import clock
from app.exchange.grid import Grid, as_text, is_blank, letter
from app.exchange.musters import muster
from app.exchange.reading import read_file, read_sheets
from app.exchange.records import customers, openings, stock, suppliers, workforce
from app.exchange.registers import register
from app.exchange.sales_register import sales_register
from app.exchange.shapes import Repair, mended
from app.exchange.vouchers import payment_list
from app.exchange.words import (
    ATTENDANCE,
    CUSTOMERS,
    OPENINGS,
    PARTS,
    PAYMENTS,
    PUNCHES,
    PURCHASES,
    SALES,
    SUPPLIERS,
    WORKERS,
    Field,
)
from app.exchange.work import Record, Source, Work
from app.rules.problems import Code, Problem, Refusal
from app.services import batches, undo
from app.services.books import KARACHI, Books, Sitting

Progress = Callable[[int, int], None]
"""Told how many records of how many are done."""
MOST_SHOWN = 1000
"""Rows with something wrong that a preview carries whole."""


class Kind(StrEnum):
    SUPPLIERS = "suppliers"
    WORKERS = "workers"
    ATTENDANCE = "attendance"
    PUNCHES = "punches"
    PURCHASES = "purchases"
    CUSTOMERS = "customers"
    PARTS = "parts"
    SALES = "sales"
    OPENINGS = "openings"
    PAYMENTS = "payments"
    ANNEX_A = "annex-a"


FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.SUPPLIERS: SUPPLIERS,
    Kind.CUSTOMERS: CUSTOMERS,
    Kind.PARTS: PARTS,
    Kind.WORKERS: WORKERS,
    Kind.ATTENDANCE: ATTENDANCE,
    Kind.PUNCHES: PUNCHES,
    Kind.PURCHASES: PURCHASES,
    Kind.SALES: SALES,
    Kind.OPENINGS: OPENINGS,
    Kind.PAYMENTS: PAYMENTS,
    Kind.ANNEX_A: ANNEX_A,
}
"""What each kind of file can say, for who maps its headings by hand."""
READERS: Mapping[Kind, Callable[[Sequence[Grid], Mapping[str, str]], Work]] = {
    Kind.SUPPLIERS: suppliers,
    Kind.CUSTOMERS: customers,
    Kind.PARTS: stock,
    Kind.WORKERS: workforce,
    Kind.PURCHASES: register,
    Kind.SALES: sales_register,
    Kind.OPENINGS: openings,
    Kind.PAYMENTS: payment_list,
    Kind.ANNEX_A: annex_a,
}


BY_FILE = (Kind.ATTENDANCE, Kind.PUNCHES, Kind.PAYMENTS)
"""What has no number of its own: the same file twice would count twice."""


class Cancelled(Exception):
    """The person who started the import stopped it; nothing was written."""


class _NothingWritten(Exception):
    """Ends a trial: what was written is taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would do. `problems` stop it, `warnings` do not; each names its row and column.

    `remembered`: the headings were understood as the last time; `headings` are all that the sheet has.
    `wrong_rows` holds each row that a problem names, as it stands: by heading, or by letter where there is none.
    """

    kind: Kind
    file_name: str
    sources: tuple[Source, ...]
    rows: int
    would_import: int
    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    totals: Mapping[str, Decimal] = field(default_factory=dict)
    remembered: bool = False
    headings: tuple[str, ...] = ()
    wrong_rows: Mapping[int, Mapping[str, str]] = field(default_factory=dict)


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
    grids: tuple[Grid, ...]
    remembered: bool


def preview(
    books: Books,
    kind: Kind | str,
    path: Path,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    repairs: Sequence[Repair] = (),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Preview:
    """Everything an import would do and say, tried in a transaction that is taken back.

    Raises Refusal, Cancelled and OSError.
    """
    file = _read(books, Kind(kind), path, sheet, mapping, repairs=repairs)
    found = _try(books, file, progress, cancelled)
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
        remembered=file.remembered,
        headings=_headings(file),
        wrong_rows=_wrong_rows(file, found),
    )


def run(
    books: Books,
    kind: Kind | str,
    path: Path,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    repairs: Sequence[Repair] = (),
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Write the whole file into the books, or raise a Refusal that names every row that stands in the way.

    Also raises Cancelled and OSError; after any of the three the books are as they were.
    """
    file = _read(books, Kind(kind), path, sheet, mapping, repairs=repairs)
    if dry_run:
        found = _try(books, file, progress, cancelled)
        return ImportResult(
            kind=file.kind, rows=file.work.rows, imported=0, batch=None, problems=tuple(found), totals=file.work.totals
        )
    with books.write() as sitting:
        batch, found = _write(sitting, file, progress, cancelled)
        if serious := [problem for problem in found if not problem.is_warning]:
            raise Refusal(*serious)
        if mapping or _guessed(file):
            for source in file.work.sources[:1]:
                shapes.remember(sitting, file.kind, file.grids, source)
    return ImportResult(
        kind=file.kind,
        rows=file.work.rows,
        imported=len(file.work.records),
        batch=batch,
        problems=tuple(found),
        totals=file.work.totals,
    )


def without_bad(
    books: Books,
    kind: Kind | str,
    path: Path,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    *,
    repairs: Sequence[Repair] = (),
) -> list[Repair]:
    """Those repairs, and every row left out in which something still stands in the way."""
    found = list(repairs)
    while True:
        tried = preview(books, kind, path, sheet, mapping, repairs=found)
        out = {repair.row for repair in found if not repair.column}
        bad = sorted({problem.row for problem in tried.problems if problem.row is not None} - out)
        if not bad:
            return found
        found += [Repair(row, "", "", tried.sources[0].sheet) for row in bad]


def _read(
    books: Books,
    kind: Kind,
    path: Path,
    sheet: str | None,
    mapping: Mapping[str, str] | None,
    *,
    repairs: Sequence[Repair],
) -> _File:
    content = read_file(path)
    sheets = tuple(read_sheets(content, path.name, sheet))
    grids = mended(sheets, repairs) if kind is not Kind.PUNCHES else sheets
    chosen, remembered = dict(mapping or {}), False
    if not chosen and kind is not Kind.ATTENDANCE:
        with books.read() as sitting:
            known = shapes.recall(sitting, kind, grids)
        chosen, remembered = dict(known or {}), known is not None
    work = _work(kind, grids, chosen, path.name, repairs)
    if not work.records and not work.problems:
        raise Refusal(Problem(Code.SHEET_EMPTY, "sheet", {"sheet": work.sources[0].sheet}))
    guesses = tuple(_guess(kind, name, source) for source in work.sources for name in sorted(source.guessed))
    work = replace(work, problems=(*work.problems, *guesses))
    sealed = hashlib.sha256(content + repr(tuple(repairs)).encode() * bool(repairs)).hexdigest()
    return _File(path.name, sealed, kind, work, grids, remembered)


def _work(
    kind: Kind, grids: Sequence[Grid], chosen: Mapping[str, str], file_name: str, repairs: Sequence[Repair]
) -> Work:
    """Attendance may have its month in the file's name; a number of a clock is mended for all its rows at once."""
    if kind is Kind.ATTENDANCE:
        return muster(grids, chosen, file_name)
    return clock(grids, chosen, repairs) if kind is Kind.PUNCHES else READERS[kind](grids, chosen)


def _guess(kind: Kind, name: str, source: Source) -> Problem:
    shown = next((field.shown for field in FIELDS[kind] if field.name == name), name)
    facts = {"heading": source.columns[name], "field": shown}
    return Problem(Code.HEADING_GUESSED, name, facts, source.heading_row, source.columns[name])


def _guessed(file: _File) -> bool:
    return any(source.guessed for source in file.work.sources)


def _headings(file: _File) -> tuple[str, ...]:
    """What the row of headings says, so that a person can say what each means."""
    row = _grid(file).rows[file.work.sources[0].heading_row - 1]
    return tuple(as_text(cell) for cell in row if isinstance(cell, str) and not is_blank(cell))


def _wrong_rows(file: _File, found: Sequence[Problem]) -> dict[int, dict[str, str]]:
    """The rows that something is said of, each cell under its heading."""
    rows = _grid(file).rows
    heads = rows[file.work.sources[0].heading_row - 1]
    named = [as_text(cell) if isinstance(cell, str) and not is_blank(cell) else "" for cell in heads]
    wanted = sorted({problem.row for problem in found if problem.row is not None and problem.row <= len(rows)})
    return {
        number: {
            (named[place] if place < len(named) else "") or letter(place): as_text(cell)
            for place, cell in enumerate(rows[number - 1])
            if not is_blank(cell)
        }
        for number in wanted[:MOST_SHOWN]
    }


def _grid(file: _File) -> Grid:
    source = file.work.sources[0]
    return next((grid for grid in file.grids if grid.sheet == source.sheet), file.grids[0])


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
    with undo.recorded(sitting, batch):
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
    """Bills, parties and workers are known by their own numbers; attendance and payments only by their file."""
    if file.kind not in BY_FILE:  # a portal's file may come twice: the later one counts
        return []
    before = batches.find(sitting, kind=file.kind, sha256=file.sha256)
    facts = {"file": file.name, "date": f"{before.at.astimezone(KARACHI):%d/%m/%Y}"} if before else {}
    return [Problem(Code.FILE_ALREADY_IMPORTED, "file", facts)] if before else []
