"""When the line to a portal rests: after troubles for five minutes, after two unknown fates until a person has looked.

What it knows lies with the portal in the books, so that each call of the program, window or terminal, goes on from it.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from sqlalchemy import bindparam, func, select

from app.models.outbox import Attempt, Evidence, OutboxItem, Portal
from app.models.outbox_road import SAMPLE
from app.rules.line_words import ASKED_TO_WAIT, RESTING, TWO_UNKNOWN
from app.services import paper_clocks, portal_row
from app.services.books import Sitting

TROUBLES = 3
"""So many one after the other, and the line rests; each one more lets it rest again."""

REST = timedelta(minutes=5)
UNKNOWNS = 2

_PAPER = (OutboxItem.portal == bindparam("portal")) & (OutboxItem.document_kind != SAMPLE)
_POSTED_LAST = (
    select(Attempt.state, func.coalesce(Attempt.finished_at, Attempt.started_at).label("ended"))
    .where(Attempt.environment == bindparam("environment"), Attempt.item.has(_PAPER), Attempt.written_at.is_not(None))
    .order_by(Attempt.id.desc())
    .limit(UNKNOWNS)
)
_ANSWERED = OutboxItem.attempts.any(Attempt.http_status.is_not(None))


class Went(StrEnum):
    """How one call to the portal went."""

    THROUGH = "through"  # an answer that means something, be it a no
    NOT_SENT = "not-sent"
    BUSY = "busy"  # an answer that only says: not now
    UNCLEAR = "unclear"  # it may have arrived


def note(sitting: Sitting, portal: str, went: Went, after: timedelta | None = None) -> None:
    """Count it. `after`: how long the portal asked to be left alone."""
    row = portal_row.named(sitting, portal)
    if went is Went.THROUGH:
        row.troubles, row.shut_until, row.shut_reason = 0, None, ""
        return
    row.troubles += 1
    if row.troubles >= TROUBLES:
        row.shut_until, row.shut_reason = sitting.now() + REST, RESTING
    if after is not None and (row.shut_until is None or row.shut_until < sitting.now() + after):
        row.shut_until, row.shut_reason = sitting.now() + after, ASKED_TO_WAIT


def may_post(sitting: Sitting, portal: str, *, person: bool = False) -> str:
    """Why nothing should be posted there now; empty: go on.

    After the rest one paper is tried, and asks first whether it is valid: that harmless question is the probe. A
    `person` who says "now" need not wait for the rest to end, but does not get past two unknown fates.
    """
    row = portal_row.named(sitting, portal)
    if _two_unknown(sitting, portal, row.environment):
        return TWO_UNKNOWN
    rests = row.shut_until is not None and row.shut_until > sitting.now()
    return row.shut_reason if rests and not person else ""


def line_is_back(sitting: Sitting) -> None:
    """The system says that there is a network again: nobody need wait for the end of a rest. Only a hint."""
    for row in sitting.scalars(select(Portal).where(Portal.shut_reason == RESTING)):
        row.shut_until, row.shut_reason = None, ""


def clock_was_wrong(sitting: Sitting) -> None:
    """By a clock that ran ahead the portals rest, or are shut, until a day that is far: until soon, or since now."""
    now = sitting.now()
    for row in sitting.scalars(select(Portal)):
        if row.shut_until is not None:
            row.shut_until = min(row.shut_until, now + REST)
        if row.held_since is not None:
            row.held_since = min(row.held_since, now)


def hurry(sitting: Sitting, portal: str) -> None:
    """The line is back: what was put off because of it is due now, before its 24 hours run out.

    What the portal itself has put off keeps to its own pace.
    """
    waits = select(OutboxItem).where(OutboxItem.portal == portal, OutboxItem.state == "READY", ~_ANSWERED)
    for item in sitting.scalars(waits.where(OutboxItem.offline, OutboxItem.not_before > sitting.now())):
        item.not_before = sitting.now()


def _two_unknown(sitting: Sitting, portal: str, environment: str) -> bool:
    """The last two that were posted are both unknown, and nobody has written down what he saw since.

    What a file or another copy of the books may have brought there was never written by these: it says nothing here.
    Nor does the other environment, nor a trial: it can be run again, and nobody looks for it on IRIS.
    """
    here = {"portal": portal, "environment": environment}
    last = sitting.execute(_POSTED_LAST, here).all()
    if len(last) < UNKNOWNS or any(attempt.state != "UNKNOWN" for attempt in last):
        return False
    ended = max(paper_clocks.believed(sitting, attempt.ended) for attempt in last)
    seen = select(Evidence.id).join(OutboxItem, Evidence.item_id == OutboxItem.id).where(_PAPER)
    seen = seen.where(OutboxItem.environment == bindparam("environment"), Evidence.at >= ended)
    return sitting.scalar(seen.limit(1), here) is None
