"""Beside an invoice: its debit notes, or that it was cancelled on IRIS, and the ways to either."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from app.services import sale_cancellations, sale_notes
from app.services.books import Sitting
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft, SaleNoteRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role
from app.ui.pages.sale_cancellation import CancellationPage

CANNOT = "sale"
"""The field of a note's draft that speaks of the invoice itself."""


class SaleCorrections(Card):
    """Enter on a number opens the note; both buttons say why they cannot be pressed."""

    def __init__(self, desk: Desk, sale_id: int) -> None:
        super().__init__(self.tr("Corrections"))
        self._desk, self._id = desk, sale_id
        self.table: Table[SaleNoteRow] = Table(
            [
                columns.code(self.tr("Number"), lambda row: row.number, width=112),
                columns.text(self.tr("Date"), lambda row: written.day(row.note_date)[:5]),
                columns.money(self.tr("Rupees"), lambda row: row.total),
            ],
            lambda row: row.id,
            row_height="row_short",
            round_top=False,
        )
        self.table.opened.connect(self._open)
        self.add(self.table)
        self._said = Words("", Role.SUB, "ink2", wrap=True)
        self._said.set_width(look.wide("form_side") - 2 * look.space("pad"))
        self.note = plain(self.tr("Debit note"), "arrow-back-up", "Ctrl+B")
        self.note.clicked.connect(self.begin_note)
        self.cancel = plain(self.tr("Cancelled on IRIS"), "circle-x")
        self.cancel.clicked.connect(self.begin_cancellation)
        inside: QVBoxLayout = self.padded()
        inside.addWidget(self._said)
        inside.addWidget(self.note)
        inside.addWidget(self.cancel)

    def refresh(self) -> None:
        with self._desk.books.read() as sitting:
            notes = sale_notes.of_sale(sitting, self._id)
            gone = sale_cancellations.of_sale(sitting, self._id)
            self.note.explain(self._no_note(sitting))
            self.cancel.explain(self._no_cancellation(sitting))
        self.table.replace(notes)
        self.table.show_whole()
        self.table.setVisible(bool(notes))
        if gone is not None:
            number = written.isolate(gone.number)
            self._said.say(self.tr("Cancelled: {number}. {words}").format(number=number, words=gone.evidence))
        self._said.setVisible(gone is not None)

    def begin_note(self) -> None:
        self._desk.show("note-on-sale", self._id)

    def begin_cancellation(self) -> None:
        self._desk.lay(CancellationPage(self._desk, self._id))

    def _no_note(self, sitting: Sitting) -> str:
        draft = SaleNoteDraft(sale=str(self._id), note_date=sitting.today(), lines=(NoteLineDraft(),))
        found = [one for one in sale_notes.check(sitting, draft) if one.field == CANNOT and not one.is_warning]
        return wording.problem(found[0]) if found else ""

    def _no_cancellation(self, sitting: Sitting) -> str:
        draft = sale_cancellations.SaleCancellationDraft(sale=str(self._id), cancelled_on=sitting.today())
        found = [one for one in sale_cancellations.check(sitting, draft) if one.field == CANNOT]
        return wording.problem(found[0]) if found else ""

    def _open(self, row: object) -> None:
        if isinstance(row, SaleNoteRow):
            self._desk.show("sale-note", row.id)
