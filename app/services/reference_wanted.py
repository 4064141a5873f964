"""Which lists this workshop really uses, and which of them it is time to ask for again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select

from app.models.parts import Part, PartSaleType
from app.models.reference import ReferenceListRow
from app.models.sales import Sale, SaleLine
from app.rules.reference import FBR, PRACTICE, ListKey
from app.services import reference, reference_taking, workshop
from app.services.books import Sitting
from app.services.reference import asked_for

WEEK, MONTH = timedelta(days=7), timedelta(days=30)
AGES = {ListKey.TARIFF: MONTH, ListKey.SERIAL_WORDS: MONTH, ListKey.HS_UNITS: MONTH, ListKey.DOCUMENT_TYPES: MONTH}
"""After which a list is asked for again; whatever is not named here after a week."""

LATELY = timedelta(days=400)
"""What was sold within it is in use."""

FIRST = (ListKey.PROVINCES, ListKey.SALE_TYPES, ListKey.UNITS, ListKey.DOCUMENT_TYPES)
"""The short ones, on which the questions after them are built."""

LAST = (ListKey.SERIAL_WORDS, ListKey.TARIFF)


@dataclass(frozen=True, slots=True)
class Question:
    """One list to ask for; `ids` are FBR's own numbers for what `asked` says in words."""

    key: ListKey
    asked: str = ""
    day: date = date.min
    ids: dict[str, str] = field(default_factory=dict, hash=False, compare=False)


@dataclass(frozen=True, slots=True)
class InUse:
    """What invoices and parts speak of: HS codes, sale types, pairs of sale type and rate, schedules."""

    hs_codes: tuple[str, ...]
    sale_types: tuple[str, ...]
    rates: tuple[tuple[str, str], ...]
    schedules: tuple[str, ...]


def wanted(sitting: Sitting, *, now_all: bool = False) -> list[Question]:
    """What it is time to ask for, first what the rest is built on; with `now_all` everything in use.

    What was last asked in vain comes behind all the others.
    """
    origin = PRACTICE if reference.practising(sitting) else FBR
    when = _read_at(sitting, origin)
    resting = reference_taking.resting(sitting)
    now = sitting.now()

    def due(question: Question) -> bool:
        name = (question.key, question.asked)
        if now_all or resting.has(*name):
            return now_all
        return name not in when or now - when[name] >= AGES.get(question.key, WEEK)

    found = [question for question in _every(sitting) if due(question)]
    return sorted(found, key=lambda question: (question.key, question.asked) in resting.asked_at)


def in_use(sitting: Sitting) -> InUse:
    """From the parts, and from what was sold in the last year and a bit."""
    since = sitting.today() - LATELY
    query = select(SaleLine.hs_code, SaleLine.sale_type, SaleLine.tax_label, SaleLine.sro_schedule).distinct()
    sold = list(sitting.execute(query.join(Sale, Sale.id == SaleLine.sale_id).where(Sale.invoice_date >= since)))
    parts = list(sitting.execute(select(Part.hs_code, Part.sale_type).distinct()))
    later = sitting.scalars(select(PartSaleType.sale_type).distinct()).all()
    return InUse(
        hs_codes=tuple(sorted({row.hs_code for row in (*sold, *parts) if row.hs_code})),
        sale_types=tuple(sorted({row.sale_type for row in (*sold, *parts)} | set(later))),
        rates=tuple(sorted({(row.sale_type, row.tax_label) for row in sold if row.tax_label})),
        schedules=tuple(sorted({row.sro_schedule for row in sold if row.sro_schedule})),
    )


def _read_at(sitting: Sitting, origin: str) -> dict[tuple[str, str], datetime]:
    """When each list was last read from this origin."""
    query = select(ReferenceListRow).where(ReferenceListRow.origin == origin).order_by(ReferenceListRow.since)
    return {(row.key, row.asked): row.read_at for row in sitting.scalars(query)}


def _every(sitting: Sitting) -> Iterator[Question]:
    used, day = in_use(sitting), sitting.today()
    province = workshop.draft(sitting).province
    province_id = reference.provinces(sitting).code_of(province)
    yield from (Question(key) for key in FIRST)
    types = reference.sale_types(sitting)
    for each in used.sale_types:
        if province_id and (type_id := types.code_of(each)):
            ids = {"sale_type": type_id, "province": province_id}
            yield Question(ListKey.RATES, asked_for(each, province), day, ids)
    yield from (Question(ListKey.HS_UNITS, each, ids={"hs_code": each}) for each in used.hs_codes)
    yield from _schedules(sitting, used, day, (province, province_id))
    yield from (Question(key) for key in LAST)


def _schedules(sitting: Sitting, used: InUse, day: date, province: tuple[str, str]) -> Iterator[Question]:
    """The schedules of the rates in use, and the serial numbers of the schedules in use."""
    home, home_id = province
    known: dict[str, str] = {}
    for sale_type, rate in used.rates:
        rate_id = reference.rates_for(sitting, sale_type, day, home).code_of(rate)
        if rate_id and home_id:
            yield Question(
                ListKey.SCHEDULES, asked_for(sale_type, rate, home), day, {"rate": rate_id, "province": home_id}
            )
        for entry in reference.schedules(sitting, sale_type, rate, day, home).entries:
            known.setdefault(entry.words, entry.code)
    for each in used.schedules:
        if known.get(each):
            yield Question(ListKey.SERIALS, each, day, {"schedule": known[each]})
