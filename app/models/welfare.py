"""Accidents, what workers complained of or proposed, meetings with them, and what the owner declares."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Word


class Accident(Base):
    __tablename__ = "accident"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[Day] = mapped_column(index=True)
    time: Mapped[Word]
    place: Mapped[Line]
    what: Mapped[Prose]
    injury: Mapped[Line]
    cause: Mapped[Line]
    witnesses: Mapped[Line]
    treated: Mapped[Line]
    days_lost: Mapped[int | None]
    reported_on: Mapped[Day | None]
    reported_to: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class Grievance(Base):
    """A complaint or a proposal; without a worker it came without a name."""

    __tablename__ = "grievance"

    id: Mapped[Key]
    kind: Mapped[Word]  # grievance, suggestion
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"))
    day: Mapped[Day] = mapped_column(index=True)
    about: Mapped[Line]
    said: Mapped[Prose]
    answered_on: Mapped[Day | None]
    answer: Mapped[Prose]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class Meeting(Base):
    __tablename__ = "meeting"

    id: Mapped[Key]
    day: Mapped[Day] = mapped_column(index=True)
    about: Mapped[Line]
    chair: Mapped[Line]
    present: Mapped[Prose]  # the names, one a line
    minutes: Mapped[Prose]
    decided: Mapped[Prose]
    next_on: Mapped[Day | None]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class Declaration(Final, Base):
    """The owner's word on what the books cannot know; of each topic the latest counts."""

    __tablename__ = "declaration"

    id: Mapped[Key]
    topic: Mapped[Word] = mapped_column(index=True)
    month: Mapped[Word] = mapped_column(default="")  # of what is said of one month
    day: Mapped[Day]
    holds: Mapped[bool]
    note: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
