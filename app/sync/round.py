"""One round: send what waits, look whether a line that was down is back, and fetch what is new where it stands."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.services import breaker, outages, portals, senders, waiting_papers
from app.services.books import Books
from app.services.portals import PortalRow
from app.sync import challans, line, reference
from app.sync.engine import Engine, SyncReport, Token
from app.sync.portals import fbr_di
from app.sync.transport import MaybeSent, NotSent, Transport

log = logging.getLogger(__name__)

KNOCK_AGAIN = timedelta(minutes=15)
"""After the portal did not let us in, it is asked once in so long whether it does now."""

Stop = Callable[[], bool]


def never() -> bool:
    return False


class Round:
    """`token`: finds a portal's token, wherever it is kept. `lock`: the file that makes this sender the only one.

    An `engine` handed in sends by the same `transport`.
    """

    def __init__(
        self, books: Books, token: Token, lock: Path, transport: Transport | None = None, engine: Engine | None = None
    ) -> None:
        self._books = books
        self._token = token
        self._transport = transport or Transport()
        self._engine = engine or Engine(books, token, lock, self._transport)

    def line_is_back(self) -> None:
        """The system says that there is a network again: the rest after troubles ends. Only a hint."""
        with self._books.write() as sitting:
            breaker.line_is_back(sitting)

    def hang_up(self) -> None:
        """From another thread, at quitting: questions are given up, a post that has begun is finished."""
        self._transport.hang_up()

    def recover(self) -> int:
        """Put right what a crash left behind. Raises Busy."""
        return self._engine.recover()

    def run_once(self) -> SyncReport:
        """A person says "now": all that waits is tried, and all that is due is fetched. Raises Busy, Refusal."""
        self._doubt_the_clock()
        self._knock(asked=True)
        for portal in self._listed():
            self._feel(portal, asked=True)
        report = self._sent()
        return replace(report, fetched=self._fetch(never, asked=True))

    def turn(self, stop: Stop = never) -> int:
        """What is due is sent, what is due is fetched; how many things were read. `stop`: end as soon as may be."""
        self._doubt_the_clock()
        self._knock(asked=False)
        up = {portal.name for portal in self._listed() if not stop() and self._feel(portal, asked=False)}
        while fbr_di.NAME in up and not stop() and self._engine.step():
            pass
        return self._fetch(stop, asked=False)

    def _sent(self) -> SyncReport:
        """Where only the challans' portal is set up, there is nothing to send; where none is, that is told."""
        with self._books.read() as sitting:
            others = any(row.name != fbr_di.NAME for row in portals.listed(sitting))
            here = portals.portal(sitting, fbr_di.NAME) is not None
        return SyncReport() if others and not here else self._engine.run_once()

    def _doubt_the_clock(self) -> None:
        """What a clock that ran ahead has put off till then is put off no longer."""
        with self._books.read() as sitting:
            wrong = senders.clock_trouble(sitting)
        if wrong:
            with self._books.write() as sitting:
                breaker.clock_was_wrong(sitting)

    def _knock(self, *, asked: bool) -> None:
        """A portal that did not let us in is asked again after a while; if it does, all that was held may go.

        When a person has `asked`, at once: but at FBR's own door the sender itself tries, with a paper.
        """
        for portal in self._listed():
            if portal.held_since is None or portals.unarmed(portal):
                continue
            with self._books.read() as sitting:
                due = not timedelta() <= sitting.now() - portal.held_since < KNOCK_AGAIN
            if not due and not (asked and portal.name != fbr_di.NAME):
                continue
            finding = self._look(portal)
            with self._books.write() as sitting:
                if finding.ok or finding.odd:  # then only a paper can tell
                    waiting_papers.release(sitting, portal.name)
                else:
                    waiting_papers.hold_portal(sitting, portal.name, portal.held_reason)

    def _feel(self, portal: PortalRow, *, asked: bool) -> bool:
        """Does the line stand, as far as is known? While an outage lasts, one look tells, unless the line rests."""
        with self._books.read() as sitting:
            down = outages.current(sitting, portal.name) is not None
            rests = portal.shut_until is not None and portal.shut_until > sitting.now()
        if not down or portal.held_reason or portal.stray:
            return True
        if rests and not asked:
            return False
        finding = self._look(portal)
        return finding.ok or finding.odd

    def _fetch(self, stop: Stop, *, asked: bool) -> int:
        fetched = 0
        for portal in self._listed():
            token = self._token(portal)
            if stop() or token is None or portal.held_reason or portal.stray or self._is_down(portal, asked=asked):
                continue
            try:
                fetched += self._pull(portal, token, stop, asked=asked)
            except (NotSent, MaybeSent) as trouble:
                log.info("nothing fetched from %s: %s", portal.name, trouble)
                with self._books.write() as sitting:
                    line.note(sitting, portal, trouble)
        return fetched

    def _pull(self, portal: PortalRow, token: str, stop: Stop, *, asked: bool) -> int:
        if portal.name == fbr_di.NAME:
            return reference.refresh(self._books, portal, token, self._transport, stop=stop)
        return challans.pull(self._books, portal, token, self._transport, now_all=asked)

    def _is_down(self, portal: PortalRow, *, asked: bool) -> bool:
        with self._books.read() as sitting:
            rests = portal.shut_until is not None and portal.shut_until > sitting.now()
            return (rests and not asked) or outages.current(sitting, portal.name) is not None

    def _look(self, portal: PortalRow) -> line.Finding:
        """The look is written down: it may be what ends an outage."""
        finding = line.look(portal, self._token(portal), self._transport)
        with self._books.write() as sitting:
            line.note_finding(sitting, portal, finding)
        return finding

    def _listed(self) -> list[PortalRow]:
        with self._books.read() as sitting:
            return portals.listed(sitting)
