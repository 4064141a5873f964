"""The frozen contents of the papers that move goods; units as in `sheets`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.services.sheets import NOTHING, Letterhead, PartyOnPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryLine:
    """One line of a paper that moves goods."""

    no: int
    description: str
    unit: str
    quantity: Decimal
    rate: Decimal | None = None
    expected: Decimal | None = None  # what a processor should make of it
    rejected: Decimal = NOTHING
    scrap: Decimal = NOTHING
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverySheet:
    """An order, goods received, a delivery challan, a gate pass or a job-work challan, as `kind` says."""

    head: Letterhead
    kind: str
    number: str
    party: PartyOnPaper
    day: date
    due_on: date | None = None
    against: str = ""  # our paper that it answers to
    their_no: str = ""
    vehicle: str = ""
    carrier: str = ""
    purpose: str = ""
    process: str = ""
    terms: str = ""
    scrap_percent: Decimal = NOTHING
    returnable: bool = False
    cancels: str = ""
    cancelled: bool = False
    lines: tuple[DeliveryLine, ...]
    entered_by: str
    entered_on: date | None = None
    notes: tuple[str, ...] = ()
