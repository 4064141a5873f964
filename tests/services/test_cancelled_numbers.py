"""FBR had an invoice twice, and the number that a waiting note names was the one to be cancelled."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.rules.outbox_words import CANCELLED_NUMBER
from app.rules.problems import Refusal
from app.services import evidence, outbox, portals, sale_notes, sending, verify, waiting_papers
from app.services.books import Books
from app.services.outcome import TryLater, Unclear
from app.services.portals import PortalDraft
from app.services.sale_notes import KIND, NoteLineDraft, SaleNoteDraft
from app.services.sending import Parcel
from app.sync.portals import fbr_di
from tests.accepted import a_number, accept, post_sale
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

GONE, STANDS = a_number(), a_number()


@pytest.fixture
def note(books: Books) -> int:
    """Of an invoice that FBR has under `GONE`; it waits."""
    accept(books, "sale", post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(5)),))), GONE)
    line = NoteLineDraft(line=1, quantity=Decimal(1))
    draft = SaleNoteDraft(sale="S-2026-0001", note_date=date(2026, 10, 25), reason="Return of goods", lines=(line,))
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", environment="production"))
        return sale_notes.post(sitting, draft)


def cancel_first(books: Books, cancelled: str = GONE) -> None:
    with books.write() as sitting:
        evidence.settle_two(sitting, 1, GONE, STANDS, "both stand on IRIS")
    with books.write() as sitting:
        evidence.settle_cancelled(sitting, 1, cancelled, "cancelled there")


def claim(books: Books, item_id: int) -> Parcel | None:
    with books.write() as sitting:
        return sending.claim(sitting, item_id, fbr_di.payload, "token")


def item_of(books: Books, note: int) -> int:
    with books.read() as sitting:
        standing = outbox.standing(sitting, KIND, note)
    assert standing is not None
    return standing.item_id


def tried(books: Books, item_id: int, outcome: TryLater | Unclear) -> None:
    parcel = claim(books, item_id)
    assert parcel is not None
    with books.write() as sitting:
        if isinstance(outcome, Unclear):
            sending.mark_writing(sitting, parcel)
        sending.record(sitting, parcel.attempt_id, outcome)


@pytest.mark.parametrize("before", [None, TryLater("no line")])
def test_a_note_that_waits_names_the_number_that_stands(books: Books, note: int, before: TryLater | None) -> None:
    first = item_of(books, note)
    if before is not None:
        tried(books, first, before)
    cancel_first(books)
    later = item_of(books, note)
    assert later != first
    assert claim(books, first) is None, "it is off the road"
    parcel = claim(books, later)
    assert parcel is not None
    assert STANDS.encode() in parcel.payload
    assert GONE.encode() not in parcel.payload
    with books.read() as sitting:
        told = outbox.told(sitting, KIND, note)
        assert told is not None
        assert told.reference == STANDS
        assert [row.id for row in outbox.rows(sitting, state="READY")] == []
    assert verify.verify(books).ok


def test_a_note_of_the_number_that_stands_is_left_alone(books: Books, note: int) -> None:
    first = item_of(books, note)
    cancel_first(books, cancelled=STANDS)
    assert item_of(books, note) == first
    assert claim(books, first) is not None


def test_a_note_that_may_have_left_is_held_and_given_out_in_no_file(books: Books, note: int, clock: Clock) -> None:
    first = item_of(books, note)
    tried(books, first, Unclear("line dropped"))
    cancel_first(books)
    assert item_of(books, note) == first
    for _look in range(2):
        clock.moment += timedelta(minutes=16)
        with books.write() as sitting:
            evidence.settle_absent(sitting, first, "not there")
    with pytest.raises(Refusal, match="names-cancelled"), books.write() as sitting:
        waiting_papers.hand_out(sitting, [first], "up.xlsx")
    assert claim(books, first) is None
    with books.read() as sitting:
        found = outbox.item(sitting, first)
    assert found is not None
    assert (found.row.state, found.row.cause, found.row.reason) == ("HELD", "document", CANCELLED_NUMBER)
