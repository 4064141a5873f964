"""What FBR refused and nobody wants any more: an invoice is cancelled, a note counts already nowhere."""

from __future__ import annotations

from app.rules.problems import Code, Problem, Refusal
from app.services import outbox, sale_cancellations, sale_notes
from app.services.books import Sitting
from app.services.outbox import State
from app.services.sale_cancellations import SaleCancellationDraft


def withdraw(sitting: Sitting, kind: str, document_id: int, reason: str) -> None:
    """From here on the refusal asks for nobody; the paper stays in the books. Raises Refusal."""
    if not reason.strip():
        raise Refusal(Problem(Code.MISSING, "reason"))
    stands = outbox.standing(sitting, kind, document_id)
    if kind not in ("sale", sale_notes.KIND) or stands is None or stands.state != State.REJECTED:
        raise Refusal(Problem(Code.NOT_REFUSED, "id", {"state": stands.shown if stands else "FINAL"}))
    if kind == sale_notes.KIND:
        sale_notes.withdraw(sitting, document_id, reason)
        return
    draft = SaleCancellationDraft(sale=str(document_id), cancelled_on=sitting.today(), evidence=reason)
    sale_cancellations.cancel(sitting, draft)
