"""The clocks that run for a paper: until when the law wants it sent or cancelled, from when a look at IRIS counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from app.models.outbox import Attempt, Evidence, OutboxItem, Sender
from app.services.books import KARACHI, Sitting
from app.services.paper_state import State
from app.services.trial_papers import trials

SETTLES_AFTER = timedelta(minutes=15)
"""So long a gateway may still be at work on what it was sent (Hungary's tax office wants six minutes); more than three
times as long as we wait for an answer."""

BETWEEN_LOOKS = timedelta(minutes=10)
AHEAD = timedelta(minutes=5)
"""So far ahead of now may a moment lie that a right clock wrote down: it is set back as much now and then."""
ABSENT = "absent"

UPLOAD = "fbr.offline.upload"
CANCEL = "fbr.cancel.hours"

ROUGHLY = timedelta(hours=1)
"""The portal's own time is believed if it is not farther from ours."""

YOUNG = timedelta(days=30)
"""Longer than the law ever gave for cancelling; older papers are not looked at."""

REPORT_BY = "report"
CANCEL_BY = "cancel"
CANCEL_ONE_BY = "cancel-one"

UNSENT = (State.READY, State.HELD, State.SENDING, State.UNKNOWN, State.CHECKING)
OPEN = (State.UNKNOWN, State.CHECKING)


@dataclass(frozen=True, slots=True)
class Clocks:
    """`deadline` with its kind: "report", "cancel", "cancel-one"; `may_check_after`: from when "absent" counts."""

    deadline: datetime | None = None
    deadline_kind: str = ""
    may_check_after: datetime | None = None


NONE = Clocks()


def clocks(sitting: Sitting, items: Sequence[OutboxItem]) -> dict[int, Clocks]:
    """Of each item, by its id; none runs for what only the sandbox has, nor for what was issued anew."""
    young = [item.id for item in items if item.state in OPEN or _is_young(sitting, item)]
    query = select(func.max(Attempt.id)).where(Attempt.item_id.in_(young)).group_by(Attempt.item_id)
    lasts = (
        {last.item_id: last for last in sitting.scalars(select(Attempt).where(Attempt.id.in_(query)))} if young else {}
    )
    looks = _looks(sitting, lasts.values())
    silent = trials(sitting, items) | {item.id for item in items if item.replaced_by is not None}
    return {item.id: NONE if item.id in silent else _of(sitting, item, lasts.get(item.id), looks) for item in items}


def given_at(item: OutboxItem, last: Attempt | None) -> datetime | None:
    """Since when the portal has its number, at the earliest: the law's hours count from then.

    Its own time, if that lies where it can; else when the paper left this computer, else when we learned of it.
    """
    learned = item.decided_at
    left = (last.written_at if last is not None else None) or learned
    if learned is None or left is None:
        return None
    try:
        dated = datetime.fromisoformat(item.dated)
    except ValueError:
        return left
    theirs = dated if dated.tzinfo else dated.replace(tzinfo=KARACHI)
    return theirs if left - ROUGHLY <= theirs <= learned + ROUGHLY else left


def begun(sitting: Sitting, attempt: Attempt) -> datetime:
    """Since when the portal may have it. For a copy of the books that sends anew: since it does."""
    left = believed(sitting, attempt.written_at or attempt.started_at)
    sender = sitting.get(Sender, 1)
    if sender is None or sender.since is None or attempt.epoch >= sender.epoch:
        return left
    return max(left, sender.since)


def believed(sitting: Sitting, moment: datetime) -> datetime:
    """When it was, at the latest: what a clock wrote down that ran ahead was before that clock was right again."""
    now = sitting.now()
    if moment <= now + AHEAD:
        return moment
    sender = sitting.get(Sender, 1)
    return min(sender.since, now) if sender is not None and sender.since is not None else now


def _of(sitting: Sitting, item: OutboxItem, last: Attempt | None, looks: Mapping[int, datetime]) -> Clocks:
    if item.state in UNSENT:
        by = _after(sitting, item.line_back_at, UPLOAD) if item.offline else None
        look = counts_from(sitting, last, looks.get(last.id)) if last is not None and item.state in OPEN else None
        return Clocks(by, REPORT_BY if by else "", look)
    if item.state == State.DUPLICATE:
        return Clocks(_after(sitting, given_at(item, last), CANCEL), CANCEL_ONE_BY)
    by = _after(sitting, given_at(item, last), CANCEL) if item.state == State.ACCEPTED else None
    return Clocks(by, CANCEL_BY) if by is not None and by > sitting.now() else NONE


def _is_young(sitting: Sitting, item: OutboxItem) -> bool:
    """Does the clock for cancelling it run still?"""
    if item.state == State.DUPLICATE:
        return True
    return item.state == State.ACCEPTED and item.decided_at is not None and sitting.now() - item.decided_at < YOUNG


def _after(sitting: Sitting, since: datetime | None, key: str) -> datetime | None:
    """`since` and the hours that the law gives."""
    hours = sitting.rates.find(key, since.astimezone(KARACHI).date()) if since is not None else None
    return since + timedelta(hours=int(hours.value)) if since is not None and hours is not None else None


def _looks(sitting: Sitting, attempts: Iterable[Attempt]) -> dict[int, datetime]:
    """When each of these was first not found, by the attempt's id."""
    open_ones = [attempt.id for attempt in attempts if attempt.state == "UNKNOWN"]
    seen = select(Evidence.attempt_id, Evidence.at).where(Evidence.verdict == ABSENT).order_by(Evidence.id.desc())
    if not open_ones:
        return {}
    query = seen.where(Evidence.attempt_id.in_(open_ones))
    return {attempt: at for attempt, at in sitting.execute(query)}  # noqa: C416 - rows are no tuples to mypy


def counts_from(sitting: Sitting, attempt: Attempt, looked: datetime | None) -> datetime:
    """From when a look at this attempt counts, if the first one was at `looked`."""
    since = begun(sitting, attempt)
    counts = looked is not None and since <= looked <= sitting.now() + AHEAD
    return looked + BETWEEN_LOOKS if looked is not None and counts else since + SETTLES_AFTER
