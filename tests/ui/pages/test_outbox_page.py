"""The outbox by typing: every state has its place, nothing is settled without evidence, one cause has one banner."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.outbox import Stray
from app.practice.server import PracticePortal
from app.services import evidence, outbox_list, portals, sales, workshop
from app.services.books import Books
from app.services.outbox import State
from app.ui import sending_words
from app.ui.kit.labels import Words
from app.ui.kit.look import Look
from app.ui.pages import outbox_words
from app.ui.pages.attempts import AttemptsPage
from app.ui.pages.fbr_error_card import FbrErrorCard
from app.ui.pages.leaving import Answer, Leaving
from app.ui.pages.outbox import OutboxPage
from app.ui.pages.portal_settings import PortalSettingsPage
from app.ui.pages.sale_cancellation import CancellationPage
from app.ui.pages.sale_revision import SaleRevision
from app.ui.pages.settling import Settling, Typed
from app.ui.pages.settling_page import SettlingPage
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync.shop import Shop, for_real, set_up
from tests.windows import arrived, page_of, press, rested, window_on

OURS, OTHER, FOREIGN = "1234567DIABCDEFGHIJKL", "1234567DIZYXWVUTSRQPO", "7654321DIABCDEFGHIJKL"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e221bc330000000049454e44ae426082"
)


@pytest.fixture
def shop(books: Books, clock: Clock, tmp_path: Path) -> Iterator[Shop]:
    with PracticePortal(seed=5, now=clock) as portal:
        yield set_up(books, portal, tmp_path / "sending")


def send(shop: Shop, *moods: str) -> list[int]:
    """An invoice for each mood, and what becomes of them."""
    shop.portal.set_moods(moods)
    items = shop.sell(len(moods))
    shop.engine.run_once()
    return items


def opened(office: Office, bot: QtBot) -> OutboxPage:
    office.show("outbox", 0)
    rested(bot)
    return page_of(office, OutboxPage)


def steps(page: OutboxPage) -> dict[int, str]:
    """What the list says of each paper's next step, by its item."""
    model = page.table.model()
    return {row.id: model.index(at, 5).data() for at, row in enumerate(page.table.shown())}


def told(part: QWidget | None) -> str:
    assert part is not None
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def asking(office: Office, bot: QtBot) -> tuple[OutboxPage, Settling]:
    page = opened(office, bot)
    bot.waitUntil(lambda: page.panel.settling is not None)
    assert page.panel.settling is not None
    return page, page.panel.settling


def buttons(page: OutboxPage) -> dict[str, QAbstractButton]:
    found = [*page.findChildren(QAbstractButton), *page.tools.findChildren(QAbstractButton)]
    return {button.text(): button for button in found if button.isVisible()}


def type_into(field: Settling, name: str, text: str) -> None:
    widget = getattr(field, name)
    widget.setFocus()
    widget.clear()
    press(widget, text)


def test_every_state_has_its_tab_and_what_needs_a_person_stands_first(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    send(shop, "well", "drop", "item-invalid-in-00")
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        assert [row.state for row in page.table.shown()] == [State.UNKNOWN, State.REJECTED, State.ACCEPTED]
        assert page.tabs is not None
        page.tabs.choose("refused")
        assert [row.state for row in page.table.shown()] == [State.REJECTED]
        page.tabs.choose("person")
        assert len(page.table.shown()) == 2
        assert "Held  0" not in buttons(page)
        assert page.banner.isHidden()


def test_of_many_settled_papers_the_latest_are_listed_and_all_are_counted(
    shop: Shop, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_list, "LATEST", 1)
    with shop.books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), practice=True))  # else the sandbox takes for a trial
    old, *_, latest = send(shop, "well", "well", "well")
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        assert [row.id for row in page.table.shown()] == [latest]
        assert {"All  3", "Accepted  3"} <= set(buttons(page))
        assert "1 of 3" in page._count.whole().replace("\u2066", "").replace("\u2069", "")
        office.show("outbox", old)
        qtbot.waitUntil(lambda: getattr(page.table.current(), "id", 0) == old)
        buttons(page)["Older settled papers stand in the list of sales invoices"].click()
        assert office.window.here() == "sales"


def test_what_may_have_arrived_has_no_button_to_send_it_again(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    send(shop, "drop")
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        assert settling.there.isChecked()
        words = " ".join(buttons(page)).casefold()
        assert "again" not in words
        assert "retry" not in words


def test_it_is_there_and_the_number_is_checked_as_it_is_typed(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    for_real(shop)
    send(shop, "well", "drop")
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        record = buttons(page)["Record what I saw"]
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        assert settling.number.hasFocus(), "Enter leads into the number's field"
        assert not record.isEnabled()
        type_into(settling, "number", FOREIGN)
        assert "not an FBR invoice number of ours" in settling.said.text()
        assert not record.isEnabled()
        taken = next(row.fiscal_number for row in page.table.shown() if row.fiscal_number)
        type_into(settling, "number", taken)
        assert "S-2026-0001" in settling.said.text()
        assert not record.isEnabled()
        type_into(settling, "number", OURS.lower())
        assert record.isEnabled()
        QTest.keyClick(settling.number, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.panel.settling is None)
        assert shop.states() == ["ACCEPTED", "ACCEPTED"]


def test_it_is_settled_on_a_page_of_its_own_by_the_keyboard(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    for_real(shop)
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        page, _ = asking(office, qtbot)
        QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        alone = arrived(qtbot, office, SettlingPage)
        assert alone.settling is not None
        assert alone.settling.number.hasFocus()
        press(alone, OURS + "\n")
        assert alone.settling.note.hasFocus(), "a scanner's Enter writes nothing down"
        assert shop.row(item).state == State.UNKNOWN
        QTest.keyClick(alone.settling.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: shop.row(item).state == State.ACCEPTED)
        qtbot.waitUntil(lambda: office.window.current() is page)
        office.show("settling", item)
        assert page_of(office, SettlingPage).settling is None, "what is settled is not asked for again"


def test_what_was_typed_of_a_paper_is_there_again(
    shop: Shop, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [Answer.STAY, Answer.KEEP]
    monkeypatch.setattr(Leaving, "ask", lambda *_words: answers.pop(0))
    item, other = send(shop, "drop", "drop")
    with window_on(shop.books, clock) as office:
        page, _ = asking(office, qtbot)
        page.choose(item)
        settling = page.panel.settling
        assert settling is not None
        settling.two.click()
        type_into(settling, "number", OURS)
        type_into(settling, "note", "on page 3")
        page.choose(other)
        assert page.panel.settling is not None
        assert page.panel.settling.typed() == Typed(), "every paper has its own"
        page.choose(item)
        assert page.panel.settling is not None
        assert page.panel.settling.typed() == Typed(two=True, number=OURS, note="on page 3")
        rested(qtbot)
        QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        alone = arrived(qtbot, office, SettlingPage)
        assert alone.settling is not None
        assert alone.settling.typed().number == OURS, "it goes along to the page of its own"
        type_into(alone.settling, "second", OTHER)
        QTest.keyClick(alone.settling.second, Qt.Key.Key_Escape)
        assert office.window.current() is alone
        QTest.keyClick(alone.settling.second, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: office.window.current() is page)
        qtbot.waitUntil(lambda: page.panel.settling is not None)
        assert page.panel.settling.typed().second == OTHER
        page.panel.record()
        qtbot.waitUntil(lambda: shop.row(item).state == State.DUPLICATE)
        rested(qtbot)
    assert answers == []


def test_not_there_waits_and_asks_for_a_second_look_and_a_typed_word(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "not-recorded-drop")[0]
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        assert not settling.absent.isEnabled()
        assert settling.absent.text() == "Not there: say so after 10:15 (in 15:00)"
        clock.moment += timedelta(minutes=14, seconds=30)
        settling.tick()
        assert "(in 0:30)" in settling.absent.text()
        clock.moment += timedelta(seconds=30)
        settling.tick()
        assert settling.absent.isEnabled()
        settling.absent.click()
        page.panel.record()
        qtbot.waitUntil(lambda: shop.row(item).state == State.CHECKING)
    with window_on(shop.books, clock) as office:  # the program was closed and opened again
        page, settling = asking(office, qtbot)
        assert "(in 10:00)" in settling.absent.text()
        clock.moment += timedelta(minutes=10)
        settling.tick()
        settling.absent.click()
        assert settling.confirm.hasFocus()
        assert not buttons(page)["Record what I saw"].isEnabled()
        page.panel.record()
        assert shop.row(item).state == State.CHECKING, "nothing without the typed word"
        press(settling.confirm, "s-2026-0001")
        assert buttons(page)["Record what I saw"].isEnabled()
        page.panel.record()
        qtbot.waitUntil(lambda: shop.row(item).state == State.READY)


def test_what_is_recorded_leaves_the_keys_on_the_list(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        type_into(settling, "number", OURS)
        record = buttons(page)["Record what I saw"]
        record.setFocus()
        QTest.keyClick(record, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: shop.row(item).state == State.ACCEPTED)
        qtbot.waitUntil(lambda: page.panel.settling is None)
        rested(qtbot)
        assert QApplication.focusWidget() is page.table


def test_time_passes_without_any_commit(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    send(shop, "number-missing")
    clock.moment = clock.moment.replace(hour=22)  # three in the morning of the next day in Karachi
    with shop.books.write() as sitting:
        sales.post(sitting, a_sale(invoice_date=sitting.today()))
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        assert page.head.fact == "One paper goes at 05:00, when FBR's clock has its date."
        type_into(settling, "number", "1234567DI")
        clock.moment += timedelta(hours=3)
        office.hub.minute.emit()
        qtbot.waitUntil(lambda: page.head.fact == "One paper waits, since 03:00.")
        assert settling.number.text() == "1234567DI", "what is being typed is left alone"


def test_two_of_them_become_a_duplicate_that_ends_with_a_cancellation(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    for_real(shop)
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        settling.two.click()
        type_into(settling, "number", OURS)
        type_into(settling, "second", OURS)
        assert "same number twice" in settling.said.text() or not buttons(page)["Record what I saw"].isEnabled()
        type_into(settling, "second", OTHER)
        buttons(page)["Record what I saw"].click()
        qtbot.waitUntil(lambda: shop.row(item).state == State.DUPLICATE)
        qtbot.waitUntil(lambda: f"{OTHER} is cancelled" in buttons(page))
        record = buttons(page)["Record the cancellation"]
        assert not record.isEnabled()
        buttons(page)[f"{OTHER} is cancelled"].click()
        record.click()
        qtbot.waitUntil(lambda: shop.row(item).state == State.ACCEPTED)
        assert shop.row(item).fiscal_number == OURS


def test_a_picture_of_iris_is_kept_with_its_hash(shop: Shop, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    for_real(shop)
    item = send(shop, "drop")[0]
    picture = tmp_path / "iris.png"
    picture.write_bytes(PNG)
    with window_on(shop.books, clock) as office:
        page, settling = asking(office, qtbot)
        settling.attach(picture)
        qtbot.waitUntil(lambda: "iris.png" in settling.picture.text())
        type_into(settling, "number", OURS)
        type_into(settling, "note", "page 2 of the dashboard")
        page.panel.record()
        qtbot.waitUntil(lambda: shop.row(item).state == State.ACCEPTED)
    seen = shop.item(item).evidence[0]
    assert seen.words == "IRIS, Invoice Dashboard: page 2 of the dashboard"
    assert seen.file_sha256 == hashlib.sha256(PNG).hexdigest()


def test_what_to_look_for_is_copied_with_one_button(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        page, _ = asking(office, qtbot)
        names = {each.accessibleName(): each for each in page.side.findChildren(QAbstractButton)}  # type: ignore[union-attr]
        names["Copy: Total"].click()
        assert QApplication.clipboard().text() == str(shop.row(item).total)
        names["Copy: Number begins"].click()
        assert QApplication.clipboard().text() == "1234567DI"


def test_what_waits_behind_two_unknown_fates_is_not_told_to_go_by_itself(
    shop: Shop, clock: Clock, qtbot: QtBot
) -> None:
    for_real(shop)
    with shop.books.write() as sitting:
        portals.arm(sitting, "fbr-di", "1234567-8")
    items = send(shop, "drop", "drop", "well")
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        page.choose(items[2])
        rested(qtbot)
        assert steps(page)[items[2]] == "One cause for all: see above"
        assert "When the cause above the list is mended" in told(page.side)
        with shop.books.write() as sitting:
            evidence.settle_found(sitting, items[0], OURS, "on the dashboard")
        qtbot.waitUntil(page.banner.isHidden)
        assert steps(page)[items[2]] == "Goes when the line is there"
        assert "It goes by itself when the line is there." in told(page.side)


def test_the_hours_to_cancel_one_of_two_are_not_promised_when_they_are_over(
    shop: Shop, clock: Clock, qtbot: QtBot
) -> None:
    for_real(shop)
    with shop.books.write() as sitting:
        portals.arm(sitting, "fbr-di", "1234567-8")
    item = send(shop, "drop")[0]
    with shop.books.write() as sitting:
        evidence.settle_two(sitting, item, OURS, OTHER, "on the dashboard")
    row = shop.row(item)
    assert row.deadline is not None
    assert "within 72 hours" in outbox_words.advice(row, row.deadline - timedelta(hours=1))
    late = outbox_words.advice(row, row.deadline)
    assert "72" not in late
    assert "Commissioner" in late
    assert outbox_words.next_step(row, row.deadline) == "Cancel one: time over"


def test_what_broke_the_line_is_said_plainly_before_its_own_words(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "drop")[0]
    with window_on(shop.books, clock) as office:
        office.show("attempts", item)
        page = arrived(qtbot, office, AttemptsPage)
        rested(qtbot)
        said = told(page.facts)
    assert "What this computer saw" in said
    assert "The line broke before the answer was here." in said
    assert "RemoteProtocolError" in said


def test_one_banner_for_one_cause_leads_to_the_settings(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    shop.portal.set_moods(["validate-401"])
    shop.sell(3)
    shop.engine.run_once()
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        assert [row.state for row in page.table.shown()] == [State.HELD] * 3
        assert page.banner.what.text() == "FBR does not accept our token  \u00b7  Held: 3"
        page.banner.button.click()
        page_of(office, PortalSettingsPage)


def test_a_refusal_is_explained_and_its_button_opens_the_invoice_anew(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    send(shop, "item-invalid-in-00")
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        card = page.findChild(FbrErrorCard)
        assert card is not None
        assert "FBR's words" in " ".join(label.text() for label in card.findChildren(QLabel))
        buttons(page)["Correct and issue anew"].click()
        arrived(qtbot, office, SaleRevision)


def test_what_went_out_and_is_not_in_these_books_is_named(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    send(shop, "well")
    with shop.books.write() as sitting:
        sitting.add(
            Stray(
                document="S-2026-0099",
                document_sha256="a",
                payload_sha256="b",
                attempt=1,
                marked_at=clock.moment,
                fiscal_number=OTHER,
                found_at=clock.moment,
            )
        )
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        assert page.strays.isVisible()
        assert page.strays.said.text() == f"S-2026-0099, sent 22/11/2026 10:00: FBR number {OTHER}"


def test_every_attempt_is_shown_word_for_word_and_the_token_nowhere(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    item = send(shop, "503")[0]
    with window_on(shop.books, clock) as office:
        opened(office, qtbot)
        buttons(page_of(office, OutboxPage))["Every attempt, word for word"].click()
        page = arrived(qtbot, office, AttemptsPage)
        rested(qtbot)
        assert page.table.hasFocus()
        assert '"invoiceType": "Sale Invoice"' in page.box.toPlainText()
        assert shop.item(item).payload_sha256 in page.note.text()
        page.copy.click()
        assert "In its own words" in told(page.facts), "it was answered"
        texts = [QApplication.clipboard().text()]
        for tab in ("answer", "headers", "seen"):
            page.tabs.choose(tab)
            texts.append(page.box.toPlainText())
        assert shop.portal.token not in "\n".join(texts)
        assert "content-type" in texts[2]


def test_a_cancellation_is_written_down_after_the_hours_too(shop: Shop, clock: Clock, qtbot: QtBot) -> None:
    """He cancelled it in time, and comes to write it down on the fourth day."""
    for_real(shop)
    send(shop, "well")
    clock.moment += timedelta(days=4)
    with window_on(shop.books, clock) as office:
        page = opened(office, qtbot)
        qtbot.waitUntil(lambda: "Cancelled…" in buttons(page))
        buttons(page)["Cancelled…"].click()
        assert isinstance(office.window.current(), CancellationPage)


def test_an_invoice_says_why_it_waits_in_the_windows_language(
    shop: Shop, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    item = send(shop, "drop")[0]
    wear(Look(urdu=True))
    with window_on(shop.books, clock, Look(urdu=True)) as office:
        office.show("sale", shop.row(item).document_id)
        page = office.window.current()
        assert page is not None
        reason = shop.row(item).reason
        assert reason
        said = [one.text() for one in page.findChildren(Words) if one.isVisibleTo(page)]
        assert sending_words.said(reason) in said
