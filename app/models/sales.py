"""Invoices that we give to customers."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word


class Sale(Final, Base):
    """Buyer and figures as issued; what became of it at the portal is the outbox's to say."""

    __tablename__ = "sale"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("party.id"))
    customer_name: Mapped[Line]
    customer_ntn: Mapped[Word]
    customer_cnic: Mapped[Word]
    customer_strn: Mapped[Word]
    customer_province: Mapped[Word]
    customer_address: Mapped[Line]
    customer_registered: Mapped[bool]
    invoice_date: Mapped[Day] = mapped_column(index=True)
    value: Mapped[Rupees]
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees]
    total: Mapped[Rupees]
    paid_by: Mapped[Word]
    order_no: Mapped[Word]
    delivery_challan: Mapped[Word]
    scenario: Mapped[Word]  # FBR's scenario for the sandbox
    note: Mapped[Prose]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]

    lines: Mapped[list[SaleLine]] = relationship(order_by="SaleLine.no")


class SaleLine(Final, Base):
    __tablename__ = "sale_line"
    __table_args__ = (UniqueConstraint("sale_id", "no"),)

    id: Mapped[Key]
    sale_id: Mapped[int] = mapped_column(ForeignKey("sale.id"))
    no: Mapped[int]
    description: Mapped[Line]
    part_id: Mapped[int | None] = mapped_column(ForeignKey("part.id"))
    hs_code: Mapped[Word]
    unit: Mapped[Word]
    sale_type: Mapped[Line]
    quantity: Mapped[Quantity]
    rate: Mapped[Quantity]  # rupees a unit; a washer may cost less than a paisa
    discount: Mapped[Rupees]
    value: Mapped[Rupees]  # after discount, excluding tax
    retail_value: Mapped[Rupees]  # third schedule: the retail price of the line, excluding tax
    tax_label: Mapped[Word]  # "18%", as FBR writes it
    tax_rate: Mapped[Quantity]
    sales_tax: Mapped[Rupees]
    further_tax: Mapped[Rupees]
    total: Mapped[Rupees]
