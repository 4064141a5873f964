"""Our invoices: typed, checked, issued, listed and printed."""

from __future__ import annotations

from app.services.sales.checking import check, figures
from app.services.sales.drafts import PAID_BY, Figures, SaleDraft, SaleLineDraft
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
    "check",
    "detail",
    "figures",
    "post",
    "rows",
    "sheet",
    "sums",
]
