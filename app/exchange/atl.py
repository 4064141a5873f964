"""The list of active taxpayers, as FBR publishes it: millions of rows, of which only our parties' matter."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path

from app.exchange import safety
from app.exchange.delimited import CONTROLS, FOREIGN, MARKS, delimiter_of
from app.exchange.grid import Cell, Grid, as_text
from app.exchange.headings import LOOKED_AT, Columns, find_columns, plain
from app.exchange.imports import Cancelled, Progress
from app.exchange.reading import OLE_MAGIC, TEXT_SUFFIXES, ZIP_MAGIC, read_file, read_sheets
from app.exchange.safety import LIMITS, not_a_spreadsheet
from app.exchange.words import PURCHASES, SUPPLIERS, WORKERS, Field
from app.rules import identity
from app.rules.problems import Code, Problem, Refusal
from app.services import batches, party_status, undo
from app.services.books import Books
from app.services.lines import legal_date
from app.services.party_status import StatusDraft

CHUNK = 1 << 20
HEAD = 1 << 16
LONGEST_LINE = 1 << 16
TOLD_EVERY = 20_000
SAMPLE = 200

FIELDS = (
    Field(
        "number",
        "Registration No",
        frozenset(
            {
                "registration no", "registration", "reg no", "regno", "ntn", "ntn no", "ntn cnic", "cnic ntn", "strn",
                "ntn or cnic", "sales tax registration no", "strn no", "ntn reg no", "taxpayer registration no",
            }
        ),
        required=True,
    ),
    Field("name", "Name", frozenset({"name", "taxpayer name", "tax payer name", "name of taxpayer"}), required=True),
    Field("business", "Business Name", frozenset({"business name", "trade name", "business", "trading name"})),
    Field("status", "Status", frozenset({"status", "atl status", "active status", "registration status"})),
)  # fmt: skip
SALES_WORDS = ("strn", "sales tax")
ELSEWHERE = frozenset({"phone", "iban", "bill_no", "quantity", "rate", "value", "born_on", "joined_on"})
STRANGE = {word for field in (*SUPPLIERS, *PURCHASES, *WORKERS) if field.name in ELSEWHERE for word in field.words}
"""Headings that stand on a list of suppliers, bills or workers, and never on this one."""
ACTIVE_WORDS = ("", "active", "operative", "yes", "a", "فعال")

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlResult:
    """`rows` of the list were read; of our numbered parties `active` are on it and `absent` are not.

    `changed` are those of whom the books knew otherwise before.
    """

    tax: str
    rows: int
    active: int
    absent: int
    changed: int
    imported: int
    batch: int | None
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Scan:
    """`active` of those found: yes, or the list's own word."""

    rows: int
    words: dict[int, str]


def run(
    books: Books,
    path: Path,
    *,
    tax: str = "",
    on: date | None = None,
    mapping: Mapping[str, str] | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> AtlResult:
    """Learn from the list who of ours is on it and who is not. Raises Refusal, Cancelled, OSError: then nothing is.

    `tax` is income or sales; left out, the list's headings say which. `on` is the day of the list, else today.
    """
    digest = _digest(path)
    with books.read() as sitting:
        ours, day = party_status.numbered(sitting), on or sitting.today()
        problems = legal_date(day, sitting.today(), "on")
        twice = batches.find(sitting, kind="atl", sha256=digest)
        before = party_status.everyone_on(sitting, day)
    if twice is not None:
        facts = {"file": path.name, "date": twice.at.strftime("%d/%m/%Y")}
        problems.append(Problem(Code.FILE_ALREADY_IMPORTED, "file", facts))
    if tax not in ("", *party_status.TAXES):
        problems.append(Problem(Code.MALFORMED, "tax", {"text": tax}))
    if problems:
        raise Refusal(*problems)
    with _Source(path, progress, cancelled) as source:
        head = list(islice(source.rows(), LOOKED_AT))
        columns = _columns(path, head, mapping or {})
        tax = tax or _tax(columns)
        scan = _scan(path, chain(head[columns.row :], source.more()), columns, ours)
    drafts = [(party_id, _draft(path, tax, day, scan.words.get(party_id))) for party_id, _ in ours]
    found = _doubts(ours, scan)
    return AtlResult(
        tax=tax,
        rows=scan.rows,
        active=sum(draft.active == "yes" for _, draft in drafts),
        absent=sum(party_id not in scan.words for party_id, _ in drafts),
        changed=sum(
            (known := before.get((party_id, tax))) is not None and known.active not in ("unknown", draft.active)
            for party_id, draft in drafts
        ),
        imported=0 if dry_run else len(drafts),
        batch=None if dry_run else _write(books, path, digest, scan.rows, drafts),
        problems=tuple(found),
    )


def _write(books: Books, path: Path, digest: str, rows: int, drafts: list[tuple[int, StatusDraft]]) -> int:
    with books.write() as sitting:
        batch = batches.open_batch(
            sitting, kind="atl", file_name=path.name, sha256=digest, rows=rows, imported=len(drafts)
        )
        with undo.recorded(sitting, batch):
            for party_id, draft in drafts:
                party_status.learn(sitting, party_id, draft, batch=batch)
    return batch


def _draft(path: Path, tax: str, day: date, word: str | None) -> StatusDraft:
    name = path.name[-150:]
    if word is None:
        return StatusDraft(tax=tax, active="no", learned_on=day, source=f"not on the list {name}")
    active = "yes" if word.casefold() in ACTIVE_WORDS else "no"
    said = f"on the list {name}" + (f", {word[:60]}" if active == "no" else "")
    return StatusDraft(tax=tax, active=active, learned_on=day, source=said)


def _doubts(ours: list[tuple[int, tuple[str, ...]]], scan: _Scan) -> list[Problem]:
    if not ours or scan.words:
        return []
    return [Problem(Code.NOBODY_ON_LIST, "file", {"n": str(len(ours)), "rows": f"{scan.rows:,}"})]


def _scan(path: Path, rows: Iterable[Row], columns: Columns, ours: list[tuple[int, tuple[str, ...]]]) -> _Scan:
    """Each row costs one look into a set; only one that begins like a number of ours is read with care."""
    wanted: dict[str, int] = {number: party_id for party_id, numbers in ours for number in numbers}
    beginnings = {number[:7] for number in wanted}
    place, scan = columns.at["number"], _Scan(0, {})
    sample, good = 0, 0
    for row in rows:
        if len(row) <= place:
            continue
        cell = row[place]
        text = cell if isinstance(cell, str) else as_text(cell)
        if sample < SAMPLE and text:
            sample, good = sample + 1, good + (_number(text) is not None)
            if sample == SAMPLE:
                _refuse_unlike(path, sample, good)
        scan.rows += 1
        if text.strip().replace("-", "")[:7].upper() in beginnings:
            party_id = wanted.get(_number(text) or "")
            if party_id is not None:
                word = as_text(columns.cell(row, "status"))
                if scan.words.get(party_id, "").casefold() in ACTIVE_WORDS:  # of two words the worse one holds
                    scan.words[party_id] = word
    _refuse_unlike(path, sample, good)
    return scan


def _number(text: str) -> str | None:
    return identity.ntn(text) or identity.strn(text)


def _refuse_unlike(path: Path, sample: int, good: int) -> None:
    if good * 2 <= sample:
        facts = {"file": path.name, "n": str(sample), "good": str(good)}
        raise Refusal(Problem(Code.NOT_A_TAXPAYER_LIST, "file", facts))


def _columns(path: Path, head: Sequence[Row], chosen: Mapping[str, str]) -> Columns:
    grid = Grid(path.stem, tuple(tuple(row) for row in head))
    columns = find_columns(grid, FIELDS, chosen)
    for title in columns.titles.values():
        if plain(title) in STRANGE and plain(title) not in FIELDS[0].words:
            raise Refusal(Problem(Code.ANOTHER_LIST, "file", {"file": path.name, "heading": title}))
    return columns


def _tax(columns: Columns) -> str:
    said = " ".join(title.casefold() for title in columns.titles.values())
    return "sales" if any(word in said for word in SALES_WORDS) else "income"


def _digest(path: Path) -> str:
    sha = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


class _Source:
    """The rows of a file, one at a time; of a text file never more than a line is in memory."""

    def __init__(self, path: Path, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
        self._path, self._progress, self._cancelled = path, progress, cancelled
        self._stream = path.open("rb")
        self._written: io.TextIOWrapper | None = None
        self._size = path.stat().st_size

    def __enter__(self) -> _Source:
        try:
            self._rows = self._opened()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_trouble: object) -> None:
        (self._written or self._stream).close()

    def rows(self) -> Iterator[Row]:
        return self._rows

    def more(self) -> Iterator[Row]:
        """The rest, with a word of how far it has come and an ear for who wants to stop."""
        for done, row in enumerate(self._rows):
            if done % TOLD_EVERY == 0:
                if self._cancelled is not None and self._cancelled():
                    raise Cancelled
                if self._progress is not None:
                    self._progress(self._stream.tell(), self._size)
            yield row

    def _opened(self) -> Iterator[Row]:
        head = self._stream.read(HEAD)
        self._stream.seek(0)
        if head.startswith((ZIP_MAGIC, OLE_MAGIC)):
            return self._workbook()
        if self._path.suffix.lower() not in TEXT_SUFFIXES:
            raise Refusal(not_a_spreadsheet(self._path.name))
        return self._text(head)

    def _workbook(self) -> Iterator[Row]:
        try:
            grids = read_sheets(read_file(self._path), self._path.name)
        except Refusal as refusal:
            if any(problem.code == Code.FILE_TOO_LARGE for problem in refusal.problems):
                most = f"{LIMITS.file_bytes // 1_000_000} MB, {LIMITS.rows:,}"
                raise Refusal(Problem(Code.SAVE_AS_CSV, "file", {"file": self._path.name, "most": most})) from None
            raise
        return iter(max(grids, key=lambda grid: len(grid.rows)).rows)

    def _text(self, head: bytes) -> Iterator[Row]:
        mark, encoding = next(((m, e) for m, e in MARKS if head.startswith(m)), (b"", "utf-8"))
        sample = head[len(mark) :].decode(encoding, errors="replace")
        if sample.lstrip()[:50].lower().startswith(FOREIGN) or CONTROLS.search(sample):
            raise Refusal(not_a_spreadsheet(self._path.name))
        self._stream.seek(len(mark))
        self._written = text = io.TextIOWrapper(self._stream, encoding, errors="replace", newline="")
        delimiter, skipped = delimiter_of(sample.splitlines(keepends=True)[:LOOKED_AT])
        lines = self._lines(text)
        for _ in range(skipped):
            next(lines, None)
        return self._split(lines, delimiter)

    def _split(self, lines: Iterator[str], delimiter: str) -> Iterator[Row]:
        try:
            yield from csv.reader(lines, delimiter=delimiter)
        except csv.Error:
            raise Refusal(not_a_spreadsheet(self._path.name)) from None

    def _lines(self, text: io.TextIOWrapper) -> Iterator[str]:
        while line := text.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise Refusal(safety.too_large(self._path.name, f"{LONGEST_LINE} letters in a line"))
            yield line
