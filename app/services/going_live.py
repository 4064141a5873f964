"""From the sandbox to production: a paper that only the sandbox was told of is queued once more, for FBR itself.

The old item stays as it is, with all that the sandbox answered; the new one stands in its place. There is no way back:
what was made for production is never offered to the sandbox.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.models.outbox_road import PRESUMED
from app.models.sale_notes import KIND as NOTE
from app.models.sale_notes import SaleNote
from app.rules.outbox_words import FOUND_AT_FBR, LIVE_ELSEWHERE
from app.services import outbox, senders
from app.services.books import Sitting
from app.services.paper_state import State
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.trial_papers import PRODUCTION, only_the_sandbox, seen_at_fbr


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
    query = select(OutboxItem).where(OutboxItem.portal == name, *only_the_sandbox())
    items = sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id))
    told = ((item, _again(sitting, item)) for item in items)
    return [(item, invoice) for item, invoice in told if invoice is not None]


def _again(sitting: Sitting, item: OutboxItem) -> InvoiceForPortal | None:
    """The same facts. A note must name FBR's own number of its invoice: None while FBR has none."""
    told = replace(thaw(item.document), revision=item.revision + 1)
    if item.document_kind != NOTE:
        return told
    invoice = outbox.standing(sitting, "sale", sitting.get_one(SaleNote, item.document_id).sale_id)
    number = invoice.fiscal_number if invoice is not None and invoice.state == State.ACCEPTED else None
    return replace(told, reference=number) if number else None


def _queue(sitting: Sitting, item: OutboxItem, told: InvoiceForPortal) -> None:
    """What was seen at FBR, or what another copy of these books may have sent since they were put back or moved, is
    not sent by itself: a person looks first.
    """
    made = outbox.enqueue(sitting, told, item.portal, not_before=max(item.not_before, sitting.now()))
    item.replaced_by = made
    number = seen_at_fbr(sitting, item.id)
    presumed = any(attempt.step == PRESUMED for attempt in item.attempts)
    if number is not None:
        senders.presume(sitting, sitting.get_one(OutboxItem, made), f"{FOUND_AT_FBR} {number}")
    elif presumed or item.epoch < senders.sender(sitting).epoch:
        senders.presume(sitting, sitting.get_one(OutboxItem, made), LIVE_ELSEWHERE)
