"""Suppliers' bills: typed, checked, posted, listed and printed."""

from __future__ import annotations

from app.services.purchases.checking import check, figures
from app.services.purchases.drafts import PAID_BY, Figures, LineDraft, PurchaseDraft
from app.services.purchases.listing import (
    WATCH,
    PurchaseDetail,
    PurchaseLineRow,
    PurchaseRow,
    Sums,
    detail,
    rows,
    sheet,
    sums,
)
from app.services.purchases.posting import post

__all__ = [
    "PAID_BY",
    "WATCH",
    "Figures",
    "LineDraft",
    "PurchaseDetail",
    "PurchaseDraft",
    "PurchaseLineRow",
    "PurchaseRow",
    "Sums",
    "check",
    "detail",
    "figures",
    "post",
    "rows",
    "sheet",
    "sums",
]
