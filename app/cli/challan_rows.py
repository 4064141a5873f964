"""Challans as `list` and `show` tell of them, with what the portal says of each."""

from __future__ import annotations

from argparse import Namespace

from app.services import challan_portal, challans
from app.services.books import Sitting
from app.services.challan_portal import AtPortal
from app.services.challans import ChallanRow


def listed(sitting: Sitting, args: Namespace) -> tuple[list[dict[str, object]], int]:
    """The books' own and the departments'."""
    found = challans.rows(sitting, args.search, limit=args.limit)
    there = challan_portal.every(sitting)
    rows = [_row(sitting, row, there.get(row.id)) for row in found]
    return rows, challans.count(sitting, args.search)


def shown(sitting: Sitting, challan_id: int) -> object | None:
    found = challans.get(sitting, challan_id)
    if found is None:
        return None
    return {"row": found.row, "lines": found.lines, "portal": challan_portal.of(sitting, challan_id)}


def _row(sitting: Sitting, row: ChallanRow, there: AtPortal | None) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": row.id,
        "number": row.number,
        "date": row.due_on,
        "party": row.authority,
        "kind": row.kind,
        "period": row.period,
        "total": row.amount,
        "state": row.state,
        "psid": row.psid,
        "cpr": row.cpr,
    }
    if there is None:
        return plain
    return plain | {
        "portal": there.state or there.sending,
        "issued": there.issued,
        "party_ur": there.authority_ur,
        "their_number": there.their_number,
        "psid_until": there.psid_until,
        "late_cost": there.late_cost(sitting.today()) if row.open else None,
        "notice": there.notice,
    }
