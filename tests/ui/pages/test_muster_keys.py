"""A month of twelve workers typed into the grid by keys alone, and every key that helps."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.rules.period import Month
from app.services import attendance, law_choice, muster, workers
from app.services.books import Books, Sitting
from app.services.law_choice import ChoiceDraft
from app.ui.kit.look import Look
from app.ui.pages.allowing import Allowing
from app.ui.pages.attendance import AttendancePage
from app.ui.pages.muster_model import FIRST_DAY, TO_LOOK_AT
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker
from tests.windows import page_of, rested, window_on

MEN = 12
KEYS = {
    "→": Qt.Key.Key_Right,
    "←": Qt.Key.Key_Left,
    "↑": Qt.Key.Key_Up,
    "↓": Qt.Key.Key_Down,
    "⏎": Qt.Key.Key_Return,
    "⌫": Qt.Key.Key_Delete,
}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Ten fingers on the keyboard, and nothing else; they count what they press."""

    def __init__(self, office: Office, page: AttendancePage) -> None:
        self.office, self.page, self.pressed = office, page, 0

    def type(self, keys: str) -> None:
        """Each sign a key: letters and digits, arrows, ⏎ and ⌫; a blank is none."""
        for key in keys.replace(" ", ""):
            if key in KEYS:
                QTest.keyClick(self._under(), KEYS[key])
            else:
                QTest.keyClicks(self._under(), key)
            self.pressed += 1

    def hold(self, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
        QTest.keyClick(self._under(), key, held)
        self.pressed += 1

    def _under(self) -> QWidget:
        return QApplication.focusWidget() or self.office.window


@pytest.fixture
def shop(books: Books) -> Books:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
        for number in range(1, MEN + 1):
            workers.add(sitting, a_worker(number=str(number), name=f"Worker {number}"))
    return books


def at_work(office: Office, bot: QtBot) -> Hands:
    office.show("attendance", 0)
    page = page_of(office, AttendancePage)
    page.show_month(OCTOBER)
    bot.waitUntil(lambda: page.model.columnCount() == FIRST_DAY + 31 + 2 and page.model.rowCount() == MEN)
    page.focus_first()
    bot.waitUntil(page.view.hasFocus)
    return Hands(office, page)


def rows(books: Books) -> dict[str, str]:
    """Every row as on paper, of the days that were marked."""
    with books.read() as sitting:
        grid = muster.read(sitting, OCTOBER)
    return {row.number: " ".join(cell.text or "." for cell in row.cells) for row in grid.rows}


def here(hands: Hands) -> tuple[int, int]:
    """Row and day in hand, counted from 1."""
    index: QModelIndex = hands.page.view.currentIndex()
    return index.row() + 1, index.column() - FIRST_DAY + 1


WEEKS = "P P P R P P P P P P R P P P P P P R P P P P P P R P P P P P P"


def test_a_month_of_twelve_workers_by_keys_alone(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 372 cells 331 are the usual; 41 are typed over. October begins on a Thursday."""
    monkeypatch.setattr(Allowing, "ask", staticmethod(lambda *_: ""))
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.hold(Qt.Key.Key_Return)  # Fill: everybody there, rest on Sundays
        hands.type("2⏎ 2⏎ →→→ 1↓")  # Worker 1: two hours over on the 1st and 2nd, one on the 6th
        hands.type("CL⏎ CL⏎ ↓←")  # Worker 2: casual leave on the 6th and 7th; down, and back to the 7th
        hands.type("A↓ ½↓ ½CL↓ SL")  # the 7th of Workers 3 to 6
        hands.hold(Qt.Key.Key_R)  # Worker 6 is ill to the end of the month: more than his leave, nobody allows it
        hands.type("↓ 1")  # Worker 7: an hour over on the 7th, and all below him
        hands.type("↑↓")
        hands.hold(Qt.Key.Key_D, CTRL | SHIFT)
        rested(qtbot)
        typed = rows(shop)
        hands.hold(Qt.Key.Key_Z)
        rested(qtbot)
        undone = rows(shop)
        hands.hold(Qt.Key.Key_Y)
        rested(qtbot)
        assert rows(shop) == typed != undone
    expected = {str(number): WEEKS.split() for number in range(1, MEN + 1)}
    for number, day, mark in (
        ("1", 1, "P+2"), ("1", 2, "P+2"), ("1", 6, "P+1"), ("2", 6, "CL"), ("2", 7, "CL"), ("3", 7, "A"),
        ("4", 7, "½"), ("5", 7, "½CL"), ("6", 7, "SL"), *((str(n), 7, "P+1") for n in range(7, MEN + 1)),
    ):  # fmt: skip
        expected[number][day - 1] = mark
    assert typed == {number: " ".join(marks) for number, marks in expected.items()}
    assert hands.pressed <= 45  # a key for every eighth cell


def test_arrows_leave_the_cell_and_write_it(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("P→ A↓ ½← CL↑")
        assert here(hands) == (1, 1)
    assert [rows(shop)[number].split()[:2] for number in "12"] == [["P", "A"], ["CL", "½"]]


def test_in_urdu_the_next_day_lies_to_the_left(
    shop: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    wear(Look(urdu=True))
    with window_on(shop, clock, Look(urdu=True)) as office:
        hands = at_work(office, qtbot)
        hands.type("P← A")
        hands.type("⏎")
        assert here(hands) == (1, 3)
    assert rows(shop)["1"].startswith("P A . ")


def test_hours_stand_on_the_mark_of_the_day(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("½⏎ →→ 3⏎ ←←←← 2⏎")  # the 4th is a Sunday and empty; the 1st has a half day
    assert rows(shop)["1"].startswith("½+2 . . R+3 . ")


def test_to_the_end_passes_over_rest_and_stops_at_today(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Allowing, "ask", staticmethod(lambda *_: ""))
    clock.set(date(2026, 10, 6))
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("P↑")
        hands.hold(Qt.Key.Key_R)
        hands.type("↓ AL↑↓")
        hands.hold(Qt.Key.Key_R)
    assert rows(shop)["1"].split()[:8] == ["P", "P", "P", "R", "P", "P", ".", "."]
    assert rows(shop)["2"].split()[:8] == [
        "AL",
        ".",
        ".",
        ".",
        ".",
        ".",
        ".",
        ".",
    ]  # more than his leave: refused whole


def test_what_is_planned_goes_to_the_months_end(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    clock.set(date(2026, 10, 6))
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("→" * 20 + "AL↑")
        hands.hold(Qt.Key.Key_R)
    assert rows(shop)["1"].split()[20:] == ["AL", "AL", "AL", "AL", "R", "AL", "AL", "AL", "AL", "AL", "AL"]


def test_down_fills_the_rows_that_are_chosen(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("A→ H←")
        hands.hold(Qt.Key.Key_Right, SHIFT)
        hands.hold(Qt.Key.Key_Down, SHIFT)
        hands.hold(Qt.Key.Key_Down, SHIFT)
        hands.hold(Qt.Key.Key_D, CTRL | SHIFT)
    assert [rows(shop)[number].split()[:3] for number in "1234"] == [["A", "H", "."]] * 3 + [[".", ".", "."]]


def test_tomorrow_nobody_has_worked_yet(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    clock.set(date(2026, 10, 2))
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        hands.type("→→ P⏎")
        rested(qtbot)
        assert "03/10/2026" in office.window.message.sentence()
        hands.type("← CL⏎")
    assert rows(shop)["1"].startswith(". . CL . ")


def test_what_the_law_says_is_seen_in_its_cell_and_found_by_a_key(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        page = hands.page
        hands.type("3⏎ ↓ 2.5⏎")  # more than two hours over: Worker 1 on the 1st, Worker 2 on the 2nd
        rested(qtbot)
        first, second = page.model.index(0, FIRST_DAY), page.model.index(1, FIRST_DAY + 1)
        assert first.data(TO_LOOK_AT)
        assert not page.model.index(0, FIRST_DAY + 1).data(TO_LOOK_AT)
        assert "3 hours of overtime" in str(first.data(Qt.ItemDataRole.ToolTipRole))
        hands.type("P⏎")  # nothing wrong with this one: nothing is said again of the others
        rested(qtbot)
        page.view.setCurrentIndex(page.model.index(0, 0))
        QTest.keyClick(page.view, Qt.Key.Key_F8)
        assert page.view.currentIndex() == first
        QTest.keyClick(page.view, Qt.Key.Key_F8)
        assert page.view.currentIndex() == second
        assert "2.5 hours of overtime" in office.window.message.sentence()
        QTest.keyClick(page.view, Qt.Key.Key_F8)
        assert page.view.currentIndex() == first
        hands.type("P⏎")
        rested(qtbot)
        assert not first.data(TO_LOOK_AT)
    with shop.read() as sitting:
        assert attendance.drafts(sitting, OCTOBER)["1"][date(2026, 10, 1)].overtime == 0


def test_a_key_costs_its_own_row_alone(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many work here: the others are neither read again nor painted again."""
    with window_on(shop, clock) as office:
        hands = at_work(office, qtbot)
        rested(qtbot)
        read: list[Collection[str] | None] = []
        told: list[int] = []
        reading = muster.read

        def counted(sitting: Sitting, month: Month, numbers: Collection[str] | None = None) -> muster.Muster:
            read.append(numbers if numbers is None else set(numbers))
            return reading(sitting, month, numbers)

        monkeypatch.setattr(muster, "read", counted)
        hands.page.model.dataChanged.connect(lambda first, _last: told.append(first.row()))
        hands.type("P⏎ A⏎")
        rested(qtbot)
        assert read == [{"1"}] * 4  # each time before and after
        assert set(told) == {0}
        with shop.write() as sitting:
            muster.put(sitting, OCTOBER, [muster.Typed(worker="2", day=OCTOBER.first, text="H")])
        rested(qtbot)
        assert read[4:] == [None], "what another has written is read"
        assert hands.page.model.row(1).cells[0].text == "H"
