"""What FBR refused, corrected and issued anew. The refused invoice stays in the books as it was, and counts no more."""

from __future__ import annotations

from sqlalchemy import select

from app.models.payments import Allocation, Payment
from app.models.sale_notes import SaleCancellation
from app.models.sales import Sale, SaleLine
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import outbox
from app.services.books import Sitting
from app.services.moves import taken_back
from app.services.sales.checking import STATED, check
from app.services.sales.computing import settled
from app.services.sales.drafts import WALK_IN, SaleDraft, SaleLineDraft
from app.services.sales.posting import issue


def revise(sitting: Sitting, sale_id: int, draft: SaleDraft) -> int:
    """Issue the corrected draft in the place of an invoice that FBR refused, and queue it. Raises Refusal.

    It keeps its number and gets the number of its revision behind it, S-2026-0007-2: dashes are all that FBR takes in a
    number (0088).
    """
    old = sitting.get(Sale, sale_id)
    if old is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(sale_id)}))
    draft = settled(sitting, draft)
    refuse(revisable(sitting, sale_id) + check(sitting, draft))
    made = issue(sitting, draft, f"{_first_number(old)}-{old.revision + 1}", revises=old)
    outbox.supersede(sitting, "sale", old.id, made.id)
    return made.id


def revisable(sitting: Sitting, sale_id: int) -> list[Problem]:
    """Why this invoice cannot be issued anew; nothing if it can."""
    old = sitting.get_one(Sale, sale_id)
    stands = outbox.standing(sitting, "sale", sale_id)
    if stands is None or stands.state != outbox.State.REJECTED:
        return [Problem(Code.NOT_REFUSED, "", {"state": stands.state.value if stands else "FINAL"})]
    if by := sitting.scalar(select(SaleCancellation.number).where(SaleCancellation.sale_id == sale_id)):
        return [Problem(Code.BILL_CANCELLED, "", {"number": old.number, "by": by})]
    if later := sitting.scalar(select(Sale.number).where(Sale.revises_id == sale_id)):
        return [Problem(Code.REVISED_ALREADY, "", {"number": later})]
    if paid := _paid_with(sitting, sale_id):
        return [Problem(Code.OTHERS_HANG_ON_IT, "", {"others": paid, "number": old.number})]
    return []


def draft_of(sitting: Sitting, sale_id: int) -> SaleDraft:
    """The invoice as it was typed, to be corrected."""
    row = sitting.get_one(Sale, sale_id)
    return SaleDraft(
        customer="" if row.walk_in and row.customer_name == WALK_IN else row.customer_name,
        customer_ntn=row.customer_ntn,
        customer_cnic=row.customer_cnic,
        customer_strn=row.customer_strn,
        customer_province=row.customer_province,
        customer_address=row.customer_address,
        walk_in=row.walk_in,
        end_consumer=row.end_consumer,
        invoice_date=row.invoice_date,
        paid_by=row.paid_by,
        withheld=row.st_withheld > 0,
        order_no=row.order_no,
        delivery_challan=row.delivery_challan,
        note=row.note,
        lines=tuple(_line(line) for line in row.lines),
    )


def _line(row: SaleLine) -> SaleLineDraft:
    return SaleLineDraft(
        description=row.description,
        hs_code=row.hs_code,
        unit=row.unit,
        sale_type=row.sale_type,
        quantity=row.quantity,
        rate=row.rate,
        discount=row.discount,
        retail_price=row.retail_price,
        tax_rate=row.tax_rate if row.sale_type in STATED else None,
        sro_schedule=row.sro_schedule,
        sro_serial=row.sro_serial,
        extra_tax=row.extra_tax,
        fed=row.fed,
    )


def _first_number(row: Sale) -> str:
    return row.number if row.revision == 1 else row.number.removesuffix(f"-{row.revision}")


def _paid_with(sitting: Sitting, sale_id: int) -> str:
    """The number of a standing payment that was put to it."""
    query = select(Payment.number).join(Allocation, Allocation.payment_id == Payment.id)
    standing = query.where(Allocation.sale_id == sale_id, Payment.id.not_in(taken_back()))
    return sitting.scalar(standing.limit(1)) or ""
