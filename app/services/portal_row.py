"""A portal's row by the portal's name: asked for several times for each paper that is sent."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from app.models.outbox import Portal
from app.services.books import Sitting

_NAMED = select(Portal).where(Portal.name == bindparam("name"))


def find(sitting: Sitting, name: str) -> Portal | None:
    """What this sitting has read already it does not read again."""
    for row in sitting.at_hand:
        if isinstance(row, Portal) and row.name == name:
            return row
    return sitting.scalar(_NAMED, {"name": name})


def named(sitting: Sitting, name: str) -> Portal:
    """The same; it must be there. Raises LookupError."""
    row = find(sitting, name)
    if row is None:
        raise LookupError(f"no portal {name}")
    return row
