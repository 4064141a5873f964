"""What only FBR's sandbox has taken: in real books that is no report to FBR, and its number is none of FBR's."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, case, or_, select, text
from sqlalchemy.orm import aliased

from app.models.outbox import Attempt, Evidence, OutboxItem, Portal
from app.models.outbox_road import SAMPLE, never_left
from app.models.sale_notes import SaleCancellation
from app.models.workshop import Workshop
from app.services import workshop
from app.services.books import Sitting
from app.services.paper_state import State

TRIAL = "TRIAL"
"""How such a paper is shown instead of ACCEPTED; the outbox itself has no such state."""

SANDBOX, PRODUCTION = "sandbox", "production"
TAKEN = (State.ACCEPTED, State.DUPLICATE, State.CANCELLED)
WAITS = (State.READY, State.HELD)
OPEN = (State.UNKNOWN, State.CHECKING)
TOLD = (State.ACCEPTED, State.DUPLICATE, *OPEN)
"""Not what the sandbox refused: that is corrected, and its correction goes where the portal is."""

JOURNAL = "journal"
"""How evidence is called that the portal's own answer gave: of a trial, that was the sandbox's."""

_in_practice = select(Workshop.id).where(Workshop.practice).exists()
_is_trial = and_(OutboxItem.environment == SANDBOX, OutboxItem.state.in_(TAKEN), ~_in_practice)
SHOWN = case((_is_trial, TRIAL), else_=OutboxItem.state)
"""In SQL: the state to be shown."""

_still_trying = select(Portal.id).where(Portal.name == OutboxItem.portal, Portal.environment == SANDBOX).exists()
REAL = or_(OutboxItem.environment != SANDBOX, _in_practice, _still_trying)
"""A condition on OutboxItem: what a person or a list says may be of this very item.

Once the portal is production, what the sandbox was told is on no list of IRIS; before that, nobody looks there for it.
"""

_later = aliased(OutboxItem)
_again = select(_later.id).where(_later.id == OutboxItem.replaced_by, _later.document_id == OutboxItem.document_id)
LATEST = or_(OutboxItem.replaced_by.is_(None), ~_again.exists())
"""A condition on OutboxItem: the same paper was not queued once more, for production."""


def trials(sitting: Sitting, items: Iterable[OutboxItem]) -> frozenset[int]:
    """Which of these only the sandbox has taken, by their ids; none in practice books, that say so on every page."""
    found = frozenset(item.id for item in items if item.environment == SANDBOX and item.state in TAKEN)
    return frozenset() if found and workshop.is_practice(sitting) else found


def only_the_sandbox() -> tuple[ColumnElement[bool], ...]:
    """Conditions on OutboxItem: only the sandbox was told of it, it is no sample, and it was not cancelled since."""
    waits = and_(OutboxItem.state.in_(WAITS), text(f"NOT ({never_left('outbox_item.id')})"))
    elsewhere = select(Attempt.id).where(Attempt.item_id == OutboxItem.id, Attempt.environment == PRODUCTION)
    gone = select(SaleCancellation.id).where(SaleCancellation.sale_id == OutboxItem.document_id)
    return (
        ~REAL,
        or_(OutboxItem.payload.is_not(None), OutboxItem.state.in_(TOLD)),
        OutboxItem.document_kind != SAMPLE,
        OutboxItem.replaced_by.is_(None),
        or_(OutboxItem.state.in_(TOLD), waits),
        ~elsewhere.exists(),
        or_(OutboxItem.document_kind != "sale", ~gone.exists()),
    )


def seen_at_fbr(sitting: Sitting, item_id: int) -> str | None:
    """Under which number a person or a list of IRIS found this trial at FBR; None: nobody has seen it there."""
    seen = select(Evidence.observed).where(Evidence.item_id == item_id, Evidence.method != JOURNAL)
    seen = seen.where(Evidence.verdict.in_(("found", "two"))).order_by(Evidence.id.desc())
    return sitting.scalar(seen.limit(1))


def told_as(state: str) -> tuple[str, ...]:
    """Who asks for the outbox's own state gets the trials with it."""
    return (state, TRIAL) if state == State.ACCEPTED else (state,)


def told(state: str) -> str:
    """The outbox's own state of what is shown so."""
    return str(State.ACCEPTED) if state == TRIAL else state


def shown(state: str, *, trial: bool) -> str:
    """The state as it is shown."""
    return TRIAL if trial else str(state)
