"""A table of which only what is looked at is read: fetched by scrolling, kept in bounds, chosen by number."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.kit import columns
from app.ui.kit.paged import HELD, PAGE, PagedTable


@dataclass(frozen=True)
class Bill:
    number: int
    name: str


class Shelf:
    """Where the rows lie; it counts who asks."""

    def __init__(self) -> None:
        self.read: list[int] = []
        self.gone: set[int] = set()

    def rows(self, numbers: Sequence[int]) -> list[Bill]:
        self.read += numbers
        return [Bill(number, f"bill {number}") for number in numbers if number not in self.gone]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qtbot: QtBot, shelf: Shelf) -> PagedTable[Bill]:
    """Ten thousand rows, of which the first page is there; what is missing comes as it is asked for."""
    made = PagedTable([columns.text("Name", lambda bill: bill.name)], lambda bill: bill.number, shelf.rows)
    qtbot.addWidget(made)
    made.resize(400, 300)

    def bring(page: int) -> None:
        numbers = made.paged.page(page)
        made.fill(page, numbers, shelf.rows(numbers))

    made.paged.missing.connect(bring, Qt.ConnectionType.QueuedConnection)
    every = array("q", range(10_000))
    made.show_numbers(every, [Bill(number, f"bill {number}") for number in every[:PAGE]])
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_model_is_sound(table: PagedTable[Bill], qtmodeltester: ModelTester) -> None:
    table.show_numbers(array("q", range(5)), [])
    qtmodeltester.check(table.paged)


def test_rows_are_read_as_they_are_scrolled_to_and_never_all(
    qtbot: QtBot, shelf: Shelf, table: PagedTable[Bill]
) -> None:
    assert shelf.read == []
    bar = table.verticalScrollBar()
    assert bar.maximum() > 9_000, "the bar speaks of the whole list"
    bar.setValue(5_000)
    qtbot.waitUntil(lambda: table.paged.index(5_000, 0).data() == "bill 5000", timeout=2000)
    assert len(shelf.read) <= 2 * PAGE
    for place in range(0, 10_000, PAGE):
        bar.setValue(place)
        table.viewport().grab()
        qtbot.wait(0)
    qtbot.waitUntil(lambda: len(shelf.read) > HELD, timeout=2000)
    assert len(table.shown()) <= HELD


def test_the_end_is_reached_by_its_key_and_opened_at_once(qtbot: QtBot, table: PagedTable[Bill]) -> None:
    table.choose_first()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [Bill(9_999, "bill 9999")]


def test_what_was_chosen_stays_chosen_when_rows_come_and_the_order_turns(table: PagedTable[Bill]) -> None:
    assert table.choose(7)
    table.selectionModel().select(
        table.paged.index(9, 0), table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows
    )
    table.show_numbers(array("q", [10_000, *reversed(range(10_000))]), [])
    assert table.current() == Bill(7, "bill 7")
    assert sorted(table.chosen_numbers()) == [7, 9]
    table.show_numbers(array("q", range(8, 100)), [])
    assert table.current() is None
    assert list(table.chosen_numbers()) == [9]


def test_a_page_that_comes_too_late_is_nobodys(table: PagedTable[Bill]) -> None:
    late = table.paged.page(3)
    table.show_numbers(array("q", [1, 2, 3]), [])
    table.fill(3, late, [Bill(number, "late") for number in late])
    assert table.shown() == []


def test_a_row_taken_out_of_the_books_meanwhile_is_no_trouble(
    qtbot: QtBot, shelf: Shelf, table: PagedTable[Bill]
) -> None:
    shelf.gone.add(5_000)
    table.choose(5_000)
    assert table.current() is None
    with qtbot.assertNotEmitted(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_letters_do_not_look_through_every_row(qtbot: QtBot, shelf: Shelf, table: PagedTable[Bill]) -> None:
    table.choose_first()
    qtbot.keyClicks(table, "zz")
    assert shelf.read == []
