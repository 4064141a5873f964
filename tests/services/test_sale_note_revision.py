"""A debit note that FBR refused: issued anew under the next number, and the refused one needs nobody any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.rules.problems import Refusal
from app.services import ledgers, outbox, sale_cancellations, sale_notes
from app.services.books import Books
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.verify import verify
from tests.accepted import accept, accept_sale, refuse
from tests.makers import a_sale, a_sale_line

WHOLE = SaleNoteDraft(
    sale="S-2026-0001",
    note_date=date(2026, 11, 20),
    reason="Others",
    remarks="Wrong side sent",
    lines=(NoteLineDraft(line=1, quantity=Decimal(20)),),
)


@pytest.fixture
def refused(books: Books) -> int:
    """A note of all 20 brake shoes, 23,600 rupees, that FBR said no to."""
    accept_sale(books, a_sale())
    return refused_note(books, WHOLE)


def refused_note(books: Books, draft: SaleNoteDraft) -> int:
    with books.write() as sitting:
        made = sale_notes.post(sitting, draft)
    refuse(books, made, "sale-note")
    return made


def revise(books: Books, note_id: int, draft: SaleNoteDraft = WHOLE) -> int:
    with books.write() as sitting:
        return sale_notes.revise(sitting, note_id, draft)


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {problem.code.value for problem in refusal.value.problems}


def test_the_new_one_stands_in_the_place_of_the_refused(books: Books, refused: int) -> None:
    """All 20 again: what was refused has taken nothing off the invoice."""
    new = revise(books, refused)
    accept(books, "sale-note", new)
    with books.read() as sitting:
        listed = {row.number: (row.state, row.replaced) for row in sale_notes.rows(sitting)}
        assert outbox.rows(sitting, state="REJECTED") == []
        assert outbox.counts(sitting) == {"ACCEPTED": 2}
        found = sale_notes.detail(sitting, new)
        assert found is not None
        assert ledgers.ledger(sitting, found.row.customer_id, "customer").closing == 0
    assert listed == {"DN-2026-0001": ("REJECTED", True), "DN-2026-0002": ("ACCEPTED", False)}
    assert verify(books).findings == ()


def test_only_once_and_only_what_was_refused(books: Books, refused: int) -> None:
    new = revise(books, refused)
    with pytest.raises(Refusal) as again:
        revise(books, refused)
    assert "revised-already" in codes(again)
    with pytest.raises(Refusal) as waiting:
        revise(books, new)
    assert "not-refused" in codes(waiting)
    with pytest.raises(Refusal) as none:
        revise(books, 99)
    assert codes(none) == {"not-found"}


def test_not_with_a_note_on_another_invoice(books: Books, refused: int) -> None:
    """That would hide a refusal that nobody has seen to."""
    accept_sale(books, a_sale())
    with pytest.raises(Refusal) as other:
        revise(books, refused, replace(WHOLE, sale="S-2026-0002"))
    assert codes(other) == {"note-of-another"}
    with books.read() as sitting:
        assert [row.document for row in outbox.rows(sitting, state="REJECTED")] == ["DN-2026-0001"]


def test_not_when_the_invoice_was_cancelled_since(books: Books, refused: int) -> None:
    with books.write() as sitting:
        draft = sale_cancellations.SaleCancellationDraft(
            sale="S-2026-0001", cancelled_on=sitting.today(), evidence="IRIS: Cancelled"
        )
        sale_cancellations.cancel(sitting, draft)
    with books.read() as sitting:
        assert [each.code.value for each in sale_notes.revisable(sitting, refused)] == ["bill-cancelled"]


def test_the_draft_has_what_was_typed_and_no_more(books: Books) -> None:
    """A figure that the program would reckon so again is left to it."""
    lines = (a_sale_line(), a_sale_line(description="Clutch", hs_code="8708.9390"))
    accept_sale(books, a_sale(lines=lines))
    typed = (
        NoteLineDraft(line=2, quantity=Decimal(1), value=Decimal("900.00")),
        NoteLineDraft(line=1, quantity=Decimal(3)),
    )
    made = refused_note(books, replace(WHOLE, lines=typed))
    with books.read() as sitting:
        assert sale_notes.draft_of(sitting, made) == replace(WHOLE, lines=typed, meaning="reduction")


MEANT = [
    ("0104", "1: The calculated percentage sales tax does not match.", "lines.0.sales_tax"),
    ("0098", "1: Please provide Quantity", "lines.0.quantity"),
    ("0027", "Reason is required.", "reason"),
    ("0028", "Reason Remarks are required.", "remarks"),
    ("0034", "only allowed within 180 days", "note_date"),
    ("0067", "Sales Tax of Debit Note", "lines"),
    ("0052", "1: Please provide valid HS Code", "sale"),
    ("0073", "Provide Sale Origination Province", ""),
    ("7777", "something new", ""),
]


def test_which_field_a_refusal_means(books: Books, refused: int) -> None:
    with books.read() as sitting:
        found = [(code, words, sale_notes.refused_field(sitting, refused, code, words)) for code, words, _ in MEANT]
    assert found == MEANT
