"""The portal's settings by typing: address, token, test, arming; the token is never shown again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.host import secrets
from app.practice.server import PracticePortal
from app.rules.outbox_words import ELSEWHERE
from app.services import breaker, outbox, portals, sales, senders
from app.services.books import Books
from app.services.portals import PortalDraft, PortalRow
from app.ui.pages.leaving import Answer, Leaving
from app.ui.pages.portal_settings import PortalSettingsPage
from app.ui.pages.sure import Sure
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, press, rested, window_on

TOKEN = "6f1c2a88-aaaa-bbbb-cccc-0123456789ab"
FBR = "https://gw.fbr.gov.pk"


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The computer's own keyring."""
    kept: dict[str, str] = {}
    monkeypatch.setattr(secrets, "keep", kept.__setitem__)
    monkeypatch.setattr(secrets, "recall", kept.get)
    return kept


def shown(office: Office, bot: QtBot) -> PortalSettingsPage:
    office.show("portal", 0)
    rested(bot)
    return page_of(office, PortalSettingsPage)


def portal(books: Books) -> PortalRow | None:
    with books.read() as sitting:
        return portals.portal(sitting, "fbr-di")


def set_up(books: Books, url: str, environment: str = "sandbox", token: str = "") -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=url, environment=environment, practice_token=token))


def words_of(page: PortalSettingsPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel)]
    fields = [field.displayText() + field.placeholderText() + field.toolTip() for field in page.findChildren(QLineEdit)]
    return "\n".join([*labels, *fields, page.head.title, page.head.fact])


def test_address_and_token_are_written_down_and_the_token_is_never_shown(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.probe_card.ProbeCard.look", lambda _card: None)
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        press(page, FBR)
        page.token.setFocus()
        press(page, TOKEN)
        assert TOKEN not in words_of(page)
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: safe.get("portal fbr-di sandbox") == TOKEN)
        rested(qtbot)
        found = portal(books)
        assert found is not None
        assert (found.url, found.practice_token, found.environment) == (FBR, "", "sandbox")
        with books.read() as sitting:
            assert senders.sender(sitting).installation == safe["installation"], "a copy sends from nowhere else"
        assert page.token.text() == ""
        assert "89ab" in page.token_said.text()
        assert TOKEN[:-4] not in words_of(page)
        page.tabs.choose("challans")
        page.form.focus_first()
        press(page, "https://challans.example.pk")
        page.token.setFocus()
        press(page, "another-token")
        page.keep.click()
        qtbot.waitUntil(lambda: safe.get("portal challans sandbox") == "another-token")
        assert found == portal(books), "each portal has its own address and token"


def test_a_wrong_address_says_so_and_cannot_be_written_down(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str]
) -> None:
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        press(page, "http://gw.fbr.gov.pk")
        assert not page.keep.isEnabled()
        assert "is not https" in words_of(page)
        page.form.focus_first()
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        press(page, FBR)
        assert page.keep.isEnabled()


def test_without_a_new_token_the_old_one_stays(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.pages.probe_card.ProbeCard.look", lambda _card: None)
    set_up(books, "http://127.0.0.1:9", token="practice-0001")
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        page.form.field("proxy").show_value("socks5://127.0.0.1:1080")
        page.keep.click()
        qtbot.waitUntil(lambda: getattr(portal(books), "proxy", "") != "")
        found = portal(books)
        assert found is not None
        assert (found.proxy, found.practice_token) == ("socks5://127.0.0.1:1080", "practice-0001")


def test_what_is_typed_does_not_go_without_a_question(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [Answer.STAY, Answer.KEEP, Answer.STAY, Answer.THROW]
    monkeypatch.setattr(Leaving, "ask", lambda *_words: answers.pop(0))
    set_up(books, FBR)
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        page.tabs.choose("challans")
        page.tabs.choose("fbr-di")
        assert len(answers) == 4, "nobody is asked about nothing"
        page.token.setFocus()
        press(page, TOKEN)
        page.tabs.choose("challans")
        assert (page.tabs.current(), page.token.value()) == ("fbr-di", TOKEN), "who stays has it all"
        page.tabs.choose("challans")
        assert (page.tabs.current(), page.token.value()) == ("challans", "")
        page.tabs.choose("fbr-di")
        assert page.token.value() == TOKEN, "what was kept is here again"
        assert TOKEN not in words_of(page)
        QTest.keyClick(page.token, Qt.Key.Key_Escape)
        assert office.window.current() is page
        QTest.keyClick(page.token, Qt.Key.Key_Escape)
        assert office.window.current() is not page
        assert answers == []
        assert shown(office, qtbot).token.value() == "", "what was thrown away is gone"


def test_papers_of_the_other_kind_go_here_when_the_owner_says_so(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str]
) -> None:
    set_up(books, FBR)
    with books.write() as sitting:
        sales.post(sitting, makers.a_sale())
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert not page.adopting.isVisible(), "they were made for this kind"
        set_up(books, FBR, "production")
        qtbot.waitUntil(page.adopting.isVisible)
        assert "trial or real: 1." in page.adopting.said.text()
        assert not page.adopting.adopt.isEnabled()
        page.adopting.typed.setFocus()
        press(page, "7654321-0")
        page.adopting.adopt.click()
        assert "not the registration number" in office.window.message.sentence()
        page.adopting.typed.clear()
        page.adopting.typed.setFocus()
        press(page, "1234567-8")
        page.adopting.adopt.click()
        qtbot.waitUntil(lambda: not page.adopting.isVisible())
    with books.read() as sitting:
        row = portals.needed(sitting, "fbr-di")
        assert portals.adoptable(sitting, row) == 0


def test_production_is_armed_by_typing_the_number_and_can_be_shut_again(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str]
) -> None:
    set_up(books, FBR, "production")
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert page.arming.isVisible()
        assert not page.arming.arm.isEnabled()
        assert page.head.state is not None
        assert page.head.state[1] == "Real (production)"
        assert page.arming.typed.hasFocus()
        press(page, "7654321-0")
        page.arming.arm.click()
        assert "not the registration number" in office.window.message.sentence()
        found = portal(books)
        assert found is not None
        assert not found.armed
        page.arming.typed.clear()
        press(page, "1234567-8")
        with books.write() as sitting:
            breaker.note(sitting, "fbr-di", breaker.Went.NOT_SENT)
        rested(qtbot)
        assert page.arming.typed.value() == "1234567-8", "what is being typed stays, whatever the line does"
        page.arming.arm.click()
        qtbot.waitUntil(page.arming.disarm.isVisible)
        found = portal(books)
        assert found is not None
        assert (found.armed, found.armed_by) == (True, "tester")
        page.arming.disarm.click()
        qtbot.waitUntil(page.arming.typed.isVisible)
        assert not getattr(portal(books), "armed", True)


def test_the_sending_is_brought_to_this_computer_after_a_question(
    books: Books, clock: Clock, qtbot: QtBot, safe: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(Sure, "ask", lambda *_words: next(answers))
    set_up(books, FBR)
    with books.write() as sitting:
        sales.post(sitting, makers.a_sale())
        senders.adopt(sitting, "the old computer", "journal")
        senders.hold(sitting, senders.Cause.SENDER, ELSEWHERE)
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert not page.transfer.bring.isEnabled()
        page.transfer.why.setFocus()
        press(page, "stolen on Friday")
        page.transfer.bring.click()
        with books.read() as sitting:
            assert senders.sender(sitting).installation == "the old computer", "who is asked may say no"
        page.transfer.bring.click()
        qtbot.waitUntil(lambda: "To be looked for on IRIS: 1" in office.window.message.sentence())
        qtbot.waitUntil(lambda: not page.transfer.bring.isVisible())
    with books.read() as sitting:
        assert senders.sender(sitting).epoch == 1
        assert [row.state for row in outbox.rows(sitting)] == ["UNKNOWN"]


def test_the_test_says_whose_fault_it_is(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with PracticePortal(seed=3) as there:
        set_up(books, there.url, token=there.token)
        with window_on(books, clock) as office:
            page = shown(office, qtbot)
            page.probes.ask.click()
            qtbot.waitUntil(lambda: "lets us in" in page.probes.said.text())
            there.stop()
            page.probes.ask.click()
            qtbot.waitUntil(lambda: "portal does not do its work" in page.probes.said.text())
