"""The contents of the sales tax invoice as it stands before the portal now."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Select, select

from app.models.sale_notes import SaleCancellation, SaleNote, SaleNoteLine
from app.models.sales import Sale, SaleLine
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.services import outbox, sheets, workshop
from app.services.books import Sitting
from app.services.outbox import Standing
from app.services.sheets import SaleState

STATES = {
    "ACCEPTED": SaleState.FINAL,
    "DUPLICATE": SaleState.FINAL,
    "UNKNOWN": SaleState.UNKNOWN,
    "CHECKING": SaleState.UNKNOWN,
    "REJECTED": SaleState.DRAFT,
}
"""Anything else that waits is a provisional copy, offline or not."""


def sheet(sitting: Sitting, sale_id: int) -> sheets.SaleSheet:
    """The paper of one invoice: provisional without a QR until FBR gave its number."""
    row = sitting.get_one(Sale, sale_id)
    seller = workshop.draft(sitting)
    standing = outbox.standing(sitting, "sale", sale_id)
    return sheets.SaleSheet(
        head=workshop.letterhead(sitting),
        registered_seller=seller.registered,
        number=row.number,
        issued_on=row.invoice_date,
        tax_period=Month.of(row.invoice_date).first,
        seller_province=seller.province,
        buyer=buyer(row),
        lines=tuple(line_on_paper(line, line.discount) for line in row.lines),
        totals=sheets.SaleTotals(
            value=row.value,
            sales_tax=row.sales_tax,
            further_tax=row.further_tax,
            extra_tax=row.extra_tax,
            fed=row.fed,
            st_withheld=row.st_withheld,
            discount=total([line.discount for line in row.lines]),
            total=row.total,
            receivable=row.total - row.st_withheld,
        ),
        state=SaleState.CANCELLED if sitting.scalar(_gone(sale_id)) else state_of(standing),
        fbr_number=standing.number if standing else None,
        fbr_date=standing.fbr_date if standing else None,
        issued_offline=standing is not None and standing.offline,
        order_no=row.order_no,
        challan_no=row.delivery_challan,
        entered_by=row.entered_by,
        notes=(row.note,) if row.note else (),
    )


def _gone(sale_id: int) -> Select[int]:
    return select(SaleCancellation.id).where(SaleCancellation.sale_id == sale_id)


def state_of(standing: Standing | None) -> SaleState:
    if standing is None:
        return SaleState.FINAL
    if standing.trial:
        return SaleState.TRIAL
    return STATES.get(standing.state, SaleState.OFFLINE if standing.offline else SaleState.PENDING)


def buyer(row: Sale | SaleNote) -> sheets.PartyOnPaper:
    """As he stood when it was issued."""
    return sheets.PartyOnPaper(
        name=row.customer_name,
        address=row.customer_address,
        ntn=row.customer_ntn,
        cnic=row.customer_cnic,
        strn=row.customer_strn,
        province=row.customer_province,
        registered=row.customer_registered,
    )


def line_on_paper(line: SaleLine | SaleNoteLine, discount: Decimal = ZERO) -> sheets.SaleLine:
    """`discount` in rupees; a note's line has none of its own."""
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
        discount=discount,
        retail_value=line.retail_value,
        total=line.total,
        hs_code=line.hs_code,
        unit=line.unit,
        sale_type=line.sale_type,
        sro=line.sro_schedule,
        sro_serial=line.sro_serial,
    )
