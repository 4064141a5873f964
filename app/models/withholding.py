"""What customers withheld from us, and the receipts that prove it reached the state."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Day, Final, Key, Line, Moment, Quantity, Rupees, Word


class Suffered(Final, Base):
    """A certificate of tax withheld from us, or with `reverses_id` its undoing, in amounts below nothing."""

    __tablename__ = "suffered"

    id: Mapped[Key]
    customer_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    customer_name: Mapped[Line]
    tax_kind: Mapped[Word] = mapped_column(server_default="income")  # income, sales
    section: Mapped[Word]
    day: Mapped[Day] = mapped_column(index=True)
    gross: Mapped[Rupees]
    rate: Mapped[Quantity]
    tax: Mapped[Rupees]
    certificate_no: Mapped[Word]
    cpr: Mapped[Word]  # as it stood on the certificate; one that came later is a SufferedReceipt
    tax_year: Mapped[int]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("suffered.id"), unique=True)
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class SufferedReceipt(Final, Base):
    """The CPR of a certificate that came without one."""

    __tablename__ = "suffered_receipt"

    id: Mapped[Key]
    suffered_id: Mapped[int] = mapped_column(ForeignKey("suffered.id"), unique=True)
    cpr: Mapped[Word]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
