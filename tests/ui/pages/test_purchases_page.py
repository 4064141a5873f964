"""The long list of bills in its window: sorted, filtered, sought and scrolled by the books, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import purchases
from app.services.books import Books
from app.ui.kit.paged import PAGE
from app.ui.pages.purchases import PurchasesPage
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, window_on

MANY = 2 * PAGE + 10


def post(books: Books, n: int, **changes: object) -> None:
    """Bill n: of the n-th rupee, on one of ten days."""
    line = makers.a_line(quantity=Decimal(1), rate=Decimal(100 + n), description="Clutch plate" if n % 2 else "Bush")
    plain = {"bill_no": f"X-{n}", "bill_date": date(2026, 10, 1 + n % 10), "lines": (line,)}
    draft = makers.a_purchase(**plain | changes)
    with books.write() as sitting:
        purchases.post(sitting, draft)


@pytest.fixture
def many(books: Books) -> Books:
    for n in range(MANY):
        post(books, n, paid_by="bank" if n < 3 else "")
    return books


@contextmanager
def the_list(books: Books, clock: Clock, qtbot: QtBot) -> Iterator[tuple[Office, PurchasesPage]]:
    with window_on(books, clock) as office:
        office.open("purchases")
        page = page_of(office, PurchasesPage)
        qtbot.waitUntil(lambda: bool(page.table.shown()), timeout=20_000)
        yield office, page


def numbers(page: PurchasesPage) -> list[int]:
    """n of each bill, as they stand."""
    return [number - 1 for number in page.paged.paged.numbers]


def stand(page: PurchasesPage, wanted: list[int]) -> bool:
    return sorted(numbers(page)) == wanted


def stands(page: PurchasesPage, foot: str) -> Callable[[], bool]:
    return lambda: foot in page._count.whole().replace("\u2066", "").replace("\u2069", "")


def test_it_opens_with_its_first_page_and_the_whole_counted(many: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        assert stands(page, f"Showing {MANY} of {MANY}.")()
        assert len(page.table.shown()) == PAGE
        with many.read() as sitting:
            assert page._sum.text() == f"{purchases.sums(sitting).total:,.2f}"
            assert numbers(page) == [row.id - 1 for row in purchases.rows(sitting)]
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        page.table.viewport().grab()
        qtbot.waitUntil(lambda: len(page.table.shown()) > PAGE, timeout=5000)
        row = page.table.current()
        assert row is not None
        assert row.bill_no == "X-0"


def test_every_column_sorts_in_the_books(many: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        with many.read() as sitting:
            rows = purchases.rows(sitting)
        for column, shown in enumerate(page.paged.paged.columns):
            for way in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                page.table.sortByColumn(column, way)
                qtbot.waitUntil(lambda: not page._reading and not page._stale, timeout=5000)
                by = {row.id: shown.value(row) for row in rows}
                if shown.title in (page.tr("Supplier is"), page.tr("Payment")):  # by what it is, not by its word
                    by = {row.id: (row.registered, row.paid_by)[shown.title == page.tr("Payment")] for row in rows}
                values = [by[number] for number in page.paged.paged.numbers]
                if shown.title == page.tr("Bill number"):
                    values = [str(value).casefold() for value in values]
                assert len(values) == MANY
                assert values == sorted(values, reverse=way == Qt.SortOrder.DescendingOrder), shown.title


def test_tabs_and_words_filter_in_the_books(many: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        assert page.tabs is not None
        assert {key: button.text().split()[-1] for key, button in page.tabs._buttons.items()} == {
            "all": str(MANY),
            "this": "0",
            "last": str(MANY),
            "others": "0",
            "unpaid": str(MANY - 3),
        }
        page.tabs.choose("unpaid")
        qtbot.waitUntil(stands(page, f"Showing {MANY - 3} of {MANY}."), timeout=5000)
        page.to_seeker()
        for typed, wanted in (
            ("utch pl", [n for n in range(3, MANY) if n % 2]),
            ("BILAL x-17", [17]),
            ("bush 05/10", [n for n in range(3, MANY) if n % 10 == 4]),
            ("259.60", [120]),  # 220 and 18 %
        ):
            page.seeker.clear()
            QTest.keyClicks(page.seeker, typed)
            qtbot.waitUntil(partial(stand, page, wanted), timeout=5000)
        QTest.keyClicks(page.seeker, " nobody")
        qtbot.waitUntil(page._nothing.isVisible, timeout=5000)
        page._nothing.cleared.emit()
        qtbot.waitUntil(stands(page, f"Showing {MANY} of {MANY}."), timeout=5000)
        assert not page._nothing.isVisible()


def test_several_chosen_are_summed_by_the_books(many: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        page.table.setFocus()
        page.table.choose_first()
        for _ in range(2):
            QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        with many.read() as sitting:
            first = sum((row.total for row in purchases.rows(sitting, limit=3)), Decimal(0))
        qtbot.waitUntil(lambda: page._sum.text() == f"{first:,.2f}", timeout=5000)
        assert stands(page, "Selected: 3")()


def test_a_bill_that_comes_while_the_list_is_open_leaves_the_cursor_where_it_is(
    many: Books, clock: Clock, qtbot: QtBot
) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        page.choose(40)
        before = page.table.current()
        post(many, MANY, bill_date=date(2026, 11, 1))
        qtbot.waitUntil(stands(page, f"of {MANY + 1}."), timeout=5000)
        assert page.table.current() == before
        assert numbers(page)[0] == MANY


def test_a_bill_gone_with_its_filter_lets_the_first_be_chosen(many: Books, clock: Clock, qtbot: QtBot) -> None:
    with the_list(many, clock, qtbot) as (_, page):
        page.choose(40)
        page.seek("x-17")
        qtbot.waitUntil(lambda: numbers(page) == [17], timeout=5000)
        row = page.table.current()
        assert row is not None
        assert row.bill_no == "X-17"
