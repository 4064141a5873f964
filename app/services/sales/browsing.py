"""The long list of invoices: which of them, in what order, and how many stand under each tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, or_, select
from sqlalchemy.orm import join

from app.models.outbox import OutboxItem
from app.models.sale_notes import STANDS
from app.models.sales import CURRENT, Sale, SaleLine
from app.services import paging
from app.services.books import Sitting
from app.services.folding import fold
from app.services.moves import rupees_of
from app.services.sales.listing import ITS_ITEM, NO_PORTAL, SaleRow, named, row_of
from app.services.trial_papers import SHOWN

ORDERS: Mapping[str, SQLColumnExpression[Any]] = {
    "number": Sale.id,  # numbers are given in this order, and as text 10000 would stand before 9999
    "date": Sale.invoice_date,
    "customer": Sale.customer_name.collate("NOCASE"),
    "value": Sale.value,
    "tax": Sale.sales_tax + Sale.further_tax,
    "total": Sale.total,
    "state": func.coalesce(SHOWN, NO_PORTAL),
    "fbr_number": func.coalesce(OutboxItem.fiscal_number, ""),
}
States = frozenset[str]


def found(
    sitting: Sitting, search: str = "", states: States | None = None, order: str = "date", *, down: bool = True
) -> paging.Found:
    """The numbers of all invoices in which each word stands, in one of the states (none: any), and their total."""
    kept: SQLColumnExpression[Decimal] = rupees_of(case((STANDS, Sale.total), else_=0)).label("total")
    query = select(Sale.id, kept).outerjoin(OutboxItem, ITS_ITEM).where(*_under(states))
    for word in fold(search).split():
        query = query.where(or_(*_said(sitting, word)))
    by: list[SQLColumnExpression[Any]] = [ORDERS[order], Sale.id]
    return paging.found(sitting, query.order_by(*(each.desc() if down else each for each in by)))


def counts(sitting: Sitting, tabs: Mapping[str, States | None]) -> dict[str, int]:
    joined = join(Sale, OutboxItem, ITS_ITEM, isouter=True)
    return paging.counts(sitting, Sale.id, {key: _under(states) for key, states in tabs.items()}, joined)


def total_of(sitting: Sitting, numbers: Sequence[int]) -> Decimal:
    """Of those that were not cancelled."""
    return paging.total_of(sitting, Sale.id, rupees_of(case((STANDS, Sale.total), else_=0)), numbers)


def by_ids(sitting: Sitting, ids: Sequence[int]) -> list[SaleRow]:
    """In the order of the ids; a page of them."""
    query = select(Sale, OutboxItem.fiscal_number, SHOWN, STANDS).outerjoin(OutboxItem, ITS_ITEM)
    found = sitting.execute(query.where(Sale.id.in_(ids)))
    rows = {sale.id: row_of(sale, number, state, stands=stands) for sale, number, state, stands in found}
    return [rows[each] for each in ids if each in rows]


def _under(states: States | None) -> list[ColumnElement[bool]]:
    """What was issued in the place of another stands alone; what was cancelled needs nobody."""
    return [CURRENT] if states is None else [CURRENT, STANDS, func.coalesce(SHOWN, NO_PORTAL).in_(states)]


def _said(sitting: Sitting, word: str) -> list[ColumnElement[bool]]:
    sold = select(SaleLine.sale_id).where(SaleLine.description.icontains(word, autoescape=True))
    ways = [named(sitting, word), Sale.id.in_(sold), func.instr(OutboxItem.fiscal_number, word.upper()) > 0]
    return ways + paging.figures(word, Sale.invoice_date, (Sale.value, Sale.sales_tax, Sale.total))
