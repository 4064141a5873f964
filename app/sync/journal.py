"""What was about to be sent and what was answered, in a file beside the books: it outlives what may befall them.

A file of one size from its first day, so that a full disk cannot refuse it. Each record bears its length and a hash
over itself, its place and the journal's name: a torn tail is known for what it is, and so is damage in the middle.
There is no token in it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from app.services.outcome import Answer
from app.services.recovery import Receipt
from app.services.sending import Mark
from app.sync.frames import GRAIN, Record, frame, records

SIZE = 4 << 20
LARGEST = (1 << 20) + 16384
"""One mark and one answer with its headers; the transport takes no longer ones."""

FIRST = 512
"""Bytes kept for the first record, that says whose journal it is."""


class Journal:
    """`path`: usually the books' own with the suffix `.receipts`. Everything raises OSError if the file fails."""

    def __init__(self, path: Path, size: int = SIZE) -> None:
        self.path = path
        self._size = self._there = size
        self._file = -1
        self._syncing: Future[None] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._forget()

    def open(self) -> bool:
        """Read what is new in it; False if there is no such file, or it is nobody's journal."""
        self.close()
        try:
            self._file = os.open(self.path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            self._forget()
            return False
        self._there = os.fstat(self._file).st_size
        self._catch_up()
        return bool(self.id)

    def create(self, books: str, base: int, by: str = "") -> None:
        """A new one for the books of this name, of which `base` marks are known already. `by`: this installation."""
        self.close()
        self._write_whole({"journal": secrets.token_hex(16), "books": books, "base": base, "by": by}, [])
        self.open()

    def set_aside(self) -> None:
        """It belongs to other books: it keeps another name, and is not deleted."""
        self.close()
        self.path.replace(self.path.with_name(f"{self.path.name}.{self.id[:8] or 'damaged'}"))
        _sync_folder(self.path.parent)
        self._forget()

    def close(self) -> None:
        """Let the file go. Whoever must know that all is on the disk has called `settle` before."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None
        self._syncing = None
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    @property
    def id(self) -> str:
        """Empty while no journal is open."""
        return str(self._about.get("journal", ""))

    @property
    def books(self) -> str:
        return str(self._about.get("books", ""))

    @property
    def maker(self) -> str:
        """The installation that made it."""
        return str(self._about.get("by", ""))

    @property
    def last(self) -> int:
        """The highest mark it knows of."""
        base = self._about.get("base", 0)
        return max([base if isinstance(base, int) else 0, *self._receipts])

    @property
    def receipts(self) -> list[Receipt]:
        """Every mark that was not taken back, oldest first, with its answer if there was one."""
        return [self._receipts[seq] for seq in sorted(self._receipts)]

    def room(self) -> bool:
        """Is there room for one more mark and the longest answer?"""
        return self._there - self._end >= LARGEST

    def mark(self, mark: Mark) -> None:
        """The bytes of this attempt are about to leave. `settle` before they do."""
        self._receipts[mark.seq] = Receipt(mark)
        self._append({"kind": "mark", **_plain(mark)}, b"")

    def void(self, mark: Mark) -> None:
        """Not a byte left after all."""
        self._receipts.pop(mark.seq, None)
        self._append({"kind": "void", "item": mark.item, "attempt": mark.attempt, "seq": mark.seq}, b"")
        self.settle()

    def answer(self, mark: Mark, answer: Answer) -> None:
        """What came back, byte for byte."""
        self._receipts[mark.seq] = Receipt(mark, answer)
        facts = {"kind": "answer", "item": mark.item, "attempt": mark.attempt, "seq": mark.seq}
        self._append({**facts, "status": answer.status, "headers": answer.headers}, answer.body)

    def settle(self) -> None:
        """Wait until what was written is on the disk. Raises OSError if it is not."""
        syncing, self._syncing = self._syncing, None
        if syncing is not None:
            syncing.result()

    def compact(self, keep: Callable[[Mark], bool]) -> None:
        """Make room: of what the books hold for ever (all but what is to `keep`) only the newest stays."""
        kept: list[Receipt] = []
        taken = 0
        for receipt in reversed(self.receipts):
            taken += sum(len(data) for data in _frames(receipt, 0, self.id))
            if taken <= (self._size - LARGEST) // 2 or keep(receipt.mark):
                kept.append(receipt)
        about = {**self._about, "base": self.last}
        self.close()
        self._write_whole(about, reversed(kept))
        self.open()

    def _forget(self) -> None:
        self._about: Mapping[str, object] = {}
        self._receipts: dict[int, Receipt] = {}  # by `seq`: a restored copy gives the numbers of its papers anew
        self._end = 0

    def _catch_up(self) -> None:
        """Everything from the beginning, or, if it is the file we know, what another program wrote behind our end."""
        about = self._header()
        if not about or about != self._about:
            self._forget()
            self._about = about
            self._end = FIRST if about else 0
        elif not any(_read_at(self._file, GRAIN, self._end)):
            return  # nothing new: four megabytes need not be read for each paper
        if not about:
            return
        data = _read_at(self._file, self._there - self._end, self._end)
        begins = self._end
        for record in records(data, begins, self.id):
            self._take(record)
            self._end = record.end
        left = data[self._end - begins :]
        if left != bytes(len(left)):  # a torn tail: it was never told to be there
            _write_at(self._file, bytes(len(left)), self._end)
            os.fsync(self._file)

    def _header(self) -> Mapping[str, object]:
        data = _read_at(self._file, FIRST, 0)
        found = next(iter(records(data, 0, "")), None)
        return found.facts if found is not None else {}

    def _take(self, record: Record) -> None:
        facts = dict(record.facts)
        kind = facts.pop("kind", "")
        seq = _number(facts["seq"])
        if kind == "mark":
            self._receipts[seq] = Receipt(_mark(facts))
        elif kind == "void":
            self._receipts.pop(seq, None)
        elif seq in self._receipts:
            headers = facts["headers"]
            said = {str(name): str(text) for name, text in headers.items()} if isinstance(headers, dict) else {}
            self._receipts[seq] = Receipt(self._receipts[seq].mark, Answer(_number(facts["status"]), said, record.body))

    def _append(self, facts: Mapping[str, object], body: bytes) -> None:
        self.settle()
        data = frame(facts, body, self._end, self.id)
        if self._end + len(data) > self._there:
            raise OSError(f"{self.path} has no room")
        _write_at(self._file, data, self._end)
        self._end += len(data)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "receipts")
        self._syncing = self._thread.submit(_sync, self._file)

    def _write_whole(self, about: Mapping[str, object], receipts: Iterable[Receipt]) -> None:
        """A new file in the place of the old one, or none: temporary, synced, renamed, and the folder synced."""
        name = str(about["journal"])
        about = {**about, "made": secrets.token_hex(4)}
        new = self.path.with_name(f"{self.path.name}.new")
        new.unlink(missing_ok=True)
        file = os.open(new, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _write_at(file, bytes(self._size), 0)
            _write_at(file, frame(about, b"", 0, ""), 0)
            end = FIRST
            for receipt in receipts:
                for data in _frames(receipt, end, name):
                    _write_at(file, data, end)
                    end += len(data)
            os.fsync(file)
        finally:
            os.close(file)
        new.replace(self.path)
        _sync_folder(self.path.parent)


def _frames(receipt: Receipt, at: int, journal: str) -> list[bytes]:
    mark = frame({"kind": "mark", **_plain(receipt.mark)}, b"", at, journal)
    if receipt.answer is None:
        return [mark]
    facts = {"kind": "answer", "item": receipt.mark.item, "attempt": receipt.mark.attempt, "seq": receipt.mark.seq}
    said = {**facts, "status": receipt.answer.status, "headers": receipt.answer.headers}
    return [mark, frame(said, receipt.answer.body, at + len(mark), journal)]


def _plain(mark: Mark) -> dict[str, object]:
    return {**asdict(mark), "at": mark.at.isoformat()}


def _mark(facts: Mapping[str, object]) -> Mark:
    said: dict[str, object] = {**facts, "at": datetime.fromisoformat(str(facts["at"]))}
    return Mark(**said)  # type: ignore[arg-type]  # the hash says that we wrote it


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _write_at(file: int, data: bytes, at: int) -> None:
    os.lseek(file, at, os.SEEK_SET)  # Windows knows no pwrite
    done = 0
    while done < len(data):
        done += os.write(file, data[done:])


def _read_at(file: int, count: int, at: int) -> bytes:
    os.lseek(file, at, os.SEEK_SET)
    found = bytearray()
    while len(found) < count and (some := os.read(file, count - len(found))):
        found += some
    return bytes(found)


def _sync(file: int) -> None:
    os.fsync(file)


def _sync_folder(folder: Path) -> None:
    """So that the new name outlives a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
