"""The paper that follows from another, filled in with what is open of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.models.deliveries import Delivery, DeliveryLine
from app.rules.money import ZERO
from app.rules.problems import Code, Problem, Refusal
from app.services.books import Sitting
from app.services.deliveries.balance import Goods, cancellation, followers, goods, opened
from app.services.deliveries.drafts import AGAINST, DeliveryDraft, DeliveryLineDraft, Kind


def may_follow(sitting: Sitting, delivery_id: int) -> tuple[Kind, ...]:
    """The kinds of paper that can still answer to this one."""
    row = sitting.get_one(Delivery, delivery_id)
    kind = Kind(row.kind)
    if row.cancels_id is not None or cancellation(sitting, row.id) is not None or not _open(sitting, row):
        return ()
    if kind in (Kind.GATE_OUT, Kind.GATE_IN) and not (row.returnable and row.against_id is None):
        return ()
    return tuple(each for each, others in AGAINST.items() if kind in others)


def following(sitting: Sitting, delivery_id: int, kind: Kind) -> DeliveryDraft:
    """That paper, of today; Refusal where none of the kind can follow."""
    row = sitting.get_one(Delivery, delivery_id)
    if kind not in may_follow(sitting, delivery_id):
        raise Refusal(Problem(Code.CANNOT_ANSWER, "against", {"number": row.number}))
    left = _open(sitting, row)
    lines: dict[Goods, DeliveryLineDraft] = {}
    for line in row.lines:
        if goods(line) in left:
            lines[goods(line)] = DeliveryLineDraft(
                description=line.description,
                unit=line.unit,
                quantity=left[goods(line)],
                rate=line.rate if kind in (Kind.RECEIVED, Kind.CHALLAN_IN) else None,
            )
    return DeliveryDraft(
        kind=kind,
        party=row.party_name,
        day=sitting.today(),
        against=row.number,
        purpose=row.purpose,
        process=row.process if kind == Kind.JOB_IN else "",
        their_no=row.their_no if row.kind == Kind.CHALLAN_IN else "",
        lines=tuple(lines.values()),
    )


def _open(sitting: Sitting, row: Delivery) -> dict[Goods, Decimal]:
    """A supplier's challan awaits no balance of its own: it is open until goods were received on it."""
    if row.kind == Kind.CHALLAN_IN:
        return {} if followers(sitting, row.id) else _sums(row.lines)
    return {key: each.left for key, each in opened(sitting, row).items() if each.left}


def _sums(lines: Iterable[DeliveryLine]) -> dict[Goods, Decimal]:
    found: dict[Goods, Decimal] = {}
    for line in lines:
        found[goods(line)] = found.get(goods(line), ZERO) + line.quantity
    return found
