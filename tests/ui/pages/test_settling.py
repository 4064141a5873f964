"""The three answers: what each asks for stands under it, is in view, and is reached by the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.practice.server import PracticePortal
from app.services.books import Books
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.settling import Settling
from app.ui.window import Office
from tests.clock import Clock
from tests.sync.shop import Shop, set_up
from tests.windows import page_of, press, rested, window_on


@pytest.fixture
def shop(books: Books, clock: Clock, tmp_path: Path) -> Iterator[Shop]:
    """One paper of which nobody knows."""
    with PracticePortal(seed=5, now=clock) as portal:
        made = set_up(books, portal, tmp_path / "sending")
        portal.set_moods(["drop"])
        made.sell(1)
        made.engine.run_once()
        yield made


def asked(office: Office, bot: QtBot) -> Settling:
    office.show("outbox", 0)
    rested(bot)
    found = page_of(office, OutboxPage).panel.settling
    assert found is not None
    return found


def tops(*parts: QWidget) -> list[int]:
    """How low each stands."""
    return [part.mapToGlobal(QPoint()).y() for part in parts]


def in_view(part: QWidget) -> bool:
    """Whole, and not below the fold."""
    above: QWidget | None = part
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert isinstance(above, QScrollArea)
    inside = above.viewport().rect()
    corner = part.mapTo(above.viewport(), QPoint())
    return part.isVisible() and inside.contains(corner) and inside.contains(part.rect().bottomRight() + corner)


def test_what_an_answer_asks_for_stands_under_it(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop.books, clock) as office:
        settling = asked(office, qtbot)
        order = [settling.there, settling.number, settling.absent, settling.two]
        assert tops(*order) == sorted(tops(*order))
        settling.two.click()
        rested(qtbot)
        order = [settling.there, settling.absent, settling.two, settling.number, settling.second, settling.said]
        assert tops(*order) == sorted(tops(*order))
        assert settling.number.hasFocus()
        QTest.keyClick(settling.number, Qt.Key.Key_Tab)
        assert settling.second.hasFocus()
        QTest.keyClick(settling.second, Qt.Key.Key_Tab)
        assert settling.note.hasFocus()


def test_the_answers_and_what_is_said_of_them_are_in_view(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop.books, clock) as office:
        settling = asked(office, qtbot)
        page = page_of(office, OutboxPage)
        assert not in_view(settling.two), "what to look for stands first"
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: in_view(settling.two))
        press(settling.number, "7654321DIABCDEFGHIJKL")
        qtbot.waitUntil(lambda: in_view(settling.said))
        settling.number.clear()
        settling.two.click()
        qtbot.waitUntil(lambda: in_view(settling.second) and in_view(settling.said))


def test_who_walks_over_the_answers_by_arrow_stays_on_them(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop.books, clock) as office:
        settling = asked(office, qtbot)
        settling.there.setFocus()
        QTest.keyClick(settling.there, Qt.Key.Key_Down)
        assert settling.two.isChecked()
        assert QApplication.focusWidget() is settling.two
        QTest.keyClick(settling.two, Qt.Key.Key_Up)
        assert settling.there.isChecked()
        assert QApplication.focusWidget() is settling.there
