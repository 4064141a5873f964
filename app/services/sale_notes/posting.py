"""Issuing a debit note for good, and queueing it for FBR in the same transaction."""

from __future__ import annotations

from dataclasses import replace

from app.models.sale_notes import SaleNote, SaleNoteLine
from app.models.sales import SaleLine
from app.rules.money import total
from app.rules.problems import refuse
from app.services import audit, numbering, outbox, workshop
from app.services.books import Sitting
from app.services.payments import freeing
from app.services.sale_notes import portal
from app.services.sale_notes.checking import check, fbr_number, figures, meant, original
from app.services.sale_notes.drafts import Left, SaleNoteDraft
from app.services.sale_notes.remaining import FIGURES, TAXES, returned
from app.services.sales import portal as sales_portal

SERIES = "DN"
BUYER = (
    "customer_id",
    "customer_name",
    "customer_ntn",
    "customer_cnic",
    "customer_strn",
    "customer_province",
    "customer_address",
    "customer_registered",
    "scenario",
)
COPIED = (
    "description",
    "part_id",
    "hs_code",
    "unit",
    "sale_type",
    "rate",
    "tax_label",
    "tax_rate",
    "sro_schedule",
    "sro_serial",
)


def post(sitting: Sitting, draft: SaleNoteDraft) -> int:
    """Issue the note for good, and queue it for FBR if FBR has the invoice. Raises Refusal."""
    refuse(check(sitting, draft))
    row = original(sitting, draft.sale)
    assert row is not None and draft.note_date is not None  # noqa: S101, PT018 - checked above
    was = {line.no: line for line in row.lines}
    each_line = figures(sitting, draft)
    made = [_line(n, was[each.no], each, draft.reason) for n, each in enumerate(each_line, 1)]
    note = SaleNote(
        number=numbering.take(sitting, SERIES, sitting.today().year),
        sale_id=row.id,
        sale_number=row.number,
        reference=fbr_number(sitting, row),
        meaning=meant(sitting, draft),
        reason=draft.reason,
        remarks=draft.remarks.strip(),
        note_date=draft.note_date,
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=made,
        **{name: total([getattr(line, name) for line in made]) for name in ("value", *TAXES, "total")},
        **{name: getattr(row, name) for name in BUYER},
    )
    sitting.add(note)
    audit.note(sitting, "issue", note)
    freeing.free_receipts(sitting, row.id, note)
    if note.reference:
        told = portal.facts(row, draft, each_line, workshop.draft(sitting))
        told = replace(told, document_id=note.id, number=note.number, reference=note.reference)
        outbox.enqueue(sitting, told, not_before=sales_portal.not_before(sitting, told))
    return note.id


def _line(no: int, was: SaleLine, made: Left, reason: str) -> SaleNoteLine:
    return SaleNoteLine(
        no=no,
        original_no=was.no,
        quantity=made.quantity,
        returned=returned(reason, made.quantity),
        total=made.total,
        **{name: getattr(made, name) for name in FIGURES},
        **{name: getattr(was, name) for name in COPIED},
    )
