"""The key under which a challan of ours is put up: reckoned from what it says, so that it is the same for ever."""

from __future__ import annotations

import hashlib
import json

from app.models.challans import Challan


def key(row: Challan, payer: str) -> str:
    """The same for the same challan, even in a copy of the books; it says nothing of the challan to others."""
    lines = [
        [line.no, line.name, line.their_number, line.cnic, *(f"{each:.2f}" for each in (line.employer, line.employee))]
        for line in row.lines
    ]
    said = [payer, row.number, row.kind, row.period, f"{row.amount:.2f}", row.due_on.isoformat(), lines]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return f"k-{hashlib.sha256(text.encode()).hexdigest()[:40]}"
