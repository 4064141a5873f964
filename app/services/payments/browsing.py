"""The long list of payments: which of them, in what order, and how many stand under each tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, or_, select

from app.models.payments import Payment
from app.services import paging
from app.services.books import Sitting
from app.services.folding import fold
from app.services.payments.listing import PUT, REVERSED, named

STANDS = Payment.reverses_id.is_(None) & ~REVERSED
ON_ACCOUNT = case((STANDS, Payment.amount - func.coalesce(PUT, 0)), else_=0)
ORDERS: Mapping[str, SQLColumnExpression[Any]] = {
    "number": Payment.id,  # numbers are given in this order, and as text 10000 would stand before 9999
    "date": Payment.day,
    "party": Payment.party_name.collate("NOCASE"),
    "method": Payment.method,
    "income_tax": Payment.income_tax,
    "on_account": ON_ACCOUNT,
    "net": Payment.net,
    "state": case((STANDS, Payment.direction), else_=""),
}
UNDER: Mapping[str, Sequence[ColumnElement[bool]]] = {
    "all": (),
    "out": (Payment.direction == "out",),
    "in": (Payment.direction == "in",),
    "loose": (ON_ACCOUNT > 0,),
}
"""What may be asked for: all, paid out, received, or with something not yet put to a paper."""


def found(
    sitting: Sitting, search: str = "", under: str = "all", order: str = "date", *, down: bool = True
) -> paging.Found:
    """The numbers of all payments in which each word stands, and what changed hands."""
    query = select(Payment.id, Payment.net).where(*UNDER[under])
    for word in fold(search).split():
        amounts = (Payment.amount, Payment.income_tax, Payment.net)
        query = query.where(or_(named(sitting, word), *paging.figures(word, Payment.day, amounts)))
    by: list[SQLColumnExpression[Any]] = [ORDERS[order], Payment.id]
    return paging.found(sitting, query.order_by(*(each.desc() if down else each for each in by)))


def counts(sitting: Sitting) -> dict[str, int]:
    return paging.counts(sitting, Payment.id, UNDER)


def total_of(sitting: Sitting, numbers: Sequence[int]) -> Decimal:
    return paging.total_of(sitting, Payment.id, Payment.net, numbers)
