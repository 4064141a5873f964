"""A person's word on a paper whose fate is unknown: the only way out of UNKNOWN."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from app.models.outbox import Attempt, Evidence, OutboxItem
from app.rules import identity
from app.rules.problems import Code, Problem, Refusal
from app.services import audit, sending
from app.services.books import KARACHI, Sitting
from app.services.outbox import State

SETTLES_AFTER = timedelta(minutes=15)
"""So long a gateway may still be at work on what it was sent (Hungary's tax office wants six minutes)."""

BETWEEN_LOOKS = timedelta(minutes=10)
FOUND = "found"
ABSENT = "absent"


def settle_found(sitting: Sitting, item_id: int, number: str, words: str) -> State:
    """It is there, under `number`; `words` say where that was seen."""
    item, attempt = _unresolved(sitting, item_id, words)
    plain = identity.fbr_number(number, item.seller)
    if plain is None:
        raise Refusal(Problem(Code.FBR_NUMBER_MALFORMED, "found", {"text": number, "seller": item.seller}))
    owner = sitting.scalar(select(OutboxItem.document_number).where(OutboxItem.fiscal_number == plain))
    if owner is not None:
        raise Refusal(Problem(Code.FBR_NUMBER_TAKEN, "found", {"text": plain, "number": owner}))
    _write_down(sitting, attempt, FOUND, plain, words)
    attempt.state, attempt.finished_at = State.ACCEPTED, sitting.now()
    sending.accept(sitting, item, plain, "")
    return State(item.state)


def settle_absent(sitting: Sitting, item_id: int, words: str) -> State:
    """It is not there. Two looks, some time after it was sent and some time apart, make it ready to be sent again."""
    item, attempt = _unresolved(sitting, item_id, words)
    looked = sitting.scalar(
        select(Evidence.at).where(Evidence.attempt_id == attempt.id, Evidence.verdict == ABSENT).order_by(Evidence.id)
    )
    earliest = looked + BETWEEN_LOOKS if looked else (attempt.written_at or attempt.started_at) + SETTLES_AFTER
    if sitting.now() < earliest:
        raise Refusal(Problem(Code.TOO_SOON, "absent", {"time": f"{earliest.astimezone(KARACHI):%H:%M}"}))
    _write_down(sitting, attempt, ABSENT, "", words)
    if looked is None:
        item.state = State.CHECKING
        return State.CHECKING
    attempt.state = "NOT_SENT"
    item.state, item.reason, item.not_before = State.READY, "", sitting.now()
    return State.READY


def _unresolved(sitting: Sitting, item_id: int, words: str) -> tuple[OutboxItem, Attempt]:
    item = sitting.get(OutboxItem, item_id)
    if item is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(item_id)}))
    if item.state not in {State.UNKNOWN, State.CHECKING}:
        facts = {"number": item.document_number, "state": item.state}
        raise Refusal(Problem(Code.NOT_UNKNOWN, "id", facts))
    if not words.strip():
        raise Refusal(Problem(Code.EVIDENCE_MISSING, "evidence"))
    return item, item.attempts[-1]


def _write_down(sitting: Sitting, attempt: Attempt, verdict: str, observed: str, words: str) -> None:
    """First the evidence, then what follows from it: the database insists on this order."""
    row = Evidence(
        item_id=attempt.item_id,
        attempt_id=attempt.id,
        at=sitting.now(),
        by=sitting.by,
        verdict=verdict,
        observed=observed,
        words=words.strip(),
    )
    sitting.add(row)
    audit.note(sitting, f"settle-{verdict}", row)
