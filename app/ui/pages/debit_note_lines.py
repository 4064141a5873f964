"""What is left of each line of a bill, and how much of it goes back."""

from __future__ import annotations

from app.services.purchases import DebitLineDraft
from app.ui.desk import Desk
from app.ui.pages.note_lines import NoteLines, Titles


class DebitNoteLines(NoteLines[DebitLineDraft]):
    spoken = DebitLineDraft

    def __init__(self, desk: Desk) -> None:
        titles = Titles(
            part=self.tr("Part"),
            first=self.tr("Bought"),
            left=self.tr("Can go back"),
            open_value=self.tr("Its value"),
            quantity=self.tr("Goes back"),
            value=self.tr("Value back"),
            sales_tax=self.tr("Tax back"),
        )
        super().__init__(desk, titles)
