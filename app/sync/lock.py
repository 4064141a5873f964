"""One sender for one file of books: a lock of the operating system, which dies with its holder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock


class Busy(BlockingIOError):
    """Somebody else is sending from these books now."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Another program or window is sending from these books now ({path})")


_here = Lock()
_held: set[Path] = set()


@contextmanager
def sole_sender(path: Path) -> Iterator[None]:
    """Hold the lock at `path`; Busy if another program, or another thread of this one, has it."""
    key = path.absolute()
    with _here:
        if key in _held:
            raise Busy(path)
        _held.add(key)
    try:
        with path.open("a+b") as file:
            _take(file.fileno(), path)
            yield
    finally:
        with _here:
            _held.discard(key)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int, path: Path) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            raise Busy(path) from None
else:
    import fcntl

    def _take(descriptor: int, path: Path) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(path) from None
