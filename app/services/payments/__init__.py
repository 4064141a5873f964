"""Payments to suppliers and from customers: typed, checked, posted, put to bills, taken back, listed and printed."""

from __future__ import annotations

from app.services.payments.browsing import counts, found, total_of
from app.services.payments.checking import Assessed, assessed, check, default_category, usual_dealer
from app.services.payments.drafts import METHODS, AgainstDraft, PaymentDraft
from app.services.payments.listing import WATCH, AllocationRow, PaymentDetail, PaymentRow, by_ids, count, detail, rows
from app.services.payments.papers import certificate_sheet, statement_sheet, voucher_sheet
from app.services.payments.posting import allocate, oldest, oldest_first, post, reverse

__all__ = [
    "METHODS",
    "WATCH",
    "AgainstDraft",
    "AllocationRow",
    "Assessed",
    "PaymentDetail",
    "PaymentDraft",
    "PaymentRow",
    "allocate",
    "assessed",
    "by_ids",
    "certificate_sheet",
    "check",
    "count",
    "counts",
    "default_category",
    "detail",
    "found",
    "oldest",
    "oldest_first",
    "post",
    "reverse",
    "rows",
    "statement_sheet",
    "total_of",
    "usual_dealer",
    "voucher_sheet",
]
