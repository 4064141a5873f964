"""FBR's lists in the window: what they are, what is on them, asked for by a button; and what FBR says of a party."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.host.paths import resource
from app.practice.server import PracticePortal
from app.rules.reference import ListKey
from app.services import parties, portals, reference, reference_sowing, reference_taking, taxpayers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft
from app.ui.kit.labels import Words
from app.ui.pages.party_form import PartyForm
from app.ui.pages.reference import ReferencePage
from app.ui.pages.reference_entries import EntriesPage
from app.ui.pages.scenarios import book
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_party
from tests.services.test_reference import small
from tests.windows import arrived, page_of, rested, window_on


@pytest.fixture
def portal(books: Books) -> Iterator[PracticePortal]:
    reference_sowing.sow(books, small)
    with PracticePortal(seed=3) as running:
        with books.write() as sitting:
            portals.set_portal(sitting, PortalDraft(url=running.url, practice_token=running.token))
        yield running


def opened(bot: QtBot, office: Office) -> ReferencePage:
    office.show("reference", 0)
    page = page_of(office, ReferencePage)
    bot.waitUntil(lambda: len(page.table.shown()) == 3)
    return page


def test_the_lists_are_asked_for_by_a_button(books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        assert "3" in page.head.fact
        QTest.mouseClick(page.ask, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(page.table.shown()) >= 6 and page.ask.isEnabled())
        rested(qtbot)
        page.table.choose((ListKey.PROVINCES, ""))
        page.open_row(page.table.current())
        entries = arrived(qtbot, office, EntriesPage)
        qtbot.waitUntil(lambda: len(entries.table.shown()) == 7)
        entries.seek("sindh")
        assert [entry.words for entry in entries.table.shown()] == ["SINDH"]
        rested(qtbot)
    with books.read() as sitting:
        assert {row.origin for row in reference.rows(sitting)} == {"practice"}


def test_stopped_it_keeps_what_was_read(books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        QTest.mouseClick(page.ask, Qt.MouseButton.LeftButton)
        page.busy.cancelled.emit()  # its sheet shows only after a second
        assert page.ask.isEnabled()
        rested(qtbot)
    with books.read() as sitting:
        assert all(row.origin == "seed" or row.count for row in reference.rows(sitting))


def test_a_line_that_is_down_leaves_the_lists_as_they_were(
    books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot
) -> None:
    portal.stop()
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        QTest.mouseClick(page.ask, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.ask.isEnabled)
        rested(qtbot)
        assert len(page.table.shown()) == 3
    portal.start()


def test_an_answer_that_was_not_taken_is_shown_as_it_began(
    books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot
) -> None:
    with books.write() as sitting:
        body = b"<html>" * 20_000
        reference_taking.refuse_answer(sitting, ListKey.UNITS, "", "it is no list", Answer(502, body=body))
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        page.table.choose((ListKey.UNITS, ""))
        page.show_chosen(page.table.current())
        said = "\n".join(each.text() for each in page.findChildren(Words))
        assert "(HTTP 502) and begins:" in said
        assert "<html><html>" in said
        rested(qtbot)


def test_fbr_is_asked_about_a_party_from_his_form(
    books: Books, portal: PracticePortal, clock: Clock, qtbot: QtBot
) -> None:
    with books.write() as sitting:
        party_id = parties.add(sitting, a_party())
    with window_on(books, clock) as office:
        office.show("party", party_id)
        form = page_of(office, PartyForm)
        assert form.taxpayer.lines == []
        QTest.mouseClick(form.taxpayer.ask, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(form.taxpayer.lines) == 2)
        rested(qtbot)
    with books.read() as sitting:
        said = taxpayers.latest(sitting, party_id)
    assert {question: each.answer for question, each in said.items()} == {"type": "registered", "statl": "active"}


def test_every_scenarios_title_is_translated() -> None:
    tree = ElementTree.parse(resource("i18n") / "reference_ur.ts")  # noqa: S314 - our own file
    (context,) = [each for each in tree.iter("context") if each.findtext("name") == "Scenario"]
    assert {each.findtext("source") for each in context.iter("message")} == {each.title for each in book().every}
