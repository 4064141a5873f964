"""The challans page beside the portal: what departments issued, and what is asked for with the next round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services import challan_portal, challans, payroll
from app.services.books import Books
from app.services.challan_portal import sources
from app.ui.kit.labels import Words
from app.ui.kit.look import Look
from app.ui.pages.challans import ChallansPage
from app.ui.pages.sure import Sure
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_month_of_work
from tests.sync.challan_desk import Desk, set_up
from tests.windows import page_of, window_on


def the_page(office: Office, bot: QtBot, count: int) -> ChallansPage:
    office.show("challans", 0)
    page = page_of(office, ChallansPage)
    bot.waitUntil(lambda: len(page.table.shown()) == count)
    return page


def choose(page: ChallansPage, bot: QtBot, challan: int) -> None:
    page.choose(challan)
    bot.waitUntil(lambda: page.panel._detail is not None and page.panel._detail.row.id == challan)


def click(page: QWidget, bot: QtBot, text: str) -> None:
    bot.waitUntil(lambda: text in buttons(page))
    button = next(each for each in page.findChildren(QPushButton) if text in each.text() and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def buttons(page: QWidget) -> list[str]:
    return [each.text().strip() for each in page.findChildren(QPushButton) if each.isVisible()]


def said(page: QWidget) -> str:
    texts = [label.text() for label in page.findChildren(Words) if label.isVisible()]
    return "\n".join(texts).replace("\u2066", "").replace("\u2069", "")


def words(page: ChallansPage) -> dict[int, str]:
    return {row.id: page._word(row) for row in page.table.shown()}


def by_number(desk: Desk, begins: str) -> int:
    return next(each.challan_id for each in desk.by_their_id().values() if each.their_number.startswith(begins))


def test_a_departments_challan_gets_its_psid(books: Books, clock: Clock, qtbot: QtBot) -> None:
    desk = set_up(books, clock)
    desk.pull()
    licence = by_number(desk, "MCL")
    with window_on(books, clock) as office:
        page = the_page(office, qtbot, 3)
        choose(page, qtbot, licence)
        assert "Cancel the challan" not in buttons(page)
        click(page, qtbot, "Ask for the PSID")
        qtbot.waitUntil(lambda: words(page)[licence] == "PSID asked for")
        desk.pull()
        qtbot.waitUntil(lambda: words(page)[licence] == "PSID issued")
        assert len(desk.row(licence).psid) == 17
        desk.portal.truth.step(desk.there(licence).their_id, "expired")
        desk.pull()
        qtbot.waitUntil(lambda: words(page)[licence] == "PSID expired")
        qtbot.waitUntil(lambda: "ask for a new one before paying" in said(page))


def test_ours_is_put_up_and_cancelled_there(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = set_up(books, clock)
    desk.pull()
    own = desk.typed()
    with window_on(books, clock) as office:
        page = the_page(office, qtbot, 4)
        choose(page, qtbot, own)
        click(page, qtbot, "Put up at the portal")
        qtbot.waitUntil(lambda: words(page)[own] == "To the portal")
        desk.pull()
        qtbot.waitUntil(lambda: words(page)[own] == "To pay")
        monkeypatch.setattr(Sure, "ask", lambda *_words: True)
        click(page, qtbot, "Cancel the challan")
        qtbot.waitUntil(lambda: words(page)[own] == "Being cancelled")
        assert desk.row(own).state == "ready"
        desk.pull()
        qtbot.waitUntil(lambda: words(page)[own] == "Cancelled")
    desk.agree()


def test_where_two_departments_take_it_a_person_says_which(books: Books, clock: Clock, qtbot: QtBot) -> None:
    desk = set_up(books, clock)
    desk.pull()
    with books.write() as sitting:
        found = challan_portal.source(sitting, desk.at)
        punjab = challan_portal.takers(sitting, found.id, "professional-tax")[0]
        sindh = replace(punjab, code="excise-sindh", name=f"{punjab.name[:-6]}Sindh", name_ur="محکمہ ایکسائز سندھ")
        sources.keep_authorities(sitting, found.id, (punjab, sindh))
    own = desk.typed()
    with window_on(books, clock) as office:
        page = the_page(office, qtbot, 4)
        choose(page, qtbot, own)
        taker = page.panel.at_portal.taker
        assert taker is not None
        assert taker.value() is None
        click(page, qtbot, "Put up at the portal")
        assert words(page)[own] == "To pay"
        taker.setFocus()
        QTest.keyClick(taker, Qt.Key.Key_Down)
        QTest.keyClick(taker, Qt.Key.Key_Down)
        assert sindh.name in said(page)
        click(page, qtbot, "Put up at the portal")
        qtbot.waitUntil(lambda: words(page)[own] == "To the portal")
        with books.read() as sitting:
            [waits] = challan_portal.waiting(sitting, found.id)
            assert b'"authority":"excise-sindh"' in waits.body
            assert challan_portal.choices(sitting, desk.at, own) == []


def test_a_demand_for_what_the_wages_drew_already_is_told(
    books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    wear(Look(urdu=True))
    a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        challans.draw(sitting, OCTOBER)
    desk = set_up(books, clock)
    desk.demand("SS-CONTRIBUTION", "2026-10")
    desk.pull()
    with window_on(books, clock, Look(urdu=True)) as office:
        page = the_page(office, qtbot, 6)
        choose(page, qtbot, by_number(desk, "PESSI"))
        qtbot.waitUntil(lambda: "C-2026-0002" in said(page))
        assert "پنجاب ایمپلائز سوشل سکیورٹی" in "".join(page._to(row) for row in page.table.shown())


def test_a_portal_that_contradicts_itself_is_told(books: Books, clock: Clock, qtbot: QtBot) -> None:
    desk = set_up(books, clock)
    desk.pull()
    desk.portal.truth.pay(_with_psid(desk), date(2026, 11, 20), amount="1.00")
    desk.pull()
    with window_on(books, clock) as office:
        page = the_page(office, qtbot, 3)
        choose(page, qtbot, by_number(desk, "MCL"))
        qtbot.waitUntil(lambda: "another amount than was due" in said(page))


@pytest.mark.parametrize("mood", ["line", "500"])
def test_what_is_wrong_at_the_portal_is_told_in_urdu(
    books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], mood: str
) -> None:
    wear(Look(urdu=True))
    desk = set_up(books, clock)
    desk.pull()
    desk.line.up = mood != "line"
    desk.portal.set_moods(["list-500"] * 4 if mood == "500" else [])
    desk.pull()
    with window_on(books, clock, Look(urdu=True)) as office:
        page = the_page(office, qtbot, 3)
        click(page, qtbot, "پورٹل پر کیا مسئلہ ہے؟")
        told = office.window.message.sentence()
    if mood == "line":
        assert told.startswith("یہاں سے پورٹل تک رسائی نہیں")
        assert "the line is down" in told
    else:
        assert told.startswith("پورٹل ابھی کام نہیں کر سکتا")
        assert "cannot serve" not in told


def _with_psid(desk: Desk) -> str:
    licence = by_number(desk, "MCL")
    their_id = desk.there(licence).their_id
    desk.portal.truth.psid(their_id)
    return their_id
