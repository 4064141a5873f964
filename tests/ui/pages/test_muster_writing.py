"""A month of attendance on its way into the books: the hands go on, and nothing of it is lost or goes elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import muster, workers
from app.services.books import Books, Sitting
from app.services.muster import Typed
from app.ui import jobs
from app.ui.jobs import Job
from app.ui.pages import muster_seen, muster_writing
from app.ui.pages.attendance import AttendancePage
from app.ui.pages.muster_model import FIRST_DAY
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker
from tests.windows import page_of, rested, window_on

MEN = 12
SEPTEMBER = OCTOBER.previous()
FILLED = "P P P R P"
EMPTY = ". . . . ."


@pytest.fixture
def shop(books: Books) -> Books:
    with books.write() as sitting:
        for number in range(1, MEN + 1):
            workers.add(sitting, a_worker(number=str(number), name=f"Worker {number}"))
    return books


@pytest.fixture
def by_threes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three workers at once, so that twelve are many."""
    monkeypatch.setattr(muster_writing, "AT_ONCE", 3)


def at_work(office: Office, bot: QtBot) -> AttendancePage:
    office.show("attendance", 0)
    page = page_of(office, AttendancePage)
    page.show_month(OCTOBER)
    bot.waitUntil(lambda: page.model.columnCount() == FIRST_DAY + 31 + 2 and page.model.rowCount() == MEN)
    page.focus_first()
    bot.waitUntil(page.view.hasFocus)
    rested(bot)
    return page


@contextmanager
def held(office: Office) -> Iterator[None]:
    """Nothing comes into the books: something long is being written."""
    gate = threading.Event()
    Job(office.window, lambda: gate.wait(60), lambda _: None).queue()
    try:
        yield
    finally:
        gate.set()


def key(page: AttendancePage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QTest.keyClick(page.view, key, held)


def type_in(page: AttendancePage, text: str, row: int = 0, day: int = 1) -> None:
    page.view.setCurrentIndex(page.model.index(row, FIRST_DAY + day - 1))
    QTest.keyClicks(page.view, text[0])
    field = page.view.focusWidget()
    QTest.keyClicks(field, text[1:])
    QTest.keyClick(field, Qt.Key.Key_Return)


def in_books(books: Books, number: str, month: Month = OCTOBER) -> str:
    with books.read() as sitting:
        row = next(row for row in muster.read(sitting, month).rows if row.number == number)
    return " ".join(cell.text or "." for cell in row.cells[:5])


def on_screen(page: AttendancePage, row: int) -> str:
    cells = [page.model.index(row, FIRST_DAY + day) for day in range(5)]
    return " ".join(str(cell.data()) or "." for cell in cells)


def test_it_is_written_on_another_thread_and_taken_back_whole(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    on: list[int] = []
    putting = muster.put

    def put(sitting: Sitting, month: Month, cells: Sequence[Typed]) -> list[Problem]:
        on.append(threading.get_ident())
        return putting(sitting, month, cells)

    monkeypatch.setattr(muster, "put", put)
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        for pressed, stands in ((Qt.Key.Key_Return, FILLED), (Qt.Key.Key_Z, EMPTY), (Qt.Key.Key_Y, FILLED)):
            key(page, pressed)
            assert page.writing.waits()
            rested(qtbot)
            assert {in_books(shop, str(n)) for n in range(1, MEN + 1)} == {stands}
            assert {on_screen(page, n) for n in range(MEN)} == {stands}
    assert len(on) >= 3
    assert threading.get_ident() not in on


def test_the_grid_is_told_once_of_a_whole_month(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        told: list[tuple[int, int]] = []
        page.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
        page.fill()
        rested(qtbot)
        assert told == [(0, MEN - 1)]


def test_what_is_typed_meanwhile_is_seen_at_once_and_written_in_its_turn(
    shop: Books, clock: Clock, qtbot: QtBot
) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            type_in(page, "A")
            type_in(page, "2", row=1)  # hours over, on the mark that Fill will have put there
            assert (on_screen(page, 0), on_screen(page, 1)) == ("A . . . .", "2 . . . .")
            assert in_books(shop, "1") == EMPTY
        rested(qtbot)
        assert (in_books(shop, "1"), in_books(shop, "2")) == ("A P P R P", "P+2 P P R P")
        assert on_screen(page, 0) == "A P P R P"
        for stands in ("A P P R P", FILLED, EMPTY):
            key(page, Qt.Key.Key_Z)
            rested(qtbot)
            assert in_books(shop, "1") == on_screen(page, 0) == stands
        assert not page.back.isEnabled()


def test_undo_pressed_meanwhile_takes_back_what_is_being_written(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        type_in(page, "A")
        rested(qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            key(page, Qt.Key.Key_Z)
        rested(qtbot)
        assert (in_books(shop, "1"), in_books(shop, "2")) == ("A . . . .", EMPTY)
        key(page, Qt.Key.Key_Y)
        rested(qtbot)
        assert (in_books(shop, "1"), in_books(shop, "2")) == ("A P P R P", FILLED)


def test_of_two_fills_the_second_finds_nothing_to_do(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            key(page, Qt.Key.Key_Return)
        rested(qtbot)
        key(page, Qt.Key.Key_Z)
        rested(qtbot)
        assert in_books(shop, "1") == EMPTY
        assert not page.back.isEnabled()


def test_what_another_has_written_meanwhile_is_not_filled_over(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            with shop.write() as sitting:
                muster.put(sitting, OCTOBER, [Typed(worker="3", day=date(2026, 10, 2), text="H")])
        rested(qtbot)
        assert in_books(shop, "3") == on_screen(page, 2) == "P H P R P"
        key(page, Qt.Key.Key_Z)
        rested(qtbot)
        assert in_books(shop, "3") == on_screen(page, 2) == ". H . . ."


def test_what_another_has_written_meanwhile_is_seen(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            type_in(page, "A")
            with shop.write() as sitting:
                muster.put(sitting, OCTOBER, [Typed(worker="3", day=date(2026, 10, 2), text="H")])
            QCoreApplication.processEvents()
        rested(qtbot)
        assert (on_screen(page, 0), on_screen(page, 2)) == ("A . . . .", ". H . . .")


def test_what_is_typed_after_an_undo_is_what_redo_does_again(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        for text in ("A", "H"):
            type_in(page, text)
            key(page, Qt.Key.Key_Z)
            rested(qtbot)
            assert in_books(shop, "1") == EMPTY
        type_in(page, "P")
        rested(qtbot)
        key(page, Qt.Key.Key_Z)
        key(page, Qt.Key.Key_Y)
        rested(qtbot)
        assert in_books(shop, "1") == "P . . . ."
        assert not page.again.isEnabled()


def test_what_was_refused_is_no_step_to_take_back(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        type_in(page, "A")
        type_in(page, "P+17", row=1)
        with held(office):
            key(page, Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: "25" in office.window.message.sentence())
            key(page, Qt.Key.Key_Z)
            key(page, Qt.Key.Key_Z)
            assert not page.back.isEnabled()
        rested(qtbot)
        assert in_books(shop, "1") == EMPTY


def test_who_leaves_the_page_leaves_nothing_unwritten(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            type_in(page, "A")
            type_in(page, "P+17", row=1)
            assert office.window.back()
        rested(qtbot)
        assert (in_books(shop, "1"), in_books(shop, "2")) == ("A P P R P", FILLED)
        assert "25" in office.window.message.sentence()  # hours of one day: it is told on whatever page


def test_who_closes_the_window_leaves_nothing_unwritten(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            type_in(page, "A")
            assert office.window.close()
    assert not jobs.busy() or jobs.wait()
    assert (in_books(shop, "1"), in_books(shop, "2")) == ("A P P R P", FILLED)


def test_refused_half_way_the_books_and_the_grid_are_as_they_were(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, by_threes: None
) -> None:
    putting, were_written = muster.put, list[str]()

    def put(sitting: Sitting, month: Month, cells: Sequence[Typed]) -> list[Problem]:
        if any(cell.worker == "7" for cell in cells) and len(cells) > 1:
            raise Refusal(Problem(Code.WAGES_APPROVED, "month", {"month": "2026-10"}))
        were_written.extend(dict.fromkeys(cell.worker for cell in cells))
        return putting(sitting, month, cells)

    monkeypatch.setattr(muster, "put", put)
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        with held(office):
            key(page, Qt.Key.Key_Return)
            type_in(page, "A")
        rested(qtbot)
        assert "approved" in office.window.message.sentence()
        assert were_written[:6] == ["1", "2", "3", "4", "5", "6"]
        assert {in_books(shop, str(n)) for n in range(2, MEN + 1)} == {EMPTY}
        assert in_books(shop, "1") == on_screen(page, 0) == "A . . . ."
        key(page, Qt.Key.Key_Z)
        rested(qtbot)
        assert in_books(shop, "1") == EMPTY
        assert not page.back.isEnabled()


def test_what_is_stopped_half_way_leaves_nothing_but_what_was_typed(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, by_threes: None
) -> None:
    putting, there, on = muster.put, threading.Event(), threading.Event()

    def put(sitting: Sitting, month: Month, cells: Sequence[Typed]) -> list[Problem]:
        found = putting(sitting, month, cells)
        if len(cells) > 1:
            there.set()
            on.wait(60)
        return found

    monkeypatch.setattr(muster, "put", put)
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        key(page, Qt.Key.Key_Return)
        qtbot.waitUntil(there.is_set)
        type_in(page, "A")
        qtbot.waitUntil(page.writing.busy.isVisible)
        page.writing.busy.findChildren(QPushButton)[0].click()
        on.set()
        rested(qtbot)
        assert {in_books(shop, str(n)) for n in range(2, MEN + 1)} == {EMPTY}
        assert in_books(shop, "1") == on_screen(page, 0) == "A . . . ."
        assert not page.writing.busy.isVisible()


def test_what_was_refused_is_not_repeated_by_what_stood_there_before(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        type_in(page, "A")
        rested(qtbot)
        with held(office):
            type_in(page, "P+17")
            page.view.setCurrentIndex(page.model.index(0, FIRST_DAY))
            key(page, Qt.Key.Key_R)
        rested(qtbot)
        assert in_books(shop, "1") == on_screen(page, 0) == "A . . . ."


def test_a_key_goes_into_the_month_that_is_seen(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """Another is chosen already, and is still being read."""
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        page.show_month(SEPTEMBER)
        type_in(page, "A")
        rested(qtbot)
        assert page.model.columnCount() == FIRST_DAY + 30 + 2
        assert in_books(shop, "1") == "A . . . ."
        assert in_books(shop, "1", SEPTEMBER) == on_screen(page, 0) == EMPTY
        assert not page.back.isEnabled()  # the step belongs to the other month


def test_what_was_read_before_does_not_cover_what_was_written_since(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        page = at_work(office, qtbot)
        late = muster_seen.read(shop, OCTOBER, page._answers)
        page.fill()
        rested(qtbot)
        shown: list[str] = []
        page.model.dataChanged.connect(lambda _first, _last: shown.append(on_screen(page, 0)))
        page._show(late)
        rested(qtbot)
        assert set(shown) == {FILLED}
