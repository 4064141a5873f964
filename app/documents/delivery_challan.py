"""The challan that goods travel with: for the customer, the gate and the office."""

from __future__ import annotations

from app.documents.delivery_parts import COPIES, QUANTITY, REMARK, UNIT, Form, carrying
from app.documents.labels import Language
from app.services.delivery_sheets import DeliverySheet


def _facts(sheet: DeliverySheet, language: Language) -> list[tuple[str, str]]:
    return [("order_no", sheet.their_no or sheet.against), *carrying(sheet, language)]


def _title(sheet: DeliverySheet) -> str:
    return "delivery_challan_in" if sheet.kind == "challan_in" else "delivery_challan"


FORM = Form(
    _title, "party", _facts, (QUANTITY, UNIT, REMARK), ("prepared_by", "driver", "received_by_stamp"), copies=COPIES
)
