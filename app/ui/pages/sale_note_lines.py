"""What the notes of an invoice leave of each of its lines, and how much of it this note speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.services.sale_notes import NoteLineDraft
from app.ui.desk import Desk
from app.ui.pages.note_lines import BackLine, NoteLines, Titles


class SaleNoteLines(NoteLines):
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

    def show_drafts(self, drafts: Sequence[NoteLineDraft]) -> None:
        """What a note speaks of already."""
        said = {each.line: each for each in drafts}
        self.show_lines([_filled(line, said.get(line.no)) for line in self.lines()])

    def open_cell(self, no: int, name: str) -> None:
        """Put the cursor into a field of the invoice's line `no`."""
        row = next((n for n, line in enumerate(self.lines()) if line.no == no), 0)
        self.view.reach(row, name)

    def drafts(self) -> tuple[NoteLineDraft, ...]:
        """The lines of which the note speaks."""
        return tuple(
            NoteLineDraft(line=line.no, quantity=line.quantity, value=line.value, sales_tax=line.sales_tax)
            for line in self.spoken_of()
        )


def _filled(line: BackLine, said: NoteLineDraft | None) -> BackLine:
    if said is None:
        return line
    return replace(line, quantity=said.quantity, value=said.value, sales_tax=said.sales_tax)
