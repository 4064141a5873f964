"""A real window on real books, for the tests of pages and the journeys."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.books import Books
from app.ui import jobs
from app.ui.kit.look import Look
from app.ui.kit.page import Page
from app.ui.sync_thread import Turning
from app.ui.window import Office
from tests.clock import Clock

PageKind = TypeVar("PageKind", bound=Page)
WIDE, HIGH = 1366, 690  # what a shop's screen leaves
HOPELESS = 60_000  # milliseconds


class Patient(QtBot):
    """Waits as long as a busy machine needs: the limit only ends a wait that nothing will end."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:  # noqa: N802 - pytest-qt's
        super().waitUntil(callback, timeout=max(timeout, HOPELESS))


def rested(bot: QtBot) -> None:
    """Until no job has run for a while: one may begin the next, and a busy machine takes its time between."""
    idle = 0

    def quiet() -> bool:
        nonlocal idle
        idle = 0 if jobs.busy() else idle + 1
        return idle >= 5

    bot.wait(30)
    bot.waitUntil(quiet)
    QCoreApplication.processEvents()


@contextmanager
def window_on(
    books: Books, clock: Clock, look: Look | None = None, make: Callable[[], Turning] | None = None
) -> Iterator[Office]:
    """Opened at home, closed again with its jobs at their end."""
    office = Office(books, clock, look or Look(), make)
    assert not gc.isenabled(), "garbage found on another thread takes the widgets of this one with it"
    office.window.resize(WIDE, HIGH)
    office.window.show()
    office.window.activateWindow()
    QTest.qWaitForWindowActive(office.window)
    office.open()
    try:
        yield office
    finally:
        for _ in range(4):
            QCoreApplication.processEvents()
        office.close()
        office.window.hide()
        office.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page_of(office: Office, kind: type[PageKind]) -> PageKind:
    """The page in hand, which must be one of that kind."""
    page = office.window.current()
    assert isinstance(page, kind), page
    return page


def press(widget: QWidget, keys: str) -> None:
    """Type a text where the cursor stands; '\\n' is Enter, '\\t' Tab."""
    special = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
    for key in keys:
        popup = QApplication.activePopupWidget()
        here = QWidget.focusWidget(widget.window()) if popup is None else popup
        if key in special:
            QTest.keyClick(here, special[key])
        else:
            QTest.keyClicks(here, key)


def arrived(bot: QtBot, office: Office, kind: type[PageKind]) -> PageKind:
    """The same, once it has come: a button pressed by its key goes down first and acts a moment later."""
    bot.waitUntil(lambda: isinstance(office.window.current(), kind), timeout=20_000)
    return page_of(office, kind)
