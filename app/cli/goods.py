"""`list` of papers that move goods, and of the files beside records."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from app.services import attachments, deliveries
from app.services.books import KARACHI, Sitting

Row = dict[str, object]
Listing = tuple[Sequence[Row], int]


def papers(sitting: Sitting, args: Namespace) -> Listing:
    found = deliveries.rows(sitting, args.search, args.first, args.last, state=args.state)
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.day,
            "party": row.party,
            "kind": row.kind,
            "due_on": row.due_on,
            "against": row.against,
            "state": row.state,
            "overdue": row.overdue,
            "lines": row.lines,
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


def out(sitting: Sitting, args: Namespace) -> Listing:
    """What is ordered and has not come, or is out and has not come back; `--state` may be `overdue`."""
    found = [row for row in deliveries.still_out(sitting, args.search) if row.late_days or args.state != "overdue"]
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.day,
            "party": row.party,
            "kind": row.kind,
            "goods": row.description,
            "unit": row.unit,
            "given": row.given,
            "back": row.back,
            "scrap": row.scrap,
            "left": row.left,
            "due_on": row.due_on,
            "late_days": row.late_days,
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


def files(sitting: Sitting, args: Namespace) -> Listing:
    found = attachments.rows(sitting, search=args.search)
    shown: list[Row] = [
        {
            "id": row.id,
            "number": str(row.id),
            "date": row.added_at.astimezone(KARACHI).date(),
            "title": row.title,
            "subject": row.subject,
            "subject_id": row.subject_id,
            "record": row.record,
            "media": row.media,
            "size": row.size,
            "sha256": row.sha256,
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)
