"""Papers begun and not yet posted, so that a power cut loses no more than a second of typing."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Key, Moment, Prose, Word


class Draft(Base):
    """One of a kind for each person; the body is the draft as JSON."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("kind", "changed_by"),)

    id: Mapped[Key]
    kind: Mapped[Word]
    body: Mapped[Prose]
    changed_at: Mapped[Moment]
    changed_by: Mapped[Word]
