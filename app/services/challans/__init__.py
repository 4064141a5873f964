"""Payable challans: drawn from the wages or typed, given a PSID, paid, confirmed."""

from __future__ import annotations

from app.services.challans.listing import WATCH, count, get, rows, sheet
from app.services.challans.owed import Balance, balances, too_much
from app.services.challans.records import (
    FOLLOWS,
    OPEN,
    ChallanDetail,
    ChallanDraft,
    ChallanLineRow,
    ChallanRow,
    Kind,
    State,
    check,
)
from app.services.challans.steps import add, cancel, cancel_run, confirm, draw, paid, psid, ready

__all__ = [
    "FOLLOWS",
    "OPEN",
    "WATCH",
    "Balance",
    "ChallanDetail",
    "ChallanDraft",
    "ChallanLineRow",
    "ChallanRow",
    "Kind",
    "State",
    "add",
    "balances",
    "cancel",
    "cancel_run",
    "check",
    "confirm",
    "count",
    "draw",
    "get",
    "paid",
    "psid",
    "ready",
    "rows",
    "sheet",
    "too_much",
]
