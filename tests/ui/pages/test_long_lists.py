"""Invoices, payments and delivery papers, listed by the books as the bills are: every column, tab and word."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.rules.rates import Rates
from app.services import deliveries, parties, payments, purchases, sales
from app.services.books import Books, open_books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.payments import PaymentDraft
from app.ui.kit.paged import PAGE
from app.ui.pages.paged_records import PagedRecords
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, window_on

MANY = PAGE + 6


@pytest.fixture(scope="module")
def traded_file(tmp_path_factory: pytest.TempPathFactory, blank_books: Path, rates: Rates) -> Path:
    """More of each than one page holds."""
    file = Path(shutil.copy(blank_books, tmp_path_factory.mktemp("traded")))
    books = open_books(file, rates, Clock(), by="tester")
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
        ravi = makers.a_party(name="Ravi Motors", ntn="2345678-9", strn="3277876222222", is_customer=True)
        parties.add(sitting, ravi)
        for n in range(MANY):
            day = date(2026, 10, 1 + n % 10)
            line = makers.a_sale_line(rate=Decimal(100 + n), description="Clutch plate" if n % 2 else "Bush")
            sales.post(sitting, makers.a_sale(invoice_date=day, lines=(line,)))
            cheque = PaymentDraft(
                direction="out",
                party="Bilal Steel",
                amount=Decimal(1000 + n),
                day=day,
                method="cheque",
                reference=f"CHQ-{n}",
            )
            payments.post(sitting, cheque)
            goods = (DeliveryLineDraft(description="Clutch plate" if n % 2 else "Bush", quantity=Decimal(5)),)
            due = date(2026, 10, 20) if n % 7 == 0 else None
            kind = Kind.ORDER if n % 7 == 0 else Kind.CHALLAN_OUT
            deliveries.post(sitting, DeliveryDraft(kind=kind, party="Ravi Motors", day=day, due_on=due, lines=goods))
    books.close()
    return file


@pytest.fixture
def traded(own: Callable[[Path], Books], traded_file: Path) -> Books:
    return own(traded_file)


@contextmanager
def the_list(books: Books, clock: Clock, qtbot: QtBot, place: str) -> Iterator[PagedRecords[Any]]:
    with window_on(books, clock) as office:
        office.open(place)
        page = page_of(office, PagedRecords)
        qtbot.waitUntil(lambda: bool(page.table.shown()), timeout=20_000)
        yield page


def stand(page: PagedRecords[Any], count: int) -> bool:
    return len(numbers(page)) == count


def numbers(page: PagedRecords[Any]) -> list[int]:
    return list(page.paged.paged.numbers)


@pytest.mark.parametrize(
    ("place", "tabs", "word", "found"),
    [
        ("sales", {"all": MANY, "person": 0, "waiting": MANY, "accepted": 0}, "utch", MANY // 2),
        ("payments", {"all": MANY, "out": MANY, "in": 0, "loose": MANY}, "chq-69", 1),
        (
            "deliveries",
            {"all": MANY, "challans": MANY - 10, "orders": 10, "gate": 0, "jobs": 0, "due": 10},
            "bush 07/10",
            7,
        ),
    ],
)
def test_it_counts_filters_seeks_and_sorts(
    traded: Books, clock: Clock, qtbot: QtBot, place: str, tabs: dict[str, int], word: str, found: int
) -> None:
    with the_list(traded, clock, qtbot, place) as page:
        assert page.tabs is not None
        assert len(page.table.shown()) == PAGE
        assert {key: int(button.text().split()[-1]) for key, button in page.tabs._buttons.items()} == tabs
        for key, count in tabs.items():
            page.tabs.choose(key)
            qtbot.waitUntil(partial(stand, page, count), timeout=5000)
        page.tabs.choose("all")
        qtbot.waitUntil(lambda: len(numbers(page)) == MANY, timeout=5000)
        for column in range(page.paged.paged.columnCount()):
            turned = []
            for way in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                page.table.sortByColumn(column, way)
                qtbot.waitUntil(lambda: not page._reading and not page._stale, timeout=5000)
                turned.append(numbers(page))
            assert turned[0] == turned[1][::-1], column
            assert len(turned[0]) == MANY
        page.to_seeker()
        QTest.keyClicks(page.seeker, word)
        qtbot.waitUntil(lambda: len(numbers(page)) == found, timeout=5000)


def test_a_list_of_payments_stands_in_the_order_asked(traded: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(traded, clock, qtbot, "payments") as page:
        page.table.sortByColumn(6, Qt.SortOrder.AscendingOrder)
        qtbot.waitUntil(lambda: not page._reading and not page._stale, timeout=5000)
        with traded.read() as sitting:
            paid = [row.net for row in payments.by_ids(sitting, numbers(page))]
            assert page._sum.text() == f"{sum(paid):,.2f}"
        assert paid == sorted(paid)
        page.table.setFocus()
        page.table.selectAll()
        QTest.keyClick(page.table, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)  # all but one
        qtbot.waitUntil(lambda: len(page.paged.chosen_numbers()) == MANY - 1, timeout=5000)
        with traded.read() as sitting:
            left = payments.total_of(sitting, page.paged.chosen_numbers())
        qtbot.waitUntil(lambda: page._sum.text() == f"{left:,.2f}", timeout=5000)
        assert left < sum(paid)


def test_no_list_reads_all_of_its_rows(
    traded: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for whole in (purchases, sales, payments, deliveries):
        monkeypatch.delattr(whole, "rows")
    for place in ("sales", "payments", "deliveries"):
        with the_list(traded, clock, qtbot, place) as page:
            assert len(numbers(page)) == MANY


def test_the_box_over_everything_finds_a_payment_by_its_cheque(traded: Books, clock: Clock) -> None:
    with window_on(traded, clock) as office:
        hits = office._finder.find("chq-42")
        with traded.read() as sitting:
            (paid,) = payments.rows(sitting, "chq-42")
        assert [hit.key for hit in hits] == [("payment", paid.id)]
