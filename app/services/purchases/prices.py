"""What a part cost last time, from whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, func, select

from app.models.parties import Party
from app.models.purchases import Purchase, PurchaseLine
from app.rules.money import quantity
from app.services import parties
from app.services.books import Sitting
from app.services.purchases.standing import BILL, cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPrice:
    """Rupees a unit without tax, after discount."""

    supplier_id: int
    supplier: str
    price: Decimal
    bill_date: date
    purchase_id: int
    number: str


def last_price(
    sitting: Sitting, part_id: int, supplier_id: int | None = None, day: date | None = None
) -> LastPrice | None:
    """From this supplier, or else from anybody; up to the day."""
    query = _bought(part_id).order_by(Purchase.bill_date.desc(), Purchase.id.desc()).limit(1)
    if day is not None:
        query = query.where(Purchase.bill_date <= day)
    his = parties.family(sitting, supplier_id) if supplier_id else ()
    own = query.where(Purchase.supplier_id.in_(his))
    row = (sitting.execute(own).first() if his else None) or sitting.execute(query).first()
    return None if row is None else _price(sitting, *row)


def last_prices(sitting: Sitting, part_id: int, *, limit: int = 20) -> tuple[LastPrice, ...]:
    """The last price of each supplier, the latest first; of those who were merged, of the one that was kept."""
    latest = (
        _bought(part_id)
        .join(Party, Party.id == Purchase.supplier_id)
        .with_only_columns(parties.ROOT.label("supplier_id"), func.max(Purchase.bill_date).label("bill_date"))
        .group_by(parties.ROOT)
        .subquery()
    )
    same = (latest.c.supplier_id == parties.ROOT) & (Purchase.bill_date == latest.c.bill_date)
    query = _bought(part_id).join(Party, Party.id == Purchase.supplier_id).join(latest, same)
    query = query.order_by(Purchase.bill_date.desc(), Purchase.id.desc())
    found: dict[int, LastPrice] = {}
    for bill, line in sitting.execute(query.limit(limit * 4)):
        price = _price(sitting, bill, line)
        found.setdefault(price.supplier_id, price)
    return tuple(found.values())[:limit]


def _bought(part_id: int) -> Select[Purchase, PurchaseLine]:
    return (
        select(Purchase, PurchaseLine)
        .join(PurchaseLine, PurchaseLine.purchase_id == Purchase.id)
        .where(PurchaseLine.part_id == part_id, Purchase.kind == BILL, ~cancelled())
    )


def _price(sitting: Sitting, bill: Purchase, line: PurchaseLine) -> LastPrice:
    return LastPrice(
        supplier_id=parties.kept_id(sitting, bill.supplier_id),
        supplier=bill.supplier_name,
        price=quantity(line.value / line.quantity),
        bill_date=bill.bill_date,
        purchase_id=bill.id,
        number=bill.number,
    )
