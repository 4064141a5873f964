"""Pictures and papers kept beside a record."""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Final, Key, Line, Moment, Word


class Content(Final, Base):
    """The bytes of a file, kept once however often it is attached."""

    __tablename__ = "content"

    id: Mapped[Key]
    sha256: Mapped[Word] = mapped_column(unique=True)
    size: Mapped[int]
    media_type: Mapped[Word]  # as its bytes say, not its name
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class Attachment(Base):
    """That a file belongs to a record; `subject` is the record's table."""

    __tablename__ = "attachment"

    id: Mapped[Key]
    sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"), index=True)
    subject: Mapped[Word] = mapped_column(index=True)
    subject_id: Mapped[int] = mapped_column(index=True)
    title: Mapped[Line]
    added_by: Mapped[Word]
    added_at: Mapped[Moment]
