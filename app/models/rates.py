"""Where this workshop overrides a doubtful rate of the shipped law, and why."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from app.models.base import Base, Day, Key, Moment, Prose, Word


class RateOverride(Base):
    __tablename__ = "rate_override"

    id: Mapped[Key]
    key: Mapped[Word]
    scope: Mapped[Word]
    since: Mapped[Day]
    until: Mapped[Day | None]
    value: Mapped[Word]
    unit: Mapped[Word]
    reason: Mapped[Prose]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
