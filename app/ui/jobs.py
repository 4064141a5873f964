"""Slow work off the window's thread; its result comes back on it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from shiboken6 import isValid

from app.ui import trouble

Result = TypeVar("Result")
_running: set[Job[Any]] = set()  # Qt keeps no Python reference, and a job must outlive its thread
_answered: deque[Job[Any]] = deque(maxlen=64)
"""The jobs of late. Their threads may still be on the way out, and must not be the last to let go: a QObject that dies
there, or a page that only its job still knew, takes the program down."""


class Cancelled(Exception):
    """The person stopped it; nothing was kept of it."""


class Progress(QObject):
    """What long work says of itself while it runs, and hears."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()

    def say(self, done: int, of: int) -> None:
        """Tell how far it is; raises Cancelled if the person has had enough."""
        if self._stop.is_set():
            raise Cancelled
        self.moved.emit(done, of)

    def stop(self) -> None:
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()


class Job(QObject, Generic[Result]):
    """One piece of work, started from the window's thread and answered on it, unless its owner has died."""

    _done = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        super().__init__()
        self._owner, self._work, self._then = owner, work, then
        self._otherwise = otherwise or trouble.report
        self.progress = Progress()
        self._done.connect(self._answer)

    @classmethod
    def long(
        cls,
        owner: QObject,
        work: Callable[[Progress], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> Job[Result]:
        """Work that is handed its own Progress."""
        job = cls(owner, _nothing, then, otherwise)
        job._work = _told(work, job.progress)
        return job

    def start(self) -> None:
        _running.add(self)
        QThreadPool.globalInstance().start(self._run)

    def queue(self) -> None:
        """When all that were queued before it are done: what writes the same pages of the books goes one by one."""
        _running.add(self)
        _line().start(self._run)

    def cancel(self) -> None:
        self.progress.stop()

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception as error:
            self._done.emit(None, error)
        else:
            self._done.emit(result, None)

    @Slot(object, object)
    def _answer(self, result: Result, error: Exception | None) -> None:
        _running.discard(self)
        _answered.append(self)
        owner, then, otherwise = self._owner, self._then, self._otherwise
        del self._owner, self._work, self._then, self._otherwise
        if not isValid(owner):
            return  # the window was closed meanwhile: nobody is waiting
        if error is None:
            then(result)
        elif not isinstance(error, Cancelled):
            otherwise(error)


def busy() -> bool:
    """Some work is still running, or was done and nobody has heard of it yet."""
    return bool(_running)


def wait(milliseconds: int = 10_000) -> bool:
    """At quitting: what stands in the line is done, however long it takes; what else runs may come to its end."""
    for job in list(_running):
        job.cancel()
    return _line().waitForDone(-1) and QThreadPool.globalInstance().waitForDone(milliseconds)


@cache
def _line() -> QThreadPool:
    """One thread: its jobs are done in the order they came."""
    line = QThreadPool(QThreadPool.globalInstance())
    line.setMaxThreadCount(1)
    return line


def _told(work: Callable[[Progress], Result], progress: Progress) -> Callable[[], Result]:
    def run() -> Result:
        return work(progress)

    return run


def _nothing() -> Any:
    return None
