"""Before anything is sent: who may send from these books, what a crash left behind, and what the receipts say of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select

from app.models.outbox import Attempt, OutboxItem, Stray
from app.rules.outbox_words import (
    ANOTHER_COPY,
    ELSEWHERE,
    HANDED_OUT,
    NO_JOURNAL,
    OLDER_COPY,
    STOPPED_SENDING,
    STOPPED_UNSENT,
)
from app.services import evidence, senders, sending, stray_papers
from app.services.books import Sitting
from app.services.outbox import State, is_known
from app.services.outcome import Accepted, Answer, Outcome, TryLater, Unclear
from app.services.senders import Cause
from app.services.sending import Interpret, Mark, Parcel

_ON_THE_WAY = select(Attempt).where(Attempt.state.in_(["CONNECTING", "WRITING", "ANSWERED"]))


@dataclass(frozen=True, slots=True)
class Receipt:
    """One mark of the journal with the answer that came to it, if one did."""

    mark: Mark
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Witness:
    """What lies outside of the books and tells of them.

    `installation`: who wants to send. `journal`: the one beside the books, empty if there is none, and `maker` the
    installation that made it; `receipts` are what
    it holds, `marks` the highest it knows of. `remembered` says how many marks the installation knows of, None if it
    never sent from these books; `elsewhere`, that it sends from another copy of them.
    """

    installation: str
    journal: str
    marks: int
    receipts: Sequence[Receipt]
    maker: str = ""
    remembered: int | None = None
    elsewhere: bool = False


def admit(sitting: Sitting, witness: Witness, interpret: Interpret) -> bool:
    """May this installation send from these books? If not, all that waits is held, for one cause.

    Books that know less than the journal or the installation are an older copy: a new epoch begins for them.
    """
    if why := _stranger(sitting, witness):
        senders.hold(sitting, Cause.SENDER, why)
        return False
    sender = senders.sender(sitting)
    first = not sender.journal
    if first:
        senders.adopt(sitting, witness.installation, witness.journal)
    if sender.held_for == Cause.SENDER:
        senders.let_go(sitting)
    beyond = [receipt for receipt in witness.receipts if receipt.mark.seq > sender.marks]
    known = max(witness.marks, witness.remembered or 0)
    older = known > sender.marks or (first and sender.epoch == 0 and witness.remembered is not None)
    if older:
        if not (known == sender.marks + 1 and len(beyond) == 1 and _last_commit(sitting, beyond[0].mark)):
            senders.restored(sitting, OLDER_COPY)
        _settle(sitting, beyond, interpret)
    senders.learn_marks(sitting, known)
    stray_papers.doubt(sitting)
    return True


def recover(sitting: Sitting, receipts: Sequence[Receipt], interpret: Interpret) -> list[State]:
    """After a crash: what never left is ready again, what may have left is unknown, what was answered is read again.

    To be called by the only sender, before it sends anything: an attempt on its way now would be taken for a dead one.
    """
    stopped = sitting.scalars(_ON_THE_WAY).all()
    if not stopped:
        return []
    known = {(receipt.mark.item, receipt.mark.attempt): receipt for receipt in receipts}
    return [_end(sitting, attempt, known.get((attempt.item_id, attempt.number)), interpret) for attempt in stopped]


def undecided(sitting: Sitting) -> set[tuple[int, int]]:
    """The attempts, by item and number, whose receipt the books may still need."""
    return {(attempt.item_id, attempt.number) for attempt in sitting.scalars(_ON_THE_WAY)}


def _end(sitting: Sitting, attempt: Attempt, receipt: Receipt | None, interpret: Interpret) -> State:
    if receipt is not None and receipt.mark.payload_sha256 != attempt.request_sha256:
        receipt = None
    parcel = sending.parcel(attempt.item, attempt)
    if attempt.state == "CONNECTING" and receipt is not None:  # the books have lost their last commit
        attempt.state, attempt.written_at = "WRITING", receipt.mark.at
        sitting.flush()
    if attempt.state == "WRITING" and receipt is not None and receipt.answer is not None:
        sending.mark_answered(sitting, parcel, receipt.answer)
    return sending.record(sitting, attempt.id, _fate(sitting, attempt, parcel, interpret))


def _fate(sitting: Sitting, attempt: Attempt, parcel: Parcel, interpret: Interpret) -> Outcome:
    if attempt.state == "CONNECTING":
        return TryLater(STOPPED_UNSENT)
    if attempt.state == "WRITING":
        return Unclear(STOPPED_SENDING)
    answer = Answer(attempt.http_status or 0, json.loads(attempt.http_headers), attempt.answer or b"")
    return interpret(answer, parcel, partial(is_known, sitting))


def _stranger(sitting: Sitting, witness: Witness) -> str:
    """Why this installation, or this copy of the books, is not the one that sends; empty if it is."""
    sender = senders.sender(sitting)
    first = not sender.installation and sender.epoch == 0
    if first and witness.maker not in {"", witness.installation}:
        return ELSEWHERE  # another computer was about to send, when this copy was made
    if sender.installation not in {"", witness.installation}:
        return ELSEWHERE
    if sender.journal and sender.journal != witness.journal:
        return NO_JOURNAL
    if sender.journal and witness.elsewhere:
        return ANOTHER_COPY
    return ""


def _last_commit(sitting: Sitting, mark: Mark) -> bool:
    """The books lack this one mark and nothing else: a disk that lied about its last write, not an older copy."""
    item = sitting.get(OutboxItem, mark.item)
    if item is None or item.document_sha256 != mark.document_sha256:
        return False
    if item.state == State.SENDING:
        return senders.last_number(item) == mark.attempt
    if item.state not in {State.READY, State.HELD} or senders.last_number(item) != mark.attempt - 1:
        return False
    senders.presume(sitting, item, STOPPED_SENDING if mark.fingerprint else HANDED_OUT)
    return True


def _settle(sitting: Sitting, receipts: Sequence[Receipt], interpret: Interpret) -> None:
    """What the journal has a receipt for is settled by it; what these books have no paper for is written down."""
    for receipt in receipts:
        mark = receipt.mark
        accepted = _number(sitting, receipt, interpret)
        query = select(OutboxItem).where(OutboxItem.document_sha256 == mark.document_sha256)
        item = sitting.scalar(query)
        if item is None:
            _stray(sitting, mark, accepted.number if accepted else "")
        elif not mark.fingerprint and item.state == State.UNKNOWN:
            item.reason = HANDED_OUT  # whoever looks for it must know of the file
        elif accepted is not None and item.state in {State.UNKNOWN, State.CHECKING} and _told(item, mark):
            words = f"FBR's answer of {mark.at:%d/%m/%Y %H:%M} UTC, kept outside of these books."
            evidence.settle_found(sitting, item.id, accepted.number, words, method=evidence.JOURNAL)


def _told(item: OutboxItem, mark: Mark) -> bool:
    """Did the gateway that this paper is for give the receipt? One never tried is for the one that was told of it.

    A paper tried in the sandbox, of which FBR itself gave the receipt since, stays unknown: it is looked for there.
    """
    if not item.environment:
        item.environment = mark.environment
    return item.environment == mark.environment


def _number(sitting: Sitting, receipt: Receipt, interpret: Interpret) -> Accepted | None:
    if receipt.answer is None:
        return None
    mark = receipt.mark
    parcel = Parcel(
        item_id=mark.item,
        attempt_id=0,
        document=mark.document,
        document_sha256=mark.document_sha256,
        environment=mark.environment,
        fingerprint=mark.fingerprint,
        seller=mark.seller,
        lines=mark.lines,
        payload=b"",
        sha256=mark.payload_sha256,
        tries=mark.attempt,
        epoch=mark.epoch,
    )
    outcome = interpret(receipt.answer, parcel, partial(is_known, sitting))
    return outcome if isinstance(outcome, Accepted) else None


def _stray(sitting: Sitting, mark: Mark, number: str) -> None:
    same = select(Stray.id).where(Stray.document_sha256 == mark.document_sha256, Stray.attempt == mark.attempt)
    if sitting.scalar(same) is None:
        row = Stray(
            document=mark.document,
            document_sha256=mark.document_sha256,
            payload_sha256=mark.payload_sha256,
            attempt=mark.attempt,
            marked_at=mark.at,
            fiscal_number=number,
            found_at=sitting.now(),
        )
        sitting.add(row)
        sitting.flush()
