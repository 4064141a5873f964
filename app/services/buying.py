"""From whom the workshop buys: by month, by supplier, and how much of it from those registered for sales tax."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import extract, func, select
from sqlalchemy.orm import aliased

from app.models.parties import Party
from app.models.purchases import Purchase
from app.rules.money import ZERO, rupees
from app.rules.period import Month
from app.services.books import Sitting

YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBought:
    """Rupees without tax."""

    month: Month
    registered: Decimal
    others: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """`total` is without tax."""

    id: int
    name: str
    name_ur: str
    total: Decimal
    registered: bool
    has_ntn: bool


def by_month(sitting: Sitting, last: Month, months: int = YEAR) -> tuple[MonthBought, ...]:
    """The months up to `last`, oldest first; a supplier counts as he was on the bill's day."""
    span = [last]
    while len(span) < months:
        span.insert(0, span[0].previous())
    year, month, known = (
        extract("year", Purchase.bill_date),
        extract("month", Purchase.bill_date),
        Purchase.supplier_strn != "",
    )
    query = (
        select(year, month, known, func.sum(Purchase.value))
        .where(Purchase.bill_date.between(span[0].first, last.last))
        .group_by(year, month, known)
    )
    found = {(Month(y, m), bool(registered)): value for y, m, registered, value in sitting.execute(query)}
    return tuple(
        MonthBought(month=each, registered=found.get((each, True), ZERO), others=found.get((each, False), ZERO))
        for each in span
    )


def suppliers(sitting: Sitting, first: date, last: date, *, limit: int | None = None) -> tuple[Supplier, ...]:
    """Those we bought most from, as they stand in the books today."""
    bought, seller = func.sum(Purchase.value), aliased(Party)
    query = (
        select(Party, bought)
        .join(seller, func.coalesce(seller.merged_into_id, seller.id) == Party.id)
        .join(Purchase, Purchase.supplier_id == seller.id)
        .where(Purchase.bill_date.between(first, last))
        .group_by(Party.id)
        .order_by(bought.desc(), Party.id)
        .limit(limit)
    )
    return tuple(
        Supplier(
            id=party.id,
            name=party.name,
            name_ur=party.name_ur,
            total=value,
            registered=bool(party.strn),
            has_ntn=bool(party.ntn),
        )
        for party, value in sitting.execute(query)
    )


def registered_share(sitting: Sitting, first: date, last: date) -> Decimal | None:
    """Percent of what was bought, without tax, from suppliers with an STRN; None if nothing was bought."""
    query = select(Purchase.supplier_strn != "", func.sum(Purchase.value)).where(
        Purchase.bill_date.between(first, last)
    )
    sums = {bool(known): value for known, value in sitting.execute(query.group_by(Purchase.supplier_strn != ""))}
    whole = sum(sums.values(), ZERO)
    return rupees(sums.get(True, ZERO) * 100 / whole) if whole else None
