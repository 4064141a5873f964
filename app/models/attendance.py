"""Who came on which day, and how many good pieces he made at which rate."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Key, Line, Moment, Quantity, Rupees, Word


class AttendanceDay(Base):
    __tablename__ = "attendance_day"
    __table_args__ = (UniqueConstraint("worker_id", "day"),)

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[Day] = mapped_column(index=True)
    mark: Mapped[Word]
    overtime: Mapped[Quantity]  # hours
    batch_id: Mapped[int | None]
    came: Mapped[Word] = mapped_column(default="", server_default="")  # "08:05", where a clock wrote it down
    went: Mapped[Word] = mapped_column(default="", server_default="")


class PieceCount(Base):
    __tablename__ = "piece_count"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    month: Mapped[Word] = mapped_column(index=True)
    item: Mapped[Line]
    good: Mapped[int]
    rejected: Mapped[int]
    rate: Mapped[Rupees]  # a good piece
    batch_id: Mapped[int | None]
    day: Mapped[Day | None]  # none: of the month as a whole


class ItemRate(Base):
    """What a good piece of an item brings from `since` on."""

    __tablename__ = "item_rate"
    __table_args__ = (UniqueConstraint("item", "since"),)

    id: Mapped[Key]
    item: Mapped[Line]
    since: Mapped[Day]
    rate: Mapped[Rupees]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
