"""Public holidays as the owner confirmed them, leave that was brought along, and leave allowed beyond the balance."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Key, Line, Moment, Quantity, Word


class PublicHoliday(Base):
    """The owner's word on a day of the year's table, or a holiday of this workshop's own."""

    __tablename__ = "public_holiday"
    __table_args__ = (UniqueConstraint("year", "scope"),)

    id: Mapped[Key]
    year: Mapped[int] = mapped_column(index=True)
    scope: Mapped[Word]  # that of the table, or "own-…"
    day: Mapped[Day | None]  # none: no holiday here this year
    name: Mapped[Line]
    reason: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class LeaveOpening(Base):
    """What was left of a kind of leave when these books began."""

    __tablename__ = "leave_opening"
    __table_args__ = (UniqueConstraint("worker_id", "kind"),)

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    kind: Mapped[Word]
    as_of: Mapped[Day]
    days: Mapped[Quantity]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class LeavePermission(Final, Base):
    """Leave beyond the balance, allowed by somebody, for a reason."""

    __tablename__ = "leave_permission"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    kind: Mapped[Word]
    first: Mapped[Day]
    last: Mapped[Day]
    days: Mapped[Quantity]
    reason: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
