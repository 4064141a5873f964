"""How all that goes to FBR stands this minute, in a few figures: for the light, the banner and the first page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select

from app.models.outbox import Attempt, OutboxItem
from app.models.outbox_road import SAMPLE
from app.rules import fbr_checks
from app.rules.line_words import NO_TOKEN
from app.services import breaker, outages, outbox, paper_clocks, portals, senders
from app.services.books import Sitting
from app.services.outbox import State
from app.services.portals import PortalRow


class Cause(StrEnum):
    """Why nothing moves: one cause for all that is held, and one thing that a person does about it."""

    NONE = ""
    PRACTICE = "practice"  # practice books, set to a portal that is not on this computer
    UNARMED = "unarmed"
    TOKEN = "token"  # noqa: S105 - the cause, not one
    KEYLESS = "keyless"  # this computer was never given the token
    ADDRESS = "address"
    CLOCK = "clock"
    SENDER = "sender"  # another computer sends from these books
    ROOM = "disk"
    LOOK = "look"  # two papers in a row are unknown
    OTHER = "other"


SENDERS = {"sender": Cause.SENDER, "clock": Cause.CLOCK, "disk": Cause.ROOM}
BARRED = ("HTTP 403", "900908")
"""How a gateway says that it does not admit the address we come from; whatever else bars us is the token."""

WAITING = (State.READY, State.SENDING, State.ANSWERED)
ASKED = (State.UNKNOWN, State.CHECKING)

PAPER = (outbox.STANDS, OutboxItem.document_kind != SAMPLE)
"""What counts: no sample of the sandbox's scenarios, and nothing that was issued anew or withdrawn."""

WATCH = outbox.WATCH | outages.WATCH | portals.WATCH | senders.WATCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """`whose` is empty while nothing is known to be wrong.

    `deadline`: until when what was issued offline must be at FBR, if any of it is not. `cancel_by`: until when one of
    two numbers of a paper may be cancelled at FBR, of the duplicate for which that ends first. `day_begins`: when FBR's
    clock, five hours behind ours, has the date of the first that waits, if it has that of none yet.
    """

    portal: str = ""  # its address; empty if none is set up
    environment: str = ""
    waiting: int = 0
    unknown: int = 0
    refused: int = 0
    held: int = 0
    duplicate: int = 0
    oldest: datetime | None = None
    day_begins: datetime | None = None
    deadline: datetime | None = None
    cancel_by: datetime | None = None
    whose: str = ""
    down_since: datetime | None = None
    answered_at: datetime | None = None
    cause: Cause = Cause.NONE
    said: str = ""

    @property
    def need_person(self) -> int:
        """Each to be settled by itself; what is held waits for the one cause."""
        return self.unknown + self.refused + self.duplicate


def read(sitting: Sitting, name: str = outbox.FBR) -> Summary:
    counts = _counts(sitting)
    portal = portals.portal(sitting, name)
    cause, said = _cause(sitting, portal) if portal else (Cause.NONE, "")
    outage = outages.current(sitting, name)
    oldest = select(func.min(OutboxItem.queued_at))
    return Summary(
        portal=portal.url if portal else "",
        environment=portal.environment if portal else "",
        waiting=sum(counts.get(state, 0) for state in WAITING),
        unknown=sum(counts.get(state, 0) for state in ASKED),
        refused=counts.get(State.REJECTED, 0),
        held=counts.get(State.HELD, 0),
        duplicate=counts.get(State.DUPLICATE, 0),
        oldest=sitting.scalar(oldest.where(OutboxItem.state.in_(WAITING), *PAPER)),
        day_begins=_day_begins(sitting),
        deadline=_deadline(sitting),
        cancel_by=_cancel_by(sitting) if counts.get(State.DUPLICATE) else None,
        whose=str(outage.whose) if outage else "",
        down_since=outage.started_at if outage else None,
        answered_at=_answered_at(sitting),
        cause=cause,
        said=said,
    )


def _counts(sitting: Sitting) -> dict[str, int]:
    query = select(OutboxItem.state, func.count()).where(*PAPER).group_by(OutboxItem.state)
    return dict(sitting.execute(query).all())


def _answered_at(sitting: Sitting) -> datetime | None:
    """By a clock that ran ahead it answered in days that have not come."""
    query = select(func.max(Attempt.finished_at)).where(Attempt.http_status.is_not(None))
    return sitting.scalar(query.where(Attempt.finished_at <= sitting.now() + senders.SKEW))


def _day_begins(sitting: Sitting) -> datetime | None:
    first = sitting.scalar(select(func.min(OutboxItem.document_date)).where(OutboxItem.state.in_(WAITING), *PAPER))
    return fbr_checks.day_begins(first, sitting.now()) if first is not None else None


def _deadline(sitting: Sitting) -> datetime | None:
    """Of what was issued offline and is not at FBR yet, the one that is due first."""
    late = (OutboxItem.state.in_(paper_clocks.UNSENT), OutboxItem.offline, OutboxItem.line_back_at.is_not(None))
    first = sitting.scalar(select(OutboxItem).where(*PAPER, *late).order_by(OutboxItem.line_back_at).limit(1))
    return paper_clocks.clocks(sitting, [first])[first.id].deadline if first is not None else None


def _cancel_by(sitting: Sitting) -> datetime | None:
    twice = sitting.scalars(select(OutboxItem).where(*PAPER, OutboxItem.state == State.DUPLICATE)).all()
    ends = (clock.deadline for clock in paper_clocks.clocks(sitting, twice).values())
    return min((end for end in ends if end is not None), default=None)


def _cause(sitting: Sitting, portal: PortalRow) -> tuple[Cause, str]:
    """The one cause, and what was said of it."""
    held = senders.sender(sitting)
    if held.held_for:
        return SENDERS.get(held.held_for, Cause.OTHER), held.held_reason
    if portal.stray:
        return Cause.PRACTICE, ""
    if not portal.armed:
        return Cause.UNARMED, ""
    if portal.held_reason == NO_TOKEN:
        return Cause.KEYLESS, ""
    if portal.held_reason:
        barred = any(sign in portal.held_reason for sign in BARRED)
        return (Cause.ADDRESS if barred else Cause.TOKEN), portal.held_reason
    return (Cause.LOOK if breaker.may_post(sitting, portal.name, person=True) else Cause.NONE), ""
