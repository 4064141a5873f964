"""Papers that move goods, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping

from app.services.deliveries import Difference, Kind
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


KINDS: Mapping[str, str] = {
    Kind.CHALLAN_OUT: QT_TRANSLATE_NOOP("Wording", "Delivery challan, out"),
    Kind.CHALLAN_IN: QT_TRANSLATE_NOOP("Wording", "Delivery challan, in"),
    Kind.ORDER: QT_TRANSLATE_NOOP("Wording", "Purchase order"),
    Kind.RECEIVED: QT_TRANSLATE_NOOP("Wording", "Goods received"),
    Kind.GATE_OUT: QT_TRANSLATE_NOOP("Wording", "Gate pass, out"),
    Kind.GATE_IN: QT_TRANSLATE_NOOP("Wording", "Gate pass, in"),
    Kind.JOB_OUT: QT_TRANSLATE_NOOP("Wording", "Job work, sent"),
    Kind.JOB_IN: QT_TRANSLATE_NOOP("Wording", "Job work, back"),
}
FOLLOWS: Mapping[str, str] = {
    Kind.RECEIVED: QT_TRANSLATE_NOOP("Wording", "The goods have come"),
    Kind.CHALLAN_IN: QT_TRANSLATE_NOOP("Wording", "The supplier's challan has come"),
    Kind.GATE_OUT: QT_TRANSLATE_NOOP("Wording", "It goes back"),
    Kind.GATE_IN: QT_TRANSLATE_NOOP("Wording", "It has come back"),
    Kind.JOB_IN: QT_TRANSLATE_NOOP("Wording", "It is back from work"),
}
"""What has happened when the next paper is written."""
PURPOSES: Mapping[str, str] = {
    "": "–",
    "sale": QT_TRANSLATE_NOOP("Wording", "Sale"),
    "purchase": QT_TRANSLATE_NOOP("Wording", "Purchase"),
    "job_work": QT_TRANSLATE_NOOP("Wording", "Job work"),
    "repair": QT_TRANSLATE_NOOP("Wording", "Repair"),
    "sample": QT_TRANSLATE_NOOP("Wording", "Sample"),
    "scrap": QT_TRANSLATE_NOOP("Wording", "Scrap"),
    "return": QT_TRANSLATE_NOOP("Wording", "Return"),
}
STATES: Mapping[str, tuple[State, str]] = {
    "posted": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Posted")),
    "open": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "Open")),
    "overdue": (State.OVERDUE, QT_TRANSLATE_NOOP("Wording", "Overdue")),
    "closed": (State.ACCEPTED, QT_TRANSLATE_NOOP("Wording", "Closed")),
    "cancelled": (State.HELD, QT_TRANSLATE_NOOP("Wording", "Cancelled")),
    "cancels": (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Cancellation")),
}
DIFFERENCES: Mapping[str, str] = {
    Difference.NOT_RECEIVED: QT_TRANSLATE_NOOP("Wording", "Not all has come"),
    Difference.OVER_RECEIVED: QT_TRANSLATE_NOOP("Wording", "More came than ordered"),
    Difference.NOT_ORDERED: QT_TRANSLATE_NOOP("Wording", "Not ordered"),
    Difference.REJECTED: QT_TRANSLATE_NOOP("Wording", "Some was rejected"),
    Difference.NOT_BILLED: QT_TRANSLATE_NOOP("Wording", "Not billed yet"),
    Difference.OVER_BILLED: QT_TRANSLATE_NOOP("Wording", "Billed beyond what was accepted"),
    Difference.RATE_HIGHER: QT_TRANSLATE_NOOP("Wording", "Rate above the order"),
    Difference.RATE_LOWER: QT_TRANSLATE_NOOP("Wording", "Rate below the order"),
}
