"""What cannot be read yet was typed all the same: it is asked about, kept, and there again as it stood."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import drafts, purchases
from app.services.books import Books
from app.services.challans import ChallanDraft
from app.services.deliveries import DeliveryLineDraft
from app.services.purchases import PurchaseDraft
from app.ui import rooms
from app.ui.kit import unread
from app.ui.kit.choice import SearchField
from app.ui.kit.fields import TextField
from app.ui.pages.challan_form import ChallanForm
from app.ui.pages.delivery_form import DeliveryForm
from app.ui.pages.keeping import KeptForm
from app.ui.pages.leaving import Answer, Keeps
from app.ui.pages.owing_form import OwingForm
from app.ui.pages.party_form import PartyForm
from app.ui.pages.payment_form import PaymentForm
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.pages.sale_form import SaleForm
from app.ui.pages.sale_note_form import SaleNoteForm
from app.ui.pages.worker_form import WorkerForm
from app.ui.window import Office
from tests import makers
from tests.accepted import accept_sale
from tests.clock import Clock
from tests.services.test_sale_note_revision import WHOLE, refused_note
from tests.services.test_sale_revision import refused as refused_sale
from tests.ui.pages.test_keeping import answering, begun, go_on
from tests.windows import PageKind, page_of, press, rested, window_on

DAY = date(2026, 11, 20)
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = [
    ("payment", 0, "amount", "1200*"),
    ("payment", 0, "day", "31/2"),
    ("purchase", 0, "received_on", " 31/2 "),
    ("purchase", 0, "total", "1,180 or so"),
    ("sale", 0, "invoice_date", "tomorrow"),
    ("delivery", 0, "scrap_percent", "5%%"),
    ("delivery", 0, "due_on", "next week"),
    ("worker", 0, "hours", "8 ghante"),
    ("worker", 0, "born_on", "1990"),
    ("party", 0, "terms_days", "2.5"),
    ("part", 0, "price", "12 / kg"),
    ("challan", 0, "due_on", "31/2"),
    ("owing", 1, "instalment", "500+"),
    ("owing", 0, "worker", "nobody of ours"),
    ("accident", 0, "days_lost", "two"),
    ("grievance", 0, "answered_on", "31/2"),
    ("meeting", 0, "next_on", "eid"),
    ("withheld", 0, "rate", "4.5 pc"),
    ("note-on-sale", 1, "note_date", "31/2"),
    ("note-on-purchase", 1, "note_date", "31/2"),
]


@pytest.fixture
def shop(books: Books) -> Books:
    """With a bill, an accepted invoice of two lines, and a worker."""
    makers.a_month_of_work(books, men=1, number="W-1")
    with books.write() as sitting:
        purchases.post(sitting, makers.a_purchase())
    accept_sale(books, makers.a_sale(lines=(makers.a_sale_line(), makers.a_sale_line(description="Clutch"))))
    return books


def form_of(office: Office) -> KeptForm[Any]:
    form = office.window.current()
    assert isinstance(form, KeptForm)
    return form


def field(form: QWidget, name: str) -> QWidget:
    """The one that holds the words."""
    (found,) = form.findChildren(QWidget, name)
    return found


def words_in(form: QWidget, name: str) -> str:
    found = field(form, name)
    return str(found.currentText() if isinstance(found, SearchField) else found.property("text"))


def put(form: QWidget, name: str, words: str) -> None:
    """Typed by keys, in place of what stands there."""
    here = field(form, name)
    assert here.isVisible()
    here.setFocus()
    QTest.keyClick(here, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(here, words)


def cut(form: KeptForm[Any]) -> None:
    """The power goes, half a second after the last key."""
    form.keeper.look()
    form.keeper.rest()
    form._untouched = None


def gone_on(office: Office, kind: type[PageKind]) -> PageKind:
    go_on(office)
    return page_of(office, kind)


@pytest.mark.parametrize(("kind", "record", "name", "words"), WORDS)
def test_it_is_there_again_after_a_power_cut(
    shop: Books, clock: Clock, qtbot: QtBot, kind: str, record: int, name: str, words: str
) -> None:
    with window_on(shop, clock) as office:
        office.show(kind, record)
        form = form_of(office)
        put(form, name, words)
        typed = form.typed()
        assert form.touched()
        cut(form)
        rested(qtbot)
    with window_on(shop, clock) as office:
        form = go_on(office)
        assert words_in(form, name) == words
        assert form.typed() == typed
        assert form.touched()
        assert "again" in office.window.message.sentence()
        form.done()
        rested(qtbot)
    assert begun(shop) == []


def test_it_is_typed_on_where_it_was_broken_off(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("payment", 0)
        form = page_of(office, PaymentForm)
        put(form, "amount", "1200*")
        form.settle()
        before = form.post.toolTip()
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, PaymentForm)
        assert form.post.toolTip() == before
        field(form, "amount").setFocus()
        QTest.keyClick(field(form, "amount"), Qt.Key.Key_End)
        press(form, "3\t")
        assert form.draft().amount == Decimal(3600)
        assert unread.on(form) == {}
        form.done()


def test_it_is_seen_where_few_papers_have_anything(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("purchase", 0)
        bill = page_of(office, PurchaseForm)
        bill.lines.view.turn()
        put(bill, "freight", "45*")
        cut(bill)
    with window_on(shop, clock) as office:
        bill = gone_on(office, PurchaseForm)
        assert (words_in(bill, "freight"), field(bill, "freight").isVisible()) == ("45*", True)
        bill.lines.view.turn()
        bill.lines.view.turn()
        assert field(bill, "freight").isVisible()
        bill.done()
        office.window.back()
        office.show("worker", 0)
        form = page_of(office, WorkerForm)
        form.show_draft(makers.a_worker(number="W-9", engagement="apprentice"))
        form.check()
        put(form, "stipend", "9000/")
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, WorkerForm)
        assert (words_in(form, "stipend"), field(form, "stipend").isVisible()) == ("9000/", True)
        form.done()


def test_the_part_that_a_paper_gets_goes_to_that_paper(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with shop.write() as sitting:
        purchases.post(sitting, makers.a_purchase(bill_no="119"))
    with window_on(shop, clock) as office:
        office.show("payment", 0)
        form = page_of(office, PaymentForm)
        put(form, "party", "Bilal Steel")
        press(form, "\t")
        form.check()
        assert form.bills.table.choose(form.bills.table.rows_model.key_of(form.bills.table.shown()[1]))
        form.bills.part.setFocus()
        press(form, "400*")
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, PaymentForm)
        row = form.bills.table.current()
        assert row is not None
        assert (row.reference, form.bills.part.text()) == ("119", "400*")
        form.done()


@pytest.mark.parametrize("answer", [Answer.KEEP, Answer.THROW])
def test_it_is_asked_about_and_laid_aside(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: Answer
) -> None:
    asked = answering(monkeypatch, answer)
    with window_on(shop, clock) as office:
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        blank = form.draft()
        put(form, "scrap_percent", "5%%")
        assert form.draft() == blank
        office.window.back()
        assert asked == [Keeps.ON_DISK]
        assert begun(shop) == (["delivery"] if answer == Answer.KEEP else [])
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        assert unread.on(form) == ({"scrap_percent": "5%%"} if answer == Answer.KEEP else {})
        form.done()


def test_it_is_there_when_the_window_is_opened_the_next_day(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, Answer.KEEP)
    with window_on(shop, clock) as office:
        office.show("party", 0)
        put(page_of(office, PartyForm), "terms_days", "30 din")
        assert office.window.close()
    with window_on(shop, clock) as office:
        office.show("party", 0)
        assert words_in(page_of(office, PartyForm), "terms_days") == "30 din"
        page_of(office, PartyForm).done()


def test_a_record_that_is_changed_says_that_it_is_lost(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, Answer.THROW)
    with window_on(shop, clock) as office:
        office.show("party", 1)
        put(page_of(office, PartyForm), "terms_days", "30 din")
        office.window.back()
    assert asked == [Keeps.NOTHING]
    assert begun(shop) == []


@pytest.mark.parametrize(("kind", "name"), [("correct-sale", "invoice_date"), ("correct-note", "note_date")])
def test_corrections_keep_it_too(books: Books, clock: Clock, qtbot: QtBot, kind: str, name: str) -> None:
    if kind == "correct-note":
        accept_sale(books, makers.a_sale())
    record = refused_sale(books) if kind == "correct-sale" else refused_note(books, WHOLE)
    with window_on(books, clock) as office:
        office.show(kind, record)
        put(form_of(office), name, "31/2")
        cut(form_of(office))
    with window_on(books, clock) as office:
        form = go_on(office)
        assert words_in(form, name) == "31/2"
        form.done()


# In the cells of lines.


def test_the_words_of_an_open_cell(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.lines.start()
        press(form, "Gasket\n\n12 kg")
        assert begun(shop) == []
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, PurchaseForm)
        cell = form.lines.view.lines_model.index(0, 3)
        assert (cell.data(), form.draft().lines[0].quantity) == ("12 kg", None)
        form.lines.view.setFocus()
        form.lines.view.setCurrentIndex(cell)
        form.lines.view.edit(cell)
        editor = QWidget.focusWidget(office.window)
        assert isinstance(editor, QLineEdit)
        assert (editor.text(), editor.property("state")) == ("12 kg", "problem")
        press(form, "12\n")
        assert form.draft().lines[0].quantity == 12
        assert unread.on(form) == {}
        form.done()


def test_alone_in_the_empty_line(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("sale", 0)
        form = page_of(office, SaleForm)
        form.lines.start()
        form.lines.view.setCurrentIndex(form.lines.view.lines_model.index(0, 3))
        press(form, "12 kg")
        assert not form.typed().lines
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, SaleForm)
        assert list(unread.on(form).values()) == ["12 kg"]
        assert form.lines.view.lines_model.index(0, 3).data() == "12 kg"
        form.done()


def test_a_note_keeps_it_in_the_row_of_its_paper(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("note-on-sale", 1)
        form = page_of(office, SaleNoteForm)
        form.lines.open_cell(2, "quantity")
        press(form, "2 pieces")
        cut(form)
    with window_on(shop, clock) as office:
        form = gone_on(office, SaleNoteForm)
        assert unread.on(form) == {"lines.1.quantity": "2 pieces"}
        form.done()


def test_a_cell_that_is_left_by_a_click_holds_its_words(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, Answer.KEEP)
    with window_on(shop, clock) as office:
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        form.lines.start()
        press(form, "Shaft\n40 pcs")
        QTest.mouseClick(field(form, "note"), Qt.MouseButton.LeftButton)
        assert form.lines.view.indexWidget(form.lines.view.currentIndex()) is None
        assert list(unread.on(form).values()) == ["40 pcs"]
        office.window.back()
        assert asked == [Keeps.ON_DISK]
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        assert [line.description for line in form.draft().lines] == ["Shaft"]
        assert list(unread.on(form).values()) == ["40 pcs"]
        form.done()


def test_what_stands_in_an_open_cell_is_asked_about(
    shop: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, Answer.KEEP)
    with window_on(shop, clock) as office:
        office.show("note-on-sale", 1)
        form = page_of(office, SaleNoteForm)
        form.lines.start()
        press(form, "4")
        office.window.back()
        assert asked == [Keeps.ON_DISK]
        office.show("note-on-sale", 1)
        form = page_of(office, SaleNoteForm)
        assert [line.quantity for line in form.draft().lines] == [4]
        form.done()


# On the disk.


def test_what_another_version_kept_is_taken(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """One that kept no words; and one that has fields which are not here."""
    draft = makers.a_challan()
    old = drafts.written(draft)
    assert "unread" not in json.loads(old)
    strange = {"gone": "x", "amount": "45*", "lines.0.gone": "y", "lines.x.rate": "z", "lines": "v"}
    for body, words in (
        (old, {}),
        (drafts.written(draft, strange), {"amount": "45*"}),
        (old[:-1] + ', "unread": [1]}', {}),
    ):
        assert drafts.read(ChallanDraft, body) == draft
        with shop.write() as sitting:
            drafts.keep(sitting, "challan", body)
        with window_on(shop, clock) as office:
            form = gone_on(office, ChallanForm)
            assert unread.on(form) == words
            assert form.draft().authority == draft.authority
            form.done()
    with shop.write() as sitting:
        drafts.keep(sitting, "purchase", drafts.written(PurchaseDraft(supplier="Bilal Steel"), strange))
    with window_on(shop, clock) as office:
        bill = gone_on(office, PurchaseForm)
        assert (bill.draft().supplier, unread.on(bill)) == ("Bilal Steel", {})
        bill.done()


def test_no_two_fields_of_a_form_have_one_name(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """The words of one would stand in the other."""
    with window_on(shop, clock) as office:
        for kind, record in {(kind, record) for kind, record, *_ in WORDS}:
            assert rooms.place_of(kind)
            office.show(kind, record)
            form = form_of(office)
            every = [*form.findChildren(TextField), *form.findChildren(SearchField)]
            names = Counter(each.objectName() for each in every if each.objectName())
            assert names
            assert [name for name, count in names.items() if count > 1] == []
            form.done()
            rested(qtbot)
            office.window.back()


# Posting.


def test_nothing_is_posted_without_what_cannot_be_read(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """What is in the books is there for good; that it is not in them is said, and it stays."""
    with window_on(shop, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.show_draft(makers.a_purchase(bill_no="119"))
        form.check()
        put(form, "total", "1180 or so")
        QTest.keyClick(office.window, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: "“1180 or so” is not written as it should be." in office.window.message.sentence())
        assert (form.draft().bill_no, words_in(form, "total")) == ("119", "1180 or so")
        with shop.read() as sitting:
            assert len(purchases.rows(sitting)) == 1
        put(form, "total", "")
        QTest.keyClick(field(form, "total"), Qt.Key.Key_Backspace)
        QTest.keyClick(office.window, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: "P-2026-0002" in office.window.message.sentence())


def test_an_open_cell_holds_the_posting_too(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shop, clock) as office:
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        lines = (DeliveryLineDraft(description="Shaft", quantity=Decimal(40)),)
        form.show_draft(replace(form.draft(), party="Bilal Steel", lines=lines))
        form.check()
        form.lines.view.setFocus()
        form.lines.view.setCurrentIndex(form.lines.view.lines_model.index(0, 6))
        press(form, "2 or 3")
        QTest.keyClick(office.window, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: "“2 or 3”" in office.window.message.sentence())
        assert unread.on(form) == {"lines.0.rejected": "2 or 3"}
        form.done()


def test_what_is_not_asked_of_this_kind_holds_nobody(shop: Books, clock: Clock, qtbot: QtBot) -> None:
    """A fine has no instalments: what was begun there for an advance is out of sight."""
    with window_on(shop, clock) as office:
        office.show("owing", 1)
        form = page_of(office, OwingForm)
        put(form, "instalment", "500+")
        form.show_draft(
            replace(form.draft(), kind="fine", amount=Decimal(10), what="late", act_on=DAY, heard_on=DAY, heard="yes")
        )
        unread.show(form, {"instalment": "500+"})
        form.check()
        assert unread.on(form) == {"instalment": "500+"}
        form.write_down()
        assert "fine" in office.window.message.sentence()
    assert begun(shop) == []
