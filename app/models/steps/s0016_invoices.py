"""What FBR asks of an invoice: withheld and extra tax, schedules, walk-in buyers, and what replaces a refused one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

TAXES = ("extra_tax", "fed", "st_withheld")


def step(op: Operations) -> None:
    """What was issued before had none of it."""
    for table in ("sale", "sale_line"):
        for name in TAXES:
            op.add_column(table, sa.Column(name, sa.BigInteger(), nullable=False, server_default="0"))
    for name in ("walk_in", "end_consumer"):
        op.add_column("sale", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("sale", sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("sale", sa.Column("revises_id", sa.Integer(), nullable=True))
    op.create_index(op.f("ix_sale_revises_id"), "sale", ["revises_id"], unique=True)
    op.add_column("sale_line", sa.Column("retail_price", sa.BigInteger(), nullable=True))
    op.add_column("sale_line", sa.Column("sro_schedule", sa.String(length=250), nullable=False, server_default=""))
    op.add_column("sale_line", sa.Column("sro_serial", sa.String(length=64), nullable=False, server_default=""))
    op.add_column("outbox_item", sa.Column("replaced_by", sa.Integer(), nullable=True))
    for name in ("business_natures", "sector"):
        op.add_column("workshop", sa.Column(name, sa.String(length=250), nullable=False, server_default=""))
