"""Money that was put to a bill and is free again, because a counter-document left the bill less than was paid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import Row, func, select

from app.models.payments import Allocation
from app.models.purchases import Purchase
from app.rules.money import ZERO, rupees
from app.services import audit
from app.services.books import Sitting
from app.services.moves import rupees_of, taken_back


def free(sitting: Sitting, bill_id: int, counter: Purchase) -> None:
    """What was paid beyond what the bill still comes to is on account again; the latest money first."""
    sitting.flush()
    puts = _puts(sitting, bill_id)
    over = sum((put.amount for put in puts), ZERO) - _comes_to(sitting, bill_id)
    for put in puts:
        part = min(over, put.amount)
        if part <= 0:
            break
        made = Allocation(
            payment_id=put.payment_id,
            purchase_id=bill_id,
            amount=-part,
            sales_tax=-rupees(put.sales_tax * part / put.amount),
            freed_by_id=counter.id,
            day=max(counter.bill_date, put.day),
            entered_by=sitting.by,
            entered_at=sitting.now(),
        )
        sitting.add(made)
        audit.note(sitting, "free", made)
        over -= part


def _comes_to(sitting: Sitting, bill_id: int) -> Decimal:
    """What is owed for the bill after its counter-documents; nothing of one that was paid on the spot."""
    row = Purchase
    query = select(rupees_of(func.sum(row.total - row.st_withheld))).where(
        (row.id == bill_id) | (row.original_id == bill_id), row.paid_by == ""
    )
    return max(sitting.scalar(query) or ZERO, ZERO)


def _puts(sitting: Sitting, bill_id: int) -> Sequence[Row[int, Decimal, Decimal, date]]:
    """What standing payments put to it, the latest first."""
    row = Allocation
    query = (
        select(
            row.payment_id,
            func.sum(row.amount).label("amount"),
            func.sum(row.sales_tax).label("sales_tax"),
            func.max(row.day).label("day"),
        )
        .where(row.purchase_id == bill_id, row.payment_id.not_in(taken_back()))
        .group_by(row.payment_id)
        .having(func.sum(row.amount) > 0)
        .order_by(func.max(row.id).desc())
    )
    return sitting.execute(query).all()
