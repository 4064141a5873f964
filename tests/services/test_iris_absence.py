"""Who is absent is sent again: whatever a file of IRIS says of a paper, or may say, is told, and keeps it from that."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.rules.outbox_words import LISTED
from app.rules.period import Month
from app.services import evidence, outbox, sale_notes, senders, unknown_matching, waiting_papers
from app.services.books import Books
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.unknown_matching import Comparison, Export, PortalInvoice
from tests.accepted import accept, post_sale, send
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

KNOWN, NEW, NEWER, LATER, LATEST = (f"1234567DI1EEEE{each:06}" for each in (1, 2, 3, 4, 5))
FOREIGN = "7654321DI1EEEE000001"
BOTH = ["S-2026-0002", "S-2026-0003"]
WALK_IN = {"customer": "Noor Auto", "customer_ntn": "", "customer_strn": "", "customer_cnic": "35201-3344556-7"}


@pytest.fixture
def shop(books: Books, clock: Clock) -> Books:
    """S-1 is with FBR, of S-2 (1,000, the 20th) and S-3 (2,000, the 22nd) nobody knows, S-4 waits to be sent.

    S-5 went out sixteen minutes later: a file that holds its number was made after that.
    """
    accept(books, "sale", post_sale(books, a_sale()), KNOWN)
    lines = [(a_sale_line(quantity=Decimal(each)),) for each in (1, 2, 4)]
    send(books, "sale", post_sale(books, a_sale(lines=lines[0])))
    send(books, "sale", post_sale(books, a_sale(**WALK_IN, lines=lines[1], invoice_date=date(2026, 10, 22))))
    post_sale(books, a_sale(lines=lines[2]))
    clock.moment += timedelta(minutes=16)
    sell(books, LATER)
    clock.moment += timedelta(minutes=4)
    return books


def sell(books: Books, number: str, day: date = date(2026, 10, 20)) -> None:
    """Nine more, and FBR has them."""
    lines = (a_sale_line(quantity=Decimal(9)),)
    send(books, "sale", post_sale(books, a_sale(lines=lines, invoice_date=day)), number)


def a_row(fbr_number: str, our_number: str = "", **changes: Any) -> PortalInvoice:
    """Like none of the papers, until a test says otherwise."""
    plain: dict[str, Any] = {"row": 2, "day": date(2026, 10, 5), "value": Decimal(7), "sales_tax": Decimal(1)}
    return PortalInvoice(**plain | {"fbr_number": fbr_number, "our_number": our_number} | changes)


def two(**changes: object) -> dict[str, Any]:
    """All that IRIS says of S-2."""
    facts: dict[str, Any] = {
        "buyer_number": "2345678",
        "day": date(2026, 10, 20),
        "value": Decimal(1000),
        "sales_tax": Decimal(180),
    }
    return facts | changes


def compare(books: Books, *rows: PortalInvoice, content: bytes = b"a,b\n", aside: tuple[str, ...] = ()) -> Comparison:
    with books.read() as sitting:
        export = Export(name="n.csv", content=content, saved_at=sitting.now(), complete=Month(2026, 10))
        given = (*rows, a_row(KNOWN, row=98), a_row(LATER, row=99))
        return unknown_matching.compare(sitting, given, export, aside)


def absent(found: Comparison) -> list[str]:
    return [paper.number for paper in found.absent]


def test_nothing_that_a_row_may_be_is_absent(shop: Books) -> None:
    both, third = BOTH, BOTH[1:]
    says = {
        "nothing like them": ([a_row(NEW), a_row("", row=3)], both),
        "another seller's": ([a_row(FOREIGN, **two(value=Decimal(1001)))], both),
        "named, no number yet": ([a_row("", "S-2026-0002", **two())], third),
        "no number yet, no name, that day": ([a_row("", day=date(2026, 10, 20))], third),
        "the tax rounded otherwise": ([a_row(NEW, **two(sales_tax=Decimal("180.01")))], third),
        "that day": ([a_row(NEW, day=date(2026, 10, 22))], both[:1]),
        "that buyer": ([a_row(NEW, buyer_number="35201-3344556-7")], both[:1]),
        "that name": ([a_row(NEW, buyer_name="NOOR AUTO.")], both[:1]),
        "that value": ([a_row(NEW, value=Decimal(2000))], both[:1]),
        "beside a number we have": ([a_row(KNOWN, "S-2026-0002", **two())], third),
        "named by another seller's": ([a_row(FOREIGN, "S-2026-0002", **two())], third),
        "named, with other facts": ([a_row(NEW, "S-2026-0002", **two(value=Decimal(5)))], third),
        "named twice": ([a_row(NEW, "S-2026-0002", **two()), a_row(NEWER, "S-2026-0002", row=3, **two())], third),
    }
    assert {name: absent(compare(shop, *rows)) for name, (rows, _) in says.items()} == {
        name: left for name, (_, left) in says.items()
    }
    assert absent(compare(shop, aside=("S/2026/0002", "TOTAL"))) == third


def test_what_is_not_absent_is_for_a_person(shop: Books) -> None:
    rounded = compare(shop, a_row(NEW, **two(sales_tax=Decimal("180.01"))))
    assert [[paper.number for paper in tie.papers] for tie in rounded.ties] == [["S-2026-0002"]]
    assert [(each.code, each.facts["papers"]) for each in rounded.problems] == [("fits-several", "S-2026-0002")]
    assert rounded.strangers == ()
    [tie] = compare(shop, a_row("", "S-2026-0002", **two())).ties
    assert [paper.number for paper in tie.papers] == ["S-2026-0002"]


SAYS = {
    "a second number": (NEW, "S-2026-0001", [("twice-at-fbr", KNOWN)]),
    "its own number": (KNOWN, "S-2026-0001", []),
    "another's number": (KNOWN, "S-2026-0002", [("number-of-another", "S-2026-0001")]),
    "there, and it waits here": (NEW, "S-2026-0004", [("there-already", NEW)]),
}


def test_what_the_books_know_otherwise_is_told(shop: Books) -> None:
    told = {}
    for name, (fbr, ours, _) in SAYS.items():
        found = compare(shop, a_row(fbr, ours, **two()))
        keys = {"twice-at-fbr": "first", "number-of-another": "owner", "there-already": "text"}
        told[name] = [(each.code, each.facts[keys[each.code]]) for each in found.problems]
        assert found.matched == ()
    assert told == {name: problems for name, (_, _, problems) in SAYS.items()}
    assert compare(shop, a_row(KNOWN, "S-2026-0002", **two())).known == 3


def test_what_waits_here_and_is_there_is_sent_no_more(shop: Books) -> None:
    found = compare(shop, a_row(NEW, "S-2026-0004", **two()))
    with shop.write() as sitting:
        unknown_matching.settle(sitting, found, Export(name="n.csv", content=b"a,b\n"))
        [row] = [row for row in outbox.rows(sitting) if row.document == "S-2026-0004"]
    assert (row.state, row.reason) == ("UNKNOWN", LISTED)


def test_one_paper_twice_in_the_file_settles_nothing(shop: Books) -> None:
    found = compare(shop, a_row(NEW, "S-2026-0002", **two()), a_row(NEWER, "S-2026-0002", row=3, **two()))
    assert found.matched == ()
    [problem] = found.problems
    assert (problem.code, problem.row, problem.facts["first"], problem.facts["second"]) == (
        "twice-at-fbr", 3, NEW, NEWER
    )  # fmt: skip


def test_a_look_says_what_the_import_will_refuse(shop: Books) -> None:
    found = compare(shop, a_row(FOREIGN, "S-2026-0002", **two()))
    assert found.matched == ()
    assert [(each.code, each.row, each.is_warning) for each in found.problems] == [("fbr-number-malformed", 2, False)]


def said(books: Books, *rows: PortalInvoice) -> tuple[list[str], int, list[str]]:
    """Who is absent by a file saved now that holds nothing else, how many are not, and why."""
    with books.read() as sitting:
        export = Export(name="n.csv", content=b"a,b\n", saved_at=sitting.now(), complete=Month(2026, 10))
        found = unknown_matching.compare(sitting, rows, export)
    told = [each for each in found.problems if each.field in {"complete", "absent"}]
    assert all(each.is_warning or each.code == "same-look" for each in told)
    return absent(found), len(found.early), [each.code.value for each in told]


def test_only_the_whole_month_says_what_is_not_there(shop: Books) -> None:
    """An old export lacks what FBR took since, an empty one says nothing; another month may lack.

    S-1 was given out in FBR's sheet: that FBR has it is known all the same.
    """
    whole = (a_row(KNOWN), a_row(LATER, row=3))
    assert said(shop) == ([], 2, ["file-holds-nothing"])
    assert said(shop, a_row(LATER)) == ([], 2, ["file-not-whole"])
    assert said(shop, *whole) == (BOTH, 0, [])
    sell(shop, NEWER, date(2026, 11, 20))
    assert said(shop, *whole) == (BOTH, 0, [])
    accept(shop, "sale", post_sale(shop, a_sale(lines=(a_sale_line(quantity=Decimal(9)),))), NEW)
    assert said(shop, *whole) == ([], 2, ["file-not-whole"])


def test_another_months_list_is_no_look(shop: Books) -> None:
    whole = (a_row(KNOWN), a_row(LATER, row=3))
    for day in (date(2026, 9, 30), date(2026, 11, 1)):
        assert said(shop, *whole, a_row(FOREIGN, row=4, day=day)) == ([], 2, ["file-of-other-month"])
        assert said(shop, a_row(FOREIGN, day=day)) == ([], 2, ["file-of-other-month"])


def test_a_list_must_show_that_it_is_later(books: Books, clock: Clock) -> None:
    """By what left here fifteen minutes after the paper, and was answered: what a person found may be older."""
    send(books, "sale", post_sale(books, a_sale()))
    rows = [a_row(FOREIGN)]
    clock.moment += timedelta(minutes=14)
    sell(books, KNOWN)
    rows.append(a_row(KNOWN, row=3))
    clock.moment += timedelta(hours=1)
    assert said(books, rows[0])[2] == ["file-not-whole"]
    assert said(books, *rows) == ([], 1, ["file-not-later"])
    send(books, "sale", post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(2)),))))
    with books.write() as sitting:
        [paper] = unknown_matching.unknown(sitting)[1:]
        evidence.settle_found(sitting, paper.item_id, NEW, "seen on IRIS")
    sell(books, NEWER, date(2026, 11, 20))
    rows.append(a_row(NEW, row=4))
    assert said(books, *rows) == ([], 1, ["file-not-later"])
    sell(books, LATER)
    rows.append(a_row(LATER, row=5))
    assert said(books, *rows) == (["S-2026-0001"], 0, [])
    with books.read() as sitting:
        saved = sitting.now() - timedelta(minutes=1)
        export = Export(name="n.csv", content=b"", saved_at=saved, complete=Month(2026, 10))
        told = unknown_matching.compare(sitting, rows, export).problems
    [problem] = [each for each in told if each.field == "complete"]
    assert (problem.code, problem.facts) == ("file-not-later", {"papers": "S-2026-0001", "time": "22/11/2026 10:15"})
    send(books, "sale", post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(3)),))))
    clock.moment += timedelta(minutes=14)
    sell(books, LATEST)
    clock.moment += timedelta(hours=1)
    rows.append(a_row(LATEST, row=6))
    assert said(books, *rows) == (["S-2026-0001"], 1, ["file-not-later"])


def test_strangers_alone_prove_nothing(books: Books, clock: Clock) -> None:
    send(books, "sale", post_sale(books, a_sale()))
    clock.moment += timedelta(hours=1)
    assert said(books, a_row(FOREIGN)) == ([], 1, ["file-not-later"])


def test_a_clock_set_forward_and_back_makes_no_file_later(books: Books, clock: Clock) -> None:
    """What left before the paper does not prove, whatever the clock said then."""
    right = clock.moment
    clock.moment += timedelta(minutes=40)
    sell(books, KNOWN)
    clock.moment = right
    send(books, "sale", post_sale(books, a_sale()))
    clock.moment += timedelta(hours=1)
    assert said(books, a_row(KNOWN)) == ([], 1, ["file-not-later"])


def test_what_is_out_in_a_file_no_list_calls_absent(shop: Books, clock: Clock) -> None:
    """It may lie with somebody who has not uploaded it yet."""
    with shop.write() as sitting:
        waiting_papers.hand_out(sitting, [4], "up.xlsx")
    clock.moment += timedelta(minutes=20)
    sell(shop, LATEST)
    rows = [a_row(KNOWN), a_row(LATER, row=3), a_row(LATEST, row=4)]
    assert said(shop, *rows) == (BOTH, 1, ["may-come-yet"])
    with shop.write() as sitting:
        senders.restored(sitting, "an old backup")
    clock.moment += timedelta(minutes=20)
    sell(shop, NEWER)
    assert said(shop, *rows, a_row(NEWER, row=5)) == ([], 3, ["may-come-yet"])


def test_a_list_of_invoices_says_nothing_of_notes(shop: Books, clock: Clock) -> None:
    def note(number: str = "") -> None:
        lines = (NoteLineDraft(line=1, quantity=Decimal(1)),)
        day = date(2026, 10, 25)
        draft = SaleNoteDraft(sale="S-2026-0001", note_date=day, reason="Return of goods", lines=lines)
        with shop.write() as sitting:
            made = sale_notes.post(sitting, draft)
        send(shop, sale_notes.KIND, made, number)

    note()
    clock.moment += timedelta(minutes=20)
    sell(shop, LATEST)
    rows = [a_row(KNOWN), a_row(LATER, row=3), a_row(LATEST, row=4)]
    assert said(shop, *rows) == (BOTH, 1, ["file-not-later"])
    note(NEW)
    assert said(shop, *rows) == (BOTH, 1, ["file-not-whole"])
    assert said(shop, *rows, a_row(NEW, row=5)) == ([*BOTH, "DN-2026-0001"], 0, [])


def look(books: Books, *rows: PortalInvoice, content: bytes) -> int:
    with books.write() as sitting:
        export = Export(name="n.xlsx", content=content, saved_at=sitting.now(), complete=Month(2026, 10))
        return unknown_matching.settle(sitting, unknown_matching.compare(sitting, rows, export), export)


def test_one_list_is_one_look(shop: Books, clock: Clock) -> None:
    """Saved once more, in another order or as another kind of file, it says nothing new. It need not be kept."""
    rows = (a_row(KNOWN), a_row(LATER, row=3))
    assert look(shop, *rows, content=b"PK\x03\x04 no kind of file that the books keep") == 2
    clock.moment += timedelta(minutes=11)
    again = [a_row(LATER, value=Decimal("7.00")), a_row(KNOWN, row=7)]
    assert said(shop, *again) == ([], 2, ["same-look"])
    other = a_row(FOREIGN, row=4)
    assert said(shop, *rows, other) == ([], 2, ["file-not-later"])
    assert look(shop, *rows, other, content=b"a,b\n") == 0
    sell(shop, LATEST)
    assert look(shop, *rows, a_row(LATEST, row=4), content=b"a,b\n") == 2
    with shop.read() as sitting:
        states = [row.state.value for row in reversed(outbox.rows(sitting))]
    assert states == ["ACCEPTED", "READY", "READY", "READY", "ACCEPTED", "ACCEPTED"]
