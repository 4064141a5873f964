"""A paper tried in vain, of which no byte ever left: it may go to the other environment, and no other paper may."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlcipher3 import dbapi2

from app.services import evidence, outbox, portals, sales, sending, waiting_papers
from app.services.books import Books
from app.services.outcome import NeedsKey, Outcome, TryLater, Unclear
from app.services.portal_invoice import InvoiceForPortal
from app.services.portals import PortalDraft
from app.services.sending import Parcel
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

HERE = "http://127.0.0.1:9"


def write(invoice: InvoiceForPortal, environment: str) -> bytes:
    return f"{environment} {invoice.number}".encode()


def set_portal(books: Books, environment: str) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=HERE, environment=environment))


def sell(books: Books) -> int:
    with books.write() as sitting:
        made = sales.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(1)),)))
        standing = outbox.standing(sitting, "sale", made)
    assert standing is not None
    return standing.item_id


def claim(books: Books, item_id: int) -> Parcel:
    with books.write() as sitting:
        parcel = sending.claim(sitting, item_id, write, "token")
    assert parcel is not None
    return parcel


def tried(books: Books, item_id: int, outcome: Outcome = TryLater("refused"), *, writing: bool = False) -> None:  # noqa: B008 - frozen
    parcel = claim(books, item_id)
    if writing:
        with books.write() as sitting:
            sending.mark_writing(sitting, parcel)
    with books.write() as sitting:
        sending.record(sitting, parcel.attempt_id, outcome)


def adopt(books: Books) -> int:
    with books.write() as sitting:
        return portals.adopt(sitting, outbox.FBR, "1234567-8")


def adoptable(books: Books) -> int:
    with books.read() as sitting:
        return portals.adoptable(sitting, portals.needed(sitting, outbox.FBR))


@pytest.mark.parametrize("outcome", [TryLater("connection refused"), NeedsKey("HTTP 401")])
def test_tried_in_vain_it_may_go_to_the_other_environment(books: Books, outcome: Outcome) -> None:
    set_portal(books, "sandbox")
    item_id = sell(books)
    tried(books, item_id, outcome)
    set_portal(books, "production")
    with books.write() as sitting:
        assert sending.claim(sitting, item_id, write, "token") is None, "held: it was made for the sandbox"
    assert adoptable(books) == 1
    assert adopt(books) == 1
    parcel = claim(books, item_id)
    assert (parcel.payload, parcel.environment, parcel.tries) == (b"production S-2026-0001", "production", 2)
    with books.write() as sitting:
        sending.mark_writing(sitting, parcel)
        sending.record(sitting, parcel.attempt_id, Unclear("line dropped"))
        assert outbox.inconsistencies(sitting) == []


def written_and_not_there(books: Books, item_id: int, clock: Clock) -> None:
    """It left, and two looks say that it did not arrive: it is ready again."""
    tried(books, item_id, Unclear("line dropped"), writing=True)
    not_there(books, item_id, clock)


def presumed_and_not_there(books: Books, item_id: int, clock: Clock) -> None:
    """Another copy, or a person by a file, may have carried it."""
    tried(books, item_id)
    with books.write() as sitting:
        waiting_papers.hand_out(sitting, [item_id], "by file")
    not_there(books, item_id, clock)


def not_there(books: Books, item_id: int, clock: Clock) -> None:
    for _ in range(2):
        clock.moment += timedelta(minutes=20)
        with books.write() as sitting:
            evidence.settle_absent(sitting, item_id, "looked")


@pytest.mark.parametrize("left", [written_and_not_there, presumed_and_not_there])
def test_what_may_have_left_stays_with_its_environment(
    books: Books, clock: Clock, left: Callable[[Books, int, Clock], None]
) -> None:
    """By the program, and by any other that has the file open."""
    set_portal(books, "sandbox")
    item_id = sell(books)
    left(books, item_id, clock)
    set_portal(books, "production")
    assert (adoptable(books), adopt(books)) == (1, 1)  # as another item (services.going_live)
    with books.read() as sitting:
        found = outbox.item(sitting, item_id)
    assert found is not None
    assert found.row.replaced_by is not None
    assert found.payload == b"sandbox S-2026-0001"
    with pytest.raises(dbapi2.DatabaseError, match="same bytes"):
        by_hand(books, "payload = NULL, payload_sha256 = '', environment = '', fingerprint = ''")


def test_bytes_that_never_left_are_laid_aside_whole_or_not_at_all(books: Books) -> None:
    set_portal(books, "sandbox")
    tried(books, sell(books))
    for change in ("environment = 'production'", "payload = x'00'", "payload = NULL", "payload_sha256 = ''"):
        with pytest.raises(dbapi2.DatabaseError, match="same bytes"):
            by_hand(books, change)


def test_a_sample_of_the_sandbox_stays_there(books: Books) -> None:
    set_portal(books, "sandbox")
    item_id = sell(books)
    by_hand(books, "environment = 'sandbox'")
    with closing(dbapi2.connect(str(books._engine.url.database), isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER outbox_item_frozen")
        raw.execute("UPDATE outbox_item SET document_kind = 'scenario'")
    set_portal(books, "production")
    assert (adoptable(books), adopt(books)) == (0, 0)
    with books.read() as sitting:
        found = outbox.item(sitting, item_id)
    assert found is not None
    assert found.row.state == "READY"


def by_hand(books: Books, change: str) -> None:
    """As any other program would, that has the file open."""
    with closing(dbapi2.connect(str(books._engine.url.database), isolation_level=None)) as raw:
        raw.execute(f"UPDATE outbox_item SET {change}")  # noqa: S608 - our own words
