"""Invoices that FBR has accepted, without a portal: handed out by file, and found on IRIS."""

from __future__ import annotations

from itertools import count

from app.services import evidence, outbox, portals, sales, sending, waiting_papers
from app.services.books import Books
from app.services.outcome import Accepted, Answer, Outcome, Rejected, Unclear
from app.services.portals import PortalDraft
from app.services.sales import SaleDraft
from app.sync.portals import fbr_di

_numbers = count(1)


def a_number() -> str:
    """One that FBR might have given us."""
    return f"1234567DI1AAAA{next(_numbers):06}"


def accept(books: Books, kind: str, document_id: int, number: str = "") -> str:
    """FBR has it from now on; its number."""
    number = number or a_number()
    with books.write() as sitting:
        standing = outbox.standing(sitting, kind, document_id)
        assert standing is not None
        waiting_papers.hand_out(sitting, [standing.item_id], "test.xlsx")
    with books.write() as sitting:
        evidence.settle_found(sitting, standing.item_id, number, "seen on IRIS")
    return number


def send(books: Books, kind: str, document_id: int, number: str = "") -> None:
    """It goes out; the portal answers with the number, or not at all if there is none."""
    with books.write() as sitting:
        standing = outbox.standing(sitting, kind, document_id)
        assert standing is not None
        parcel = sending.claim(sitting, standing.item_id, fbr_di.payload, "token")
        assert parcel is not None
        sending.mark_writing(sitting, parcel)
        if number:
            sending.mark_answered(sitting, parcel, Answer(200, {}, b"{}"))
        outcome: Outcome = Accepted(number) if number else Unclear("line dropped")
        sending.record(sitting, parcel.attempt_id, outcome)


def post_sale(books: Books, draft: SaleDraft) -> int:
    """Post it; it waits for FBR, where a portal is set up."""
    with books.write() as sitting:
        if portals.portal(sitting, outbox.FBR) is None:
            portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment="production"))
        return sales.post(sitting, draft)


def accept_sale(books: Books, draft: SaleDraft) -> int:
    """Post it, and let FBR have it."""
    made = post_sale(books, draft)
    accept(books, "sale", made)
    return made


def refuse(books: Books, document_id: int, kind: str = "sale") -> None:
    """FBR will not have it."""
    with books.write() as sitting:
        standing = outbox.standing(sitting, kind, document_id)
        assert standing is not None
        parcel = sending.claim(sitting, standing.item_id, fbr_di.payload, "token")
        assert parcel is not None
        sending.record(sitting, parcel.attempt_id, Rejected("0027", "Reason is required."))
