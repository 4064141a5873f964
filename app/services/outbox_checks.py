"""What cannot be in the outbox, whoever wrote it there."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import aliased, selectinload

from app.models.outbox import Attempt, Evidence, OutboxItem, Sender
from app.services.books import Sitting
from app.services.paper_state import State

_LIVE = frozenset({"CONNECTING", "WRITING", "ANSWERED", "UNKNOWN"})


def inconsistencies(sitting: Sitting) -> list[str]:
    """What cannot be, in words: for `verify`."""
    wrong: list[str] = []
    query = select(OutboxItem).options(selectinload(OutboxItem.attempts)).order_by(OutboxItem.id)
    seen: dict[int, set[str]] = defaultdict(set)
    for item_id, verdict, observed in sitting.execute(select(Evidence.item_id, Evidence.verdict, Evidence.observed)):
        seen[item_id].add(f"{verdict} {observed}")
    for item in sitting.scalars(query):
        wrong += [f"outbox item {item.id}{what}" for what in (*_astray(item), *_altered(item), *_unproven(item, seen))]
    return wrong + _miscounted(sitting)


def _astray(item: OutboxItem) -> list[str]:
    """Its state is not that of its attempts."""
    live = [attempt.state for attempt in item.attempts if attempt.state in _LIVE]
    accepted = sum(attempt.state == State.ACCEPTED for attempt in item.attempts)
    stands = item.state in {State.ACCEPTED, State.DUPLICATE, State.CANCELLED}
    wrong = []
    if (item.state == State.SENDING) != any(state in {"CONNECTING", "WRITING", "ANSWERED"} for state in live):
        wrong.append(f" is {item.state}, its attempts are {live}")
    if (item.state in {State.UNKNOWN, State.CHECKING}) != ("UNKNOWN" in live):
        wrong.append(f" is {item.state}, its attempts are {live}")
    if len(live) > 1 or accepted != int(stands):
        wrong.append(f" is {item.state} with {len(live)} live attempts and {accepted} accepted ones")
    if stands != (item.fiscal_number is not None) or (item.state == State.DUPLICATE and item.second_number is None):
        wrong.append(f" is {item.state} with number {item.fiscal_number}")
    return wrong


def _altered(item: OutboxItem) -> list[str]:
    """Its bytes are not those that were frozen, or not those that were sent."""
    wrong = []
    if hashlib.sha256(item.document.encode()).hexdigest() != item.document_sha256:
        wrong.append(": its facts were changed")
    if item.payload is not None and hashlib.sha256(item.payload).hexdigest() != item.payload_sha256:
        wrong.append(": its bytes were changed")
    sent = {attempt.request_sha256 for attempt in item.attempts if attempt.written_at is not None}
    if sent - {item.payload_sha256}:
        wrong.append(": other bytes were sent than are kept")
    return wrong


def _unproven(item: OutboxItem, seen: Mapping[int, set[str]]) -> list[str]:
    """It has a number that neither an answer nor a person's evidence gave it, or was cancelled without a witness."""
    answered = any(attempt.state == State.ACCEPTED and attempt.answer is not None for attempt in item.attempts)
    said = seen.get(item.id, set())
    told = {f"found {item.fiscal_number}", f"two {item.fiscal_number}"} & said
    if item.fiscal_number is not None and not answered and not told:
        return [f" has number {item.fiscal_number} from nobody"]
    if item.state == State.CANCELLED and f"cancelled {item.fiscal_number}" not in said:
        return [" is CANCELLED without evidence"]
    return []


def _miscounted(sitting: Sitting) -> list[str]:
    """No fewer marks were counted than attempts have left, and no number stands twice."""
    sender = sitting.get(Sender, 1)
    left = select(func.count()).select_from(Attempt).where(Attempt.written_at.is_not(None), Attempt.fingerprint != "")
    written = sitting.scalar(left) or 0
    wrong = []
    if written > (sender.marks if sender is not None else 0):
        wrong.append(f"{written} attempts have left, {sender.marks if sender else 0} were counted")
    first, second = aliased(OutboxItem), aliased(OutboxItem)
    twice = sitting.scalars(select(first.fiscal_number).join(second, second.second_number == first.fiscal_number))
    return wrong + [f"FBR number {number} stands at two papers" for number in twice]
