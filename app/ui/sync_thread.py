"""Keeps the engine turning beside the window: at once when there is something new, else every half minute."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from app.services import portals
from app.services.books import Books
from app.services.portals import PortalRow

log = logging.getLogger(__name__)
PAUSE = 30.0  # seconds


class Turning(Protocol):
    """What the thread asks of `app.sync.engine.Engine`."""

    def recover(self) -> object: ...
    def step(self) -> bool: ...
    def run_once(self) -> object: ...


class SyncThread(QThread):
    """`stumbled` carries what was in the way, for the window to tell."""

    stumbled = Signal(object)

    def __init__(self, make: Callable[[], Turning], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._wake, self._stop, self._asked = Event(), Event(), Event()

    def wake(self) -> None:
        """Something new may wait."""
        self._wake.set()

    def send_now(self) -> None:
        """A person asked: all that waits is tried, its time come or not."""
        self._asked.set()
        self._wake.set()

    def stop(self, milliseconds: int = 30_000) -> bool:
        """At quitting: the parcel in hand is finished, then the thread ends."""
        self._stop.set()
        self._wake.set()
        return self.wait(milliseconds)

    def run(self) -> None:
        engine = self._made()
        while engine is not None and not self._stop.is_set():
            self._round(engine)
            self._wake.wait(PAUSE)
            self._wake.clear()

    def _made(self) -> Turning | None:
        try:
            engine = self._make()
            engine.recover()
        except Exception as error:
            self._tell(error)
            return None
        return engine

    def _round(self, engine: Turning) -> None:
        try:
            if self._asked.is_set():
                self._asked.clear()
                engine.run_once()
            while not self._stop.is_set() and engine.step():
                pass
        except Exception as error:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        log.info("a round of sending ended early: %r", error)
        self.stumbled.emit(error)


def engine_for(books: Books, path: Path) -> Callable[[], Turning]:
    """How the thread makes its engine: on its own time, so that the window need not wait for the network's library."""

    def make() -> Turning:
        from app.sync.engine import Engine

        return Engine(books, _token, path.with_suffix(".sending"))

    return make


def _token(row: PortalRow) -> str | None:
    """A practice portal's own, or what the operating system keeps; its keyring is loaded on the thread's time too."""
    if row.practice_token:
        return row.practice_token
    from app.host import secrets

    return secrets.recall(portals.token_name(row.name, row.environment))
