"""What waits to be told to a portal, every attempt to tell it, and what a person saw when the answer was lost."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Guard, Guarded, Instant, Key, Line, Moment, Prose, Rupees, Word

LIVE = "state IN ('CONNECTING', 'WRITING', 'ANSWERED', 'UNKNOWN')"
"""An attempt whose fate is open; a document never has two of them."""

SEEN = (
    "EXISTS (SELECT 1 FROM outbox_evidence AS e WHERE e.attempt_id ="
    " (SELECT max(a.id) FROM outbox_attempt AS a WHERE a.item_id = {item}))"
)
"""Somebody has looked at the portal since the last attempt, and wrote down what he saw."""


class Portal(Base):
    """Where a portal is reached. Its token lies in the keyring; only a practice portal's, no secret, lies here."""

    __tablename__ = "portal"

    id: Mapped[Key]
    name: Mapped[Word] = mapped_column(unique=True)
    url: Mapped[Line]
    environment: Mapped[Word]  # sandbox, production
    proxy: Mapped[Line] = mapped_column(default="")
    practice_token: Mapped[Line] = mapped_column(default="")
    held_reason: Mapped[Prose] = mapped_column(default="")
    held_since: Mapped[datetime | None] = mapped_column(Instant)


class OutboxItem(Guarded, Base):
    """One document for one portal. `document` is frozen when it is issued, `payload` when it is first to be sent."""

    __tablename__ = "outbox_item"
    __table_args__ = (UniqueConstraint("portal", "document_kind", "document_id", "revision"),)
    guards = (
        Guard("kept", "DELETE", "1", "what was queued is never forgotten"),
        Guard("accepted", "UPDATE", "OLD.state = 'ACCEPTED'", "what the portal accepted is final"),
        Guard(
            "frozen",
            "UPDATE",
            "NEW.document IS NOT OLD.document OR NEW.document_sha256 IS NOT OLD.document_sha256"
            " OR NEW.document_id IS NOT OLD.document_id OR NEW.seller IS NOT OLD.seller"
            " OR (OLD.payload IS NOT NULL AND (NEW.payload IS NOT OLD.payload"
            " OR NEW.payload_sha256 IS NOT OLD.payload_sha256 OR NEW.environment IS NOT OLD.environment))",
            "the same bytes are sent on every attempt",
        ),
        Guard(
            "evidence",
            "UPDATE",
            "OLD.state IN ('UNKNOWN', 'CHECKING') AND NEW.state NOT IN ('UNKNOWN', 'CHECKING')"
            f" AND NOT {SEEN.format(item='OLD.id')}",
            "only a person's evidence ends an unknown outcome",
        ),
    )

    id: Mapped[Key]
    portal: Mapped[Word]
    document_kind: Mapped[Word]  # sale
    document_id: Mapped[int]
    document_number: Mapped[Word]
    revision: Mapped[int] = mapped_column(default=1)
    epoch: Mapped[int] = mapped_column(default=0)  # counts the restores of these books
    seller: Mapped[Word]
    buyer_name: Mapped[Line]
    buyer_number: Mapped[Word]
    document_date: Mapped[Day]
    total: Mapped[Rupees]
    document: Mapped[Prose]
    document_sha256: Mapped[Word]
    environment: Mapped[Word] = mapped_column(default="")  # of the payload
    payload: Mapped[bytes | None] = mapped_column(LargeBinary)
    payload_sha256: Mapped[Word] = mapped_column(default="")
    state: Mapped[Word] = mapped_column(index=True)
    not_before: Mapped[Moment]
    offline: Mapped[bool] = mapped_column(default=False)  # it waited while the line was down
    fiscal_number: Mapped[Word | None] = mapped_column(unique=True)
    dated: Mapped[Word] = mapped_column(default="")  # the portal's own time, as it wrote it
    reason: Mapped[Prose] = mapped_column(default="")
    reason_code: Mapped[Word] = mapped_column(default="")
    queued_at: Mapped[Moment]
    decided_at: Mapped[datetime | None] = mapped_column(Instant)

    attempts: Mapped[list[Attempt]] = relationship(order_by="Attempt.number", back_populates="item")


class Attempt(Guarded, Base):
    """One try to send: it goes forward from CONNECTING to its end, and what has ended is never touched again."""

    __tablename__ = "outbox_attempt"
    __table_args__ = (
        UniqueConstraint("item_id", "number"),
        Index("uq_outbox_attempt_live", "item_id", unique=True, sqlite_where=text(LIVE)),
    )
    guards = (
        Guard("kept", "DELETE", "1", "an attempt is never forgotten"),
        Guard(
            "ended",
            "UPDATE",
            "OLD.state IN ('ACCEPTED', 'REJECTED', 'NOT_SENT', 'HELD')",
            "an attempt that has ended is final",
        ),
        Guard(
            "written",
            "UPDATE",
            "OLD.state = 'WRITING' AND NEW.state NOT IN ('WRITING', 'ANSWERED', 'UNKNOWN')",
            "what may have left cannot be unsent",
        ),
        Guard(
            "unwritten",
            "UPDATE",
            "OLD.state = 'CONNECTING' AND NEW.state IN ('ANSWERED', 'ACCEPTED', 'UNKNOWN')",
            "what never left has no answer",
        ),
        Guard(
            "answer",
            "UPDATE",
            "OLD.answer IS NOT NULL AND (NEW.answer IS NOT OLD.answer OR NEW.http_status IS NOT OLD.http_status)",
            "an answer is kept as it came",
        ),
        Guard(
            "evidence",
            "UPDATE",
            f"OLD.state = 'UNKNOWN' AND NEW.state <> 'UNKNOWN' AND NOT {SEEN.format(item='OLD.item_id')}",
            "only a person's evidence ends an unknown outcome",
        ),
    )

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("outbox_item.id"))
    number: Mapped[int]
    state: Mapped[Word]
    environment: Mapped[Word]
    request_sha256: Mapped[Word]
    started_at: Mapped[Moment]
    written_at: Mapped[datetime | None] = mapped_column(Instant)  # before the first byte
    finished_at: Mapped[datetime | None] = mapped_column(Instant)
    step: Mapped[Word] = mapped_column(default="")  # to which question the answer belongs: validate, post
    http_status: Mapped[int | None]
    http_headers: Mapped[Prose] = mapped_column(default="")
    answer: Mapped[bytes | None] = mapped_column(LargeBinary)
    reason: Mapped[Prose] = mapped_column(default="")

    item: Mapped[OutboxItem] = relationship(back_populates="attempts")


class Evidence(Final, Base):
    """What a person saw at the portal when the answer to an attempt was lost."""

    __tablename__ = "outbox_evidence"

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("outbox_item.id"))
    attempt_id: Mapped[int] = mapped_column(ForeignKey("outbox_attempt.id"))
    at: Mapped[Moment]
    by: Mapped[Word]
    verdict: Mapped[Word]  # found, absent
    observed: Mapped[Word]  # the number seen, if one was
    words: Mapped[Prose]
