"""Posted payments: in lists and one whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import aliased

from app.models.payments import Allocation, OpeningBalance, Payment
from app.models.purchases import Purchase
from app.models.sale_notes import SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules.money import ZERO
from app.services import ledgers, parties
from app.services.books import Sitting

WATCH = ledgers.WATCH
PUT = select(func.sum(Allocation.amount)).where(Allocation.payment_id == Payment.id).scalar_subquery()
"""What of a payment was put to papers."""
_counter = aliased(Payment)
REVERSED = exists().where(_counter.reverses_id == Payment.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """`state`: posted, reversed (taken back by another), reversal (takes another back)."""

    id: int
    number: str
    direction: str
    party_id: int
    party: str
    day: date
    method: str
    reference: str
    amount: Decimal
    income_tax: Decimal
    sales_tax: Decimal
    net: Decimal
    on_account: Decimal
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationRow:
    """Below nothing: freed again by the counter-document `freed_by`."""

    id: int
    number: str
    kind: str
    day: date
    amount: Decimal
    sales_tax: Decimal
    freed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDetail:
    """One payment whole, with what the assistant said when it was posted."""

    row: PaymentRow
    reference_date: date | None
    account: str
    category: str
    dealer: bool
    section: str
    base: Decimal
    rate: Decimal
    lawful_tax: Decimal
    sales_tax_base: Decimal
    sales_tax_rate: Decimal
    lawful_sales_tax: Decimal
    source: str
    doubtful: bool
    why: tuple[str, ...]
    override_reason: str
    note: str
    entered_by: str
    posted_at: datetime
    against: tuple[AllocationRow, ...]


def rows(
    sitting: Sitting,
    search: str = "",
    first: date | None = None,
    last: date | None = None,
    *,
    limit: int | None = None,
) -> list[PaymentRow]:
    """The payments that match, latest first."""
    query = select(Payment.id).where(*_matching(sitting, search, first, last))
    return by_ids(sitting, sitting.scalars(query.order_by(Payment.day.desc(), Payment.id.desc()).limit(limit)).all())


def by_ids(sitting: Sitting, ids: Sequence[int]) -> list[PaymentRow]:
    """In the order of the ids, a few hundred at a time: a database takes only so many values in one question."""
    found: dict[int, PaymentRow] = {}
    query = select(Payment, PUT, REVERSED)
    for start in range(0, len(ids), 500):
        for row, put, back in sitting.execute(query.where(Payment.id.in_(ids[start : start + 500]))):
            found[row.id] = _row(row, put or ZERO, reversed_=back)
    return [found[each] for each in ids if each in found]


def count(sitting: Sitting, search: str = "", first: date | None = None, last: date | None = None) -> int:
    return sitting.scalar(select(func.count(Payment.id)).where(*_matching(sitting, search, first, last))) or 0


def detail(sitting: Sitting, payment_id: int) -> PaymentDetail | None:
    """One payment whole."""
    row = sitting.get(Payment, payment_id)
    if row is None:
        return None
    back = sitting.scalar(select(Payment.id).where(Payment.reverses_id == row.id))
    against = allocations(sitting, row.reverses_id or row.id)
    put = sum((each.amount for each in against), ZERO)
    return PaymentDetail(
        row=_row(row, put, reversed_=back is not None),
        reference_date=row.reference_date,
        account=row.account,
        category=row.category,
        dealer=row.dealer,
        section=row.section,
        base=row.base,
        rate=row.rate,
        lawful_tax=row.lawful_tax,
        sales_tax_base=row.sales_tax_base,
        sales_tax_rate=row.sales_tax_rate,
        lawful_sales_tax=row.lawful_sales_tax,
        source=row.source,
        doubtful=row.doubtful,
        why=tuple(row.why.splitlines()),
        override_reason=row.override_reason,
        note=row.note,
        entered_by=row.entered_by,
        posted_at=row.posted_at,
        against=against,
    )


def allocations(sitting: Sitting, payment_id: int) -> tuple[AllocationRow, ...]:
    """What a payment was put to, in the order it was."""
    query = select(Allocation).where(Allocation.payment_id == payment_id).order_by(Allocation.id)
    return tuple(
        AllocationRow(
            id=row.id,
            number=_number(sitting, *_target(row)),
            kind=_target(row)[0],
            day=row.day,
            amount=row.amount,
            sales_tax=row.sales_tax,
            freed_by=_freed_by(sitting, row),
        )
        for row in sitting.scalars(query)
    )


def _target(row: Allocation) -> tuple[str, int]:
    """The paper that an allocation is for."""
    for kind, paper in (("purchase", row.purchase_id), ("sale", row.sale_id), ("opening", row.opening_id)):
        if paper is not None:
            return kind, paper
    raise ValueError(f"allocation {row.id} is for nothing")  # the table's own check forbids it


def _number(sitting: Sitting, kind: str, paper: int) -> str:
    if kind == "opening":
        return f"OPENING-{sitting.get_one(OpeningBalance, paper).id}"
    return sitting.get_one(Purchase, paper).number if kind == "purchase" else sitting.get_one(Sale, paper).number


def named(sitting: Sitting, text: str) -> ColumnElement[bool]:
    """The text stands in its number, in the cheque's or the bank's, or in what the party is called."""
    ways = [func.instr(func.upper(column), text.upper()) > 0 for column in (Payment.number, Payment.reference)]
    called = parties.called(text)
    if sitting.scalar(called.limit(1)) is not None:
        ways.append(Payment.party_id.in_(called))
    return or_(*ways)


def _matching(sitting: Sitting, search: str, first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if first:
        found.append(Payment.day >= first)
    if last:
        found.append(Payment.day <= last)
    if text := search.strip():
        found.append(named(sitting, text))
    return found


def _row(row: Payment, put: Decimal, *, reversed_: bool) -> PaymentRow:
    stands = row.reverses_id is None and not reversed_
    return PaymentRow(
        id=row.id,
        number=row.number,
        direction=row.direction,
        party_id=row.party_id,
        party=row.party_name,
        day=row.day,
        method=row.method,
        reference=row.reference,
        amount=row.amount,
        income_tax=row.income_tax,
        sales_tax=row.sales_tax,
        net=row.net,
        on_account=row.amount - put if stands else ZERO,
        state="posted" if stands else "reversal" if row.reverses_id else "reversed",
    )


def _freed_by(sitting: Sitting, row: Allocation) -> str:
    """The number of the counter-document that freed it; nothing if none did."""
    if row.freed_by_id:
        return sitting.get_one(Purchase, row.freed_by_id).number
    if row.freed_by_note_id:
        return sitting.get_one(SaleNote, row.freed_by_note_id).number
    gone = row.freed_by_cancellation_id
    return sitting.get_one(SaleCancellation, gone).number if gone else ""
