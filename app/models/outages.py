"""When a portal could not be reached, since when, until when, and what was seen meanwhile."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Final, Guard, Guarded, Instant, Key, Line, Moment, Prose, Word


class Outage(Guarded, Base):
    """Open until the portal answers again; what has ended is never touched again."""

    __tablename__ = "outage"
    __table_args__ = (Index("uq_outage_open", "portal", unique=True, sqlite_where=text("ended_at IS NULL")),)
    guards = (
        Guard("kept", "DELETE", "1", "an outage is never forgotten"),
        Guard("ended", "UPDATE", "OLD.ended_at IS NOT NULL", "an outage that has ended is final"),
        Guard(
            "begun",
            "UPDATE",
            "NEW.portal IS NOT OLD.portal OR NEW.started_at IS NOT OLD.started_at OR NEW.words IS NOT OLD.words"
            " OR NEW.environment IS NOT OLD.environment OR NEW.tries < OLD.tries",
            "how an outage began is never rewritten",
        ),
        Guard("order", "UPDATE", "NEW.ended_at < OLD.started_at", "an outage ends after it began"),
    )

    id: Mapped[Key]
    portal: Mapped[Word]
    environment: Mapped[Word]  # sandbox, production
    started_at: Mapped[Moment] = mapped_column(index=True)
    words: Mapped[Prose]  # the first trouble, as it was told
    whose: Mapped[Word]  # device, line, portal, token: as the latest look has it
    tries: Mapped[int] = mapped_column(default=1)  # in vain
    ended_at: Mapped[datetime | None] = mapped_column(Instant)
    gateway_date: Mapped[Word] = mapped_column(default="")  # of the first answer after it, by the portal's own clock
    entered_by: Mapped[Word]

    signs: Mapped[list[OutageSign]] = relationship(order_by="OutageSign.id", back_populates="outage")


class OutageSign(Final, Base):
    """One thing seen during an outage: written when it is the first, when it differs from the last, else hourly."""

    __tablename__ = "outage_sign"

    id: Mapped[Key]
    outage_id: Mapped[int] = mapped_column(ForeignKey("outage.id"), index=True)
    at: Mapped[Moment]
    whose: Mapped[Word]
    tried: Mapped[Line]  # the host, or the proxy on the way to it
    words: Mapped[Prose]

    outage: Mapped[Outage] = relationship(back_populates="signs")
