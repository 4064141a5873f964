"""Who came on which day, and how many good pieces he made."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Key, Line, Quantity, Rupees, Word


class AttendanceDay(Base):
    __tablename__ = "attendance_day"
    __table_args__ = (UniqueConstraint("worker_id", "day"),)

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[Day] = mapped_column(index=True)
    mark: Mapped[Word]
    overtime: Mapped[Quantity]  # hours
    batch_id: Mapped[int | None]


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
