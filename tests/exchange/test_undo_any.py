"""Whatever file of whatever kind went in, taking it back leaves every row of every table as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.exchange import imports
from app.exchange.imports import Kind
from app.rules.problems import Refusal
from app.services import parties, purchases, undo
from app.services.books import Books
from app.services.verify import verify
from tests.exchange.sheets import a_book
from tests.exchange.test_undo import content
from tests.makers import a_party, a_purchase

Sheet = list[list[object]]
KNOWN = "Ravi Rubber"
names = st.sampled_from([KNOWN, "راوی ربڑ", "Chenab & Sons", "=cmd|x", "Daska Springs"]) | st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=10
)
numbers = st.sampled_from(["118", "B/7", "INV-1"]) | st.integers(1, 99)
days = st.dates(date(2026, 9, 1), date(2026, 11, 20)) | st.sampled_from(["05.10.26", "46300"])
rupees = st.integers(1, 99_999) | st.sampled_from(["Rs. 1,234/-", "12,500.50"])
pieces = st.integers(-3, 50)
ntns = st.sampled_from(["", "1234567-8", "2345678-9", "x"])
HEADS: dict[Kind, tuple[str, ...]] = {
    Kind.SUPPLIERS: ("Supplier Name", "NTN", "Mobile"),
    Kind.CUSTOMERS: ("Customer Name", "NTN", "Mobile"),
    Kind.PARTS: ("Part Name", "HS Code", "Price"),
    Kind.WORKERS: ("Emp #", "Name", "CNIC", "DOB", "Joining", "Pay type", "Rate"),
    Kind.PURCHASES: ("Party Name", "Bill No.", "Bill Date", "Item", "Qty", "Rate"),
    Kind.SALES: ("Customer", "Invoice No", "Date", "Item", "HS Code", "Qty", "Rate", "NTN"),
    Kind.OPENINGS: ("Party", "Debit", "Credit", "As of"),
    Kind.PAYMENTS: ("Date", "Party", "Paid", "Received", "Mode", "Against"),
    Kind.ANNEX_A: ("Seller NTN", "Seller Name", "Invoice No", "Date", "Value", "Sales Tax"),
}
nothing = st.just("")
CELLS: dict[Kind, tuple[st.SearchStrategy[object], ...]] = {
    Kind.SUPPLIERS: (names, ntns, nothing),
    Kind.CUSTOMERS: (names, ntns, nothing),
    Kind.PARTS: (names, st.sampled_from(["8708.9390", 8708.999, ""]), rupees),
    Kind.WORKERS: (st.integers(1, 9), names, st.sampled_from(["3520212345671", "3520212345672", "3520212345673"]),
                   st.just("01/02/1990"), days, st.sampled_from(["daily", "monthly", "piece"]), rupees),
    Kind.PURCHASES: (names, numbers, days, st.just("Bolt"), pieces, rupees),
    Kind.SALES: (names, numbers, days, st.just("Bolt"), st.just("8708.9390"), st.integers(1, 9), rupees, ntns),
    Kind.OPENINGS: (st.just(KNOWN), st.sampled_from(["", 500]), st.sampled_from(["", "700"]), days),
    Kind.PAYMENTS: (days, st.just(KNOWN), rupees, nothing, st.just("cash"), st.sampled_from(["", "118", "opening"])),
    Kind.ANNEX_A: (ntns, names, numbers, days, rupees, rupees),
}  # fmt: skip


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Kind, Sheet]:
    kind = draw(st.sampled_from(list(HEADS)))
    rows = draw(st.lists(st.tuples(*CELLS[kind]), min_size=1, max_size=4))
    return kind, [list(HEADS[kind]), *(list(row) for row in rows)]


@pytest.fixture
def shop(books: Books) -> Books:
    """Something to build on, to complete and to pay."""
    with books.write() as sitting:
        parties.add(sitting, a_party(name=KNOWN, name_ur="راوی ربڑ", ntn="7654321-9", strn="", is_supplier=True))
        purchases.post(sitting, a_purchase(supplier=KNOWN, supplier_ntn="", supplier_strn="", bill_no="118"))
    return books


BILLS: Sheet = [
    list(HEADS[Kind.PURCHASES]),
    [KNOWN, "7", "05.10.26", "Bolt", 9, 10],
    [KNOWN, "7", "06.10.26", "Bolt", -2, 10],
]
PAID: Sheet = [list(HEADS[Kind.PAYMENTS]), ["05.11.26", KNOWN, 50, "", "cash", "118"]]
OPEN: Sheet = [list(HEADS[Kind.OPENINGS]), [KNOWN, "", 700, "05.10.26"]]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.lists(sheets(), min_size=1, max_size=3))
@example(files=[(Kind.PURCHASES, BILLS), (Kind.OPENINGS, OPEN), (Kind.PAYMENTS, PAID)])
def test_imports_go_out_as_they_came_in(shop: Books, tmp_path: Path, files: list[tuple[Kind, Sheet]]) -> None:
    stages, done = [content(shop)], []
    for kind, rows in files:
        try:
            done.append(imports.run(shop, kind, a_book(tmp_path / "any.xlsx", rows)).batch)
        except Refusal:
            assert content(shop) == stages[-1]
            continue
        stages.append(content(shop))
        assert stages[-1] != stages[-2]
    assert verify(shop).ok
    for batch in reversed(done):
        stages.pop()
        with shop.write() as sitting:
            undo.undo(sitting, batch or 0)
        assert content(shop) == stages[-1]


def test_the_examples_really_go_in(shop: Books, tmp_path: Path) -> None:
    for kind, rows in ((Kind.PURCHASES, BILLS), (Kind.OPENINGS, OPEN), (Kind.PAYMENTS, PAID)):
        assert imports.run(shop, kind, a_book(tmp_path / "any.xlsx", rows)).imported == len(rows) - 1
