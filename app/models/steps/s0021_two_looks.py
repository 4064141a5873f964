"""One and the same export of IRIS is one look: the guards on what is not there are made anew, and ask for two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    for guard in ("outbox_item_evidence", "outbox_attempt_evidence"):
        op.execute(sa.text(f"DROP TRIGGER IF EXISTS {guard}"))
