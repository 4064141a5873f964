"""What the challan portal says of challans in our books: names in Urdu, the surcharge, and that it has a say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import CompoundSelect, select

from app.models.challan_portal import ChallanSending, PortalChallan
from app.rules.money import ZERO
from app.services.books import Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """`surcharge`: from which day on how much more, the earliest first. `issued`: a department's own."""

    authority_ur: str = ""
    head_ur: str = ""
    number: str = ""
    issued: bool = False
    surcharge: tuple[tuple[date, Decimal], ...] = ()

    def late_cost(self, day: date) -> Decimal:
        """What is to be paid beside the amount on that day."""
        return surcharge_on(self.surcharge, day)


Steps = tuple[tuple[date, Decimal], ...]


def steps(row: PortalChallan) -> Steps:
    """The surcharge as days and rupees."""
    return tuple((date.fromisoformat(day), Decimal(amount)) for day, amount in row.surcharge)


def surcharge_on(of_challan: Steps, day: date) -> Decimal:
    """What is to be paid beside the amount on that day."""
    return next((amount for start, amount in reversed(of_challan) if start <= day), ZERO)


def every(sitting: Sitting) -> Mapping[int, Theirs]:
    """By the id of our challan."""
    return {row.challan_id: _of(row) for row in sitting.scalars(select(PortalChallan).order_by(PortalChallan.id))}


def of(sitting: Sitting, challan_id: int) -> Theirs | None:
    query = select(PortalChallan).filter_by(challan_id=challan_id).order_by(PortalChallan.id.desc()).limit(1)
    row = sitting.scalar(query)
    return _of(row) if row is not None else None


def at_portal() -> CompoundSelect[int]:
    """Which challans are at the challan portal, or on their way there: it has a say in what becomes of them."""
    sent = select(ChallanSending.challan_id).where(ChallanSending.state.in_(("waiting", "asked", "accepted")))
    return select(PortalChallan.challan_id).union(sent)


def _of(row: PortalChallan) -> Theirs:
    return Theirs(
        authority_ur=row.authority_ur,
        head_ur=row.head_ur,
        number=row.their_number,
        issued=row.origin == "issued",
        surcharge=steps(row),
    )
