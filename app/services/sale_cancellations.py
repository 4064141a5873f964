"""Invoices taken back whole. FBR publishes no call for it: a person cancels on IRIS and writes down what he saw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.models.sale_notes import COUNTS, SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules.problems import Code, Problem, refuse
from app.services import audit, evidence, lines, numbering, outbox, sale_notes
from app.services.books import KARACHI, Sitting
from app.services.outbox import State
from app.services.payments import freeing
from app.services.trial_papers import trials

WATCH = frozenset({SaleCancellation.__tablename__})
HOURS = "fbr.cancel.hours"
SERIES = "SC"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleCancellationDraft:
    """`sale` is the number or the id; `evidence` what was seen on IRIS, `approval` the Commissioner's, if needed."""

    sale: str = ""
    cancelled_on: date | None = None
    evidence: str = ""
    approval: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleCancellationRow:
    id: int
    number: str
    sale_id: int
    sale_number: str
    fbr_number: str
    cancelled_on: date
    evidence: str
    approval: str
    entered_by: str
    posted_at: datetime


def check(sitting: Sitting, draft: SaleCancellationDraft) -> list[Problem]:
    """Everything wrong with it."""
    row, found = _invoice(sitting, draft.sale)
    found += lines.legal_date(draft.cancelled_on, sitting.today(), "cancelled_on")
    if not draft.evidence.strip():
        found.append(Problem(Code.EVIDENCE_MISSING, "evidence"))
    if row is None:
        return found
    if draft.cancelled_on is not None and draft.cancelled_on < row.invoice_date:
        found.append(Problem(Code.NOTE_BEFORE_BILL, "cancelled_on", {"date": f"{row.invoice_date:%d/%m/%Y}"}))
    until = deadline(sitting, row.id)
    if until is not None and sitting.now() > until and not draft.approval.strip():
        hours = str(int(sitting.rates.on(HOURS, row.invoice_date).value))
        facts = {"hours": hours, "time": f"{until.astimezone(KARACHI):%d/%m/%Y %H:%M}"}
        found.append(Problem(Code.CANCEL_TOO_LATE, "approval", facts))
    return found


def cancel(sitting: Sitting, draft: SaleCancellationDraft) -> int:
    """Write the counter-document: from here on the invoice counts nowhere. Raises Refusal."""
    refuse(check(sitting, draft))
    sale = sale_notes.original(sitting, draft.sale)
    assert sale is not None and draft.cancelled_on is not None  # noqa: S101, PT018 - checked above
    standing = outbox.standing(sitting, "sale", sale.id)
    row = SaleCancellation(
        number=numbering.take(sitting, SERIES, sitting.today().year),
        sale_id=sale.id,
        sale_number=sale.number,
        fbr_number=(standing.fiscal_number or "") if standing else "",
        cancelled_on=draft.cancelled_on,
        given_at=given_at(sitting, sale.id),
        evidence=draft.evidence.strip(),
        approval=draft.approval.strip(),
        entered_by=sitting.by,
        posted_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "cancel", row)
    freeing.free_receipts(sitting, sale.id, row)
    if standing is not None and standing.state == State.REJECTED:
        outbox.withdraw(sitting, "sale", sale.id, row.evidence)
    if standing is not None and standing.state == State.ACCEPTED and not standing.trial:
        evidence.cancelled(sitting, standing.item_id, " ".join((row.evidence, row.approval)).strip())
    return row.id


def given_at(sitting: Sitting, sale_id: int) -> datetime | None:
    """When FBR gave its number: by its own clock if that can be read, else when we learned of it. Never for a trial."""
    query = select(OutboxItem).where(OutboxItem.document_kind == "sale", OutboxItem.document_id == sale_id)
    item = sitting.scalars(query.order_by(OutboxItem.revision.desc())).first()
    if item is None or item.fiscal_number is None or trials(sitting, [item]):
        return None
    try:
        dated = datetime.fromisoformat(item.dated)
    except ValueError:
        return item.decided_at
    return dated if dated.tzinfo else dated.replace(tzinfo=KARACHI)


def deadline(sitting: Sitting, sale_id: int) -> datetime | None:
    """Until when it may be cancelled on IRIS without asking anybody; None if FBR never had it."""
    since = given_at(sitting, sale_id)
    if since is None:
        return None
    allowed = sitting.rates.find(HOURS, since.astimezone(KARACHI).date())
    return since + timedelta(hours=int(allowed.value)) if allowed is not None else None


def of_sale(sitting: Sitting, sale_id: int) -> SaleCancellationRow | None:
    row = sitting.scalar(select(SaleCancellation).where(SaleCancellation.sale_id == sale_id))
    return _row(row) if row is not None else None


def detail(sitting: Sitting, cancellation_id: int) -> SaleCancellationRow | None:
    row = sitting.get(SaleCancellation, cancellation_id)
    return _row(row) if row is not None else None


def rows(sitting: Sitting) -> list[SaleCancellationRow]:
    """All of them, the latest first."""
    return [_row(row) for row in sitting.scalars(select(SaleCancellation).order_by(SaleCancellation.id.desc()))]


def _invoice(sitting: Sitting, said: str) -> tuple[Sale | None, list[Problem]]:
    if not said.strip():
        return None, [Problem(Code.MISSING, "sale")]
    row = sale_notes.original(sitting, said)
    if row is None:
        return None, [Problem(Code.NOT_FOUND, "sale", {"text": said})]
    if there := of_sale(sitting, row.id):
        return None, [Problem(Code.BILL_CANCELLED, "sale", {"number": row.number, "by": there.number})]
    if (later := sitting.scalar(select(Sale.number).where(Sale.revises_id == row.id))) is not None:
        return None, [Problem(Code.BILL_CANCELLED, "sale", {"number": row.number, "by": later})]
    if sitting.scalar(select(SaleNote.id).where(SaleNote.sale_id == row.id, COUNTS).limit(1)) is not None:
        return row, [Problem(Code.BILL_HAS_NOTES, "sale", {"number": row.number})]
    standing = outbox.standing(sitting, "sale", row.id)
    if standing is not None and standing.state not in (State.ACCEPTED, State.REJECTED, State.CANCELLED):
        facts = {"number": row.number, "state": standing.state}
        return row, [Problem(Code.CANCEL_NOT_YET, "sale", facts)]
    return row, []


def _row(row: SaleCancellation) -> SaleCancellationRow:
    names = SaleCancellationRow.__dataclass_fields__
    return SaleCancellationRow(**{name: getattr(row, name) for name in names})
