"""Orders, goods received, challans, gate passes and job-work: written, balanced, matched with bills, printed."""

from __future__ import annotations

from app.services.deliveries.balance import Open
from app.services.deliveries.browsing import by_ids, count_overdue, counts, found
from app.services.deliveries.checking import check
from app.services.deliveries.drafts import (
    AGAINST,
    FROM_SUPPLIERS,
    PURPOSES,
    RETURNS,
    SERIES,
    DeliveryDraft,
    DeliveryLineDraft,
    Kind,
)
from app.services.deliveries.following import following, may_follow
from app.services.deliveries.listing import (
    WATCH,
    DeliveryDetail,
    DeliveryLineRow,
    DeliveryRow,
    detail,
    overdue,
    rows,
    sheet,
)
from app.services.deliveries.matching import (
    Difference,
    Match,
    MatchedBill,
    MatchLine,
    link_bill,
    match,
    match_of_bill,
    unlink_bill,
    unlinked_bills,
)
from app.services.deliveries.outstanding import OutRow, still_out
from app.services.deliveries.posting import post

__all__ = [
    "AGAINST",
    "FROM_SUPPLIERS",
    "PURPOSES",
    "RETURNS",
    "SERIES",
    "WATCH",
    "DeliveryDetail",
    "DeliveryDraft",
    "DeliveryLineDraft",
    "DeliveryLineRow",
    "DeliveryRow",
    "Difference",
    "Kind",
    "Match",
    "MatchLine",
    "MatchedBill",
    "Open",
    "OutRow",
    "by_ids",
    "check",
    "count_overdue",
    "counts",
    "detail",
    "following",
    "found",
    "link_bill",
    "match",
    "match_of_bill",
    "may_follow",
    "overdue",
    "post",
    "rows",
    "sheet",
    "still_out",
    "unlink_bill",
    "unlinked_bills",
]
