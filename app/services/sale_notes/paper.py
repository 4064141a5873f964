"""The contents of a debit note as it stands before the portal now."""

from __future__ import annotations

from app.models.sale_notes import KIND, SaleNote, SaleNoteLine
from app.rules.period import Month
from app.services import outbox, sheets, workshop
from app.services.books import Sitting
from app.services.note_sheets import NoteOnPaper
from app.services.sales.paper import state_of


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
        buyer=_buyer(note),
        lines=tuple(_line(line) for line in note.lines),
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
        fbr_number=(standing.fiscal_number or standing.trial_number) if standing else None,
        fbr_date=standing.fbr_date if standing else None,
        issued_offline=standing is not None and standing.offline,
        entered_by=note.entered_by,
    )


def _buyer(note: SaleNote) -> sheets.PartyOnPaper:
    return sheets.PartyOnPaper(
        name=note.customer_name,
        address=note.customer_address,
        ntn=note.customer_ntn,
        cnic=note.customer_cnic,
        strn=note.customer_strn,
        province=note.customer_province,
        registered=note.customer_registered,
    )


def _line(line: SaleNoteLine) -> sheets.SaleLine:
    return sheets.SaleLine(
        no=line.no,
        description=line.description,
        quantity=line.quantity,
        rate=line.rate,
        value=line.value,
        tax_rate=line.tax_rate,
        tax_rate_text="" if line.tax_label.endswith("%") else line.tax_label,
        sales_tax=line.sales_tax,
        further_tax=line.further_tax,
        extra_tax=line.extra_tax,
        fed=line.fed,
        st_withheld=line.st_withheld,
        retail_value=line.retail_value,
        total=line.total,
        hs_code=line.hs_code,
        unit=line.unit,
        sale_type=line.sale_type,
        sro=line.sro_schedule,
        sro_serial=line.sro_serial,
    )
