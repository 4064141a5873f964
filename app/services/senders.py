"""Who may send from these books: one computer, in one epoch, by a clock that is right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import and_, select

from app.models.audit import AuditRow
from app.models.outbox import Attempt, Evidence, OutboxItem, Sender
from app.models.outbox_road import PRESUMED
from app.rules.outbox_words import CLOCK_WENT_BACK, LOOKED_AHEAD, OLDER_COPY
from app.rules.problems import Code, Problem, Refusal
from app.services import audit
from app.services.books import Sitting
from app.services.paper_clocks import ABSENT
from app.services.paper_state import State

WATCH = frozenset({Sender.__tablename__})
SKEW = timedelta(minutes=5)
"""So much may the computer's clock differ from the portal's, or step back when it is set."""

_FIRST_SEAL = select(AuditRow.seal).order_by(AuditRow.id).limit(1)


class Cause(StrEnum):
    """Why a document is HELD; all but the last are no fault of its own."""

    TOKEN = "token"  # noqa: S105 - the portal does not let us in
    ENVIRONMENT = "environment"
    UNARMED = "unarmed"
    SENDER = "sender"  # another computer sends, or these books are a copy
    CLOCK = "clock"
    DISK = "disk"
    DOCUMENT = "document"  # its bytes cannot be made


@dataclass(frozen=True, slots=True)
class SenderRow:
    """`held_for`: sender, clock or disk, if for one of these nothing is sent at all; `marks`: bytes began to leave."""

    installation: str
    journal: str
    epoch: int
    marks: int
    since: datetime | None
    seen: datetime | None
    held_for: str
    held_reason: str


def sender(sitting: Sitting) -> SenderRow:
    """How it stands; all empty while nothing was ever sent."""
    row = sitting.get(Sender, 1)
    if row is None:
        return SenderRow("", "", 0, 0, None, None, "", "")
    return SenderRow(
        row.installation, row.journal, row.epoch, row.marks, row.since, row.seen, row.held_for, row.held_reason
    )


def books_name(sitting: Sitting) -> str:
    """These books and every copy of them, however old: by the first seal of their trail. Empty: nothing is in them."""
    return (sitting.scalar(_FIRST_SEAL) or "")[:32]


def adopt(sitting: Sitting, installation: str, journal: str) -> None:
    """From here on this installation sends from these books, with this journal."""
    row = _row(sitting)
    before = audit.facts(row)
    row.installation, row.journal = installation, journal
    row.since = row.since or sitting.now()
    audit.note(sitting, "send-from", row, before)


def bind(sitting: Sitting, installation: str) -> None:
    """Who gives the books a portal is who will send from them: a copy made before the first sending sends nothing."""
    row = _row(sitting)
    if row.installation or row.epoch:
        return
    before = audit.facts(row)
    row.installation = installation
    audit.note(sitting, "bind", row, before)


def transfer(sitting: Sitting, installation: str, words: str) -> int:
    """The owner says that from now on this installation sends: what may have gone out elsewhere must be looked up.

    How many papers that are. Raises Refusal without words, or if it sends already.
    """
    if not words.strip():
        raise Refusal(Problem(Code.EVIDENCE_MISSING, "evidence"))
    row = _row(sitting)
    if row.installation in {"", installation} and row.held_for != Cause.SENDER:
        raise Refusal(Problem(Code.SENDS_ALREADY, "transfer"))
    return _new_epoch(sitting, "transfer", installation, words)


def restored(sitting: Sitting, words: str) -> int:
    """These books are an older copy: what stands ready in them may have been sent since. How many papers that are."""
    return _new_epoch(sitting, "restored", _row(sitting).installation, words)


def hold(sitting: Sitting, cause: Cause, reason: str) -> None:
    """One cause for everything: nothing is sent until it is gone."""
    row = _row(sitting)
    waiting = OutboxItem.state == State.READY
    if (row.held_for, row.held_reason) != (cause, reason):
        waiting |= and_(OutboxItem.state == State.HELD, OutboxItem.cause == row.held_for, OutboxItem.cause != "")
        row.held_for, row.held_reason = cause, reason
    for item in sitting.scalars(select(OutboxItem).where(waiting)):
        item.state, item.cause, item.reason, item.reason_code = State.HELD, cause, reason, ""


def let_go(sitting: Sitting) -> None:
    """The cause is gone: what it held is ready again."""
    row = _row(sitting)
    if not row.held_for:
        return
    held = select(OutboxItem).where(OutboxItem.state == State.HELD, OutboxItem.cause == row.held_for)
    for item in sitting.scalars(held):
        item.state, item.cause, item.reason, item.not_before = State.READY, "", "", sitting.now()
    row.held_for, row.held_reason = "", ""


def clock_trouble(sitting: Sitting) -> str:
    """Why the computer's clock is not to be believed; empty if nothing speaks against it."""
    seen = sender(sitting).seen
    return CLOCK_WENT_BACK if seen is not None and sitting.now() < seen - SKEW else ""


def by_a_wrong_clock(sitting: Sitting) -> bool:
    """Is there a doubt about the clock that a portal's own could end?"""
    return bool(clock_trouble(sitting)) or sender(sitting).held_for == Cause.CLOCK


def saw(sitting: Sitting) -> None:
    """It is now; never again may it be much earlier."""
    row = _row(sitting)
    if row.seen is None or row.seen < sitting.now():
        row.seen = sitting.now()


def clock_is_right(sitting: Sitting) -> None:
    """The portal's own clock agrees with ours: what was seen before, when ours ran ahead, counts no more.

    Nor do the looks that were taken then: the time between them never passed. What was sent by that clock was sent
    before now, nobody knows when: its time to settle begins anew.
    """
    row = _row(sitting)
    row.seen = row.since = sitting.now()
    if sender(sitting).held_for == Cause.CLOCK:
        let_go(sitting)
    waits = select(OutboxItem).where(OutboxItem.state.in_((State.READY, State.HELD)))
    looks = select(Evidence.item_id).where(Evidence.verdict == ABSENT, Evidence.at > sitting.now())
    for item in sitting.scalars(waits.where(OutboxItem.id.in_(looks))):
        presume(sitting, item, LOOKED_AHEAD)


def next_mark(sitting: Sitting) -> int:
    """Counts one more document whose bytes are about to leave."""
    row = _row(sitting)
    row.marks += 1
    return row.marks


def learn_marks(sitting: Sitting, marks: int) -> None:
    """Elsewhere as many were counted already."""
    row = _row(sitting)
    row.marks = max(row.marks, marks)


def presume(sitting: Sitting, item: OutboxItem, reason: str) -> Attempt:
    """It may have been sent, though not by these books: an attempt of unknown outcome, which only evidence ends."""
    attempt = Attempt(
        item=item,
        number=last_number(item) + 1,
        state=State.UNKNOWN,
        environment=item.environment,
        fingerprint=item.fingerprint,
        epoch=sender(sitting).epoch,
        request_sha256=item.payload_sha256,
        started_at=sitting.now(),
        finished_at=sitting.now(),
        step=PRESUMED,
        reason=reason,
    )
    sitting.add(attempt)
    sitting.flush()
    saw(sitting)
    item.state, item.cause, item.reason, item.reason_code = State.UNKNOWN, "", reason, ""
    return attempt


def last_number(item: OutboxItem) -> int:
    """Of its attempts; 0 if there is none."""
    return max((attempt.number for attempt in item.attempts), default=0)


def _new_epoch(sitting: Sitting, why: str, installation: str, words: str) -> int:
    row = _row(sitting)
    before = audit.facts(row)
    journal = "" if why == "transfer" else row.journal
    row.epoch, row.since, row.installation, row.journal = row.epoch + 1, sitting.now(), installation, journal
    row.held_for, row.held_reason = "", ""
    row.words = words.strip()
    audit.note(sitting, why, row, before)
    waiting = select(OutboxItem).where(OutboxItem.state.in_((State.READY, State.HELD))).order_by(OutboxItem.id)
    items = list(sitting.scalars(waiting))
    for item in items:
        presume(sitting, item, OLDER_COPY)
    return len(items) + _begun(sitting)


def _begun(sitting: Sitting) -> int:
    """What was on its way when the copy was made has gone on without it; what was answered is read as it is."""
    begun = list(sitting.scalars(select(Attempt).where(Attempt.state.in_(("CONNECTING", "WRITING")))))
    for attempt in begun:
        if attempt.state == "CONNECTING":
            attempt.state, attempt.written_at = "WRITING", sitting.now()
            next_mark(sitting)
            sitting.flush()
        attempt.state, attempt.reason, attempt.finished_at = "UNKNOWN", OLDER_COPY, sitting.now()
        sitting.flush()
        attempt.item.state, attempt.item.reason, attempt.item.cause = State.UNKNOWN, OLDER_COPY, ""
    return len(begun)


def _row(sitting: Sitting) -> Sender:
    row = sitting.get(Sender, 1)
    if row is None:
        row = Sender(id=1, installation="", journal="", epoch=0, marks=0, held_for="", held_reason="", words="")
        sitting.add(row)
        sitting.flush()
    return row
