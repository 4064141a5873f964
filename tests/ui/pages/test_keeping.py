"""What was typed is there again after a power cut, and when its page was left; nobody is promised more than that."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.rules.problems import Problem
from app.services import drafts, payments, purchases, sale_notes, sales
from app.services.books import Books, Sitting
from app.services.parties import PartyDraft
from app.services.parts import SaleTypeSince
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.purchases import DebitLineDraft, DebitNoteDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.suffered import CertificateDraft
from app.services.welfare import AccidentDraft, GrievanceDraft, MeetingDraft
from app.services.workers import ApprenticeDraft, NomineeDraft
from app.ui import rooms, trouble
from app.ui.kit.look import Look
from app.ui.pages.keeping import KeptForm
from app.ui.pages.leaving import Answer, Keeps, Leaving
from app.ui.pages.owing_form import OwingDraft
from app.ui.pages.own_rate_form import FigureDraft
from app.ui.pages.party_form import PartyForm
from app.ui.pages.payment_form import PaymentForm
from app.ui.pages.portal_settings import PortalSettingsPage
from app.ui.pages.sale_form import SaleForm
from app.ui.pages.sale_note_form import SaleNoteForm
from app.ui.window import Office
from tests import makers
from tests.accepted import accept_sale
from tests.clock import Clock
from tests.services.test_sale_note_revision import WHOLE, refused_note
from tests.services.test_sale_revision import refused as refused_sale
from tests.windows import arrived, page_of, press, rested, window_on

DAY = date(2026, 11, 20)
CONTROL = Qt.KeyboardModifier.ControlModifier
PAID = PaymentDraft(
    party="Bilal Steel",
    day=DAY,
    method="cheque",
    reference="118",
    reference_date=DAY,
    amount=Decimal(900),
    dealer=True,
    against=(AgainstDraft(number="P-2026-0001", amount=Decimal(400)),),
)
APPRENTICE = makers.a_worker(
    number="W-9",
    cnic="35202-0000009-1",
    engagement="apprentice",
    nominees=(NomineeDraft(name="Zainab", relation="wife", share=Decimal(100)),),
    apprentice=ApprenticeDraft(trade="Turner"),
)
DATED = (SaleTypeSince(since=date(2026, 10, 1), sale_type="3rd Schedule Goods"),)
NOTE_LINES = (NoteLineDraft(line=2, quantity=Decimal(3), value=Decimal(100)),)
BACK = (DebitLineDraft(line=1, quantity=Decimal(2)),)
TYPED: dict[str, tuple[int, Any, str]] = {
    "payment": (0, PAID, "a payment, Bilal Steel"),
    "worker": (0, APPRENTICE, "writing down"),
    "party": (0, makers.a_party(name="Ravi Motors"), "Ravi Motors"),
    "part": (0, makers.a_part(name="Gasket", sale_types=DATED, aliases=("gasket", "گیسکٹ")), "Gasket"),
    "challan": (0, makers.a_challan(), "not written down yet"),
    "owing": (1, OwingDraft(worker="W-1", day=DAY, amount=Decimal(3000), what="a wedding"), "not written down yet"),
    "accident": (0, AccidentDraft(worker="W-1", day=DAY, what="a finger", days_lost=2), "not written down yet"),
    "grievance": (0, GrievanceDraft(day=DAY, about="water", said="it is warm"), "not written down yet"),
    "meeting": (0, MeetingDraft(day=DAY, about="safety", present="Aslam\nBashir"), "not written down yet"),
    "own-rate": (
        0,
        FigureDraft(rate="eobi.base month", value=Decimal(40000), since=DAY, reason="EOBI's letter"),
        "not written down yet",
    ),
    "withheld": (0, CertificateDraft(customer="Ravi Motors", day=DAY, gross=Decimal(1000)), "not written down yet"),
    "note-on-sale": (
        1,
        SaleNoteDraft(sale="1", note_date=DAY, reason="Others", remarks="late", meaning="reduction", lines=NOTE_LINES),
        "debit note on",
    ),
    "note-on-purchase": (
        1,
        DebitNoteDraft(original="1", note_date=DAY, reason="Others: rusty", lines=BACK),
        "debit note on",
    ),
}


@pytest.fixture
def shop(books: Books) -> Books:
    """With a bill, an accepted invoice of two lines, and a worker."""
    makers.a_month_of_work(books, men=1, number="W-1")
    with books.write() as sitting:
        purchases.post(sitting, makers.a_purchase())
    accept_sale(books, makers.a_sale(lines=(makers.a_sale_line(), makers.a_sale_line(description="Clutch"))))
    return books


def break_off(office: Office, kind: str, record: int, change: Callable[[Any], Any]) -> Any:
    """The power goes while something is typed into the form; what stood there."""
    office.show(kind, record)
    form = office.window.current()
    assert isinstance(form, KeptForm)
    form.show_draft(change(form.draft()))
    typed = form.typed()
    form.keeper.look()
    form.keeper.rest()
    form._untouched = None
    return typed


def go_on(office: Office) -> KeptForm[Any]:
    """By the button in the message bar."""
    office._follow()
    form = office.window.current()
    assert isinstance(form, KeptForm)
    return form


def begun(books: Books) -> list[str]:
    with books.read() as sitting:
        return [kept.kind for kept in drafts.begun(sitting)]


@pytest.mark.parametrize("kind", TYPED)
def test_what_a_power_cut_broke_off_goes_on(shop: Books, clock: Clock, qtbot: QtBot, kind: str) -> None:
    record, draft, sentence = TYPED[kind]
    with window_on(shop, clock) as office:
        typed = break_off(office, kind, record, lambda _shown: draft)
        rested(qtbot)
    assert typed == draft
    with window_on(shop, clock) as office:
        assert sentence in office.window.message.sentence()
        form = go_on(office)
        assert form.draft() == typed
        assert form.touched()
        assert "again" in office.window.message.sentence()
        form.done()
        rested(qtbot)
    assert begun(shop) == []


def test_every_new_record_is_kept(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """A form that is new in the rail's places, and forgets, is seen here."""
    longer = {"purchase", "sale", "delivery"}
    with window_on(shop, clock) as office:
        for kind in rooms.LISTS | rooms.CORRECTIONS:
            if rooms.place_of(kind) and kind not in rooms.CORRECTIONS:
                office.show(kind, 0)
                form = office.window.current()
                if isinstance(form, KeptForm) and form.kind:
                    assert kind in longer | TYPED.keys()
                    assert form.kind.partition(" ")[0] == kind
                rested(qtbot)
                office.window.back()


def test_a_correction_goes_on_as_long_as_it_can(books: Books, clock: Clock, qtbot: QtBot) -> None:
    old = refused_sale(books)
    with window_on(books, clock) as office:
        typed = break_off(office, "correct-sale", old, lambda shown: replace(shown, customer="Kasur Tractors"))
    with window_on(books, clock) as office:
        assert "You were correcting" in office.window.message.sentence()
        assert go_on(office).draft() == typed
        form = go_on(office)
        form._untouched = None
    with books.write() as sitting:
        sales.revise(sitting, old, sales.draft_of(sitting, old))
    with window_on(books, clock) as office:
        assert "correcting" not in office.window.message.sentence()


def test_a_note_being_corrected_goes_on(books: Books, clock: Clock, qtbot: QtBot) -> None:
    accept_sale(books, makers.a_sale())
    note = refused_note(books, WHOLE)
    with window_on(books, clock) as office:
        typed = break_off(office, "correct-note", note, lambda shown: replace(shown, remarks="as agreed"))
    with window_on(books, clock) as office:
        assert "You were correcting" in office.window.message.sentence()
        assert go_on(office).draft() == typed
        go_on(office).done()


def test_a_note_on_what_is_not_there_any_more_is_not_offered(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        drafts.keep(sitting, "note-on-sale 7", drafts.written(SaleNoteDraft(sale="7")))
    with window_on(books, clock) as office:
        assert office.window.message.sentence() == ""


def test_a_cell_that_was_not_left_is_kept_too(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("note-on-sale", 1)
        form = page_of(office, SaleNoteForm)
        form.lines.start()
        press(form, "4")
        form.keeper.look()
        form._untouched = None
    with window_on(shop, clock) as office:
        office.show("sale", 1)
        QTest.keyClick(QWidget.focusWidget(office.window), Qt.Key.Key_B, CONTROL)
        form = arrived(qtbot, office, SaleNoteForm)
        assert [line.quantity for line in form.draft().lines] == [4]
        form.done()


def test_the_note_of_another_invoice_is_another_paper(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    other = accept_sale(shop, makers.a_sale())
    with window_on(shop, clock) as office:
        typed = break_off(office, "note-on-sale", 1, lambda shown: replace(shown, remarks="of the first"))
    with window_on(shop, clock) as office:
        office.show("note-on-sale", other)
        assert page_of(office, SaleNoteForm).draft().remarks == ""
        office.window.back()
        office.show("note-on-sale", 1)
        assert page_of(office, SaleNoteForm).draft() == typed
        page_of(office, SaleNoteForm).done()


def answering(patch: pytest.MonkeyPatch, answer: Answer) -> list[Keeps]:
    """Whoever is asked says this; what each page could do with what was typed."""
    asked: list[Keeps] = []

    def ask(_page: QWidget, _title: str, keeps: Keeps) -> Answer:
        asked.append(keeps)
        return answer

    patch.setattr(Leaving, "ask", ask)
    return asked


@pytest.mark.parametrize("answer", [Answer.KEEP, Answer.THROW])
def test_what_is_kept_when_the_window_closes_is_there_the_next_day(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: Answer
) -> None:
    asked = answering(monkeypatch, answer)
    with window_on(shop, clock) as office:
        office.show("payment", 0)
        page_of(office, PaymentForm).show_draft(PAID)
        assert office.window.close()
    assert asked == [Keeps.ON_DISK]
    assert begun(shop) == (["payment"] if answer == Answer.KEEP else [])
    with window_on(shop, clock) as office:
        office.show("payment", 0)
        form = page_of(office, PaymentForm)
        assert (form.draft() == PAID) is (answer == Answer.KEEP)
        form.done()


def test_posted_it_is_kept_no_more(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        break_off(office, "note-on-sale", 1, lambda shown: replace(shown, reason="Return of goods", lines=NOTE_LINES))
    with window_on(shop, clock) as office:
        form = go_on(office)
        assert isinstance(form, SaleNoteForm)
        form.post_now()
        rested(qtbot)
    with shop.read() as sitting:
        assert len(sale_notes.of_sale(sitting, 1)) == 1
    assert begun(shop) == []


def test_nothing_is_promised_that_is_not_kept(qtbot: QtBot, qapp: object) -> None:
    for keeps, offered in ((Keeps.NOTHING, False), (Keeps.WHILE_OPEN, True), (Keeps.ON_DISK, True)):
        dialog = Leaving("This is not written down yet", keeps)
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.keep.isVisible() is offered
        assert (dialog.keep if offered else dialog.stay).isDefault()
        QTest.keyClick(QWidget.focusWidget(dialog), Qt.Key.Key_Return)
        assert dialog.answer == (Answer.KEEP if offered else Answer.STAY)


def test_a_record_being_changed_and_a_token_are_not_kept_on_the_disk(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, Answer.THROW)
    with window_on(shop, clock) as office:
        office.show("party", 1)
        form = page_of(office, PartyForm)
        form.show_draft(replace(form.draft(), address="elsewhere"))
        form.keeper.look()
        assert begun(shop) == []
        office.window.back()
        office.show("portal", 0)
        page = page_of(office, PortalSettingsPage)
        page.token.setText("a secret")
        office.window.back()
    assert asked == [Keeps.NOTHING, Keeps.WHILE_OPEN]
    assert begun(shop) == []


def test_it_is_said_in_urdu_too(shop: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]) -> None:
    with shop.write() as sitting:
        drafts.keep(sitting, "note-on-sale 1", drafts.written(TYPED["note-on-sale"][1]))
    wear(Look(urdu=True))
    with window_on(shop, clock, Look(urdu=True)) as office:
        assert "ڈیبٹ نوٹ لکھ رہے تھے" in office.window.message.sentence()
        form = go_on(office)
        assert "جو آپ لکھ رہے تھے" in office.window.message.sentence()
        form.done()


@pytest.mark.parametrize("kind", ["something of another version", "party of two", "party 0x1"])
def test_what_another_version_kept_stops_nobody(books: Books, clock: Clock, qtbot: QtBot, kind: str) -> None:
    with books.write() as sitting:
        drafts.keep(sitting, kind, "{}")
    with window_on(books, clock) as office:
        assert office.window.message.sentence() == ""


@pytest.mark.parametrize(
    ("kind", "field", "wrong"),
    [
        ("payment", "method", "gold"),
        ("party", "province", "Mars"),
        ("part", "unit", "oke"),
        ("part", "sale_types", None),
    ],
)
def test_what_cannot_be_read_any_more_is_told_and_gone(
    shop: Books, clock: Clock, qtbot: QtBot, kind: str, field: str, wrong: object
) -> None:
    body = json.loads(drafts.written(TYPED[kind][1])) | {field: wrong}
    with shop.write() as sitting:
        drafts.keep(sitting, kind, json.dumps(body))
    with window_on(shop, clock) as office:
        form = go_on(office)
        assert "cannot be read any more" in office.window.message.sentence()
        assert not form.touched()
        form.keeper.look()
    assert begun(shop) == []


def test_the_power_goes_right_after_the_posting(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in the books is not offered again: it would be posted twice."""
    with window_on(shop, clock) as office:
        office.show("payment", 0)
        form = page_of(office, PaymentForm)
        form.show_draft(PAID)
        form.keeper.look()
        assert begun(shop) == ["payment"]
        monkeypatch.setattr(form, "done", lambda: setattr(form, "_untouched", None))
        monkeypatch.setattr(form.keeper, "look", lambda: True)
        form._post()
        assert begun(shop) == []
    with shop.read() as sitting:
        assert len(payments.rows(sitting)) == 1


def test_there_is_one_form_of_a_kind(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """Another one over it would take its words, and both could be posted."""
    with window_on(shop, clock) as office:
        office.show("sale", 0)
        first = page_of(office, SaleForm)
        first.show_draft(makers.a_sale(customer="Kasur Tractors"))
        first.keeper.look()
        office.show("sale", 1)
        office.show("sale", 0)
        assert page_of(office, SaleForm) is first
        assert first.draft().customer == "Kasur Tractors"
        first.done()


def test_what_is_handed_over_to_an_open_form_stands_in_it(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("sale", 0)
        first = page_of(office, SaleForm)
        office.show("sale", 1)
        office.desk.keep("sale", makers.a_sale(customer="Kasur Tractors"))
        office.show("sale", 0)
        assert page_of(office, SaleForm) is first
        assert (first.draft().customer, first.touched()) == ("Kasur Tractors", True)
        first.done()


class Full:
    """A disk that is full for so many writes."""

    def __init__(self, patch: pytest.MonkeyPatch, times: int) -> None:
        self._times, self._keep, self.told = times, drafts.keep, list[Exception]()
        patch.setattr(drafts, "keep", self)
        patch.setattr(trouble, "report", self.told.append)

    def __call__(self, sitting: Sitting, kind: str, body: str) -> None:
        self._times -= 1
        if self._times >= 0:
            raise OSError(28, "No space left on device")
        self._keep(sitting, kind, body)


def test_a_write_that_fails_is_told_once_and_tried_again(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_on(shop, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        disk = Full(monkeypatch, 2)
        form.show_draft(makers.a_party(name="Ravi Motors"))
        assert [form.keeper.look() for _ in range(3)] == [False, False, True]
        assert len(disk.told) == 1
        assert begun(shop) == ["party"]
        form.done()


def test_the_window_stays_while_what_is_to_be_kept_is_not(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, Answer.KEEP)
    with window_on(shop, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        form.keeper.rest()
        Full(monkeypatch, 1)
        form.show_draft(makers.a_party(name="Ravi Motors"))
        assert not office.window.close()
        assert form.draft().name == "Ravi Motors"
        assert office.window.close()
    assert begun(shop) == ["party"]


def test_what_was_emptied_does_not_come_back(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, Answer.KEEP)
    with window_on(shop, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        blank = form.draft()
        form.show_draft(makers.a_party(name="Ghalat"))
        office.window.back()
        office.show("party", 0)
        form = page_of(office, PartyForm)
        assert form.draft().name == "Ghalat"
        form.show_draft(blank)
        office.window.back()
        office.show("party", 0)
        assert page_of(office, PartyForm).draft() == blank


def test_books_that_fail_do_not_cost_what_was_typed(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_form: PartyForm, _sitting: Sitting, draft: PartyDraft) -> list[Problem]:
        if draft.name:
            raise OSError("database is locked")
        return []

    with shop.write() as sitting:
        drafts.keep(sitting, "party", drafts.written(makers.a_party(name="Ravi Motors")))
    monkeypatch.setattr(PartyForm, "problems", locked)
    with window_on(shop, clock) as office:
        with pytest.raises(OSError, match="locked"):
            office.show("party", 0)
        rested(qtbot)
    assert begun(shop) == ["party"]


def test_nobody_is_held_by_what_cannot_be_thrown_away(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_sitting: Sitting, _kind: str) -> None:
        raise OSError(28, "No space left on device")

    answering(monkeypatch, Answer.THROW)
    monkeypatch.setattr(trouble, "report", lambda _error: None)
    with window_on(shop, clock) as office:
        office.show("party", 0)
        form = page_of(office, PartyForm)
        form.show_draft(makers.a_party(name="Ravi Motors"))
        form.keeper.look()
        monkeypatch.setattr(drafts, "discard", full)
        assert office.window.back()
