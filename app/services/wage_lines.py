"""What approved wages settled of advances, fines, bonuses and arrears; a reversal's lines take it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select

from app.models.payroll import PaidWage, WageLine
from app.rules.money import ZERO
from app.rules.period import Month
from app.services.books import Sitting
from app.services.pay_runs import WageRow

STATUTORY = ("eobi", "income_tax")
FUNDS = ("eobi_employer", "pessi")
REGULAR = (
    "basic",
    "piece_work",
    "allowance",
    "leave_pay",
    "minimum_wage_top_up",
    "overtime",
    "holiday_work",
)
"""Earnings that settle nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WageLineRow:
    """`amount` is negative in the line of a reversal."""

    id: int
    worker_id: int
    run_id: int
    month: str
    part: str
    key: str
    ref: int | None
    label: str
    asked: Decimal
    amount: Decimal
    for_month: str


def taken(sitting: Sitting, key: str) -> Mapping[int, Decimal]:
    """By the row they settle: all that wages have taken or paid of this kind, reversals counted against it."""
    query = (
        select(WageLine.ref, func.sum(WageLine.amount))
        .where(WageLine.key == key, WageLine.ref.is_not(None))
        .group_by(WageLine.ref)
    )
    return {int(ref or 0): amount for ref, amount in sitting.execute(query)}


def history(sitting: Sitting, key: str, ref: int) -> tuple[WageLineRow, ...]:
    """How one advance or fine was taken, month by month, reversals among it."""
    query = select(WageLine).where(WageLine.key == key, WageLine.ref == ref).order_by(WageLine.id)
    return tuple(_frozen(row) for row in sitting.scalars(query))


def of_worker(sitting: Sitting, worker_id: int) -> tuple[WageLineRow, ...]:
    query = select(WageLine).where(WageLine.worker_id == worker_id).order_by(WageLine.id)
    return tuple(_frozen(row) for row in sitting.scalars(query))


def arrears_paid(sitting: Sitting, key: str = "arrears") -> dict[tuple[int, str], Decimal]:
    """By worker and the month they were for; to him, or by another key to a fund."""
    query = (
        select(WageLine.worker_id, WageLine.for_month, func.sum(WageLine.amount))
        .where(WageLine.key == key)
        .group_by(WageLine.worker_id, WageLine.for_month)
    )
    return {(worker, month): amount for worker, month, amount in sitting.execute(query)}


def fund_arrears(sitting: Sitting, month: Month, key: str) -> dict[tuple[int, str], Decimal]:
    """By worker and the month they are for: what the wages approved for `month` say that a fund is owed."""
    query = (
        select(WageLine.worker_id, WageLine.for_month, func.sum(WageLine.amount))
        .where(WageLine.key == key, WageLine.month == str(month))
        .group_by(WageLine.worker_id, WageLine.for_month)
    )
    return {(worker, owed_for): amount for worker, owed_for, amount in sitting.execute(query) if amount}


def made(row: WageRow, paid: PaidWage, month: str, *, sign: int) -> list[WageLine]:
    """The lines of one wage as it was written; `sign` is -1 when a reversal takes them back."""
    return [
        WageLine(
            paid_wage_id=paid.id,
            run_id=paid.run_id,
            worker_id=row.worker_id,
            month=month,
            part=part["part"],
            key=part["key"],
            ref=int(part["ref"]) if part.get("ref") else None,
            label=part["label"],
            asked=Decimal(part["base"]) * sign,
            amount=Decimal(part["amount"]) * sign,
            for_month=part.get("month", ""),
        )
        for part in settling(row)
    ]


def settling(row: WageRow) -> list[Mapping[str, str]]:
    """The parts of a wage that settle something."""
    ordinary = {"deduction": STATUTORY, "earning": REGULAR, "employer": FUNDS}
    return [part for part in row.explained if part["key"] not in ordinary.get(part["part"], (part["key"],))]


def sums(row: WageRow) -> dict[str, Decimal]:
    """By kind, what this wage settles."""
    found: dict[str, Decimal] = {}
    for part in settling(row):
        found[part["key"]] = found.get(part["key"], ZERO) + Decimal(part["amount"])
    return found


def _frozen(row: WageLine) -> WageLineRow:
    return WageLineRow(
        id=row.id,
        worker_id=row.worker_id,
        run_id=row.run_id,
        month=row.month,
        part=row.part,
        key=row.key,
        ref=row.ref,
        label=row.label,
        asked=row.asked,
        amount=row.amount,
        for_month=row.for_month,
    )
