"""The October that IRIS shows against the October we typed: every planted difference, found by hand, and no other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange import imports
from app.rules.matching import Kind
from app.rules.period import Month
from app.services import matching, undo
from app.services.books import Books
from app.services.matching import MatchRow
from tests.exchange.sheets import a_book

OCTOBER = Month(2026, 10)

# Read off both files by hand: our bill, what IRIS has instead.
MISSING_THERE = {"#989", "B/6599", "INV-4924", "7124", "#6467"}
MISSING_HERE = {"83354", "69899", "55984"}
OTHERWISE_WRITTEN = {("B/5442", "5442"), ("B/8446", "8446"), ("#8532", "8532"), ("#8520", "8520")}
OTHER_DAY = {"9202": 2, "1815": 1, "INV-8316": 3, "INV-1904": 1, "#9010": 1}
OTHER_TAX = {"2545": "1.00", "INV-8158": "1.00", "#451": "1.00", "INV-8114": "0.01", "4478": "-0.01"}
OTHER_VALUE = {"INV-8011": ("102.60", "18.47")}


@pytest.fixture
def october(own: Callable[[Path], Books], supplied_books: Path) -> Books:
    return own(supplied_books)


def rows_of(books: Books, month: Month = OCTOBER) -> list[MatchRow]:
    with books.read() as sitting:
        return matching.rows(sitting, month)


def contents(rows: list[MatchRow]) -> set[tuple[object, ...]]:
    """The result without the portal's row ids, which another order of rows would change."""
    return {
        (row.kind, row.rule, row.differences, row.ours and row.ours.id, row.theirs and (row.theirs.party_number,
         row.theirs.bill_no, row.theirs.day, row.theirs.value), row.decision, row.late)
        for row in rows
    }  # fmt: skip


def test_every_planted_difference_of_october_is_found(october: Books) -> None:
    rows = rows_of(october)
    alone = {kind: {(r.ours or r.theirs).bill_no for r in rows if r.kind is kind}  # type: ignore[union-attr]
             for kind in (Kind.MISSING_HERE, Kind.MISSING_THERE)}  # fmt: skip
    assert alone == {Kind.MISSING_HERE: MISSING_HERE, Kind.MISSING_THERE: MISSING_THERE}
    pairs = [(row, row.ours, row.theirs) for row in rows if row.ours and row.theirs]
    number = {(a.bill_no, b.bill_no) for row, a, b in pairs if "number" in row.differences}
    assert number == OTHERWISE_WRITTEN
    assert {a.bill_no: (b.day - a.day).days for row, a, b in pairs if "date" in row.differences} == OTHER_DAY
    value = {
        a.bill_no: (str(a.value - b.value), str(a.sales_tax - b.sales_tax))
        for row, a, b in pairs
        if "value" in row.differences
    }
    assert value == {bill: (f"-{v}", f"-{t}") for bill, (v, t) in OTHER_VALUE.items()}
    tax = {
        a.bill_no: str(b.sales_tax - a.sales_tax)
        for row, a, b in pairs
        if "sales_tax" in row.differences and "value" not in row.differences
    }
    assert tax == OTHER_TAX


def test_october_has_no_false_same(october: Books) -> None:
    rows = rows_of(october)
    same = [row for row in rows if row.kind is Kind.SAME]
    assert len(same) == 38 - 4 - 5 - 5 - 1
    for row in same:
        assert row.ours is not None
        assert row.theirs is not None
        ours, theirs = row.ours, row.theirs
        assert (ours.bill_no, ours.day, ours.value, ours.sales_tax) == (
            theirs.bill_no, theirs.day, theirs.value, theirs.sales_tax)  # fmt: skip
        assert ours.party.upper() == theirs.party
    assert {row.kind for row in rows if row.differences == ("number",)} == {Kind.SUGGESTED}
    assert sum(row.kind is Kind.DIFFERS for row in rows) == 11
    assert all(row.open for row in rows if row.kind is not Kind.SAME)


# ------------------------------------------------------------------------------- a second month, with another mess

REGISTER = ["Party Name", "Bill No.", "Bill Date", "Item", "Qty", "Rate", "Value Excl. ST", "Sales Tax", "NTN", "STRN"]
ANNEX = [
    "Seller Reg. No", "Seller Name", "Document Type", "Invoice No", "Invoice Date", "Value",
    "Sales Tax/FED in ST Mode",
]  # fmt: skip
SELLERS = {
    "Gujrat Forge": ("2222222-1", "1111111111111"),
    "Sialkot Castings": ("3333333-2", "2222222222222"),
    "Daska Springs": ("35202-7654321-1", "3333333333333"),
}


def bill(party: str, number: str, day: date, value: str, tax: str | None = None) -> list[object]:
    ntn, strn = SELLERS[party]
    amount = Decimal(value)
    said = Decimal(tax) if tax is not None else (amount * 18 / 100).quantize(Decimal("0.01"))
    return [party, number, day, "Steel", 1, amount, amount, said, ntn, strn]


def row(party: str, number: str, day: str, value: str, tax: str | None = None, kind: str = "Purchase Invoice",
        seller: str = "") -> list[object]:  # fmt: skip
    amount = Decimal(value)
    said = tax if tax is not None else str((amount * 18 / 100).quantize(Decimal("0.01")))
    return [seller or SELLERS[party][0], party.upper(), kind, number, day, f"{amount:,}", said]


SEPTEMBER = [
    bill("Gujrat Forge", "GF/2026-00118", date(2026, 9, 2), "10000"),
    bill("Gujrat Forge", "GF/2026-00119", date(2026, 9, 9), "20000"),
    bill("Gujrat Forge", "GF/2026-00120", date(2026, 9, 16), "30000"),
    bill("Sialkot Castings", "SC-0071", date(2026, 9, 4), "5500"),
    bill("Sialkot Castings", "SC-0072", date(2026, 9, 5), "6600"),
    bill("Sialkot Castings", "SC-10441", date(2026, 9, 6), "7700.50"),
    bill("Daska Springs", "A-1", date(2026, 9, 11), "900"),
    bill("Daska Springs", "B-1", date(2026, 9, 19), "1900"),
    bill("Daska Springs", "9001", date(2026, 9, 29), "12345"),
    bill("Daska Springs", "9002", date(2026, 9, 30), "2000"),
]
PORTAL = [
    row("Gujrat Forge", "118", "02-Sep-2026", "10000"),  # without its letters, zeros and year
    row("Gujrat Forge", "GF/2026-00119", "09-Sep-2026", "12000"),  # on two lines ...
    row("Gujrat Forge", "GF/2026-00119", "09-Sep-2026", "8000"),  # ... which make our 20,000
    row("Gujrat Forge", "GF/2026-00120", "16-Sep-2026", "3000"),  # a nought lost
    row("Sialkot Castings", "SC-0071", "04-Sep-2026", "5500", "0"),  # declared without tax
    row("Sialkot Castings", "SC-7002", "05-Sep-2026", "6600"),  # digits transposed
    row("Sialkot Castings", "SC-10441", "06-Sep-2026", "7701"),  # rounded to the rupee
    row("Daska Springs", "1", "11-Sep-2026", "900"),  # A-1, not B-1
    row("Daska Springs", "77", "21-Sep-2026", "300", "54", "Credit Note"),  # a credit shown above nothing
    row("Daska Springs", "9002", "30-Sep-2026", "2000", seller="4444444"),  # under somebody else's number
    row("Gujrat Forge", "555", "13-Sep-2026", "10000"),  # another one of the same amount
]


@pytest.fixture
def september(books: Books, tmp_path: Path) -> Books:
    imports.run(books, "purchases", a_book(tmp_path / "september.xlsx", [REGISTER, *SEPTEMBER]))
    imports.run(books, "annex-a", a_book(tmp_path / "iris.xlsx", [ANNEX, *PORTAL]))
    return books


def test_another_month_with_other_mess(september: Books) -> None:
    rows = rows_of(september, Month(2026, 9))
    found = {r.ours.bill_no: (r.kind, r.differences, r.theirs.bill_no) for r in rows if r.ours and r.theirs}
    assert found == {
        "GF/2026-00118": (Kind.SUGGESTED, ("number",), "118"),
        "GF/2026-00119": (Kind.SAME, (), "GF/2026-00119"),
        "GF/2026-00120": (Kind.DIFFERS, ("value", "sales_tax"), "GF/2026-00120"),
        "SC-0071": (Kind.DIFFERS, ("sales_tax",), "SC-0071"),
        "SC-0072": (Kind.SUGGESTED, ("number",), "SC-7002"),
        "SC-10441": (Kind.DIFFERS, ("value", "sales_tax"), "SC-10441"),
        "A-1": (Kind.SUGGESTED, ("number",), "1"),
        "9002": (Kind.SUGGESTED, ("seller",), "9002"),
    }
    assert {r.ours.bill_no for r in rows if r.kind is Kind.MISSING_THERE and r.ours} == {"B-1", "9001"}
    here = {r.theirs.bill_no: r.theirs.value for r in rows if r.kind is Kind.MISSING_HERE and r.theirs}
    assert here == {"555": Decimal(10000), "77": Decimal(-300)}


def test_a_late_invoice_stays_in_its_month(september: Books, tmp_path: Path) -> None:
    later = [
        row("Daska Springs", "9001", "02-Oct-2026", "12345"),
        row("Gujrat Forge", "700", "05-Oct-2026", "100"),
        row("Gujrat Forge", "701", "06-Oct-2026", "200"),
    ]
    imports.run(september, "annex-a", a_book(tmp_path / "october.xlsx", [ANNEX, *later]))
    own = next(r for r in rows_of(september, Month(2026, 9)) if r.ours and r.ours.bill_no == "9001")
    assert (own.kind, own.differences, own.late) == (Kind.DIFFERS, ("date",), OCTOBER)
    there = {r.theirs.bill_no: r for r in rows_of(september, OCTOBER) if r.theirs}
    assert {number for number, r in there.items() if r.kind is Kind.MISSING_HERE} == {"700", "701"}
    assert there["9001"].late == OCTOBER


def test_the_order_of_the_files_rows_changes_nothing(books: Books, tmp_path: Path) -> None:
    imports.run(books, "purchases", a_book(tmp_path / "september.xlsx", [REGISTER, *SEPTEMBER]))
    results = []
    for n, order in enumerate((PORTAL, PORTAL[::-1], PORTAL[5:] + PORTAL[:5])):
        imports.run(books, "annex-a", a_book(tmp_path / f"iris{n}.xlsx", [ANNEX, *order]))
        results.append(contents(rows_of(books, Month(2026, 9))))
    assert results[0] == results[1] == results[2]


# --------------------------------------------------------------------------------------------------------- decisions


def by_number(books: Books, number: str, month: Month = OCTOBER) -> MatchRow:
    return next(r for r in rows_of(books, month) if number in {s.bill_no for s in (r.ours, r.theirs) if s})


def decide(books: Books, action: str, ours: MatchRow | None = None, theirs: MatchRow | None = None) -> None:
    with books.write() as sitting:
        matching.decide(
            sitting,
            action,
            purchase=ours.ours.id if ours and ours.ours else None,
            portal=theirs.theirs.id if theirs and theirs.theirs else None,
        )


def test_decisions_outlive_a_newer_file_that_says_the_same(october: Books, files: Path) -> None:
    rounding, alone, extra = (by_number(october, n) for n in ("2545", "#989", "83354"))
    decide(october, "accept", rounding, rounding)
    decide(october, "ask", alone)
    decide(october, "ignore", None, extra)
    imports.run(october, "annex-a", files / "iris_annex_a_2026-10.xlsx")
    again = {n: by_number(october, n) for n in ("2545", "#989", "83354")}
    assert {n: r.decision for n, r in again.items()} == {"2545": "accept", "#989": "ask", "83354": "ignore"}
    assert (again["2545"].kind, again["2545"].open) == (Kind.DIFFERS, False)
    assert again["#989"].open
    assert len(rows_of(october)) == 38 + 5 + 3


def test_an_acceptance_ends_when_the_portal_says_something_else(october: Books, tmp_path: Path) -> None:
    pair = by_number(october, "2545")
    decide(october, "accept", pair, pair)
    changed = [["3402175", "RAVI RUBBER INDUSTRIES (PVT) LTD", "Purchase Invoice", "2545", "29-Oct-2026", "1", "1"]]
    imports.run(october, "annex-a", a_book(tmp_path / "newer.xlsx", [ANNEX, *changed]))
    now = by_number(october, "2545")
    assert (now.decision, now.open, now.kind) == ("", True, Kind.DIFFERS)


def test_a_link_joins_what_no_rule_would_and_is_undone_with_reopen(october: Books) -> None:
    ours, theirs = by_number(october, "#6467"), by_number(october, "69899")
    decide(october, "link", ours, theirs)
    linked = by_number(october, "#6467")
    assert linked.theirs is not None
    assert (linked.theirs.bill_no, linked.rule, linked.decision) == ("69899", "decided", "link")
    assert linked.kind is Kind.DIFFERS
    decide(october, "reopen", linked, linked)
    assert by_number(october, "#6467").kind is Kind.MISSING_THERE


def test_taking_the_portals_file_back_shows_the_one_before(october: Books, tmp_path: Path) -> None:
    before = contents(rows_of(october))
    newer = a_book(tmp_path / "newer.xlsx", [ANNEX, row("Gujrat Forge", "1", "02-Oct-2026", "1")])
    batch = imports.run(october, "annex-a", newer).batch
    assert contents(rows_of(october)) != before
    with october.write() as sitting:
        undo.undo(sitting, batch or 0)
    assert contents(rows_of(october)) == before


def test_without_the_portals_file_nothing_is_said_to_be_missing(books: Books, tmp_path: Path) -> None:
    imports.run(books, "purchases", a_book(tmp_path / "september.xlsx", [REGISTER, *SEPTEMBER]))
    assert rows_of(books, Month(2026, 9)) == []


def test_a_file_of_another_workshop_is_warned_of(books: Books, tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [*ANNEX, "Buyer Registration No."],
        [*row("Gujrat Forge", "1", "02-Oct-2026", "1"), "9999999"],
    ]
    found = imports.preview(books, "annex-a", a_book(tmp_path / "iris.xlsx", rows))
    assert [(p.code.value, p.column) for p in found.warnings] == [("other-buyer", "Buyer Registration No.")]
