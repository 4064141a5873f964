"""The office: its thread stops at quitting, its box finds what the books hold, its questions are asked once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.practice.server import PracticePortal
from app.rules.problems import Code
from app.rules.rates import Rates
from app.services import books as ledgers
from app.services import parties, purchases, sales, workshop
from app.services.books import Books
from app.services.workshop import WorkshopDraft
from app.sync.lock import Busy
from app.sync.round import Round, never
from app.sync.transport import Patience
from app.ui import opening, sync_thread
from app.ui.opening import FirstQuestion
from app.ui.pages.home import HomePage
from app.ui.screenshots import take
from app.ui.standing import light, read_standing
from app.ui.status_line import Light
from app.ui.sync_thread import SyncThread
from tests import makers
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync.shop import practice_token, set_up
from tests.windows import page_of, rested, window_on


class Slow:
    """An engine that says what was asked of it."""

    def __init__(self, parcels: int = 0) -> None:
        self.parcels, self.recovered, self.asked = parcels, 0, 0
        self.given_up = self.back = False
        self.stepped = Event()
        self.on_thread: QThread | None = None

    def recover(self) -> int:
        self.recovered += 1
        self.on_thread = QThread.currentThread()
        return 0

    def turn(self, stop: Callable[[], bool]) -> None:
        self.stepped.set()
        self.parcels = 0

    def run_once(self) -> None:
        self.asked += 1

    def line_is_back(self) -> None:
        self.back = True

    def hang_up(self) -> None:
        self.given_up = True


def test_the_thread_recovers_once_sends_what_waits_and_stops_at_once(qtbot: QtBot) -> None:
    engine = Slow(parcels=3)
    thread = SyncThread(lambda: engine)
    thread.start()
    assert engine.stepped.wait(20)
    qtbot.waitUntil(lambda: engine.parcels <= 0, timeout=20_000)
    thread.send_now()
    qtbot.waitUntil(lambda: engine.asked == 1, timeout=20_000)
    thread.line_is_back()
    qtbot.waitUntil(lambda: engine.back, timeout=20_000)
    assert thread.stop(20_000)
    assert engine.given_up
    assert engine.recovered == 1
    assert engine.on_thread is not QThread.currentThread()


def test_what_is_in_the_way_is_told_and_the_thread_goes_on(qtbot: QtBot) -> None:
    class Stumbling(Slow):
        def turn(self, stop: Callable[[], bool]) -> None:
            if not self.stepped.is_set():
                self.stepped.set()
                raise OSError("the cable is out")
            self.parcels = -1

    engine = Stumbling()
    thread = SyncThread(lambda: engine)
    with qtbot.waitSignal(thread.stumbled, timeout=20_000):
        thread.start()
    thread.wake()
    qtbot.waitUntil(lambda: engine.parcels == -1, timeout=20_000)
    assert thread.stop(20_000)


def test_the_box_finds_pages_papers_and_names(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
        purchases.post(sitting, makers.a_purchase())
    with window_on(books, clock) as office:
        kinds = {hit.key[0] for hit in office._finder.find("bilal") if isinstance(hit.key, tuple)}
        assert kinds == {"purchase", "party"}
        assert [hit.key for hit in office._finder.find("wages")] == [("wages", 0)]
        assert office._finder.find("   ") == []


def test_how_the_office_stands_without_a_portal(books: Books, clock: Clock) -> None:
    with books.read() as sitting:
        standing = read_standing(sitting)
    assert (light(standing.outbox, clock()), standing.outbox.portal, standing.outbox.waiting) == (Light.GREY, "", 0)


def test_new_books_are_made_after_one_question(
    tmp_path: Path, rates: Rates, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "fresh.karkhana"
    monkeypatch.setattr(FirstQuestion, "ask", lambda _path: None)
    assert opening.opened(path, rates, "Rashida") is None
    assert not path.exists()
    monkeypatch.setattr(FirstQuestion, "ask", lambda _path: WorkshopDraft(name="Noor Auto", city="Lahore"))
    made = opening.opened(path, rates, "Rashida")
    assert made is not None
    with made.read() as sitting:
        assert workshop.draft(sitting).name == "Noor Auto"
    made.close()
    again = opening.opened(path, rates, "Rashida")
    assert again is not None
    again.close()


def test_the_first_question_wants_a_name(tmp_path: Path, qtbot: QtBot) -> None:
    dialog = FirstQuestion(tmp_path / "fresh.karkhana")
    qtbot.addWidget(dialog)
    dialog.begin.click()
    assert [found.code for found in dialog.problems()] == [Code.MISSING]
    assert dialog.result() == 0


def test_pictures_are_taken_in_both_languages(tmp_path: Path, rates: Rates, clock: Clock, qtbot: QtBot) -> None:
    path = tmp_path / "small.karkhana"
    made = ledgers.create(path, rates, clock, "Rashida")
    makers.establish(made)
    with made.write() as sitting:
        purchases.post(sitting, makers.a_purchase())
    made.close()
    pictures = take(path, rates, tmp_path / "pictures")
    names = {picture.name for picture in pictures}
    assert {"home_en.png", "home_ur.png", "purchase_form_en.png", "purchase_bill_ur.png"} <= names
    assert all(picture.stat().st_size > 10_000 for picture in pictures)


def test_a_window_left_open_overnight_shows_the_new_day(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        rested(qtbot)
        first = page_of(office, HomePage)
        assert first.head.fact == "Sunday 22/11/2026"
        clock.moment += timedelta(days=1)
        office.hub.minute.emit()
        qtbot.waitUntil(lambda: first.head.fact == "Monday 23/11/2026")


def test_papers_that_wait_do_not_keep_the_thread_busy(books: Books, clock: Clock, tmp_path: Path, qtbot: QtBot) -> None:
    """Each commit begins a round: one that changes nothing must not begin the next."""
    turns: list[int] = []

    class Counted(Round):
        def turn(self, stop: Callable[[], bool] = never) -> int:
            turns.append(1)
            return super().turn(stop)

    clock.moment = clock.moment.replace(
        hour=22
    )  # three in the morning of the next day in Karachi: FBR's begins at five
    lock = tmp_path / "x.sending"
    with PracticePortal(now=clock) as portal:
        set_up(books, portal, lock)
        with books.write() as sitting:
            sales.post(sitting, a_sale(invoice_date=sitting.today()))
        with window_on(books, clock, make=lambda: Counted(books, practice_token, lock)):
            qtbot.waitUntil(lambda: len(turns) > 0)
            rested(qtbot)
            qtbot.wait(1000)
    assert len(turns) < 10


def test_its_own_commits_begin_no_round(books: Books, clock: Clock, qtbot: QtBot) -> None:
    """What each round writes down, of an outage that lasts or of lists that came, would begin the next at once."""

    class Writing(Slow):
        turns = 0

        def turn(self, stop: Callable[[], bool]) -> None:
            self.turns += 1
            with books.write() as sitting:
                parties.add(sitting, makers.a_party(name=f"Supplier {self.turns}", ntn="", strn="", cnic=""))

    engine = Writing()
    with window_on(books, clock, make=lambda: engine):
        qtbot.waitUntil(lambda: engine.turns == 1)
        rested(qtbot)
        qtbot.wait(500)
        assert engine.turns == 1
        with books.write() as sitting:
            sales.post(sitting, a_sale())
        qtbot.waitUntil(lambda: engine.turns == 2)


def test_an_engine_that_could_not_be_made_is_tried_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync_thread, "PAUSE", 0.05)
    engine, tries = Slow(), []

    def make() -> Slow:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the disk is full")
        return engine

    thread = SyncThread(make)
    with qtbot.waitSignal(thread.stumbled, timeout=20_000):
        thread.start()
    assert engine.stepped.wait(20)
    assert thread.stop(20_000)


def test_who_asks_while_another_sends_is_not_forgotten(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Taken(Slow):
        def run_once(self) -> None:
            super().run_once()
            if self.asked < 3:
                raise Busy(tmp_path)

    monkeypatch.setattr(sync_thread, "PAUSE", 0.05)
    engine = Taken()
    thread = SyncThread(lambda: engine)
    thread.start()
    thread.send_now()
    qtbot.waitUntil(lambda: engine.asked == 3, timeout=20_000)
    qtbot.wait(300)
    assert engine.asked == 3
    assert thread.stop(20_000)


def test_quitting_waits_as_long_as_a_post_may_take() -> None:
    assert Patience().whole * 1000 < sync_thread.LONGEST_POST
