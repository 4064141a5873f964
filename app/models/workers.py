"""The people who work here, and on what terms since when."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Key, Line, Moment, Rupees, Word


class Worker(Base):
    __tablename__ = "worker"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    name: Mapped[Line]
    name_ur: Mapped[Line] = mapped_column(default="")
    father: Mapped[Line] = mapped_column(default="")
    cnic: Mapped[Word] = mapped_column(unique=True)
    born_on: Mapped[Day]
    joined_on: Mapped[Day]
    left_on: Mapped[Day | None]
    designation: Mapped[Line] = mapped_column(default="")
    eobi_number: Mapped[Word] = mapped_column(default="")
    pessi_number: Mapped[Word] = mapped_column(default="")
    mobile: Mapped[Word] = mapped_column(default="")
    iban: Mapped[Word] = mapped_column(default="")
    wallet: Mapped[Word] = mapped_column(default="")
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]

    terms: Mapped[list[WorkerTerms]] = relationship(
        cascade="all, delete-orphan", order_by="WorkerTerms.since", back_populates="worker"
    )


class WorkerTerms(Base):
    """What he is paid from `since` on: rupees a month, a day, or a piece."""

    __tablename__ = "worker_terms"
    __table_args__ = (UniqueConstraint("worker_id", "since"),)

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    since: Mapped[Day]
    pay_kind: Mapped[Word]
    rate: Mapped[Rupees]

    worker: Mapped[Worker] = relationship(back_populates="terms")
