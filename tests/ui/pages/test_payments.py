"""Payments in the window: typed, put to bills, taken back; the tax withheld both ways, the 180 days and the ledger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.rules.withholding_words import STEPS
from app.services import deposits, ledgers, parties, payments, purchases, suffered, workshop
from app.services.books import Books
from app.services.payments import AgainstDraft, PaymentDraft
from app.ui import wording
from app.ui.kit.look import Look
from app.ui.pages.balances import BalancesPage
from app.ui.pages.deposit_card import DepositCard
from app.ui.pages.kept import KeptPage
from app.ui.pages.ledger import SHOWN, LedgerPage
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.party_form import PartyForm
from app.ui.pages.payment_form import PaymentForm
from app.ui.pages.payment_page import PaymentPage
from app.ui.pages.payments import PaymentsPage
from app.ui.pages.putting_page import PuttingPage
from app.ui.pages.reason import Reason
from app.ui.pages.suffered import SufferedPage
from app.ui.pages.suffered_form import SufferedForm
from app.ui.pages.watch import WatchPage
from app.ui.pages.withholding_card import retold
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, press, window_on

WAIT = 10_000


def a_big_bill(books: Books, count: int = 1, **changes: object) -> None:
    """118,000 from a supplier of whom nothing was learned, to a company."""
    line = replace(makers.a_line(), quantity=Decimal(100))
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), legal_form="company"))
        for _ in range(count):
            purchases.post(sitting, makers.a_purchase(lines=(line,), **changes))


def on_account(books: Books, amount: int = 150000) -> int:
    with books.write() as sitting:
        return payments.post(sitting, PaymentDraft(party="Bilal Steel", day=date(2026, 11, 2), amount=Decimal(amount)))


def ctrl_enter(window: object) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]


def bare(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "")


def words_of(page: PaymentForm) -> str:
    from app.ui.kit.labels import Words

    return bare("\n".join(label.text() for label in page.law.findChildren(Words)))


def test_a_payment_is_typed_against_a_bill(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books)
    with window_on(books, clock) as office:
        office.show("payment", 0)
        page = page_of(office, PaymentForm)
        page.focus_first()
        press(office.window, "Bilal Steel\n")
        qtbot.waitUntil(lambda: len(page.bills.table.shown()) == 1, timeout=WAIT)
        page.bills.table.choose_first()
        page.bills.table.setFocus()
        QTest.keyClick(page.bills.table, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.draft().against != (), timeout=WAIT)
        said = words_of(page)
        assert "11 % of 118,000.00 is 12,980.00" in said
        assert "5 % of the gross value is withheld" in said
        assert "5 % of 118,000.00 is 5,900.00" in said
        ctrl_enter(office.window)
        qtbot.waitUntil(lambda: office.window.current() is not page, timeout=WAIT)
    with books.read() as sitting:
        row = payments.rows(sitting)[0]
    # 118,000 to one not known to be active: twice 5.5 %, and 5 % of the gross value for the sales tax
    assert (row.amount, row.income_tax, row.sales_tax) == (Decimal(118000), Decimal(12980), Decimal(5900))
    assert row.net == Decimal(99120)


def test_a_part_of_a_bill_is_typed_and_the_oldest_are_offered(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books, 2)
    with window_on(books, clock) as office:
        office.show("payment", 0)
        page = page_of(office, PaymentForm)
        page.focus_first()
        press(office.window, "Bilal Steel\n")
        qtbot.waitUntil(lambda: len(page.bills.table.shown()) == 2, timeout=WAIT)
        page.bills.table.choose_first()
        page.bills.part.setFocus()
        QTest.keyClicks(page.bills.part, "2*500")
        QTest.keyClick(page.bills.part, Qt.Key.Key_Return)
        assert page.draft().against == (AgainstDraft(number="P-2026-0001", amount=Decimal(1000)),)
        current = page.bills.table.current()
        assert current is not None
        assert current.number == "P-2026-0002"  # Enter went on to the next paper
        page.form.field("amount").show_value(Decimal(120000))
        page.check()
        page.bills.oldest.click()
        assert [(put.number, put.amount) for put in page.draft().against] == [
            ("P-2026-0001", Decimal(118000)),
            ("P-2026-0002", Decimal(2000)),
        ]


def test_an_override_waits_for_its_reason(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books)
    with window_on(books, clock) as office:
        office.show("payment", 0)
        page = page_of(office, PaymentForm)
        page.focus_first()
        press(office.window, "Bilal Steel\n")
        qtbot.waitUntil(lambda: len(page.bills.table.shown()) == 1, timeout=WAIT)
        page.bills.offer()
        page.form.field("sales_tax").show_value(Decimal(0))
        page.check()
        assert not page.post.isEnabled()
        page.form.field("override_reason").show_value("exempt, as his letter says")
        page.check()
        assert page.post.isEnabled()
        page.post.click()
        qtbot.waitUntil(lambda: office.window.current() is not page, timeout=WAIT)
    with books.read() as sitting:
        detail = payments.detail(sitting, 1)
    assert detail is not None
    assert (detail.row.sales_tax, detail.lawful_sales_tax) == (Decimal(0), Decimal(5900))
    assert detail.override_reason == "exempt, as his letter says"


def test_money_that_comes_in_keeps_its_numbers(books: Books, clock: Clock, qtbot: QtBot) -> None:
    from app.services import sales

    with books.write() as sitting:
        sales.post(sitting, makers.a_sale())
    with window_on(books, clock) as office:
        office.show("payment", 0)
        page = page_of(office, PaymentForm)
        for name, value in (
            ("direction", "in"),
            ("party", "Ravi Motors"),
            ("method", "cheque"),
            ("reference", "00412"),
            ("reference_date", date(2026, 11, 20)),
            ("account", "Meezan, Badami Bagh"),
            ("income_tax", Decimal(1298)),
        ):
            page.form.field(name).show_value(value)
        page.check()
        page.bills.offer()
        assert page.post.isEnabled()
        page.post.click()
        qtbot.waitUntil(lambda: office.window.current() is not page, timeout=WAIT)
    with books.read() as sitting:
        detail = payments.detail(sitting, 1)
    assert detail is not None
    assert (detail.row.direction, detail.row.amount, detail.row.net) == ("in", Decimal(23600), Decimal(22302))
    assert (detail.row.reference, detail.reference_date) == ("00412", date(2026, 11, 20))
    assert detail.account == "Meezan, Badami Bagh"


def test_money_on_account_is_put_to_bills_later(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books, 2)
    made = on_account(books)
    with window_on(books, clock) as office:
        office.show("payment", made)
        page_of(office, PaymentPage).put.click()
        page = page_of(office, PuttingPage)
        assert [put.amount for put in page.bills.against()] == [Decimal(118000), Decimal(32000)]  # offered
        ctrl_enter(office.window)
        qtbot.waitUntil(lambda: office.window.current() is not page, timeout=WAIT)
        assert not page_of(office, PaymentPage).put.isVisible()
    with books.read() as sitting:
        assert payments.rows(sitting)[0].on_account == 0


def test_a_payment_is_taken_back_with_its_reason(books: Books, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    a_big_bill(books)
    made = on_account(books)
    with window_on(books, clock) as office:
        office.show("payment", made)
        page = page_of(office, PaymentPage)
        monkeypatch.setattr(Reason, "ask", classmethod(lambda _cls, *_said: ""))
        page.take_back()
        with books.read() as sitting:
            assert payments.count(sitting) == 1
        monkeypatch.setattr(Reason, "ask", classmethod(lambda _cls, *_said: "the cheque came back"))
        page.take_back()
        assert not page.back.isVisible()
    with books.read() as sitting:
        back = payments.detail(sitting, 2)
    assert back is not None
    assert (back.row.state, back.note) == ("reversal", "the cheque came back")


def test_a_reason_is_asked_before_the_button_works(qtbot: QtBot) -> None:
    dialog = Reason("Take this payment back?", "Both stay.", "Take back")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.yes.isEnabled()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.result()
    QTest.keyClicks(dialog.field, "wrong bank")
    assert dialog.yes.isEnabled()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.result()


def test_the_cpr_of_what_we_withheld(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books)
    made = on_account(books)
    with window_on(books, clock) as office:
        office.show("payment", made)
        card = page_of(office, PaymentPage).findChildren(DepositCard)[0]
        QTest.keyClicks(card.cpr, "it-2026-1")
        card.write.click()
        with books.read() as sitting:
            assert deposits.cpr(sitting, made) == "IT-2026-1"
        card.open_certificate()
        paper = page_of(office, PaperPage)
        qtbot.waitUntil(lambda: paper.view.pages() == 1, timeout=WAIT)


def test_before_a_payment_is_taken_back_it_says_which_tax_stays_away(
    books: Books, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_big_bill(books)
    made = on_account(books)
    draft = deposits.DepositDraft(payments=("V-2026-0001",), cpr="IT-2026-1", paid_on=date(2026, 11, 10))
    with books.write() as sitting:
        deposits.deposit(sitting, draft)
    heard: list[str] = []

    def ask(_cls: type, _page: object, _title: str, text: str, _word: str) -> str:
        heard.append(text)
        return ""

    monkeypatch.setattr(Reason, "ask", classmethod(ask))
    with window_on(books, clock) as office:
        office.show("payment", made)
        page_of(office, PaymentPage).take_back()
    assert "IT-2026-1" in heard[0]


def test_one_cpr_pays_several_payments(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books)
    on_account(books)
    on_account(books, 20000)
    with window_on(books, clock) as office:
        office.show("payments", 0)
        page_of(office, PaymentsPage).open_kept()
        page = page_of(office, KeptPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=WAIT)
        page.table.selectAll()
        page.show_chosen(page.table.current())
        QTest.keyClicks(page.cpr, "IT-9")
        page.deposit()
    with books.read() as sitting:
        assert [row.cpr for row in deposits.kept(sitting)] == ["IT-9", "IT-9"]


def test_a_certificate_of_tax_withheld_from_us(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party(name="Ravi Motors", ntn="2345678-9", strn="", is_customer=True))
    with window_on(books, clock) as office:
        office.show("payments", 0)
        page_of(office, PaymentsPage).open_suffered()
        page = page_of(office, SufferedPage)
        page.begin_new()
        form = page_of(office, SufferedForm)
        form.focus_first()
        press(office.window, "Ravi Motors\n")
        for name, value in (("certificate_no", "WHT-311"), ("gross", Decimal(80000)), ("tax", Decimal(4400))):
            next(each for each in form.forms if name in each.names()).field(name).show_value(value)
        form.check()
        assert form.write.isEnabled()
        ctrl_enter(office.window)
        qtbot.waitUntil(lambda: office.window.current() is page, timeout=WAIT)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
        page.table.choose_first()
        qtbot.waitUntil(lambda: hasattr(page, "cpr"), timeout=WAIT)
        QTest.keyClicks(page.cpr, "IT-7")
        page.receive()
    with books.read() as sitting:
        row = suffered.certificates(sitting)[0]
        assert suffered.credits(sitting)[0].proven == Decimal(4400)
    assert (row.cpr, row.rate, row.tax) == ("IT-7", Decimal("5.5"), Decimal(4400))


def test_the_watch_says_how_many_days_are_left(books: Books, clock: Clock, qtbot: QtBot) -> None:
    a_big_bill(books, bill_date=date(2026, 6, 1))
    with window_on(books, clock) as office:
        office.show("payments", 0)
        page_of(office, PaymentsPage).open_watch()
        page = page_of(office, WatchPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
        row = page.table.shown()[0]
        assert bare(page._word(row)) == "6 days left"
        assert row.at_stake == Decimal(18000)
        assert "18,000.00" in page.head.fact


def test_a_balance_leads_to_the_ledger_and_its_statement(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with books.write() as sitting:
        purchases.post(sitting, makers.a_purchase())
    with window_on(books, clock) as office:
        office.show("payments", 0)
        page_of(office, PaymentsPage).open_balances()
        page = page_of(office, BalancesPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=WAIT)
        assert page.table.shown()[0].ages.balance == Decimal(11800)
        page.open_row(page.table.shown()[0])
        ledger = page_of(office, LedgerPage)
        qtbot.waitUntil(lambda: len(ledger.table.shown()) == 1, timeout=WAIT)
        ledger.open_statement()
        paper = page_of(office, PaperPage)
        qtbot.waitUntil(lambda: paper.view.pages() == 1, timeout=WAIT)


def test_a_long_ledger_is_read_a_page_at_a_time(books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    with books.write() as sitting:
        him = parties.add(sitting, makers.a_party())
        for day in range(SHOWN + 5):
            draft = PaymentDraft(party="Bilal Steel", day=date(2026, 11, 1 + day % 20), amount=Decimal(10))
            payments.post(sitting, draft)
    with window_on(books, clock) as office:
        office.show("party", him)
        form = page_of(office, PartyForm)
        form.account.open_supplier()
        page = page_of(office, LedgerPage)
        qtbot.waitUntil(lambda: len(page.table.rows_model.rows()) == SHOWN, timeout=WAIT)
        assert "brought forward \u221250.00" in bare(page.brought.text() + page.brought.toolTip())
        assert page.closing.text() == "\u22121,050.00"
        page.go_earlier()
        qtbot.waitUntil(lambda: len(page.table.rows_model.rows()) == 5, timeout=WAIT)
        page.write_file(tmp_path / "ledger.xlsx")
        qtbot.waitUntil((tmp_path / "ledger.xlsx").exists, timeout=WAIT)
        page.first.show_value(date(2026, 11, 20))
        page.anew()
        qtbot.waitUntil(lambda: len(page.table.rows_model.rows()) == 5, timeout=WAIT)
    with books.read() as sitting:
        whole = ledgers.ledger(sitting, him, "supplier", date(2026, 11, 20))
    assert (whole.count, whole.opening) == (5, Decimal(-1000))


def test_the_kept_steps_are_told_in_urdu(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    for sentence in STEPS.values():
        kept = re.sub(r"\{\w+\}", "12.5", sentence)
        said = retold(kept)
        assert said != wording.fact(kept)
        assert said.count("12.5") == kept.count("12.5")
    assert retold("A word of an older version.").strip("\u2066\u2068\u2069") == "A word of an older version."
