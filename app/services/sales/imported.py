"""Invoices that another program issued, written down with the number they bear."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from app.models.sales import Sale
from app.rules.problems import Code, Problem, Refusal
from app.services import parties
from app.services.books import Sitting
from app.services.sales.buyers import customer
from app.services.sales.checking import by_law
from app.services.sales.computing import settled
from app.services.sales.drafts import SaleDraft
from app.services.sales.posting import post

NOTE = "Invoice {number} (imported)"
"""How the paper's own number stands in the books: our series goes on without gaps."""


def imported_as(sitting: Sitting, customer_id: int, number: str) -> str:
    """Our number of the invoice that another program gave this number; "" if there is none."""
    note = NOTE.format(number=number.strip())
    same = select(Sale.number).where(Sale.customer_id.in_(parties.family(sitting, customer_id)), Sale.note == note)
    return sitting.scalar(same.limit(1)) or ""


def check_imported(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """What is wrong with it; not what FBR would ask of an invoice that is issued today."""
    return by_law(sitting, settled(sitting, draft))


def post_imported(sitting: Sitting, draft: SaleDraft, *, number: str) -> int:
    """Write it into the books; it is not queued for FBR. Raises Refusal, also if it is there already."""
    known = customer(sitting, draft)
    if known is not None and (there := imported_as(sitting, known.id, number)):
        facts = {"bill": number, "supplier": known.name, "number": there}
        raise Refusal(Problem(Code.DUPLICATE_BILL, "bill_no", facts))
    return post(sitting, replace(draft, note=NOTE.format(number=number.strip())), queue=False)
