"""Bills that suppliers send us."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word


class Purchase(Final, Base):
    """The supplier stands here as he was on the day; his own row may change."""

    __tablename__ = "purchase"
    __table_args__ = (UniqueConstraint("supplier_id", "bill_key"),)

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    supplier_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    supplier_name: Mapped[Line]
    supplier_ntn: Mapped[Word]
    supplier_cnic: Mapped[Word]
    supplier_strn: Mapped[Word]
    supplier_address: Mapped[Line]
    bill_no: Mapped[Word]
    bill_key: Mapped[Word]  # the number without case and blanks: one supplier, one bill
    bill_date: Mapped[Day] = mapped_column(index=True)
    received_on: Mapped[Day | None]
    value: Mapped[Rupees]  # excluding tax
    sales_tax: Mapped[Rupees]
    total: Mapped[Rupees]
    paid_by: Mapped[Word]  # "", cash, bank, cheque, wallet
    note: Mapped[Prose]
    batch_id: Mapped[int | None]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]

    lines: Mapped[list[PurchaseLine]] = relationship(order_by="PurchaseLine.no")


class PurchaseLine(Final, Base):
    __tablename__ = "purchase_line"
    __table_args__ = (UniqueConstraint("purchase_id", "no"),)

    id: Mapped[Key]
    purchase_id: Mapped[int] = mapped_column(ForeignKey("purchase.id"))
    no: Mapped[int]
    description: Mapped[Line]
    part_id: Mapped[int | None] = mapped_column(ForeignKey("part.id"))
    hs_code: Mapped[Word]
    unit: Mapped[Word]
    quantity: Mapped[Quantity]
    rate: Mapped[Quantity]  # rupees a unit; a washer may cost less than a paisa
    value: Mapped[Rupees]
    tax_rate: Mapped[Quantity]  # percent charged
    sales_tax: Mapped[Rupees]
    total: Mapped[Rupees]
