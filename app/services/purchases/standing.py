"""Which bills still stand, and what of them was paid: derived from other papers, never written on the bill itself.

The conditions are made once: an alias costs more than the question it stands in.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, func, select, union_all
from sqlalchemy.orm import aliased

from app.models.payments import Allocation
from app.models.purchases import Purchase
from app.services.moves import rupees_of, taken_back

BILL, DEBIT_NOTE, CANCELLATION = "bill", "debit_note", "cancellation"


@cache
def cancelled() -> ColumnElement[bool]:
    """A cancellation refers to the bill."""
    counter = aliased(Purchase)
    return exists().where(counter.original_id == Purchase.id, counter.kind == CANCELLATION)


@cache
def noted() -> ColumnElement[bool]:
    """A debit note refers to the bill."""
    counter = aliased(Purchase)
    return exists().where(counter.original_id == Purchase.id, counter.kind == DEBIT_NOTE)


@cache
def taken_off() -> SQLColumnExpression[Decimal]:
    """What debit notes and a cancellation take off the bill, below nothing."""
    counter = aliased(Purchase)
    off = select(func.coalesce(func.sum(counter.total - counter.st_withheld), 0))
    return rupees_of(off.where(counter.original_id == Purchase.id).scalar_subquery())


@cache
def put_to() -> SQLColumnExpression[Decimal]:
    """What standing payments put to the bill."""
    put = select(func.coalesce(func.sum(Allocation.amount), 0))
    standing = Allocation.payment_id.not_in(taken_back())
    return rupees_of(put.where(Allocation.purchase_id == Purchase.id, standing).scalar_subquery())


@cache
def unpaid() -> ColumnElement[bool]:
    """A bill of which something is open; asked of all bills at once, so the settled ones are summed only once."""
    counter, bill = aliased(Purchase), aliased(Purchase)
    put = select(Allocation.purchase_id.label("id"), Allocation.amount.label("amount")).where(
        Allocation.purchase_id.is_not(None), Allocation.payment_id.not_in(taken_back())
    )
    off = select(counter.original_id, counter.st_withheld - counter.total).where(counter.original_id.is_not(None))
    moved = union_all(put, off).subquery("moved")
    settled = (
        select(bill.id)
        .join(moved, moved.c.id == bill.id)
        .group_by(bill.id)
        .having(func.sum(moved.c.amount) >= bill.total - bill.st_withheld)
    )
    return and_(Purchase.paid_by == "", Purchase.kind == BILL, Purchase.id.not_in(settled))
