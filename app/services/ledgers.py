"""Ledgers, open papers and ageing: the database sums, and no more rows are read than are shown."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import case, func, select

from app.models.parties import Party
from app.models.payments import Allocation, OpeningBalance, Payment
from app.models.purchases import Purchase
from app.models.sale_notes import SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules.money import ZERO
from app.services import parties
from app.services.books import Sitting
from app.services.moves import CUSTOMER, SUPPLIER, moves, opened, rupees_of

__all__ = [
    "BUCKETS",
    "CUSTOMER",
    "SIDES",
    "SUPPLIER",
    "WATCH",
    "Ageing",
    "Ledger",
    "LedgerLine",
    "OpenItem",
    "ageing",
    "ledger",
    "open_items",
    "unallocated",
]
SIDES = (SUPPLIER, CUSTOMER)
BUCKETS = (30, 60, 90, 180)
"""Days: 0 to 30, 31 to 60, 61 to 90, 91 to 180, and older."""
TABLES = (Payment, Allocation, OpeningBalance, Purchase, Sale, SaleNote, SaleCancellation, Party)
WATCH = frozenset(table.__tablename__ for table in TABLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    kind: str  # opening, purchase, debit_note, cancellation, sale, sale_note, sale_cancellation, paid(_back), payment
    id: int
    number: str
    reference: str
    day: date
    owed: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """`opening` is the balance before the first of these lines, `closing` that on the last day.

    `count` lines stand between the two days, of which these may be only some.
    """

    party_id: int
    party: str
    party_ur: str
    side: str
    first: date | None
    last: date
    opening: Decimal
    lines: tuple[LedgerLine, ...]
    closing: Decimal
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """A bill, invoice or opening balance of which something is open."""

    kind: str
    id: int
    number: str
    reference: str
    day: date
    total: Decimal
    open: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Ageing:
    """What is open by age; `on_account` is money not yet put to a paper, below nothing. All together: the balance."""

    party_id: int
    party: str
    party_ur: str
    buckets: tuple[Decimal, ...]
    on_account: Decimal
    balance: Decimal


def ledger(
    sitting: Sitting,
    party_id: int,
    side: str,
    first: date | None = None,
    last: date | None = None,
    *,
    most: int | None = None,
    skip: int = 0,
) -> Ledger:
    """His papers between two days with the running balance; the latest `most` of them but for `skip`."""
    last = last or sitting.today()
    him = parties.known(sitting, party_id)
    every = moves(side, parties.family(sitting, party_id), last)
    order = (every.c.day, every.c.rank, every.c.id)
    run = select(every, rupees_of(func.sum(every.c.owed).over(order_by=order)).label("balance")).subquery("run")
    within = run.c.day >= first if first is not None else run.c.day.is_not(None)
    latest = (run.c.day.desc(), run.c.rank.desc(), run.c.id.desc())
    found = sitting.execute(select(run).where(within).order_by(*latest).limit(most).offset(skip)).all()
    closing = sitting.scalar(select(func.sum(every.c.owed))) or ZERO
    lines = tuple(
        LedgerLine(
            kind=row.kind,
            id=row.id,
            number=row.number,
            reference=row.reference,
            day=row.day,
            owed=row.owed,
            balance=row.balance,
        )
        for row in reversed(found)
    )
    return Ledger(
        party_id=him.id,
        party=him.name,
        party_ur=him.name_ur,
        side=side,
        first=first,
        last=last,
        opening=lines[0].balance - lines[0].owed if lines else closing,
        lines=lines,
        closing=closing,
        count=sitting.scalar(select(func.count()).select_from(run).where(within)) or 0,
    )


def open_items(sitting: Sitting, party_id: int, side: str, until: date | None = None) -> list[OpenItem]:
    """What of his is open on a day, oldest first; a payment counts from the day it was put to the paper."""
    rows = opened(side, parties.family(sitting, party_id), until or sitting.today())
    query = select(rows).order_by(rows.c.day, rows.c.rank, rows.c.id)
    return [
        OpenItem(
            kind=row.kind,
            id=row.id,
            number=row.number,
            reference=row.reference,
            day=row.day,
            total=row.owed,
            open=row.left,
        )
        for row in sitting.execute(query)
    ]


def unallocated(sitting: Sitting, payment_id: int) -> Decimal:
    """What of a standing payment was not yet put to a paper."""
    row = sitting.get_one(Payment, payment_id)
    query = select(func.sum(Allocation.amount)).where(Allocation.payment_id == payment_id)
    return row.amount - (sitting.scalar(query) or ZERO)


def ageing(sitting: Sitting, side: str, on: date | None = None, party_id: int | None = None) -> list[Ageing]:
    """Everybody with a balance or an open paper on a day, by name."""
    on = on or sitting.today()
    ids = None if party_id is None else parties.family(sitting, party_id)
    every, rows = moves(side, ids, on), opened(side, ids, on)
    sums = select(parties.ROOT, rupees_of(func.sum(every.c.owed))).join(Party, Party.id == every.c.party_id)
    balance = {row[0]: row[1] for row in sitting.execute(sums.group_by(parties.ROOT))}
    bucket = case(
        *((rows.c.day >= on - timedelta(days=limit), n) for n, limit in enumerate(BUCKETS)), else_=len(BUCKETS)
    )
    ages = select(parties.ROOT, bucket, rupees_of(func.sum(rows.c.left))).join(Party, Party.id == rows.c.party_id)
    buckets: dict[int, list[Decimal]] = defaultdict(lambda: [ZERO] * (len(BUCKETS) + 1))
    for root, n, amount in sitting.execute(ages.group_by(parties.ROOT, bucket)):
        buckets[root][n] = amount
    names = {row.id: row for row in sitting.scalars(select(Party).where(Party.id.in_({*balance, *buckets})))}
    found = [
        Ageing(
            party_id=root,
            party=him.name,
            party_ur=him.name_ur,
            buckets=tuple(own := buckets[root]),
            on_account=balance.get(root, ZERO) - sum(own, ZERO),
            balance=balance.get(root, ZERO),
        )
        for root, him in names.items()
        if balance.get(root) or any(buckets[root])
    ]
    return sorted(found, key=lambda row: (row.party.casefold(), row.party_id))
