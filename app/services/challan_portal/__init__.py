"""The challan portal in our books: what departments issued, what was put up, what was paid, and what differs."""

from __future__ import annotations

from app.services.challan_portal.listing import (
    WATCH,
    AtPortal,
    ReceiptRow,
    Standing,
    every,
    inconsistencies,
    of,
    standing,
)
from app.services.challan_portal.putting import Sending, Wish, choices, queue, takers, waiting, wish, wishes
from app.services.challan_portal.records import (
    Evidence,
    Notice,
    Page,
    Stands,
    TheirAuthority,
    TheirChallan,
    TheirHead,
    TheirReceipt,
)
from app.services.challan_portal.sources import Place, Source, source

__all__ = [
    "WATCH",
    "AtPortal",
    "Evidence",
    "Notice",
    "Page",
    "Place",
    "ReceiptRow",
    "Sending",
    "Source",
    "Standing",
    "Stands",
    "TheirAuthority",
    "TheirChallan",
    "TheirHead",
    "TheirReceipt",
    "Wish",
    "choices",
    "every",
    "inconsistencies",
    "of",
    "queue",
    "source",
    "standing",
    "takers",
    "waiting",
    "wish",
    "wishes",
]
