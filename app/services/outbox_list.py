"""The outbox as a list that does not grow for ever: all that is open, and of what is settled the latest."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, case, func, or_, select

from app.models.outbox import OutboxItem
from app.models.outbox_road import SAMPLE
from app.services import outbox
from app.services.books import Sitting
from app.services.outbox import OutboxRow, State
from app.services.trial_papers import SHOWN

LATEST = 500
"""Settled papers that are listed."""

GONE = or_(OutboxItem.state == State.CANCELLED, ~outbox.STANDS)
ACCEPTED = and_(SHOWN.in_((State.ACCEPTED,)), OutboxItem.replaced_by.is_(None))
SETTLED = or_(OutboxItem.state == State.ACCEPTED, GONE)
PAPERS = OutboxItem.document_kind != SAMPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """`every`, `accepted` and `gone` (cancelled, withdrawn, or issued anew) count what is not listed too."""

    rows: list[OutboxRow]
    every: int
    accepted: int
    gone: int

    @property
    def older(self) -> int:
        """Settled papers that are not listed."""
        return self.every - len(self.rows)


def read(sitting: Sitting, also: int | None = None) -> Listed:
    """The latest first; `also`: the item that somebody asks for, however old it is."""
    ids = select(OutboxItem.id)
    latest = ids.where(SETTLED, PAPERS).order_by(OutboxItem.id.desc()).limit(LATEST)
    listed = or_(OutboxItem.id.in_(ids.where(~SETTLED)), OutboxItem.id.in_(latest), OutboxItem.id == also)
    sums = (func.sum(case((test, 1), else_=0)) for test in (ACCEPTED, GONE))
    every, accepted, gone = sitting.execute(select(func.count(), *sums).where(PAPERS)).one()
    return Listed(
        rows=outbox.rows(sitting, among=(PAPERS, listed)),
        every=every,
        accepted=accepted or 0,
        gone=gone or 0,
    )
