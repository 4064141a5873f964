"""What waits to be told to a portal, every attempt to tell it, and what a person saw when the answer was lost."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Guard, Guarded, Instant, Key, Line, Moment, Prose, Rupees, Word
from app.models.outbox_road import (
    ATTEMPT_ROAD,
    ITEM_ROAD,
    PRESUMED,
    SAMPLE,
    changed,
    laid_aside,
    looked_twice,
    off_road,
    seen,
)

LIVE = "state IN ('CONNECTING', 'WRITING', 'ANSWERED', 'UNKNOWN')"
"""An attempt whose fate is open; a document never has two of them."""


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
    token_print: Mapped[Word] = mapped_column(default="", server_default="")  # tells one token from another
    confirmed_host: Mapped[Line] = mapped_column(default="", server_default="")  # not FBR's own, and a person said so
    armed_by: Mapped[Word] = mapped_column(default="", server_default="")
    armed_at: Mapped[datetime | None] = mapped_column(Instant)  # since when production may be told anything
    troubles: Mapped[int] = mapped_column(default=0, server_default="0")  # one after the other, and no answer between
    shut_until: Mapped[datetime | None] = mapped_column(Instant)
    shut_reason: Mapped[Prose] = mapped_column(default="", server_default="")
    status_verb: Mapped[Word] = mapped_column(default="POST", server_default="POST")  # how a person is asked about


class OutboxItem(Guarded, Base):
    """One document for one portal. `document` is frozen when it is issued, `payload` when it is first to be sent."""

    __tablename__ = "outbox_item"
    __table_args__ = (
        UniqueConstraint("portal", "document_kind", "document_id", "revision"),
        Index("uq_outbox_item_second_number", "second_number", unique=True),
        Index("ix_outbox_item_standing", "state", "portal", "replaced_by", "document_kind"),
    )
    guards = (
        Guard("born", "INSERT", "NEW.state <> 'READY' OR NEW.fiscal_number IS NOT NULL", "what is queued is ready"),
        Guard("kept", "DELETE", "1", "what was queued is never forgotten"),
        Guard("road", "UPDATE", off_road(ITEM_ROAD), "a document does not go from there to here: its road is kept"),
        Guard(
            "accepted",
            "UPDATE",
            f"OLD.state IN ('ACCEPTED', 'CANCELLED') AND ({changed('fiscal_number', 'dated', 'decided_at', 'offline')}"
            " OR (NEW.second_number IS NOT OLD.second_number AND NEW.state <> 'DUPLICATE'))",
            "what the portal accepted is final",
        ),
        Guard(
            "frozen",
            "UPDATE",
            f"{changed('document', 'document_sha256', 'document_id', 'document_number', 'document_kind')}"
            f" OR {changed('portal', 'revision', 'seller', 'buyer_number', 'document_date', 'total', 'queued_at')}"
            f" OR (OLD.payload IS NOT NULL AND {changed('payload', 'payload_sha256', 'environment')}"
            f" AND NOT {laid_aside()})",
            "the same bytes are sent on every attempt",
        ),
        Guard(
            "trial",
            "UPDATE",
            f"OLD.document_kind = '{SAMPLE}' AND OLD.environment = 'sandbox' AND NEW.environment <> 'sandbox'",
            "a trial is for the sandbox alone",
        ),
        Guard(
            "numbered",
            "UPDATE",
            "(NEW.state IN ('ACCEPTED', 'DUPLICATE', 'CANCELLED')) <> (NEW.fiscal_number IS NOT NULL)"
            " OR (NEW.state = 'DUPLICATE' AND NEW.second_number IS NULL)"
            " OR (NEW.second_number IS NOT NULL AND NEW.fiscal_number IS NULL)"
            " OR NEW.second_number = NEW.fiscal_number",
            "a number comes with acceptance, and acceptance with a number",
        ),
        Guard(
            "once",
            "UPDATE",
            f"{changed('fiscal_number', 'second_number')} AND EXISTS (SELECT 1 FROM outbox_item AS o WHERE"  # noqa: S608 - our own words alone
            " o.id <> NEW.id AND (o.second_number = NEW.fiscal_number OR o.fiscal_number = NEW.second_number))",
            "a number is UNIQUE: it belongs to one document",
        ),
        Guard(
            "evidence",
            "UPDATE",
            "NEW.state IS NOT OLD.state AND CASE"
            " WHEN OLD.state IN ('UNKNOWN', 'CHECKING') AND NEW.state = 'ACCEPTED' THEN NOT"
            f" {seen('OLD.id', chr(39) + 'found' + chr(39), 'e.observed = NEW.fiscal_number')}"
            " WHEN NEW.state = 'DUPLICATE' THEN NOT"
            f" ({seen('OLD.id', chr(39) + 'two' + chr(39), 'e.observed = NEW.fiscal_number')} AND"
            f" {seen('OLD.id', chr(39) + 'two' + chr(39), 'e.observed = NEW.second_number')})"
            f" WHEN NEW.state = 'CHECKING' THEN NOT {seen('OLD.id', chr(39) + 'absent' + chr(39))}"
            f" WHEN OLD.state IN ('UNKNOWN', 'CHECKING') THEN NOT {looked_twice('OLD.id')}"
            " WHEN OLD.state = 'DUPLICATE' THEN NOT"
            f" {seen('OLD.id', chr(39) + 'cancelled' + chr(39), 'e.observed = NEW.second_number')}"
            " WHEN NEW.state = 'CANCELLED' THEN NOT"
            f" {seen('OLD.id', chr(39) + 'cancelled' + chr(39), 'e.observed = NEW.fiscal_number')}"
            " ELSE 0 END",
            "only a person's evidence ends an unknown outcome",
        ),
        Guard(
            "judged",
            "UPDATE",
            "OLD.state = 'SENDING' AND NEW.state <> 'SENDING' AND NEW.state IS NOT"
            " (SELECT CASE a.state WHEN 'NOT_SENT' THEN 'READY' ELSE a.state END FROM outbox_attempt AS a"
            " WHERE a.item_id = NEW.id ORDER BY a.number DESC LIMIT 1)",
            "a document stands where its last attempt has ended",
        ),
        Guard("epoch", "UPDATE", "NEW.epoch < OLD.epoch", "an epoch does not come again"),
        Guard("issued_offline", "UPDATE", "OLD.offline AND NOT NEW.offline", "what was issued offline stays so"),
        Guard(
            "replaced",
            "UPDATE",
            "NEW.replaced_by IS NOT OLD.replaced_by AND (OLD.replaced_by IS NOT NULL"
            " OR (NEW.environment = 'production' AND NEW.state <> 'REJECTED'))",
            "only what was refused, or was a trial, is issued anew, and once",
        ),
        Guard(
            "withdrawn",
            "UPDATE",
            f"{changed('withdrawn')} AND (OLD.withdrawn <> '' OR NEW.state <> 'REJECTED')",
            "only what was refused is withdrawn, and once",
        ),
        Guard(
            "presumed",
            "UPDATE",
            "OLD.state IN ('READY', 'HELD') AND NEW.state = 'UNKNOWN' AND NOT EXISTS"
            " (SELECT 1 FROM outbox_attempt AS a WHERE a.item_id = NEW.id AND a.state = 'UNKNOWN')",
            "an unknown outcome has its attempt",
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
    fingerprint: Mapped[Word] = mapped_column(default="", server_default="")  # of environment, seller and token
    state: Mapped[Word]
    cause: Mapped[Word] = mapped_column(default="", server_default="")  # why HELD: token, clock, sender…
    not_before: Mapped[Moment]
    offline: Mapped[bool] = mapped_column(default=False)  # it waited while the line was down
    line_back_at: Mapped[datetime | None] = mapped_column(Instant)  # since when it could be told
    fiscal_number: Mapped[Word | None] = mapped_column(unique=True)
    second_number: Mapped[Word | None]  # found beside the first, to be cancelled there or cancelled already
    dated: Mapped[Word] = mapped_column(default="")  # the portal's own time, as it wrote it
    reason: Mapped[Prose] = mapped_column(default="")
    reason_code: Mapped[Word] = mapped_column(default="")
    queued_at: Mapped[Moment]
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    replaced_by: Mapped[int | None]  # the item of the document issued in the place of this, that was refused
    withdrawn: Mapped[Prose] = mapped_column(default="", server_default="")  # why nobody wants it any more, if refused

    attempts: Mapped[list[Attempt]] = relationship(order_by="Attempt.number", back_populates="item")


class Attempt(Guarded, Base):
    """One try to send: it goes forward from CONNECTING to its end, and what has ended is never touched again."""

    __tablename__ = "outbox_attempt"
    __table_args__ = (
        UniqueConstraint("item_id", "number"),
        Index("uq_outbox_attempt_live", "item_id", unique=True, sqlite_where=text(LIVE)),
        Index("uq_outbox_attempt_accepted", "item_id", unique=True, sqlite_where=text("state = 'ACCEPTED'")),
    )
    guards = (
        Guard(
            "born",
            "INSERT",
            f"NEW.state <> 'CONNECTING' AND NOT (NEW.state = 'UNKNOWN' AND NEW.step = '{PRESUMED}')",
            "an attempt begins by connecting",
        ),
        Guard("kept", "DELETE", "1", "an attempt is never forgotten"),
        Guard(
            "ended",
            "UPDATE",
            "OLD.state IN ('ACCEPTED', 'REJECTED', 'NOT_SENT', 'HELD')",
            "an attempt that has ended is final",
        ),
        Guard(
            "road",
            "UPDATE",
            off_road(ATTEMPT_ROAD),
            "an attempt keeps to its road: what may have left cannot be unsent, what never left has no answer",
        ),
        Guard(
            "fixed",
            "UPDATE",
            f"{changed('item_id', 'number', 'request_sha256', 'environment', 'fingerprint', 'epoch', 'started_at')}"
            " OR (OLD.written_at IS NOT NULL AND NEW.written_at IS NOT OLD.written_at)",
            "how an attempt began is final",
        ),
        Guard(
            "bytes",
            "UPDATE",
            "NEW.state = 'WRITING' AND OLD.state = 'CONNECTING' AND (NEW.written_at IS NULL OR NOT EXISTS"
            " (SELECT 1 FROM outbox_item AS i WHERE i.id = NEW.item_id AND i.state = 'SENDING' AND i.payload_sha256 ="
            " NEW.request_sha256 AND i.environment = NEW.environment AND i.fingerprint = NEW.fingerprint))",
            "the same bytes are sent, with the same key, to the same portal",
        ),
        Guard(
            "answer",
            "UPDATE",
            f"(OLD.answer IS NOT NULL AND {changed('answer', 'http_status', 'http_headers')})"
            " OR (NEW.state = 'ANSWERED' AND NEW.answer IS NULL)",
            "an answer is kept as it came",
        ),
        Guard(
            "evidence",
            "UPDATE",
            "OLD.state = 'UNKNOWN' AND NEW.state <> 'UNKNOWN' AND CASE NEW.state WHEN 'ACCEPTED' THEN NOT"
            f" {seen('OLD.item_id', chr(39) + 'found' + chr(39) + ', ' + chr(39) + 'two' + chr(39))}"
            f" ELSE NOT {looked_twice('OLD.item_id')} END",
            "only a person's evidence ends an unknown outcome",
        ),
    )

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("outbox_item.id"))
    number: Mapped[int]
    state: Mapped[Word] = mapped_column(index=True)
    environment: Mapped[Word]
    fingerprint: Mapped[Word] = mapped_column(default="", server_default="")
    epoch: Mapped[int] = mapped_column(default=0, server_default="0")
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


class Evidence(Final, Guarded, Base):
    """What a person saw at the portal when the answer to an attempt was lost, or what he did there."""

    __tablename__ = "outbox_evidence"
    guards = (
        Guard("said", "INSERT", "trim(NEW.words) = '' OR trim(NEW.by) = ''", "evidence has its words and its witness"),
        Guard(
            "belongs",
            "INSERT",
            "NOT EXISTS (SELECT 1 FROM outbox_attempt AS a WHERE a.id = NEW.attempt_id AND a.item_id = NEW.item_id)",
            "evidence belongs to the attempt it speaks of",
        ),
    )

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("outbox_item.id"))
    attempt_id: Mapped[int] = mapped_column(ForeignKey("outbox_attempt.id"))
    at: Mapped[Moment]
    by: Mapped[Word]
    verdict: Mapped[Word]  # found, absent, two, cancelled
    observed: Mapped[Word]  # the number seen, if one was
    words: Mapped[Prose]
    method: Mapped[Word] = mapped_column(default="looked", server_default="looked")  # looked, export, journal
    file_sha256: Mapped[Word] = mapped_column(default="", server_default="")  # of a picture or list kept with it


class Sender(Guarded, Base):
    """The one row that says who may send from these books, and what has been seen of the clock."""

    __tablename__ = "sender"
    guards = (
        Guard("alone", "INSERT", "NEW.id <> 1", "there is one sender"),
        Guard("kept", "DELETE", "1", "the sender is never forgotten"),
        Guard(
            "forward",
            "UPDATE",
            "NEW.epoch < OLD.epoch OR NEW.marks < OLD.marks",
            "epochs and marks only go forward: the road is kept",
        ),
        Guard(
            "transfer",
            "UPDATE",
            "OLD.installation <> '' AND NEW.installation <> OLD.installation AND NEW.epoch <= OLD.epoch",
            "another computer sends in another epoch: the road is kept",
        ),
    )

    id: Mapped[Key]
    installation: Mapped[Word] = mapped_column(default="")  # empty: nobody has sent from these books yet
    journal: Mapped[Word] = mapped_column(default="")  # the receipt journal that belongs to them
    epoch: Mapped[int] = mapped_column(default=0)  # counts the restores and transfers
    marks: Mapped[int] = mapped_column(default=0)  # how often something was about to be written, ever
    since: Mapped[datetime | None] = mapped_column(Instant)  # when this epoch began
    seen: Mapped[datetime | None] = mapped_column(Instant)  # the latest moment that was ever now
    held_for: Mapped[Word] = mapped_column(default="")  # sender, clock, disk
    held_reason: Mapped[Prose] = mapped_column(default="")
    words: Mapped[Prose] = mapped_column(default="")  # with which this epoch was begun


class Stray(Final, Base):
    """A paper that the receipt journal knows and these books, put back to an older copy, do not."""

    __tablename__ = "outbox_stray"
    __table_args__ = (UniqueConstraint("document_sha256", "attempt"),)

    id: Mapped[Key]
    document: Mapped[Word]
    document_sha256: Mapped[Word]
    payload_sha256: Mapped[Word]
    attempt: Mapped[int]
    marked_at: Mapped[Moment]
    fiscal_number: Mapped[Word]  # if the receipt has one
    found_at: Mapped[Moment]
