"""The files that were imported."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from app.models.base import Base, Final, Key, Line, Moment, Word


class Batch(Final, Base):
    __tablename__ = "batch"

    id: Mapped[Key]
    kind: Mapped[Word]
    file_name: Mapped[Line]
    sha256: Mapped[Word]
    rows: Mapped[int]
    imported: Mapped[int]
    entered_by: Mapped[Word]
    at: Mapped[Moment]
