"""The road of one attempt: claimed, writing, answered, recorded.

Every function here is one short transaction of its own, or a part of one. Between them the sender talks to the portal
with no transaction open. What the database itself refuses on this road stands in the guards of `models.outbox`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select

from app.models.outbox import Attempt, OutboxItem
from app.rules.outbox_words import CANCELLED_NUMBER, OTHER_PORTAL, OTHER_TOKEN, SENT_BEFORE
from app.services import cancelled_numbers, portal_row, senders, stray_papers
from app.services.books import Sitting
from app.services.outbox import State, is_known
from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.senders import Cause
from app.services.waiting_papers import hold, hold_portal

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

    `seq` counts all marks of these books, from 1. `fingerprint` is empty where a person took it in a file.
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


def key_print(environment: str, seller: str, token: str) -> str:
    """Tells one key to the portal from another, and says nothing about the token."""
    return hashlib.sha256(f"{environment}\n{seller}\n{token}".encode()).hexdigest()[:24]


def claim(sitting: Sitting, item_id: int, write: Write, token: str) -> Parcel | None:
    """Begin an attempt: from here on nobody else may. None if it is not ready (any more), or was begun otherwise."""
    item = sitting.get_one(OutboxItem, item_id)
    if item.state != State.READY or item.replaced_by is not None:
        return None
    environment = portal_row.named(sitting, item.portal).environment
    key = key_print(environment, item.seller, token)
    if item.environment and item.environment != environment:
        hold(item, Cause.ENVIRONMENT, OTHER_PORTAL)
        return None
    if item.fingerprint and item.fingerprint != key:
        hold(item, Cause.TOKEN, OTHER_TOKEN)
        return None
    if item.payload is None:
        try:
            item.payload = write(thaw(item.document), environment)
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:  # it alone cannot be written
            hold(item, Cause.DOCUMENT, f"{type(error).__name__}: {error}")
            return None
        item.payload_sha256 = hashlib.sha256(item.payload).hexdigest()
        item.environment = environment
    if stray_papers.went_out(sitting, item):
        senders.presume(sitting, item, SENT_BEFORE)
        return None
    if cancelled_numbers.named_by(sitting, item):
        hold(item, Cause.DOCUMENT, CANCELLED_NUMBER)
        return None
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
    return mark(sitting, parcel)


def mark(sitting: Sitting, parcel: Parcel) -> Mark:
    """Counts one more; it belongs into the journal before this is committed."""
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
            hold(item, Cause.TOKEN, reason)
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


def _last(sitting: Sitting, item_id: int) -> int:
    return sitting.scalar(_LAST_NUMBER, {"item": item_id}) or 0


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
