"""What goes out on paper about an outage: the report that rule 150XA asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.rules.problems import Code, Problem, Refusal
from app.services import outages, portals, workshop
from app.services.books import KARACHI, Sitting
from app.services.outages import OfflinePaper, SignRow, Whose
from app.services.sheets import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class OutageSheet:
    """The report of one outage to the Board and the Commissioner. Moments are Karachi's."""

    head: Letterhead
    written_on: date
    host: str  # of the portal
    sandbox: bool  # it was the test environment: no report is due
    started_at: datetime
    ended_at: datetime | None  # None: it lasts
    gateway_date: str
    whose: Whose
    tries: int
    signs: tuple[SignRow, ...]
    papers: tuple[OfflinePaper, ...]
    report_by: datetime
    upload_by: datetime | None
    source: str  # of the two periods


def letter(sitting: Sitting, outage_id: int) -> OutageSheet:
    """Everything the report says, as the log has it. Refusal for an outage of another portal than FBR's."""
    found = outages.outage(sitting, outage_id)
    if found is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(outage_id)}))
    row = found.row
    if found.report_by is None:
        raise Refusal(Problem(Code.NOT_FBR_OUTAGE, "id"))
    portal = portals.portal(sitting, row.portal)
    upload, report = outages.law(sitting)
    return OutageSheet(
        head=workshop.letterhead(sitting),
        written_on=sitting.today(),
        host=portals.host(portal.url) if portal else row.portal,
        sandbox=not row.is_real,
        started_at=row.started_at.astimezone(KARACHI),
        ended_at=row.ended_at.astimezone(KARACHI) if row.ended_at else None,
        gateway_date=row.gateway_date,
        whose=row.whose,
        tries=row.tries,
        signs=found.signs,
        papers=found.papers,
        report_by=found.report_by.astimezone(KARACHI),
        upload_by=found.upload_by.astimezone(KARACHI) if found.upload_by else None,
        source=f"{report.source}; {upload.source}",
    )
