"""The card beside a bill: what FBR would refuse is told in its own words too, and the way to mend it is open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.rules.fbr_errors import explain
from app.services import workshop
from app.services.books import Books
from app.ui.desk import Desk
from app.ui.hub import Hub
from app.ui.kit.look import Look
from app.ui.pages.sale_form import SaleForm
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line


@pytest.fixture
def form(qtbot: QtBot, books: Books, clock: Clock) -> SaleForm:
    made = SaleForm(Desk(books, Hub(books), clock, Look()))
    qtbot.addWidget(made)
    return made


def said(form: SaleForm) -> str:
    return "\n".join(label.text() for label in form.checks.findChildren(QLabel) if label.isVisibleTo(form))


def links(form: SaleForm) -> list[QAbstractButton]:
    return [button for button in form.checks.findChildren(QAbstractButton) if button.text() == "Open Settings"]


def test_a_fault_of_the_seller_leads_to_the_settings(qtbot: QtBot, form: SaleForm, books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), ntn="", owner_cnic=""))
    form.show_draft(a_sale())
    form.check()
    error = explain("0108")
    assert error is not None
    assert error.says in said(form)
    assert error.plain in said(form)
    [link] = links(form)
    with qtbot.waitSignal(form.desk.wanted) as wanted:
        link.click()
    assert wanted.args == ["settings", 0]


def test_a_fault_of_the_paper_is_mended_where_it_stands(form: SaleForm) -> None:
    form.show_draft(a_sale(lines=(a_sale_line(sale_type="Exempt goods", tax_rate=None),)))
    form.check()
    error = explain("0077")
    assert error is not None
    assert error.says in said(form)
    assert links(form) == []


def test_what_is_no_matter_of_fbr_has_no_words_of_fbr(form: SaleForm) -> None:
    form.show_draft(a_sale(customer=""))
    form.check()
    assert "FBR's words" not in said(form)
