"""Posted bills: in lists, page by page, and one whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVarTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased

from app.models.payments import Allocation, Payment
from app.models.purchases import Purchase, PurchaseAcceptance, PurchaseLine, PurchaseSearch
from app.rules.money import ZERO
from app.services.books import Sitting
from app.services.lines import unit_price
from app.services.purchases.search import Wanted, matching
from app.services.purchases.standing import BILL, cancelled, noted, put_to, taken_off

Columns = TypeVarTuple("Columns")
WATCH = frozenset(table.__tablename__ for table in (Purchase, Payment, Allocation))


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseRow:
    id: int
    number: str
    supplier_id: int
    supplier: str
    registered: bool
    bill_no: str
    bill_date: date
    value: Decimal
    sales_tax: Decimal
    total: Decimal
    paid_by: str
    lines: int
    kind: str = BILL
    state: str = "posted"  # posted, noted (a debit note refers to it), cancelled
    original: str = ""  # of a counter-document: the number of the bill it takes back
    further_tax: Decimal = ZERO
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    charges: Decimal = ZERO
    st_withheld: Decimal = ZERO
    taken_off: Decimal = ZERO  # by its counter-documents, below nothing
    put: Decimal = ZERO  # by payments

    @property
    def payable(self) -> Decimal:
        return self.total - self.st_withheld

    @property
    def open(self) -> Decimal:
        """What is still to be paid of it."""
        if self.paid_by or self.kind != BILL:
            return ZERO
        return max(self.payable + self.taken_off - self.put, ZERO)

    @property
    def payment(self) -> str:
        """In what way it was paid on the spot; else unpaid, partly or paid; none where nothing is to be paid."""
        if self.paid_by:
            return self.paid_by
        if self.open:
            return "partly" if self.put else "unpaid"
        return "paid" if self.put else "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseLineRow:
    no: int
    description: str
    hs_code: str
    unit: str
    quantity: Decimal
    rate: Decimal
    value: Decimal
    tax_rate: Decimal
    sales_tax: Decimal
    total: Decimal
    rate_in_force: Decimal
    rate_source: str
    sale_type: str = ""
    discount: Decimal = ZERO
    retail_value: Decimal = ZERO
    further_tax: Decimal = ZERO
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    st_withheld: Decimal = ZERO
    original_no: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A warning that was accepted when the bill was posted."""

    code: str
    field: str
    words: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A paper that takes this bill back, in whole or in part."""

    id: int
    number: str
    kind: str
    date: date
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseDetail:
    """One bill whole; the supplier as he was on the day."""

    row: PurchaseRow
    supplier_ntn: str
    supplier_cnic: str
    supplier_strn: str
    supplier_address: str
    received_on: date | None
    note: str
    entered_by: str
    posted_at: datetime
    lines: tuple[PurchaseLineRow, ...]
    freight: Decimal = ZERO
    other_charges: Decimal = ZERO
    reason: str = ""
    original_id: int | None = None
    counters: tuple[Counter, ...] = ()
    accepted: tuple[Accepted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    count: int
    value: Decimal
    sales_tax: Decimal
    total: Decimal


def rows(
    sitting: Sitting,
    search: str = "",
    first: date | None = None,
    last: date | None = None,
    *,
    limit: int | None = None,
) -> list[PurchaseRow]:
    """The bills that match, latest first."""
    wanted = Wanted(search=search, first=first, last=last)
    number, day = Purchase.id, Purchase.bill_date
    if search.strip():  # what is sought stands in the narrow table, and the bills need not be touched
        number, day = PurchaseSearch.purchase_id, PurchaseSearch.bill_date
    ids = select(number).where(*matching(sitting, wanted)).order_by(day.desc(), number.desc())
    return by_ids(sitting, sitting.scalars(ids.limit(limit)).all())


def sums(sitting: Sitting, search: str = "", first: date | None = None, last: date | None = None) -> Sums:
    """How many match, and what they come to, net of what was taken back."""
    return sums_of(sitting, Wanted(search=search, first=first, last=last))


def sums_of(sitting: Sitting, wanted: Wanted) -> Sums:
    columns = (func.count(), func.sum(Purchase.value), func.sum(Purchase.sales_tax), func.sum(Purchase.total))
    query = _joined(select(*columns).select_from(Purchase), wanted).where(*matching(sitting, wanted))
    count, value, tax, whole = sitting.execute(query).one()
    return Sums(count=count, value=value or ZERO, sales_tax=tax or ZERO, total=whole or ZERO)


def detail(sitting: Sitting, purchase_id: int) -> PurchaseDetail | None:
    """One bill whole, with the rate that the law had on its day beside each line."""
    row = sitting.get(Purchase, purchase_id)
    if row is None:
        return None
    rate = sitting.rates.on("st.rate.standard", row.bill_date)
    return PurchaseDetail(
        row=by_ids(sitting, [purchase_id])[0],
        supplier_ntn=row.supplier_ntn,
        supplier_cnic=row.supplier_cnic,
        supplier_strn=row.supplier_strn,
        supplier_address=row.supplier_address,
        received_on=row.received_on,
        note=row.note,
        entered_by=row.entered_by,
        posted_at=row.posted_at,
        freight=row.freight,
        other_charges=row.other_charges,
        reason=row.reason,
        original_id=row.original_id,
        counters=_counters(sitting, purchase_id),
        accepted=_accepted(sitting, purchase_id),
        lines=tuple(
            PurchaseLineRow(
                no=line.no,
                description=line.description,
                hs_code=line.hs_code,
                unit=line.unit,
                quantity=line.quantity,
                rate=unit_price(line.rate),
                value=line.value,
                tax_rate=line.tax_rate,
                sales_tax=line.sales_tax,
                total=line.total,
                rate_in_force=rate.value,
                rate_source=rate.source,
                sale_type=line.sale_type,
                discount=line.discount,
                retail_value=line.retail_value,
                further_tax=line.further_tax,
                extra_tax=line.extra_tax,
                fed=line.fed,
                st_withheld=line.st_withheld,
                original_no=line.original_no,
            )
            for line in row.lines
        ),
    )


def _joined(query: Select[*Columns], wanted: Wanted) -> Select[*Columns]:
    if not wanted.search.strip():
        return query
    return query.join(PurchaseSearch, PurchaseSearch.purchase_id == Purchase.id)


def by_ids(sitting: Sitting, ids: Sequence[int]) -> list[PurchaseRow]:
    """In the order of the ids, a few hundred at a time: a database takes only so many values in one question."""
    found: dict[int, PurchaseRow] = {}
    original = aliased(Purchase)
    lines = select(func.count()).where(PurchaseLine.purchase_id == Purchase.id).scalar_subquery()
    query = select(Purchase, lines, cancelled(), noted(), original.number, taken_off(), put_to()).outerjoin(
        original, original.id == Purchase.original_id
    )
    for start in range(0, len(ids), 500):
        page = query.where(Purchase.id.in_(ids[start : start + 500]))
        for row, count, gone, less, counters, off, put in sitting.execute(page):
            state = "cancelled" if gone else "noted" if less else "posted"
            found[row.id] = replace(_row(row, count, state, counters or ""), taken_off=off, put=put)
    return [found[each] for each in ids if each in found]


def _counters(sitting: Sitting, purchase_id: int) -> tuple[Counter, ...]:
    query = select(Purchase).where(Purchase.original_id == purchase_id).order_by(Purchase.id)
    return tuple(
        Counter(id=row.id, number=row.number, kind=row.kind, date=row.bill_date, total=row.total)
        for row in sitting.scalars(query)
    )


def _accepted(sitting: Sitting, purchase_id: int) -> tuple[Accepted, ...]:
    query = select(PurchaseAcceptance).where(PurchaseAcceptance.purchase_id == purchase_id)
    return tuple(
        Accepted(code=row.code, field=row.field, words=row.words, reason=row.reason, by=row.entered_by)
        for row in sitting.scalars(query.order_by(PurchaseAcceptance.id))
    )


def _row(row: Purchase, count: int, state: str, original: str) -> PurchaseRow:
    return PurchaseRow(
        id=row.id,
        number=row.number,
        supplier_id=row.supplier_id,
        supplier=row.supplier_name,
        registered=bool(row.supplier_strn),
        bill_no=row.bill_no,
        bill_date=row.bill_date,
        value=row.value,
        sales_tax=row.sales_tax,
        total=row.total,
        paid_by=row.paid_by,
        lines=count,
        kind=row.kind,
        state=state,
        original=original,
        further_tax=row.further_tax,
        extra_tax=row.extra_tax,
        fed=row.fed,
        charges=row.freight + row.other_charges,
        st_withheld=row.st_withheld,
    )
