"""Every paper that moves a party's balance, as one query: what the ledgers and their sums are read off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Select,
    SQLColumnExpression,
    String,
    Subquery,
    case,
    cast,
    func,
    literal,
    null,
    select,
    type_coerce,
    union_all,
)

from app.models.base import Paisa
from app.models.payments import Allocation, OpeningBalance, Payment
from app.models.purchases import Purchase
from app.models.sale_notes import COUNTS, SIGN, SaleCancellation, SaleNote
from app.models.sales import CURRENT, Sale

SUPPLIER, CUSTOMER = "supplier", "customer"
DIRECTIONS = {SUPPLIER: "out", CUSTOMER: "in"}
Column = SQLColumnExpression[Any]
Ids = Sequence[int] | None
NAMES = ("id", "number", "reference", "party_id", "day", "owed", "root_id")


def moves(side: str, ids: Ids, until: date) -> Subquery:
    """Papers of one side up to a day: `owed` moves the balance, `root` is the paper whose open amount it changes.

    On the supplier's side an amount above nothing is what we owe him, on the customer's what he owes us. Of one day
    they stand in the order of their rank.
    """
    found = [_openings(side, ids, until)]
    found += _purchases(ids, until) if side == SUPPLIER else _sales(ids, until)
    every: CompoundSelect[Any] = union_all(*found, _payments(side, ids, until))
    return every.subquery("moves")


def opened(side: str, ids: Ids, until: date) -> Subquery:
    """Bills, invoices and opening balances with what counter-documents and payments leave of each, if anything."""
    head, every = moves(side, ids, until), moves(side, ids, until).alias("every")
    moved = (
        select(every.c.root_kind, every.c.root_id, func.sum(every.c.owed).label("owed"))
        .where(every.c.root_kind.is_not(None))
        .group_by(every.c.root_kind, every.c.root_id)
        .subquery("moved")
    )
    taken = _taken(until)
    left = type_coerce(moved.c.owed - func.coalesce(taken.c.amount, 0), Paisa)
    return (
        select(head, left.label("left"))
        .join(moved, (moved.c.root_kind == head.c.kind) & (moved.c.root_id == head.c.id))
        .outerjoin(taken, (taken.c.kind == head.c.kind) & (taken.c.id == head.c.id))
        .where(head.c.root_id == head.c.id, head.c.owed > 0, left > 0)
        .subquery("opened")
    )


def taken_back(until: date | None = None) -> Select[Any]:
    """The payments that another took back, up to a day."""
    query = select(Payment.reverses_id).where(Payment.reverses_id.is_not(None))
    return query if until is None else query.where(Payment.day <= until)


def _taken(until: date) -> Subquery:
    """What standing payments put to each paper up to a day."""
    row = Allocation
    kind = case((row.purchase_id.is_not(None), "purchase"), (row.sale_id.is_not(None), "sale"), else_="opening")
    paper = func.coalesce(row.purchase_id, row.sale_id, row.opening_id)
    return (
        select(kind.label("kind"), paper.label("id"), func.sum(Allocation.amount).label("amount"))
        .where(Allocation.day <= until, Allocation.payment_id.not_in(taken_back(until)))
        .group_by(kind, paper)
        .subquery("taken")
    )


def _openings(side: str, ids: Ids, until: date) -> Select[Any]:
    row = OpeningBalance
    number = literal("OPENING-") + cast(row.id, String)
    found = _of("opening", 0, "opening", row.id, number, row.note, row.party_id, row.day, row.amount, row.id)
    return _kept(found.where(row.side == side), row.party_id, row.day, ids, until)


def _purchases(ids: Ids, until: date) -> list[Select[Any]]:
    """Counter-documents bear their own minus; tax kept back is not owed to him; what says it was paid, is paid."""
    row, root = Purchase, func.coalesce(Purchase.original_id, Purchase.id)
    owed = row.total - row.st_withheld
    his = (row.supplier_id, row.bill_date)
    kind = case((row.kind == "bill", "purchase"), else_=row.kind)
    bill = _of(kind, 1, "purchase", row.id, row.number, row.bill_no, *his, rupees_of(owed), root)
    paid = _of("paid", 2, "purchase", row.id, row.number, row.paid_by, *his, rupees_of(-owed), root)
    return [_kept(each, *his, ids, until) for each in (bill, paid.where(row.paid_by != ""))]


def _sales(ids: Ids, until: date) -> list[Select[Any]]:
    row = Sale
    his = (row.customer_id, row.invoice_date)
    owed = row.total - row.st_withheld  # the tax that he keeps back he owes to FBR
    bill = _of("sale", 1, "sale", row.id, row.number, row.order_no, *his, rupees_of(owed), row.id)
    paid = _of("paid", 2, "sale", row.id, row.number, row.paid_by, *his, rupees_of(-owed), row.id)
    both = (bill.where(CURRENT), paid.where(CURRENT, row.paid_by != ""))
    return [*(_kept(each, *his, ids, until) for each in both), _notes(ids, until), *_cancellations(ids, until)]


def _notes(ids: Ids, until: date) -> Select[Any]:
    """A debit note moves what is open of its invoice, also of one paid on the spot: that is the customer's then."""
    row = SaleNote
    owed, his = rupees_of((row.total - row.st_withheld) * SIGN), (row.customer_id, row.note_date)
    found = _of("sale_note", 1, "sale", row.id, row.number, row.sale_number, *his, owed, row.sale_id)
    return _kept(found.where(COUNTS), *his, ids, until)


def _cancellations(ids: Ids, until: date) -> list[Select[Any]]:
    """The mirror of an invoice, and of what was paid on the spot."""
    row, his, owed = SaleCancellation, (Sale.customer_id, SaleCancellation.cancelled_on), Sale.total - Sale.st_withheld
    named = (row.id, row.number)
    bill = _of("sale_cancellation", 1, "sale", *named, row.sale_number, *his, rupees_of(-owed), row.sale_id)
    paid = _of("paid_back", 2, "sale", *named, Sale.paid_by, *his, rupees_of(owed), row.sale_id)
    both = (bill, paid.where(Sale.paid_by != ""))
    return [_kept(each.where(Sale.id == row.sale_id), *his, ids, until) for each in both]


def _payments(side: str, ids: Ids, until: date) -> Select[Any]:
    row = Payment
    owed = case((row.reverses_id.is_(None), -row.amount), else_=row.amount)
    found = _of("payment", 3, None, row.id, row.number, row.reference, row.party_id, row.day, rupees_of(owed), null())
    return _kept(found.where(row.direction == DIRECTIONS[side]), row.party_id, row.day, ids, until)


def _of(kind: str | Column, rank: int, root: str | None, *columns: Column) -> Select[Any]:
    """The columns in the order of `NAMES`; `root` is the kind of the paper whose open amount is moved."""
    found: list[Column] = [
        (literal(kind, String) if isinstance(kind, str) else kind).label("kind"),
        literal(rank).label("rank"),
        literal(root, String).label("root_kind"),
        *(column.label(name) for name, column in zip(NAMES, columns, strict=True)),
    ]
    return select(*found)


def _kept(query: Select[Any], party: Column, day: Column, ids: Ids, until: date) -> Select[Any]:
    query = query.where(day <= until)
    return query if ids is None else query.where(party.in_(ids))


def rupees_of(amount: Column) -> SQLColumnExpression[Decimal]:
    """A sum or difference of paisa, read back as rupees."""
    return type_coerce(amount, Paisa)
