"""What waits to be told to a portal: put it there, and see how it stands."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select, union_all
from sqlalchemy.orm import defer

from app.models.outbox import Attempt, Evidence, OutboxItem, Sender, Stray
from app.services import audit, stray_papers
from app.services.books import KARACHI, Sitting
from app.services.outbox_checks import inconsistencies
from app.services.outbox_rows import AttemptRow, EvidenceRow, OutboxDetail, OutboxRow, Standing, StrayRow
from app.services.paper_clocks import Clocks, clocks
from app.services.paper_state import State
from app.services.portal_invoice import InvoiceForPortal, freeze, thaw
from app.services.trial_papers import trials

__all__ = [
    "FBR",
    "PROMPT",
    "STANDS",
    "WATCH",
    "AttemptRow",
    "EvidenceRow",
    "OutboxDetail",
    "OutboxRow",
    "Standing",
    "State",
    "StrayRow",
    "inconsistencies",
]

WATCH = frozenset(table.__tablename__ for table in (OutboxItem, Attempt, Evidence, Sender, Stray))
FBR = "fbr-di"
PROMPT = timedelta(minutes=10)
"""What is reported later than this after its issue was issued offline."""

STANDS = and_(OutboxItem.replaced_by.is_(None), OutboxItem.withdrawn == "")
"""A condition: it was not refused and then issued anew, or withdrawn."""

_OURS = union_all(
    select(OutboxItem.id).where(
        or_(OutboxItem.fiscal_number == bindparam("number"), OutboxItem.second_number == bindparam("number"))
    ),
    select(Stray.id).where(Stray.fiscal_number == bindparam("number")),
).limit(1)


def enqueue(
    sitting: Sitting, invoice: InvoiceForPortal, portal: str = FBR, *, not_before: datetime | None = None
) -> int:
    """Let the portal hear of an invoice, in the same transaction that issues it."""
    document = freeze(invoice)
    item = OutboxItem(
        portal=portal,
        document_kind=invoice.kind,
        document_id=invoice.document_id,
        document_number=invoice.number,
        revision=invoice.revision,
        seller=invoice.seller_number,
        buyer_name=invoice.buyer_name,
        buyer_number=invoice.buyer_number,
        document_date=invoice.invoice_date,
        total=invoice.total,
        document=document,
        document_sha256=hashlib.sha256(document.encode()).hexdigest(),
        state=State.READY,
        not_before=not_before or sitting.now(),
        queued_at=sitting.now(),
    )
    sitting.add(item)
    sitting.flush()
    return item.id


def supersede(sitting: Sitting, kind: str, old: int, new: int) -> None:
    """Document `new` stands in the place of `old`, that was refused: the refusal needs nobody any more."""
    query = select(OutboxItem).where(OutboxItem.document_kind == kind)
    refused = sitting.scalars(query.where(OutboxItem.document_id == old, OutboxItem.state == State.REJECTED)).one()
    refused.replaced_by = sitting.scalars(query.where(OutboxItem.document_id == new)).one().id


def withdraw(sitting: Sitting, kind: str, document_id: int, words: str) -> None:
    """Nobody wants any more what was refused: the refusal needs nobody. `words`: why."""
    query = select(OutboxItem).where(OutboxItem.document_kind == kind, OutboxItem.document_id == document_id)
    refused = sitting.scalars(query.order_by(OutboxItem.revision.desc()).limit(1)).one()
    before = audit.facts(refused)
    refused.withdrawn = words.strip()
    audit.note(sitting, "withdraw", refused, before)


def standing(sitting: Sitting, kind: str, document_id: int) -> Standing | None:
    """None if no portal is to hear of it."""
    return standings(sitting, kind, [document_id]).get(document_id)


def standings(sitting: Sitting, kind: str, ids: Iterable[int]) -> dict[int, Standing]:
    """How many documents stand, by their ids; the newest revision of each."""
    query = (
        select(OutboxItem)
        .where(OutboxItem.document_kind == kind, OutboxItem.document_id.in_(list(ids)))
        .order_by(OutboxItem.revision)
    )
    items = sitting.scalars(query).all()
    tried = trials(sitting, items)
    return {item.document_id: _standing(item, trial=item.id in tried) for item in items}


def told(sitting: Sitting, kind: str, document_id: int) -> InvoiceForPortal | None:
    """What the portal hears of it, by its newest revision; None if it hears nothing."""
    query = select(OutboxItem.document).where(OutboxItem.document_kind == kind, OutboxItem.document_id == document_id)
    document = sitting.scalar(query.order_by(OutboxItem.revision.desc()).limit(1))
    return thaw(document) if document is not None else None


def rows(
    sitting: Sitting,
    *,
    state: str | None = None,
    search: str = "",
    limit: int | None = None,
    among: Sequence[ColumnElement[bool]] = (),
) -> list[OutboxRow]:
    """Everything ever queued, or what stands so, `among` what else is asked for; newest first."""
    tries = select(func.count()).where(Attempt.item_id == OutboxItem.id).scalar_subquery()
    wanted = (*_matching(state, search), *among)
    query = select(OutboxItem, tries).where(*wanted).order_by(OutboxItem.id.desc()).limit(limit)
    # kilobytes of each paper, of which no list shows a letter
    unread = defer(OutboxItem.document), defer(OutboxItem.payload)
    found = sitting.execute(query.options(*unread)).all()
    items = [item for item, _ in found]
    running, tried = clocks(sitting, items), trials(sitting, items)
    return [_row(item, count, running[item.id], trial=item.id in tried) for item, count in found]


def count(sitting: Sitting, *, state: str | None = None, search: str = "") -> int:
    return sitting.scalar(select(func.count()).select_from(OutboxItem).where(*_matching(state, search))) or 0


def counts(sitting: Sitting) -> dict[State, int]:
    """How many stand in each state, but for what is over; states in which none stands are left out."""
    query = select(OutboxItem.state, func.count()).where(STANDS).group_by(OutboxItem.state)
    return {State(state): number for state, number in sitting.execute(query)}


def item(sitting: Sitting, item_id: int) -> OutboxDetail | None:
    """One item whole, with every attempt and what it was answered."""
    item = sitting.get(OutboxItem, item_id)
    if item is None:
        return None
    seen = sitting.scalars(select(Evidence).where(Evidence.item_id == item_id).order_by(Evidence.id))
    return OutboxDetail(
        row=_row(item, len(item.attempts), clocks(sitting, [item])[item_id], trial=bool(trials(sitting, [item]))),
        portal=item.portal,
        environment=item.environment,
        seller=item.seller,
        buyer_number=item.buyer_number,
        payload=item.payload,
        payload_sha256=item.payload_sha256,
        attempts=tuple(_attempt(attempt) for attempt in item.attempts),
        evidence=tuple(_evidence(each) for each in seen),
    )


def is_known(sitting: Sitting, number: str) -> bool:
    """Is this fiscal number one of ours already, also of a paper that these books have lost?"""
    return sitting.scalar(_OURS, {"number": number}) is not None


def strays(sitting: Sitting) -> list[StrayRow]:
    """What the receipt journal knows of and these books still do not, in the order in which it was sent."""
    return [StrayRow(row.document, row.marked_at, row.fiscal_number) for row in stray_papers.untold(sitting)]


def _matching(state: str | None, search: str) -> list[ColumnElement[bool]]:
    """What was replaced or withdrawn no longer stands in its state."""
    wanted: list[ColumnElement[bool]] = []
    if state is not None:
        wanted += [OutboxItem.state == state.upper(), STANDS]
    if text := search.strip():
        columns = (OutboxItem.document_number, OutboxItem.buyer_name, OutboxItem.fiscal_number)
        wanted.append(or_(*(column.contains(text, autoescape=True) for column in columns)))
    return wanted


def _standing(item: OutboxItem, *, trial: bool) -> Standing:
    return Standing(
        item_id=item.id,
        state=State(item.state),
        fiscal_number=None if trial else item.fiscal_number,
        fbr_date=None if trial else _day(item),
        offline=_offline(item),
        reason=item.reason,
        reason_code=item.reason_code,
        trial=trial,
        trial_number=item.fiscal_number if trial else None,
    )


def _day(item: OutboxItem) -> date | None:
    """The day of the portal's number, by its own time if that can be read."""
    if item.fiscal_number is None:
        return None
    try:
        return datetime.fromisoformat(item.dated).date()
    except ValueError:
        return item.decided_at.astimezone(KARACHI).date() if item.decided_at else None


def _offline(item: OutboxItem) -> bool:
    if item.offline or item.state in {State.READY, State.HELD}:
        return True
    return item.decided_at is not None and item.decided_at - item.queued_at > PROMPT


def _row(item: OutboxItem, attempts: int, running: Clocks, *, trial: bool) -> OutboxRow:
    return OutboxRow(
        id=item.id,
        document=item.document_number,
        kind=item.document_kind,
        document_id=item.document_id,
        date=item.document_date,
        party=item.buyer_name,
        total=item.total,
        state=State(item.state),
        attempts=attempts,
        fiscal_number=item.fiscal_number,
        reason=item.reason,
        reason_code=item.reason_code,
        queued_at=item.queued_at,
        not_before=item.not_before,
        replaced_by=item.replaced_by,
        withdrawn=item.withdrawn,
        offline=_offline(item),
        cause=item.cause,
        deadline=running.deadline,
        deadline_kind=running.deadline_kind,
        may_check_after=running.may_check_after,
        second_number=item.second_number,
        trial=trial,
    )


def _evidence(row: Evidence) -> EvidenceRow:
    return EvidenceRow(row.at, row.by, row.verdict, row.observed, row.words, row.method, row.file_sha256)


def _attempt(attempt: Attempt) -> AttemptRow:
    return AttemptRow(
        number=attempt.number,
        state=attempt.state,
        environment=attempt.environment,
        started_at=attempt.started_at,
        written_at=attempt.written_at,
        finished_at=attempt.finished_at,
        step=attempt.step,
        http_status=attempt.http_status,
        headers=json.loads(attempt.http_headers or "{}"),
        answer=attempt.answer,
        request_sha256=attempt.request_sha256,
        reason=attempt.reason,
        fingerprint=attempt.fingerprint,
        epoch=attempt.epoch,
    )
