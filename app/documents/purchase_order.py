"""What we order from a supplier, at which rate, and by when."""

from __future__ import annotations

from decimal import Decimal

from app.documents.blocks import Block, Gap
from app.documents.delivery_parts import QUANTITY, RATE, REMARK, UNIT, Figure, Form
from app.documents.figures import day, money
from app.documents.labels import Language
from app.documents.parts import Voice, totals
from app.rules.money import ZERO, rupees
from app.services.delivery_sheets import DeliveryLine, DeliverySheet


def _facts(sheet: DeliverySheet, _language: Language) -> list[tuple[str, str]]:
    return [("deliver_by", day(sheet.due_on)), ("quotation_no", sheet.their_no), ("payment_terms", sheet.terms)]


def _title(_sheet: DeliverySheet) -> str:
    return "purchase_order"


def _value(line: DeliveryLine) -> Decimal:
    return ZERO if line.rate is None else rupees(line.quantity * line.rate)


def _foot(voice: Voice, sheet: DeliverySheet, width: float) -> Block:
    """The sum without tax; what tax is due the bill will say."""
    if not any(line.rate for line in sheet.lines):
        return Gap(0)
    right = min(width * 0.48, voice.mm(84))
    whole = sum((_value(line) for line in sheet.lines), ZERO)
    sums = totals(voice, [], ("order_value", whole), right)
    return voice.side((width - right, Gap(0)), (right, sums), width=width)


VALUE = Figure("value", lambda line: money(_value(line)) if line.rate is not None else "")
FORM = Form(
    _title,
    "supplier",
    _facts,
    (QUANTITY, UNIT, RATE, VALUE, REMARK),
    ("prepared_by", "approved_by", "supplier_signature"),
    copies=("copy_supplier", "copy_office"),
    foot=_foot,
)
