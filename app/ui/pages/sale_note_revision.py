"""A debit note that FBR refused, being corrected: as it was issued, with the cursor in the field that was wrong."""

from __future__ import annotations

from app.services import sale_notes
from app.services.books import Sitting
from app.services.sale_notes import SaleNoteDraft
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.tokens import State
from app.ui.pages.sale_note_form import SaleNoteForm


class SaleNoteRevision(SaleNoteForm):
    """Issued in the place of the refused one, under the next number."""

    def __init__(self, desk: Desk, note_id: int, field: str = "") -> None:
        self._note, self._field = note_id, field
        self.kind = f"correct-note {note_id}"
        with desk.books.read() as sitting:
            detail = sale_notes.detail(sitting, note_id)
            self._refused = sale_notes.draft_of(sitting, note_id)
        assert detail is not None  # noqa: S101 - the note whose refusal was on the screen
        super().__init__(desk, detail.row.sale_id)
        number = written.isolate(detail.row.number)
        self.set_head(self.tr("Correct {number}").format(number=number), "", (State.REJECTED, ""), back=True)

    def blank(self) -> SaleNoteDraft:
        return self._refused

    def issue(self, sitting: Sitting) -> int:
        return sale_notes.revise(sitting, self._note, self.draft())

    def focus_first(self) -> None:
        """In the field that FBR found wrong."""
        part, _, rest = self._field.partition(".")
        row, _, name = rest.partition(".")
        if part == "lines":
            spoken_of = self._refused.lines[int(row or 0)]
            self.lines.open_cell(spoken_of.line, name or "value")
        else:
            self.form.focus_on(part if part in self.form.names() else "reason")
