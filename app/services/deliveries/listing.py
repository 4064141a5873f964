"""Delivery papers in lists, one whole, and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import or_, select

from app.models.deliveries import Delivery, DeliveryBill, DeliveryLine
from app.models.parties import Party
from app.services import delivery_sheets, parties, sheets, workshop
from app.services.books import KARACHI, Sitting
from app.services.deliveries.balance import cancellation, chain, goods, opened, still_open
from app.services.deliveries.drafts import Kind

WATCH = frozenset({Delivery.__tablename__, DeliveryBill.__tablename__})
AWAITING = frozenset({Kind.ORDER, Kind.JOB_OUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow:
    """`state`: posted, open, closed, cancelled, or cancels (it is itself a cancellation)."""

    id: int
    kind: Kind
    number: str
    party_id: int
    party: str
    day: date
    due_on: date | None
    against: str
    state: str
    overdue: bool
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryLineRow:
    """`left` is what is still to come, or to come back; None where nothing is awaited."""

    no: int
    description: str
    unit: str
    quantity: Decimal
    rate: Decimal | None
    expected: Decimal | None
    rejected: Decimal
    scrap: Decimal
    remark: str
    left: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryDetail:
    row: DeliveryRow
    their_no: str
    vehicle: str
    carrier: str
    purpose: str
    process: str
    terms: str
    scrap_percent: Decimal
    returnable: bool
    note: str
    cancels: str
    answered_by: tuple[str, ...]
    entered_by: str
    posted_at: datetime
    lines: tuple[DeliveryLineRow, ...]


def rows(
    sitting: Sitting,
    search: str = "",
    first: date | None = None,
    last: date | None = None,
    *,
    state: str = "",
    limit: int | None = None,
) -> list[DeliveryRow]:
    """The papers that match, latest first. `state` may also be a kind, or `overdue`."""
    query = select(Delivery).order_by(Delivery.day.desc(), Delivery.id.desc())
    if first:
        query = query.where(Delivery.day >= first)
    if last:
        query = query.where(Delivery.day <= last)
    if text := search.strip():
        said = [column.icontains(text, autoescape=True) for column in (Delivery.number, Delivery.their_no)]
        in_lines = select(DeliveryLine.delivery_id).where(DeliveryLine.description.icontains(text, autoescape=True))
        query = query.where(or_(*said, Delivery.party_id.in_(parties.called(text)), Delivery.id.in_(in_lines)))
    if state in set(Kind):
        query = query.where(Delivery.kind == state)
    if state in ("open", "overdue"):
        query = query.where(Delivery.id.in_(still_open()))
    if state == "overdue":
        query = query.where(Delivery.due_on < sitting.today())
    if state in ("", "open", "overdue", *Kind):
        return [row_of(sitting, row) for row in sitting.scalars(query.limit(limit))]
    found = [made for row in sitting.scalars(query) if (made := row_of(sitting, row)).state == state]
    return found[:limit]


def overdue(sitting: Sitting) -> list[DeliveryRow]:
    """What should have come, or come back, before today; the longest awaited first."""
    return sorted(rows(sitting, state="overdue"), key=lambda row: (row.due_on or row.day, row.id))


def detail(sitting: Sitting, delivery_id: int) -> DeliveryDetail | None:
    row = sitting.get(Delivery, delivery_id)
    if row is None:
        return None
    left = {key: each.left for key, each in opened(sitting, row).items()} if _awaits(row) else None
    cancels = sitting.get(Delivery, row.cancels_id) if row.cancels_id else None
    return DeliveryDetail(
        row=row_of(sitting, row),
        their_no=row.their_no,
        vehicle=row.vehicle,
        carrier=row.carrier,
        purpose=row.purpose,
        process=row.process,
        terms=row.terms,
        scrap_percent=row.scrap_percent,
        returnable=row.returnable,
        note=row.note,
        cancels=cancels.number if cancels else "",
        answered_by=tuple(each.number for each in chain(sitting, row.id)),
        entered_by=row.entered_by,
        posted_at=row.posted_at,
        lines=tuple(_line(line, None if left is None else left[goods(line)]) for line in row.lines),
    )


def sheet(sitting: Sitting, delivery_id: int) -> delivery_sheets.DeliverySheet:
    """The contents of its paper."""
    row = sitting.get_one(Delivery, delivery_id)
    cancels = sitting.get(Delivery, row.cancels_id) if row.cancels_id else None
    against = sitting.get(Delivery, row.against_id) if row.against_id else None
    party = sitting.get_one(Party, row.party_id)
    return delivery_sheets.DeliverySheet(
        head=workshop.letterhead(sitting),
        kind=row.kind,
        number=row.number,
        party=sheets.PartyOnPaper(
            name=row.party_name,
            name_ur=party.name_ur if party.name == row.party_name else "",
            address=row.party_address,
            ntn=row.party_ntn,
            strn=row.party_strn,
        ),
        day=row.day,
        due_on=row.due_on,
        against=against.number if against else "",
        their_no=row.their_no,
        vehicle=row.vehicle,
        carrier=row.carrier,
        purpose=row.purpose,
        process=row.process,
        terms=row.terms,
        scrap_percent=row.scrap_percent,
        returnable=row.returnable,
        cancels=cancels.number if cancels else "",
        cancelled=cancellation(sitting, row.id) is not None and row.kind != Kind.ORDER,
        entered_by=row.entered_by,
        entered_on=row.posted_at.astimezone(KARACHI).date(),
        notes=(row.note,) if row.note else (),
        lines=tuple(
            delivery_sheets.DeliveryLine(
                no=line.no,
                description=line.description,
                unit=line.unit,
                quantity=line.quantity,
                rate=line.rate,
                expected=line.expected,
                rejected=line.rejected,
                scrap=line.scrap,
                remark=line.remark,
            )
            for line in row.lines
        ),
    )


def _awaits(row: Delivery) -> bool:
    returns = row.returnable and row.against_id is None
    return row.cancels_id is None and (row.kind in AWAITING or returns)


def row_of(sitting: Sitting, row: Delivery) -> DeliveryRow:
    against = sitting.get(Delivery, row.cancels_id or row.against_id or 0)
    state = _state(sitting, row)
    return DeliveryRow(
        id=row.id,
        kind=Kind(row.kind),
        number=row.number,
        party_id=row.party_id,
        party=row.party_name,
        day=row.day,
        due_on=row.due_on,
        against=against.number if against else "",
        state=state,
        overdue=state == "open" and row.due_on is not None and row.due_on < sitting.today(),
        lines=len(row.lines),
    )


def _state(sitting: Sitting, row: Delivery) -> str:
    if row.cancels_id is not None:
        return "cancels"
    cancelled = cancellation(sitting, row.id) is not None
    if not _awaits(row):
        return "cancelled" if cancelled else "posted"
    there = opened(sitting, row).values()
    if cancelled:
        return "closed" if any(each.back for each in there) else "cancelled"
    return "open" if any(each.left for each in there) else "closed"


def _line(line: DeliveryLine, left: Decimal | None) -> DeliveryLineRow:
    return DeliveryLineRow(
        no=line.no,
        description=line.description,
        unit=line.unit,
        quantity=line.quantity,
        rate=line.rate,
        expected=line.expected,
        rejected=line.rejected,
        scrap=line.scrap,
        remark=line.remark,
        left=left,
    )
