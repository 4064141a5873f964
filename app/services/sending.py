"""The road of one attempt: claimed, writing, answered, recorded; and what is done after a crash at any point of it.

Every function here is one short transaction of its own. Between them the sender talks to the portal with no transaction
open. What the database itself refuses on this road stands in the guards of `models.outbox`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from app.models.outbox import Attempt, OutboxItem, Portal
from app.services.books import Sitting
from app.services.outbox import State, is_known
from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.services.portal_invoice import InvoiceForPortal, thaw

Write = Callable[[InvoiceForPortal, str], bytes]
"""Makes the bytes for the portal from the invoice and the environment; the same ones whenever it is asked."""


class OutOfOrder(Exception):
    """This step does not follow from where the attempt stands: another sender, or a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the sender carries to the portal."""

    item_id: int
    attempt_id: int
    document: str
    environment: str
    seller: str
    lines: int
    payload: bytes
    sha256: str
    tries: int


Interpret = Callable[[Answer, Parcel], Outcome]


def waiting(sitting: Sitting, portal: str) -> list[int]:
    """What is ready, oldest first, whether its time has come or not."""
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, OutboxItem.state == State.READY)
    return list(sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id)))


def due(sitting: Sitting, portal: str) -> int | None:
    """The oldest that is ready and whose time has come."""
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, OutboxItem.state == State.READY)
    query = query.where(OutboxItem.not_before <= sitting.now())
    return sitting.scalar(query.order_by(OutboxItem.queued_at, OutboxItem.id).limit(1))


def claim(sitting: Sitting, item_id: int, write: Write) -> Parcel | None:
    """Begin an attempt: from here on nobody else may. None if it is not ready (any more)."""
    item = sitting.get_one(OutboxItem, item_id)
    portal = sitting.scalars(select(Portal).where(Portal.name == item.portal)).one()
    if item.state != State.READY:
        return None
    if item.environment and item.environment != portal.environment:
        _hold(item, f"It was made for the {item.environment}; the portal is set to {portal.environment}.")
        return None
    if item.payload is None:
        item.payload = write(thaw(item.document), portal.environment)
        item.payload_sha256 = hashlib.sha256(item.payload).hexdigest()
        item.environment = portal.environment
    item.state = State.SENDING
    attempt = Attempt(
        item=item,
        number=len(item.attempts) + 1,
        state="CONNECTING",
        environment=item.environment,
        request_sha256=item.payload_sha256,
        started_at=sitting.now(),
    )
    sitting.add(attempt)
    sitting.flush()
    return _parcel(item, attempt)


def mark_writing(sitting: Sitting, parcel: Parcel) -> None:
    """To be committed before the first byte leaves: from here on a crash means that it may have arrived."""
    attempt = _attempt(sitting, parcel.attempt_id, "CONNECTING")
    if hashlib.sha256(parcel.payload).hexdigest() != attempt.item.payload_sha256:
        raise OutOfOrder("these are not the bytes that were frozen")
    attempt.state = "WRITING"
    attempt.written_at = sitting.now()


def mark_answered(sitting: Sitting, parcel: Parcel, answer: Answer) -> None:
    """The raw answer is safe before anybody reads it."""
    attempt = _attempt(sitting, parcel.attempt_id, "WRITING")
    attempt.state = "ANSWERED"
    _keep(attempt, answer, "post")


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
    match outcome:
        case Accepted(number, dated):
            attempt.state = State.ACCEPTED
            accept(sitting, item, number, dated)
        case Rejected(code, words):
            attempt.state, attempt.reason = State.REJECTED, f"{code} {words}".strip()
            item.state, item.reason_code, item.reason = State.REJECTED, code, words
            item.decided_at = sitting.now()
        case TryLater(reason):
            attempt.state, attempt.reason = "NOT_SENT", reason
            item.state, item.reason_code, item.reason = State.READY, "", reason
            item.not_before = sitting.now() + later
        case Unclear(reason):
            attempt.state, attempt.reason = State.UNKNOWN, reason
            item.state, item.reason_code, item.reason = State.UNKNOWN, "", reason
        case NeedsKey(reason):
            attempt.state, attempt.reason = State.HELD, reason
            _hold(item, reason)
            hold_portal(sitting, item.portal, reason)
    return State(item.state)


def accept(sitting: Sitting, item: OutboxItem, number: str, dated: str) -> None:
    item.state, item.fiscal_number, item.dated = State.ACCEPTED, number, dated
    item.reason, item.reason_code = "", ""
    item.decided_at = sitting.now()


def recover(sitting: Sitting, interpret: Interpret) -> list[State]:
    """After a crash: what never left is ready again, what may have left is unknown, what was answered is read again.

    To be called by the only sender, before it sends anything: an attempt on its way now would be taken for a dead one.
    """
    stopped = sitting.scalars(select(Attempt).where(Attempt.state.in_(["CONNECTING", "WRITING", "ANSWERED"])))
    return [record(sitting, attempt.id, _fate(attempt, interpret)) for attempt in stopped.all()]


def _fate(attempt: Attempt, interpret: Interpret) -> Outcome:
    if attempt.state == "CONNECTING":
        return TryLater("The program stopped before a byte had left.")
    if attempt.state == "WRITING":
        return Unclear("The program stopped while it was sending.")
    answer = Answer(attempt.http_status or 0, json.loads(attempt.http_headers), attempt.answer or b"")
    return interpret(answer, _parcel(attempt.item, attempt))


def hold_portal(sitting: Sitting, name: str, reason: str) -> None:
    """One cause for all that waits: nothing more is tried at this portal until a person has seen to it."""
    portal = sitting.scalars(select(Portal).where(Portal.name == name)).one()
    portal.held_reason, portal.held_since = reason, sitting.now()
    for item in _items(sitting, name, State.READY):
        _hold(item, reason)


def line_down(sitting: Sitting, name: str) -> None:
    """The portal cannot be reached: what waits for it now was issued offline, and its paper will always say so."""
    for item in _items(sitting, name, State.READY):
        item.offline = True


def release(sitting: Sitting, name: str) -> int:
    """Let everything held at this portal be tried again."""
    portal = sitting.scalars(select(Portal).where(Portal.name == name)).one()
    portal.held_reason, portal.held_since = "", None
    held = list(_items(sitting, name, State.HELD))
    for item in held:
        item.state, item.reason, item.not_before = State.READY, "", sitting.now()
    return len(held)


def _items(sitting: Sitting, portal: str, state: State) -> Iterable[OutboxItem]:
    query = select(OutboxItem).where(OutboxItem.portal == portal, OutboxItem.state == state)
    return sitting.scalars(query.order_by(OutboxItem.id))


def _hold(item: OutboxItem, reason: str) -> None:
    item.state, item.reason, item.reason_code = State.HELD, reason, ""


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


def _parcel(item: OutboxItem, attempt: Attempt) -> Parcel:
    return Parcel(
        item_id=item.id,
        attempt_id=attempt.id,
        document=item.document_number,
        environment=item.environment,
        seller=item.seller,
        lines=len(thaw(item.document).lines),
        payload=item.payload or b"",
        sha256=item.payload_sha256,
        tries=attempt.number,
    )
