"""Issued invoices: in lists and one whole; what became of each at the portal is the outbox's to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, or_, select

from app.models.outbox import OutboxItem
from app.models.sale_notes import STANDS, SaleCancellation
from app.models.sales import CURRENT, Sale, SaleLine
from app.rules.money import ZERO
from app.rules.sale_types import TREATMENTS, SaleType
from app.services import parties
from app.services.books import Sitting
from app.services.lines import unit_price
from app.services.moves import rupees_of
from app.services.paper_state import State
from app.services.trial_papers import LATEST, SHOWN, told_as

WATCH = frozenset({Sale.__tablename__, SaleCancellation.__tablename__, OutboxItem.__tablename__})


NO_PORTAL = "FINAL"
CANCELLED = "CANCELLED"
ITS_ITEM = (OutboxItem.document_kind == "sale") & (OutboxItem.document_id == Sale.id) & LATEST


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleRow:
    """`state` is the outbox's; FINAL for an invoice that no portal need hear of, CANCELLED for one taken back.

    TRIAL is what only the sandbox has taken: its number is none of FBR's.
    """

    id: int
    number: str
    customer_id: int
    customer: str
    registered: bool
    invoice_date: date
    value: Decimal
    sales_tax: Decimal
    further_tax: Decimal
    total: Decimal
    state: str
    fbr_number: str
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    st_withheld: Decimal = ZERO
    revision: int = 1

    @property
    def receivable(self) -> Decimal:
        """What the customer hands over: the tax he keeps back goes to FBR."""
        return self.total - self.st_withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLineRow:
    no: int
    description: str
    hs_code: str
    unit: str
    sale_type: str
    quantity: Decimal
    rate: Decimal
    discount: Decimal
    value: Decimal
    retail_value: Decimal
    tax_label: str
    tax_rate: Decimal
    sales_tax: Decimal
    further_tax: Decimal
    total: Decimal
    rate_source: str
    extra_tax: Decimal = ZERO
    fed: Decimal = ZERO
    st_withheld: Decimal = ZERO
    retail_price: Decimal | None = None
    sro_schedule: str = ""
    sro_serial: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleDetail:
    """One invoice whole; the buyer as he was on the day."""

    row: SaleRow
    customer_ntn: str
    customer_cnic: str
    customer_strn: str
    customer_province: str
    customer_address: str
    order_no: str
    delivery_challan: str
    note: str
    scenario: str
    entered_by: str
    posted_at: datetime
    lines: tuple[SaleLineRow, ...]
    walk_in: bool = False
    end_consumer: bool = False
    revises_id: int | None = None
    replaced_by: int | None = None  # the invoice issued in its place


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
    state: str = "",
    limit: int | None = None,
) -> list[SaleRow]:
    """The invoices that match, latest first."""
    query = (
        select(Sale, OutboxItem.fiscal_number, SHOWN, STANDS)
        .outerjoin(OutboxItem, ITS_ITEM)
        .where(*_matching(sitting, search, first, last, state))
        .order_by(Sale.invoice_date.desc(), Sale.id.desc())
        .limit(limit)
    )
    return [row_of(sale, number, state, stands=stands) for sale, number, state, stands in sitting.execute(query)]


def sums(
    sitting: Sitting, search: str = "", first: date | None = None, last: date | None = None, *, state: str = ""
) -> Sums:
    """How many match, and what those come to that were not cancelled."""
    return _summed(sitting, _matching(sitting, search, first, last, state))


def sold(sitting: Sitting, first: date, last: date) -> Sums:
    """What was sold: what was cancelled or refused is counted no more than it is summed."""
    kept = (STANDS, func.coalesce(OutboxItem.state, NO_PORTAL) != State.REJECTED)
    return _summed(sitting, [*_matching(sitting, "", first, last, ""), *kept])


def _summed(sitting: Sitting, wanted: Sequence[ColumnElement[bool]]) -> Sums:
    columns = (
        func.count(Sale.id),
        _standing(Sale.value),
        _standing(Sale.sales_tax + Sale.further_tax),
        _standing(Sale.total),
    )
    query = select(*columns).select_from(Sale).outerjoin(OutboxItem, ITS_ITEM)
    count, value, tax, whole = sitting.execute(query.where(*wanted)).one()
    return Sums(count=count, value=value or ZERO, sales_tax=tax or ZERO, total=whole or ZERO)


def _standing(amount: SQLColumnExpression[Decimal]) -> SQLColumnExpression[Decimal]:
    return rupees_of(func.sum(case((STANDS, amount), else_=0)))


def detail(sitting: Sitting, sale_id: int) -> SaleDetail | None:
    """One invoice whole, with the source of each line's rate."""
    row = sitting.get(Sale, sale_id)
    if row is None:
        return None
    found = select(OutboxItem.fiscal_number, SHOWN, STANDS).select_from(Sale).outerjoin(OutboxItem, ITS_ITEM)
    number, state, stands = sitting.execute(found.where(Sale.id == sale_id)).one()
    return SaleDetail(
        row=row_of(row, number, state, stands=stands),
        customer_ntn=row.customer_ntn,
        customer_cnic=row.customer_cnic,
        customer_strn=row.customer_strn,
        customer_province=row.customer_province,
        customer_address=row.customer_address,
        order_no=row.order_no,
        delivery_challan=row.delivery_challan,
        note=row.note,
        scenario=row.scenario,
        entered_by=row.entered_by,
        posted_at=row.posted_at,
        lines=tuple(_line_row(line, _sources(sitting, row, line)) for line in row.lines),
        walk_in=row.walk_in,
        end_consumer=row.end_consumer,
        revises_id=row.revises_id,
        replaced_by=sitting.scalar(select(Sale.id).where(Sale.revises_id == sale_id)),
    )


def _matching(
    sitting: Sitting, search: str, first: date | None, last: date | None, state: str
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [CURRENT]
    if first:
        found.append(Sale.invoice_date >= first)
    if last:
        found.append(Sale.invoice_date <= last)
    if state:
        found.append(OutboxItem.id.is_(None) if state == NO_PORTAL else SHOWN.in_(told_as(state)))
    if text := search.strip():
        found.append(named(sitting, text))
    return found


def named(sitting: Sitting, text: str) -> ColumnElement[bool]:
    """The text stands in the number, or in what the customer is called; if nobody is, only numbers are looked at."""
    number = Sale.id.in_(select(Sale.id).where(func.instr(Sale.number, text.upper()) > 0))
    called = parties.called(text)
    return or_(number, Sale.customer_id.in_(called)) if sitting.scalar(called.limit(1)) is not None else number


def row_of(row: Sale, number: str | None, state: str | None, *, stands: bool) -> SaleRow:
    """`number` and `state` are those of its item, if it has one."""
    return SaleRow(
        id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        customer=row.customer_name,
        registered=row.customer_registered,
        invoice_date=row.invoice_date,
        value=row.value,
        sales_tax=row.sales_tax,
        further_tax=row.further_tax,
        total=row.total,
        state=(state or NO_PORTAL) if stands else CANCELLED,
        fbr_number=number or "",
        extra_tax=row.extra_tax,
        fed=row.fed,
        st_withheld=row.st_withheld,
        revision=row.revision,
    )


def _sources(sitting: Sitting, row: Sale, line: SaleLine) -> str:
    """Where the rates of one line come from; nothing for a workshop that charges no sales tax."""
    if not line.tax_label:
        return ""
    keys = [TREATMENTS[SaleType(line.sale_type)].rate_key] + (["st.furthertax"] if line.further_tax else [])
    return "; ".join(sitting.rates.on(key, row.invoice_date).source for key in keys if key)


def _line_row(line: SaleLine, source: str) -> SaleLineRow:
    return SaleLineRow(
        no=line.no,
        description=line.description,
        hs_code=line.hs_code,
        unit=line.unit,
        sale_type=line.sale_type,
        quantity=line.quantity,
        rate=unit_price(line.rate),
        discount=line.discount,
        value=line.value,
        retail_value=line.retail_value,
        tax_label=line.tax_label,
        tax_rate=line.tax_rate,
        sales_tax=line.sales_tax,
        further_tax=line.further_tax,
        total=line.total,
        rate_source=source,
        extra_tax=line.extra_tax,
        fed=line.fed,
        st_withheld=line.st_withheld,
        retail_price=line.retail_price,
        sro_schedule=line.sro_schedule,
        sro_serial=line.sro_serial,
    )
