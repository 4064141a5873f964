"""The log of outages in the window: read, looked into, and printed as a letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services import outages, outbox, portals, sales, sending, waiting_papers
from app.services.books import Books
from app.services.outages import Whose
from app.services.outcome import TryLater
from app.services.portals import PortalDraft
from app.ui.kit.look import Look
from app.ui.pages.outages import OutagesPage
from app.ui.pages.paper_page import PaperPage
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_sale
from tests.windows import page_of, rested, window_on

NAME = "fbr-di"


def a_bad_week(books: Books, clock: Clock) -> None:
    """An outage that is over, one of a moment, and one that lasts, with an invoice issued in it."""
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
    for days, lasted, whose in ((6, 26 * 60, Whose.LINE), (5, 0.5, Whose.LINE), (3, 95, Whose.PORTAL)):
        clock.moment -= timedelta(days=days)
        with books.write() as sitting:
            outages.failed(sitting, NAME, whose, "ConnectTimeout: timed out", "gw.fbr.gov.pk")
        clock.moment += timedelta(minutes=lasted)
        with books.write() as sitting:
            outages.came_through(sitting, NAME, "Tue, 17 Nov 2026 07:00:00 GMT")
        clock.moment += timedelta(days=days) - timedelta(minutes=lasted)
    with books.write() as sitting:
        made = sales.post(sitting, a_sale())
        standing = outbox.standing(sitting, "sale", made)
        assert standing is not None
        parcel = sending.claim(sitting, standing.item_id, lambda _invoice, _environment: b"{}", "token")
        assert parcel is not None
        sending.record(sitting, parcel.attempt_id, TryLater("ConnectTimeout"))
        waiting_papers.line_down(sitting, NAME)
        outages.failed(sitting, NAME, Whose.DEVICE, "ConnectError: [Errno 101] Network is unreachable", "gw.fbr.gov.pk")
    clock.moment += timedelta(hours=2)


def shown(office: Office, bot: QtBot) -> OutagesPage:
    office.show("outages", 0)
    rested(bot)
    return page_of(office, OutagesPage)


def said(page: OutagesPage) -> str:
    assert page.side is not None
    return "\n".join(label.text() for label in page.side.findChildren(QLabel))


def test_nothing_yet(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert not page.letter.isEnabled()
        assert any("Outages will stand here" in label.text() for label in page.findChildren(QLabel))


@pytest.mark.parametrize("urdu", [False, True])
def test_it_is_read_and_the_letter_made(
    books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], urdu: bool
) -> None:
    a_bad_week(books, clock)
    wear(Look(urdu=urdu))
    with window_on(books, clock, Look(urdu=urdu)) as office:
        page = shown(office, qtbot)
        rows = page.table.shown()
        assert [row.whose for row in rows] == ["device", "portal", "line"]
        assert page.table.current() == rows[0]
        qtbot.waitUntil(lambda: "S-2026-0001" in said(page))
        assert "Errno 101" in said(page)
        assert ("It lasts" in said(page)) is not urdu
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        rested(qtbot)
        paper = page_of(office, PaperPage)
        qtbot.waitUntil(lambda: paper.view.pages() > 0)


def test_of_the_challan_portal_there_is_no_letter(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_bad_week(books, clock)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(name="challans", url="https://challans.example.pk"))
        outages.failed(sitting, "challans", Whose.PORTAL, "HTTP 502", "challans.example.pk")
    clock.moment += timedelta(minutes=5)
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert [row.portal for row in page.table.shown()] == ["challans", NAME, NAME, NAME]
        assert [page.table.model().index(row, 3).data() for row in (0, 1)] == ["Challans", "FBR"]
        assert not page.letter.isEnabled()
        page.open_letter()
        assert page_of(office, OutagesPage) is page
        assert "FBR to be told by" not in said(page)
        QTest.keyClick(page.table, Qt.Key.Key_Down)
        qtbot.waitUntil(page.letter.isEnabled)


def test_what_ends_is_heard(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_bad_week(books, clock)
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        with books.write() as sitting:
            outages.came_through(sitting, NAME)
        qtbot.waitUntil(lambda: all(row.ended_at for row in page.table.shown()) and "It is over" in said(page))


def test_an_empty_page_has_the_keyboard(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("outages", 0)
        rested(qtbot)
        page = page_of(office, OutagesPage)
        assert page.empty is not None
        assert page.empty.hasFocus()
