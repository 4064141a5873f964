"""Approved wages: a month's run and what each worker was paid, with every figure's reason."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Quantity, Rupees, Word


class PayRun(Final, Base):
    """The wages of a month; a run with `reverses_id` takes another's figures back, with the minus sign before each."""

    __tablename__ = "pay_run"

    id: Mapped[Key]
    month: Mapped[Word] = mapped_column(index=True)
    law_profile: Mapped[Word]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("pay_run.id"), unique=True)
    gross: Mapped[Rupees]
    net: Mapped[Rupees]
    entered_by: Mapped[Word]
    approved_at: Mapped[Moment]

    wages: Mapped[list[PaidWage]] = relationship(order_by="PaidWage.id")


class PaidWage(Final, Base):
    __tablename__ = "paid_wage"
    __table_args__ = (UniqueConstraint("run_id", "worker_id"),)

    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(ForeignKey("pay_run.id"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    worker_number: Mapped[Word]
    name: Mapped[Line]
    name_ur: Mapped[Line]
    father: Mapped[Line]
    cnic: Mapped[Word]
    designation: Mapped[Line]
    joined_on: Mapped[Day]
    eobi_number: Mapped[Word]
    pessi_number: Mapped[Word]
    paid_to: Mapped[Line]  # IBAN, wallet or "cash"
    pay_kind: Mapped[Word]
    rate: Mapped[Rupees]
    present_days: Mapped[int]  # whole days
    half_days: Mapped[int]  # counted one by one
    paid_days: Mapped[Quantity]
    absent_days: Mapped[Quantity]
    rest_days: Mapped[int]
    holidays: Mapped[int]
    leave_days: Mapped[int]
    sick_days: Mapped[int]  # of the days of leave
    overtime_hours: Mapped[Quantity]
    day_rate: Mapped[Rupees]
    hour_rate: Mapped[Rupees]
    basic: Mapped[Rupees]
    piece_earnings: Mapped[Rupees]
    leave_pay: Mapped[Rupees]
    sick_pay: Mapped[Rupees]
    top_up: Mapped[Rupees]
    overtime_pay: Mapped[Rupees]
    gross: Mapped[Rupees]
    eobi_employee: Mapped[Rupees]
    income_tax: Mapped[Rupees]
    other_deductions: Mapped[Rupees]
    deductions: Mapped[Rupees]
    rounding: Mapped[Rupees]
    net: Mapped[Rupees]
    eobi_base: Mapped[Rupees]
    eobi_employer: Mapped[Rupees]
    pessi_wages: Mapped[Rupees]
    pessi: Mapped[Rupees]
    minimum_wage: Mapped[Rupees]
    short_of_minimum: Mapped[Rupees]
    explained: Mapped[list[dict[str, str]]] = mapped_column(
        JSON
    )  # the components as they were computed, with their sources
