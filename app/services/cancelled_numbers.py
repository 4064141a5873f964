"""Of two FBR numbers of an invoice one was cancelled: no note goes out that still names it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select, text

from app.models.outbox import OutboxItem
from app.models.outbox_road import never_left
from app.models.sale_notes import KIND as NOTE
from app.services import outbox
from app.services.books import Sitting
from app.services.paper_state import State
from app.services.portal_invoice import thaw


def named_by(sitting: Sitting, item: OutboxItem) -> bool:
    """Does this note name a number of its invoice that stands no more?"""
    if item.document_kind != NOTE:
        return False
    named = OutboxItem.second_number == thaw(item.document).reference
    return sitting.scalar(select(OutboxItem.id).where(named, OutboxItem.state == State.ACCEPTED)) is not None


def name_anew(sitting: Sitting, gone: str, stands: str) -> None:
    """Notes that wait, name the number that is gone, and of which no byte ever left: queued once more, with the other.

    What was frozen of them stays as it is; `replaced_by` takes it off the road.
    """
    waits = OutboxItem.state.in_((State.READY, State.HELD))
    query = select(OutboxItem).where(OutboxItem.document_kind == NOTE, waits, OutboxItem.replaced_by.is_(None))
    for item in sitting.scalars(query.where(text(never_left("outbox_item.id")))).all():
        told = thaw(item.document)
        if told.reference != gone:
            continue
        environment = item.environment
        item.environment, item.fingerprint, item.payload, item.payload_sha256 = "", "", None, ""
        sitting.flush()  # the guard of the bytes lets go only of what waits as it did
        anew = replace(told, reference=stands, revision=item.revision + 1)
        made = sitting.get_one(OutboxItem, outbox.enqueue(sitting, anew, item.portal, not_before=item.not_before))
        made.environment, made.offline, made.line_back_at = environment, item.offline, item.line_back_at
        item.replaced_by = made.id
