"""What the notes of an invoice leave of each of its lines, and how much of it this note speaks of."""

from __future__ import annotations

from app.services.sale_notes import NoteLineDraft
from app.ui.desk import Desk
from app.ui.pages.note_lines import NoteLines, Titles


class SaleNoteLines(NoteLines[NoteLineDraft]):
    spoken = NoteLineDraft

    def __init__(self, desk: Desk) -> None:
        titles = Titles(
            part=self.tr("Part"),
            first=self.tr("Sold"),
            left=self.tr("Not yet back"),
            open_value=self.tr("Its value"),
            quantity=self.tr("Pieces"),
            value=self.tr("Value"),
            sales_tax=self.tr("Sales tax"),
        )
        super().__init__(desk, titles)

    def open_cell(self, no: int, name: str) -> None:
        """Put the cursor into a field of the invoice's line `no`."""
        row = next((n for n, line in enumerate(self.lines()) if line.no == no), 0)
        self.view.reach(row, name)
