"""The 180 days of s.73: bills a bank must carry in time, or their input tax is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import func, select

from app.models.payments import Allocation, Payment
from app.models.purchases import Purchase
from app.rules.money import ZERO
from app.rules.rates import Rate
from app.services import ledgers
from app.services.books import Sitting
from app.services.moves import taken_back

WATCH = ledgers.WATCH
THROUGH_A_BANK = frozenset({"bank", "cheque", "raast"})
LIMIT, DAYS = "st.s73.bank", "st.s73.days"


class State(StrEnum):
    """Only of an open bill the tax can still be saved."""

    OPEN = "open"
    LATE = "late"  # the days are over, and it is not paid
    PAID_LATE = "paid-late"
    CASH = "cash"  # paid, but not through a bank


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A bill above the limit; `at_stake` is its input tax, `unpaid` what no bank has carried yet."""

    id: int
    number: str
    supplier_id: int
    supplier: str
    bill_no: str
    bill_date: date
    total: Decimal
    unpaid: Decimal
    at_stake: Decimal
    pay_by: date
    days_left: int
    state: State
    source: str


@dataclass(frozen=True, slots=True)
class Paid:
    """What standing payments put to a bill on a day, through a bank or not."""

    day: date
    banked: bool
    amount: Decimal


def watched(sitting: Sitting, on: date | None = None) -> list[Watched]:
    """The bills with input tax whose money a bank has not carried in time; what can still be saved first.

    Money paid in cash or from a wallet does not help, and the tax we kept back ourselves was never his to be paid.
    """
    on = on or sitting.today()
    paid, lessened = _paid(sitting, on), _lessened(sitting, on)
    query = select(Purchase).where(Purchase.original_id.is_(None), Purchase.sales_tax > 0, Purchase.bill_date <= on)
    found: list[Watched] = []
    for row in sitting.scalars(query.execution_options(yield_per=500)):
        limit, days = sitting.rates.find(LIMIT, row.bill_date), sitting.rates.find(DAYS, row.bill_date)
        if limit is None or days is None or row.paid_by in THROUGH_A_BANK:
            continue
        net = tuple(own + less for own, less in zip((row.total, row.sales_tax), lessened[row.id], strict=True))
        if net[0] > limit.value and net[1] > 0:
            found += _watched(row, net, (limit, days), paid[row.id], on)
    return sorted(found, key=lambda row: (row.state is not State.OPEN, row.pay_by, row.id))


def _watched(
    row: Purchase, net: tuple[Decimal, ...], law: tuple[Rate, Rate], paid: list[Paid], on: date
) -> Iterator[Watched]:
    """Nothing, if a bank carried it in time."""
    (total, tax), carried_by = net, [each for each in paid if each.banked]
    owed, pay_by = total - row.st_withheld, row.bill_date + timedelta(days=int(law[1].value))
    carried = sum((each.amount for each in carried_by), ZERO)
    in_time = sum((each.amount for each in carried_by if each.day <= pay_by), ZERO)
    if in_time >= owed:
        return
    settled = bool(row.paid_by) or sum((each.amount for each in paid), ZERO) >= owed
    state = State.OPEN if on <= pay_by else State.LATE
    if settled:
        state = State.PAID_LATE if carried >= owed else State.CASH
    yield Watched(
        id=row.id,
        number=row.number,
        supplier_id=row.supplier_id,
        supplier=row.supplier_name,
        bill_no=row.bill_no,
        bill_date=row.bill_date,
        total=total,
        unpaid=max(owed - carried, ZERO),
        at_stake=tax,
        pay_by=pay_by,
        days_left=(pay_by - on).days,
        state=state,
        source=law[0].source,
    )


def _paid(sitting: Sitting, on: date) -> dict[int, list[Paid]]:
    """What standing payments put to each bill, by the day the money moved and whether a bank carried it."""
    banked = Payment.method.in_(THROUGH_A_BANK)
    query = (
        select(Allocation.purchase_id, Payment.day, banked, func.sum(Allocation.amount))
        .join(Payment, Payment.id == Allocation.payment_id)
        .where(Allocation.purchase_id.is_not(None), Allocation.day <= on, Payment.id.not_in(taken_back(on)))
        .group_by(Allocation.purchase_id, Payment.day, banked)
    )
    found: dict[int, list[Paid]] = defaultdict(list)
    for bill, day, through, amount in sitting.execute(query):
        found[int(bill or 0)].append(Paid(day, bool(through), amount))
    return found


def _lessened(sitting: Sitting, on: date) -> dict[int, tuple[Decimal, Decimal]]:
    """Total and sales tax of each bill's counter-documents, below nothing."""
    query = (
        select(Purchase.original_id, func.sum(Purchase.total), func.sum(Purchase.sales_tax))
        .where(Purchase.original_id.is_not(None), Purchase.bill_date <= on)
        .group_by(Purchase.original_id)
    )
    found = {int(bill or 0): (total, tax) for bill, total, tax in sitting.execute(query)}
    return defaultdict(lambda: (ZERO, ZERO), found)
