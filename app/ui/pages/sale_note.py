"""An issued debit note: final, with its paper and how it stands before FBR beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import outbox, sale_notes
from app.services.outbox import State
from app.services.sale_notes import NoteLineRow, SaleNoteDetail, SaleNoteRow
from app.ui import note_words, papers, sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.columns import Column
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.fbr_error_card import FbrErrorCard
from app.ui.pages.paper_card import PaperCard
from app.ui.pages.paper_page import PaperPage


class SaleNotePage(Page):
    """Its lines never change; how it stands does, and the page follows."""

    def __init__(self, desk: Desk, note_id: int) -> None:
        super().__init__()
        self.desk, self._id = desk, note_id
        with desk.books.read() as sitting:
            detail = sale_notes.detail(sitting, note_id)
        assert detail is not None  # noqa: S101 - only notes that were listed are opened
        self._detail = detail
        self._wanted = papers.sale_note_wanted(desk.books, note_id)
        self.table: Table[NoteLineRow] = Table(self._columns(), lambda row: row.no, round_top=False)
        self._lay_out(detail)
        look_at = primary(self.tr("Print"), "printer", "Ctrl+P")
        look_at.clicked.connect(self.open_paper)
        to_sale = plain(self.tr("The invoice"), "file-text", "Ctrl+I")
        to_sale.clicked.connect(self._to_sale)
        self.set_actions(to_sale, primary=look_at)
        desk.hub.changed.connect(self._heard)
        self.refresh()

    def arrive(self) -> None:
        """Back from another note that was issued in its place."""
        self.refresh()

    def refresh(self) -> None:
        """How it stands now, and the paper that follows from it."""
        with self.desk.books.read() as sitting:
            stands = outbox.standing(sitting, sale_notes.KIND, self._id)
            row = (sale_notes.detail(sitting, self._id) or self._detail).row
        state = stands.shown if stands else row.state
        issued = self.tr("issued {when} by {who}").format(
            when=written.isolate(written.moment(self._detail.posted_at)), who=wording.fact(self._detail.entered_by)
        )
        chip = sending_words.outcome(state, replaced=row.replaced, withdrawn=row.withdrawn)
        self.set_head(written.isolate(row.number), issued, chip, back=True)
        following = sending_words.following(state, stands.fiscal_number if stands else None)
        self._next_step.say(self._over(row) or following)
        if stands is not None and stands.state == State.REJECTED and not row.is_over:
            self.refusal.show_refusal(self._id, stands.reason_code, stands.reason, sale_notes.KIND)
        else:
            self.refusal.hide()
        self.paper.show_paper(self._wanted)

    def _over(self, row: SaleNoteRow) -> str:
        if row.replaced:
            return self.tr("Another was issued in its place.")
        return self.tr("FBR refused it, and nobody wants it any more.") if row.withdrawn else ""

    def open_paper(self) -> None:
        self.desk.lay(PaperPage(self.desk, self._wanted))

    def focus_first(self) -> None:
        self.table.setFocus()

    def _to_sale(self) -> None:
        self.desk.show("sale", self._detail.row.sale_id)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & outbox.WATCH and self.isVisible():
            self.refresh()

    def _lay_out(self, detail: SaleNoteDetail) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        sheet = Sheet()
        sheet.add(self._head(detail))
        sheet.hair()
        self.table.replace(detail.lines)
        self.table.choose_first()
        sheet.add(self.table, 1)
        row.addWidget(sheet, 1)
        side.setFixedWidth(look.wide("form_side"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        self.paper = PaperCard(self.desk, self.tr("The debit note"), self.tr("Open"))
        self.paper.asked.connect(self.open_paper)
        standing = Card(self.tr("Before FBR"), ruled=False)
        self._next_step = Words("", Role.BODY, wrap=True)
        standing.padded().addWidget(self._next_step)
        self.refusal = FbrErrorCard(self.desk)
        column.addWidget(self.refusal)
        column.addWidget(self.paper)
        column.addWidget(standing)
        column.addWidget(AttachmentsCard(self.desk, sale_notes.KIND, self._id))
        column.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        self.bar(self._sums(detail))

    def _head(self, detail: SaleNoteDetail) -> QWidget:
        head, row = QWidget(), detail.row
        reason = wording.of(note_words.REASONS, row.reason)
        facts = Facts(
            [
                (self.tr("Customer"), row.customer),
                (self.tr("Invoice"), row.sale_number),
                (self.tr("Date of the note"), written.day(row.note_date)),
                (self.tr("Reason"), f"{reason}: {row.remarks}" if row.remarks else reason),
                (self.tr("What it does"), wording.of(note_words.MEANINGS, row.meaning)),
            ],
            boxed=False,
            role=Role.BODY,
        )
        column = QVBoxLayout(head)
        column.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("small"))
        column.addWidget(facts)
        return head

    def _columns(self) -> list[Column[NoteLineRow]]:
        return [
            columns.text(self.tr("Part"), lambda row: row.description),
            columns.code(self.tr("HS code"), lambda row: row.hs_code, width=96),
            columns.quantity(self.tr("Pieces"), lambda row: row.quantity),
            columns.money(self.tr("Value"), lambda row: row.value),
            columns.money(self.tr("Sales tax"), lambda row: row.sales_tax),
            columns.money(self.tr("Total"), lambda row: row.total),
        ]

    def _sums(self, detail: SaleNoteDetail) -> TotalsBar:
        bar, row = TotalsBar(), detail.row
        for name, label, amount, big in (
            ("value", self.tr("Value"), row.value, False),
            ("tax", self.tr("Sales tax"), row.sales_tax, False),
            ("total", self.tr("Debit note, rupees"), row.total, True),
        ):
            bar.figure(name, label, big=big)
            bar.say(name, written.money(amount))
        return bar
