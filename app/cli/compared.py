"""`list matches` and `list openings`."""

from __future__ import annotations

from argparse import Namespace

from app.services import matching, openings
from app.services.books import Sitting
from app.services.matching import MatchRow, Side

Row = dict[str, object]
Listing = tuple[list[Row], int]


def listing(sitting: Sitting, args: Namespace) -> Listing:
    """`list matches --month M`: every paper of the month with what became of it."""
    month = args.month or next(iter(matching.months(sitting)), None)
    found = [] if month is None else matching.rows(sitting, month)
    if args.state == "open":
        found = [row for row in found if row.open]
    elif args.state:
        found = [row for row in found if row.kind == args.state]
    words = args.search.casefold()
    found = [row for row in found if not words or any(words in said for said in _said(row))]
    return [_row(row) for row in found][: args.limit], len(found)


def openings_listed(sitting: Sitting, args: Namespace) -> Listing:
    """`list openings`: what was owed when the books were begun."""
    found = [row for row in openings.rows(sitting) if args.search.casefold() in row.party.casefold()]
    shown: list[Row] = [
        {"id": row.id, "date": row.day, "party": row.party, "total": row.amount, "state": row.side, "note": row.note}
        for row in found
    ]
    return shown[: args.limit], len(shown)


def _said(row: MatchRow) -> list[str]:
    sides = [side for side in (row.ours, row.theirs) if side is not None]
    return [text.casefold() for side in sides for text in (side.party, side.bill_no, side.number, side.party_number)]


def _row(row: MatchRow) -> Row:
    one = row.ours or row.theirs
    return {
        "id": row.ours.id if row.ours else None,
        "number": row.ours.number if row.ours else None,
        "date": one.day if one else None,
        "party": one.party if one else None,
        "total": one.value + one.sales_tax if one else None,
        "state": row.kind.value,
        "rule": row.rule,
        "differences": list(row.differences),
        "ours": _side(row.ours),
        "theirs": _side(row.theirs),
        "decision": row.decision,
        "open": row.open,
        "late": str(row.late) if row.late else None,
    }


def _side(side: Side | None) -> Row | None:
    if side is None:
        return None
    return {
        "id": side.id,
        "bill_no": side.bill_no,
        "date": side.day,
        "party": side.party,
        "party_number": side.party_number,
        "value": side.value,
        "sales_tax": side.sales_tax,
        "month": str(side.month),
    }
