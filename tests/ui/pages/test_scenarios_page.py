"""The sandbox's scenarios in the window: run one, run all, stopped by a shut door, and the owner's own word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.practice.server import PracticePortal
from app.rules.scenarios import DAILY
from app.services import portals, scenarios
from app.services.books import Books
from app.services.portals import PortalDraft
from app.services.scenarios import ScenarioRow
from app.sync.round import Round
from app.ui.kit.look import Look
from app.ui.pages.attempts import AttemptsPage
from app.ui.pages.scenarios import ScenariosPage, book
from app.ui.window import Office
from tests.clock import Clock
from tests.sync.shop import practice_token
from tests.windows import arrived, page_of, rested, window_on


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, now=clock) as running:
        yield running


def connect(books: Books, portal: PracticePortal, token: str = "") -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=portal.url, practice_token=token or portal.token))


def opened(bot: QtBot, office: Office) -> ScenariosPage:
    office.show("scenarios", 0)
    page = page_of(office, ScenariosPage)
    bot.waitUntil(lambda: len(page.table.shown()) == len(DAILY))
    return page


def rows(books: Books) -> dict[str, ScenarioRow]:
    with books.read() as sitting:
        return {row.id: row for row in scenarios.rows(sitting, book())}


def test_all_of_ours_are_run_one_after_the_other(
    books: Books, portal: PracticePortal, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    connect(books, portal)
    with window_on(books, clock, make=lambda: Round(books, practice_token, tmp_path / "lock")) as office:
        page = opened(qtbot, office)
        QTest.mouseClick(page.run_all, Qt.MouseButton.LeftButton)
        assert page.halt.isVisible()
        assert not page.run_all.isEnabled()
        qtbot.waitUntil(lambda: page.head.fact.startswith("All of ours are accepted"))
        rested(qtbot)
        assert not page.halt.isVisible()
        assert page.run_all.isEnabled()
        page.table.choose("SN001")
        page.open_row(page.table.current())
        arrived(qtbot, office, AttemptsPage)
    found = rows(books)
    assert {each for each, row in found.items() if row.done} == DAILY
    assert all(found[each].runs == 1 for each in DAILY)
    assert len(portal.entries()) == len(DAILY)


def test_a_shut_door_ends_the_round_at_its_first(
    books: Books, portal: PracticePortal, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    connect(books, portal, "wrong")
    with window_on(books, clock, make=lambda: Round(books, practice_token, tmp_path / "lock")) as office:
        page = opened(qtbot, office)
        QTest.mouseClick(page.run_all, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: rows(books)["SN001"].state == "HELD")
        qtbot.waitUntil(page.run_all.isEnabled)
        rested(qtbot)
    assert sum(row.runs for row in rows(books).values()) == 1


def test_stopped_it_begins_no_other_and_one_alone_can_be_run(
    books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot
) -> None:
    connect(books, portal)
    with window_on(books, clock) as office:  # nobody sends: what is queued waits
        page = opened(qtbot, office)
        page.table.choose("SN007")
        before = list(rows(books).values())
        QTest.mouseClick(page.run_one, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: rows(books)["SN007"].running)
        page.describe(before)
        assert page.halt.isVisible(), "rows that were read before do not end the round"
        QTest.mouseClick(page.halt, Qt.MouseButton.LeftButton)
        assert not page.halt.isVisible()
        rested(qtbot)
    assert [each for each, row in rows(books).items() if row.runs] == ["SN007"]


def test_without_a_portal_nothing_is_begun_and_that_is_told(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        QTest.mouseClick(page.run_all, Qt.MouseButton.LeftButton)
        assert page.run_all.isEnabled()
        rested(qtbot)
    assert not any(row.runs for row in rows(books).values())


def test_the_owner_says_which_are_his_in_his_own_language(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock, Look(urdu=True)) as office:
        page = opened(qtbot, office)
        page.table.choose("SN011")
        qtbot.waitUntil(lambda: page.tick.text() != "" and page.table.current() is not None)
        QTest.mouseClick(page.tick, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(page.table.shown()) == len(DAILY) - 1)
        rested(qtbot)
    found = rows(books)["SN011"]
    assert (found.ours, found.chosen) == (False, True)
