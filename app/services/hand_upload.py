"""Papers that a person takes to IRIS by hand, because this computer has no line or may not send.

What leaves by a file may reach FBR, and nobody here will hear of it: from then on its fate is unknown, and only what a
person sees on IRIS, or the file that IRIS gives back, ends that. The engine sends nothing whose fate is unknown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.models.outbox_road import SAMPLE
from app.rules import identity
from app.rules.outbox_words import EXPORTED, HANDED_OUT
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import parties, senders, sending, stray_papers, waiting_papers, workshop
from app.services.books import KARACHI, Sitting
from app.services.outbox import FBR, WATCH, State
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.sending import Mark, Write

__all__ = [
    "PRODUCTION",
    "WATCH",
    "HandedOut",
    "Handing",
    "HandingOut",
    "Taken",
    "Waiting",
    "hand_out",
    "handed_out",
    "of_month",
    "once_more",
    "plain_number",
    "seller_number",
    "waiting",
]
PRODUCTION = "production"
"""What is uploaded on IRIS is for real."""

NOT_OURS = "sender"
"""Held because another computer may be sending the same papers: a file would be one sender more."""

WHEN = "%d/%m/%Y %H:%M"


@dataclass(frozen=True, slots=True)
class Handing:
    """A file is being made, and the books are written with it. `write` makes the bytes that FBR would be told.

    `marks` are of what leaves by it, for the journal.
    """

    sitting: Sitting
    write: Write
    marks: list[Mark] = field(default_factory=list)


HandingOut = Callable[[], AbstractContextManager[Handing]]
"""The one door for papers that leave by a file: app.sync.engine.Engine.handing_out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A paper that may be taken by hand; `payload` its frozen bytes, if they were ever made.

    `buyer` is the number that FBR's sheet asks for: the registration number where it is known, else NTN or CNIC.
    """

    item_id: int
    invoice: InvoiceForPortal
    state: str
    environment: str
    payload: bytes | None
    buyer: str

    @property
    def is_trial(self) -> bool:
        """Made for the sandbox: not to be uploaded."""
        return self.environment not in ("", PRODUCTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one file takes; `left_out` are warnings of what waits too, and was made for the sandbox."""

    papers: tuple[Waiting, ...]
    left_out: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut:
    """What was given out in one file and has no number yet; `when` in Karachi, as it is written."""

    when: str
    file: str
    papers: tuple[Waiting, ...]

    @property
    def words(self) -> str:
        """Which file, where two were called the same."""
        return f"{self.file} ({self.when})"


def waiting(sitting: Sitting, month: Month | None = None) -> list[Waiting]:
    """What FBR is to hear of and has certainly not been told, the oldest first."""
    query = select(OutboxItem).where(OutboxItem.portal == FBR, OutboxItem.cause != NOT_OURS)
    query = query.where(OutboxItem.state.in_((State.READY, State.HELD)), OutboxItem.document_kind != SAMPLE)
    query = query.where(OutboxItem.replaced_by.is_(None))
    if month is not None:
        query = query.where(OutboxItem.document_date.between(month.first, month.last))
    return [_waiting(sitting, item) for item in sitting.scalars(query.order_by(OutboxItem.queued_at, OutboxItem.id))]


def of_month(sitting: Sitting, month: Month | None) -> Taken:
    """What one file takes. Raises Refusal if there is nothing, if it is of several months, or made for a trial."""
    found = waiting(sitting, month)
    if not found:
        nothing = Problem(Code.NOTHING_TO_EXPORT, "month", {"period": str(month)})
        raise Refusal(nothing if month else Problem(Code.NOTHING_WAITS, "month"))
    papers = tuple(each for each in found if not each.is_trial)
    trials = [{"number": each.invoice.number} for each in found if each.is_trial]
    if not papers:
        raise Refusal(*(Problem(Code.MADE_FOR_SANDBOX, "month", each) for each in trials))
    months = sorted({Month.of(each.invoice.invoice_date) for each in papers})
    if len(months) > 1:
        raise Refusal(Problem(Code.SEVERAL_MONTHS, "month", {"months": ", ".join(map(str, months))}))
    return Taken(papers=papers, left_out=tuple(Problem(Code.SANDBOX_LEFT_OUT, "month", each) for each in trials))


def handed_out(sitting: Sitting, month: Month | None = None) -> list[HandedOut]:
    """Each file that was given out, with what nobody has looked for on IRIS yet; the oldest first.

    Not what was given out before these books were put back or moved: somebody may have looked for it since.
    """
    epoch = senders.sender(sitting).epoch
    begins = f"{HANDED_OUT} {EXPORTED.partition('{')[0]}"
    query = select(OutboxItem).where(OutboxItem.portal == FBR, OutboxItem.state == State.UNKNOWN)
    if month is not None:
        query = query.where(OutboxItem.document_date.between(month.first, month.last))
    files: dict[str, list[OutboxItem]] = {}
    query = query.where(OutboxItem.reason.startswith(begins, autoescape=True)).order_by(OutboxItem.id)
    items = (item for item in sitting.scalars(query) if item.attempts[-1].epoch == epoch)
    for item in sorted(items, key=lambda item: item.attempts[-1].id):
        files.setdefault(item.reason.removeprefix(begins), []).append(item)
    found = []
    for words, its in files.items():
        when, _, file = words.removesuffix(".").partition(" as ")
        found.append(HandedOut(when=when, file=file, papers=tuple(_waiting(sitting, item) for item in its)))
    return found


def once_more(sitting: Sitting, month: Month | None, file: str) -> HandedOut:
    """What was given out as `file` (or those words), or in the only one there is, to be written anew. Raises Refusal.

    Never what was in two files: who uploads again what he has uploaded has it twice at FBR.
    """
    found = [each for each in handed_out(sitting, month) if file in {"", each.file, each.words}]
    if not found:
        raise Refusal(Problem(Code.NOTHING_HANDED_OUT, "again", {"file": file}))
    if len(found) > 1:
        files = ", ".join(each.words for each in found)
        raise Refusal(Problem(Code.HANDED_OUT_IN_SEVERAL, "again", {"files": files}))
    return found[0]


def hand_out(
    out: Handing, papers: Sequence[Waiting], file_name: str, payloads: Mapping[int, bytes] | None = None
) -> None:
    """From here on nobody but a person with evidence decides what became of them; `payloads` by item are frozen."""
    sitting = out.sitting
    for each in papers:
        item = sitting.get_one(OutboxItem, each.item_id)
        if payloads and item.payload is None:
            item.payload = payloads[each.item_id]
            item.payload_sha256 = hashlib.sha256(item.payload).hexdigest()
            item.environment = PRODUCTION
        if stray_papers.went_out(sitting, item, item.payload_sha256 or _hash(item, out.write)):
            raise Refusal(Problem(Code.SENT_BEFORE, "id", {"number": item.document_number}))
    sitting.flush()
    words = EXPORTED.format(when=f"{sitting.now().astimezone(KARACHI):{WHEN}}", file=file_name)
    for attempt in waiting_papers.hand_out(sitting, [each.item_id for each in papers], words):
        left = sending.mark(sitting, sending.parcel(attempt.item, attempt))
        sha256 = left.payload_sha256 or _hash(attempt.item, out.write)
        out.marks.append(replace(left, environment=PRODUCTION, fingerprint="", payload_sha256=sha256))


def _hash(item: OutboxItem, write: Write) -> str:
    """Of what FBR would be told, in which no number of ours stands: by it a sale that is typed in anew is known."""
    try:
        return hashlib.sha256(write(thaw(item.document), PRODUCTION)).hexdigest()
    except (ValueError, TypeError, KeyError, ArithmeticError):  # a person may be able to tell FBR of it all the same
        return ""


def plain_number(number: str) -> str:
    """As FBR takes a number that a person types: letters, figures and strokes between them (0088)."""
    return number.upper().replace("/", "-")


def seller_number(sitting: Sitting) -> str:
    """What stands in the head of FBR's sheet."""
    own = workshop.draft(sitting)
    return identity.strn(own.strn) or own.registration_number


def _waiting(sitting: Sitting, item: OutboxItem) -> Waiting:
    invoice = thaw(item.document)
    known = parties.find(sitting, item.buyer_number) if item.buyer_number else None
    registration = known.strn if known is not None and invoice.buyer_registered else ""
    return Waiting(
        item_id=item.id,
        invoice=invoice,
        state=item.state,
        environment=item.environment,
        payload=item.payload,
        buyer=registration or item.buyer_number,
    )
