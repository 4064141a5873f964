"""The power goes: at any commit of the books, at any line of the journal, at any byte of a conversation.

What a power cut takes with it is only what was never promised: a commit that was not waited for, a line of the journal
that was not yet safe. All else is there when the program starts again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from app.models.outbox import Attempt
from app.rules.rates import Rates
from app.services.books import Books, Sitting
from app.services.outcome import Answer
from app.services.sending import Mark
from app.sync.journal import LARGEST, Journal
from tests.clock import Clock

SMALL = LARGEST + (64 << 10)
"""Room for one answer of the greatest length, and for a history."""


class PowerCut(BaseException):
    """Nothing of the program survives this; it may be caught by nobody but the harness."""


class Fuse:
    """Blows at the first point of a name, or at the so-manieth point of any name; then never again until it is set."""

    def __init__(self) -> None:
        self._name = ""
        self._after = -1
        self.blown = False

    def at(self, name: str) -> None:
        self._name, self._after = name, -1

    def after(self, points: int) -> None:
        self._name, self._after = "", points

    def rest(self) -> None:
        self._name, self._after, self.blown = "", -1, False

    @property
    def is_set(self) -> bool:
        return bool(self._name) or self._after >= 0

    def passes(self, point: str) -> None:
        """To be called at every point where the power may go. Raises PowerCut."""
        if not self.is_set:
            return
        if self._after > 0:
            self._after -= 1
        elif self._after == 0 or self._name == point:
            self.rest()
            self.blown = True
            raise PowerCut(point)


class FragileBooks(Books):
    """Books whose program may die around every commit; the point is named by what becomes of the attempt, as in
    "before CONNECTING", "uncommitted WRITING", "committed ACCEPTED". `forgetful`: the disk does not wait (NORMAL).
    """

    def __init__(self, engine: Engine, rates: Rates, clock: Clock, fuse: Fuse, *, forgetful: bool = False) -> None:
        super().__init__(engine, rates, clock, by="tester")
        self._own = engine
        self._fuse = fuse
        self._forgetful = forgetful
        self._file = Path()
        self._before_light: dict[Path, bytes] = {}

    def lie_at(self, file: Path) -> None:
        """From now on these books are that file."""
        self._own.dispose()
        self._file = file
        self._before_light = {}

    @property
    def file(self) -> Path:
        return self._file

    @contextmanager
    def write(self) -> Iterator[Sitting]:
        with self._fragile(light=self._forgetful) as sitting:
            yield sitting

    @contextmanager
    def write_lightly(self) -> Iterator[Sitting]:
        with self._fragile(light=True) as sitting:
            yield sitting

    @contextmanager
    def _fragile(self, *, light: bool) -> Iterator[Sitting]:
        if not self._fuse.is_set:
            self._before_light = {}
            with super().write() as sitting:
                yield sitting
            return
        self._fuse.passes("before")
        if light and (self._forgetful or not self._before_light):
            self._before_light = _copy(self._file)
        became: list[str] = []
        with super().write() as sitting:
            event.listen(sitting, "after_flush", lambda session, _flush: became.extend(_moved(session)))
            yield sitting
            sitting.flush()
            self._fuse.passes(f"uncommitted {became[-1] if became else ''}")
        if not light:
            self._before_light = {}
        self._fuse.passes(f"committed {became[-1] if became else ''}")

    def lose_power(self, draw: random.Random) -> None:
        """What was committed without waiting for the disk may be gone, or not."""
        self._own.dispose()
        if self._before_light and draw.random() < 0.5:
            put_back(self._before_light)
        self._before_light = {}


class FragileJournal(Journal):
    """A journal whose program may die around every line; what was not settled then may be there, torn, or not.

    `forgetful`: its disk says that it has kept what it has not.
    """

    def __init__(self, path: Path, fuse: Fuse, *, forgetful: bool = False) -> None:
        super().__init__(path, SMALL)
        self._forgetful = forgetful
        self._fuse = fuse
        self._unsafe: tuple[int, int] | None = None

    def mark(self, mark: Mark) -> None:
        self._around("mark", partial(super().mark, mark))

    def answer(self, mark: Mark, answer: Answer) -> None:
        self._around("answer", partial(super().answer, mark, answer))

    def void(self, mark: Mark) -> None:
        self._around("void", partial(super().void, mark))

    def settle(self) -> None:
        super().settle()
        if not self._fuse.blown and not self._forgetful:  # the dying program only closes what it has open
            self._unsafe = None

    def lose_power(self, draw: random.Random) -> None:
        """To be called when nobody has it open."""
        if self._unsafe is None or not self.path.exists():
            return
        begin, end = self._unsafe
        lost = draw.choice((begin, (begin + end) // 2, end))
        with self.path.open("r+b") as file:
            file.seek(lost)
            file.write(bytes(end - lost))

    def _around(self, word: str, act: Callable[[], None]) -> None:
        self._fuse.passes(f"before the journal's {word}")
        begin = self._end
        act()
        self._unsafe = (begin, self._end)
        self._fuse.passes(f"after the journal's {word}")


def _moved(session: Session) -> list[str]:
    return [row.state for row in (*session.new, *session.dirty) if isinstance(row, Attempt)]


def _parts(file: Path) -> tuple[Path, Path]:
    return file, file.with_name(file.name + "-wal")


def _copy(file: Path) -> dict[Path, bytes]:
    return {part: part.read_bytes() for part in _parts(file) if part.exists()}


def put_back(copy: dict[Path, bytes]) -> None:
    """The file as it was, for nobody who has it open."""
    for part in _parts(next(iter(copy))):
        if part in copy:
            part.write_bytes(copy[part])
        else:
            part.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        next(iter(copy)).with_name(next(iter(copy)).name + "-shm").unlink()


def copy_of(books: FragileBooks) -> dict[Path, bytes]:
    """The books as a careless person copies them while nobody works in them."""
    return _copy(books.file)
