"""Papers that move goods: orders, goods received, challans, gate passes and job-work."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Word


class Delivery(Final, Base):
    """Whom it concerns stands here as he was on the day. What cancels another paper is a paper too."""

    __tablename__ = "delivery"

    id: Mapped[Key]
    kind: Mapped[Word]
    number: Mapped[Word] = mapped_column(unique=True)
    party_id: Mapped[int] = mapped_column(ForeignKey("party.id"), index=True)
    party_name: Mapped[Line]
    party_ntn: Mapped[Word]
    party_strn: Mapped[Word]
    party_address: Mapped[Line]
    day: Mapped[Day] = mapped_column(index=True)
    due_on: Mapped[Day | None]  # an order's delivery, a returnable thing's return
    against_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), index=True)
    cancels_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"), unique=True)
    their_no: Mapped[Word]  # the number on the other side's paper
    vehicle: Mapped[Word]
    carrier: Mapped[Line]
    purpose: Mapped[Word]
    process: Mapped[Line]
    terms: Mapped[Line]
    scrap_percent: Mapped[Quantity]
    returnable: Mapped[bool]
    note: Mapped[Prose]
    entered_by: Mapped[Word]
    posted_at: Mapped[Moment]

    lines: Mapped[list[DeliveryLine]] = relationship(order_by="DeliveryLine.no")


class DeliveryLine(Final, Base):
    __tablename__ = "delivery_line"
    __table_args__ = (UniqueConstraint("delivery_id", "no"),)

    id: Mapped[Key]
    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id"))
    no: Mapped[int]
    part_id: Mapped[int | None] = mapped_column(ForeignKey("part.id"))
    description: Mapped[Line]
    goods: Mapped[Line]  # the description as it is found again on another paper
    unit: Mapped[Word]
    quantity: Mapped[Quantity]
    rate: Mapped[Quantity | None]
    expected: Mapped[Quantity | None]  # what a processor should make of it
    rejected: Mapped[Quantity]
    scrap: Mapped[Quantity]
    remark: Mapped[Line]


class DeliveryBill(Base):
    """Which bill charges for which order, or for goods received without one."""

    __tablename__ = "delivery_bill"

    id: Mapped[Key]
    purchase_id: Mapped[int] = mapped_column(ForeignKey("purchase.id"), unique=True)
    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id"), index=True)
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
