"""Debit notes on our invoices, and invoices that were cancelled at FBR."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, case, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Instant, Key, Line, Moment, Prose, Quantity, Rupees, Word
from app.models.outbox import OutboxItem
from app.models.sales import Sale

REDUCTION = "reduction"


class SaleNote(Final, Base):
    """A debit note as issued, the buyer as he stands on the invoice. Amounts are above nothing, as the paper has them.

    `meaning` says which way they go: a reduction is taken off what the invoice came to, an increase is added.
    """

    __tablename__ = "sale_note"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    sale_id: Mapped[int] = mapped_column(ForeignKey("sale.id"), index=True)
    sale_number: Mapped[Word]
    reference: Mapped[Word]  # FBR's number of the invoice; "" if no portal hears of our papers
    meaning: Mapped[Word]  # reduction, increase
    reason: Mapped[Word]  # one of FBR's list
    remarks: Mapped[Line]
    customer_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    customer_name: Mapped[Line]
    customer_ntn: Mapped[Word]
    customer_cnic: Mapped[Word]
    customer_strn: Mapped[Word]
    customer_province: Mapped[Word]
    customer_address: Mapped[Line]
    customer_registered: Mapped[bool]
    note_date: Mapped[Day] = mapped_column(index=True)
    value: Mapped[Rupees]
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees]
    extra_tax: Mapped[Rupees]
    fed: Mapped[Rupees]
    st_withheld: Mapped[Rupees]
    total: Mapped[Rupees]  # with all taxes
    scenario: Mapped[Word]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]

    lines: Mapped[list[SaleNoteLine]] = relationship(order_by="SaleNoteLine.no")


class SaleNoteLine(Final, Base):
    __tablename__ = "sale_note_line"
    __table_args__ = (UniqueConstraint("note_id", "no"),)

    id: Mapped[Key]
    note_id: Mapped[int] = mapped_column(ForeignKey("sale_note.id"))
    no: Mapped[int]
    original_no: Mapped[int]  # which line of the invoice
    description: Mapped[Line]
    part_id: Mapped[int | None] = mapped_column(ForeignKey("part.id"))
    hs_code: Mapped[Word]
    unit: Mapped[Word]
    sale_type: Mapped[Line]
    quantity: Mapped[Quantity]  # of which the note speaks
    returned: Mapped[Quantity]  # of these came back; nothing where only a price changed
    rate: Mapped[Quantity]
    value: Mapped[Rupees]  # excluding tax
    retail_value: Mapped[Rupees]  # third schedule: what the tax is on
    tax_label: Mapped[Word]
    tax_rate: Mapped[Quantity]
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees]
    extra_tax: Mapped[Rupees]
    fed: Mapped[Rupees]
    st_withheld: Mapped[Rupees]
    total: Mapped[Rupees]
    sro_schedule: Mapped[Line]
    sro_serial: Mapped[Word]


class SaleCancellation(Final, Base):
    """An invoice taken back: FBR has no call for it, so a person did it on IRIS and says here what he saw."""

    __tablename__ = "sale_cancellation"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    sale_id: Mapped[int] = mapped_column(ForeignKey("sale.id"), unique=True)
    sale_number: Mapped[Word]
    fbr_number: Mapped[Word]  # of the invoice; "" if FBR never had it
    cancelled_on: Mapped[Day]
    given_at: Mapped[datetime | None] = mapped_column(Instant)  # when FBR gave its number: from then the hours run
    evidence: Mapped[Prose]  # what was seen on IRIS
    approval: Mapped[Prose]  # the Commissioner's, where the hours had passed
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]


STANDS = ~select(SaleCancellation.id).where(SaleCancellation.sale_id == Sale.id).exists()
"""A condition on Sale: it was not cancelled."""

KIND = "sale-note"
"""What the outbox calls it."""

COUNTS = (
    ~select(OutboxItem.id)
    .where(OutboxItem.document_kind == KIND, OutboxItem.document_id == SaleNote.id, OutboxItem.state == "REJECTED")
    .exists()
)
"""A condition on SaleNote: FBR has not refused it. What FBR refused nobody may hand out; another is issued instead."""

SIGN = case((SaleNote.meaning == REDUCTION, -1), else_=1)
"""Which way the amounts of a note go."""
