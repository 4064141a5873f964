"""The long list of delivery papers: which of them, in what order, and how many stand under each tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, literal, or_, select

from app.models.base import Paisa
from app.models.deliveries import Delivery, DeliveryLine
from app.rules.money import ZERO
from app.services import paging, parties
from app.services.books import Sitting
from app.services.deliveries.balance import still_open
from app.services.deliveries.drafts import Kind
from app.services.deliveries.listing import DeliveryRow, row_of
from app.services.folding import fold

OPEN = Delivery.id.in_(still_open())
ORDERS: Mapping[str, SQLColumnExpression[Any]] = {
    "number": Delivery.number,
    "date": Delivery.day,
    "kind": Delivery.kind,
    "party": Delivery.party_name.collate("NOCASE"),
    "against": func.coalesce(Delivery.cancels_id, Delivery.against_id, 0),
    "due": Delivery.due_on,
    "state": case((OPEN, 2), (Delivery.cancels_id.is_not(None), 0), else_=1),
}
UNDER: Mapping[str, Sequence[ColumnElement[bool]]] = {
    "all": (),
    "challans": (Delivery.kind.in_((Kind.CHALLAN_OUT, Kind.CHALLAN_IN)),),
    "orders": (Delivery.kind.in_((Kind.ORDER, Kind.RECEIVED)),),
    "gate": (Delivery.kind.in_((Kind.GATE_OUT, Kind.GATE_IN)),),
    "jobs": (Delivery.kind.in_((Kind.JOB_OUT, Kind.JOB_IN)),),
    "due": (Delivery.due_on.is_not(None), OPEN),
}
"""What may be asked for: all, some kinds, or what is due back and still out."""


def found(
    sitting: Sitting, search: str = "", under: str = "all", order: str = "date", *, down: bool = True
) -> paging.Found:
    """The numbers of all papers in which each word stands; they come to nothing."""
    query = select(Delivery.id, literal(ZERO, Paisa)).where(*UNDER[under])
    for word in fold(search).split():
        query = query.where(or_(*_said(word)))
    by: list[SQLColumnExpression[Any]] = [ORDERS[order], Delivery.id]
    return paging.found(sitting, query.order_by(*(each.desc() if down else each for each in by)))


def counts(sitting: Sitting) -> dict[str, int]:
    return paging.counts(sitting, Delivery.id, UNDER)


def count_overdue(sitting: Sitting) -> int:
    late = paging.counts(sitting, Delivery.id, {"late": (Delivery.due_on < sitting.today(), OPEN)})
    return late["late"]


def by_ids(sitting: Sitting, ids: Sequence[int]) -> list[DeliveryRow]:
    """In the order of the ids; a page of them."""
    rows = {row.id: row for row in sitting.scalars(select(Delivery).where(Delivery.id.in_(ids)))}
    return [row_of(sitting, rows[each]) for each in ids if each in rows]


def _said(word: str) -> list[ColumnElement[bool]]:
    said = [column.icontains(word, autoescape=True) for column in (Delivery.number, Delivery.their_no)]
    lines = select(DeliveryLine.delivery_id).where(DeliveryLine.description.icontains(word, autoescape=True))
    said += [Delivery.party_id.in_(parties.called(word)), Delivery.id.in_(lines)]
    return said + paging.figures(word, Delivery.day, ())
