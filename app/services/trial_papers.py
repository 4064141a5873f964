"""What only FBR's sandbox has taken: in real books that is no report to FBR, and its number is none of FBR's."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import and_, case, or_, select
from sqlalchemy.orm import aliased

from app.models.outbox import OutboxItem
from app.models.workshop import Workshop
from app.services import workshop
from app.services.books import Sitting
from app.services.paper_state import State

TRIAL = "TRIAL"
"""How such a paper is shown instead of ACCEPTED; the outbox itself has no such state."""

SANDBOX = "sandbox"
TAKEN = (State.ACCEPTED, State.DUPLICATE, State.CANCELLED)

_in_practice = select(Workshop.id).where(Workshop.practice).exists()
_is_trial = and_(OutboxItem.environment == SANDBOX, OutboxItem.state.in_(TAKEN), ~_in_practice)
SHOWN = case((_is_trial, TRIAL), else_=OutboxItem.state)
"""In SQL: the state to be shown."""

_later = aliased(OutboxItem)
_again = select(_later.id).where(_later.id == OutboxItem.replaced_by, _later.document_id == OutboxItem.document_id)
LATEST = or_(OutboxItem.replaced_by.is_(None), ~_again.exists())
"""A condition on OutboxItem: the same paper was not queued once more, for production."""


def trials(sitting: Sitting, items: Iterable[OutboxItem]) -> frozenset[int]:
    """Which of these only the sandbox has taken, by their ids; none in practice books, that say so on every page."""
    found = frozenset(item.id for item in items if item.environment == SANDBOX and item.state in TAKEN)
    return frozenset() if found and workshop.is_practice(sitting) else found


def told_as(state: str) -> tuple[str, ...]:
    """Who asks for the outbox's own state gets the trials with it."""
    return (state, TRIAL) if state == State.ACCEPTED else (state,)


def told(state: str) -> str:
    """The outbox's own state of what is shown so."""
    return str(State.ACCEPTED) if state == TRIAL else state


def shown(state: str, *, trial: bool) -> str:
    """The state as it is shown."""
    return TRIAL if trial else str(state)
