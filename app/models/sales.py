"""Invoices that we give to customers."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import ForeignKey, UniqueConstraint, false, select
from sqlalchemy.orm import Mapped, aliased, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word

NOTHING = Decimal("0.00")


class Sale(Final, Base):
    """Buyer and figures as issued; what became of it at the portal is the outbox's to say.

    One that FBR refused stays as it was issued; the corrected one is another row, that names it.
    """

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
    extra_tax: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")
    fed: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")
    st_withheld: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")  # kept back by the buyer
    walk_in: Mapped[bool] = mapped_column(default=False, server_default=false())
    end_consumer: Mapped[bool] = mapped_column(default=False, server_default=false())
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
    revises_id: Mapped[int | None] = mapped_column(index=True, unique=True)  # the one before it, that FBR refused

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
    extra_tax: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")
    fed: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")
    st_withheld: Mapped[Rupees] = mapped_column(default=NOTHING, server_default="0")
    retail_price: Mapped[Rupees | None]  # printed on one piece, with the tax in it
    sro_schedule: Mapped[Line] = mapped_column(default="", server_default="")
    sro_serial: Mapped[Word] = mapped_column(default="", server_default="")


_later = aliased(Sale)
CURRENT = ~select(_later.id).where(_later.revises_id == Sale.id).exists()
"""A condition on Sale: nothing was issued in its place."""
