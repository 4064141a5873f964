"""Punches, pieces by day, item rates, public holidays, leave brought along and leave allowed beyond the balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from app.models.steps.resealing import resealed

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    with resealed(op, "attendance_day", "piece_count"):
        for name in ("came", "went"):
            op.add_column("attendance_day", sa.Column(name, sa.String(length=64), nullable=False, server_default=""))
        op.add_column("piece_count", sa.Column("day", sa.Date(), nullable=True))
    _item_rate(op)
    _public_holiday(op)
    _leave_opening(op)
    _leave_permission(op)


def _entered() -> list[sa.Column[object]]:
    return [
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
    ]


def _item_rate(op: Operations) -> None:
    op.create_table(
        "item_rate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=250), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_rate")),
        sa.UniqueConstraint("item", "since", name=op.f("uq_item_rate_item_since")),
    )


def _public_holiday(op: Operations) -> None:
    op.create_table(
        "public_holiday",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("reason", sa.String(length=250), nullable=False),
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_holiday")),
        sa.UniqueConstraint("year", "scope", name=op.f("uq_public_holiday_year_scope")),
    )
    op.create_index(op.f("ix_public_holiday_year"), "public_holiday", ["year"])


def _leave_opening(op: Operations) -> None:
    op.create_table(
        "leave_opening",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("days", sa.BigInteger(), nullable=False),
        *_entered(),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_leave_opening_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_opening")),
        sa.UniqueConstraint("worker_id", "kind", name=op.f("uq_leave_opening_worker_id_kind")),
    )


def _leave_permission(op: Operations) -> None:
    op.create_table(
        "leave_permission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("days", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=250), nullable=False),
        *_entered(),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_leave_permission_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave_permission")),
    )
