"""The log of outages: since when a portal could not be reached, whose fault it looked like, and when it was back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.orm import aliased

from app.models.outages import Outage, OutageSign
from app.models.outbox import Attempt, OutboxItem
from app.rules.line_words import DEVICE_DOWN, FINE, LINE_DOWN, PORTAL_DOWN, TOKEN_REFUSED
from app.rules.rates import Rate
from app.services import audit, portal_row
from app.services.books import KARACHI, Sitting
from app.services.outbox import FBR, State

WATCH = frozenset({Outage.__tablename__, OutageSign.__tablename__, OutboxItem.__tablename__})

FLAP = timedelta(minutes=1)
"""What was over sooner is kept, but is no outage: one call that failed, and the next went through."""

HOURLY = timedelta(hours=1)
LONGEST = 500
"""Letters of a trouble's own words that are kept."""


_LASTS = select(Outage).where(Outage.portal == bindparam("portal"), Outage.ended_at.is_(None))


class Whose(StrEnum):
    """Whose fault it looks like, from nearest to farthest."""

    DEVICE = "device"  # this computer has no network
    LINE = "line"  # the way there: name service, proxy, provider, a login page in between
    PORTAL = "portal"  # it is there, and does not do its work
    TOKEN = "token"  # noqa: S105 - it works, and does not let us in
    NOBODY = "nobody"


SAID = {
    Whose.DEVICE: DEVICE_DOWN,
    Whose.LINE: LINE_DOWN,
    Whose.PORTAL: PORTAL_DOWN,
    Whose.TOKEN: TOKEN_REFUSED,
    Whose.NOBODY: FINE,
}
"""In plain English, translated where it is shown (context "Line")."""


@dataclass(frozen=True, slots=True)
class SignRow:
    at: datetime
    whose: Whose
    tried: str
    words: str


@dataclass(frozen=True, slots=True)
class OutageRow:
    """`ended_at` None: it lasts. `offline`: papers issued without the line in it; `waiting`: of those undecided yet."""

    id: int
    portal: str
    environment: str
    started_at: datetime
    ended_at: datetime | None
    lasted: timedelta
    whose: Whose
    words: str
    tries: int
    gateway_date: str
    offline: int
    waiting: int

    @property
    def told_to_fbr(self) -> bool:
        """Rule 150XA asks for a report of FBR's own portal, and of no other."""
        return self.portal == FBR

    @property
    def is_real(self) -> bool:
        """Production was out of reach; of a test environment nobody need be told."""
        return self.environment == "production"


@dataclass(frozen=True, slots=True)
class OfflinePaper:
    """A paper issued without the line; `decided_at`: when the portal said yes or no to it."""

    item_id: int
    document: str
    date: date
    buyer: str
    total: Decimal
    state: State
    fiscal_number: str
    queued_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class OutageDetail:
    """`report_by`: until when the Board and the Commissioner are told, None if they need not be.

    `upload_by`: until when the papers are sent.
    """

    row: OutageRow
    signs: tuple[SignRow, ...]
    papers: tuple[OfflinePaper, ...]
    report_by: datetime | None
    upload_by: datetime | None


def failed(sitting: Sitting, portal: str, whose: Whose, words: str, tried: str = "") -> timedelta:
    """A call to the portal did not come through: an outage begins, or goes on; how long it has lasted."""
    plain = words.strip()[:LONGEST]
    row = _open(sitting, portal)
    if row is None:
        row = Outage(
            portal=portal,
            environment=portal_row.named(sitting, portal).environment,
            started_at=sitting.now(),
            words=plain,
            whose=whose,
            entered_by=sitting.by,
        )
        sitting.add(row)
        audit.note(sitting, "begin", row)
    else:
        row.whose, row.tries = whose, row.tries + 1
    last = row.signs[-1] if row.signs else None
    if last is None or (last.whose, last.words) != (whose, plain) or sitting.now() - last.at >= HOURLY:
        row.signs.append(OutageSign(at=sitting.now(), whose=whose, tried=tried[:250], words=plain))
    return sitting.now() - row.started_at


def came_through(sitting: Sitting, portal: str, date: str = "") -> timedelta | None:
    """The portal answered; `date` is its own clock. How long the outage was that ended by it, if there was one."""
    row = _open(sitting, portal)
    if row is None:
        return None
    before = audit.facts(row)
    row.ended_at, row.gateway_date = max(sitting.now(), row.started_at), date[:64]
    audit.note(sitting, "end", row, before)
    return row.ended_at - row.started_at


def rows(
    sitting: Sitting, since: date | None = None, until: date | None = None, *, flaps: bool = False
) -> list[OutageRow]:
    """Those that touch the days from `since` to `until`, the latest first; `flaps`: the shortest ones too."""
    query = select(Outage).order_by(Outage.started_at.desc(), Outage.id.desc())
    if since is not None:
        query = query.where(or_(Outage.ended_at.is_(None), Outage.ended_at >= _midnight(since)))
    if until is not None:
        query = query.where(Outage.started_at < _midnight(until + timedelta(days=1)))
    found = [row for row in sitting.scalars(query) if flaps or not _is_flap(row)]
    return [_row(sitting, row) for row in found]


def outage(sitting: Sitting, outage_id: int) -> OutageDetail | None:
    """One outage, with all that was seen and every paper issued without the line."""
    row = sitting.get(Outage, outage_id)
    if row is None:
        return None
    papers = sitting.scalars(select(OutboxItem).where(_offline(row)).order_by(OutboxItem.queued_at, OutboxItem.id))
    return OutageDetail(
        row=_row(sitting, row),
        signs=tuple(SignRow(sign.at, Whose(sign.whose), sign.tried, sign.words) for sign in row.signs),
        papers=tuple(_paper(item) for item in papers),
        report_by=row.started_at + _hours(sitting, "fbr.failure.report") if row.portal == FBR else None,
        upload_by=row.ended_at + _hours(sitting, "fbr.offline.upload") if row.ended_at else None,
    )


def current(sitting: Sitting, portal: str) -> OutageRow | None:
    """The outage that lasts, if there is one."""
    row = _open(sitting, portal)
    return _row(sitting, row) if row else None


def law(sitting: Sitting) -> tuple[Rate, Rate]:
    """The two periods, with their sources: to send what was issued offline, and to report the failure."""
    return _period(sitting, "fbr.offline.upload"), _period(sitting, "fbr.failure.report")


def _period(sitting: Sitting, key: str) -> Rate:
    """Of the day, or the first there ever was: a computer whose date is wrong must not stop the log."""
    return sitting.rates.find(key, sitting.today()) or sitting.rates.all(key)[0]


def _hours(sitting: Sitting, key: str) -> timedelta:
    return timedelta(hours=int(_period(sitting, key).value))


def _open(sitting: Sitting, portal: str) -> Outage | None:
    return sitting.scalar(_LASTS, {"portal": portal})


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), KARACHI)


def _offline(row: Outage) -> ColumnElement[bool]:
    """Issued while it lasted, or waiting already when it began; what was on its way to its fate before is not."""
    judged = aliased(Attempt)
    earlier = exists().where(
        judged.item_id == OutboxItem.id, judged.written_at.is_not(None), judged.started_at < row.started_at
    )
    found = [
        OutboxItem.portal == row.portal,
        OutboxItem.offline,
        or_(OutboxItem.decided_at.is_(None), OutboxItem.decided_at >= row.started_at),
        ~earlier,
    ]
    return and_(*found, OutboxItem.queued_at <= row.ended_at) if row.ended_at else and_(*found)


def _is_flap(row: Outage) -> bool:
    return row.ended_at is not None and row.ended_at - row.started_at < FLAP


def _paper(item: OutboxItem) -> OfflinePaper:
    return OfflinePaper(
        item_id=item.id,
        document=item.document_number,
        date=item.document_date,
        buyer=item.buyer_name,
        total=item.total,
        state=State(item.state),
        fiscal_number=item.fiscal_number or "",
        queued_at=item.queued_at,
        decided_at=item.decided_at,
    )


def _row(sitting: Sitting, row: Outage) -> OutageRow:
    waits = func.sum(case((OutboxItem.decided_at.is_(None), 1), else_=0))
    offline, waiting = sitting.execute(select(func.count(), waits).where(_offline(row))).one()
    return OutageRow(
        id=row.id,
        portal=row.portal,
        environment=row.environment,
        started_at=row.started_at,
        ended_at=row.ended_at,
        lasted=(row.ended_at or max(sitting.now(), row.started_at)) - row.started_at,
        whose=Whose(row.whose),
        words=row.words,
        tries=row.tries,
        gateway_date=row.gateway_date,
        offline=offline,
        waiting=waiting or 0,
    )
