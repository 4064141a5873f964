"""From the sandbox to production: a paper that only the sandbox was told of is queued once more, for FBR itself.

The old item stays as it is, with all that the sandbox answered; the new one stands in its place. There is no way back:
what was made for production is never offered to the sandbox.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, and_, or_, select, text

from app.models.outbox import Attempt, OutboxItem
from app.models.outbox_road import PRESUMED, SAMPLE, never_left
from app.models.sale_notes import KIND as NOTE
from app.models.sale_notes import SaleCancellation, SaleNote
from app.rules.outbox_words import LIVE_ELSEWHERE
from app.services import outbox, senders, workshop
from app.services.books import Sitting
from app.services.paper_state import State
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.trial_papers import SANDBOX

PRODUCTION = "production"
WAITS = (State.READY, State.HELD)
TOLD = (State.ACCEPTED, State.DUPLICATE, State.UNKNOWN, State.CHECKING)
"""Not what the sandbox refused: that is corrected, and its correction goes where the portal is."""


def count(sitting: Sitting, name: str, environment: str) -> int:
    """How many papers only the sandbox was told of, and may go to this portal if its environment is production."""
    return len(_stranded(sitting, name)) if environment == PRODUCTION else 0


def go(sitting: Sitting, name: str, environment: str) -> int:
    """Queue them once more, the oldest first; how many."""
    found = _stranded(sitting, name) if environment == PRODUCTION else []
    for item, told in found:
        _queue(sitting, item, told)
    return len(found)


def _stranded(sitting: Sitting, name: str) -> list[tuple[OutboxItem, InvoiceForPortal]]:
    """With what production is to be told of each. None in practice books, no sample, nothing cancelled since."""
    if workshop.is_practice(sitting):
        return []
    query = select(OutboxItem).where(OutboxItem.portal == name, *_only_the_sandbox())
    items = sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id))
    told = ((item, _again(sitting, item)) for item in items)
    return [(item, invoice) for item, invoice in told if invoice is not None]


def _only_the_sandbox() -> tuple[ColumnElement[bool], ...]:
    waits = and_(OutboxItem.state.in_(WAITS), text(f"NOT ({never_left('outbox_item.id')})"))
    elsewhere = select(Attempt.id).where(Attempt.item_id == OutboxItem.id, Attempt.environment == PRODUCTION)
    gone = select(SaleCancellation.id).where(SaleCancellation.sale_id == OutboxItem.document_id)
    return (
        OutboxItem.environment == SANDBOX,
        OutboxItem.payload.is_not(None),
        OutboxItem.document_kind != SAMPLE,
        OutboxItem.replaced_by.is_(None),
        or_(OutboxItem.state.in_(TOLD), waits),
        ~elsewhere.exists(),
        or_(OutboxItem.document_kind != "sale", ~gone.exists()),
    )


def _again(sitting: Sitting, item: OutboxItem) -> InvoiceForPortal | None:
    """The same facts. A note must name FBR's own number of its invoice: None while FBR has none."""
    told = replace(thaw(item.document), revision=item.revision + 1)
    if item.document_kind != NOTE:
        return told
    invoice = outbox.standing(sitting, "sale", sitting.get_one(SaleNote, item.document_id).sale_id)
    number = invoice.fiscal_number if invoice is not None and invoice.state == State.ACCEPTED else None
    return replace(told, reference=number) if number else None


def _queue(sitting: Sitting, item: OutboxItem, told: InvoiceForPortal) -> None:
    """If these books were put back or moved since, another copy may have done so already: a person looks first."""
    made = outbox.enqueue(sitting, told, item.portal, not_before=max(item.not_before, sitting.now()))
    item.replaced_by = made
    presumed = any(attempt.step == PRESUMED for attempt in item.attempts)
    if presumed or item.epoch < senders.sender(sitting).epoch:
        senders.presume(sitting, sitting.get_one(OutboxItem, made), LIVE_ELSEWHERE)
