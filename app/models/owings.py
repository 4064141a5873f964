"""What a worker owes the workshop: advances, fines and damage, and what was agreed about them since."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Rupees, Word


class Owing(Final, Base):
    __tablename__ = "owing"

    id: Mapped[Key]
    kind: Mapped[Word]  # advance, fine, damage
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    day: Mapped[Day]
    amount: Mapped[Rupees]
    what: Mapped[Line]  # the purpose of an advance; the act or omission; what was damaged
    act_on: Mapped[Day | None]  # the day of the act or omission; from it a fine lapses
    heard_on: Mapped[Day | None]  # the day he was heard before a fine or a deduction
    heard: Mapped[Line]  # what he said
    instalment: Mapped[Rupees]
    first_month: Mapped[Word]
    law_profile: Mapped[Word]
    pay: Mapped[Rupees]  # his rate of wages on that day
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]

    changes: Mapped[list[OwingChange]] = relationship(order_by="OwingChange.id")


class OwingChange(Final, Base):
    """A month put off, another instalment, money paid back by hand, something forgiven, or all of it cancelled."""

    __tablename__ = "owing_change"

    id: Mapped[Key]
    owing_id: Mapped[int] = mapped_column(ForeignKey("owing.id"), index=True)
    kind: Mapped[Word]  # postponed, instalment, paid_back, forgiven, cancelled
    day: Mapped[Day]
    month: Mapped[Word]
    amount: Mapped[Rupees]
    reason: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
