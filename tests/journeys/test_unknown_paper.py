"""The line drops after the portal has read: nobody knows, nothing is sent again, a person looks and says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.practice.server import PracticePortal
from app.services import outbox, portals, sales
from app.services.books import Books
from app.services.outbox import State
from app.services.portals import PortalDraft
from app.sync.engine import Engine
from app.sync.round import Round
from app.ui.pages.outbox import OutboxPage
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, window_on


@pytest.fixture
def engine(books: Books, clock: Clock, tmp_path: Path) -> Iterator[Engine]:
    """One invoice sent into a line that drops; the engine that would send again."""
    with PracticePortal(seed=5, moods=["drop"], now=clock) as portal:
        with books.write() as sitting:
            draft = PortalDraft(name="fbr-di", url=portal.url, environment="sandbox", practice_token=portal.token)
            portals.set_portal(sitting, draft)
            sales.post(sitting, makers.a_sale())
        made = Engine(books, lambda row: row.practice_token, tmp_path / "sending")
        made.run_once()
        yield made


def opened(office: Office, bot: QtBot) -> OutboxPage:
    office.show("outbox", 0)
    page = page_of(office, OutboxPage)
    bot.waitUntil(lambda: page.panel.number is not None, timeout=20_000)
    return page


def state(books: Books) -> State:
    with books.read() as sitting:
        return outbox.rows(sitting)[0].state


def test_it_is_there(books: Books, clock: Clock, qtbot: QtBot, engine: Engine) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        number = page.panel.number
        assert number is not None
        number.show_value("1234567DIABCDEFGHIJKL")
        page.panel.record()
        assert state(books) == State.ACCEPTED
        qtbot.waitUntil(lambda: page.panel.number is None, timeout=20_000)


def test_a_foreign_number_is_refused(books: Books, clock: Clock, qtbot: QtBot, engine: Engine) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        number = page.panel.number
        assert number is not None
        number.show_value("7654321DIABCDEFGHIJKL")
        page.panel.record()
        assert state(books) == State.UNKNOWN
        assert "not an FBR invoice number of ours" in office.window.message.sentence()
        assert number.value() == "7654321DIABCDEFGHIJKL", "what was typed stays"


def test_not_there_asks_for_time_and_a_second_look(books: Books, clock: Clock, qtbot: QtBot, engine: Engine) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        assert page.panel.settling is not None
        assert not page.panel.settling.absent.isEnabled()
    clock.moment += timedelta(minutes=16)
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        assert page.panel.settling is not None
        page.panel.settling.absent.click()
        page.panel.record()
        assert state(books) == State.CHECKING
    clock.moment += timedelta(minutes=11)
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        assert page.panel.settling is not None
        page.panel.settling.absent.click()
        page.panel.settling.confirm.show_value("S-2026-0001")
        page.panel.record()
        assert state(books) == State.READY


def test_the_thread_beside_the_window_never_sends_it_again(
    books: Books, clock: Clock, qtbot: QtBot, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[object] = []
    turning = Round(books, lambda row: row.practice_token, tmp_path / "sending", engine=engine)
    run_once = turning.run_once
    monkeypatch.setattr(turning, "run_once", lambda: rounds.append(run_once()))
    with window_on(books, clock, make=lambda: turning) as office:
        office.desk.send_now()
        qtbot.waitUntil(lambda: bool(rounds), timeout=20_000)
        assert state(books) == State.UNKNOWN


def test_two_of_them_are_both_written_down(books: Books, clock: Clock, qtbot: QtBot, engine: Engine) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        settling = page.panel.settling
        assert settling is not None
        settling.two.click()
        settling.number.show_value("1234567DIABCDEFGHIJKL")
        page.panel.record()
        assert state(books) == State.UNKNOWN, "one number is not two"
        settling.second.show_value("1234567DIZYXWVUTSRQPO")
        page.panel.record()
        assert state(books) == State.DUPLICATE
