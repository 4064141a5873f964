"""Debit notes to customers, and invoices cancelled at FBR."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from app.models.steps.resealing import resealed

if TYPE_CHECKING:
    from alembic.operations import Operations

FREED = (
    "amount <> 0 AND (amount < 0) = ((freed_by_id IS NOT NULL) + (freed_by_note_id IS NOT NULL)"
    " + (freed_by_cancellation_id IS NOT NULL))"
)
AMOUNTS = ("sales_tax", "further_tax", "extra_tax", "fed", "st_withheld", "total")


def step(op: Operations) -> None:
    _note(op)
    _note_line(op)
    _cancellation(op)
    with resealed(op, "allocation"):
        _freed(op)


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=64), nullable=False) for name in names]


def _lines(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=250), nullable=False) for name in names]


def _amounts(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _to(op: Operations, table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))


def _note(op: Operations) -> None:
    op.create_table(
        "sale_note",
        *_numbers("id"),
        *_words("number"),
        *_numbers("sale_id"),
        *_words("sale_number", "reference", "meaning", "reason"),
        *_lines("remarks"),
        *_numbers("customer_id"),
        *_lines("customer_name"),
        *_words("customer_ntn", "customer_cnic", "customer_strn", "customer_province"),
        *_lines("customer_address"),
        sa.Column("customer_registered", sa.Boolean(), nullable=False),
        sa.Column("note_date", sa.Date(), nullable=False),
        *_amounts("value", *AMOUNTS),
        *_words("scenario", "entered_by"),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        _to(op, "sale_note", "sale_id", "sale"),
        _to(op, "sale_note", "customer_id", "party"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_note")),
        sa.UniqueConstraint("number", name=op.f("uq_sale_note_number")),
    )
    for name in ("sale_id", "customer_id", "note_date"):
        op.create_index(op.f(f"ix_sale_note_{name}"), "sale_note", [name])


def _note_line(op: Operations) -> None:
    op.create_table(
        "sale_note_line",
        *_numbers("id", "note_id", "no", "original_no"),
        *_lines("description"),
        sa.Column("part_id", sa.Integer(), nullable=True),
        *_words("hs_code", "unit"),
        *_lines("sale_type"),
        *_amounts("quantity", "returned", "rate", "value", "retail_value"),
        *_words("tax_label"),
        *_amounts("tax_rate", *AMOUNTS),
        *_lines("sro_schedule"),
        *_words("sro_serial"),
        _to(op, "sale_note_line", "note_id", "sale_note"),
        _to(op, "sale_note_line", "part_id", "part"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_note_line")),
        sa.UniqueConstraint("note_id", "no", name=op.f("uq_sale_note_line_note_id_no")),
    )


def _cancellation(op: Operations) -> None:
    op.create_table(
        "sale_cancellation",
        *_numbers("id"),
        *_words("number"),
        *_numbers("sale_id"),
        *_words("sale_number", "fbr_number"),
        sa.Column("cancelled_on", sa.Date(), nullable=False),
        sa.Column("given_at", sa.DateTime(), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("approval", sa.Text(), nullable=False),
        *_words("entered_by"),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        _to(op, "sale_cancellation", "sale_id", "sale"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_cancellation")),
        sa.UniqueConstraint("number", name=op.f("uq_sale_cancellation_number")),
        sa.UniqueConstraint("sale_id", name=op.f("uq_sale_cancellation_sale_id")),
    )


def _freed(op: Operations) -> None:
    """Money put to an invoice is free again when a note or a cancellation leaves less of it: the table is made anew."""
    with op.batch_alter_table("allocation", recreate="always") as table:
        for name, other in (("freed_by_note_id", "sale_note"), ("freed_by_cancellation_id", "sale_cancellation")):
            table.add_column(sa.Column(name, sa.Integer(), nullable=True))
            table.create_foreign_key(op.f(f"fk_allocation_{name}_{other}"), other, [name], ["id"])
            table.create_index(op.f(f"ix_allocation_{name}"), [name], unique=False)
        table.drop_constraint(op.f("ck_allocation_put_or_freed"), type_="check")
        table.create_check_constraint(op.f("ck_allocation_put_or_freed"), sa.text(FREED))
