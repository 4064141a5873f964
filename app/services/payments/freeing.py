"""Money that was put to a bill and is free again, because a counter-document left the bill less than was paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Row, func, select

from app.models.payments import Allocation
from app.models.purchases import Purchase
from app.models.sale_notes import COUNTS, SIGN, STANDS, SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules.money import ZERO, rupees
from app.services import audit
from app.services.books import Sitting
from app.services.moves import rupees_of, taken_back

Puts = Sequence[Row[int, Decimal, Decimal, date]]


def free(sitting: Sitting, bill_id: int, counter: Purchase) -> None:
    """What was paid beyond what the bill still comes to is on account again; the latest money first."""
    sitting.flush()
    puts = _puts(sitting, Allocation.purchase_id == bill_id)
    said = {"purchase_id": bill_id, "freed_by_id": counter.id}
    _write(sitting, puts, _comes_to(sitting, bill_id), counter.bill_date, said)


def free_receipts(sitting: Sitting, sale_id: int, counter: SaleNote | SaleCancellation) -> None:
    """The same for what a customer paid of an invoice that a note or a cancellation made less."""
    sitting.flush()
    note = isinstance(counter, SaleNote)
    day = counter.note_date if isinstance(counter, SaleNote) else counter.cancelled_on
    said = {"sale_id": sale_id, "freed_by_note_id" if note else "freed_by_cancellation_id": counter.id}
    puts = _puts(sitting, Allocation.sale_id == sale_id)
    _write(sitting, puts, _invoice_comes_to(sitting, sale_id), day, said)


def _write(sitting: Sitting, puts: Puts, left: Decimal, day: date, said: Mapping[str, int]) -> None:
    """Of the money put to a paper, all beyond what is left of it, the latest first; `said` names the two papers."""
    over = sum((put.amount for put in puts), ZERO) - left
    for put in puts:
        part = min(over, put.amount)
        if part <= 0:
            break
        made = Allocation(
            payment_id=put.payment_id,
            amount=-part,
            sales_tax=-rupees(put.sales_tax * part / put.amount),
            day=max(day, put.day),
            **said,
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


def _invoice_comes_to(sitting: Sitting, sale_id: int) -> Decimal:
    """Nothing of one that was paid on the spot or cancelled."""
    row = sitting.get_one(Sale, sale_id)
    if row.paid_by or sitting.scalar(select(STANDS).where(Sale.id == sale_id)) is False:
        return ZERO
    query = select(rupees_of(func.sum((SaleNote.total - SaleNote.st_withheld) * SIGN)))
    notes = sitting.scalar(query.where(SaleNote.sale_id == sale_id, COUNTS)) or ZERO
    return max(row.total - row.st_withheld + notes, ZERO)


def _puts(sitting: Sitting, paper: ColumnElement[bool]) -> Puts:
    """What standing payments put to it, the latest first."""
    row = Allocation
    query = (
        select(
            row.payment_id,
            func.sum(row.amount).label("amount"),
            func.sum(row.sales_tax).label("sales_tax"),
            func.max(row.day).label("day"),
        )
        .where(paper, row.payment_id.not_in(taken_back()))
        .group_by(row.payment_id)
        .having(func.sum(row.amount) > 0)
        .order_by(func.max(row.id).desc())
    )
    return sitting.execute(query).all()
