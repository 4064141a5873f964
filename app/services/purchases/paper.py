"""A posted bill on paper."""

from __future__ import annotations

from app.models.purchases import Purchase
from app.services import sheets, workshop
from app.services.books import KARACHI, Sitting
from app.services.purchases.listing import detail


def sheet(sitting: Sitting, purchase_id: int) -> sheets.PurchaseSheet:
    """The contents of the supplier invoice voucher, or of the note that takes one back."""
    row = sitting.get_one(Purchase, purchase_id)
    whole = detail(sitting, purchase_id)
    original = whole.row.original if whole else ""
    said = [f"{original}: {row.reason}" if original else "", row.note]
    return sheets.PurchaseSheet(
        head=workshop.letterhead(sitting),
        number=row.number,
        kind=row.kind,
        supplier=sheets.PartyOnPaper(
            name=row.supplier_name,
            address=row.supplier_address,
            ntn=row.supplier_ntn,
            cnic=row.supplier_cnic,
            strn=row.supplier_strn,
            registered=bool(row.supplier_strn),
        ),
        bill_no=row.bill_no,
        bill_date=row.bill_date,
        received_on=row.received_on,
        lines=tuple(
            sheets.PurchaseLine(
                no=line.no,
                description=line.description,
                quantity=line.quantity,
                rate=line.rate,
                value=line.value,
                tax_rate=line.tax_rate,
                sales_tax=line.sales_tax,
                further_tax=line.further_tax,
                total=line.total,
                hs_code=line.hs_code,
                unit=line.unit,
            )
            for line in row.lines
        ),
        value=row.value,
        sales_tax=row.sales_tax,
        further_tax=row.further_tax,
        other_charges=row.freight + row.other_charges + row.extra_tax + row.fed,
        st_withheld=row.st_withheld,
        total=row.total,
        payable=row.total - row.st_withheld,
        entered_by=row.entered_by,
        entered_on=row.posted_at.astimezone(KARACHI).date(),
        cancelled=bool(whole and whole.row.state == "cancelled"),
        notes=tuple(each for each in said if each),
        warnings=tuple(f"{one.words} — {one.reason}" for one in whole.accepted) if whole else (),
    )
