"""A bill typed fast, pasted, accepted with a reason; and one that a power cut broke off."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import drafts, parties, parts, purchases
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.purchases import PurchaseDraft
from app.services.sales import SaleDraft
from app.ui.pages.delivery_form import DeliveryForm
from app.ui.pages.keeping import BEAT
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.pages.reasons import Reasons
from app.ui.pages.sale_form import SaleForm
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, press, window_on

MOST = 60
TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from app.rules.rates import Rates
from app.services.books import open_books
from tests.clock import Clock
from tests.windows import page_of, press, window_on
from app.ui import application
from app.ui.pages.purchase_form import PurchaseForm
app = application.start()
rates = Rates.read(*(each.read_text(encoding="utf-8") for each in sorted(Path("resources/rates").glob("*.toml"))))
clock = Clock()
with window_on(open_books(Path(sys.argv[1]), rates, clock, "tester"), clock) as office:
    office.show("purchase", 0)
    form = page_of(office, PurchaseForm)
    press(form, "Somebody\\n118\\n")
    form.lines.start()
    form.keeper._timer.timeout.connect(lambda: print("|", end="", flush=True))  # what stands before it is on the disk
    for letter in "Gasket for a diesel engine " * 40:
        press(form, letter)
        print(letter, end="", flush=True)
        QTest.qWait(40)
"""


def test_three_lines_in_sixty_keys(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
        for name, price in (("Oil seal", "42.50"), ("Head gasket", "118"), ("Fan belt", "640")):
            parts.add(sitting, makers.a_part(name=name, price=Decimal(price)))
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        head, typed = "bil\n118\n\n\n\n", ("oil se\n\n500\n\n\n\n\n", "head\n\n300\n\n\n\n\n", "fan\n\n60\n\n\n\n\n")
        press(form, head)  # its last Enter is in the lines
        for line in typed:
            press(form, line)
        keys = len(head) + sum(map(len, typed)) + 1
        print(f"three lines of a known supplier: {keys} keystrokes")
        draft = form.draft()
        assert (draft.supplier, [line.rate for line in draft.lines]) == (
            "Bilal Steel",
            [Decimal("42.50"), Decimal(118), Decimal(640)],
        )
        assert keys <= MOST
        press(form, "\n")  # past the empty line
        assert form.paid_by.hasFocus()
        form.settle()
        QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=3000)
        qtbot.waitUntil(lambda: "P-2026-0001" in office.window.message.sentence(), timeout=3000)
        form.keeper.look()  # the next beat writes nothing down again
        assert not _offered(books)
        form.same.click()
        qtbot.waitUntil(lambda: form.draft().supplier == "Bilal Steel", timeout=3000)
    with books.read() as sitting:
        assert purchases.sums(sitting).value == Decimal("95050.00")


def test_rows_of_a_spreadsheet_are_pasted(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.lines.view.setCurrentIndex(form.lines.view.lines_model.index(0, 1))
        QGuiApplication.clipboard().setText(
            "Oil seal\t4016.9390\t500\t\t42.50\r\n=cmd|'/c calc'!A0\t\t2\t\t1,180.00\r\n"
        )
        form.lines.view.setFocus()
        form.lines.view.paste(QGuiApplication.clipboard().text())
        one, two = form.draft().lines
        assert (one.description, one.hs_code, one.quantity, one.rate) == (
            "Oil seal",
            "4016.9390",
            Decimal(500),
            Decimal("42.50"),
        )
        assert (two.description, two.quantity, two.rate) == ("=cmd|'/c calc'!A0", Decimal(2), Decimal(1180))
        form.lines.undo.undo()
        assert form.draft().lines == ()


def test_a_costly_warning_wants_a_reason(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "cash-over-limit@paid_by"
    answers: list[dict[str, str] | None] = [None, {key: "market was shut"}]
    monkeypatch.setattr(Reasons, "ask", lambda *_: answers.pop(0))

    def answered(left: int) -> bool:
        return len(answers) == left

    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.show_draft(makers.a_purchase(paid_by="cash", lines=(makers.a_line(quantity=Decimal(30)),)))
        form.check()
        for left in (1, 0):
            QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(partial(answered, left), timeout=3000)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=3000)
    with books.read() as sitting:
        (row,) = purchases.rows(sitting)
        bill = purchases.detail(sitting, row.id)
    assert bill is not None
    assert [one.reason for one in bill.accepted] == ["market was shut"]


def test_a_draft_is_offered_again_at_start(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        drafts.keep(sitting, "purchase", drafts.written(makers.a_purchase(bill_no="118")))
    with window_on(books, clock) as office:
        office.open()
        assert "You were typing bill" in office.window.message.sentence()
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        assert form.draft().bill_no == "118"
        form._clear()
        qtbot.waitUntil(lambda: not _offered(books), timeout=3000)


def test_an_invoice_is_offered_again_too(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("sale", 0)
        form = page_of(office, SaleForm)
        press(form, "Ravi Motors\n")
        form.lines.start()
        press(form, "Oil seal")
        form.keeper.look()
        typed = form.typed()
        form._untouched = None  # the power went: nobody was asked
    with window_on(books, clock) as office:
        office.open()
        assert "an invoice for" in office.window.message.sentence()
        assert "Ravi Motors" in office.window.message.sentence()
        office.show("sale", 0)
        assert page_of(office, SaleForm).draft() == typed
        assert typed.lines[0].description == "Oil seal"
        page_of(office, SaleForm)._clear()
        with books.read() as sitting:
            assert drafts.offer(sitting, "sale") is not None
        page_of(office, SaleForm).keeper.look()
        assert _latest(books) is None


def test_a_delivery_paper_is_offered_again_too(books: Books, clock: Clock, qtbot: QtBot) -> None:
    typed = DeliveryDraft(
        kind=Kind.JOB_OUT,
        party="Hafeez Heat Treaters",
        day=date(2026, 11, 20),
        lines=(DeliveryLineDraft(description="Shaft", quantity=Decimal(40)),),
    )
    read = drafts.read(DeliveryDraft, drafts.written(typed))
    assert read == typed
    assert read.kind is Kind.JOB_OUT
    with books.write() as sitting:
        drafts.keep(sitting, "sale", drafts.written(SaleDraft(customer="Earlier")))
    clock.moment += timedelta(seconds=1)
    with books.write() as sitting:
        drafts.keep(sitting, "delivery", drafts.written(typed))
    with window_on(books, clock) as office:
        office.open()
        assert "a paper for" in office.window.message.sentence()
        office.show("delivery", 0)
        form = page_of(office, DeliveryForm)
        assert form.draft() == typed
        form.done()
    assert _latest(books) == "sale"


def test_killed_between_keys_it_loses_at_most_the_last_beat(books: Books, tmp_path: Path) -> None:
    """There are two beats a second; counted here by what the typist says, for on a busy machine they come later."""
    assert BEAT <= 500
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(tmp_path / "practice.karkhana")],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert typist.stdout is not None
    said = b""
    while len(said) < 90:
        said += typist.stdout.read(1) or pytest.fail("the typist stopped by itself")
    typist.kill()
    typist.wait()
    typist.stdout.close()
    with books.read() as sitting:
        kept = drafts.offer(sitting, "purchase")
    assert kept is not None
    draft = drafts.read(PurchaseDraft, kept.body)
    assert draft is not None
    assert (draft.supplier, draft.bill_no) == ("Somebody", "118")
    before, beat, _ = said.decode().rpartition("|")
    safe = before.replace("|", "").rstrip()  # the blank at the end of a word is not kept
    assert beat
    assert safe
    assert draft.lines[0].description.startswith(safe)


def _latest(books: Books) -> str | None:
    with books.read() as sitting:
        return next((kept.kind for kept in drafts.begun(sitting)), None)


def _offered(books: Books) -> bool:
    with books.read() as sitting:
        return drafts.offer(sitting, "purchase") is not None
