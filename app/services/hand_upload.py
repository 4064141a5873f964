"""Papers that a person takes to IRIS by hand, because this computer has no line or may not send.

What leaves by a file may reach FBR, and nobody here will hear of it: from then on its fate is unknown, and only what a
person sees on IRIS, or the file that IRIS gives back, ends that. The engine sends nothing whose fate is unknown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.rules import identity
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import parties, sending, workshop
from app.services.books import KARACHI, Sitting
from app.services.outbox import FBR, WATCH, State
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.scenarios import KIND as TRIAL

__all__ = ["PRODUCTION", "WATCH", "Waiting", "hand_out", "of_month", "plain_number", "seller_number", "waiting"]
PRODUCTION = "production"
"""What is uploaded on IRIS is for real."""

NOT_OURS = "sender"
"""Held because another computer may be sending the same papers: a file would be one sender more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A paper that may be taken by hand; `payload` its frozen bytes, if they were ever made.

    `buyer` is the number that FBR's sheet asks for: the registration number where it is known, else NTN or CNIC.
    """

    item_id: int
    invoice: InvoiceForPortal
    state: str
    environment: str
    payload: bytes | None
    buyer: str


def waiting(sitting: Sitting, month: Month | None = None) -> list[Waiting]:
    """What FBR is to hear of and has certainly not been told, the oldest first."""
    query = select(OutboxItem).where(OutboxItem.portal == FBR, OutboxItem.cause != NOT_OURS)
    query = query.where(OutboxItem.state.in_((State.READY, State.HELD)), OutboxItem.document_kind != TRIAL)
    if month is not None:
        query = query.where(OutboxItem.document_date.between(month.first, month.last))
    return [_waiting(sitting, item) for item in sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id))]


def of_month(sitting: Sitting, month: Month | None) -> list[Waiting]:
    """What one sheet takes. Raises Refusal if there is nothing, if it is of several months, or made for a trial."""
    found = waiting(sitting, month)
    if not found:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": str(month or "")}))
    trials = [each for each in found if each.environment not in ("", PRODUCTION)]
    if trials:
        facts = [{"number": each.invoice.number} for each in trials]
        raise Refusal(*(Problem(Code.MADE_FOR_SANDBOX, "month", each) for each in facts))
    months = sorted({Month.of(each.invoice.invoice_date) for each in found})
    if len(months) > 1:
        raise Refusal(Problem(Code.SEVERAL_MONTHS, "month", {"months": ", ".join(map(str, months))}))
    return found


def hand_out(
    sitting: Sitting, papers: Sequence[Waiting], file_name: str, payloads: Mapping[int, bytes] | None = None
) -> None:
    """From here on nobody but a person with evidence decides what became of them; `payloads` by item are frozen."""
    for each in papers:
        item = sitting.get_one(OutboxItem, each.item_id)
        if payloads and item.payload is None:
            item.payload = payloads[each.item_id]
            item.payload_sha256 = hashlib.sha256(item.payload).hexdigest()
            item.environment = PRODUCTION
    sitting.flush()
    when = f"{sitting.now().astimezone(KARACHI):%d/%m/%Y %H:%M}"
    words = f"Exported for upload on {when} as {file_name}."
    sending.hand_out(sitting, [each.item_id for each in papers], words)


def plain_number(number: str) -> str:
    """As FBR takes a number that a person types: letters, figures and strokes between them (0088)."""
    return number.upper().replace("/", "-")


def seller_number(sitting: Sitting) -> str:
    """What stands in the head of FBR's sheet."""
    own = workshop.draft(sitting)
    return identity.strn(own.strn) or own.registration_number


def _waiting(sitting: Sitting, item: OutboxItem) -> Waiting:
    invoice = thaw(item.document)
    known = parties.find(sitting, item.buyer_number) if item.buyer_number else None
    registration = known.strn if known is not None and invoice.buyer_registered else ""
    return Waiting(
        item_id=item.id,
        invoice=invoice,
        state=item.state,
        environment=item.environment,
        payload=item.payload,
        buyer=registration or item.buyer_number,
    )
