"""Approved wages: a month's run, what each worker was paid with every figure's reason, and what is to be added."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, Day, Final, Key, Line, Moment, Prose, Quantity, Rupees, Word
from app.rules.money import ZERO

NOTHING = "0"


class PayRun(Final, Base):
    """The wages of a month, or with a `worker_id` the last wage of one who leaves within it, paid before the others'.

    A run with `reverses_id` takes another's figures back, with the minus sign before each; `reason` says why.
    """

    __tablename__ = "pay_run"

    id: Mapped[Key]
    month: Mapped[Word] = mapped_column(index=True)
    law_profile: Mapped[Word]
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("pay_run.id"), unique=True)
    gross: Mapped[Rupees]
    net: Mapped[Rupees]
    entered_by: Mapped[Word]
    approved_at: Mapped[Moment]
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"))
    reason: Mapped[Prose] = mapped_column(default="", server_default="")

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
    leave_halves: Mapped[int] = mapped_column(default=0, server_default="0")  # one by one, beside the whole days
    sick_halves: Mapped[int] = mapped_column(default=0, server_default="0")
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
    allowances: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    bonus: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    arrears: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    gratuity: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    other_pay: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    tax_exempt: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    advance: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    fines: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    damage: Mapped[Rupees] = mapped_column(default=ZERO, server_default=NOTHING)
    facts: Mapped[dict[str, object]] = mapped_column(JSON, default=dict, server_default="{}")
    # what it was computed from beside attendance and law; empty before step 13


class WageLine(Final, Base):
    """One part of a wage that settles something else: an instalment, a fine, a bonus, arrears. Negative when reversed.

    What was taken towards an advance is the sum of its lines: a reversal restores the balance by itself.
    """

    __tablename__ = "wage_line"

    id: Mapped[Key]
    paid_wage_id: Mapped[int] = mapped_column(ForeignKey("paid_wage.id"), index=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("pay_run.id"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    month: Mapped[Word]
    part: Mapped[Word]  # earning, deduction, employer
    key: Mapped[Word]  # advance, fine, damage, bonus, arrears, eobi_arrears, pessi_arrears
    ref: Mapped[int | None]  # the row it settles
    label: Mapped[Line]
    asked: Mapped[Rupees]
    amount: Mapped[Rupees]
    for_month: Mapped[Word]  # of arrears: the month they are for


class WageExtra(Base):
    """To be paid once with a month's wages, until these are approved: a bonus, arrears, encashed leave.

    `reckoned`: put here by the final settlement, which replaces it when it is reckoned anew. `eobi` and `pessi`: of
    arrears, what the funds are owed for their month.
    """

    __tablename__ = "wage_extra"

    id: Mapped[Key]
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    month: Mapped[Word] = mapped_column(index=True)
    key: Mapped[Word]
    amount: Mapped[Rupees]
    label: Mapped[Line]
    for_month: Mapped[Word]
    reason: Mapped[Prose]
    reckoned: Mapped[bool] = mapped_column(default=False)
    eobi: Mapped[Rupees] = mapped_column(default=ZERO)
    pessi: Mapped[Rupees] = mapped_column(default=ZERO)
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class WagePayment(Final, Base):
    """The wages of a run were paid on a day: by bank, by wallet, or in cash."""

    __tablename__ = "wage_payment"
    __table_args__ = (UniqueConstraint("run_id", "method"),)

    id: Mapped[Key]
    run_id: Mapped[int] = mapped_column(ForeignKey("pay_run.id"))
    method: Mapped[Word]
    paid_on: Mapped[Day]
    amount: Mapped[Rupees]
    reference: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]


class SkillWage(Base):
    """The minimum wage of a skill as this workshop read it in a notification: the program ships none."""

    __tablename__ = "skill_wage"
    __table_args__ = (UniqueConstraint("province", "skill", "since"),)

    id: Mapped[Key]
    province: Mapped[Word]
    skill: Mapped[Word]
    since: Mapped[Day]
    amount: Mapped[Rupees]  # a month
    source: Mapped[Line]
    entered_by: Mapped[Word]
    entered_at: Mapped[Moment]
