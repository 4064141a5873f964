"""A debit note that FBR refused, mended from its card: the form as it was, the cursor in the field that was wrong."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services import outbox, sale_notes, sending
from app.services.books import Books
from app.services.outcome import Rejected
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.sync.portals import fbr_di
from app.ui.desk import Desk
from app.ui.hub import Hub
from app.ui.kit.look import Look
from app.ui.kit.side_panel import SidePanel
from app.ui.pages.fbr_error_card import FbrErrorCard
from app.ui.pages.paper_panel import PaperPanel
from app.ui.pages.reason import Reason
from app.ui.pages.sale_note import SaleNotePage
from app.ui.pages.sale_note_revision import SaleNoteRevision
from app.ui.pages.sale_notes import SaleNotesPage
from tests.accepted import accept_sale
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

SAID = "1: The calculated percentage sales tax does not match."


@pytest.fixture
def desk(qapp: object, books: Books, clock: Clock) -> Desk:
    return Desk(books, Hub(books), clock, Look())


@pytest.fixture
def laid(desk: Desk) -> list[object]:
    """The pages that were laid over the one in hand."""
    pages: list[object] = []
    desk.laid.connect(pages.append)
    return pages


@pytest.fixture
def refused(books: Books) -> int:
    """A note on the second line of an invoice, that FBR said no to because of its tax."""
    accept_sale(books, a_sale(lines=(a_sale_line(), a_sale_line(description="Clutch", hs_code="8708.9390"))))
    line = NoteLineDraft(line=2, quantity=Decimal(3))
    draft = SaleNoteDraft(sale="1", note_date=date(2026, 11, 20), reason="Return of goods", lines=(line,))
    with books.write() as sitting:
        made = sale_notes.post(sitting, draft)
        standing = outbox.standing(sitting, "sale-note", made)
        assert standing is not None
        parcel = sending.claim(sitting, standing.item_id, fbr_di.payload, "token")
        assert parcel is not None
        sending.record(sitting, parcel.attempt_id, Rejected("0104", SAID))
    return made


def cell(form: SaleNoteRevision) -> tuple[int, str]:
    """Row and column in which the cursor is."""
    here, model = form.lines.view.currentIndex(), form.lines.view.lines_model
    column = model.column(here.column())
    return here.row(), column.name if column else ""


def test_the_outbox_opens_the_note_at_the_faulty_cell_and_the_mended_one_takes_its_place(
    qtbot: QtBot, books: Books, desk: Desk, laid: list[object], refused: int
) -> None:
    side = SidePanel()
    qtbot.addWidget(side)
    panel = PaperPanel(desk, side, side)
    with books.read() as sitting:
        [row] = outbox.rows(sitting, state="REJECTED")
    panel.show_row(row)
    [card] = side.findChildren(FbrErrorCard)
    assert SAID in card._says.text()
    card.mend.click()
    (form,) = laid
    assert isinstance(form, SaleNoteRevision)
    qtbot.addWidget(form)
    form.focus_first()
    assert cell(form) == (1, "sales_tax")
    assert form.draft().lines == (NoteLineDraft(line=2, quantity=Decimal(3)),)
    assert not form.touched()
    form.settle()
    assert form.post.isEnabled(), form.post.toolTip()
    form.post_now()
    with books.read() as sitting:
        assert outbox.rows(sitting, state="REJECTED") == []
        assert [(row.number, row.replaced) for row in sale_notes.rows(sitting)] == [
            ("DN-2026-0002", False),
            ("DN-2026-0001", True),
        ]


def test_its_own_page_has_the_card_until_another_stands_in_its_place(
    qtbot: QtBot, books: Books, desk: Desk, refused: int
) -> None:
    page = SaleNotePage(desk, refused)
    qtbot.addWidget(page)
    assert not page.refusal.isHidden()
    assert not page.refusal.mend.isHidden()
    with books.write() as sitting:
        sale_notes.revise(sitting, refused, sale_notes.draft_of(sitting, refused))
    page.arrive()
    assert page.refusal.isHidden()
    assert page.head.state is not None
    assert page.head.state[1] == "Replaced"


def test_what_was_replaced_needs_nobody_in_the_list(qtbot: QtBot, books: Books, desk: Desk, refused: int) -> None:
    page = SaleNotesPage(desk)
    qtbot.addWidget(page)
    needs = page._tabs["person"].keep
    assert needs is not None
    with books.read() as sitting:
        assert [needs(row) for row in sale_notes.rows(sitting)] == [True]
    with books.write() as sitting:
        sale_notes.revise(sitting, refused, sale_notes.draft_of(sitting, refused))
    with books.read() as sitting:
        assert [needs(row) for row in sale_notes.rows(sitting)] == [False, False]


def test_what_nobody_wants_is_withdrawn_from_its_card(
    qtbot: QtBot, books: Books, desk: Desk, refused: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = SaleNotePage(desk, refused)
    qtbot.addWidget(page)
    monkeypatch.setattr(Reason, "ask", lambda *_: "")
    page.refusal.withdraw.click()
    page.arrive()
    assert not page.refusal.isHidden(), "he has thought better of it"
    monkeypatch.setattr(Reason, "ask", lambda *_: "the lorry was not ours")
    page.refusal.withdraw.click()
    page.arrive()
    assert page.refusal.isHidden()
    assert page.head.state is not None
    assert page.head.state[1] == "Withdrawn"
    side = SidePanel()
    qtbot.addWidget(side)
    with books.read() as sitting:
        [row] = [each for each in outbox.rows(sitting) if each.withdrawn]
    PaperPanel(desk, side, side).show_row(row)
    assert side.findChildren(FbrErrorCard) == []
    assert "the lorry was not ours" in " ".join(label.text() for label in side.findChildren(QLabel))


def test_typed_tax_off_the_rate_is_red_at_its_cell(qtbot: QtBot, desk: Desk, refused: int) -> None:
    """0104 before the line is up: the button says why, and stays shut."""
    form = SaleNoteRevision(desk, refused, "lines.0.sales_tax")
    qtbot.addWidget(form)
    form.lines.show_drafts([NoteLineDraft(line=2, quantity=Decimal(3), sales_tax=Decimal(10))])
    form.check()
    assert not form.post.isEnabled()
    assert "0104" in form.post.toolTip()
    form.lines.view.setCurrentIndex(form.lines.view.lines_model.index(0, 1))
    form.lines.next_complaint()
    assert cell(form) == (1, "sales_tax")
