"""Our invoices: typed, checked, issued, listed and printed."""

from __future__ import annotations

from app.services.sales.browsing import by_ids, counts, found, total_of
from app.services.sales.checking import check
from app.services.sales.computing import figures, settled
from app.services.sales.drafts import PAID_BY, WALK_IN, Figures, SaleDraft, SaleLineDraft
from app.services.sales.imported import check_imported, imported_as, post_imported
from app.services.sales.listing import (
    CANCELLED,
    NO_PORTAL,
    WATCH,
    SaleDetail,
    SaleLineRow,
    SaleRow,
    Sums,
    detail,
    rows,
    sold,
    sums,
)
from app.services.sales.paper import sheet
from app.services.sales.posting import post
from app.services.sales.revising import draft_of, revisable, revise

__all__ = [
    "CANCELLED",
    "NO_PORTAL",
    "PAID_BY",
    "WALK_IN",
    "WATCH",
    "Figures",
    "SaleDetail",
    "SaleDraft",
    "SaleLineDraft",
    "SaleLineRow",
    "SaleRow",
    "Sums",
    "by_ids",
    "check",
    "check_imported",
    "counts",
    "detail",
    "draft_of",
    "figures",
    "found",
    "imported_as",
    "post",
    "post_imported",
    "revisable",
    "revise",
    "rows",
    "settled",
    "sheet",
    "sold",
    "sums",
    "total_of",
]
