"""The road of a paper is guarded anew: bytes that never left may be laid aside for another environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.execute(sa.text("DROP TRIGGER IF EXISTS outbox_item_frozen"))
