"""A month's wages looked at, approved, printed; its challans drawn, given a PSID and paid."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from app.services import challans, payroll
from app.services.books import Books
from app.ui.pages.challans import ChallansPage
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.reason import Reason
from app.ui.pages.sure import Sure
from app.ui.pages.wages import WagesPage
from tests import makers
from tests.clock import Clock
from tests.windows import page_of, window_on


@pytest.fixture
def sure(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Says yes to everything, and remembers what was asked."""
    asked: list[str] = []

    def ask(_parent: object, title: str, _text: str, _word: str) -> bool:
        asked.append(title)
        return True

    monkeypatch.setattr(Sure, "ask", ask)
    return asked


def test_a_month_is_approved_printed_and_paid(books: Books, clock: Clock, qtbot: QtBot, sure: list[str]) -> None:
    makers.a_month_of_work(books)
    with window_on(books, clock) as office:
        office.show("wages", 0)
        wages = page_of(office, WagesPage)
        qtbot.waitUntil(lambda: len(wages.table.shown()) == 3, timeout=20_000)
        assert wages.approve.isVisible()
        wages.approve.click()
        assert "October 2026" in sure[0]
        qtbot.waitUntil(wages.reverse.isVisible, timeout=20_000)
        with books.read() as sitting:
            run = payroll.standing(sitting, makers.OCTOBER)
        assert run is not None
        assert run.net > 0

        wages.print_slips()
        paper = page_of(office, PaperPage)
        qtbot.waitUntil(lambda: paper.view.pages() >= 2, timeout=20_000)
        office.window.back()

        office.show("challans", 0)
        page = page_of(office, ChallansPage)
        page.draw()
        qtbot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=20_000)
        page.choose(1)
        page.panel.psid.show_value("12345678901234567")
        page.panel._psid()
        qtbot.waitUntil(lambda: hasattr(page.panel, "paid_on"), timeout=20_000)
        page.panel._paid()
        with books.read() as sitting:
            row = challans.rows(sitting, state="paid")[0]
        assert (row.psid, row.paid_on) == ("12345678901234567", office.desk.today())


def test_a_wrong_psid_is_refused_in_words(books: Books, clock: Clock, qtbot: QtBot, sure: list[str]) -> None:
    makers.a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, makers.OCTOBER)
        challans.draw(sitting, makers.OCTOBER)
    with window_on(books, clock) as office:
        office.show("challans", 1)
        page = page_of(office, ChallansPage)
        qtbot.waitUntil(lambda: hasattr(page.panel, "psid"), timeout=20_000)
        page.panel.psid.show_value("123")
        page.panel._psid()
        assert "17 digits" in office.window.message.sentence()


def test_approved_wages_are_taken_back_with_a_reason(
    books: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers.a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, makers.OCTOBER)
    with window_on(books, clock) as office:
        office.show("wages", 0)
        page = page_of(office, WagesPage)
        qtbot.waitUntil(page.reverse.isVisible, timeout=20_000)
        said = iter(["", "a day too many"])
        monkeypatch.setattr(Reason, "ask", lambda *_: next(said))
        page.reverse.click()  # without a reason nothing happens
        page.reverse.click()
        qtbot.waitUntil(page.approve.isVisible, timeout=20_000)
        with books.read() as sitting:
            assert payroll.standing(sitting, makers.OCTOBER) is None
            assert [run.reason for run in payroll.runs(sitting)] == ["a day too many", ""]


def test_a_wage_is_explained_part_by_part(books: Books, clock: Clock, qtbot: QtBot) -> None:
    makers.a_month_of_work(books, men=1)
    with window_on(books, clock) as office:
        office.show("wages", 0)
        page = page_of(office, WagesPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 1, timeout=20_000)
        page.table.choose_first()
        (row,) = page.table.shown()
        said = [label.text() for label in page.side.findChildren(type(page.side._head._title))] if page.side else []
        amounts = {Decimal(part["amount"]) for part in row.explained if part["part"] == "earning"}
        assert amounts, "a wage has at least one earning"
        assert all(f"{amount:,.2f}" in said for amount in amounts)
