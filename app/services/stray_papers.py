"""What went out before these books were put back to an older copy, and may be typed in again: it is not sent again."""

from __future__ import annotations

from sqlalchemy import or_, select

from app.models.outbox import OutboxItem, Stray
from app.models.outbox_road import SAMPLE
from app.rules.outbox_words import SENT_BEFORE
from app.services import senders
from app.services.books import Sitting
from app.services.paper_state import State

_HELD_HERE = (
    select(OutboxItem.id)
    .where(or_(OutboxItem.fiscal_number == Stray.fiscal_number, OutboxItem.second_number == Stray.fiscal_number))
    .exists()
)
_OPEN = select(Stray).where(~_HELD_HERE).order_by(Stray.marked_at, Stray.id)
"""Of which no paper here bears the number; one whose number nobody knows stays so."""


def untold(sitting: Sitting) -> list[Stray]:
    """What these books still lack: no paper has taken its number or, where that is unknown, stands under its name."""
    lacking = sitting.scalars(_OPEN).all()
    stands = OutboxItem.state.in_((State.ACCEPTED, State.DUPLICATE, State.CANCELLED))
    names = set(sitting.scalars(select(OutboxItem.document_number).where(stands))) if lacking else set()
    return [stray for stray in lacking if stray.fiscal_number or stray.document not in names]


def taken(sitting: Sitting, number: str, item_id: int | None) -> str | None:
    """The name of the stray that FBR gave this number to; None if there is none, or this paper is that one."""
    stray = sitting.scalar(select(Stray).where(Stray.fiscal_number == number).limit(1)) if number else None
    if stray is None:
        return None
    item = sitting.get(OutboxItem, item_id) if item_id is not None else None
    return None if item is not None and _may_be(item, stray) else stray.document


def numbers(sitting: Sitting) -> dict[str, str]:
    """FBR's numbers of strays with their names; but for those that a paper of unknown fate here may turn out to be."""
    strays = [stray for stray in sitting.scalars(_OPEN) if stray.fiscal_number]
    fate = OutboxItem.state.in_((State.UNKNOWN, State.CHECKING))
    papers = sitting.scalars(select(OutboxItem).where(fate)).all() if strays else ()
    return {each.fiscal_number: each.document for each in strays if not any(_may_be(item, each) for item in papers)}


def went_out(sitting: Sitting, item: OutboxItem, sha256: str = "") -> bool:
    """A paper like this one went out before, and nobody has looked yet whether it is this.

    `sha256`: of the bytes that FBR would be told, where they are not frozen yet.
    """
    lost = sitting.scalars(_OPEN).all()
    if item.document_kind == SAMPLE or not any(
        _like(item, each) or sha256 == each.payload_sha256 != "" for each in lost
    ):
        return False
    return not any(attempt.reason == SENT_BEFORE for attempt in item.attempts)


def doubt(sitting: Sitting) -> None:
    """What waits and went out before waits no more: only what a person sees on IRIS ends that."""
    if sitting.scalar(_OPEN.limit(1)) is None:
        return
    waits = select(OutboxItem).where(OutboxItem.state.in_((State.READY, State.HELD)), OutboxItem.replaced_by.is_(None))
    for item in sitting.scalars(waits.order_by(OutboxItem.id)).all():
        if went_out(sitting, item):
            senders.presume(sitting, item, SENT_BEFORE)


def _like(item: OutboxItem, stray: Stray) -> bool:
    """The same facts, the same bytes, or the same number: FBR has something under it, though it be another sale."""
    return _same_number(item, stray) or _same_bytes(item, stray) or item.document_sha256 == stray.document_sha256


def _may_be(item: OutboxItem, stray: Stray) -> bool:
    """Bytes alone do not tell two sales of the same goods on one day apart: a paper with a try of its own is itself."""
    if _same_number(item, stray) or item.document_sha256 == stray.document_sha256:
        return True
    return _same_bytes(item, stray) and bool(item.attempts) and item.attempts[-1].reason == SENT_BEFORE


def _same_bytes(item: OutboxItem, stray: Stray) -> bool:
    return bool(item.payload_sha256) and item.payload_sha256 == stray.payload_sha256


def _same_number(item: OutboxItem, stray: Stray) -> bool:
    return _stem(item.document_number) == _stem(stray.document)


def _stem(number: str) -> str:
    """Without the number of a revision: what FBR refused and took at the second time may be typed in right at once."""
    return "-".join(number.split("-")[:3])
