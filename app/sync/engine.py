"""Sends what waits: asks whether it is valid, posts it once, and writes down what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from app.services import outbox, portals, sending
from app.services.books import Books
from app.services.outbox import State
from app.services.outcome import Answer, NeedsKey, Outcome, TryLater, Unclear
from app.services.portals import PortalRow
from app.services.sending import Parcel
from app.sync import pace
from app.sync.lock import sole_sender
from app.sync.portals import fbr_answer, fbr_di
from app.sync.transport import MaybeSent, NotSent, Transport

ENOUGH = 3
"""So many troubles one after the other, and the rest of the batch is spared the same."""

NOTHING = b"{}"
KEYLESS = "No token is kept for this portal: set it again."

Token = Callable[[PortalRow], str | None]
Trouble = TryLater | Unclear | NeedsKey | NotSent | None
"""Why the next one might fare no better; None: this one came through, to a yes or a no."""


@dataclass(frozen=True, slots=True)
class _Door:
    """A portal with the token to it."""

    portal: PortalRow
    token: str


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What this round brought; `held` and `not_sent` count what waits at its end."""

    accepted: int = 0
    rejected: int = 0
    unknown: int = 0
    held: int = 0
    not_sent: int = 0
    fetched: int = 0


@dataclass(frozen=True, slots=True)
class Probe:
    ok: bool
    said: str


class Engine:
    """`token`: finds the portal's token, wherever it is kept. `lock`: the file that makes this sender the only one."""

    def __init__(
        self,
        books: Books,
        token: Token,
        lock: Path,
        transport: Transport | None = None,
        draw: pace.Draw | None = None,
    ) -> None:
        self._books = books
        self._token = token
        self._lock = lock
        self._transport = transport or Transport()
        self._draw = draw or pace.noise

    def recover(self) -> int:
        """Put right what a crash left behind; how many attempts it was. Raises Busy."""
        with sole_sender(self._lock):
            return len(self._recover())

    def run_once(self, name: str = fbr_di.NAME) -> SyncReport:
        """A person says "now": all that waits is tried, held or not, its time come or not. Raises Busy, Refusal."""
        with sole_sender(self._lock):
            became = Counter(self._recover())
            with self._books.write() as sitting:
                portal = portals.needed(sitting, name)
                sending.release(sitting, name)
                waiting = sending.waiting(sitting, name)
            if waiting and (door := self._door(portal)):
                became += self._send_all(door, waiting)
            return self._report(became)

    def step(self, name: str = fbr_di.NAME) -> bool:
        """The oldest whose time has come, if the portal is not held; False if there is none, or the line is down."""
        with sole_sender(self._lock):
            self._recover()
            with self._books.read() as sitting:
                portal = portals.portal(sitting, name)
                item_id = None if portal is None or portal.held_reason else sending.due(sitting, name)
            if portal is None or item_id is None:
                return False
            door = self._door(portal)
            return door is not None and not isinstance(self._send(door, item_id)[1], NotSent | NeedsKey)

    def probe(self, name: str = fbr_di.NAME) -> Probe:
        """Is the portal there, and does it let us in? It is asked to validate nothing at all."""
        with self._books.read() as sitting:
            portal = portals.needed(sitting, name)
        token = self._token(portal)
        if token is None:
            return Probe(ok=False, said=KEYLESS)
        try:
            answer = self._validate(_Door(portal, token), portal.environment, NOTHING)
        except (NotSent, MaybeSent) as trouble:
            return Probe(ok=False, said=trouble.reason)
        outcome = fbr_answer.read_validation(answer, self._now())
        if isinstance(outcome, NeedsKey):
            return Probe(ok=False, said=outcome.reason)
        return Probe(ok=answer.status < 500, said=f"{portal.url} answers (HTTP {answer.status}).")

    def _recover(self) -> list[State]:
        with self._books.write() as sitting:
            return sending.recover(sitting, self._read)

    def _door(self, portal: PortalRow) -> _Door | None:
        """None if nobody keeps a token for it: then all that waits there is held."""
        token = self._token(portal)
        if token is not None:
            return _Door(portal, token)
        with self._books.write() as sitting:
            sending.hold_portal(sitting, portal.name, KEYLESS)
        return None

    def _send_all(self, door: _Door, waiting: list[int]) -> Counter[State]:
        """Oldest first; a stuck one does not stop the others, a dead line or a shut door does."""
        became: Counter[State] = Counter()
        troubles = 0
        for item_id in waiting:
            state, trouble = self._send(door, item_id)
            became[state] += 1
            troubles = 0 if trouble is None else troubles + 1
            if isinstance(trouble, NotSent | NeedsKey) or troubles >= ENOUGH:
                break
        return became

    def _send(self, door: _Door, item_id: int) -> tuple[State, Trouble]:
        """One document from READY to whatever becomes of it."""
        with self._books.write() as sitting:
            parcel = sending.claim(sitting, item_id, fbr_di.payload)
        if parcel is None:
            return State.HELD, None
        try:
            outcome = self._ask(door, parcel)
        except NotSent as trouble:
            state = self._record(parcel, TryLater(trouble.reason))
            with self._books.write() as sitting:
                sending.line_down(sitting, door.portal.name)
            return state, trouble
        state = self._record(parcel, outcome)
        return state, outcome if isinstance(outcome, TryLater | Unclear | NeedsKey) else None

    def _ask(self, door: _Door, parcel: Parcel) -> Outcome:
        """Validate, then post. Raises NotSent."""
        try:
            answer = self._validate(door, parcel.environment, parcel.payload)
        except MaybeSent as trouble:
            return TryLater(trouble.reason)  # a question may be asked again
        refusal = fbr_answer.read_validation(answer, self._now())
        if refusal is not None:
            with self._books.write() as sitting:
                sending.note_validation(sitting, parcel, answer)
            return refusal
        return self._tell(door, parcel)

    def _tell(self, door: _Door, parcel: Parcel) -> Outcome:
        """The one post. That it is being written is in the books before its first byte leaves. Raises NotSent."""
        url = fbr_di.post_url(door.portal.url, parcel.environment)
        try:
            answer = self._transport.post(
                url,
                parcel.payload,
                door.token,
                proxy=door.portal.proxy,
                before_first_byte=partial(self._mark_writing, parcel),
            )
        except MaybeSent as trouble:
            return Unclear(trouble.reason)
        with self._books.write() as sitting:
            sending.mark_answered(sitting, parcel, answer)
        return self._read(answer, parcel)

    def _validate(self, door: _Door, environment: str, body: bytes) -> Answer:
        url = fbr_di.validate_url(door.portal.url, environment)
        return self._transport.post(url, body, door.token, proxy=door.portal.proxy)

    def _mark_writing(self, parcel: Parcel) -> None:
        with self._books.write() as sitting:
            sending.mark_writing(sitting, parcel)

    def _read(self, answer: Answer, parcel: Parcel) -> Outcome:
        return fbr_answer.read(answer, parcel.seller, parcel.lines, self._is_known)

    def _is_known(self, number: str) -> bool:
        with self._books.read() as sitting:
            return outbox.is_known(sitting, number)

    def _record(self, parcel: Parcel, outcome: Outcome) -> State:
        later = timedelta()
        if isinstance(outcome, TryLater):
            later = pace.wait(parcel.tries, self._draw) if outcome.after is None else outcome.after
        with self._books.write() as sitting:
            return sending.record(sitting, parcel.attempt_id, outcome, later)

    def _report(self, became: Counter[State]) -> SyncReport:
        with self._books.read() as sitting:
            now = outbox.counts(sitting)
        return SyncReport(
            accepted=became[State.ACCEPTED],
            rejected=became[State.REJECTED],
            unknown=became[State.UNKNOWN],
            held=now.get(State.HELD, 0),
            not_sent=now.get(State.READY, 0),
        )

    def _now(self) -> datetime:
        with self._books.read() as sitting:
            return sitting.now()
