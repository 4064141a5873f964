"""The card beside a bill: what FBR would refuse is told in its own words too, and the way to mend it is open."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.rules.fbr_errors import explain
from app.services import purchases, workshop
from app.services.books import Books
from app.ui.desk import Desk
from app.ui.hub import Hub
from app.ui.kit import written
from app.ui.kit.look import Look
from app.ui.pages.debit_note_form import DebitNoteForm
from app.ui.pages.sale_form import SaleForm
from tests.clock import Clock
from tests.makers import a_line, a_purchase, a_sale, a_sale_line


@pytest.fixture
def form(qtbot: QtBot, books: Books, clock: Clock) -> SaleForm:
    made = SaleForm(Desk(books, Hub(books), clock, Look()))
    qtbot.addWidget(made)
    return made


def said(form: SaleForm) -> str:
    return "\n".join(label.text() for label in form.checks.findChildren(QLabel) if label.isVisibleTo(form))


def ways(form: SaleForm) -> dict[str, QAbstractButton]:
    every = form.checks._rows.findChildren(QAbstractButton)
    return {one.accessibleName(): one for one in every if one.text() == "Show"}


def here(form: SaleForm | DebitNoteForm) -> tuple[int, str]:
    """The line and the field in hand."""
    index = form.lines.view.currentIndex()
    column = form.lines.view.lines_model.column(index.column())
    return index.row(), column.name if column is not None else ""


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
    ways(form)["Show: Line 1"].click()
    assert here(form) == (0, "sro_schedule")
    assert form.lines.view.more, "it stands behind F7"
    assert form.lines.view.strips(), "and what is wrong stands open under it"


def test_every_kind_of_field_is_opened_by_its_row_and_by_the_keyboard(qtbot: QtBot, form: SaleForm) -> None:
    form.show()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    form.show_draft(a_sale(customer="", lines=(a_sale_line(), a_sale_line(quantity=None))))
    form.check()
    [awaited] = [way for name, way in ways(form).items() if name.startswith("Show: Still")]
    awaited.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(awaited, Qt.Key.Key_Space)
    assert form.head_form.customer.hasFocus()
    form.show_draft(a_sale(lines=(a_sale_line(), a_sale_line(quantity=None))))
    form.check()
    [awaited] = ways(form).values()
    awaited.click()
    assert here(form) == (1, "quantity")


def test_what_has_no_room_in_the_card_is_counted(form: SaleForm) -> None:
    lines = tuple(a_sale_line(description=f"Part {n}", sale_type="Exempt goods", tax_rate=None) for n in range(7))
    form.show_draft(a_sale(lines=lines))
    form.check()
    more = f"and {written.isolate('2')} more: F8"
    [rest] = [one for one in form.checks.findChildren(QAbstractButton) if one.text() == more]
    assert len(ways(form)) == 5
    rest.click()
    assert here(form)[0] == 5


def test_two_faults_of_a_line_stand_in_one_strip(form: SaleForm) -> None:
    form.show_draft(a_sale(lines=(a_sale_line(quantity=Decimal(-1), rate=Decimal(-2)),)))
    form.check()
    [strip] = form.lines.view.strips()
    assert strip.complaint.text.startswith("(2) ")
    assert " · " in strip.complaint.text


def test_the_notes_own_fields_are_opened_too(qtbot: QtBot, books: Books, clock: Clock) -> None:
    with books.write() as sitting:
        bill = purchases.post(sitting, a_purchase(lines=(a_line(), a_line(description="Second"))))
    note = DebitNoteForm(Desk(books, Hub(books), clock, Look()), bill)
    qtbot.addWidget(note)
    lines = note.lines.lines()
    note.lines.show_lines([lines[0], replace(lines[1], quantity=Decimal(99999))])
    note.check()
    [way] = [one for one in note.checks.findChildren(QAbstractButton) if one.accessibleName() == "Show: Line 1"]
    way.click()
    assert here(note) == (1, "quantity"), "the note's first line is the bill's second"


def test_what_is_no_matter_of_fbr_has_no_words_of_fbr(form: SaleForm) -> None:
    form.show_draft(a_sale(customer=""))
    form.check()
    assert "FBR's words" not in said(form)
