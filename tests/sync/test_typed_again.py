"""The books were put back to an older copy, and the paper that they lost is typed in again: it went out before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.rules.outbox_words import SENT_BEFORE
from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import evidence, outbox, portals, sending, unknown_matching, verify, waiting_papers
from app.services.books import Books
from app.services.portals import PortalDraft
from app.services.unknown_matching import Export, PortalInvoice
from app.sync.portals import fbr_di
from tests.clock import Clock
from tests.services.test_outbox import an_invoice
from tests.sync.pretend import Desk
from tests.sync.test_one_sender import Copy, copy, desk, put_back

__all__ = ["copy", "desk"]


def queue(books: Books, document: int, number: str, quantity: int) -> int:
    made = an_invoice(document)
    line = replace(made.lines[0], quantity=Decimal(quantity))
    with books.write() as sitting:
        return outbox.enqueue(sitting, replace(made, number=number, lines=(line,)))


def strays(desk: Desk) -> list[str]:
    with desk.books.read() as sitting:
        return [each.document for each in outbox.strays(sitting)]


@pytest.fixture
def back(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> Desk:
    """S-2026-0002 went out after the backup, and FBR's number for it lies in the journal."""
    for_real(desk)
    desk.queue(1)
    desk.engine().run_once()
    older = copy("backup")
    desk.queue(2)
    desk.engine().run_once()
    found = put_back(desk, older, rates, clock)
    found.engine().run_once()
    assert strays(found) == ["S-2026-0002"]
    return found


def for_real(desk: Desk) -> None:
    with desk.books.write() as sitting:
        production = PortalDraft(url="http://127.0.0.1:9", environment="production", practice_token="t")
        portals.set_portal(sitting, production)


def last_number(desk: Desk) -> str:
    return list(desk.portal.ledger.values())[-1]


@pytest.mark.parametrize(
    ("document", "number", "quantity"),
    [
        (2, "S-2026-0002", 2),
        (7, "S-2026-0002", 2),  # as it was; the id in it is another
        (7, "S-2026-0002-2", 2),
        (2, "S-2026-0002", 5),  # another sale under the number that FBR knows
        (7, "S-2026-0007", 2),  # the same bytes under another number
    ],
)
def test_what_is_typed_in_again_is_not_sent_again(back: Desk, document: int, number: str, quantity: int) -> None:
    item = queue(back.books, document, number, quantity)
    posts = back.portal.posts
    assert back.engine().run_once().accepted == 0
    assert back.engine().run_once().accepted == 0
    assert (back.portal.posts, back.row(item).state, back.row(item).reason) == (posts, "UNKNOWN", SENT_BEFORE)
    with back.books.write() as sitting:
        evidence.settle_found(sitting, item, last_number(back), "IRIS shows it")
    assert (back.row(item).fiscal_number, strays(back)) == (last_number(back), [])
    assert verify.verify(back.books).ok


def test_a_window_that_is_open_claims_it_no_more_than_a_run_does(back: Desk) -> None:
    item = queue(back.books, 7, "S-2026-0007", 2)
    with back.books.write() as sitting:
        assert sending.claim(sitting, item, fbr_di.payload, "t") is None
    assert back.row(item).reason == SENT_BEFORE


def test_nor_is_it_given_out_in_a_file(back: Desk) -> None:
    item = queue(back.books, 2, "S-2026-0002", 2)
    with pytest.raises(Refusal, match="sent-before"), back.books.write() as sitting:
        waiting_papers.hand_out(sitting, [item], "up.xlsx")
    assert back.row(item).state == "READY"


def test_what_a_person_did_not_find_twice_goes_out_and_the_lost_one_stays_lost(back: Desk, clock: Clock) -> None:
    item = queue(back.books, 2, "S-2026-0002", 5)
    back.engine().run_once()
    for _look in range(2):
        clock.moment += timedelta(minutes=16)
        with back.books.write() as sitting:
            evidence.settle_absent(sitting, item, "FBR has another sale under that number")
    assert back.engine().run_once().accepted == 1
    assert strays(back) == ["S-2026-0002"], "what went out before is still not here"
    back.whole()
    again = queue(back.books, 8, "S-2026-0008", 2)
    assert back.engine().run_once().accepted == 0
    assert back.row(again).state == "UNKNOWN"


def test_the_same_goods_sold_twice_go_out_once_the_lost_one_is_back(back: Desk) -> None:
    item = queue(back.books, 2, "S-2026-0002", 2)
    back.engine().run_once()
    with back.books.write() as sitting:
        evidence.settle_found(sitting, item, last_number(back), "IRIS shows it")
    back.portal.ledger.clear()  # it takes the same bytes again, as FBR does
    back.portal.ledger.update({"one": "1234567DI000000000001", "two": "1234567DI000000000002"})
    queue(back.books, 9, "S-2026-0009", 2)
    assert back.engine().run_once().accepted == 1


def test_the_number_of_a_lost_paper_is_no_other_papers(back: Desk) -> None:
    number = last_number(back)
    other = queue(back.books, 9, "S-2026-0009", 9)
    with back.books.write() as sitting:
        assert outbox.is_known(sitting, number)
        assert not outbox.is_known(sitting, "1234567DI000000000099")
        waiting_papers.hand_out(sitting, [other], "up.xlsx")
    with pytest.raises(Refusal, match="fbr-number-taken"), back.books.write() as sitting:
        evidence.settle_found(sitting, other, number, "seen")
    assert back.row(other).state == "UNKNOWN"


def test_a_refused_invoice_issued_anew_again_is_not_sent_again(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    desk.queue(1)
    desk.engine().run_once()
    older = copy("backup")
    queue(desk.books, 2, "S-2026-0001-2", 3)
    desk.engine().run_once()
    back = put_back(desk, older, rates, clock)
    back.engine().run_once()
    again = queue(back.books, 2, "S-2026-0001-2", 4)
    assert back.engine().run_once().accepted == 0
    assert back.row(again).state == "UNKNOWN"


def a_row(number: str, value: str, tax: str) -> PortalInvoice:
    """As a list of IRIS has it: without our number."""
    return PortalInvoice(
        row=2,
        fbr_number=number,
        our_number="",
        buyer_number="7654321",
        buyer_name="Ravi Motors",
        day=date(2026, 11, 20),
        value=Decimal(value),
        sales_tax=Decimal(tax),
        items=1,
    )


def match(desk: Desk, row: PortalInvoice) -> int:
    export = Export(name="a.csv", content=b"", saved_at=None, complete=None)
    with desk.books.write() as sitting:
        found = unknown_matching.compare(sitting, (row,), export)
        assert len(found.matched) + found.known == 1
        return unknown_matching.settle(sitting, found, export)


def test_a_list_gives_the_lost_papers_number_to_no_other_that_is_like_it(back: Desk) -> None:
    alike = queue(back.books, 9, "S-2026-0009", 9)
    with back.books.write() as sitting:
        waiting_papers.hand_out(sitting, [alike], "up.xlsx")
    row = a_row(last_number(back), "100.00", "18.00")
    assert match(back, row) == 0
    assert back.row(alike).state == "UNKNOWN"


def test_a_list_settles_the_one_typed_in_again(back: Desk) -> None:
    again = queue(back.books, 2, "S-2026-0002", 2)
    back.engine().run_once()
    assert match(back, a_row(last_number(back), "100.00", "18.00")) == 1
    assert (back.row(again).fiscal_number, strays(back)) == (last_number(back), [])
