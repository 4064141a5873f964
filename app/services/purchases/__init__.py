"""Suppliers' bills: typed, checked, posted, taken back, listed and printed."""

from __future__ import annotations

from app.services.purchases.accepting import key, unanswered
from app.services.purchases.browsing import counts, found, total_of
from app.services.purchases.checking import check, figures
from app.services.purchases.counter import (
    NOTE_REASONS,
    CancellationDraft,
    DebitLineDraft,
    DebitNoteDraft,
    Remaining,
    cancel,
    check_cancellation,
    check_note,
    note_figures,
    post_note,
    remaining,
)
from app.services.purchases.drafts import PAID_BY, Figures, LineDraft, PurchaseDraft
from app.services.purchases.listing import (
    WATCH,
    Accepted,
    Counter,
    PurchaseDetail,
    PurchaseLineRow,
    PurchaseRow,
    Sums,
    by_ids,
    detail,
    rows,
    sums,
    sums_of,
)
from app.services.purchases.paper import sheet
from app.services.purchases.posting import post
from app.services.purchases.prices import LastPrice, last_price, last_prices
from app.services.purchases.search import Wanted

__all__ = [
    "NOTE_REASONS",
    "PAID_BY",
    "WATCH",
    "Accepted",
    "CancellationDraft",
    "Counter",
    "DebitLineDraft",
    "DebitNoteDraft",
    "Figures",
    "LastPrice",
    "LineDraft",
    "PurchaseDetail",
    "PurchaseDraft",
    "PurchaseLineRow",
    "PurchaseRow",
    "Remaining",
    "Sums",
    "Wanted",
    "by_ids",
    "cancel",
    "check",
    "check_cancellation",
    "check_note",
    "counts",
    "detail",
    "figures",
    "found",
    "key",
    "last_price",
    "last_prices",
    "note_figures",
    "post",
    "post_note",
    "remaining",
    "rows",
    "sheet",
    "sums",
    "sums_of",
    "total_of",
    "unanswered",
]
