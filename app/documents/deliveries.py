"""Each paper that moves goods in the form of its kind, on the sheet that is usual for it."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents import delivery_challan, gate_pass, goods_received, job_work, purchase_order
from app.documents.delivery_parts import Form, render
from app.documents.labels import Language
from app.documents.paper import Paper
from app.services.delivery_sheets import DeliverySheet

FORMS: dict[str, tuple[Form, Paper]] = {
    "order": (purchase_order.FORM, Paper.A4),
    "received": (goods_received.FORM, Paper.A5),
    "challan_out": (delivery_challan.FORM, Paper.A5),
    "challan_in": (delivery_challan.FORM, Paper.A5),
    "gate_out": (gate_pass.FORM, Paper.A5),
    "gate_in": (gate_pass.FORM, Paper.A5),
    "job_out": (job_work.OUT, Paper.A5),
    "job_in": (job_work.BACK, Paper.A5),
}


def render_all(
    sheets: Sequence[DeliverySheet], *, language: Language = Language.BOTH, paper: Paper | None = None
) -> bytes:
    """The papers in one file; if their usual sheets differ, all of them on A4."""
    usual = {FORMS[sheet.kind][1] for sheet in sheets}
    size = paper or (usual.pop() if len(usual) == 1 else Paper.A4)
    return render([(FORMS[sheet.kind][0], sheet) for sheet in sheets], language, size)
