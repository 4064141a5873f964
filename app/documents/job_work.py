"""Material that goes to a processor, and what comes back of it, scrap and all."""

from __future__ import annotations

from app.documents.delivery_parts import COPIES, QUANTITY, RATE, REMARK, UNIT, Figure, Form, carrying, share
from app.documents.figures import day, quantity
from app.documents.labels import Language
from app.services.delivery_sheets import DeliverySheet


def _facts(sheet: DeliverySheet, language: Language) -> list[tuple[str, str]]:
    return [
        ("process", sheet.process),
        ("return_by", day(sheet.due_on)),
        ("scrap_allowed", share(sheet)),
        ("answers", sheet.against),
        *carrying(sheet, language),
    ]


def _title(sheet: DeliverySheet) -> str:
    return "job_work_in" if sheet.kind == "job_in" else "job_work_out"


OUT = Form(
    _title,
    "processor",
    _facts,
    (QUANTITY, UNIT, Figure("expected", lambda line: "" if line.expected is None else quantity(line.expected)), RATE),
    ("prepared_by", "driver", "received_by_stamp"),
    copies=COPIES,
)
BACK = Form(
    _title,
    "processor",
    _facts,
    (Figure("brought_back", QUANTITY.said), UNIT, Figure("scrap", lambda line: quantity(line.scrap)), REMARK),
    ("received_by", "checked_by", "prepared_by"),
)
