"""Sends what waits, one after the other: who may send, what a crash left behind, and what stops everything."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.rules.line_words import NO_TOKEN as KEYLESS
from app.rules.outbox_words import CLOCK_WENT_BACK
from app.rules.problems import Code, Problem, Refusal
from app.services import outbox, portals, recovery, senders, waiting_papers
from app.services.books import Books, DatabaseError
from app.services.hand_upload import Handing
from app.services.outbox import State
from app.services.outcome import NeedsKey
from app.services.portals import PortalRow
from app.services.senders import Cause
from app.services.sending import Mark
from app.sync import pace, road
from app.sync.broken import Broken, is_fatal
from app.sync.home import Home, Unnamed
from app.sync.journal import Journal
from app.sync.lock import Busy, sole_sender
from app.sync.outside import Outside
from app.sync.portals import fbr_answer, fbr_di
from app.sync.road import Door, Halt, Road
from app.sync.transport import MaybeSent, NotSent, Transport

__all__ = ["KEYLESS", "Broken", "Engine", "Probe", "SyncReport", "Token"]

ENOUGH = 3
"""So many troubles one after the other, and the rest of the batch is spared the same."""

NOTHING = b"{}"
LEAST_FREE = 64 << 20
"""Bytes on the disk below which nothing is sent: its answer might not be kept."""

Token = Callable[[PortalRow], str | None]


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What this round brought; `held` and `not_sent` count what waits at its end, `stopped` says in English why."""

    accepted: int = 0
    rejected: int = 0
    unknown: int = 0
    held: int = 0
    not_sent: int = 0
    fetched: int = 0
    stopped: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Probe:
    ok: bool
    said: str


def free_space(folder: Path) -> int:
    """Bytes."""
    return shutil.disk_usage(folder).free


class Engine:
    """`token`: finds the portal's token, wherever it is kept. `lock`: the file that makes this sender the only one.

    `journal`: the receipts outside of the books, usually beside the lock. `home`: who sends. Any call may raise Busy,
    or Broken once the disk has failed.
    """

    def __init__(
        self,
        books: Books,
        token: Token,
        lock: Path,
        transport: Transport | None = None,
        draw: pace.Draw | None = None,
        *,
        journal: Journal | None = None,
        installation: Home | None = None,
        free: Callable[[Path], int] = free_space,
    ) -> None:
        self._books = books
        self._token = token
        self._lock = lock
        self._journal = journal or Journal(lock.with_suffix(".receipts"))
        self._outside = Outside(books, self._journal, installation or Unnamed())
        self._free = free
        way = transport or Transport()
        self._road = Road(books, way, self._outside, draw or pace.noise, self._has_room)
        self._broken: Exception | None = None

    def recover(self) -> int:
        """Put right what a crash left behind; how many attempts it was."""
        with self._sending():
            return len(self._begin() or [])

    def run_once(self, name: str = fbr_di.NAME) -> SyncReport:
        """A person says "now": all that waits is tried, held or not, its time come or not. Raises Refusal."""
        with self._sending():
            with self._books.read() as sitting:
                portal = portals.needed(sitting, name)
            recovered = self._begin()
            became, stopped = Counter(recovered or []), ""
            door = self._door(portal, person=True) if recovered is not None and self._concerns(portal) else None
            if door is not None:
                with self._books.write() as sitting:
                    waiting_papers.release(sitting, name)
                if self._may_go_on(door):
                    sent, stopped = self._send_all(door)
                    became += sent
            return self._report(name, became, stopped)

    def step(self, name: str = fbr_di.NAME) -> bool:
        """The oldest whose time has come, if the portal is not held; False if there is none, or the line is down."""
        with self._sending():
            if self._begin() is None:
                return False
            with self._books.read() as sitting:
                portal = portals.portal(sitting, name)
            if portal is None or portal.held_reason or not self._concerns(portal):
                return False
            door = self._door(portal)
            if door is None or not self._may_go_on(door):
                return False
            with self._books.read() as sitting:
                item_id = waiting_papers.due(sitting, name)
            if item_id is None:
                return False
            return not isinstance(self._road.send(door, item_id)[1], NotSent | NeedsKey | Halt)

    @contextmanager
    def handing_out(self) -> Iterator[Handing]:
        """Papers go to a person by a file: through the same door, and leaving the same marks, as what is sent.

        The books are written with the end of it, and each mark is in the journal before. Raises Refusal where nothing
        may be sent from here, or somebody sends just now.
        """
        marked: list[Mark] = []
        try:
            with self._sending():
                if self._begin(by_hand=True) is None:
                    raise Refusal(Problem(Code.NOT_THE_SENDER, "file"))
                try:
                    with self._books.write() as sitting:
                        out = Handing(sitting, fbr_di.payload)
                        yield out
                        for mark in out.marks:
                            self._has_room()  # else the journal refuses
                            marked.append(mark)
                            self._journal.mark(mark)
                        self._journal.settle()
                except Exception:
                    for mark in marked:
                        self._journal.void(mark)
                    raise
                self._outside.remember()
        except Busy:
            raise Refusal(Problem(Code.SENDING_NOW, "file")) from None

    def probe(self, name: str = fbr_di.NAME) -> Probe:
        """Is the portal there, and does it let us in? It is asked to validate nothing at all."""
        with self._books.read() as sitting:
            portal, now = portals.needed(sitting, name), sitting.now()
        portals.stay_home(portal)
        token = self._token(portal)
        if token is None:
            return Probe(ok=False, said=KEYLESS)
        try:
            answer = self._road.validate(Door(portal, token), portal.environment, NOTHING)
        except (NotSent, MaybeSent) as trouble:
            return Probe(ok=False, said=trouble.reason)
        outcome = fbr_answer.read_validation(answer, now)
        if isinstance(outcome, NeedsKey):
            return Probe(ok=False, said=outcome.reason)
        return Probe(ok=answer.status < 500, said=f"{portal.url} answers (HTTP {answer.status}).")

    @contextmanager
    def _sending(self) -> Iterator[None]:
        """The only sender, with its journal open; what breaks the disk ends it for good."""
        with sole_sender(self._lock):
            if self._broken is not None:
                raise Broken(str(self._broken)) from self._broken
            try:
                yield
            except (OSError, DatabaseError) as error:
                if not is_fatal(error):
                    raise
                self._broken = error
                raise Broken(str(error)) from error
            finally:
                self._journal.close()

    def _begin(self, *, by_hand: bool = False) -> list[State] | None:
        """Who may send from these books, and what became of what a crash left behind. None: we may not.

        Without a portal nothing is ever sent by itself; `by_hand` it may be given out, and is asked for all the same.
        """
        with self._books.read() as sitting:
            if not (waiting_papers.anything(sitting) and (by_hand or portals.listed(sitting))):
                return []
        witness = self._outside.look()
        with self._books.write() as sitting:
            if not recovery.admit(sitting, witness, self._road.read):
                return None
            found = recovery.recover(sitting, witness.receipts, self._road.read)
        self._outside.remember()
        return found

    def _concerns(self, portal: PortalRow) -> bool:
        """Is there anything ready or held at this portal, or is its clock to say whether ours is right?"""
        with self._books.read() as sitting:
            return waiting_papers.is_waiting(sitting, portal.name) or senders.by_a_wrong_clock(sitting)

    def _door(self, portal: PortalRow, *, person: bool = False) -> Door | None:
        """None if nobody keeps a token for it, or practice books must not go there: all that waits there is held."""
        token = None if portal.stray else self._token(portal)
        if token is not None:
            return Door(portal, token, person)
        why, cause = (portals.unarmed(portal), Cause.UNARMED) if portal.stray else (KEYLESS, Cause.TOKEN)
        with self._books.write() as sitting:
            waiting_papers.release(sitting, portal.name)
            waiting_papers.hold_portal(sitting, portal.name, why, cause)
        return None

    def _may_go_on(self, door: Door) -> bool:
        """What held everything may be gone: the disk has room again, the clock is right again."""
        with self._books.read() as sitting:
            sender, wrong = senders.sender(sitting), senders.clock_trouble(sitting)
        if not (sender.held_for or wrong):
            return True
        if not sender.held_for:
            with self._books.write() as sitting:
                senders.hold(sitting, Cause.CLOCK, wrong)
                sender = senders.sender(sitting)
        if sender.held_for == Cause.DISK:
            gone = self._has_room()
        else:
            gone = not wrong if sender.held_reason == CLOCK_WENT_BACK else False
            gone = self._clock_agrees(door, otherwise=gone)
        with self._books.write() as sitting:
            if not gone:
                senders.hold(sitting, Cause(sender.held_for), sender.held_reason)
            elif sender.held_for == Cause.CLOCK:
                senders.clock_is_right(sitting)
            else:
                senders.let_go(sitting)
        return gone

    def _clock_agrees(self, door: Door, *, otherwise: bool) -> bool:
        """Ours with the portal's; `otherwise` if it does not tell."""
        try:
            answer = self._road.validate(door, door.portal.environment, NOTHING)
        except (NotSent, MaybeSent):
            return otherwise
        with self._books.read() as sitting:
            now = sitting.now()
        return otherwise if road.told(answer) is None else not road.differs(answer, now)

    def _has_room(self) -> bool:
        """Could the longest answer be kept, here and in the journal?"""
        if self._free(self._lock.parent) < LEAST_FREE:
            return False  # a journal is not made smaller on a disk that has no room for its copy
        if not self._journal.room():
            with self._books.read() as sitting:
                keep = recovery.undecided(sitting)
            self._journal.compact(lambda mark: (mark.item, mark.attempt) in keep)
        return self._journal.room()

    def _send_all(self, door: Door) -> tuple[Counter[State], str]:
        """Oldest first; a stuck one does not stop the others, a dead line or a shut door does. And what stopped it."""
        with self._books.read() as sitting:
            waiting = waiting_papers.waiting(sitting, door.name)
        became: Counter[State] = Counter()
        troubles = 0
        for item_id in waiting:
            state, trouble = self._road.send(door, item_id)
            became[state] += 1
            troubles = 0 if trouble is None else troubles + 1
            if isinstance(trouble, NotSent | NeedsKey | Halt) or (trouble is not None and troubles >= ENOUGH):
                return became, trouble.reason
        return became, ""

    def _report(self, name: str, became: Counter[State], stopped: str) -> SyncReport:
        with self._books.read() as sitting:
            now, held = outbox.counts(sitting), senders.sender(sitting).held_reason
            held = held or portals.needed(sitting, name).held_reason
        return SyncReport(
            accepted=became[State.ACCEPTED],
            rejected=became[State.REJECTED],
            unknown=became[State.UNKNOWN],
            held=now.get(State.HELD, 0),
            not_sent=now.get(State.READY, 0),
            stopped=stopped or held,
        )
