"""The portal as this payer sees it, and how far its lists were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.models.challan_portal import ChallanAnswer, ChallanAuthority, ChallanSource
from app.rules.problems import Code, Problem, Refusal
from app.services import workshop
from app.services.books import Sitting
from app.services.challan_portal.records import Evidence, TheirAuthority, TheirHead
from app.services.portals import PortalRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    id: int
    payer: str
    authorities_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Of one list: behind which cursor to go on, and what the last page there was called."""

    cursor: str
    etag: str
    until: datetime | None


def source(sitting: Sitting, portal: PortalRow) -> Source:
    """Opened on first use. Refusal if the workshop has neither NTN nor CNIC."""
    payer = workshop.draft(sitting).registration_number
    if not payer:
        raise Refusal(Problem(Code.MISSING, "ntn"))
    there = known(sitting, portal)
    if there is not None:
        return there
    row = ChallanSource(environment=portal.environment, url=portal.url, payer=payer)
    sitting.add(row)
    sitting.flush()
    return Source(id=row.id, payer=payer, authorities_at=row.authorities_at)


def known(sitting: Sitting, portal: PortalRow) -> Source | None:
    """If it was opened before."""
    payer = workshop.draft(sitting).registration_number
    where = {"environment": portal.environment, "url": portal.url, "payer": payer}
    row = sitting.scalar(select(ChallanSource).filter_by(**where))
    return Source(id=row.id, payer=payer, authorities_at=row.authorities_at) if row is not None else None


def place(sitting: Sitting, source_id: int, feed: str) -> Place:
    """`feed`: challans or receipts."""
    row = mapped(sitting, source_id)
    parts = (getattr(row, f"{feed}_{part}") for part in ("cursor", "etag", "until"))
    cursor, etag, until = parts
    return Place(cursor=cursor, etag=etag, until=until)


def keep_place(sitting: Sitting, source_id: int, feed: str, found: Place) -> None:
    """To be called in the sitting that wrote the page's rows: both stand, or neither. The mark never goes back."""
    row = mapped(sitting, source_id)
    before = getattr(row, f"{feed}_until")
    setattr(row, f"{feed}_cursor", found.cursor)
    setattr(row, f"{feed}_etag", found.etag)
    if found.until is not None and (before is None or found.until > before):
        setattr(row, f"{feed}_until", found.until)


def tried_at(sitting: Sitting, source_id: int) -> datetime | None:
    """When a round last came to its end, whatever it found in the lists."""
    return mapped(sitting, source_id).tried_at


def finish(sitting: Sitting, source_id: int, trouble: str, *, tried: bool, whole: bool) -> None:
    """How a round ended. `tried`: we were let in; `whole`: both lists were read to their end and all was taken."""
    row = mapped(sitting, source_id)
    if trouble != row.trouble:
        row.trouble = trouble
    if tried:
        row.tried_at = sitting.now()
    if whole:
        row.pulled_at = sitting.now()


def witness(sitting: Sitting, source_id: int, evidence: Evidence, trouble: str = "") -> int:
    """Keep an answer; the same trouble with the same question is not kept twice in a row."""
    if trouble:
        query = select(ChallanAnswer).where(
            ChallanAnswer.source_id == source_id, ChallanAnswer.asked == evidence.asked[:250]
        )
        last = sitting.scalar(query.order_by(ChallanAnswer.id.desc()).limit(1))
        if last is not None and last.trouble == trouble:
            return last.id
    row = ChallanAnswer(
        source_id=source_id,
        at=sitting.now(),
        asked=evidence.asked[:250],
        status=evidence.status,
        body=evidence.body,
        trouble=trouble,
    )
    sitting.add(row)
    sitting.flush()
    return row.id


def keep_authorities(sitting: Sitting, source_id: int, found: tuple[TheirAuthority, ...]) -> None:
    """Those that are gone stay: old challans bear their names."""
    query = select(ChallanAuthority).where(ChallanAuthority.source_id == source_id)
    there = {row.code: row for row in sitting.scalars(query)}
    for each in found:
        row = there.get(each.code)
        if row is None:
            row = ChallanAuthority(source_id=source_id, code=each.code)
            sitting.add(row)
        row.level, row.name, row.name_ur = each.level, each.name, each.name_ur
        row.self_assessed = list(each.self_assessed)
        row.heads = [
            {"code": head.code, "name": head.name, "name_ur": head.name_ur, "kind": head.kind} for head in each.heads
        ]
    mapped(sitting, source_id).authorities_at = sitting.now()


def authorities(sitting: Sitting, source_id: int) -> list[TheirAuthority]:
    query = select(ChallanAuthority).where(ChallanAuthority.source_id == source_id).order_by(ChallanAuthority.id)
    return [
        TheirAuthority(
            code=row.code,
            level=row.level,
            name=row.name,
            name_ur=row.name_ur,
            self_assessed=tuple(row.self_assessed),
            heads=tuple(TheirHead(**head) for head in row.heads),
        )
        for row in sitting.scalars(query)
    ]


def mapped(sitting: Sitting, source_id: int) -> ChallanSource:
    return sitting.get_one(ChallanSource, source_id)
