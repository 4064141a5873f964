"""The wages of a month approved and taken back beside the window, once, or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import payroll
from app.services.books import Books, Sitting
from app.ui.jobs import Job
from app.ui.pages.reason import Reason
from app.ui.pages.sure import Sure
from app.ui.pages.wages import WagesPage
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, rested, window_on


@pytest.fixture(autouse=True)
def sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sure, "ask", staticmethod(lambda *_: True))
    monkeypatch.setattr(Reason, "ask", staticmethod(lambda *_: "a day too many"))


def wages_of(books: Books, office: Office, bot: QtBot) -> WagesPage:
    office.show("wages", 0)
    page = page_of(office, WagesPage)
    bot.waitUntil(lambda: len(page.table.shown()) == 3)
    rested(bot)
    return page


def runs(books: Books) -> list[str]:
    with books.read() as sitting:
        return [run.reason for run in payroll.runs(sitting)]


def test_approved_and_taken_back_on_another_thread(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers.a_month_of_work(books)
    on: list[int] = []
    for name in ("approve", "reverse"):
        monkeypatch.setattr(payroll, name, _noted(getattr(payroll, name), on))
    with window_on(books, clock) as office:
        page = wages_of(books, office, qtbot)
        page.approve.click()
        rested(qtbot)
        assert "approved" in office.window.message.sentence()
        page.reverse.click()
        rested(qtbot)
        assert "taken back" in office.window.message.sentence()
        assert page.approve.isEnabled()
    assert runs(books) == ["a day too many", ""]
    assert len(on) == 2
    assert threading.get_ident() not in on


def test_where_there_are_no_wages_the_buttons_say_so(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("wages", 0)
        page = page_of(office, WagesPage)
        rested(qtbot)
        shown = [button for button in page.tools.findChildren(QPushButton) if button.isVisible()]
        assert page.approve in shown
        assert [button.text() for button in shown if button.isEnabled()] == []
        assert {button.toolTip() for button in shown} == {"There are no wages yet: the attendance comes first."}
        makers.a_month_of_work(books)
        qtbot.waitUntil(lambda: all(button.isEnabled() for button in shown))


def _noted(doing: Callable[..., int], on: list[int]) -> Callable[..., int]:
    def done(*given: object, **named: object) -> int:
        on.append(threading.get_ident())
        return doing(*given, **named)

    return done


def test_pressed_twice_they_are_approved_once(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers.a_month_of_work(books)
    times: list[int] = []
    monkeypatch.setattr(payroll, "approve", _noted(payroll.approve, times))
    with window_on(books, clock) as office:
        page = wages_of(books, office, qtbot)
        gate = threading.Event()
        Job(office.window, lambda: gate.wait(60), lambda _: None).queue()
        page.approve_month()
        assert not page.approve.isEnabled()
        page.refresh()  # a list that is read again meanwhile gives the button back to nobody
        qtbot.waitUntil(lambda: not page._reading)
        assert not page.approve.isEnabled()
        page.approve_month()
        gate.set()
        rested(qtbot)
        assert "approved" in office.window.message.sentence()
        assert page.reverse.isEnabled()
    assert len(times) == 1
    assert runs(books) == [""]


def test_stopped_meanwhile_nothing_is_kept(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers.a_month_of_work(books)
    approving, there, on = payroll.approve, threading.Event(), threading.Event()

    def approve(sitting: Sitting, month: Month) -> int:
        run = approving(sitting, month)
        there.set()
        on.wait(60)
        return run

    monkeypatch.setattr(payroll, "approve", approve)
    with window_on(books, clock) as office:
        page = wages_of(books, office, qtbot)
        page.approve.click()
        qtbot.waitUntil(there.is_set)
        qtbot.waitUntil(page.busy.isVisible)
        page.busy.findChildren(QPushButton)[0].click()
        on.set()
        rested(qtbot)
        assert not page.busy.isVisible()
        assert page.approve.isEnabled()
    assert runs(books) == []


def test_refused_it_is_said_and_may_be_tried_again(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers.a_month_of_work(books)

    def approve(_sitting: Sitting, month: Month) -> int:
        raise Refusal(Problem(Code.WAGES_APPROVED, "month", {"month": str(month)}))

    monkeypatch.setattr(payroll, "approve", approve)
    with window_on(books, clock) as office:
        page = wages_of(books, office, qtbot)
        page.approve.click()
        rested(qtbot)
        assert "approved" in office.window.message.sentence()
        assert page.approve.isEnabled()
    assert runs(books) == []


def test_who_closes_the_window_has_them_approved(books: Books, clock: Clock, qtbot: QtBot) -> None:
    makers.a_month_of_work(books)
    with window_on(books, clock) as office:
        page = wages_of(books, office, qtbot)
        gate = threading.Event()
        Job(office.window, lambda: gate.wait(60), lambda _: None).queue()
        page.approve_month()
        assert office.window.close()
        gate.set()
    assert runs(books) == [""]
