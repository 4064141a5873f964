"""The delivery papers by keyboard, what is due back, and the match."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.services import attachments, deliveries, drafts, parties, purchases
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.ui.kit.look import Look
from app.ui.kit.tokens import State
from app.ui.pages.deliveries import DeliveriesPage
from app.ui.pages.delivery_form import DeliveryForm
from app.ui.pages.delivery_paper import DeliveryPaper
from app.ui.pages.party_form import PartyForm
from app.ui.pages.purchase_bill import PurchaseBill
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.pages.reason import Reason
from app.ui.pages.still_out import StillOutPage
from app.ui.pages.sure import Sure
from tests.clock import Clock
from tests.makers import a_party, a_purchase
from tests.services.test_attachments import png
from tests.windows import arrived, page_of, press, window_on

LOOKS = [Look(), Look(urdu=True)]


@pytest.fixture
def supplied(books: Books) -> Books:
    """An order of 100 shoes, late; 90 came, and a bill of 10 charges for it."""
    line = DeliveryLineDraft(description="Brake shoe", quantity=Decimal(100), rate=Decimal(950))
    day = {"party": "Bilal Steel", "day": date(2026, 10, 5)}
    with books.write() as sitting:
        parties.add(sitting, a_party())
        deliveries.post(
            sitting,
            DeliveryDraft(kind=Kind.ORDER, due_on=date(2026, 10, 12), lines=(line,), **day),  # type: ignore[arg-type]
        )
        came = DeliveryLineDraft(description="Brake shoe", quantity=Decimal(90))
        deliveries.post(
            sitting,
            DeliveryDraft(kind=Kind.RECEIVED, against="PO-2026-0001", lines=(came,), **day),  # type: ignore[arg-type]
        )
        bill = purchases.post(sitting, a_purchase())
        deliveries.link_bill(sitting, bill, "PO-2026-0001")
    return books


@pytest.mark.parametrize("look", LOOKS, ids=["English", "Urdu"])
def test_the_list_knows_what_is_due(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look
) -> None:
    wear(look)
    with window_on(supplied, clock, look) as office:
        office.show("deliveries", 0)
        page = page_of(office, DeliveriesPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=3000)
        page._choose_tab("due")
        qtbot.waitUntil(lambda: [row.number for row in page.table.shown()] == ["PO-2026-0001"], timeout=3000)


def test_a_challan_is_written_without_a_mouse(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    wear(Look())
    with window_on(supplied, clock) as office:
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        form.head_form.party.setFocus()
        press(form.head_form.party, "Bilal")
        press(form, "\n")
        form.lines.start()
        press(form.lines, "Axle\n12\n")
        form.settle()
        assert form.draft().party == "Bilal Steel"
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: _numbers(supplied, Kind.CHALLAN_OUT) == ["DC-2026-0001"], timeout=3000)


def test_a_posted_order_shows_where_it_and_its_bill_differ_and_a_bill_is_linked_and_taken_off(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(Look())
    with supplied.write() as sitting:
        purchases.post(sitting, a_purchase(bill_no="B-9"))
    with window_on(supplied, clock) as office:
        office.show("delivery", 1)
        page = page_of(office, DeliveryPaper)
        assert page.match is not None
        (line,) = page.match.table.shown()
        assert [each.value for each in line.differences] == ["not_received", "not_billed", "rate_higher"]
        assert [line.to_come, line.to_be_billed, line.order_rate, line.bill_rate] == [10, 80, 950, 1000]
        page.match.bill.setFocus()
        press(page.match.bill, "0002")
        press(page, "\n")
        press(page, "\n")
        qtbot.waitUntil(lambda: _bills(supplied) == ("P-2026-0001", "P-2026-0002"), timeout=10_000)
        monkeypatch.setattr(Sure, "ask", lambda *_: True)
        qtbot.waitUntil(lambda: _button(page, "Take off: P-2026-0001") is not None, timeout=10_000)
        off = _button(page, "Take off: P-2026-0001")
        assert off is not None
        QTest.keyClick(off, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: _bills(supplied) == ("P-2026-0002",), timeout=10_000)


def test_a_bill_says_for_which_order_it_charges(supplied: Books, clock: Clock, wear: Callable[[Look], None]) -> None:
    wear(Look())
    with window_on(supplied, clock) as office:
        office.show("purchase", 1)
        card = page_of(office, PurchaseBill).charged
        assert not card.isHidden()
        assert card.link is not None
        card.link.click()
        page_of(office, DeliveryPaper)
        with supplied.write() as sitting:
            deliveries.unlink_bill(sitting, 1)
        office.show("purchase", 1)
        assert page_of(office, PurchaseBill).charged.isHidden()


def test_goods_received_follow_their_order_by_two_keys(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    wear(Look())
    with window_on(supplied, clock) as office:
        office.show("delivery", 1)
        page = page_of(office, DeliveryPaper)
        QTest.keyClick(office.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        form = arrived(qtbot, office, DeliveryForm)
        draft = form.draft()
        assert (draft.kind, draft.against, draft.party) == (Kind.RECEIVED, "PO-2026-0001", "Bilal Steel")
        assert [line.quantity for line in draft.lines] == [10]
        QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: len(_numbers(supplied, Kind.RECEIVED)) == 2, timeout=10_000)
        assert page.head.state is not None
        qtbot.waitUntil(lambda: page.head.state == (State.ACCEPTED, "Closed"), timeout=10_000)


def test_a_bill_is_begun_from_what_came_and_pushes_nothing_aside(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]
) -> None:
    wear(Look())
    with supplied.write() as sitting:
        drafts.keep(sitting, "purchase", drafts.written(a_purchase(bill_no="118")))
    with window_on(supplied, clock) as office:
        office.show("delivery", 2)
        page = page_of(office, DeliveryPaper)
        page.next.bill()
        assert page_of(office, DeliveryPaper) is page
        with supplied.write() as sitting:
            drafts.discard(sitting, "purchase")
        QTest.keyClick(office.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        form = arrived(qtbot, office, PurchaseForm)
        draft = form.draft()
        assert (draft.supplier, draft.against) == ("Bilal Steel", "PO-2026-0001")
        assert [[line.quantity, line.rate] for line in draft.lines] == [[80, 950]]


def test_a_paper_is_taken_back_by_another_with_its_reason(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(Look())
    reasons = ["", "he has no more"]
    monkeypatch.setattr(Reason, "ask", lambda *_: reasons.pop(0))
    with window_on(supplied, clock) as office:
        office.show("delivery", 1)
        page = page_of(office, DeliveryPaper)
        page.next.cancel.click()
        assert _numbers(supplied, Kind.ORDER) == ["PO-2026-0001"]
        page.next.cancel.click()
        assert _numbers(supplied, Kind.ORDER) == ["PO-2026-0002", "PO-2026-0001"]
        qtbot.waitUntil(lambda: page.head.state == (State.ACCEPTED, "Closed"), timeout=10_000)
        assert not page.next.cancel.isEnabled()


@pytest.mark.parametrize("look", LOOKS, ids=["English", "Urdu"])
def test_what_is_still_out_stands_by_party(
    supplied: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look
) -> None:
    wear(look)
    line = DeliveryLineDraft(description="Shafts", unit="KG", quantity=Decimal(300))
    back = DeliveryLineDraft(description="Shafts", unit="KG", quantity=Decimal(180), scrap=Decimal(4))
    with supplied.write() as sitting:
        parties.add(sitting, a_party(name="Anwar Heat Treaters", ntn="1111111-1", strn=""))
        there = {"party": "Anwar Heat Treaters", "day": date(2026, 10, 6)}
        job = DeliveryDraft(kind=Kind.JOB_OUT, due_on=date(2026, 12, 6), process="Hardening", lines=(line,), **there)  # type: ignore[arg-type]
        deliveries.post(sitting, job)
        deliveries.post(sitting, DeliveryDraft(kind=Kind.JOB_IN, against="JW-2026-0001", lines=(back,), **there))  # type: ignore[arg-type]
    with window_on(supplied, clock, look) as office:
        office.show("deliveries", 0)
        QTest.keyClick(office.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        page = arrived(qtbot, office, StillOutPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=10_000)
        shown = page.table.shown()
        assert [row.party for row in shown] == ["Anwar Heat Treaters", "Bilal Steel"]
        assert [[row.given, row.back, row.scrap, row.left] for row in shown] == [[300, 180, 4, 116], [100, 90, 0, 10]]
        page.seeker.setFocus()
        press(page.seeker, "shaf")
        assert [row.number for row in page.table.shown()] == ["JW-2026-0001"]
        page.open_row(page.table.shown()[0])
        page_of(office, DeliveryPaper)


def test_papers_and_files_are_found_by_the_one_box(supplied: Books, clock: Clock, wear: Callable[[Look], None]) -> None:
    wear(Look())
    with supplied.write() as sitting:
        attachments.add(sitting, "party", 1, png(), "NTN certificate.png")
    with window_on(supplied, clock) as office:
        found = {hit.key for hit in office._finder.find("PO-2026")}
        assert ("delivery", 1) in found
        (hit,) = office._finder.find("tn certif")
        assert (hit.key, hit.sub) == (("party", 1), "Bilal Steel")
        office.take(hit.key)
        page_of(office, PartyForm)


def _numbers(books: Books, kind: Kind) -> list[str]:
    with books.read() as sitting:
        return [row.number for row in deliveries.rows(sitting, state=kind)]


def _bills(books: Books) -> tuple[str, ...]:
    with books.read() as sitting:
        return deliveries.match(sitting, 1).bills


def _button(page: DeliveryPaper, name: str) -> QPushButton | None:
    named = (each for each in page.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible())
    return next(named, None)
