"""Rupees from registered and active suppliers, who lacks what, who came in: worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.rules.period import Month
from app.services import home, parties, party_merging, party_status, purchases, scoreboard, scoreboard_papers
from app.services.books import Books
from app.services.party_status import StatusDraft
from tests.makers import OCTOBER, a_line, a_party, a_purchase

D = Decimal


def bill(books: Books, supplier: str, day: int, rupees: int, month: int = 10, **numbers: str) -> int:
    numbers = {"supplier_ntn": "", "supplier_strn": "", "supplier_cnic": "", **numbers}
    lines = (a_line(quantity=D(1), rate=D(rupees), sales_tax=None if numbers["supplier_strn"] else D(0)),)
    with books.write() as sitting:
        draft = a_purchase(supplier=supplier, bill_date=date(2026, month, day), lines=lines, **numbers)
        return purchases.post(sitting, draft)


@pytest.fixture
def shop(books: Books) -> Books:
    """Bilal Steel (inactive from the 10th), Shah Alam (nothing but a CNIC), Ravi Rubber (registered, unchecked)."""
    with books.write() as sitting:
        bilal = parties.add(sitting, a_party())
        parties.add(sitting, a_party(name="Shah Alam", ntn="", strn="", cnic="35101-1655722-3"))
        parties.add(sitting, a_party(name="Ravi Rubber", ntn="3402175-9", strn="8726724908239"))
        for day, active in ((date(2026, 10, 1), "yes"), (date(2026, 10, 10), "no")):
            draft = StatusDraft(tax="sales", active=active, learned_on=day, source="a call")
            party_status.learn(sitting, bilal, draft)
    for on, rupees in ((5, 50_000), (12, 20_000)):
        bill(books, "Bilal Steel", on, rupees, supplier_ntn="7654321-0", supplier_strn="3277876111111")
    bill(books, "Shah Alam", 6, 25_000)
    bill(books, "Ravi Rubber", 7, 5_000, supplier_ntn="3402175-9", supplier_strn="8726724908239")
    bill(books, "Shah Alam", 20, 40_000, month=9)
    return books


def test_a_month_in_three_parts(shop: Books) -> None:
    with shop.read() as sitting:
        months = scoreboard.by_month(sitting, OCTOBER, 2)
    assert [(each.month, each.active, each.inactive, each.unchecked, each.others) for each in months] == [
        (Month(2026, 9), D(0), D(0), D(0), D(40000)),
        (OCTOBER, D(50000), D(20000), D(5000), D(25000)),
    ]
    assert [(each.share, each.active_share) for each in months] == [(D(0), None), (D(75), D(50))]


def test_the_year_is_what_the_home_page_says(shop: Books) -> None:
    with shop.read() as sitting:
        found = scoreboard.standing(sitting)
        assert found.score.share == home.board(sitting).registered_share == D("53.57")
        assert found.looked_on == date(2026, 10, 10)
        assert found.first == date(2026, 7, 1)


def test_a_list_read_later_says_how_he_stood_before(shop: Books) -> None:
    """Ravi Rubber was bought from on the 7th, and found active on the 20th."""
    with shop.write() as sitting:
        ravi = parties.find(sitting, "Ravi Rubber")
        assert ravi is not None
        found = StatusDraft(tax="sales", active="yes", learned_on=date(2026, 10, 20), source="a list")
        party_status.learn(sitting, ravi.id, found)
        (october,) = scoreboard.by_month(sitting, OCTOBER, 1)
    assert (october.active, october.unchecked) == (D(55000), D(0))


def test_nobody_has_looked(books: Books) -> None:
    bill(books, "Bilal Steel", 5, 50_000, supplier_ntn="7654321-0", supplier_strn="3277876111111")
    with books.read() as sitting:
        found = scoreboard.standing(sitting)
    assert (found.score.share, found.score.active_share, found.looked_on) == (D(100), None, None)


def test_who_should_come_in_next_and_what_he_costs_us(shop: Books) -> None:
    with shop.read() as sitting:
        found = scoreboard.candidates(sitting, date(2026, 7, 1), date(2026, 10, 31))
    assert [(each.name, each.value, each.lost, each.lacks, each.bills) for each in found] == [
        ("Bilal Steel", D(70000), D(0), ("active",), 2),
        ("Shah Alam", D(65000), D(6500), ("ntn", "strn", "active"), 2),  # s.21(q): 10 % of 25,000 and of 40,000
    ]


def test_the_letter_has_his_figures(shop: Books) -> None:
    with shop.read() as sitting:
        party = parties.find(sitting, "Shah Alam")
        assert party is not None
        sheet = scoreboard_papers.letter(sitting, party.id)
    assert (sheet.value, sheet.lost, sheet.lost_percent, sheet.bills) == (D(65000), D(6500), D(10), 2)
    assert sheet.lacks == ("ntn", "strn", "active")


def test_a_merge_leaves_every_month_as_it_was(shop: Books) -> None:
    with shop.write() as sitting:
        before = scoreboard.by_month(sitting, OCTOBER)
        keep, gone = (parties.find(sitting, name) for name in ("Shah Alam", "Ravi Rubber"))
        assert keep is not None
        assert gone is not None
        party_merging.merge(sitting, keep.id, gone.id)
        assert scoreboard.by_month(sitting, OCTOBER) == before


def test_who_fell_out_again_did_not_come_in(shop: Books) -> None:
    """Bilal Steel, not active on the 10th, was active again on the 20th, and on the 25th no longer."""
    with shop.write() as sitting:
        for day, active, came in ((20, "yes", 1), (25, "no", 0)):
            draft = StatusDraft(tax="sales", active=active, learned_on=date(2026, 10, day), source="a list")
            party_status.learn(sitting, 1, draft)
            assert len(scoreboard.brought_in(sitting, date(2026, 10, 15))) == came
        assert len(scoreboard.brought_in(sitting, date(2026, 10, 15), date(2026, 10, 24))) == 1


def test_who_came_in(shop: Books, clock: object) -> None:
    """Shah Alam's numbers are written down today; Bilal Steel is found active again today."""
    with shop.write() as sitting:
        today = sitting.today()
        for name in ("Shah Alam", "Bilal Steel"):
            party = parties.find(sitting, name)
            assert party is not None
            if name == "Shah Alam":
                draft = replace(parties.draft(sitting, party.id), ntn="4444444-1", strn="3277876999999")
                parties.change(sitting, party.id, draft)
            else:
                found = StatusDraft(tax="sales", active="yes", learned_on=today, source="a list")
                party_status.learn(sitting, party.id, found)
        since = date(2026, 10, 15)
        rows = scoreboard.brought_in(sitting, since)
        assert {(row.party.name, tuple(key for key, _ in row.steps)) for row in rows} == {
            ("Shah Alam", ("ntn", "strn")),
            ("Bilal Steel", ("sales",)),
        }
        assert [(row.party.name, row.before) for row in rows if row.since > date(2026, 10, 31)] == [
            (row.party.name, {"Shah Alam": D(65000), "Bilal Steel": D(70000)}[row.party.name]) for row in rows
        ]
        assert scoreboard.brought_in(sitting, today) == ()
        sheet = scoreboard_papers.incentive(sitting, since)
        assert (sheet.before, sheet.after) == (D(135000), D(0))
