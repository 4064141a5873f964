"""Order, goods received and bill beside each other, line by line: what is open, and where they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from app.models.deliveries import Delivery, DeliveryBill, DeliveryLine
from app.models.purchases import Purchase, PurchaseLine
from app.rules.money import ZERO
from app.rules.money import quantity as four_places
from app.rules.problems import Code, Problem, Refusal
from app.services import audit, parties
from app.services.books import Sitting
from app.services.deliveries.balance import Goods, cancellation, chain, goods, opened
from app.services.deliveries.checking import numbered
from app.services.deliveries.drafts import Kind
from app.services.parties import name_key

MOST_OFFERED = 50
_Line = TypeVar("_Line")


class Difference(StrEnum):
    NOT_RECEIVED = "not_received"
    OVER_RECEIVED = "over_received"
    NOT_ORDERED = "not_ordered"
    REJECTED = "rejected"
    NOT_BILLED = "not_billed"
    OVER_BILLED = "over_billed"
    RATE_HIGHER = "rate_higher"
    RATE_LOWER = "rate_lower"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchLine:
    """One kind of goods on the three papers. `arrived` is what suppliers' challans say; only `accepted` counts."""

    description: str
    unit: str
    ordered: Decimal
    called_off: Decimal
    arrived: Decimal
    received: Decimal
    accepted: Decimal
    rejected: Decimal
    billed: Decimal
    order_rate: Decimal | None
    bill_rate: Decimal | None
    to_come: Decimal
    to_be_billed: Decimal
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    id: int
    number: str
    party: str
    papers: tuple[str, ...]
    bills: tuple[str, ...]
    bill_ids: tuple[int, ...]
    lines: tuple[MatchLine, ...]

    @property
    def agrees(self) -> bool:
        return not any(line.differences for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedBill:
    """A bill that may charge for these goods."""

    id: int
    number: str
    bill_no: str
    day: date
    total: Decimal


def link_bill(sitting: Sitting, purchase_id: int, number: str) -> int:
    """Say for which order, or goods received without one, a posted bill charges; answers that paper's id."""
    bill, paper = sitting.get(Purchase, purchase_id), numbered(sitting, number)
    if bill is None:
        raise Refusal(Problem(Code.NOT_FOUND, "bill", {"text": str(purchase_id)}))
    if paper is None:
        raise Refusal(Problem(Code.NOT_FOUND, "against", {"text": number}))
    top = root(sitting, paper)
    linked = sitting.scalar(select(DeliveryBill).where(DeliveryBill.purchase_id == purchase_id))
    if linked is not None:
        raise Refusal(Problem(Code.DUPLICATE, "bill", {"text": bill.number}))
    if bill.original_id is not None:  # a debit note or a cancellation goes where its bill goes
        raise Refusal(Problem(Code.CANNOT_ANSWER, "bill", {"number": bill.number}))
    if top.kind not in (Kind.ORDER, Kind.RECEIVED, Kind.CHALLAN_IN) or top.cancels_id or _gone(sitting, top):
        raise Refusal(Problem(Code.CANNOT_ANSWER, "against", {"number": top.number}))
    if parties.kept_id(sitting, bill.supplier_id) != parties.kept_id(sitting, top.party_id):
        raise Refusal(Problem(Code.ANOTHER_PARTY, "against", {"number": top.number, "name": top.party_name}))
    row = DeliveryBill(purchase_id=purchase_id, delivery_id=top.id, entered_by=sitting.by, entered_at=sitting.now())
    sitting.add(row)
    audit.note(sitting, "link", row)
    return top.id


def unlink_bill(sitting: Sitting, purchase_id: int) -> None:
    """The bill belongs to no order after all."""
    row = sitting.scalar(select(DeliveryBill).where(DeliveryBill.purchase_id == purchase_id))
    if row is not None:
        audit.removed(sitting, row)
        sitting.delete(row)


def unlinked_bills(sitting: Sitting, delivery_id: int) -> list[MatchedBill]:
    """Bills of the same supplier that belong to no order yet and were not taken back whole, the latest first."""
    paper = sitting.get_one(Delivery, delivery_id)
    back = aliased(Purchase)
    whole = select(back.id).where(back.original_id == Purchase.id, back.total == -Purchase.total).exists()
    linked = select(DeliveryBill.id).where(DeliveryBill.purchase_id == Purchase.id).exists()
    query = select(Purchase).where(
        Purchase.supplier_id == parties.kept_id(sitting, paper.party_id), Purchase.original_id.is_(None)
    )
    rows = sitting.scalars(query.where(~whole, ~linked).order_by(Purchase.bill_date.desc(), Purchase.id.desc()))
    return [
        MatchedBill(id=row.id, number=row.number, bill_no=row.bill_no, day=row.bill_date, total=row.total)
        for row in rows.fetchmany(MOST_OFFERED)
    ]


def match_of_bill(sitting: Sitting, purchase_id: int) -> Match | None:
    """The match that a bill belongs to; None if it was linked to nothing."""
    linked = sitting.scalar(select(DeliveryBill.delivery_id).where(DeliveryBill.purchase_id == purchase_id))
    return None if linked is None else match(sitting, linked)


def match(sitting: Sitting, delivery_id: int) -> Match:
    """The papers of an order, or of goods received without one, beside each other.

    What a debit note or a cancellation takes back of a bill is not billed: their quantities stand below nothing.
    """
    top = root(sitting, sitting.get_one(Delivery, delivery_id))
    papers = chain(sitting, top.id)
    linked = select(DeliveryBill.purchase_id).where(DeliveryBill.delivery_id == top.id)
    mine = or_(Purchase.id.in_(linked), Purchase.original_id.in_(linked))
    charged = list(sitting.scalars(select(Purchase).where(mine).order_by(Purchase.id)))
    bills = [row for row in charged if row.original_id is None]
    return Match(
        id=top.id,
        number=top.number,
        party=top.party_name,
        papers=tuple(paper.number for paper in papers),
        bills=tuple(bill.number for bill in bills),
        bill_ids=tuple(bill.id for bill in bills),
        lines=tuple(_lines(sitting, top, [top, *papers], charged)),
    )


def root(sitting: Sitting, paper: Delivery) -> Delivery:
    """The order that a paper goes back to, or the first paper there was."""
    while paper.against_id is not None:
        paper = sitting.get_one(Delivery, paper.against_id)
    return paper


def _gone(sitting: Sitting, top: Delivery) -> bool:
    return top.kind != Kind.ORDER and cancellation(sitting, top.id) is not None


def _lines(sitting: Sitting, top: Delivery, papers: list[Delivery], bills: list[Purchase]) -> list[MatchLine]:
    names: dict[Goods, str] = {}
    for line in (line for paper in papers for line in paper.lines):
        names.setdefault(goods(line), line.description)
    charged = [line for bill in bills for line in bill.lines]
    for bought in charged:
        names.setdefault(_bought(bought), bought.description)
    ordered = opened(sitting, top) if top.kind == Kind.ORDER else {}
    of = {kind: [line for paper in papers if paper.kind == kind for line in paper.lines] for kind in Kind}
    received, arrived = of[Kind.RECEIVED], _sum(of[Kind.CHALLAN_IN], goods, lambda line: line.quantity)
    came = _sum(received, goods, lambda line: line.quantity)
    rejected = _sum(received, goods, lambda line: line.rejected)
    billed = _sum(charged, _bought, lambda line: line.quantity)
    rates = _rates(of[Kind.ORDER]), _bill_rates(charged)
    made = []
    for key, name in names.items():
        open_ = ordered.get(key)
        accepted = came.get(key, ZERO) - rejected.get(key, ZERO)
        wanted = open_.given - open_.called_off if open_ else ZERO
        entry = MatchLine(
            description=name,
            unit=key[1],
            ordered=open_.given if open_ else ZERO,
            called_off=open_.called_off if open_ else ZERO,
            arrived=arrived.get(key, ZERO),
            received=came.get(key, ZERO),
            accepted=accepted,
            rejected=rejected.get(key, ZERO),
            billed=billed.get(key, ZERO),
            order_rate=rates[0].get(key),
            bill_rate=rates[1].get(key),
            to_come=max(ZERO, wanted - accepted),
            to_be_billed=max(ZERO, accepted - billed.get(key, ZERO)),
            differences=(),
        )
        made.append(_named(entry, wanted, by_order=top.kind == Kind.ORDER))
    return made


def _named(line: MatchLine, wanted: Decimal, *, by_order: bool) -> MatchLine:
    said = {
        Difference.NOT_ORDERED: by_order and not line.ordered,
        Difference.NOT_RECEIVED: line.to_come > 0,
        Difference.OVER_RECEIVED: by_order and bool(line.ordered) and line.accepted > wanted,
        Difference.REJECTED: line.rejected > 0,
        Difference.NOT_BILLED: line.to_be_billed > 0,
        Difference.OVER_BILLED: line.billed > line.accepted,
    }
    if line.order_rate is not None and line.bill_rate is not None:
        said[Difference.RATE_HIGHER] = line.bill_rate > line.order_rate
        said[Difference.RATE_LOWER] = line.bill_rate < line.order_rate
    return replace(line, differences=tuple(each for each, holds in said.items() if holds))


def _bought(line: PurchaseLine) -> Goods:
    return name_key(line.description), line.unit


def _sum(
    lines: Iterable[_Line], key: Callable[[_Line], Goods], amount: Callable[[_Line], Decimal]
) -> dict[Goods, Decimal]:
    found: dict[Goods, Decimal] = {}
    for line in lines:
        found[key(line)] = found.get(key(line), ZERO) + amount(line)
    return found


def _rates(lines: Iterable[DeliveryLine]) -> dict[Goods, Decimal]:
    """Of goods that stand on an order more than once, the mean by quantity."""
    priced = [line for line in lines if line.rate is not None]
    value = _sum(priced, goods, lambda line: line.quantity * (line.rate or ZERO))
    count = _sum(priced, goods, lambda line: line.quantity)
    return {key: four_places(value[key] / count[key]) for key in value if count[key]}


def _bill_rates(lines: list[PurchaseLine]) -> dict[Goods, Decimal]:
    """A debit note without pieces puts the price of those that were billed down."""
    value = _sum(lines, _bought, lambda line: line.quantity * line.rate if line.quantity else line.value)
    count = _sum(lines, _bought, lambda line: line.quantity)
    return {key: four_places(value[key] / count[key]) for key in value if count[key]}
