"""A paper that moves goods, as a person typed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.rules.money import ZERO


class Kind(StrEnum):
    ORDER = "order"
    RECEIVED = "received"
    CHALLAN_OUT = "challan_out"
    CHALLAN_IN = "challan_in"
    GATE_OUT = "gate_out"
    GATE_IN = "gate_in"
    JOB_OUT = "job_out"
    JOB_IN = "job_in"


SERIES = {
    Kind.ORDER: "PO",
    Kind.RECEIVED: "GRN",
    Kind.CHALLAN_OUT: "DC",
    Kind.CHALLAN_IN: "DC",
    Kind.GATE_OUT: "GP",
    Kind.GATE_IN: "GP",
    Kind.JOB_OUT: "JW",
    Kind.JOB_IN: "JW",
}
AGAINST: dict[Kind, tuple[Kind, ...]] = {
    Kind.RECEIVED: (Kind.ORDER, Kind.CHALLAN_IN),
    Kind.CHALLAN_IN: (Kind.ORDER,),
    Kind.GATE_OUT: (Kind.GATE_IN,),
    Kind.GATE_IN: (Kind.GATE_OUT,),
    Kind.JOB_IN: (Kind.JOB_OUT,),
}
"""Which papers each may answer to."""
RETURNS = frozenset({Kind.GATE_OUT, Kind.GATE_IN, Kind.JOB_IN})
"""What brings something back, when it answers to another paper."""
FROM_SUPPLIERS = frozenset({Kind.ORDER, Kind.RECEIVED, Kind.CHALLAN_IN})
PURPOSES = ("", "sale", "purchase", "job_work", "repair", "sample", "scrap", "return")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryLineDraft:
    """`quantity` is what is ordered, received, sent or brought back whole; `scrap` comes on top of it."""

    description: str = ""
    unit: str = "Numbers, pieces, units"
    quantity: Decimal | None = None
    rate: Decimal | None = None
    expected: Decimal | None = None
    rejected: Decimal = ZERO
    scrap: Decimal = ZERO
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryDraft:
    """`against` and `cancels` are numbers of ours; what cancels needs only the reason, in `note`."""

    kind: Kind = Kind.CHALLAN_OUT
    party: str = ""
    day: date | None = None
    due_on: date | None = None
    against: str = ""
    cancels: str = ""
    their_no: str = ""
    vehicle: str = ""
    carrier: str = ""
    purpose: str = ""
    process: str = ""
    terms: str = ""
    scrap_percent: Decimal = ZERO
    returnable: bool = False
    note: str = ""
    lines: tuple[DeliveryLineDraft, ...] = ()
