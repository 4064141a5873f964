"""The debit notes on our invoices, each with how it stands before FBR."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import sale_notes
from app.services.books import Sitting
from app.services.sale_notes import SaleNoteRow
from app.ui import note_words, sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records
from app.ui.pages.sales import NEEDS_PERSON


class SaleNotesPage(Records[SaleNoteRow]):
    watch = sale_notes.WATCH
    kind = "sale-note"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Your debit notes will stand here"),
            self.tr("They are made from the page of an invoice: goods that came back, or a price that changed."),
        )
        tabs = [
            Tab[SaleNoteRow]("all", self.tr("All"), lambda _row: True),
            Tab[SaleNoteRow]("person", self.tr("Needs you"), lambda row: row.state in NEEDS_PERSON and not row.is_over),
        ]
        table = Table(self._columns(), lambda row: row.id)
        super().__init__(desk, table, tabs=tabs, empty=empty, amount=lambda row: row.total)
        self.set_head(self.tr("Debit notes"), back=True)

    def read_rows(self, sitting: Sitting) -> list[SaleNoteRow]:
        return sale_notes.rows(sitting)

    def describe(self, rows: Sequence[SaleNoteRow]) -> None:
        said = self.tr("{n} in all").format(n=written.isolate(str(len(rows)))) if rows else ""
        self.set_head(self.tr("Debit notes"), said, back=True)

    def _columns(self) -> list[Column[SaleNoteRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=116),
            columns.day(self.tr("Date"), lambda row: row.note_date, width=90),
            columns.text(self.tr("Customer"), lambda row: row.customer),
            columns.code(self.tr("Invoice"), lambda row: row.sale_number, width=112),
            columns.text(self.tr("Reason"), lambda row: wording.of(note_words.REASONS, row.reason), width=170),
            columns.money(self.tr("Rupees"), lambda row: row.total, width=96),
            columns.chip(self.tr("State"), lambda row: _chip(row)[0], lambda row: _chip(row)[1]),
            columns.code(self.tr("FBR number"), lambda row: row.fbr_number, width=190),
        ]


def _chip(row: SaleNoteRow) -> tuple[State, str]:
    return sending_words.outcome(row.state, replaced=row.replaced, withdrawn=row.withdrawn)
