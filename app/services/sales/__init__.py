"""Our invoices: typed, checked, issued, listed and printed."""

from __future__ import annotations

from app.services.sales.browsing import by_ids, counts, found, total_of
from app.services.sales.checking import check, figures
from app.services.sales.drafts import PAID_BY, Figures, SaleDraft, SaleLineDraft
from app.services.sales.imported import imported_as, post_imported
from app.services.sales.listing import NO_PORTAL, WATCH, SaleDetail, SaleLineRow, SaleRow, Sums, detail, rows, sums
from app.services.sales.paper import sheet
from app.services.sales.posting import post

__all__ = [
    "NO_PORTAL",
    "PAID_BY",
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
    "counts",
    "detail",
    "figures",
    "found",
    "imported_as",
    "post",
    "post_imported",
    "rows",
    "sheet",
    "sums",
    "total_of",
]
