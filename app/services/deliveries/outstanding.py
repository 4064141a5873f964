"""What is ordered and has not come, or is out and has not come back: goods by goods, whoever has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.deliveries import Delivery
from app.services.books import Sitting
from app.services.deliveries.balance import opened, still_open
from app.services.deliveries.drafts import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class OutRow:
    """One kind of goods on one paper: `given` = `back` + `scrap` + `left`, as long as no more came than went."""

    id: int
    number: str
    kind: Kind
    party_id: int
    party: str
    day: date
    due_on: date | None
    late_days: int
    process: str
    description: str
    unit: str
    given: Decimal
    back: Decimal
    scrap: Decimal
    left: Decimal


def still_out(sitting: Sitting, search: str = "") -> list[OutRow]:
    """By party, and what is awaited longest first."""
    today, sought = sitting.today(), search.strip().casefold()
    papers = sitting.scalars(select(Delivery).where(Delivery.id.in_(still_open())))
    found = [row for paper in papers for row in _rows(sitting, paper, today)]
    shown = [row for row in found if sought in f"{row.party} {row.number} {row.description}".casefold()]
    return sorted(shown, key=lambda row: (row.party.casefold(), row.party_id, row.due_on or date.max, row.id))


def _rows(sitting: Sitting, paper: Delivery, today: date) -> list[OutRow]:
    return [
        OutRow(
            id=paper.id,
            number=paper.number,
            kind=Kind(paper.kind),
            party_id=paper.party_id,
            party=paper.party_name,
            day=paper.day,
            due_on=paper.due_on,
            late_days=max(0, (today - paper.due_on).days) if paper.due_on else 0,
            process=paper.process,
            description=each.description,
            unit=each.unit,
            given=each.given,
            back=each.back,
            scrap=each.scrap,
            left=each.left,
        )
        for each in opened(sitting, paper).values()
        if each.left
    ]
