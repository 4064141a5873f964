"""What the challan portal gave: its departments, challans and receipts; and what was put up there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Guard, Guarded, Instant, Key, Line, Moment, Prose, Rupees, Word


class ChallanSource(Base):
    """One portal as one payer sees it, and how far its two lists were read. Sandbox and production never mix."""

    __tablename__ = "challan_source"
    __table_args__ = (UniqueConstraint("environment", "url", "payer"),)

    id: Mapped[Key]
    environment: Mapped[Word]
    url: Mapped[Line]
    payer: Mapped[Word]
    challans_cursor: Mapped[Word] = mapped_column(default="")
    challans_etag: Mapped[Line] = mapped_column(default="")
    challans_until: Mapped[datetime | None] = mapped_column(Instant)  # all before it is here, for ever
    receipts_cursor: Mapped[Word] = mapped_column(default="")
    receipts_etag: Mapped[Line] = mapped_column(default="")
    receipts_until: Mapped[datetime | None] = mapped_column(Instant)
    authorities_at: Mapped[datetime | None] = mapped_column(Instant)
    pulled_at: Mapped[datetime | None] = mapped_column(Instant)  # last read to the end, and all of it taken
    tried_at: Mapped[datetime | None] = mapped_column(Instant)  # the end of the last round that met an answer
    trouble: Mapped[Prose] = mapped_column(default="")  # what stopped the last round; "" if nothing did


class ChallanAnswer(Final, Base):
    """An answer that brought something, or that could not be believed: the evidence, byte for byte."""

    __tablename__ = "challan_answer"

    id: Mapped[Key]
    source_id: Mapped[int] = mapped_column(ForeignKey("challan_source.id"))
    at: Mapped[Moment]
    asked: Mapped[Line]
    status: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    trouble: Mapped[Prose]  # why it was not believed, or ""


class ChallanAuthority(Base):
    """Who may issue, with the heads of account, as the portal says."""

    __tablename__ = "challan_authority"
    __table_args__ = (UniqueConstraint("source_id", "code"),)

    id: Mapped[Key]
    source_id: Mapped[int] = mapped_column(ForeignKey("challan_source.id"))
    code: Mapped[Word]
    level: Mapped[Word]  # federal, provincial, local
    name: Mapped[Line]
    name_ur: Mapped[Line]
    self_assessed: Mapped[list[str]] = mapped_column(JSON)  # the portal's kinds
    heads: Mapped[list[dict[str, str]]] = mapped_column(JSON)  # code, name, name_ur, kind


class PortalChallan(Guarded, Base):
    """A challan as the portal has it; `challan_id` is the one in our books that it became or came from."""

    __tablename__ = "portal_challan"
    __table_args__ = (UniqueConstraint("source_id", "their_id"), UniqueConstraint("source_id", "challan_id"))
    guards = (
        Guard("kept", "DELETE", "1", "what a department issued is never forgotten"),
        Guard(
            "issued",
            "UPDATE",
            "NEW.their_id IS NOT OLD.their_id OR NEW.source_id IS NOT OLD.source_id OR NEW.amount IS NOT OLD.amount"
            " OR NEW.authority IS NOT OLD.authority OR NEW.kind IS NOT OLD.kind OR NEW.period IS NOT OLD.period"
            " OR NEW.due_on IS NOT OLD.due_on OR NEW.challan_id IS NOT OLD.challan_id",
            "an issued challan is never edited",
        ),
        Guard("onward", "UPDATE", "NEW.version < OLD.version", "an older state never replaces a newer one"),
        Guard(
            "ended",
            "UPDATE",
            "OLD.state IN ('confirmed', 'cancelled') AND NEW.state <> OLD.state",
            "what has ended stays as it is",
        ),
    )

    id: Mapped[Key]
    source_id: Mapped[int] = mapped_column(ForeignKey("challan_source.id"))
    their_id: Mapped[Word]
    version: Mapped[int]
    origin: Mapped[Word]  # issued, self-assessed
    authority: Mapped[Word]  # its code
    authority_name: Mapped[Line]
    authority_ur: Mapped[Line]
    kind: Mapped[Word]  # the portal's
    head_code: Mapped[Word]
    head: Mapped[Line]
    head_ur: Mapped[Line]
    their_number: Mapped[Word]
    period: Mapped[Word]
    amount: Mapped[Rupees]
    due_on: Mapped[Day]
    surcharge: Mapped[list[list[str]]] = mapped_column(JSON)  # [day, rupees], the earliest first
    state: Mapped[Word] = mapped_column(index=True)  # issued, psid, paid, confirmed, cancelled, expired
    psid: Mapped[Word] = mapped_column(default="")
    psid_until: Mapped[datetime | None] = mapped_column(Instant)
    key: Mapped[Word] = mapped_column(default="")  # ours, if we put it up
    reason: Mapped[Line] = mapped_column(default="")
    replaces: Mapped[Word] = mapped_column(default="")
    issued_at: Mapped[Moment]
    changed_at: Mapped[Moment]
    answer_id: Mapped[int] = mapped_column(ForeignKey("challan_answer.id"))
    challan_id: Mapped[int] = mapped_column(ForeignKey("challan.id"), index=True)
    notice: Mapped[Word] = mapped_column(default="")  # what a person should look at
    wish: Mapped[Word] = mapped_column(default="")  # psid, cancel: to be asked for when the line is up
    wish_words: Mapped[Line] = mapped_column(default="")  # why it is to be cancelled
    wish_tries: Mapped[int] = mapped_column(default=0, server_default="0")  # in vain
    wish_not_before: Mapped[datetime | None] = mapped_column(Instant)


class ChallanReceipt(Final, Base):
    """A payment that a bank reported to the portal."""

    __tablename__ = "challan_receipt"
    __table_args__ = (UniqueConstraint("source_id", "their_id"),)

    id: Mapped[Key]
    source_id: Mapped[int] = mapped_column(ForeignKey("challan_source.id"))
    their_id: Mapped[Word]
    their_challan: Mapped[Word] = mapped_column(index=True)
    psid: Mapped[Word]
    cpr: Mapped[Word]
    bank: Mapped[Line]
    channel: Mapped[Word]
    paid_on: Mapped[Day]
    amount: Mapped[Rupees]
    seen_at: Mapped[Moment]
    answer_id: Mapped[int] = mapped_column(ForeignKey("challan_answer.id"))


class ChallanSending(Guarded, Base):
    """A self-assessed challan on its way to the portal: its key and bytes are fixed before the first byte leaves."""

    __tablename__ = "challan_sending"
    __table_args__ = (UniqueConstraint("source_id", "challan_id"), UniqueConstraint("source_id", "key"))
    guards = (
        Guard("kept", "DELETE", "1", "what was asked of the portal is never forgotten"),
        Guard(
            "frozen",
            "UPDATE",
            "NEW.key IS NOT OLD.key OR NEW.body IS NOT OLD.body OR NEW.body_sha256 IS NOT OLD.body_sha256"
            " OR NEW.challan_id IS NOT OLD.challan_id OR NEW.source_id IS NOT OLD.source_id",
            "the same key goes with the same bytes for ever",
        ),
        Guard("ended", "UPDATE", "OLD.state = 'accepted' AND NEW.state <> 'accepted'", "it stands at the portal"),
    )

    id: Mapped[Key]
    source_id: Mapped[int] = mapped_column(ForeignKey("challan_source.id"))
    challan_id: Mapped[int] = mapped_column(ForeignKey("challan.id"))
    authority: Mapped[Word]
    key: Mapped[Word]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    body_sha256: Mapped[Word]
    state: Mapped[Word]  # waiting, asked (it may have arrived), accepted, refused
    tries: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[Moment]
    reason_code: Mapped[Word] = mapped_column(default="")
    reason: Mapped[Prose] = mapped_column(default="")
    entered_by: Mapped[Word]
    queued_at: Mapped[Moment]
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
