"""A bookkeeper types a supplier's bill, without a mouse, and sees it in the list."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import parties, parts, purchases
from app.services.books import Books
from app.ui.pages.leaving import Answer, Keeps, Leaving
from app.ui.pages.purchase_bill import PurchaseBill
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.pages.purchases import PurchasesPage
from tests import makers
from tests.clock import Clock
from tests.windows import arrived, page_of, press, window_on

THREE_LINES = (
    "Oil seal\n4016.9390\n500\n\n42.50\n\n\n",
    "Head gasket\n8484.1000\n300\n\n118\n\n\n",
    "Fan belt\n4010.3900\n60\n\n640\n\n\n",
)


def test_three_lines_typed_and_posted(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
    with window_on(books, clock) as office:
        QTest.keyClick(office.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        arrived(qtbot, office, PurchasesPage)
        QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        form = arrived(qtbot, office, PurchaseForm)
        press(form, "bilal\nRR-20714\n10/11/2026\n11/11/2026\n\n")
        form.lines.start()
        for line in THREE_LINES:
            press(form, line)
        draft = form.draft()
        assert (draft.supplier, draft.bill_no, len(draft.lines)) == ("Bilal Steel", "RR-20714", 3)
        qtbot.waitUntil(form.post.isEnabled, timeout=20_000)
        QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=20_000)
        with books.read() as sitting:
            (row,) = purchases.rows(sitting)
        value = Decimal("21250.00") + Decimal("35400.00") + Decimal("38400.00")
        assert (row.value, row.sales_tax) == (value, Decimal("17109.00"))
        assert row.number in office.window.message.sentence()
        QTest.keyClick(office.window, Qt.Key.Key_Escape)
        QTest.keyClick(office.window, Qt.Key.Key_Escape)
        bills = page_of(office, PurchasesPage)
        qtbot.waitUntil(lambda: bills.table.rows_model.rowCount() == 1, timeout=20_000)
        QTest.keyClick(bills.table, Qt.Key.Key_Return)
        assert "P-2026-0001" in page_of(office, PurchaseBill).head.title


def test_a_part_of_ours_brings_its_code_and_price(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parts.add(sitting, makers.a_part())
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.lines.start()
        press(form, "Brake shoe\n")
        (line,) = form.lines.lines()
        assert (line.hs_code, line.rate) == ("8708.3010", Decimal(950))


def test_what_is_missing_is_said_beside_and_posting_explains(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        assert not form.post.isEnabled()
        assert "Supplier" in form.post.toolTip()
        assert form.checks.chip.word() == "Not complete"


def test_a_duplicate_bill_is_told_under_its_number(books: Books, clock: Clock, qtbot: QtBot) -> None:
    again = makers.a_purchase()
    with books.write() as sitting:
        purchases.post(sitting, again)
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.show_draft(again)
        form.check()
        assert not form.post.isEnabled()
        field = form.head_form.form.field("bill_no")
        assert isinstance(field, QWidget)
        assert "in the books already" in field.accessibleDescription()


def test_a_warning_is_put_right_from_the_keyboard(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
    wrong = makers.a_line(sales_tax=Decimal("1.00"))
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.show_draft(makers.a_purchase(bill_date=date(2026, 11, 10), lines=(wrong,)))
        form.check()
        QTest.keyClick(form, Qt.Key.Key_F8)
        QTest.keyClick(form.lines.view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
        assert form.draft().lines[0].sales_tax is None
        form.check()
        assert form.checks.chip.word() == "In order"


@pytest.mark.parametrize("answer", list(Answer))
def test_leaving_asks_only_when_something_was_typed(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: Answer
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, title: str, _keeps: Keeps) -> Answer:
        asked.append(title)
        return answer

    monkeypatch.setattr(Leaving, "ask", ask)
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        office.window.back()
        assert asked == []
        office.show("purchase", 0)
        press(page_of(office, PurchaseForm), "Somebody\nB-1\n")
        office.window.back()
        assert len(asked) == 1
        if answer == Answer.STAY:
            page_of(office, PurchaseForm)
            monkeypatch.setattr(Leaving, "ask", lambda *_: Answer.THROW)
            return
        office.show("purchase", 0)
        again = page_of(office, PurchaseForm).draft()
        assert (again.supplier, again.bill_no) == (("Somebody", "B-1") if answer == Answer.KEEP else ("", ""))
        monkeypatch.setattr(Leaving, "ask", lambda *_: Answer.THROW)


def test_the_next_bill_of_the_same_supplier_is_begun_by_its_key(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
    with window_on(books, clock) as office:
        QTest.keyClick(office.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        arrived(qtbot, office, PurchasesPage)
        QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        form = arrived(qtbot, office, PurchaseForm)
        press(form, "bilal\nRR-20714\n10/11/2026\n11/11/2026\n\n")
        form.lines.start()
        press(form, THREE_LINES[0])
        qtbot.waitUntil(form.post.isEnabled, timeout=20_000)
        QTest.keyClick(QWidget.focusWidget(office.window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=20_000)
        office.window.activateWindow()  # without a screen, the list under a cell takes the window's place for good
        QTest.qWaitForWindowActive(office.window)
        QTest.keyClick(QWidget.focusWidget(office.window), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: form.draft().supplier == "Bilal Steel", timeout=5_000)
        press(form, "RR-20715")
        assert form.draft().bill_no == "RR-20715"


def test_reopened_the_form_still_knows_who_sent_the_last_bill(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party())
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        form.show_draft(makers.a_purchase(bill_date=date(2026, 11, 10)))
        form.check()
        QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: form.draft().lines == (), timeout=20_000)
        assert office.window.back()
        QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        again = arrived(qtbot, office, PurchaseForm)
        assert again.draft().supplier == ""
        QTest.keyClick(office.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: again.draft().supplier == makers.a_purchase().supplier, timeout=20_000)
