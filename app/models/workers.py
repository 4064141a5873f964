"""The people who work here, on what terms since when, and whom they named."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word


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
    gender: Mapped[Word] = mapped_column(default="", server_default="")  # male, female, other
    cnic_issued: Mapped[Day | None]
    cnic_expires: Mapped[Day | None]
    address: Mapped[Line] = mapped_column(default="", server_default="")
    home_address: Mapped[Line] = mapped_column(default="", server_default="")  # the permanent one
    bank: Mapped[Line] = mapped_column(default="", server_default="")
    engagement: Mapped[Word] = mapped_column(default="", server_default="")
    engaged_until: Mapped[Day | None]  # of a fixed term
    engaged_why: Mapped[Line] = mapped_column(default="", server_default="")  # the reason of a fixed term
    probation_until: Mapped[Day | None]
    letter_on: Mapped[Day | None]  # the day he was given his appointment letter
    left_why: Mapped[Word] = mapped_column(default="", server_default="")
    left_note: Mapped[Line] = mapped_column(default="", server_default="")
    notice_days: Mapped[int | None]  # days of notice that were given
    dues_paid_on: Mapped[Day | None]
    certificate_on: Mapped[Day | None]

    terms: Mapped[list[WorkerTerms]] = relationship(
        cascade="all, delete-orphan", order_by="WorkerTerms.since", back_populates="worker"
    )
    nominees: Mapped[list[Nominee]] = relationship(cascade="all, delete-orphan", order_by="Nominee.id")
    apprenticeship: Mapped[Apprenticeship | None] = relationship(cascade="all, delete-orphan")


class WorkerTerms(Base):
    """What he is paid from `since` on: rupees a month, a day, or a piece; and what was agreed beside it."""

    __tablename__ = "worker_terms"
    __table_args__ = (UniqueConstraint("worker_id", "since"),)

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    since: Mapped[Day]
    pay_kind: Mapped[Word]
    rate: Mapped[Rupees]
    designation: Mapped[Line] = mapped_column(default="", server_default="")
    skill: Mapped[Word] = mapped_column(default="", server_default="")
    hours: Mapped[Quantity | None]  # of an ordinary day; none: those of the law
    rest_weekday: Mapped[int | None]  # 1 Monday to 7 Sunday; none: Sunday
    allowances: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list, server_default="[]")
    duties: Mapped[Line] = mapped_column(default="", server_default="")
    reason: Mapped[Line] = mapped_column(default="", server_default="")
    agreed_by: Mapped[Word] = mapped_column(default="", server_default="")
    agreed_at: Mapped[Moment | None]

    worker: Mapped[Worker] = relationship(back_populates="terms")


class Nominee(Base):
    """Who is to have what is his when he dies; the shares of all make a hundred."""

    __tablename__ = "nominee"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    name: Mapped[Line]
    relation: Mapped[Word]
    cnic: Mapped[Word]
    share: Mapped[Quantity]  # percent


class Apprenticeship(Base):
    __tablename__ = "apprenticeship"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), unique=True)
    trade: Mapped[Line]
    since: Mapped[Day]
    until: Mapped[Day]
    stipend: Mapped[Rupees]  # a month
    contract_no: Mapped[Word]
    training: Mapped[Prose]


class LawChoice(Final, Base):
    """From which day the owner pays by which labour law, and why."""

    __tablename__ = "law_choice"

    id: Mapped[Key]
    since: Mapped[Day]
    profile: Mapped[Word]
    reason: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
