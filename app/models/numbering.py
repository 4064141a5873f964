"""How far each series of numbers has come."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Base, Key, Word


class Series(Base):
    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("name", "year"),)

    id: Mapped[Key]
    name: Mapped[Word]
    year: Mapped[int]
    last: Mapped[int]
