"""A party's status typed beside his form, two that are one merged, and the scoreboard with its letter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import parties, party_duplicates, party_status, purchases
from app.services.books import Books
from app.services.party_status import CertificateDraft, StatusDraft
from app.ui.pages.certificate_card import Withdrawal
from app.ui.pages.duplicates import DuplicatesPage
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.parties import PartiesPage
from app.ui.pages.party_form import PartyForm
from app.ui.pages.scoreboard import ScoreboardPage
from app.ui.pages.sure import Sure
from tests.clock import Clock
from tests.makers import a_line, a_party, a_purchase
from tests.windows import arrived, page_of, window_on


@pytest.fixture
def trade(books: Books) -> Books:
    """Bilal Steel, Bilaal Steel typed in a hurry, and a bill of one without any number."""
    with books.write() as sitting:
        parties.add(sitting, a_party())
        parties.add(sitting, a_party(name="Bilaal Steel", ntn="", strn=""))
        nobody = {"supplier_ntn": "", "supplier_strn": "", "supplier_cnic": "35101-1655722-3"}
        day = sitting.today().replace(day=1)
        lines = (a_line(),)
        purchases.post(sitting, a_purchase(supplier="Shah Alam", bill_date=day, lines=lines, **nobody))
    return books


def test_a_status_is_typed_beside_the_form(trade: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(trade, clock) as office:
        office.show("party", 1)
        form = page_of(office, PartyForm)
        QTest.keyClicks(form.statuses.source, "SMS to 9966")
        form.statuses.active.show_value("no")
        QTest.mouseClick(form.statuses.write, Qt.MouseButton.LeftButton)
        with trade.read() as sitting:
            found = party_status.on(sitting, 1, "income", sitting.today())
    assert (found.active, found.source) == ("no", "SMS to 9966")


def test_a_certificate_is_typed_beside_the_form(trade: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(trade, clock) as office:
        office.show("party", 1)
        card = page_of(office, PartyForm).certificates
        for field, typed in (
            (card.number, "EX-77"),
            (card.section, "153"),
            (card.first, "01/07/2026"),
            (card.last, "30/06/2027"),
        ):
            QTest.keyClicks(field, typed)
        QTest.mouseClick(card.write, Qt.MouseButton.LeftButton)
        with trade.read() as sitting:
            found = party_status.certificate_on(sitting, 1, "153(1)(a)", date(2027, 6, 30))
    assert found is not None
    assert (found.number, found.full) == ("EX-77", True)


def test_a_certificate_is_withdrawn_from_a_day_on(
    trade: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = CertificateDraft(
        number="EX-1", section="153", valid_from=date(2026, 7, 1), valid_to=date(2027, 6, 30), rate=Decimal("1.5")
    )
    with trade.write() as sitting:
        party_status.certify(sitting, 1, draft)
    monkeypatch.setattr(Withdrawal, "ask", lambda *_said: date(2026, 11, 1))
    with window_on(trade, clock) as office:
        office.show("party", 1)
        card = page_of(office, PartyForm).certificates
        QTest.mouseClick(card.lines[0].out, Qt.MouseButton.LeftButton)
        assert not card.lines[0].out.isVisible()
    with trade.read() as sitting:
        assert party_status.certificate_on(sitting, 1, "153", date(2026, 10, 31)) is not None
        assert party_status.certificate_on(sitting, 1, "153", date(2026, 11, 1)) is None


def test_the_history_of_a_status_is_shown_whole(trade: Books, clock: Clock, qtbot: QtBot) -> None:
    with trade.write() as sitting:
        for n in range(1, 7):
            learned = StatusDraft(tax="sales", active="yes", learned_on=date(2026, n, 1), source=f"call {n}")
            party_status.learn(sitting, 1, learned)
    with window_on(trade, clock) as office:
        office.show("party", 1)
        card = page_of(office, PartyForm).statuses
        assert len(card.lines) == 4
        QTest.mouseClick(card.more, Qt.MouseButton.LeftButton)
        assert (len(card.lines), card.more.isVisible()) == (6, False)


def test_two_that_are_one_are_merged(trade: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sure, "ask", lambda *_said: True)
    with window_on(trade, clock) as office:
        office.show("parties", 0)
        QTest.mouseClick(page_of(office, PartiesPage).duplicates, Qt.MouseButton.LeftButton)
        page = arrived(qtbot, office, DuplicatesPage)
        qtbot.waitUntil(lambda: page.table.current() is not None, timeout=3000)
        pair = page.table.current()
        assert pair is not None
        QTest.mouseClick(page.keep_first, Qt.MouseButton.LeftButton)
        answered(qtbot, page, "merged")
        with trade.read() as sitting:
            assert parties.kept_id(sitting, pair.second.id) == pair.first.id
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
        answered(qtbot, page, "open")
    with trade.read() as sitting:
        assert parties.kept_id(sitting, pair.second.id) == pair.second.id


def answered(qtbot: QtBot, page: DuplicatesPage, answer: str) -> None:
    """The list has the pair so, and its buttons are those of the answer."""
    qtbot.waitUntil(lambda: [pair.answer for pair in page.table.shown()] == [answer], timeout=5000)
    page.table.choose_first()
    assert (page.back.isVisible(), page.keep_first.isVisible()) == (answer != "open", answer == "open")


def test_two_that_are_two_are_not_asked_about_again(trade: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(trade, clock) as office:
        office.show("parties", 0)
        QTest.mouseClick(page_of(office, PartiesPage).duplicates, Qt.MouseButton.LeftButton)
        page = arrived(qtbot, office, DuplicatesPage)
        answered(qtbot, page, "open")
        QTest.mouseClick(page.two, Qt.MouseButton.LeftButton)
        answered(qtbot, page, "apart")
        with trade.read() as sitting:
            assert party_duplicates.suspects(sitting) == []
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
        answered(qtbot, page, "open")


def test_a_merge_that_was_built_upon_stays(
    trade: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Sure, "ask", lambda *_said: True)
    with window_on(trade, clock) as office:
        office.show("parties", 0)
        QTest.mouseClick(page_of(office, PartiesPage).duplicates, Qt.MouseButton.LeftButton)
        page = arrived(qtbot, office, DuplicatesPage)
        answered(qtbot, page, "open")
        QTest.mouseClick(page.keep_first, Qt.MouseButton.LeftButton)
        answered(qtbot, page, "merged")
        with trade.write() as sitting:
            purchases.post(sitting, a_purchase(bill_no="9", bill_date=sitting.today()))
        said: list[str] = []
        office.desk.said.connect(lambda each: said.append(each.sentence))
        QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(said), timeout=3000)
        assert "P-2026-0002" in said[0]
        answered(qtbot, page, "merged")


def test_the_scoreboard_leads_to_the_letter(trade: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(trade, clock) as office:
        office.show("reports", 0)
        page = page_of(office, ScoreboardPage)
        qtbot.waitUntil(lambda: page.table.current() is not None, timeout=3000)
        row = page.table.current()
        assert row is not None
        assert (row.name, row.lacks) == ("Shah Alam", ("ntn", "strn", "active"))
        QTest.mouseClick(page.letter, Qt.MouseButton.LeftButton)
        paper = arrived(qtbot, office, PaperPage)
        qtbot.waitUntil(lambda: paper.view.pages() == 1, timeout=10000)
