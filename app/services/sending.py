"""The road of one attempt: claimed, writing, answered, recorded.

Every function here is one short transaction of its own, or a part of one. Between them the sender talks to the portal
with no transaction open. What the database itself refuses on this road stands in the guards of `models.outbox`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, bindparam, false, func, or_, select, text

from app.models.outbox import Attempt, OutboxItem
from app.models.outbox_road import TRIAL, never_left
from app.rules.outbox_words import HANDED_OUT, OTHER_PORTAL, OTHER_TOKEN
from app.rules.problems import Code, Problem, Refusal
from app.services import portal_row, senders
from app.services.books import Sitting
from app.services.outbox import State, is_known
from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.senders import Cause

PORTALS_OWN = (Cause.TOKEN, Cause.ENVIRONMENT, Cause.UNARMED, Cause.DOCUMENT, "")
"""Causes that a person may have removed, so that his "now" tries them again."""

NEWEST = OutboxItem.replaced_by.is_(None)
"""What was queued once more, for production (services.going_live), waits for nothing any more."""

_LAST_NUMBER = select(func.max(Attempt.number)).where(Attempt.item_id == bindparam("item"))

Write = Callable[[InvoiceForPortal, str], bytes]
"""Makes the bytes for the portal from the invoice and the environment; the same ones whenever it is asked."""


class OutOfOrder(Exception):
    """This step does not follow from where the attempt stands: another sender, or a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the sender carries to the portal; `tries` is the number of the attempt."""

    item_id: int
    attempt_id: int
    document: str
    document_sha256: str
    environment: str
    fingerprint: str
    seller: str
    lines: int
    payload: bytes
    sha256: str
    tries: int
    epoch: int


@dataclass(frozen=True, slots=True)
class Mark:
    """That the bytes of one attempt are about to leave: what the receipt journal keeps, outside of the books.

    `seq` counts all marks of these books, from 1.
    """

    seq: int
    epoch: int
    item: int
    attempt: int
    document: str
    document_sha256: str
    payload_sha256: str
    environment: str
    fingerprint: str
    seller: str
    lines: int
    at: datetime


Interpret = Callable[[Answer, Parcel, Callable[[str], bool]], Outcome]
"""What an answer means; the last tells whether a number is one of ours already."""


def waiting(sitting: Sitting, portal: str) -> list[int]:
    """What is ready, oldest first, whether its time has come or not; but for what is dated tomorrow by FBR's clock."""
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, *_ready(sitting))
    return list(sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id)))


def due(sitting: Sitting, portal: str) -> int | None:
    """The oldest that is ready and whose time has come."""
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, *_ready(sitting))
    query = query.where(OutboxItem.not_before <= sitting.now())
    return sitting.scalar(query.order_by(OutboxItem.queued_at, OutboxItem.id).limit(1))


def _ready(sitting: Sitting) -> tuple[ColumnElement[bool], ...]:
    """FBR is reported to test dates by UTC, five hours behind ours: what it would call the future is not sent yet."""
    theirs, ours = sitting.now().astimezone(UTC).date(), sitting.today()
    return OutboxItem.state == State.READY, NEWEST, ~OutboxItem.document_date.between(theirs + timedelta(days=1), ours)


def anything(sitting: Sitting) -> bool:
    """Was anything ever queued?"""
    return sitting.scalar(select(OutboxItem.id).limit(1)) is not None


def is_waiting(sitting: Sitting, portal: str) -> bool:
    """Does anything wait there, ready or held?"""
    waits = OutboxItem.state.in_((State.READY, State.HELD))
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, waits, NEWEST)
    return sitting.scalar(query.limit(1)) is not None


def key_print(environment: str, seller: str, token: str) -> str:
    """Tells one key to the portal from another, and says nothing about the token."""
    return hashlib.sha256(f"{environment}\n{seller}\n{token}".encode()).hexdigest()[:24]


def claim(sitting: Sitting, item_id: int, write: Write, token: str) -> Parcel | None:
    """Begin an attempt: from here on nobody else may. None if it is not ready (any more), or was begun otherwise."""
    item = sitting.get_one(OutboxItem, item_id)
    if item.state != State.READY:
        return None
    environment = portal_row.named(sitting, item.portal).environment
    key = key_print(environment, item.seller, token)
    if item.environment and item.environment != environment:
        _hold(item, Cause.ENVIRONMENT, OTHER_PORTAL)
        return None
    if item.fingerprint and item.fingerprint != key:
        _hold(item, Cause.TOKEN, OTHER_TOKEN)
        return None
    if item.payload is None:
        try:
            item.payload = write(thaw(item.document), environment)
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:  # it alone cannot be written
            _hold(item, Cause.DOCUMENT, f"{type(error).__name__}: {error}")
            return None
        item.payload_sha256 = hashlib.sha256(item.payload).hexdigest()
        item.environment = environment
    sender = senders.sender(sitting)
    item.state, item.fingerprint, item.epoch = State.SENDING, key, sender.epoch
    attempt = Attempt(
        item_id=item.id,
        number=_last(sitting, item_id) + 1,
        state="CONNECTING",
        environment=environment,
        fingerprint=key,
        epoch=sender.epoch,
        request_sha256=item.payload_sha256,
        started_at=sitting.now(),
    )
    sitting.add(attempt)
    sitting.flush()
    return parcel(item, attempt)


def mark_writing(sitting: Sitting, parcel: Parcel) -> Mark:
    """To be committed before the first byte leaves: from here on a crash means that it may have arrived."""
    attempt = _attempt(sitting, parcel.attempt_id, "CONNECTING")
    if hashlib.sha256(parcel.payload).hexdigest() != attempt.request_sha256:
        raise OutOfOrder("these are not the bytes that were frozen")
    attempt.state = "WRITING"
    attempt.written_at = sitting.now()
    sitting.flush()
    senders.saw(sitting)
    return Mark(
        seq=senders.next_mark(sitting),
        epoch=parcel.epoch,
        item=parcel.item_id,
        attempt=parcel.tries,
        document=parcel.document,
        document_sha256=parcel.document_sha256,
        payload_sha256=parcel.sha256,
        environment=parcel.environment,
        fingerprint=parcel.fingerprint,
        seller=parcel.seller,
        lines=parcel.lines,
        at=sitting.now(),
    )


def mark_answered(sitting: Sitting, parcel: Parcel, answer: Answer) -> None:
    """The raw answer is in the books before anybody reads it."""
    attempt = _attempt(sitting, parcel.attempt_id, "WRITING")
    attempt.state = "ANSWERED"
    _keep(attempt, answer, "post")
    sitting.flush()


def note_validation(sitting: Sitting, parcel: Parcel, answer: Answer) -> None:
    """What the portal said when it was only asked; nothing has been posted."""
    _keep(_attempt(sitting, parcel.attempt_id, "CONNECTING"), answer, "validate")


def record(sitting: Sitting, attempt_id: int, outcome: Outcome, later: timedelta = timedelta()) -> State:
    """Write down what became of the attempt. `later`: how long to wait after a TryLater."""
    attempt = _attempt(sitting, attempt_id, "CONNECTING", "WRITING", "ANSWERED")
    item = attempt.item
    if isinstance(outcome, Accepted) and is_known(sitting, outcome.number):
        outcome = Unclear(f"The portal answered with {outcome.number}, which is another paper's number.")
    attempt.finished_at = sitting.now()
    attempt.state, attempt.reason = _end(outcome)
    sitting.flush()  # the database lets the paper go only where its attempt has ended
    match outcome:
        case Accepted(number, dated):
            accept(sitting, item, number, dated)
        case Rejected(code, words):
            item.state, item.reason_code, item.reason = State.REJECTED, code, words
            item.decided_at = sitting.now()
        case TryLater(reason):
            item.state, item.reason_code, item.reason = State.READY, "", reason
            item.not_before = sitting.now() + later
        case Unclear(reason):
            item.state, item.reason_code, item.reason = State.UNKNOWN, "", reason
        case NeedsKey(reason):
            _hold(item, Cause.TOKEN, reason)
            hold_portal(sitting, item.portal, reason)
    return State(item.state)


def _end(outcome: Outcome) -> tuple[str, str]:
    """The state of an attempt that came to this, and why."""
    match outcome:
        case Accepted():
            return State.ACCEPTED, ""
        case Rejected(code, words):
            return State.REJECTED, f"{code} {words}".strip()
        case TryLater(reason):
            return "NOT_SENT", reason
        case Unclear(reason):
            return State.UNKNOWN, reason
        case NeedsKey(reason):
            return State.HELD, reason


def accept(sitting: Sitting, item: OutboxItem, number: str, dated: str) -> None:
    item.state, item.fiscal_number, item.dated = State.ACCEPTED, number, dated
    item.reason, item.reason_code = "", ""
    item.decided_at = sitting.now()


def hand_out(sitting: Sitting, item_ids: Iterable[int], words: str) -> None:
    """They were given out in a file for a person to upload: only what he sees there ends that. Raises Refusal."""
    for item_id in item_ids:
        item = sitting.get_one(OutboxItem, item_id)
        if item.state not in {State.READY, State.HELD}:
            facts = {"number": item.document_number, "state": item.state}
            raise Refusal(Problem(Code.NOT_WAITING, "id", facts))
        senders.presume(sitting, item, f"{HANDED_OUT} {words}".strip())


def hold_portal(sitting: Sitting, name: str, reason: str, cause: Cause = Cause.TOKEN) -> None:
    """One cause for all that waits: nothing more is tried at this portal until a person has seen to it."""
    portal = portal_row.named(sitting, name)
    portal.held_reason, portal.held_since = reason, sitting.now()
    for item in _items(sitting, name, State.READY):
        _hold(item, cause, reason)


def line_down(sitting: Sitting, name: str, *, lasting: bool = True) -> None:
    """The portal cannot be reached: what waits for it now was issued offline, and its paper will always say so.

    If that is not `lasting`, but a moment's, no clock that runs already is stopped by it.
    """
    waits = select(OutboxItem).where(OutboxItem.portal == name, OutboxItem.state.in_((State.READY, State.HELD)))
    stops = OutboxItem.line_back_at.is_not(None) if lasting else false()
    for item in sitting.scalars(waits.where(or_(OutboxItem.offline.is_(False), stops))):
        item.offline, item.line_back_at = True, None


def line_up(sitting: Sitting, name: str) -> None:
    """The portal answers: from now on the law counts the hours for what was issued offline."""
    undecided = select(OutboxItem).where(OutboxItem.portal == name, OutboxItem.offline, OutboxItem.decided_at.is_(None))
    for item in sitting.scalars(undecided.where(OutboxItem.line_back_at.is_(None))):
        item.line_back_at = sitting.now()


def release(sitting: Sitting, name: str) -> int:
    """Let everything be tried again that was held for this portal's sake."""
    portal = portal_row.named(sitting, name)
    portal.held_reason, portal.held_since = "", None
    held = [item for item in _items(sitting, name, State.HELD) if item.cause in PORTALS_OWN]
    for item in held:
        item.state, item.cause, item.reason, item.not_before = State.READY, "", "", sitting.now()
    return len(held)


def bind(sitting: Sitting, name: str, environment: str) -> None:
    """What waits and was never tried belongs to the environment that it was issued in, and to no other."""
    waits = OutboxItem.state.in_((State.READY, State.HELD))
    query = select(OutboxItem).where(OutboxItem.portal == name, OutboxItem.environment == "", waits)
    for item in sitting.scalars(query):
        item.environment = environment


def unbind(sitting: Sitting, name: str, environment: str) -> int:
    """What was issued for another environment than this, and of which no byte ever left, may go to this; how many."""
    items = elsewhere(sitting, name, environment)
    for item in items:
        item.environment, item.fingerprint, item.payload, item.payload_sha256 = "", "", None, ""
    sitting.flush()  # before any is released: the guard of the bytes lets go only of what waits as it did
    release(sitting, name)
    return len(items)


def elsewhere(sitting: Sitting, name: str, environment: str) -> Sequence[OutboxItem]:
    """What waits, was issued for another environment than this, and was told nobody there. A trial stays a trial.

    There is no way from production to the sandbox.
    """
    waits = OutboxItem.state.in_((State.READY, State.HELD))
    others = (OutboxItem.environment.not_in(("", environment, "production")), OutboxItem.document_kind != TRIAL, waits)
    never_sent = or_(OutboxItem.payload.is_(None), text(never_left("outbox_item.id")))
    return sitting.scalars(select(OutboxItem).where(OutboxItem.portal == name, never_sent, *others)).all()


def set_anew(sitting: Sitting, name: str) -> int:
    """The portal has a new address or token, and a person says that it is the right one: all that waits goes there."""
    for item in _items(sitting, name, State.READY, State.HELD, State.UNKNOWN, State.CHECKING):
        item.fingerprint = ""
    return release(sitting, name)


def _last(sitting: Sitting, item_id: int) -> int:
    return sitting.scalar(_LAST_NUMBER, {"item": item_id}) or 0


def _items(sitting: Sitting, portal: str, *states: State) -> Iterable[OutboxItem]:
    query = select(OutboxItem).where(OutboxItem.portal == portal, OutboxItem.state.in_(states), NEWEST)
    return sitting.scalars(query.order_by(OutboxItem.id))


def _hold(item: OutboxItem, cause: Cause, reason: str) -> None:
    item.state, item.cause, item.reason, item.reason_code = State.HELD, cause, reason, ""


def _attempt(sitting: Sitting, attempt_id: int, *states: str) -> Attempt:
    attempt = sitting.get_one(Attempt, attempt_id)
    if attempt.state not in states:
        raise OutOfOrder(f"attempt {attempt_id} is {attempt.state}, not {' or '.join(states)}")
    return attempt


def _keep(attempt: Attempt, answer: Answer, step: str) -> None:
    attempt.step = step
    attempt.http_status = answer.status
    attempt.http_headers = json.dumps(answer.headers, sort_keys=True)
    attempt.answer = answer.body


def parcel(item: OutboxItem, attempt: Attempt) -> Parcel:
    """What the sender needs to know of this attempt."""
    return Parcel(
        item_id=item.id,
        attempt_id=attempt.id,
        document=item.document_number,
        document_sha256=item.document_sha256,
        environment=item.environment,
        fingerprint=attempt.fingerprint,
        seller=item.seller,
        lines=len(thaw(item.document).lines),
        payload=item.payload or b"",
        sha256=item.payload_sha256,
        tries=attempt.number,
        epoch=attempt.epoch,
    )
