"""What takes an invoice of ours back, and what goes to IRIS by hand, from the keyboard."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import outbox, sale_cancellations, sale_notes, sales
from app.services.books import Books
from app.ui.finding import Finder
from app.ui.kit import files
from app.ui.pages.hand_upload import HandUploadPage
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.sale_cancellation import CancellationPage
from app.ui.pages.sale_invoice import SaleInvoice
from app.ui.pages.sale_note import SaleNotePage
from app.ui.pages.sale_note_form import SaleNoteForm
from app.ui.pages.sale_notes import SaleNotesPage
from app.ui.pages.sure import Sure
from app.ui.pages.unknown_matching import UnknownMatchingPage
from app.ui.window import Office
from tests.accepted import a_number, accept_sale, post_sale
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line
from tests.windows import arrived, page_of, press, rested, window_on

CONTROL = Qt.KeyboardModifier.ControlModifier


def key(office: Office, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    office.window.activateWindow()
    QTest.qWaitForWindowActive(office.window)
    QTest.keyClick(QWidget.focusWidget(office.window), which, held)


def states(books: Books) -> list[str]:
    with books.read() as sitting:
        return [row.state.value for row in reversed(outbox.rows(sitting))]


def test_five_come_back_without_a_mouse(books: Books, clock: Clock, qtbot: QtBot) -> None:
    sale = accept_sale(books, a_sale())
    with window_on(books, clock) as office:
        office.show("sale", sale)
        key(office, Qt.Key.Key_B, CONTROL)
        form = arrived(qtbot, office, SaleNoteForm)
        assert not form.post.isEnabled()
        press(form, "\n\n\n")
        form.lines.start()
        press(form, "21\n")
        form.settle()
        assert not form.post.isEnabled()
        assert "20" in form.post.toolTip()
        form.lines.start()
        press(form, "5\n")
        form.settle()
        assert form.post.isEnabled()
        key(office, Qt.Key.Key_Return, CONTROL)
        paper = arrived(qtbot, office, PaperPage)
        assert "DN-2026-0001" in paper.head.title
        qtbot.waitUntil(lambda: paper.view.pages() == 1)
        office.window.back()
        page = page_of(office, SaleInvoice)
        (row,) = page.corrections.table.shown()
        assert (row.number, row.total) == ("DN-2026-0001", Decimal(5900))
        assert not page.corrections.cancel.isEnabled()
        page.corrections.table.opened.emit(row)
        note = arrived(qtbot, office, SaleNotePage)
        assert [line.quantity for line in note.table.shown()] == [5]


def test_what_waits_for_fbr_takes_no_note(books: Books, clock: Clock, qtbot: QtBot) -> None:
    sale = post_sale(books, a_sale())
    with window_on(books, clock) as office:
        office.show("sale", sale)
        page = arrived(qtbot, office, SaleInvoice)
        assert not page.corrections.note.isEnabled()
        assert "0057" in page.corrections.note.toolTip()


def test_the_list_of_notes(books: Books, clock: Clock, qtbot: QtBot) -> None:
    accept_sale(books, a_sale())
    with books.write() as sitting:
        line = sale_notes.NoteLineDraft(line=1, quantity=Decimal(1))
        draft = sale_notes.SaleNoteDraft(sale="1", note_date=sitting.today(), reason="Return of goods", lines=(line,))
        sale_notes.post(sitting, draft)
    with window_on(books, clock) as office:
        office.open("sales")
        key(office, Qt.Key.Key_B, CONTROL)
        page = arrived(qtbot, office, SaleNotesPage)
        qtbot.waitUntil(lambda: [row.number for row in page.table.shown()] == ["DN-2026-0001"])
        assert [hit.key for hit in Finder(office.desk, []).find("dn-2026-0001")] == [("sale-note", 1)]


def test_cancelled_on_iris(books: Books, clock: Clock, qtbot: QtBot) -> None:
    sale = accept_sale(books, a_sale())
    with window_on(books, clock) as office:
        office.show("sale", sale)
        page = arrived(qtbot, office, SaleInvoice)
        page.corrections.cancel.click()
        form = arrived(qtbot, office, CancellationPage)
        assert not form.record.isEnabled()
        press(form, "Dashboard: Cancelled")
        form.settle()
        assert form.record.isEnabled()
        key(office, Qt.Key.Key_Return, CONTROL)
        page = arrived(qtbot, office, SaleInvoice)
        assert page.head.state is not None
        assert page.head.state[1] == "Cancelled"
        assert not page.corrections.note.isEnabled()
    with books.read() as sitting:
        row = sale_cancellations.of_sale(sitting, sale)
        assert row is not None
        assert row.evidence == "Dashboard: Cancelled"
        assert sales.sums(sitting).total == 0


def test_out_by_file_and_back_with_a_number(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way without a line: made, uploaded by a person, and the numbers of IRIS brought home."""
    for quantity in (1, 2):
        post_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(quantity)),)))
    monkeypatch.setattr(Sure, "ask", lambda *_words: True)
    monkeypatch.setattr(files, "answered", lambda _: [tmp_path / "up"])
    with window_on(books, clock) as office:
        office.show("hand-upload", 0)
        page = arrived(qtbot, office, HandUploadPage)
        qtbot.waitUntil(page.write.isEnabled)
        key(office, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: states(books) == ["UNKNOWN", "UNKNOWN"])
        rested(qtbot)
        assert (tmp_path / "up.xlsx").is_file()
        assert not page.write.isEnabled()
        file = tmp_path / "iris.csv"
        with file.open("w", encoding="utf-8", newline="") as stream:
            heads = ("FBR Invoice No.", "Buyer Registration No.", "Invoice Date", "Value", "Sales Tax")
            rows = [
                (a_number(), "2345678", "20/10/2026", 1000, 180), ("7654321DI1CCCC000001", "7", "20/10/2026", 1, 1)
            ]  # fmt: skip
            csv.writer(stream).writerows([heads, *rows])
        office.show("unknown-matching", 0)
        matching = arrived(qtbot, office, UnknownMatchingPage)
        assert not matching.record.isEnabled()
        matching.choose_file(file)
        qtbot.waitUntil(matching.record.isEnabled)
        assert [row.word for row in matching.table.shown()] == ["Found", "Not in this file"]
        assert "7654321DI1CCCC000001" in matching.said.text()
        key(office, Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: states(books) == ["ACCEPTED", "UNKNOWN"])
        rested(qtbot)
