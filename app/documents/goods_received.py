"""What came of an order: received, accepted, rejected, and why."""

from __future__ import annotations

from app.documents.delivery_parts import QUANTITY, REMARK, UNIT, Figure, Form, carrying
from app.documents.figures import quantity
from app.documents.labels import Language
from app.services.delivery_sheets import DeliverySheet


def _facts(sheet: DeliverySheet, language: Language) -> list[tuple[str, str]]:
    return [("answers", sheet.against), ("their_challan", sheet.their_no), *carrying(sheet, language)]


def _title(_sheet: DeliverySheet) -> str:
    return "goods_received_note"


ACCEPTED = Figure("accepted", lambda line: quantity(line.quantity - line.rejected))
REJECTED = Figure("rejected", lambda line: quantity(line.rejected) if line.rejected else "–")
RECEIVED = Figure("received", QUANTITY.said)
FORM = Form(
    _title,
    "supplier",
    _facts,
    (UNIT, RECEIVED, ACCEPTED, REJECTED, REMARK),
    ("received_by", "checked_by", "prepared_by"),
)
