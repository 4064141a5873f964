"""What is left of each line of a bill, and how much of it goes back."""

from __future__ import annotations

from app.services.purchases import DebitLineDraft
from app.ui.desk import Desk
from app.ui.pages.note_lines import BackLine, NoteLines, Titles


class DebitNoteLines(NoteLines):
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

    def drafts(self) -> tuple[DebitLineDraft, ...]:
        """The lines of which something goes back."""
        return tuple(map(_draft, self.spoken_of()))

    def typed_drafts(self) -> tuple[DebitLineDraft, ...]:
        """The same, with what stands in the open cell."""
        return tuple(map(_draft, self.being_typed()))


def _draft(line: BackLine) -> DebitLineDraft:
    return DebitLineDraft(line=line.no, quantity=line.quantity, value=line.value, sales_tax=line.sales_tax)
