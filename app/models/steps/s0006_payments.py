"""Payments, what they were for, and opening balances."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _payment(op)
    _opening_balance(op)
    _allocation(op)
    _deposit(op)


def _payment(op: Operations) -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("direction", sa.String(length=64), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("party_name", sa.String(length=250), nullable=False),
        sa.Column("party_ntn", sa.String(length=64), nullable=False),
        sa.Column("party_cnic", sa.String(length=64), nullable=False),
        sa.Column("party_address", sa.String(length=250), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("method", sa.String(length=64), nullable=False),
        sa.Column("reference", sa.String(length=64), nullable=False),
        sa.Column("reference_date", sa.Date(), nullable=True),
        sa.Column("account", sa.String(length=250), server_default="", nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("income_tax", sa.BigInteger(), nullable=False),
        sa.Column("sales_tax", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("category", sa.String(length=64), nullable=False),
        sa.Column("section", sa.String(length=64), nullable=False),
        sa.Column("base", sa.BigInteger(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        sa.Column("lawful_tax", sa.BigInteger(), nullable=False),
        sa.Column("dealer", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("sales_tax_base", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("sales_tax_rate", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("lawful_sales_tax", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("doubtful", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_payment_party_id_party")),
        sa.ForeignKeyConstraint(["reverses_id"], ["payment.id"], name=op.f("fk_payment_reverses_id_payment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_payment_reverses_id")),
        sa.UniqueConstraint("number", name=op.f("uq_payment_number")),
    )
    op.create_index(op.f("ix_payment_day"), "payment", ["day"], unique=False)
    op.create_index(op.f("ix_payment_party_id"), "payment", ["party_id"], unique=False)


def _opening_balance(op: Operations) -> None:
    op.create_table(
        "opening_balance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_opening_balance_party_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opening_balance")),
    )
    op.create_index(op.f("ix_opening_balance_party_id"), "opening_balance", ["party_id"], unique=False)


def _allocation(op: Operations) -> None:
    op.create_table(
        "allocation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("payment_id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=True),
        sa.Column("sale_id", sa.Integer(), nullable=True),
        sa.Column("opening_id", sa.Integer(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("sales_tax", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("freed_by_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "amount <> 0 AND (amount < 0) = (freed_by_id IS NOT NULL)", name=op.f("ck_allocation_put_or_freed")
        ),
        sa.CheckConstraint(
            "(purchase_id IS NOT NULL) + (sale_id IS NOT NULL) + (opening_id IS NOT NULL) = 1",
            name=op.f("ck_allocation_one_document"),
        ),
        sa.ForeignKeyConstraint(
            ["opening_id"], ["opening_balance.id"], name=op.f("fk_allocation_opening_id_opening_balance")
        ),
        sa.ForeignKeyConstraint(["freed_by_id"], ["purchase.id"], name=op.f("fk_allocation_freed_by_id_purchase")),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_allocation_payment_id_payment")),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], name=op.f("fk_allocation_purchase_id_purchase")),
        sa.ForeignKeyConstraint(["sale_id"], ["sale.id"], name=op.f("fk_allocation_sale_id_sale")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allocation")),
    )
    op.create_index(op.f("ix_allocation_freed_by_id"), "allocation", ["freed_by_id"], unique=False)
    op.create_index(op.f("ix_allocation_opening_id"), "allocation", ["opening_id"], unique=False)
    op.create_index(op.f("ix_allocation_payment_id"), "allocation", ["payment_id"], unique=False)
    op.create_index(op.f("ix_allocation_purchase_id"), "allocation", ["purchase_id"], unique=False)
    op.create_index(op.f("ix_allocation_sale_id"), "allocation", ["sale_id"], unique=False)


def _deposit(op: Operations) -> None:
    op.create_table(
        "deposit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("payment_id", sa.Integer(), nullable=False),
        sa.Column("tax", sa.String(length=64), nullable=False),
        sa.Column("cpr", sa.String(length=64), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_deposit_payment_id_payment")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deposit")),
        sa.UniqueConstraint("payment_id", "tax", name=op.f("uq_deposit_payment_id_tax")),
    )
