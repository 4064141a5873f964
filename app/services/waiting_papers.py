"""All that waits for a portal: what is next, and what befalls everything at once: held, offline, let go, set anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, timedelta

from sqlalchemy import ColumnElement, and_, false, func, or_, select, text

from app.models.outbox import Attempt, OutboxItem
from app.models.outbox_road import SAMPLE, never_left
from app.rules.outbox_words import HANDED_OUT
from app.rules.problems import Code, Problem, Refusal
from app.services import cancelled_numbers, portal_row, senders, stray_papers
from app.services.books import Sitting
from app.services.paper_state import State
from app.services.senders import Cause

PORTALS_OWN = (Cause.TOKEN, Cause.ENVIRONMENT, Cause.UNARMED, Cause.DOCUMENT, "")
"""Causes that a person may have removed, so that his "now" tries them again."""

NEWEST = OutboxItem.replaced_by.is_(None)
"""What was queued once more, for production (services.going_live), waits for nothing any more."""

_IN_VAIN = (
    select(func.count()).where(Attempt.item_id == OutboxItem.id, Attempt.http_status.is_not(None)).scalar_subquery()
)
_FAIR = (_IN_VAIN, OutboxItem.queued_at, OutboxItem.id)
"""Oldest first; but what the portal has choked on comes after what it has not, or three of them would stop the rest."""


def waiting(sitting: Sitting, portal: str) -> list[int]:
    """What is ready, in fair order, its time come or not; but for what is dated tomorrow by FBR's clock."""
    query = select(OutboxItem.id).where(OutboxItem.portal == portal, *_ready(sitting))
    return list(sitting.scalars(query.order_by(*_FAIR)))


def due(sitting: Sitting, portal: str) -> int | None:
    """The first that is ready and whose time has come; for what was queued by a clock that ran ahead it has."""
    now, item = sitting.now(), OutboxItem
    ahead = and_(item.queued_at > now + senders.SKEW, item.not_before >= item.queued_at)
    query = select(item.id).where(item.portal == portal, *_ready(sitting), or_(item.not_before <= now, ahead))
    return sitting.scalar(query.order_by(*_FAIR).limit(1))


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


def hand_out(sitting: Sitting, item_ids: Iterable[int], words: str) -> list[Attempt]:
    """They were given out in a file for a person to upload: only what he sees there ends that. Raises Refusal."""
    attempts = []
    for item_id in item_ids:
        item = sitting.get_one(OutboxItem, item_id)
        if item.state not in {State.READY, State.HELD} or item.replaced_by is not None:
            facts = {"number": item.document_number, "state": item.state}
            raise Refusal(Problem(Code.NOT_WAITING, "id", facts))
        if stray_papers.went_out(sitting, item):
            raise Refusal(Problem(Code.SENT_BEFORE, "id", {"number": item.document_number}))
        if cancelled_numbers.named_by(sitting, item):
            raise Refusal(Problem(Code.NAMES_CANCELLED, "id", {"number": item.document_number}))
        attempts.append(senders.presume(sitting, item, f"{HANDED_OUT} {words}".strip()))
    return attempts


def hold_portal(sitting: Sitting, name: str, reason: str, cause: Cause = Cause.TOKEN) -> None:
    """One cause for all that waits: nothing more is tried at this portal until a person has seen to it."""
    portal = portal_row.named(sitting, name)
    portal.held_reason, portal.held_since = reason, sitting.now()
    for item in _items(sitting, name, State.READY):
        hold(item, cause, reason)


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
    others = (OutboxItem.environment.not_in(("", environment, "production")), OutboxItem.document_kind != SAMPLE, waits)
    never_sent = or_(OutboxItem.payload.is_(None), text(never_left("outbox_item.id")))
    return sitting.scalars(select(OutboxItem).where(OutboxItem.portal == name, never_sent, *others)).all()


def set_anew(sitting: Sitting, name: str) -> int:
    """The portal has a new address or token, and a person says that it is the right one: all that waits goes there."""
    for item in _items(sitting, name, State.READY, State.HELD, State.UNKNOWN, State.CHECKING):
        item.fingerprint = ""
    return release(sitting, name)


def _items(sitting: Sitting, portal: str, *states: State) -> Iterable[OutboxItem]:
    query = select(OutboxItem).where(OutboxItem.portal == portal, OutboxItem.state.in_(states), NEWEST)
    return sitting.scalars(query.order_by(OutboxItem.id))


def hold(item: OutboxItem, cause: Cause, reason: str) -> None:
    item.state, item.cause, item.reason, item.reason_code = State.HELD, cause, reason, ""
