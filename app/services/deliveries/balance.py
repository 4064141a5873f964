"""What is open of a paper: ordered and not yet come, or out and not yet back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import ColumnElement, Integer, Select, TypeCoerce, and_, func, or_, select, type_coerce, union_all
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.models.deliveries import Delivery, DeliveryLine
from app.rules.money import ZERO
from app.services.books import Sitting
from app.services.deliveries.drafts import Kind

Goods = tuple[str, str]
"""What it is and in which unit: how a line is found again on another paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """`given` was ordered or sent; `back` was accepted, or brought back whole; `scrap` came back as such."""

    description: str
    unit: str
    given: Decimal = ZERO
    back: Decimal = ZERO
    scrap: Decimal = ZERO
    rejected: Decimal = ZERO
    called_off: Decimal = ZERO
    expected: Decimal | None = None

    @property
    def left(self) -> Decimal:
        """Never below nothing: what came beyond it is `over`."""
        return max(ZERO, self._difference)

    @property
    def over(self) -> Decimal:
        return max(ZERO, -self._difference)

    @property
    def _difference(self) -> Decimal:
        return self.given - self.called_off - self.back - self.scrap


def goods(line: DeliveryLine) -> Goods:
    return line.goods, line.unit


def followers(sitting: Sitting, delivery_id: int) -> list[Delivery]:
    """What answers to a paper and stands: neither cancelled nor itself a cancellation."""
    return _standing(sitting, [delivery_id])


def chain(sitting: Sitting, delivery_id: int) -> list[Delivery]:
    """The same, with what answers to those in turn: an order's challans and the goods received on them."""
    found, step = [], [delivery_id]
    while step:
        rows = _standing(sitting, step)
        found += rows
        step = [row.id for row in rows]
    return found


def cancellation(sitting: Sitting, delivery_id: int) -> Delivery | None:
    return sitting.scalar(select(Delivery).where(Delivery.cancels_id == delivery_id))


def opened(sitting: Sitting, row: Delivery) -> dict[Goods, Open]:
    """What is open of each kind of goods on an order, a gate pass or a job-work challan."""
    found = _given(row.lines)
    against = chain(sitting, row.id) if row.kind == Kind.ORDER else followers(sitting, row.id)
    for paper in against:
        if row.kind == Kind.ORDER and paper.kind != Kind.RECEIVED:
            continue  # a supplier's challan says that goods stand at the gate, not that they are accepted
        for line in paper.lines:
            so_far = found.get(goods(line), Open(description=line.description, unit=line.unit))
            found[goods(line)] = replace(
                so_far,
                back=so_far.back + line.quantity - line.rejected,
                scrap=so_far.scrap + line.scrap,
                rejected=so_far.rejected + line.rejected,
            )
    off = cancellation(sitting, row.id)
    for line in off.lines if off else ():
        found[goods(line)] = replace(found[goods(line)], called_off=line.quantity)
    return found


def still_open() -> Select[int]:
    """The papers of which something is still to come, or to come back, found in one query over all there are."""
    given, back = aliased(DeliveryLine), aliased(DeliveryLine)
    answer, middle = aliased(Delivery), aliased(Delivery)
    went = select(given.delivery_id.label("root"), given.goods, given.unit, _parts(given.quantity).label("parts"))
    root = func.coalesce(middle.against_id, answer.against_id)
    came = (
        select(root, back.goods, back.unit, -(_parts(back.quantity) - _parts(back.rejected) + _parts(back.scrap)))
        .join(answer, answer.id == back.delivery_id)
        .outerjoin(middle, and_(middle.id == answer.against_id, middle.kind == Kind.CHALLAN_IN))
        .where(answer.against_id.is_not(None), answer.kind != Kind.CHALLAN_IN, _stands(answer))
    )
    moved = union_all(went, came).subquery()
    awaits = or_(
        Delivery.kind.in_((Kind.ORDER, Kind.JOB_OUT)), and_(Delivery.returnable, Delivery.against_id.is_(None))
    )
    return (
        select(Delivery.id)
        .join(moved, moved.c.root == Delivery.id)
        .where(awaits, _stands(Delivery))
        .group_by(Delivery.id, moved.c.goods, moved.c.unit)
        .having(func.sum(moved.c.parts) > 0)
    )


def _parts(column: InstrumentedAttribute[Decimal]) -> TypeCoerce[int]:
    """As the whole number that stands on the disk, so that sums are exact."""
    return type_coerce(column, Integer)


def _stands(paper: type[Delivery]) -> ColumnElement[bool]:
    """Neither cancelled nor itself a cancellation."""
    counter = aliased(Delivery)
    return and_(paper.cancels_id.is_(None), ~select(counter.id).where(counter.cancels_id == paper.id).exists())


def _given(lines: Iterable[DeliveryLine]) -> dict[Goods, Open]:
    found: dict[Goods, Open] = {}
    for line in lines:
        so_far = found.get(goods(line), Open(description=line.description, unit=line.unit))
        expected = so_far.expected if line.expected is None else (so_far.expected or ZERO) + line.expected
        found[goods(line)] = replace(so_far, given=so_far.given + line.quantity, expected=expected)
    return found


def _standing(sitting: Sitting, ids: list[int]) -> list[Delivery]:
    query = select(Delivery).where(Delivery.against_id.in_(ids), _stands(Delivery))
    return list(sitting.scalars(query.order_by(Delivery.id)))
