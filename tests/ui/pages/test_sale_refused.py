"""An invoice with all that FBR asks for, typed; and one that FBR refused, mended from its card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import parties, parts, sale_cancellations, sales, workshop
from app.services.books import Books
from app.services.parts import SaleTypeSince
from app.services.sale_cancellations import SaleCancellationDraft
from app.ui.desk import Desk
from app.ui.hub import Hub
from app.ui.kit.look import Look
from app.ui.pages.fbr_error_card import FbrErrorCard
from app.ui.pages.sale_form import SaleForm, _sold
from app.ui.pages.sale_invoice import SaleInvoice
from app.ui.pages.sale_revision import SaleRevision
from app.ui.pages.sales import SalesPage
from tests.accepted import accept_sale, post_sale
from tests.clock import Clock
from tests.makers import a_part, a_sale, a_sale_line
from tests.services.test_sale_revision import refused
from tests.windows import page_of, window_on


@pytest.fixture
def desk(qapp: object, books: Books, clock: Clock) -> Desk:
    return Desk(books, Hub(books), clock, Look())


@pytest.fixture
def laid(desk: Desk) -> list[object]:
    """The pages that were laid over the one in hand."""
    pages: list[object] = []
    desk.laid.connect(pages.append)
    return pages


def test_the_strip_is_kept_by_its_keys(qtbot: QtBot, books: Books, clock: Clock) -> None:
    """F3: nobody in particular; F6: for himself; F10: he keeps the tax back."""
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), business_natures="retailer"))
    with window_on(books, clock) as office:
        office.show("sale", 0)
        form = page_of(office, SaleForm)
        form.show_draft(a_sale(customer="", customer_ntn="", customer_strn=""))
        for key in (Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F10):
            QTest.keyClick(form, key)
        said = form.draft()
        assert (said.walk_in, said.end_consumer, said.withheld) == (True, True, True)
        QTest.keyClick(form, Qt.Key.Key_F10)
        form.settle()
        form.post_now()
    with books.read() as sitting:
        detail = sales.detail(sitting, 1)
    assert detail is not None
    assert (detail.scenario, detail.row.customer, detail.row.further_tax) == ("SN026", "Walk-in customer", Decimal(0))


def test_a_line_shows_the_sale_type_of_its_part_and_keeps_none_of_its_own(
    qtbot: QtBot, books: Books, desk: Desk
) -> None:
    dated = SaleTypeSince(since=date(2026, 10, 1), sale_type="3rd Schedule Goods")
    with books.write() as sitting:
        parts.add(sitting, a_part(name="Battery", retail_price=Decimal(5900), sale_types=(dated,)))
    form = SaleForm(desk)
    qtbot.addWidget(form)
    form.show_draft(a_sale(lines=(a_sale_line(description="Battery", quantity=Decimal(2)),)))
    form.check()
    model = form._lines.view.lines_model
    model = form._lines.view.lines_model
    columns = [column for n in range(model.columnCount()) if (column := model.column(n)) is not None]
    shown = {column.name: column.value(model.line(0)) for column in columns}
    assert (shown["sale_type"], shown["retail_price"]) == ("3rd Schedule Goods", Decimal("5900.00"))
    assert (shown["sales_tax"], form.draft().lines[0].sale_type) == (Decimal("1800.00"), "")
    assert model.rowCount() >= 1


def test_a_refusal_is_explained_and_its_field_opened(
    qtbot: QtBot, books: Books, desk: Desk, laid: list[object]
) -> None:
    """FBR's text as it came, ours beside it; the button opens the HS code of the line, and the mended one is issued."""
    old = refused(books)
    page = SaleInvoice(desk, old)
    qtbot.addWidget(page)
    assert not page.refusal.isHidden()
    assert "1: Please provide valid HS Code against invoice no:" in page.refusal._says.text()
    assert "HS code" in page.refusal._plain.text()
    page.refusal.mend.click()
    (form,) = laid
    assert isinstance(form, SaleRevision)
    qtbot.addWidget(form)
    here = form._lines.view.currentIndex()
    assert (here.row(), here.column()) == (0, form._lines.view.lines_model.section("hs_code"))
    form._lines.show_lines([replace(form.draft().lines[0], hs_code="8708.3090")])
    form.post_now()
    page.refresh()
    assert page.refusal.isHidden()
    assert page.head.state is not None
    assert page.head.state[1] == "Replaced"
    with books.read() as sitting:
        assert [row.number for row in sales.rows(sitting)] == ["S-2026-0001-2"]


def test_what_fbr_refused_is_not_sold(qtbot: QtBot, books: Books, desk: Desk) -> None:
    refused(books)
    with books.write() as sitting:
        sales.post(sitting, a_sale())
        known = parties.find(sitting, a_sale().customer)
        assert len(sales.rows(sitting)) == 2
        assert _sold(sitting, known, desk) == (1, "23,600.00")


def test_the_heading_of_the_list_counts_what_was_sold(books: Books, clock: Clock, qtbot: QtBot) -> None:
    today = date(2026, 11, 22)
    accept_sale(books, a_sale(invoice_date=today))
    with books.write() as sitting:
        seen = "IRIS, Invoice Dashboard: Cancelled"
        gone = SaleCancellationDraft(sale="S-2026-0001", cancelled_on=today, evidence=seen)
        sale_cancellations.cancel(sitting, gone)
    post_sale(books, a_sale(invoice_date=today))
    with window_on(books, clock) as office:
        office.show("sales", 0)
        page = page_of(office, SalesPage)
        qtbot.waitUntil(lambda: page.head.fact == "November 2026: 1 invoices, Rs 23,600.00")
        assert page._count.whole() == "Showing 2 of 2."


@pytest.mark.parametrize(
    ("words", "field"),
    [("0077", "sro_schedule"), ("0091", "extra_tax"), ("0104", "tax_rate"), ("0046", "tax_rate"), ("0099", "unit")],
)
def test_fields_behind_f7_are_opened_too(qtbot: QtBot, books: Books, desk: Desk, words: str, field: str) -> None:
    form = SaleRevision(desk, refused(books), f"lines.0.{field}")
    qtbot.addWidget(form)
    here = form._lines.view.currentIndex()
    assert here.column() == form._lines.view.lines_model.section(field)
    assert not form._lines.view.isColumnHidden(here.column())


def test_a_refusal_nobody_can_mend_here_has_no_button(qtbot: QtBot, desk: Desk) -> None:
    card = FbrErrorCard(desk)
    qtbot.addWidget(card)
    card.show_refusal(0, "7777", "something <b>new</b>")
    assert card.mend.isHidden()
    assert "7777 something <b>new</b>" in card._says.text()
    assert card._says.textFormat() == Qt.TextFormat.PlainText
