"""What may pass the gate, why, and by when it must be back."""

from __future__ import annotations

from app.documents.delivery_parts import QUANTITY, REMARK, UNIT, Form, carrying, purpose
from app.documents.figures import day
from app.documents.labels import Language
from app.services.delivery_sheets import DeliverySheet


def _title(sheet: DeliverySheet) -> str:
    inward = "in" if sheet.kind == "gate_in" else "out"
    return f"gate_pass_{inward}_returnable" if sheet.returnable else f"gate_pass_{inward}"


def _facts(sheet: DeliverySheet, language: Language) -> list[tuple[str, str]]:
    return [
        ("purpose", purpose(sheet, language)),
        ("return_by", day(sheet.due_on)),
        ("against", sheet.against),
        *carrying(sheet, language),
    ]


FORM = Form(
    _title,
    "party",
    _facts,
    (QUANTITY, UNIT, REMARK),
    ("prepared_by", "approved_by", "gate_stamp"),
    copies=("copy_bearer", "copy_gate"),
)
