"""The keys stay where the hand was, or go to the natural next thing; Tab stops nowhere that is not seen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.practice.server import PracticePortal
from app.services import evidence
from app.services.books import Books
from app.services.outbox import State
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.portal_settings import PortalSettingsPage
from app.ui.pages.sale_cancellation import CancellationPage
from app.ui.pages.scenarios import ScenariosPage
from app.ui.sidebar import RailItem
from app.ui.window import Office
from tests.clock import Clock
from tests.sync.shop import Shop, for_real, set_up
from tests.windows import arrived, page_of, press, rested, window_on

OURS, OTHER = "1234567DIABCDEFGHIJKL", "1234567DIZYXWVUTSRQPO"


@pytest.fixture
def shop(books: Books, clock: Clock, tmp_path: Path) -> Iterator[Shop]:
    with PracticePortal(seed=5, now=clock) as portal:
        yield set_up(books, portal, tmp_path / "sending")


def send(shop: Shop, *moods: str) -> list[int]:
    shop.portal.set_moods(moods)
    items = shop.sell(len(moods))
    shop.engine.run_once()
    return items


def held() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def stops(bot: QtBot) -> list[QWidget]:
    """Where Tab stops, once round."""
    found: list[QWidget] = []
    while held() not in found:
        found.append(held())
        QTest.keyClick(held(), Qt.Key.Key_Tab)
    return found


def button(page: OutboxPage, text: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.text() == text)


def opened(office: Office, bot: QtBot, item: int) -> OutboxPage:
    office.show("outbox", item)
    rested(bot)
    page = page_of(office, OutboxPage)
    bot.waitUntil(lambda: getattr(page.table.current(), "id", 0) == item)
    page.table.setFocus()
    return page


@pytest.mark.parametrize("place", ["settings", "outbox", "outages", "portal", "scenarios", "sale", "attempts"])
def test_tab_stops_only_where_it_is_seen(shop: Shop, clock: Clock, qtbot: QtBot, place: str) -> None:
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        office.show(place, item if place in ("sale", "attempts") else 0)
        rested(qtbot)
        found = stops(qtbot)
        assert not [each for each in found if isinstance(each, QScrollArea) or min(each.width(), each.height()) < 10]
        rail = [each.text() for each in found if isinstance(each, RailItem)]
        assert rail == [office.window.rail.item(office.window.here()).text()], "one stop, at the page in hand"


def test_from_the_list_tab_goes_into_the_panel(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot, item)
        assert page.side is not None
        in_panel = [page.side.isAncestorOf(each) for each in stops(qtbot)]
        assert in_panel == [False, *sorted(in_panel[1:], reverse=True)], "the table, the panel, the rest"
        assert any(in_panel)


def test_enter_on_a_paper_that_fbr_has_twice_goes_to_the_two_numbers(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    for_real(shop)
    item = send(shop, "drop")[0]
    with shop.books.write() as sitting:
        evidence.settle_two(sitting, item, OURS, OTHER, "on the dashboard")
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot, item)
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        assert office.window.current() is page
        card = page.panel.twice
        assert card is not None
        assert held() is card.choices[OTHER]
        QTest.keyClick(held(), Qt.Key.Key_Space)
        QTest.keyClick(held(), Qt.Key.Key_Tab)
        QTest.keyClick(held(), Qt.Key.Key_Tab)
        assert held() is card.button
        QTest.keyClick(held(), Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: shop.row(item).state == State.ACCEPTED)
        qtbot.waitUntil(lambda: page.panel.twice is None)
        rested(qtbot)
        assert held() is page.table


def test_a_cancellation_told_from_the_outbox_leads_back_to_it(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    for_real(shop)
    item = send(shop, "well", "well")[1]
    clock.moment += timedelta(minutes=1)
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot, item)
        button(page, "Cancelled…").click()
        form = arrived(qtbot, office, CancellationPage)
        press(form, "It says Cancelled")
        form.settle()
        form.record.setFocus()
        QTest.keyClick(form.record, Qt.Key.Key_Space)
        arrived(qtbot, office, OutboxPage)
        rested(qtbot)
        assert office.window.current() is page
        assert held() is page.table
        assert getattr(page.table.current(), "id", 0) == item


@pytest.mark.parametrize("which", ["run_one", "run_all"])
def test_who_runs_the_trials_watches_them_on_the_list(shop: Shop, clock: Clock, qtbot: QtBot, which: str) -> None:
    with window_on(shop.books, clock) as office:
        office.show("scenarios", 0)
        page = page_of(office, ScenariosPage)
        rested(qtbot)
        start: QAbstractButton = getattr(page, which)
        start.setFocus()
        QTest.keyClick(start, Qt.Key.Key_Space)
        assert held() is page.table
        page.halt.setFocus()
        QTest.keyClick(page.halt, Qt.Key.Key_Space)
        assert held() is page.table


def test_the_keys_come_back_to_test_now(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop.books, clock) as office:
        office.show("portal", 0)
        page = page_of(office, PortalSettingsPage)
        rested(qtbot)
        ask = page.probes.ask
        ask.setFocus()
        QTest.keyClick(ask, Qt.Key.Key_Space)
        assert not ask.isEnabled()
        qtbot.waitUntil(ask.isEnabled)
        assert held() is ask
