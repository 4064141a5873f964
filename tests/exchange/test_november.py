"""A second month with another mess goes in, matches and balances: nothing was fitted to the first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange import imports
from app.exchange.shapes import Repair
from app.rules.matching import Kind
from app.rules.period import Month
from app.rules.problems import Code
from app.rules.rates import Rates
from app.services import ledgers, matching, parties, purchases, undo
from app.services.books import Books, open_books
from app.services.matching import MatchRow
from app.services.verify import verify
from tests import november
from tests.clock import Clock
from tests.exchange.test_undo import content

NOVEMBER = Month(2026, 11)
KINDS = (("suppliers", "suppliers.csv"), ("purchases", "purchases.xlsx"), ("payments", "payments.csv"),
         ("annex-a", "annex.xlsx"))  # fmt: skip


def without_the_copy(books: Books, folder: Path) -> list[Repair]:
    """The bill that stands there twice is told by its row; it is left out as a person would, in the preview."""
    repairs: list[Repair] = []
    for _ in range(5):
        found = imports.preview(books, "purchases", folder / "purchases.xlsx", repairs=repairs)
        twice = [problem for problem in found.problems if problem.code is Code.ROW_TWICE]
        if not twice:
            assert found.problems == ()
            return repairs
        (first,) = twice
        assert first.column == "Inv. #"
        lines = len(november.bills()[november.DUPLICATE].lines)
        repairs += [Repair((first.row or 0) + n, "", "", found.sources[0].sheet) for n in range(lines)]
    raise AssertionError(repairs)


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    clock.set(date(2026, 12, 5))
    november.write(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def month_file(tmp_path_factory: pytest.TempPathFactory, blank_books: Path, rates: Rates) -> Path:
    """Its books, when everything has come in."""
    folder, clock = tmp_path_factory.mktemp("november"), Clock()
    clock.set(date(2026, 12, 5))
    november.write(folder)
    file = Path(shutil.copy(blank_books, folder))
    books = open_books(file, rates, clock, by="tester")
    for kind, name in KINDS:
        repairs = without_the_copy(books, folder) if kind == "purchases" else []
        imports.run(books, kind, folder / name, repairs=repairs)
    books.close()
    return file


@pytest.fixture
def month(own: Callable[[Path], Books], month_file: Path, folder: Path) -> Books:
    return own(month_file)


def test_the_register_comes_out_to_the_paisa(month: Books) -> None:
    every = november.bills()
    value = sum((bill.value for bill in every), Decimal(0))
    tax = sum((bill.tax for bill in every), Decimal(0))
    for place, pieces in november.RETURNED.items():
        back = pieces * every[place].lines[0][3]
        value, tax = value - back, tax - november.tax(back)
    with month.read() as sitting:
        sums = purchases.sums(sitting)
        found = [row for row in purchases.rows(sitting) if row.kind == "bill"]
        notes = {row.bill_no for row in purchases.rows(sitting) if row.kind != "bill"}
        assert {row.name for row in parties.rows(sitting)} == set(november.SELLERS)
    assert (sums.value, sums.sales_tax) == (value, tax)
    assert {(row.supplier, row.bill_no, row.bill_date, row.value, row.sales_tax) for row in found} == {
        (bill.seller, bill.number, bill.day, bill.value, bill.tax) for bill in every
    }
    assert notes == {every[place].number for place in november.RETURNED}
    assert verify(month).findings == ()


def test_the_ledgers_are_what_is_left(month: Books) -> None:
    every, owed = november.bills(), dict.fromkeys(november.SELLERS, Decimal(0))
    for bill in every:
        owed[bill.seller] += bill.value + bill.tax
    for place, pieces in november.RETURNED.items():
        back = pieces * every[place].lines[0][3]
        owed[every[place].seller] -= back + november.tax(back)
    for place, more in november.PAID:
        owed[every[place].seller] -= every[place].value + every[place].tax + Decimal(more)
    owed["Naveed & Bros"] -= 500
    with month.read() as sitting:
        for name, amount in owed.items():
            him = parties.find(sitting, name)
            assert him is not None
            assert ledgers.ledger(sitting, him.id, "supplier").closing == amount, name
            still = {item.reference for item in ledgers.open_items(sitting, him.id, "supplier")}
            assert not still & {every[place].number for place, _ in november.PAID}


def rows_of(books: Books) -> list[MatchRow]:
    with books.read() as sitting:
        return matching.rows(sitting, NOVEMBER)


def test_every_planted_difference_is_found(month: Books) -> None:
    _, planted = november.portal()
    assert planted.count() > 20
    rows = rows_of(month)
    pairs = [(row, row.ours, row.theirs) for row in rows if row.ours and row.theirs]

    def differing(name: str) -> dict[str, tuple[MatchRow, object]]:
        return {a.bill_no: (row, b) for row, a, b in pairs if name in row.differences}

    assert {r.ours.bill_no for r in rows if r.kind is Kind.MISSING_THERE and r.ours} == planted.there_missing
    assert {r.theirs.bill_no for r in rows if r.kind is Kind.MISSING_HERE and r.theirs} == planted.here_missing
    assert {a.bill_no: b.bill_no for row, a, b in pairs if "number" in row.differences} == planted.number
    assert {a.bill_no: (b.day - a.day).days for row, a, b in pairs if "date" in row.differences} == planted.date
    assert {a.bill_no: b.value - a.value for row, a, b in pairs if "value" in row.differences} == planted.value
    assert {
        a.bill_no: b.sales_tax - a.sales_tax for row, a, b in pairs if "sales_tax" in row.differences
    } == planted.tax
    assert set(differing("seller")) == planted.seller
    assert {a.bill_no for row, a, _ in pairs if row.late} == planted.late


def test_no_two_are_called_the_same_that_are_not(month: Books) -> None:
    _, planted = november.portal()
    rows = rows_of(month)
    same = [row for row in rows if row.kind is Kind.SAME]
    for row in same:
        assert row.ours is not None
        assert row.theirs is not None
        assert (row.ours.bill_no, row.ours.day, row.ours.value, row.ours.sales_tax) == (
            row.theirs.bill_no, row.theirs.day, row.theirs.value, row.theirs.sales_tax)  # fmt: skip
    altered = planted.count() - len(planted.here_missing) - len(planted.late)
    assert len(same) == len(november.bills()) + len(november.RETURNED) - altered


def test_the_month_goes_out_as_it_came_in(books: Books, folder: Path) -> None:
    stages, done = [content(books)], []
    for kind, name in KINDS:
        repairs = without_the_copy(books, folder) if kind == "purchases" else []
        done.append(imports.run(books, kind, folder / name, repairs=repairs).batch)
        stages.append(content(books))
    for batch in reversed(done):
        stages.pop()
        with books.write() as sitting:
            undo.undo(sitting, batch or 0)
        assert content(books) == stages[-1]


def test_the_headings_of_november_are_remembered_for_next_time(month: Books, folder: Path) -> None:
    found = imports.preview(month, "payments", folder / "payments.csv")
    assert found.sources[0].columns["reference"] == "Chq. Nº"
