"""Posted bills: in lists, one whole, and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select

from app.models.parties import Party
from app.models.purchases import Purchase, PurchaseLine
from app.rules.money import ZERO
from app.services import parties, sheets, workshop
from app.services.books import KARACHI, Sitting
from app.services.lines import unit_price

WATCH = frozenset({Purchase.__tablename__})


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
    query = (
        select(Purchase, func.count(PurchaseLine.id))
        .join(PurchaseLine)
        .where(*_matching(search, first, last))
        .group_by(Purchase.id)
        .order_by(Purchase.bill_date.desc(), Purchase.id.desc())
        .limit(limit)
    )
    return [_row(purchase, count) for purchase, count in sitting.execute(query)]


def sums(sitting: Sitting, search: str = "", first: date | None = None, last: date | None = None) -> Sums:
    """How many match, and what they come to."""
    columns = (func.count(), func.sum(Purchase.value), func.sum(Purchase.sales_tax), func.sum(Purchase.total))
    count, value, tax, whole = sitting.execute(select(*columns).where(*_matching(search, first, last))).one()
    return Sums(count=count, value=value or ZERO, sales_tax=tax or ZERO, total=whole or ZERO)


def detail(sitting: Sitting, purchase_id: int) -> PurchaseDetail | None:
    """One bill whole, with the rate that the law had on its day beside each line."""
    row = sitting.get(Purchase, purchase_id)
    if row is None:
        return None
    rate = sitting.rates.on("st.rate.standard", row.bill_date)
    return PurchaseDetail(
        row=_row(row, len(row.lines)),
        supplier_ntn=row.supplier_ntn,
        supplier_cnic=row.supplier_cnic,
        supplier_strn=row.supplier_strn,
        supplier_address=row.supplier_address,
        received_on=row.received_on,
        note=row.note,
        entered_by=row.entered_by,
        posted_at=row.posted_at,
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
            )
            for line in row.lines
        ),
    )


def sheet(sitting: Sitting, purchase_id: int) -> sheets.PurchaseSheet:
    """The contents of the supplier invoice voucher."""
    row = sitting.get_one(Purchase, purchase_id)
    return sheets.PurchaseSheet(
        head=workshop.letterhead(sitting),
        number=row.number,
        supplier=sheets.PartyOnPaper(
            name=row.supplier_name,
            address=row.supplier_address,
            ntn=row.supplier_ntn,
            cnic=row.supplier_cnic,
            strn=row.supplier_strn,
            registered=bool(row.supplier_strn),
        ),
        bill_no=row.bill_no,
        bill_date=row.bill_date,
        received_on=row.received_on,
        lines=tuple(
            sheets.PurchaseLine(
                no=line.no,
                description=line.description,
                quantity=line.quantity,
                rate=line.rate,
                value=line.value,
                tax_rate=line.tax_rate,
                sales_tax=line.sales_tax,
                total=line.total,
                hs_code=line.hs_code,
                unit=line.unit,
            )
            for line in row.lines
        ),
        value=row.value,
        sales_tax=row.sales_tax,
        total=row.total,
        entered_by=row.entered_by,
        entered_on=row.posted_at.astimezone(KARACHI).date(),
        notes=(row.note,) if row.note else (),
    )


def _matching(search: str, first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if first:
        found.append(Purchase.bill_date >= first)
    if last:
        found.append(Purchase.bill_date <= last)
    if text := search.strip():
        by_name = select(Party.id).where(Party.name_key.contains(parties.name_key(text) or text, autoescape=True))
        found.append(
            or_(
                Purchase.bill_no.icontains(text, autoescape=True),
                Purchase.number.icontains(text, autoescape=True),
                Purchase.supplier_id.in_(by_name),
            )
        )
    return found


def _row(row: Purchase, count: int) -> PurchaseRow:
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
    )
