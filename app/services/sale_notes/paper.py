"""The contents of a debit note as it stands before the portal now."""

from __future__ import annotations

from app.models.sale_notes import KIND, SaleNote
from app.rules.period import Month
from app.services import outbox, sheets, workshop
from app.services.books import Sitting
from app.services.note_sheets import NoteOnPaper
from app.services.sales.paper import buyer, line_on_paper, state_of


def sheet(sitting: Sitting, note_id: int) -> sheets.SaleSheet:
    """The paper of one note, laid out as an invoice is: provisional without a QR until FBR gave its number."""
    note = sitting.get_one(SaleNote, note_id)
    seller = workshop.draft(sitting)
    standing, told = outbox.standing(sitting, KIND, note_id), outbox.told(sitting, KIND, note_id)
    trial = standing is not None and standing.trial
    return sheets.SaleSheet(
        head=workshop.letterhead(sitting),
        registered_seller=seller.registered,
        number=note.number,
        note=NoteOnPaper(invoice=note.sale_number, meaning=note.meaning, reason=note.reason, remarks=note.remarks),
        reference="" if trial else told.reference if told else note.reference,
        issued_on=note.note_date,
        tax_period=Month.of(note.note_date).first,
        seller_province=seller.province,
        buyer=buyer(note),
        lines=tuple(line_on_paper(line) for line in note.lines),
        totals=sheets.SaleTotals(
            value=note.value,
            sales_tax=note.sales_tax,
            further_tax=note.further_tax,
            extra_tax=note.extra_tax,
            fed=note.fed,
            st_withheld=note.st_withheld,
            total=note.total,
            receivable=note.total - note.st_withheld,
        ),
        state=state_of(standing),
        fbr_number=standing.number if standing else None,
        fbr_date=standing.fbr_date if standing else None,
        issued_offline=standing is not None and standing.offline,
        entered_by=note.entered_by,
    )
