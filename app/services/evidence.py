"""A person's word on a paper whose fate is unknown: the only way out of UNKNOWN."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, or_, select

from app.models.outbox import Attempt, Evidence, OutboxItem
from app.rules import identity
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import (
    attachments,
    audit,
    cancelled_numbers,
    paper_clocks,
    senders,
    sending,
    stray_papers,
    trial_papers,
)
from app.services.books import KARACHI, Sitting
from app.services.iris_file import in_short
from app.services.outbox import OutboxDetail, State
from app.services.paper_clocks import ABSENT, BETWEEN_LOOKS, SETTLES_AFTER
from app.services.trial_papers import JOURNAL

__all__ = ["ABSENT", "BETWEEN_LOOKS", "CANCELLED", "EXPORT", "FOUND", "JOURNAL", "LOOKED", "SETTLES_AFTER", "TWO"]

FOUND = "found"
TWO = "two"
CANCELLED = "cancelled"

LOOKED = "looked"
"""A person looked at IRIS."""
EXPORT = "export"
"""A list that IRIS gave out was read."""

File = tuple[str, bytes]
"""A picture of the screen or a list, with its name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What becomes one row of evidence."""

    verdict: str
    number: str
    words: str
    method: str
    file: File | None


def settle_found(
    sitting: Sitting, item_id: int, number: str, words: str, *, method: str = LOOKED, file: File | None = None
) -> State:
    """It is there, under `number`; `words` say where that was seen.

    A paper that only the sandbox was told of stays as it is, for the number is not the sandbox's: it is remembered, and
    production is not told by itself (services.going_live).
    """
    if method != JOURNAL and (trial := _trial(sitting, item_id)) is not None:
        return _seen_beside(sitting, trial, Seen(FOUND, number, words, method, file))
    item, attempt = _unresolved(sitting, item_id, words)
    plain = _ours(sitting, item, number, "found")
    _write_down(sitting, attempt, Seen(FOUND, plain, words, method, file))
    attempt.state, attempt.finished_at = State.ACCEPTED, sitting.now()
    sending.accept(sitting, item, plain, "")
    return State(item.state)


def settle_absent(
    sitting: Sitting, item_id: int, words: str, *, method: str = LOOKED, file: File | None = None
) -> State:
    """It is not there. Two looks, some time after it was sent and some time apart, make it ready to be sent again.

    One and the same file is one look, however often it is read.
    """
    item, attempt = _unresolved(sitting, item_id, words)
    if file is not None and item_id in looked_in(sitting, file[1]):
        raise Refusal(same_look([item.document_number]))
    since = paper_clocks.begun(sitting, attempt)
    looks = select(Evidence.at).where(Evidence.attempt_id == attempt.id, Evidence.verdict == ABSENT)
    until = sitting.now() + paper_clocks.AHEAD
    looked = sitting.scalar(looks.where(Evidence.at.between(since, until)).order_by(Evidence.id).limit(1))
    _by_a_right_clock(sitting)
    earliest = paper_clocks.counts_from(sitting, attempt, looked)
    if sitting.now() < earliest:
        raise Refusal(Problem(Code.TOO_SOON, "absent", {"time": _clock(sitting, earliest)}))
    _write_down(sitting, attempt, Seen(ABSENT, "", words, method, file))
    if looked is None:
        item.state = State.CHECKING
        return State.CHECKING
    attempt.state = "NOT_SENT"
    item.state, item.reason, item.not_before = State.READY, "", sitting.now()
    return State.READY


def settle_two(
    sitting: Sitting,
    item_id: int,
    first: str,
    second: str,
    words: str,
    *,
    method: str = LOOKED,
    file: File | None = None,
) -> State:
    """It is there twice: one of the two is to be cancelled on IRIS, and that to be said by `settle_cancelled`.

    Of a paper that is accepted already, `first` is its own number.
    """
    item = _item(sitting, item_id)
    if _trial(sitting, item_id) is not None:
        raise _wrong_state(Code.ONLY_SANDBOX, item)
    if item.state == State.ACCEPTED and identity.fbr_number(first, item.seller) == item.fiscal_number:
        _needs(words)
        attempt, own = item.attempts[-1], item.fiscal_number or ""
    else:
        item, attempt = _unresolved(sitting, item_id, words)
        own = _ours(sitting, item, first, "first")
    numbers = own, _ours(sitting, item, second, "second")
    if numbers[0] == numbers[1]:
        raise Refusal(Problem(Code.FBR_NUMBER_TAKEN, "second", {"text": own, "number": item.document_number}))
    for number in numbers:
        _write_down(sitting, attempt, Seen(TWO, number, words, method, file))
    if attempt.state == "UNKNOWN":
        attempt.state, attempt.finished_at = State.ACCEPTED, sitting.now()
    item.state, item.decided_at = State.DUPLICATE, item.decided_at or sitting.now()
    item.fiscal_number, item.second_number = numbers
    item.reason, item.reason_code = "", ""
    return State.DUPLICATE


def settle_cancelled(sitting: Sitting, item_id: int, number: str, words: str, *, file: File | None = None) -> State:
    """Of two numbers, `number` was cancelled on IRIS: the paper goes by the other, also in notes that wait."""
    item = _item(sitting, item_id)
    if item.state != State.DUPLICATE:
        raise _wrong_state(Code.NOT_DUPLICATE, item)
    plain = identity.fbr_number(number, item.seller)
    if plain not in {item.fiscal_number, item.second_number} or plain is None:
        both = f"{item.fiscal_number}, {item.second_number}"
        raise Refusal(Problem(Code.NOT_ONE_OF_TWO, "cancelled", {"text": number.strip(), "numbers": both}))
    _needs(words)
    _write_down(sitting, item.attempts[-1], Seen(CANCELLED, plain, words, LOOKED, file))
    if plain == item.fiscal_number:
        item.fiscal_number, item.second_number = item.second_number, plain
    item.state = State.ACCEPTED
    sitting.flush()
    cancelled_numbers.name_anew(sitting, plain, item.fiscal_number or "")
    return State.ACCEPTED


def cancelled(sitting: Sitting, item_id: int, words: str, *, file: File | None = None) -> State:
    """A person cancelled it on IRIS. Whether he might still do so is not asked here: he did."""
    item = _item(sitting, item_id)
    if item.state != State.ACCEPTED:
        raise _wrong_state(Code.NOT_ACCEPTED, item)
    _needs(words)
    _write_down(sitting, item.attempts[-1], Seen(CANCELLED, item.fiscal_number or "", words, LOOKED, file))
    item.state = State.CANCELLED
    return State.CANCELLED


def absent_from(detail: OutboxDetail) -> datetime:
    """From when a look that finds nothing counts."""
    return detail.row.may_check_after or detail.row.queued_at


def number_problem(
    sitting: Sitting, seller: str, number: str, field: str = "found", *, item_id: int | None = None
) -> Problem | None:
    """What is wrong with a number that a person read off for this paper; None: it may be one of ours, and a new one."""
    plain = identity.fbr_number(number, seller)
    if plain is None:
        return Problem(Code.FBR_NUMBER_MALFORMED, field, {"text": number.strip(), "seller": seller})
    taken = or_(OutboxItem.fiscal_number == plain, OutboxItem.second_number == plain)
    owner = sitting.scalar(select(OutboxItem.document_number).where(taken)) or stray_papers.taken(
        sitting, plain, item_id
    )
    return Problem(Code.FBR_NUMBER_TAKEN, field, {"text": plain, "number": owner}) if owner is not None else None


def looked_in(sitting: Sitting, content: bytes, rows: str = "") -> set[int]:
    """The papers that were not found in this very file since they were last sent, by their ids.

    `rows`: what tells its rows, if it was read (iris_file.rows_digest): saved once more it is another file.
    """
    digest = hashlib.sha256(content).hexdigest()
    last = select(func.max(Attempt.id)).where(Attempt.item_id == Evidence.item_id).scalar_subquery()
    same = or_(Evidence.file_sha256 == digest, Evidence.words.contains(digest))  # once, a file not kept was only named
    if rows:
        same = or_(same, Evidence.words.contains(rows))
    absent = select(Evidence.item_id).where(Evidence.verdict == ABSENT, same)
    return set(sitting.scalars(absent.where(Evidence.attempt_id == last)))


def same_look(papers: Sequence[str]) -> Problem:
    return Problem(Code.SAME_LOOK, "absent", {"papers": in_short(papers)})


def _ours(sitting: Sitting, item: OutboxItem, number: str, field: str) -> str:
    problem = number_problem(sitting, item.seller, number, field, item_id=item.id)
    refuse([problem] if problem else [])
    return identity.fbr_number(number, item.seller) or ""


def _trial(sitting: Sitting, item_id: int) -> OutboxItem | None:
    return sitting.scalar(select(OutboxItem).where(OutboxItem.id == item_id, *trial_papers.only_the_sandbox()))


def _seen_beside(sitting: Sitting, item: OutboxItem, seen: Seen) -> State:
    _needs(seen.words)
    plain = _ours(sitting, item, seen.number, "found")
    if trial_papers.seen_at_fbr(sitting, item.id) != plain:
        _write_down(sitting, item.attempts[-1], replace(seen, number=plain))
    return State(item.state)


def _unresolved(sitting: Sitting, item_id: int, words: str) -> tuple[OutboxItem, Attempt]:
    item = _item(sitting, item_id)
    if item.state not in {State.UNKNOWN, State.CHECKING} or item.replaced_by is not None:
        raise _wrong_state(Code.NOT_UNKNOWN, item)
    _needs(words)
    return item, item.attempts[-1]


def _item(sitting: Sitting, item_id: int) -> OutboxItem:
    item = sitting.get(OutboxItem, item_id)
    if item is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(item_id)}))
    return item


def _needs(words: str) -> None:
    if not words.strip():
        raise Refusal(Problem(Code.EVIDENCE_MISSING, "evidence"))


def _wrong_state(code: Code, item: OutboxItem) -> Refusal:
    return Refusal(Problem(code, "id", {"number": item.document_number, "state": item.state}))


def _clock(sitting: Sitting, moment: datetime) -> str:
    """With its day, if that is another than today."""
    shown = moment.astimezone(KARACHI)
    return f"{shown:%H:%M}" if shown.date() == sitting.today() else f"{shown:%d/%m/%Y %H:%M}"


def _by_a_right_clock(sitting: Sitting) -> None:
    """The time between two looks must have passed: a clock that was set forward and back is noticed. Raises Refusal."""
    if senders.by_a_wrong_clock(sitting):
        raise Refusal(Problem(Code.CLOCK_NOT_BELIEVED, "absent"))
    senders.saw(sitting)


def _kept(sitting: Sitting, item: OutboxItem, seen: Seen) -> str:
    """The file beside the paper it belongs to, and its hash; an export that the books do not keep is only named."""
    if seen.file is None:
        return ""
    name, data = seen.file
    if seen.method != EXPORT or not attachments.check(data, name):
        attachments.add(sitting, item.document_kind, item.document_id, data, name)
    return hashlib.sha256(data).hexdigest()


def _write_down(sitting: Sitting, attempt: Attempt, seen: Seen) -> None:
    """First the evidence, then what follows from it: the database insists on this order."""
    row = Evidence(
        item_id=attempt.item_id,
        attempt_id=attempt.id,
        at=sitting.now(),
        by=sitting.by,
        verdict=seen.verdict,
        observed=seen.number,
        words=seen.words.strip(),
        method=seen.method,
        file_sha256=_kept(sitting, attempt.item, seen),
    )
    sitting.add(row)
    audit.note(sitting, f"settle-{seen.verdict}", row)
