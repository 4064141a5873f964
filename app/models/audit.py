"""Who did what, when, and what stood there before and after; each row seals the one before it."""

from __future__ import annotations

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Final, Key, Moment, Word


class AuditRow(Final, Base):
    __tablename__ = "audit"

    id: Mapped[Key]
    at: Mapped[Moment]
    by: Mapped[Word]
    action: Mapped[Word]
    subject: Mapped[Word]  # the table
    subject_id: Mapped[int]
    before: Mapped[dict[str, str | None] | None] = mapped_column(JSON)
    after: Mapped[dict[str, str | None] | None] = mapped_column(JSON)
    seal: Mapped[Word]  # SHA-256 over this row and the seal before it
