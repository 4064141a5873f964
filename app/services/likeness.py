"""What a person must look for on IRIS when the answer to a paper was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.models.outbox import OutboxItem
from app.models.outbox_road import PRESUMED
from app.rules import identity
from app.rules.money import total
from app.services.books import Sitting
from app.services.portal_invoice import LineForPortal, thaw

MARGIN = timedelta(minutes=2)
"""The portal's clock and ours need not agree to the minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """`begins` is how its FBR number must begin; no more of a number can be known beforehand.

    `sent_from` and `sent_until` are None where these books did not send it: a copy of them may have, or a person.
    """

    item_id: int
    document: str
    buyer: str
    buyer_number: str
    day: date
    value: Decimal
    tax: Decimal
    total: Decimal
    goods: tuple[str, ...]
    begins: str
    sent_from: datetime | None
    sent_until: datetime | None


def of(sitting: Sitting, item_id: int) -> Likeness | None:
    """None if it was never tried, or there is no such item."""
    item = sitting.get(OutboxItem, item_id)
    if item is None or not item.attempts:
        return None
    last, invoice = item.attempts[-1], thaw(item.document)
    begun, ours = last.written_at or last.started_at, last.step != PRESUMED
    return Likeness(
        item_id=item.id,
        document=item.document_number,
        buyer=item.buyer_name,
        buyer_number=item.buyer_number,
        day=item.document_date,
        value=total([line.value for line in invoice.lines]),
        tax=total([line.sales_tax + line.further_tax for line in invoice.lines]),
        total=item.total,
        goods=tuple(_goods(line) for line in invoice.lines),
        begins=f"{identity.ntn(item.seller) or item.seller}DI",
        sent_from=begun - MARGIN if ours else None,
        sent_until=(last.finished_at or begun) + MARGIN if ours else None,
    )


def _goods(line: LineForPortal) -> str:
    return f"{line.quantity.normalize():f} x {line.description}"
