"""What FBR would hear of a debit note, and what it would say to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.models.sale_notes import KIND
from app.models.sales import Sale, SaleLine
from app.rules import provinces
from app.rules.fbr_facts import DEBIT_NOTE
from app.rules.money import total
from app.rules.problems import Code, Problem
from app.services.books import Sitting
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.sale_notes.drafts import Left, SaleNoteDraft
from app.services.sales import portal
from app.services.workshop import WorkshopDraft

REPEATED = "sale"
"""Where a note has no field of its own: what it only repeats of its invoice."""

HEAD = {"": "", "invoice_date": "note_date", "reason": "reason", "remarks": "remarks", "lines": "lines"}
"""A field of a sale's draft, and that of the note which FBR would mean by it."""

OF_LINE = {
    "0021": "value",
    "0090": "value",
    "0098": "quantity",
    "0102": "sales_tax",
    "0103": "sales_tax",
    "0104": "sales_tax",
    "0105": "sales_tax",
}
"""The note's own figures, by the codes with which FBR refuses them."""

BAD_AMOUNTS = ("0300", "0302")
AMOUNTS = {"quantity": "quantity", "tax_rate": "sales_tax"}


def facts(row: Sale, draft: SaleNoteDraft, made: Sequence[Left], seller: WorkshopDraft) -> InvoiceForPortal:
    """The note on `row` as FBR would hear it; not yet numbered. `made`: what each of its lines comes to."""
    was = {line.no: line for line in row.lines}
    return InvoiceForPortal(
        document_id=0,
        number="DN-0",
        kind=KIND,
        invoice_type=DEBIT_NOTE,
        reason=draft.reason,
        reason_remarks=draft.remarks.strip(),
        invoice_date=draft.note_date or row.invoice_date,
        seller_number=seller.registration_number,
        seller_name=seller.name,
        seller_province=seller.province,
        seller_address=", ".join(part for part in (seller.address, seller.city) if part) or seller.province,
        buyer_number=row.customer_ntn or row.customer_cnic,
        buyer_name=row.customer_name,
        buyer_province=row.customer_province or provinces.PUNJAB,
        buyer_address=row.customer_address or row.customer_province or provinces.PUNJAB,
        buyer_registered=row.customer_registered,
        end_consumer=row.end_consumer,
        scenario=row.scenario,
        total=total([each.total for each in made]),
        lines=tuple(_line(was[each.no], each) for each in made),
    )


def problems(sitting: Sitting, row: Sale, told: InvoiceForPortal) -> list[Problem]:
    """For what FBR would refuse it, at the fields of the note's draft.

    FBR has taken the invoice already: what is wrong now with words that the note repeats of it is but a doubt, and
    what was a doubt of them is none any more.
    """
    found = []
    for each in portal.problems(sitting, told, day=row.invoice_date):
        field = place(str(each.facts["fbr"]), each.field)
        if field != REPEATED:
            found.append(replace(each, field=field))
        elif not each.is_warning:
            found.append(replace(each, code=Code.FBR_MIGHT_REFUSE, field=field))
    return found


def place(code: str, field: str) -> str:
    """The field of a note's draft that is meant by FBR's code and by `field` of a sale's draft."""
    line, _, name = field.rpartition(".")
    if not line:
        return HEAD.get(field, REPEATED)
    own = AMOUNTS.get(name, "value") if code in BAD_AMOUNTS else OF_LINE.get(code)
    return f"{line}.{own}" if own else REPEATED


def _line(was: SaleLine, made: Left) -> LineForPortal:
    return LineForPortal(
        description=was.description,
        hs_code=was.hs_code,
        tax_label=was.tax_label,
        unit=was.unit,
        quantity=made.quantity,
        total=made.total,
        value=made.value,
        retail_value=made.retail_value,
        sales_tax=made.sales_tax,
        st_withheld=made.st_withheld,
        extra_tax=made.extra_tax,
        further_tax=made.further_tax,
        fed=made.fed,
        sale_type=was.sale_type,
        sro_schedule=was.sro_schedule,
        sro_serial=was.sro_serial,
    )
