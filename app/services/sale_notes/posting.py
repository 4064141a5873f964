"""Issuing a debit note for good, and queueing it for FBR in the same transaction."""

from __future__ import annotations

from app.models.sale_notes import KIND, SaleNote, SaleNoteLine
from app.models.sales import Sale, SaleLine
from app.rules import provinces
from app.rules.money import total
from app.rules.problems import refuse
from app.services import audit, numbering, outbox, workshop
from app.services.books import Sitting
from app.services.payments import freeing
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.sale_notes.checking import check, fbr_number, figures, meant, original
from app.services.sale_notes.drafts import Left, SaleNoteDraft
from app.services.sale_notes.remaining import FIGURES, TAXES, returned
from app.services.workshop import WorkshopDraft

SERIES = "DN"
FBR_TYPE = "Debit Note"
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
    made = [_line(n, was[each.no], each, draft.reason) for n, each in enumerate(figures(sitting, draft), 1)]
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
        outbox.enqueue(sitting, _for_portal(note, row, workshop.draft(sitting)))
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


def _for_portal(note: SaleNote, row: Sale, seller: WorkshopDraft) -> InvoiceForPortal:
    return InvoiceForPortal(
        document_id=note.id,
        number=note.number,
        kind=KIND,
        invoice_type=FBR_TYPE,
        reference=note.reference,
        reason=note.reason,
        reason_remarks=note.remarks,
        invoice_date=note.note_date,
        seller_number=seller.registration_number,
        seller_name=seller.name,
        seller_province=seller.province,
        seller_address=", ".join(part for part in (seller.address, seller.city) if part),
        buyer_number=note.customer_ntn or note.customer_cnic,
        buyer_name=note.customer_name,
        buyer_province=note.customer_province or provinces.PUNJAB,
        buyer_address=note.customer_address or note.customer_province,
        buyer_registered=note.customer_registered,
        end_consumer=row.end_consumer,
        scenario=note.scenario,
        total=note.total,
        lines=tuple(_line_for_portal(line) for line in note.lines),
    )


def _line_for_portal(line: SaleNoteLine) -> LineForPortal:
    return LineForPortal(
        description=line.description,
        hs_code=line.hs_code,
        tax_label=line.tax_label,
        unit=line.unit,
        quantity=line.quantity,
        total=line.total,
        value=line.value,
        retail_value=line.retail_value,
        sales_tax=line.sales_tax,
        st_withheld=line.st_withheld,
        extra_tax=line.extra_tax,
        further_tax=line.further_tax,
        fed=line.fed,
        sale_type=line.sale_type,
        sro_schedule=line.sro_schedule,
        sro_serial=line.sro_serial,
    )
