"""What a portal will not serve rests by itself, longer each time, and keeps nothing else waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.add_column("challan_source", sa.Column("tried_at", sa.DateTime(), nullable=True))
    op.add_column("portal_challan", sa.Column("wish_tries", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("portal_challan", sa.Column("wish_not_before", sa.DateTime(), nullable=True))
    op.add_column("reference_refusal", sa.Column("tries", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("reference_refusal", sa.Column("not_before", sa.DateTime(), nullable=True))
