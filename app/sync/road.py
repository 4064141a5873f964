"""One document's road: claimed, asked about, posted once, and written down. Nothing here ever posts a second time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import partial

from app.rules.outbox_words import CLOCK_DIFFERS, DISK_NEARLY_FULL, PORTAL_CHANGED
from app.services import breaker, portals, senders, sending, waiting_papers
from app.services.books import Books, Sitting
from app.services.outbox import State
from app.services.outcome import Answer, NeedsKey, Outcome, TryLater, Unclear
from app.services.portals import PortalRow
from app.services.senders import SKEW, Cause
from app.services.sending import Mark, Parcel
from app.sync import line, pace
from app.sync.outside import Outside
from app.sync.portals import fbr_answer, fbr_di
from app.sync.transport import MaybeSent, NotSent, Transport


@dataclass(frozen=True, slots=True)
class Door:
    """A portal with the token to it. `person`: somebody said "now", and does not wait for a line to have rested."""

    portal: PortalRow
    token: str
    person: bool = False

    @property
    def name(self) -> str:
        return self.portal.name


@dataclass(frozen=True, slots=True)
class Halt:
    """Nothing at all may be sent now, and why."""

    reason: str


Trouble = TryLater | Unclear | NeedsKey | NotSent | Halt | None
"""Why the next one might fare no better; None: this one came through, to a yes or a no."""


class _Changed(Exception):
    """The portal was set anew between the claim and the first byte."""


class Road:
    """The journal of `outside` is open while anything is sent; `has_room`: could an answer be kept?"""

    def __init__(
        self,
        books: Books,
        transport: Transport,
        outside: Outside,
        draw: pace.Draw,
        has_room: Callable[[], bool],
    ) -> None:
        self._books = books
        self._transport = transport
        self._outside, self._journal = outside, outside.journal
        self._draw = draw
        self._has_room = has_room

    def send(self, door: Door, item_id: int) -> tuple[State, Trouble]:
        """One document from READY to whatever becomes of it."""
        with self._books.write_lightly() as sitting:  # if this is lost, it is ready, and nothing has left
            if why := self._in_the_way(sitting, door):
                return State.READY, Halt(why)
            parcel = sending.claim(sitting, item_id, fbr_di.payload, door.token)
        if parcel is None:
            return State.HELD, None
        asked: list[Answer] = []
        try:
            refusal = self._ask(door, parcel, asked)
        except NotSent as trouble:
            return self._not_sent(door, parcel, trouble)
        if isinstance(refusal, Halt):
            return State.HELD, refusal
        if refusal is not None:
            return self._record(door, parcel, refusal, asked), _trouble(refusal)
        return self._tell(door, parcel)

    def validate(self, door: Door, environment: str, body: bytes) -> Answer:
        """The question without consequence. Raises NotSent, MaybeSent."""
        url = fbr_di.validate_url(door.portal.url, environment)
        return self._transport.post(url, body, door.token, proxy=door.portal.proxy)

    def read(self, answer: Answer, parcel: Parcel, known: Callable[[str], bool]) -> Outcome:
        """What an answer means. Whatever cannot be read is unclear, also by a mistake of ours."""
        try:
            return fbr_answer.read(answer, parcel.seller, parcel.lines, known)
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError) as trouble:
            return Unclear(f"The answer could not be read ({type(trouble).__name__}).")

    def _in_the_way(self, sitting: Sitting, door: Door) -> str:
        """Why nothing at all may be sent now; what is the cause is held for it."""
        portal = portals.needed(sitting, door.name)
        if why := portals.unarmed(portal):
            waiting_papers.hold_portal(sitting, door.name, why, Cause.UNARMED)
            return why
        if _way(portal) != _way(door.portal):
            return PORTAL_CHANGED
        if why := breaker.may_post(sitting, door.name, person=door.person):
            return why
        if why := senders.clock_trouble(sitting):
            senders.hold(sitting, Cause.CLOCK, why)
            return why
        if not self._has_room():
            senders.hold(sitting, Cause.DISK, DISK_NEARLY_FULL)
            return DISK_NEARLY_FULL
        return ""

    def _ask(self, door: Door, parcel: Parcel, asked: list[Answer]) -> Outcome | Halt | None:
        """Would it be taken? None: it would. Raises NotSent."""
        try:
            answer = self.validate(door, parcel.environment, parcel.payload)
        except MaybeSent as trouble:
            return TryLater(trouble.reason)  # a question may be asked again
        asked.append(answer)
        with self._books.read() as sitting:
            now = sitting.now()
        if differs(answer, now):
            with self._books.write() as sitting:
                sending.note_validation(sitting, parcel, answer)
                sending.record(sitting, parcel.attempt_id, TryLater(CLOCK_DIFFERS))
                senders.hold(sitting, Cause.CLOCK, CLOCK_DIFFERS)
            return Halt(CLOCK_DIFFERS)
        return fbr_answer.read_validation(answer, now)

    def _tell(self, door: Door, parcel: Parcel) -> tuple[State, Trouble]:
        """The one post. That it is being written is in the books and in the journal before its first byte leaves."""
        left: list[Mark] = []
        url = fbr_di.post_url(door.portal.url, parcel.environment)
        hook = partial(self._before_first_byte, door, parcel, left)
        try:
            answer = self._transport.post(
                url, parcel.payload, door.token, proxy=door.portal.proxy, before_first_byte=hook
            )
        except _Changed:
            return self._record(door, parcel, TryLater(PORTAL_CHANGED), []), Halt(PORTAL_CHANGED)
        except (NotSent, MaybeSent) as trouble:
            if not left:
                return self._not_sent(door, parcel, trouble)
            unclear = Unclear(trouble.reason)
            with self._books.write() as sitting:
                state = sending.record(sitting, parcel.attempt_id, unclear)
                line.note(sitting, door.portal, MaybeSent(trouble.reason))
            return state, unclear
        return self._answered(door, parcel, left[0], answer)

    def _before_first_byte(self, door: Door, parcel: Parcel, left: list[Mark]) -> None:
        """In the journal, in the books and in the installation's memory, all on the disk; else not a byte leaves.

        The last of these knows it also if books and journal are put back together.
        """
        mark = None
        try:
            with self._books.write() as sitting:
                _same(portals.needed(sitting, door.name), door.portal)
                mark = sending.mark_writing(sitting, parcel)
                self._journal.mark(mark)
        except Exception:
            if mark is not None:
                self._journal.void(mark)
            raise
        left.append(mark)
        self._outside.remember()
        self._journal.settle()

    def _answered(self, door: Door, parcel: Parcel, mark: Mark, answer: Answer) -> tuple[State, Trouble]:
        """The answer goes to the journal and, with its meaning, into the books: if one of the two fails, it is kept."""
        failed: OSError | None = None
        try:
            self._journal.answer(mark, answer)
        except OSError as error:
            failed = error
        with self._books.write() as sitting:
            sending.mark_answered(sitting, parcel, answer)
            outcome = self.read(answer, parcel, _nobody)  # `record` asks whether the number is another paper's
            state = sending.record(sitting, parcel.attempt_id, outcome)
            line.note(sitting, door.portal, outcome, answer)
        self._journal.settle()
        if failed is not None:
            raise failed
        if isinstance(outcome, Unclear) and line.shuts(answer):
            return state, Halt(outcome.reason)
        return state, _trouble(outcome)

    def _not_sent(self, door: Door, parcel: Parcel, trouble: NotSent | MaybeSent) -> tuple[State, Trouble]:
        later = TryLater(trouble.reason)
        with self._books.write() as sitting:
            state = sending.record(sitting, parcel.attempt_id, later, pace.wait(parcel.tries, self._draw))
            line.note(sitting, door.portal, trouble)
        return state, trouble if isinstance(trouble, NotSent) else later

    def _record(self, door: Door, parcel: Parcel, outcome: Outcome, asked: list[Answer]) -> State:
        """What became of it before anything was posted."""
        later = timedelta()
        if isinstance(outcome, TryLater):
            later = pace.wait(parcel.tries, self._draw) if outcome.after is None else outcome.after
        with self._books.write() as sitting:
            for answer in asked:
                sending.note_validation(sitting, parcel, answer)
            state = sending.record(sitting, parcel.attempt_id, outcome, later)
            line.note(sitting, door.portal, outcome, asked[-1] if asked else None)
        return state


def _nobody(_number: str) -> bool:
    return False


def differs(answer: Answer, now: datetime) -> bool:
    """Does the portal's clock show another time than ours? A clock that cannot be read says nothing."""
    theirs = told(answer)
    return theirs is not None and abs(theirs - now) >= SKEW


def told(answer: Answer) -> datetime | None:
    """The time by the gateway's clock."""
    try:
        theirs = parsedate_to_datetime(answer.date)
    except ValueError:
        return None
    return theirs if theirs.tzinfo else theirs.replace(tzinfo=UTC)


def _trouble(outcome: Outcome) -> Trouble:
    return outcome if isinstance(outcome, TryLater | Unclear | NeedsKey) else None


def _same(now: PortalRow, then: PortalRow) -> None:
    if _way(now) != _way(then):
        raise _Changed


def _way(portal: PortalRow) -> tuple[object, ...]:
    """What must not change between the claim and the first byte."""
    return portal.url, portal.environment, portal.proxy, portal.practice_token, portal.token_print, portal.armed
