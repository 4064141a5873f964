"""Issued debit notes: in lists and one whole; what became of each at the portal is the outbox's to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.models.outbox import OutboxItem
from app.models.sale_notes import KIND, SaleNote
from app.services import parties
from app.services.books import Sitting
from app.services.sales.listing import NO_PORTAL
from app.services.trial_papers import LATEST, SHOWN, told_as

WATCH = frozenset({SaleNote.__tablename__, OutboxItem.__tablename__})
ITS_ITEM = (OutboxItem.document_kind == KIND) & (OutboxItem.document_id == SaleNote.id) & LATEST
Row = Select[SaleNote, str | None, str | None, int | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleNoteRow:
    """`state` is the outbox's; FINAL for a note that no portal need hear of, TRIAL for what only the sandbox has.

    `replaced`: refused, and issued anew; `withdrawn`: refused, and nobody wants it any more.
    """

    id: int
    number: str
    sale_id: int
    sale_number: str
    customer_id: int
    customer: str
    note_date: date
    meaning: str
    reason: str
    remarks: str
    value: Decimal
    sales_tax: Decimal
    total: Decimal
    state: str
    fbr_number: str
    replaced: bool = False
    withdrawn: bool = False

    @property
    def is_over(self) -> bool:
        return self.replaced or self.withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLineRow:
    no: int
    original_no: int
    description: str
    hs_code: str
    unit: str
    sale_type: str
    quantity: Decimal
    returned: Decimal
    rate: Decimal
    value: Decimal
    retail_value: Decimal
    tax_label: str
    sales_tax: Decimal
    further_tax: Decimal
    extra_tax: Decimal
    fed: Decimal
    st_withheld: Decimal
    total: Decimal
    sro_schedule: str
    sro_serial: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleNoteDetail:
    """One note whole; `reference` is FBR's number of the invoice."""

    row: SaleNoteRow
    reference: str
    customer_ntn: str
    customer_cnic: str
    customer_strn: str
    further_tax: Decimal
    extra_tax: Decimal
    fed: Decimal
    st_withheld: Decimal
    entered_by: str
    posted_at: datetime
    lines: tuple[NoteLineRow, ...]


def rows(
    sitting: Sitting,
    search: str = "",
    first: date | None = None,
    last: date | None = None,
    *,
    state: str = "",
    limit: int | None = None,
) -> list[SaleNoteRow]:
    """The notes that match, latest first."""
    query = _query().where(*_matching(search, first, last, state))
    latest = query.order_by(SaleNote.note_date.desc(), SaleNote.id.desc()).limit(limit)
    return [_row(*found) for found in sitting.execute(latest)]


def count(
    sitting: Sitting, search: str = "", first: date | None = None, last: date | None = None, *, state: str = ""
) -> int:
    query = select(func.count(SaleNote.id)).outerjoin(OutboxItem, ITS_ITEM)
    return sitting.scalar(query.where(*_matching(search, first, last, state))) or 0


def of_sale(sitting: Sitting, sale_id: int) -> list[SaleNoteRow]:
    """The notes of one invoice, the oldest first."""
    query = _query().where(SaleNote.sale_id == sale_id).order_by(SaleNote.id)
    return [_row(*found) for found in sitting.execute(query)]


def detail(sitting: Sitting, note_id: int) -> SaleNoteDetail | None:
    """One note whole."""
    found = sitting.execute(_query().where(SaleNote.id == note_id)).first()
    if found is None:
        return None
    note = found[0]
    names = list(NoteLineRow.__dataclass_fields__)
    return SaleNoteDetail(
        row=_row(*found),
        reference=note.reference,
        customer_ntn=note.customer_ntn,
        customer_cnic=note.customer_cnic,
        customer_strn=note.customer_strn,
        further_tax=note.further_tax,
        extra_tax=note.extra_tax,
        fed=note.fed,
        st_withheld=note.st_withheld,
        entered_by=note.entered_by,
        posted_at=note.posted_at,
        lines=tuple(NoteLineRow(**{name: getattr(line, name) for name in names}) for line in note.lines),
    )


def _query() -> Row:
    columns = OutboxItem.fiscal_number, SHOWN, OutboxItem.replaced_by, OutboxItem.withdrawn
    return select(SaleNote, *columns).outerjoin(OutboxItem, ITS_ITEM)


def _matching(search: str, first: date | None, last: date | None, state: str) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if first:
        found.append(SaleNote.note_date >= first)
    if last:
        found.append(SaleNote.note_date <= last)
    if state:
        found.append(OutboxItem.id.is_(None) if state == NO_PORTAL else SHOWN.in_(told_as(state)))
    if text := search.strip():
        columns = (SaleNote.number, SaleNote.sale_number, OutboxItem.fiscal_number)
        said = [column.icontains(text, autoescape=True) for column in columns]
        found.append(or_(*said, SaleNote.customer_id.in_(parties.called(text))))
    return found


def _row(
    note: SaleNote, number: str | None, state: str | None, replaced_by: int | None, withdrawn: str | None
) -> SaleNoteRow:
    return SaleNoteRow(
        id=note.id,
        number=note.number,
        sale_id=note.sale_id,
        sale_number=note.sale_number,
        customer_id=note.customer_id,
        customer=note.customer_name,
        note_date=note.note_date,
        meaning=note.meaning,
        reason=note.reason,
        remarks=note.remarks,
        value=note.value,
        sales_tax=note.sales_tax,
        total=note.total,
        state=state or NO_PORTAL,
        fbr_number=number or "",
        replaced=replaced_by is not None,
        withdrawn=bool(withdrawn),
    )
