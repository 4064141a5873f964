"""Income tax withheld from salaries, by the week in which it must go to FBR; what a counter-run takes back counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import func, select

from app.models.payroll import PaidWage, PayRun
from app.rules.money import ZERO, show
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services.books import KARACHI, Sitting

FBR = "Federal Board of Revenue"
DAYS = 7


def withheld(sitting: Sitting, ends: date) -> Decimal:
    """Of the wages approved in the week that ends on this day, less what was taken back; never below nothing.

    What is taken back beyond it lessens the weeks after: no tax comes back by a challan.
    """
    return max(_weeks(sitting, ends).get(ends, ZERO), ZERO)


def too_much(sitting: Sitting, month: Month) -> list[Problem]:
    """Of a month that was taken back and approved anew with less tax: what the weeks to come are still lessened by."""
    taken_back = select(PayRun.id).where(PayRun.month == str(month), PayRun.reverses_id.is_not(None)).limit(1)
    weeks = _weeks(sitting, sitting.today())
    left = weeks[max(weeks)] if weeks else ZERO
    if left >= 0 or sitting.scalar(taken_back) is None:
        return []
    return [Problem(Code.PAID_TOO_MUCH, "month", {"fund": FBR, "month": str(month), "amount": show(-left)})]


def _weeks(sitting: Sitting, ends: date) -> dict[date, Decimal]:
    """By the last day of each week, oldest first: what is due, or below nothing what is set off against the next."""
    query = (
        select(PayRun.approved_at, func.sum(PaidWage.income_tax))
        .join(PaidWage, PaidWage.run_id == PayRun.id)
        .group_by(PayRun.id)
    )
    sums: dict[date, Decimal] = defaultdict(lambda: ZERO)
    for at, tax in sitting.execute(query):
        day = at.astimezone(KARACHI).date()
        if tax and day <= ends:
            sums[day + timedelta(days=(ends - day).days % DAYS)] += tax
    left, found = ZERO, {}
    for week in sorted(sums):
        left = min(left, ZERO) + sums[week]
        found[week] = left
    return found
