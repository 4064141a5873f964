"""What the workshop must pay to a department, and how far that payment has come."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Quantity, Rupees, Word


class Challan(Base):
    __tablename__ = "challan"

    id: Mapped[Key]
    number: Mapped[Word] = mapped_column(unique=True)
    kind: Mapped[Word]  # eobi, pessi, sales-tax, professional-tax, other
    authority: Mapped[Line]
    period: Mapped[Word] = mapped_column(index=True)
    head: Mapped[Line]
    amount: Mapped[Rupees]
    due_on: Mapped[Day] = mapped_column(index=True)
    state: Mapped[Word]  # draft, ready, psid_issued, paid, confirmed, cancelled
    psid: Mapped[Word] = mapped_column(default="")
    paid_on: Mapped[Day | None]
    cpr: Mapped[Word] = mapped_column(default="")
    run_id: Mapped[int | None] = mapped_column(ForeignKey("pay_run.id"))
    entered_by: Mapped[Word]
    drawn_at: Mapped[Moment]

    lines: Mapped[list[ChallanLine]] = relationship(order_by="ChallanLine.no")


class ChallanLine(Final, Base):
    """One worker, or one head, of a challan."""

    __tablename__ = "challan_line"
    __table_args__ = (UniqueConstraint("challan_id", "no"),)

    id: Mapped[Key]
    challan_id: Mapped[int] = mapped_column(ForeignKey("challan.id"))
    no: Mapped[int]
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"))
    name: Mapped[Line]
    their_number: Mapped[Word]  # his EOBI or PESSI number
    cnic: Mapped[Word]
    days: Mapped[Quantity]
    base: Mapped[Rupees]
    employer: Mapped[Rupees]
    employee: Mapped[Rupees]
    amount: Mapped[Rupees]
