"""The table: a sound model, sorted by values, chosen and opened by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.kit import columns, look, paint
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import ListPage, Tab
from app.ui.kit.look import Look
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State


@dataclass(frozen=True)
class Bill:
    number: int
    name: str
    day: date | None
    total: Decimal | None
    state: State = State.DRAFT


BILLS = [
    Bill(1, "Ravi", date(2026, 11, 2), Decimal(900)),
    Bill(2, "Lahore Steel", None, Decimal(10_000), State.OVERDUE),
    Bill(3, "Kashif", date(2026, 10, 30), None),
]


def a_table(row_height: str = "row") -> Table[Bill]:
    return Table(
        [
            columns.text("Name", lambda bill: bill.name, sub=lambda bill: f"no. {bill.number}"),
            columns.day("Day", lambda bill: bill.day),
            columns.money("Rupees", lambda bill: bill.total),
            columns.chip("State", lambda bill: bill.state, lambda _: "73 days late and more of it"),
            columns.icon("", lambda _: "check"),
        ],
        lambda bill: bill.number,
        row_height=row_height,
    )


@pytest.mark.parametrize("at_the_end", [False, True])
def test_a_chip_is_never_cut(qtbot: QtBot, at_the_end: bool) -> None:
    """The last column leaves more room free beside it than one in the middle."""
    chip: Column[Bill] = columns.chip("State", lambda bill: bill.state, lambda _: "PSID issued, and asked for again")
    number: Column[Bill] = columns.money("Rupees", lambda bill: bill.total)
    made: Table[Bill] = Table([number, chip] if at_the_end else [number, chip, number], lambda bill: bill.number)
    qtbot.addWidget(made)
    made.replace(BILLS)
    cell = QRect(0, 0, made.columnWidth(1), 40)
    inside = paint.padded(cell, 1, made.rows_model.columnCount(), Qt.LayoutDirection.LeftToRight)
    for bill in BILLS:
        assert inside.width() >= paint.chip_width(bill.state, "PSID issued, and asked for again")


@pytest.fixture
def table(qtbot: QtBot) -> Table[Bill]:
    made = a_table()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.replace(BILLS)
    made.show()
    qtbot.waitExposed(made)
    return made


def names(table: Table[Bill]) -> list[str]:
    return [bill.name for bill in table.shown()]


def test_the_models_are_sound(table: Table[Bill], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table.rows_model)
    qtmodeltester.check(table.sorted)


def test_it_sorts_by_values_with_blanks_first(table: Table[Bill]) -> None:
    assert names(table) == ["Ravi", "Lahore Steel", "Kashif"]
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Kashif", "Ravi", "Lahore Steel"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Ravi", "Kashif", "Lahore Steel"]


def test_a_changed_cell_is_repainted_and_the_chosen_row_stays(qtbot: QtBot, table: Table[Bill]) -> None:
    table.choose(2)
    changed = [BILLS[0], replace(BILLS[1], total=Decimal(5)), BILLS[2]]
    with qtbot.waitSignal(table.rows_model.dataChanged) as signal, qtbot.assertNotEmitted(table.rows_model.modelReset):
        table.replace(changed)
    assert signal.args is not None
    assert signal.args[0].row() == 1
    assert table.current() == changed[1]
    table.replace([changed[1], BILLS[2]])
    assert table.current() == changed[1]


def test_enter_opens_and_arrows_choose(qtbot: QtBot, table: Table[Bill]) -> None:
    table.choose_first()
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [BILLS[1]]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [BILLS[1]]


def test_words_and_sums_are_found(table: Table[Bill]) -> None:
    table.seek("steel 10000")
    assert names(table) == ["Lahore Steel"]
    table.seek("KASH 30/10")
    assert names(table) == ["Kashif"]
    table.seek("")
    table.keep(lambda bill: bill.total is not None)
    assert names(table) == ["Ravi", "Lahore Steel"]


@pytest.mark.parametrize("urdu", [False, True])
def test_the_bar_of_the_chosen_row_is_at_the_leading_edge(
    qtbot: QtBot, wear: Callable[[Look], None], urdu: bool
) -> None:
    wear(Look(urdu=urdu))
    table = a_table()
    qtbot.addWidget(table)
    table.resize(800, 200)
    table.replace(BILLS)
    table.choose_first()
    table.show()
    qtbot.waitExposed(table)
    image = table.viewport().grab().toImage()
    middle = table.rowHeight(0) // 2
    ends = [image.pixelColor(QPoint(x, middle)).name() for x in (1, table.viewport().width() - 2)]
    accent, soft = look.colour("accent").name(), look.colour("soft").name()
    assert ends == ([soft, accent] if urdu else [accent, soft])


def test_rows_have_the_height_of_their_language(qtbot: QtBot, wear: Callable[[Look], None]) -> None:
    for urdu, high in ((False, 32), (True, 36)):
        wear(Look(urdu=urdu))
        table = a_table()
        qtbot.addWidget(table)
        table.replace(BILLS)
        assert table.rowHeight(0) == high
        assert table.columnWidth(1) < 120, "Nastaliq must not blow the columns up"


def test_shadows_of_rows_come_after_a_moment_and_go_with_the_rows(qtbot: QtBot) -> None:
    table = a_table()
    qtbot.addWidget(table)
    table.resize(700, 300)
    table.show()
    table.ghosts()
    assert not table._ghosts
    qtbot.waitUntil(lambda: table._ghosts, timeout=1000)
    assert look.colour("line").name() in {
        table.viewport().grab().toImage().pixelColor(x, 16).name() for x in range(16, 200)
    }
    table.replace(BILLS)
    assert not table._ghosts


@pytest.fixture
def page(qtbot: QtBot) -> ListPage[Bill]:
    made: ListPage[Bill] = ListPage(
        a_table(),
        tabs=[Tab("all", "All", lambda _: True), Tab("late", "Late", lambda bill: bill.state == State.OVERDUE)],
        empty=EmptyState("Bills stand here", "One is enough"),
        amount=lambda bill: bill.total or Decimal(0),
    )
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made


def test_a_list_counts_filters_and_sums(page: ListPage[Bill]) -> None:
    page.show_rows(BILLS)
    assert page.tabs is not None
    assert page._count.whole() == "Showing 3 of 3."
    assert page._sum.text() == "10,900.00"
    page.tabs.choose("late")
    assert [bill.name for bill in page.table.shown()] == ["Lahore Steel"]
    assert (page._count.whole(), page._sum.text()) == ("Showing 1 of 3.", "10,000.00")
    page.clear_filter()
    page.table.selectAll()
    assert page._count.whole() == "Showing 3 of 3.  Selected: 3"


def test_an_empty_list_says_how_to_begin_and_a_filtered_one_what_was_not_found(page: ListPage[Bill]) -> None:
    page.show_rows([])
    assert page.empty is not None
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    page.show_rows(BILLS)
    assert not page.empty.isVisible()
    page.seek("nobody")
    assert page._nothing.isVisible()
    assert page._nothing._words.text() == "Nothing matches 'nobody'"
    page._nothing.cleared.emit()
    assert len(page.table.shown()) == 3


def test_a_latin_second_line_is_cut_at_its_own_end_in_urdu(
    qtbot: QtBot, wear: Callable[[Look], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(Look(urdu=True))
    seen: dict[str, bool] = {}
    monkeypatch.setattr(paint, "words", lambda *given, **how: seen.update({given[2]: bool(how.get("code"))}))
    table = a_table("row_tall")
    qtbot.addWidget(table)
    table.replace([replace(BILLS[0], number=7)])
    table.resize(700, 200)
    table.grab()
    assert seen["no. 7"], "else the dots stand before it"
