"""What came in by files: which rows a batch made, what its headings meant, and the portal's rows of a month."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Rupees, Word


class BatchMark(Final, Base):
    """One row that an import made, changed or took away: what an undo must put back."""

    __tablename__ = "batch_mark"
    __table_args__ = (UniqueConstraint("batch_id", "subject", "subject_id"),)

    id: Mapped[Key]
    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id"))
    subject: Mapped[Word]  # the table
    subject_id: Mapped[int]
    before: Mapped[Prose | None]  # JSON; None: it was not there
    after: Mapped[Word]  # SHA-256 of the row when the import was done; "" if it was taken away


class Undoing(Base):
    """The door in the final tables: while a batch stands here, its own rows can be taken out. Empty at every commit."""

    __tablename__ = "undoing"

    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id"), primary_key=True)


class Undone(Final, Base):
    __tablename__ = "undone"

    id: Mapped[Key]
    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id"), unique=True)
    entered_by: Mapped[Word]
    at: Mapped[Moment]


class FileShape(Base):
    """Headings seen before, and which of our fields each meant then."""

    __tablename__ = "file_shape"
    __table_args__ = (UniqueConstraint("kind", "shape"),)

    id: Mapped[Key]
    kind: Mapped[Word]
    shape: Mapped[Word]  # SHA-256 of the row of headings
    fields: Mapped[dict[str, str]] = mapped_column(JSON)
    entered_by: Mapped[Word]
    at: Mapped[Moment]


class PortalInvoice(Final, Base):
    """A supplier's invoice as FBR's portal shows it; of each month the latest file counts."""

    __tablename__ = "portal_invoice"

    id: Mapped[Key]
    batch_id: Mapped[int] = mapped_column(ForeignKey("batch.id"))
    month: Mapped[Word] = mapped_column(index=True)
    seller_number: Mapped[Word]
    seller_name: Mapped[Line]
    kind: Mapped[Word]
    invoice_no: Mapped[Word]
    invoice_date: Mapped[Day]
    value: Mapped[Rupees]  # less than zero on a credit note
    sales_tax: Mapped[Rupees]
    status: Mapped[Word]
    rows: Mapped[int]


class MatchDecision(Final, Base):
    """A person's word on a bill, a portal's invoice, or both together; the latest counts."""

    __tablename__ = "match_decision"

    id: Mapped[Key]
    action: Mapped[Word]  # accept, link, ignore, ask, reopen
    purchase_id: Mapped[int | None] = mapped_column(ForeignKey("purchase.id"))
    portal_key: Mapped[Line | None]  # seller, kind and number: the same in a newer file
    portal_seen: Mapped[Line | None]  # day and figures as they stood when it was decided
    note: Mapped[Prose]
    entered_by: Mapped[Word]
    at: Mapped[Moment]
