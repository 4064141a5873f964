"""When the line was down, and how a portal is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    for name, kind in (
        ("token_print", sa.String(length=64)),
        ("confirmed_host", sa.String(length=250)),
        ("armed_by", sa.String(length=64)),
    ):
        op.add_column("portal", sa.Column(name, kind, nullable=False, server_default=""))
    op.add_column("portal", sa.Column("armed_at", sa.DateTime(), nullable=True))
    op.add_column("portal", sa.Column("troubles", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("portal", sa.Column("shut_until", sa.DateTime(), nullable=True))
    op.add_column("portal", sa.Column("shut_reason", sa.Text(), nullable=False, server_default=""))
    _outage(op)
    _outage_sign(op)


def _outage(op: Operations) -> None:
    op.create_table(
        "outage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portal", sa.String(length=64), nullable=False),
        sa.Column("environment", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("whose", sa.String(length=64), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("gateway_date", sa.String(length=64), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage")),
    )
    op.create_index(op.f("ix_outage_started_at"), "outage", ["started_at"])
    op.create_index("uq_outage_open", "outage", ["portal"], unique=True, sqlite_where=sa.text("ended_at IS NULL"))


def _outage_sign(op: Operations) -> None:
    op.create_table(
        "outage_sign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outage_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("whose", sa.String(length=64), nullable=False),
        sa.Column("tried", sa.String(length=250), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["outage_id"], ["outage.id"], name=op.f("fk_outage_sign_outage_id_outage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage_sign")),
    )
    op.create_index(op.f("ix_outage_sign_outage_id"), "outage_sign", ["outage_id"])
