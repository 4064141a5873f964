"""Who is absent is sent again: whatever a file of IRIS says of a paper, or may say, is told, and keeps it from that."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.rules.period import Month
from app.services import outbox, unknown_matching, waiting_papers
from app.services.books import Books
from app.services.unknown_matching import Comparison, Export, PortalInvoice
from tests.accepted import accept, post_sale
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

KNOWN, NEW, NEWER = (f"1234567DI1EEEE{each:06}" for each in (1, 2, 3))
FOREIGN = "7654321DI1EEEE000001"
WALK_IN = {"customer": "Noor Auto", "customer_ntn": "", "customer_strn": "", "customer_cnic": "35201-3344556-7"}


@pytest.fixture
def shop(books: Books, clock: Clock) -> Books:
    """S-1 is with FBR, of S-2 (1,000, the 20th) and S-3 (2,000, the 22nd) nobody knows, S-4 waits to be sent."""
    accept(books, "sale", post_sale(books, a_sale()), KNOWN)
    lines = [(a_sale_line(quantity=Decimal(each)),) for each in (1, 2, 4)]
    post_sale(books, a_sale(lines=lines[0]))
    post_sale(books, a_sale(**WALK_IN, lines=lines[1], invoice_date=date(2026, 10, 22)))
    post_sale(books, a_sale(lines=lines[2]))
    with books.write() as sitting:
        waiting_papers.hand_out(sitting, [2, 3], "up.xlsx")
    clock.moment += timedelta(minutes=20)
    return books


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
        return unknown_matching.compare(sitting, (*rows, a_row(KNOWN, row=99)), export, aside)


def absent(found: Comparison) -> list[str]:
    return [paper.number for paper in found.absent]


def test_nothing_that_a_row_may_be_is_absent(shop: Books) -> None:
    both, third = ["S-2026-0002", "S-2026-0003"], ["S-2026-0003"]
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
    assert compare(shop, a_row(KNOWN, "S-2026-0002", **two())).known == 2


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


def test_only_the_whole_month_says_what_is_not_there(shop: Books, clock: Clock) -> None:
    """An old export lacks what FBR took since, an empty one says nothing; another month may lack."""

    def said(*rows: PortalInvoice) -> tuple[list[str], int, list[str]]:
        with shop.read() as sitting:
            export = Export(name="n.csv", content=b"a,b\n", saved_at=clock(), complete=Month(2026, 10))
            found = unknown_matching.compare(sitting, rows, export)
        codes = [each.code.value for each in found.problems if each.field == "complete"]
        return absent(found), len(found.early), codes

    assert said() == ([], 2, ["file-holds-nothing"])
    assert said(a_row(FOREIGN)) == ([], 2, ["file-not-whole"])
    assert said(a_row(KNOWN)) == (["S-2026-0002", "S-2026-0003"], 0, [])
    accept(shop, "sale", post_sale(shop, a_sale(invoice_date=date(2026, 11, 20))), NEWER)
    assert said(a_row(KNOWN)) == (["S-2026-0002", "S-2026-0003"], 0, [])
    accept(shop, "sale", post_sale(shop, a_sale(lines=(a_sale_line(quantity=Decimal(9)),))), NEW)
    assert said(a_row(KNOWN)) == ([], 2, ["file-not-whole"])


def test_one_file_is_one_look(shop: Books, clock: Clock) -> None:
    """A copy of it, saved later, says nothing new; another file does. It need be no kind of file that is kept."""
    first = b"PK\x03\x04 no kind of file that the books keep"
    with shop.write() as sitting:
        export = Export(name="n.xlsx", content=first, saved_at=clock(), complete=Month(2026, 10))
        found = unknown_matching.compare(sitting, (a_row(KNOWN),), export)
        assert unknown_matching.settle(sitting, found, export) == 2
    clock.moment += timedelta(minutes=11)
    again = compare(shop, content=first)
    assert ([paper.number for paper in again.early], again.absent) == (["S-2026-0002", "S-2026-0003"], ())
    assert [(each.code, each.facts["papers"], each.is_warning) for each in again.problems] == [
        ("same-look", "S-2026-0002, S-2026-0003", False)
    ]
    other = compare(shop, content=b"a,b\n")
    assert (absent(other), other.problems) == (["S-2026-0002", "S-2026-0003"], ())
    with shop.write() as sitting:
        export = Export(name="m.csv", content=b"a,b\n", saved_at=clock(), complete=Month(2026, 10))
        unknown_matching.settle(sitting, other, export)
        assert [row.state.value for row in reversed(outbox.rows(sitting))] == ["ACCEPTED", "READY", "READY", "READY"]
