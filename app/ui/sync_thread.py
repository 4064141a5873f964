"""Keeps the engine turning beside the window: at once when there is something new, else every half minute."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, get_ident
from typing import Protocol

from PySide6.QtCore import QObject, QThread, Signal

from app.rules.problems import Code, Problem, Refusal
from app.services import drafts, portals
from app.services.books import Books
from app.services.hand_upload import HandingOut
from app.services.outbox import FBR
from app.services.portal_invoice import InvoiceForPortal
from app.services.portals import PortalRow

log = logging.getLogger(__name__)
PAUSE = 30.0  # seconds
LONGEST_POST = 200_000
"""Milliseconds: longer than the transport waits for the end of an answer that comes drop by drop."""


class Recorded(Protocol):
    """A line of the practice portal's own list: `app.sync.practising.Recorded`; amounts as text."""

    @property
    def number(self) -> str: ...
    @property
    def dated(self) -> str: ...
    @property
    def buyer(self) -> str: ...
    @property
    def value(self) -> str: ...


class PracticePortal(Protocol):
    """How it stands: `app.sync.practising.Portal`; newest first, and the names of its moods to come."""

    @property
    def recorded(self) -> Sequence[Recorded]: ...
    @property
    def coming(self) -> Sequence[str]: ...


class Turning(Protocol):
    """What the thread asks of `app.sync.round.Round`."""

    def recover(self) -> object: ...
    def turn(self, stop: Callable[[], bool]) -> object: ...
    def run_once(self) -> object: ...
    def line_is_back(self) -> None: ...
    def hang_up(self) -> None: ...


class SyncThread(QThread):
    """`stumbled` carries what was in the way, for the window to tell."""

    stumbled = Signal(object)

    def __init__(self, make: Callable[[], Turning], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._wake, self._stop, self._asked, self._back = Event(), Event(), Event(), Event()
        self._engine: Turning | None = None
        self._told = ""
        self._own = 0

    def wake(self) -> None:
        """Something new may wait."""
        self._wake.set()

    def heard(self, touched: frozenset[str]) -> None:
        """A commit, told on the thread that made it. Its own begins no round, nor what somebody is still typing."""
        if get_ident() != self._own and not touched <= drafts.WATCH:
            self.wake()

    def line_is_back(self) -> None:
        """The system has a network again: what rested is tried at once."""
        self._back.set()
        self._wake.set()

    def send_now(self) -> None:
        """A person asked: all that waits is tried, its time come or not."""
        self._asked.set()
        self._wake.set()

    def stop(self, milliseconds: int = LONGEST_POST) -> bool:
        """At quitting: a question in hand is given up, a post that has begun is finished; then the thread ends."""
        self._stop.set()
        self._wake.set()
        if (engine := self._engine) is not None:
            engine.hang_up()
        return self.wait(milliseconds)

    def run(self) -> None:
        self._own = get_ident()
        while not self._stop.is_set():
            self._engine = engine = self._engine or self._made()
            if engine is not None:
                self._round(engine)
            self._wake.wait(PAUSE)
            self._wake.clear()

    def _made(self) -> Turning | None:
        try:
            engine = self._make()
        except Exception as error:
            self._tell(error)
            return None
        try:
            engine.recover()
        except Exception as error:  # another sender is at it; each round tries it again
            self._tell(error)
        return engine

    def _round(self, engine: Turning) -> None:
        try:
            if self._back.is_set():
                self._back.clear()
                engine.line_is_back()
            if self._asked.is_set():
                self._told = ""
                self._now(engine)
            engine.turn(self._stop.is_set)
        except Exception as error:
            self._tell(error)
        else:
            self._told = ""

    def _now(self, engine: Turning) -> None:
        """While another sends it is not forgotten that a person has asked."""
        self._asked.clear()
        try:
            engine.run_once()
        except BlockingIOError:
            self._asked.set()
            raise

    def _tell(self, error: Exception) -> None:
        """Once, and not every half minute, while it stays the same."""
        log.info("a round of sending ended early: %r", error)
        if self._told != repr(error):
            self._told = repr(error)
            self.stumbled.emit(error)


def engine_for(books: Books, path: Path) -> Callable[[], Turning]:
    """How the thread makes its engine: on its own time, so that the window need not wait for the network's library."""

    def make() -> Turning:
        from app.host.installation import Installation
        from app.sync.engine import Engine
        from app.sync.round import Round
        from app.sync.transport import Transport

        lock, way = path.with_suffix(".sending"), Transport()
        engine = Engine(books, _token, lock, way, installation=Installation.here())
        return Round(books, _token, lock, way, engine)

    return make


def handing_out(books: Books) -> HandingOut:
    """The door for papers that a person takes by a file: the engine's, for it is one more way of sending."""
    from app.host.installation import Installation
    from app.sync.engine import Engine

    return Engine(books, _token, books.path.with_suffix(".sending"), installation=Installation.here()).handing_out


def _token(row: PortalRow) -> str | None:
    """A practice portal's own, or what the operating system keeps; its keyring is loaded on the thread's time too."""
    if row.practice_token:
        return row.practice_token
    from app.host import secrets

    return secrets.recall(portals.token_name(row.name, row.environment))


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at a portal found: whose fault it is, in words; each probe with its name, yes or no or unasked."""

    ok: bool
    said: str
    probes: tuple[tuple[str, bool | None, str], ...]


def look(portal: PortalRow) -> Found:
    """Ask the line and the portal now, on whatever thread this is called; nothing is sent by it."""
    from app.sync import line
    from app.sync.transport import Transport

    finding = line.look(portal, _token(portal), Transport())
    return Found(finding.ok, finding.said, tuple((probe.name, probe.ok, probe.said) for probe in finding.probes))


def as_told(invoice: InvoiceForPortal, environment: str) -> bytes:
    """The exact bytes that FBR would be told of it; nothing is sent by it."""
    from app.sync.portals import fbr_di

    return fbr_di.payload(invoice, environment)


def read_lists(books: Books, tell: Callable[[int, int], None]) -> int:
    """Ask FBR now for every list in use, and about the parties of late; how many answers. Refusal without a portal."""
    from app.sync import reference
    from app.sync.transport import Transport

    portal, token = _door(books)
    return reference.refresh(books, portal, token, Transport(), now_all=True, tell=tell)


def ask_about(books: Books, party_id: int) -> int:
    """Ask FBR now about one party; how many of two answers came. Refusal without a portal, or without his number."""
    from app.sync import reference
    from app.sync.transport import Transport

    portal, token = _door(books)
    return reference.ask_about(books, portal, token, Transport(), party_id)


def _door(books: Books) -> tuple[PortalRow, str]:
    with books.read() as sitting:
        portal = portals.needed(sitting, FBR)
    token = _token(portal)
    if token is None:
        raise Refusal(Problem(Code.NO_PORTAL, "portal"))
    return portal, token


def set_practice_day(url: str, mood: str) -> None:
    """What shall happen to the next paper at the practice portal."""
    from app.sync import practising

    practising.set_day(url, mood)


def look_at_practice(url: str) -> PracticePortal:
    """What the practice portal has really recorded, and what it will do. Raises whatever is in the way."""
    from app.sync import practising

    return practising.look(url)
