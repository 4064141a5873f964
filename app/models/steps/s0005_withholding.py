"""Withholding: whether this workshop is an agent, and what is withheld from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.add_column("workshop", sa.Column("legal_form", sa.String(length=64), server_default="", nullable=False))
    op.add_column("workshop", sa.Column("turnover", sa.BigInteger(), nullable=True))
    op.add_column("workshop", sa.Column("turnover_until", sa.Date(), nullable=True))
    _suffered(op)
    _suffered_receipt(op)


def _suffered(op: Operations) -> None:
    op.create_table(
        "suffered",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("customer_name", sa.String(length=250), nullable=False),
        sa.Column("tax_kind", sa.String(length=64), server_default="income", nullable=False),
        sa.Column("section", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.Column("certificate_no", sa.String(length=64), nullable=False),
        sa.Column("cpr", sa.String(length=64), nullable=False),
        sa.Column("tax_year", sa.Integer(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["party.id"], name=op.f("fk_suffered_customer_id_party")),
        sa.ForeignKeyConstraint(["reverses_id"], ["suffered.id"], name=op.f("fk_suffered_reverses_id_suffered")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suffered")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_suffered_reverses_id")),
    )
    op.create_index(op.f("ix_suffered_customer_id"), "suffered", ["customer_id"], unique=False)
    op.create_index(op.f("ix_suffered_day"), "suffered", ["day"], unique=False)


def _suffered_receipt(op: Operations) -> None:
    op.create_table(
        "suffered_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("suffered_id", sa.Integer(), nullable=False),
        sa.Column("cpr", sa.String(length=64), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["suffered_id"], ["suffered.id"], name=op.f("fk_suffered_receipt_suffered_id_suffered")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suffered_receipt")),
        sa.UniqueConstraint("suffered_id", name=op.f("uq_suffered_receipt_suffered_id")),
    )
