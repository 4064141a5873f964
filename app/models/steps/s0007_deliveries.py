"""Orders, goods received, challans, gate passes and job-work; and which bill charges for which of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _delivery(op)
    _delivery_line(op)
    _delivery_bill(op)


def _delivery(op: Operations) -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("party_name", sa.String(length=250), nullable=False),
        sa.Column("party_ntn", sa.String(length=64), nullable=False),
        sa.Column("party_strn", sa.String(length=64), nullable=False),
        sa.Column("party_address", sa.String(length=250), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("against_id", sa.Integer(), nullable=True),
        sa.Column("cancels_id", sa.Integer(), nullable=True),
        sa.Column("their_no", sa.String(length=64), nullable=False),
        sa.Column("vehicle", sa.String(length=64), nullable=False),
        sa.Column("carrier", sa.String(length=250), nullable=False),
        sa.Column("purpose", sa.String(length=64), nullable=False),
        sa.Column("process", sa.String(length=250), nullable=False),
        sa.Column("terms", sa.String(length=250), nullable=False),
        sa.Column("scrap_percent", sa.BigInteger(), nullable=False),
        sa.Column("returnable", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_delivery_party_id_party")),
        sa.ForeignKeyConstraint(["against_id"], ["delivery.id"], name=op.f("fk_delivery_against_id_delivery")),
        sa.ForeignKeyConstraint(["cancels_id"], ["delivery.id"], name=op.f("fk_delivery_cancels_id_delivery")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("number", name=op.f("uq_delivery_number")),
        sa.UniqueConstraint("cancels_id", name=op.f("uq_delivery_cancels_id")),
    )
    for column in ("party_id", "day", "against_id"):
        op.create_index(op.f(f"ix_delivery_{column}"), "delivery", [column], unique=False)


def _delivery_line(op: Operations) -> None:
    op.create_table(
        "delivery_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=True),
        sa.Column("description", sa.String(length=250), nullable=False),
        sa.Column("goods", sa.String(length=250), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=True),
        sa.Column("expected", sa.BigInteger(), nullable=True),
        sa.Column("rejected", sa.BigInteger(), nullable=False),
        sa.Column("scrap", sa.BigInteger(), nullable=False),
        sa.Column("remark", sa.String(length=250), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_delivery_line_delivery_id_delivery")),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_delivery_line_part_id_part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_line")),
        sa.UniqueConstraint("delivery_id", "no", name=op.f("uq_delivery_line_delivery_id_no")),
    )


def _delivery_bill(op: Operations) -> None:
    op.create_table(
        "delivery_bill",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["delivery.id"], name=op.f("fk_delivery_bill_delivery_id_delivery")),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], name=op.f("fk_delivery_bill_purchase_id_purchase")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_bill")),
        sa.UniqueConstraint("purchase_id", name=op.f("uq_delivery_bill_purchase_id")),
    )
    op.create_index(op.f("ix_delivery_bill_delivery_id"), "delivery_bill", ["delivery_id"], unique=False)
