"""Issuing an invoice for good, and queueing it for FBR in the same transaction."""

from __future__ import annotations

from app.models.sales import Sale, SaleLine
from app.rules import provinces, units
from app.rules.problems import refuse
from app.rules.sale_types import SaleType, scenario
from app.services import audit, numbering, outbox, parties, parts, workshop
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.sales.checking import check, customer, figures, new_customer
from app.services.sales.drafts import Figures, SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft


def post(sitting: Sitting, draft: SaleDraft, *, queue: bool = True) -> int:
    """Issue the invoice for good, and queue it for FBR if the workshop is registered. Raises Refusal.

    `queue` is False for what another program issued: nobody can say from a file whether FBR has it already.
    """
    refuse(check(sitting, draft))
    buyer = _take_customer(sitting, draft)
    each, bill = figures(sitting, draft)
    row = Sale(
        number=numbering.take(sitting, "S", sitting.today().year),
        customer_id=buyer.id,
        customer_name=buyer.name,
        customer_ntn=buyer.ntn,
        customer_cnic=buyer.cnic,
        customer_strn=buyer.strn,
        customer_province=buyer.province,
        customer_address=buyer.address,
        customer_registered=buyer.registered,
        invoice_date=draft.invoice_date or sitting.today(),
        value=bill.value,
        sales_tax=bill.sales_tax,
        further_tax=bill.further_tax,
        total=bill.total,
        paid_by=draft.paid_by,
        order_no=draft.order_no.strip(),
        delivery_challan=draft.delivery_challan.strip(),
        scenario=scenario(SaleType(draft.lines[0].sale_type), buyer_registered=buyer.registered),
        note=draft.note.strip(),
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=[_line(sitting, n, line, made) for n, (line, made) in enumerate(zip(draft.lines, each, strict=True), 1)],
    )
    sitting.add(row)
    audit.note(sitting, "issue", row)
    if queue and (seller := workshop.draft(sitting)).registered:
        outbox.enqueue(sitting, _for_portal(row, seller))
    return row.id


def _take_customer(sitting: Sitting, draft: SaleDraft) -> PartyRow:
    known = customer(sitting, draft)
    if known is None:
        return parties.known(sitting, parties.add(sitting, new_customer(draft), to_complete=True))
    parties.mark_role(sitting, known.id, customer=True)
    return known


def _line(sitting: Sitting, no: int, line: SaleLineDraft, made: Figures) -> SaleLine:
    part = parts.find(sitting, line.description)
    return SaleLine(
        no=no,
        description=line.description.strip(),
        part_id=part.id if part else None,
        hs_code=line.hs_code.strip(),
        unit=units.unit(line.unit),
        sale_type=line.sale_type,
        quantity=line.quantity,
        rate=line.rate,
        discount=line.discount,
        value=made.value,
        retail_value=made.retail_value,
        tax_label=made.tax_label,
        tax_rate=made.tax_rate,
        sales_tax=made.sales_tax,
        further_tax=made.further_tax,
        total=made.total,
    )


def _for_portal(row: Sale, seller: WorkshopDraft) -> InvoiceForPortal:
    return InvoiceForPortal(
        document_id=row.id,
        number=row.number,
        invoice_date=row.invoice_date,
        seller_number=seller.registration_number,
        seller_name=seller.name,
        seller_province=seller.province,
        seller_address=", ".join(part for part in (seller.address, seller.city) if part),
        buyer_number=row.customer_ntn or row.customer_cnic,
        buyer_name=row.customer_name,
        buyer_province=row.customer_province or provinces.PUNJAB,
        buyer_address=row.customer_address or row.customer_province,
        buyer_registered=row.customer_registered,
        scenario=row.scenario,
        total=row.total,
        lines=tuple(
            LineForPortal(
                hs_code=line.hs_code,
                description=line.description,
                tax_label=line.tax_label,
                unit=line.unit,
                quantity=line.quantity,
                value=line.value,
                retail_value=line.retail_value,
                sales_tax=line.sales_tax,
                further_tax=line.further_tax,
                discount=line.discount,
                total=line.total,
                sale_type=line.sale_type,
            )
            for line in row.lines
        ),
    )
