"""FBR's lists as the books hold them: read, with the day they were last found so and where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from app.models.reference import ReferenceEntryRow, ReferenceListRow, ReferenceRefusalRow
from app.rules.reference import FBR, PRACTICE, SEED, Entry, ListKey, ReferenceList, ReferenceLists, schedule_key, unread
from app.services import portals, workshop
from app.services.books import KARACHI, Sitting

WATCH = frozenset({ReferenceListRow.__tablename__, ReferenceRefusalRow.__tablename__})
FBR_DI = "fbr-di"
DATED = frozenset({ListKey.RATES, ListKey.SCHEDULES, ListKey.SERIALS})
"""What these hold depends on the day of the invoice."""

BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list as the page and the terminal show it; `refused` says why a later answer was not taken for it."""

    key: ListKey
    asked: str
    origin: str
    source: str
    since: date
    read_at: datetime
    count: int
    refused: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that was kept as evidence and not taken for a list; `answer` is its beginning."""

    key: str
    asked: str
    at: datetime
    why: str
    http_status: int
    answer: bytes


def asked_for(*words: str) -> str:
    """How a question is written down: "Goods at Reduced Rate | PUNJAB"."""
    return BETWEEN.join(words)


def provinces(sitting: Sitting) -> ReferenceList:
    return one(sitting, ListKey.PROVINCES)


def document_types(sitting: Sitting) -> ReferenceList:
    return one(sitting, ListKey.DOCUMENT_TYPES)


def sale_types(sitting: Sitting) -> ReferenceList:
    return one(sitting, ListKey.SALE_TYPES)


def units(sitting: Sitting) -> ReferenceList:
    return one(sitting, ListKey.UNITS)


def units_for(sitting: Sitting, hs_code: str) -> ReferenceList:
    """The units that FBR takes for an HS code in the sales annexure."""
    return one(sitting, ListKey.HS_UNITS, hs_code)


def rates_for(sitting: Sitting, sale_type: str, day: date, province: str = "") -> ReferenceList:
    """The rates of a sale type on a day, in the seller's province (none named: the workshop's own)."""
    return one(sitting, ListKey.RATES, asked_for(sale_type, province or _province(sitting)), day)


def schedules(sitting: Sitting, sale_type: str, rate: str, day: date, province: str = "") -> ReferenceList:
    """The SROs and schedules under which a rate is given; without an answer for it, all that were ever listed."""
    found = one(sitting, ListKey.SCHEDULES, asked_for(sale_type, rate, province or _province(sitting)), day)
    return found if found.read_on else one(sitting, ListKey.SCHEDULES, "", day)


def serials(sitting: Sitting, schedule: str, day: date) -> ReferenceList:
    """The serial numbers of a schedule; without an answer for it, all that were ever listed."""
    found = one(sitting, ListKey.SERIALS, schedule, day)
    return found if found.read_on else one(sitting, ListKey.SERIALS, "", day)


def tariff_of(sitting: Sitting, codes: Iterable[str]) -> ReferenceList:
    """Of these HS codes, those that the tariff has."""
    row = _standing(sitting, ListKey.TARIFF, "", None)
    return unread(ListKey.TARIFF) if row is None else _list(sitting, row, list(codes))


def lists(
    sitting: Sitting,
    day: date,
    *,
    province: str = "",
    hs_codes: Iterable[str] = (),
    sale_types: Iterable[str] = (),
    rates: Iterable[tuple[str, str]] = (),
    schedules: Iterable[str] = (),
) -> ReferenceLists:
    """All that an invoice of `day` may be checked against; `rates` are pairs of sale type and rate."""
    home, codes = province or _province(sitting), sorted(set(hs_codes))
    return ReferenceLists(
        day=day,
        provinces=provinces(sitting),
        document_types=document_types(sitting),
        sale_types=one(sitting, ListKey.SALE_TYPES),
        units=units(sitting),
        tariff=tariff_of(sitting, codes),
        rates={each: rates_for(sitting, each, day, home) for each in set(sale_types)},
        units_of={each: units_for(sitting, each) for each in codes},
        schedules={schedule_key(*each): _schedules_of(sitting, each, day, home) for each in set(rates)},
        serials={each: serials(sitting, each, day) for each in set(schedules)},
    )


def one(sitting: Sitting, key: ListKey, asked: str = "", day: date | None = None) -> ReferenceList:
    """A list whole, as it stood on `day`; unread if nobody has read it."""
    row = _standing(sitting, key, asked, day)
    return unread(key, asked) if row is None else _list(sitting, row, None, day)


def rows(sitting: Sitting, key: str = "") -> list[ListRow]:
    """Every list that stands, those of FBR's specification in its order; or those of one key."""
    refused = {(row.key, row.asked): row.why for row in sitting.scalars(select(ReferenceRefusalRow))}
    rank = _rank(sitting)
    standing: dict[tuple[str, str], ReferenceListRow] = {}
    for row in sitting.scalars(select(ReferenceListRow).order_by(ReferenceListRow.since)):
        there = standing.get((row.key, row.asked))
        if row.origin in rank and (there is None or rank[row.origin] >= rank[there.origin]):
            standing[row.key, row.asked] = row
    order = list(ListKey)
    found = [row for row in standing.values() if key in {"", row.key}]
    found.sort(key=lambda row: (order.index(ListKey(row.key)), row.asked))
    return [
        ListRow(
            key=ListKey(row.key),
            asked=row.asked,
            origin=row.origin,
            source=row.source,
            since=row.since,
            read_at=row.read_at,
            count=row.count,
            refused=refused.get((row.key, row.asked), ""),
        )
        for row in found
    ]


def refusals(sitting: Sitting) -> list[Refused]:
    """The answers that were not taken, the latest first."""
    query = select(ReferenceRefusalRow).order_by(ReferenceRefusalRow.at.desc())
    return [Refused(row.key, row.asked, row.at, row.why, row.http_status, row.answer) for row in sitting.scalars(query)]


def _schedules_of(sitting: Sitting, given: tuple[str, str], day: date, province: str) -> ReferenceList:
    return schedules(sitting, *given, day, province)


def _province(sitting: Sitting) -> str:
    return workshop.draft(sitting).province


def _rank(sitting: Sitting) -> Mapping[str, int]:
    """Which origin goes before which: what a practice portal says counts only while it is the portal."""
    if practising(sitting):
        return {SEED: 0, FBR: 1, PRACTICE: 2}
    return {SEED: 0, FBR: 1}


def practising(sitting: Sitting) -> bool:
    """Is the portal of invoices one on this computer?"""
    found = portals.portal(sitting, FBR_DI)
    return found is not None and portals.is_loopback(found.url)


def _standing(sitting: Sitting, key: ListKey, asked: str, day: date | None) -> ReferenceListRow | None:
    """Of the best origin: the row in force on the day; the earliest there is, if all came later."""
    query = select(ReferenceListRow).where(ReferenceListRow.key == key, ReferenceListRow.asked == asked)
    rank = _rank(sitting)
    found = [row for row in sitting.scalars(query.order_by(ReferenceListRow.since)) if row.origin in rank]
    if not found:
        return None
    best = max(rank[row.origin] for row in found)
    found = [row for row in found if rank[row.origin] == best]
    in_force = [row for row in found if day is None or row.since <= day]
    return in_force[-1] if in_force else found[0]


def _list(sitting: Sitting, row: ReferenceListRow, codes: list[str] | None, day: date | None = None) -> ReferenceList:
    query = select(ReferenceEntryRow.code, ReferenceEntryRow.words, ReferenceEntryRow.value)
    query = query.where(ReferenceEntryRow.list_id == row.id).order_by(ReferenceEntryRow.id)
    if codes is not None:
        query = query.where(ReferenceEntryRow.code.in_(codes))
    later = day is not None and row.since > day
    return ReferenceList(
        key=ListKey(row.key),
        asked=row.asked,
        entries=tuple(Entry(*entry) for entry in sitting.execute(query)),
        read_on=row.read_at.astimezone(KARACHI).date(),
        seed=row.origin != FBR or later,
    )


def count(sitting: Sitting) -> int:
    return sitting.scalar(select(func.count()).select_from(ReferenceListRow)) or 0
