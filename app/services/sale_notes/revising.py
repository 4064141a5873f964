"""A note that FBR refused, corrected and issued anew. The refused one stays in the books, and counts no more."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.models.sale_notes import KIND, SaleCancellation, SaleNote
from app.rules.fbr_errors import place as sale_place
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import outbox
from app.services.books import Sitting
from app.services.sale_notes.checking import check, figures, original
from app.services.sale_notes.drafts import NoteLineDraft, SaleNoteDraft
from app.services.sale_notes.portal import place
from app.services.sale_notes.posting import post


def revise(sitting: Sitting, note_id: int, draft: SaleNoteDraft) -> int:
    """Issue the corrected draft, under the next number, in the place of a note that FBR refused. Raises Refusal."""
    old = sitting.get(SaleNote, note_id)
    if old is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(note_id)}))
    refuse(revisable(sitting, note_id) + _other_invoice(sitting, old, draft) + check(sitting, draft))
    made = post(sitting, draft)
    outbox.supersede(sitting, KIND, note_id, made)
    return made


def revisable(sitting: Sitting, note_id: int) -> list[Problem]:
    """Why this note cannot be issued anew; nothing if it can."""
    old = sitting.get_one(SaleNote, note_id)
    item = _item(sitting, note_id)
    if item is None or item.state != outbox.State.REJECTED:
        return [Problem(Code.NOT_REFUSED, "", {"state": item.state if item else "FINAL"})]
    if item.replaced_by is not None:
        later = sitting.get_one(OutboxItem, item.replaced_by)
        return [Problem(Code.REVISED_ALREADY, "", {"number": later.document_number})]
    if by := sitting.scalar(select(SaleCancellation.number).where(SaleCancellation.sale_id == old.sale_id)):
        return [Problem(Code.BILL_CANCELLED, "", {"number": old.sale_number, "by": by})]
    return []


def withdraw(sitting: Sitting, note_id: int, words: str) -> None:
    """Nobody wants any more what FBR refused: its refusal needs nobody. `words`: why. Raises Refusal."""
    refuse(revisable(sitting, note_id))
    item = _item(sitting, note_id)
    if item is None or item.withdrawn:
        raise Refusal(Problem(Code.NOT_REFUSED, "id", {"state": "WITHDRAWN"}))
    outbox.withdraw(sitting, KIND, note_id, words)


def draft_of(sitting: Sitting, note_id: int) -> SaleNoteDraft:
    """The note to be corrected: only those of its figures are typed that the program would not reckon so."""
    row = sitting.get_one(SaleNote, note_id)
    typed = SaleNoteDraft(
        sale=row.sale_number,
        note_date=row.note_date,
        reason=row.reason,
        remarks=row.remarks,
        meaning=row.meaning,
        lines=tuple(NoteLineDraft(line=line.original_no, quantity=line.quantity) for line in row.lines),
    )
    for name in ("value", "sales_tax"):
        reckoned = figures(sitting, typed)
        lines = [
            each if getattr(made, name) == getattr(was, name) else replace(each, **{name: getattr(was, name)})
            for each, made, was in zip(typed.lines, reckoned, row.lines, strict=True)
        ]
        typed = replace(typed, lines=tuple(lines))
    return typed


def refused_field(sitting: Sitting, note_id: int, code: str, words: str) -> str:
    """The field of the draft to open after FBR's refusal; of the line that its words name, else of the first."""
    return place(code, sale_place(code, words, len(sitting.get_one(SaleNote, note_id).lines)))


def _item(sitting: Sitting, note_id: int) -> OutboxItem | None:
    queued = select(OutboxItem).where(OutboxItem.document_kind == KIND, OutboxItem.document_id == note_id)
    return sitting.scalars(queued.order_by(OutboxItem.revision.desc())).first()


def _other_invoice(sitting: Sitting, old: SaleNote, draft: SaleNoteDraft) -> list[Problem]:
    """What is said of another invoice is another note: this refusal would be hidden by it, not mended."""
    row = original(sitting, draft.sale)
    if row is None or row.id == old.sale_id:
        return []
    return [Problem(Code.NOTE_OF_ANOTHER, "sale", {"note": old.number, "number": old.sale_number})]
