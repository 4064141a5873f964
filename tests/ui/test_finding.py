"""The box over everything: pages and actions are found by their names, and each leads somewhere."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.services.books import Books
from app.ui import doings
from app.ui.kit.look import Look
from app.ui.pages.outages import OutagesPage
from app.ui.pages.sale_form import SaleForm
from app.ui.window import Office, Wanted
from tests.clock import Clock
from tests.windows import page_of, rested, window_on


def found(office: Office, words: str) -> dict[str, tuple[str, object]]:
    return {hit.title: (hit.sub, hit.key) for hit in office._finder.find(words)}


def test_pages_and_actions_are_found_by_their_names(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        assert found(office, "outag") == {"Outages": ("page", ("outages", 0))}
        assert found(office, "NEW inv") == {"New invoice": ("action", ("sale", 0))}
        office.take(("outages", 0))
        page_of(office, OutagesPage)
        office.take(("sale", 0))
        page_of(office, SaleForm)


def test_every_one_of_them_leads_somewhere(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        for each in (*doings.PAGES, *doings.ACTIONS):
            if each.what != doings.SEND:
                office.take((each.what, 0))
                rested(qtbot)
                page = office.window.current()
                assert page is not office.window.page(office.window.here()), each.what
                assert office.window.back(), each.what
        office.take((doings.SEND, 0))
        assert office.window.message.sentence() == "This window has no line to a portal."
        office.take((doings.PRACTISE, 0))
        assert (office.wanted, office.window.isVisible()) == (Wanted.PRACTICE, False)


def test_they_are_found_in_urdu_and_in_english(
    books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    liked = Look(urdu=True)
    wear(liked)
    with window_on(books, clock, liked) as office:
        for each in (*doings.PAGES, *doings.ACTIONS, doings.TO_PRACTICE):
            assert each.title != each.words, "it has its Urdu"
            assert each.title in found(office, each.title)
            assert each.title in found(office, each.words)


def test_what_is_not_there_is_said(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        box = office.window.header.search
        box.setFocus()
        qtbot.keyClicks(box, "qqqq")
        qtbot.waitUntil(lambda: box.said() == "Nothing found for 'qqqq'")
