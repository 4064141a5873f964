"""The long list of bills: which of them, in what order, and how many stand under each tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import SQLColumnExpression, select

from app.models.purchases import Purchase, PurchaseSearch
from app.services import paging
from app.services.books import Sitting
from app.services.purchases.search import Wanted, matching

ORDERS: Mapping[str, SQLColumnExpression[Any]] = {
    "number": Purchase.id,  # numbers are given in this order, and as text 10000 would stand before 9999
    "date": Purchase.bill_date,
    "supplier": Purchase.supplier_name.collate("NOCASE"),
    "bill_no": Purchase.bill_no.collate("NOCASE"),
    "value": Purchase.value,
    "sales_tax": Purchase.sales_tax,
    "total": Purchase.total,
    "registered": Purchase.supplier_strn != "",
    "paid_by": Purchase.paid_by,
}


def found(sitting: Sitting, wanted: Wanted, order: str = "date", *, down: bool = True) -> paging.Found:
    """The numbers of all bills wanted, and their total."""
    query = select(Purchase.id, Purchase.total).where(*matching(sitting, wanted))
    by: list[SQLColumnExpression[Any]] = [ORDERS[order], Purchase.id]
    if wanted.search.strip():
        query = query.join(PurchaseSearch, PurchaseSearch.purchase_id == Purchase.id)
        by = [PurchaseSearch.bill_date, PurchaseSearch.purchase_id] if order == "date" else by
    return paging.found(sitting, query.order_by(*(each.desc() if down else each for each in by)))


def counts(sitting: Sitting, tabs: Mapping[str, Wanted]) -> dict[str, int]:
    return paging.counts(sitting, Purchase.id, {key: matching(sitting, wanted) for key, wanted in tabs.items()})


def total_of(sitting: Sitting, numbers: Sequence[int]) -> Decimal:
    return paging.total_of(sitting, Purchase.id, Purchase.total, numbers)
