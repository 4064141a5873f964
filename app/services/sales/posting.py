"""Issuing an invoice for good, and queueing it for FBR in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.models.sales import Sale, SaleLine
from app.rules import units
from app.rules.problems import refuse
from app.rules.sale_types import SaleType, scenario
from app.services import audit, numbering, outbox, parts, workshop
from app.services.books import Sitting
from app.services.parties import PartyDraft
from app.services.sales import buyers, portal
from app.services.sales.checking import by_law, check
from app.services.sales.computing import figures, is_retail, settled
from app.services.sales.drafts import Figures, SaleDraft, SaleLineDraft

SAME = ("value", "sales_tax", "further_tax", "extra_tax", "fed", "st_withheld", "total")
"""Figures that lie in the books under the names they are reckoned by."""


def post(sitting: Sitting, draft: SaleDraft, *, queue: bool = True) -> int:
    """Issue the invoice for good, and queue it for FBR if the workshop is registered. Raises Refusal.

    `queue` is False for what another program issued: nobody can say from a file whether FBR has it already, nor what
    it asked of an invoice then.
    """
    draft = settled(sitting, draft)
    refuse(check(sitting, draft) if queue else by_law(sitting, draft))
    return issue(sitting, draft, numbering.take(sitting, "S", sitting.today().year), queue=queue).id


def issue(sitting: Sitting, draft: SaleDraft, number: str, *, queue: bool = True, revises: Sale | None = None) -> Sale:
    """Write a settled draft, in which nothing is wrong, into the books; in the place of `revises` if there is one."""
    seller = workshop.draft(sitting)
    him = buyers.buyer(sitting, draft, seller)
    each, bill = figures(sitting, draft)
    row = _sale(sitting, draft, him, each, bill)
    row.customer_id = buyers.take(sitting, draft, seller)
    row.number = number
    if revises is not None:
        row.revision, row.revises_id = revises.revision + 1, revises.id
    retail = is_retail(draft, seller, registered=row.customer_registered)
    kind = SaleType(draft.lines[0].sale_type)
    row.scenario = scenario(kind, buyer_registered=row.customer_registered, end_consumer=retail)
    sitting.add(row)
    audit.note(sitting, "issue" if revises is None else "revise", row)
    if queue and seller.registered:
        told = portal.facts(sitting, draft, him, seller, (each, bill))
        told = replace(told, document_id=row.id, number=number, revision=row.revision)
        outbox.enqueue(sitting, told, not_before=portal.not_before(sitting, told))
    return row


def _sale(sitting: Sitting, draft: SaleDraft, him: PartyDraft, each: Sequence[Figures], bill: Figures) -> Sale:
    return Sale(
        customer_name=him.name,
        customer_ntn=him.ntn,
        customer_cnic=him.cnic,
        customer_strn=him.strn,
        customer_province=him.province,
        customer_address=him.address,
        customer_registered=buyers.registered(him),
        walk_in=draft.walk_in,
        end_consumer=draft.end_consumer,
        invoice_date=draft.invoice_date or sitting.today(),
        paid_by=draft.paid_by,
        order_no=draft.order_no.strip(),
        delivery_challan=draft.delivery_challan.strip(),
        note=draft.note.strip(),
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=[_line(sitting, n, line, made) for n, (line, made) in enumerate(zip(draft.lines, each, strict=True), 1)],
        **{name: getattr(bill, name) for name in SAME},
    )


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
        retail_price=line.retail_price,
        retail_value=made.retail_value,
        tax_label=made.tax_label,
        tax_rate=made.tax_rate,
        sro_schedule=line.sro_schedule.strip(),
        sro_serial=line.sro_serial.strip(),
        **{name: getattr(made, name) for name in SAME},
    )
