"""Practice mode: books and a portal of its own, bad days to choose from, and the way back to the real books."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.host import paths
from app.rules.rates import Rates
from app.services import challans, outbox, portals, workshop
from app.services.books import Books
from app.services.portals import PortalDraft
from app.sync import practising as talk
from app.sync.practising import NoPractice
from app.sync.transport import Transport
from app.ui import opening
from app.ui.kit.look import Look
from app.ui.pages.practice import PracticePage
from app.ui.pages.settings import SettingsPage
from app.ui.practising import PracticePortal, practice_beside
from app.ui.sync_thread import engine_for
from app.ui.window import Office, Wanted
from tests.clock import Clock
from tests.windows import window_on


@contextmanager
def practice_office(books: Books, path: Path) -> Iterator[Office]:
    portal = PracticePortal(books, path.with_suffix(".portal"))
    office = Office(books, Clock(), Look(), engine_for(books, path), portal)
    office.window.show()
    office.open()
    try:
        yield office
    finally:
        office.close()
        office.window.close()
        books.close()


def test_the_practice_books_lie_beside_the_real_ones_and_are_never_the_real_ones() -> None:
    own = Path("/home/shop/workshop.karkhana")
    assert practice_beside(own) == Path("/home/shop/practice-workshop.karkhana")
    assert practice_beside(practice_beside(own)) == practice_beside(own)


def test_a_learner_chooses_a_bad_day_and_sees_what_the_portal_really_has(
    qtbot: QtBot, tmp_path: Path, rates: Rates
) -> None:
    path = tmp_path / "practice-workshop.karkhana"
    books = opening.practice(path, rates, "learner")
    with practice_office(books, path) as office:
        portal = office.practice
        assert portal is not None
        qtbot.waitUntil(lambda: bool(portal.url))
        transport = Transport()
        qtbot.waitUntil(lambda: len(talk.look(portal.url, transport).recorded) == 3)
        qtbot.waitUntil(lambda: _challans(books) == 3)
        office.choose_day()
        page = office.window.current()
        assert isinstance(page, PracticePage)
        qtbot.waitUntil(lambda: len(page.list.shown()) == 3)
        dates = [(row.dated, page.list.model().index(at, 2).data()) for at, row in enumerate(page.list.shown())]
        assert all(shown == f"{at[8:10]}/{at[5:7]}/{at[:4]} {at[11:16]}" for at, shown in dates), "the day first"
        page.choose(next(row.day for row in page.days if row.day.mood == "token-expires"))
        qtbot.waitUntil(lambda: "expired" in page.now.text())
        page.choose(page.days[0].day)
        qtbot.waitUntil(lambda: "good" in page.now.text())
        with pytest.raises(NoPractice):
            talk.set_day(portal.url, "cheerful")
    assert not portal.is_running()
    with pytest.raises(NoPractice):
        talk.look(portal.url)


def test_the_practice_books_are_furnished_once(tmp_path: Path, rates: Rates) -> None:
    path = tmp_path / "practice-workshop.karkhana"
    for _ in range(2):
        books = opening.practice(path, rates, "learner")
        with books.read() as sitting:
            assert workshop.draft(sitting).practice
            assert outbox.count(sitting) == 3
        books.close()


def test_real_books_are_never_led_to_a_practice_portal(qtbot: QtBot, books: Books, tmp_path: Path) -> None:
    with books.write() as sitting:
        workshop.change(sitting, _real(workshop.draft(sitting)))
    portal = PracticePortal(books, tmp_path / "x.portal")
    with pytest.raises(ValueError, match="not practice"):
        portal.start()
    with books.read() as sitting:
        assert portals.listed(sitting) == []


STAND_IN = """
import json, sys
port = int(sys.argv[sys.argv.index("--port") + 1])
if port == 4001:
    sys.exit(3)
print(json.dumps({"url": f"http://127.0.0.1:{port or 4002}", "token": "t"}), flush=True)
sys.stdin.read()
"""
"""Announces itself as the practice portal does; somebody else has port 4001."""


@pytest.mark.parametrize(("former", "now"), [(4001, 4002), (4003, 4003)])
def test_it_keeps_its_address_if_it_can_so_that_no_challan_is_fetched_twice(
    qtbot: QtBot, books: Books, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, former: int, now: int
) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", STAND_IN])
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), practice=True))
        before = PortalDraft(name="challans", url=f"http://127.0.0.1:{former}", practice_token="t")
        portals.set_portal(sitting, before)
    portal = PracticePortal(books, tmp_path / "x.portal")
    portal.start()
    qtbot.waitUntil(lambda: bool(portal.url))
    portal.stop()
    assert portal.url == f"http://127.0.0.1:{now}"
    with books.read() as sitting:
        assert {row.name: row.url for row in portals.listed(sitting)} == dict.fromkeys(portals.NAMES, portal.url)


def test_nobody_asks_another_computer_for_a_bad_day() -> None:
    with pytest.raises(NoPractice):
        talk.set_day("https://gw.fbr.gov.pk", "drop")


def test_the_settings_lead_to_practice_and_the_band_leads_back(qtbot: QtBot, books: Books, tmp_path: Path) -> None:
    with books.write() as sitting:
        workshop.change(sitting, _real(workshop.draft(sitting)))
    with window_on(books, Clock()) as office:
        office.window.go("settings")
        page = office.window.current()
        assert isinstance(page, SettingsPage)
        page.practice.open.click()
        assert office.wanted is Wanted.PRACTICE
        assert not office.window.isVisible()


def test_the_band_leads_back(qtbot: QtBot, tmp_path: Path, rates: Rates) -> None:
    path = tmp_path / "practice-workshop.karkhana"
    books = opening.practice(path, rates, "learner")
    office = Office(books, Clock(), Look(), None, PracticePortal(books, path.with_suffix(".portal")))
    office.window.show()
    office.window.practice_left.emit()
    assert office.wanted is Wanted.OWN
    assert not office.window.isVisible()
    office.close()
    books.close()


def _challans(books: Books) -> int:
    """What the departments of the practice portal want of the learner."""
    with books.read() as sitting:
        return len(challans.rows(sitting))


def _real(own: workshop.WorkshopDraft) -> workshop.WorkshopDraft:
    return replace(own, practice=False)
