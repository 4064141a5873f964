"""Imports that can be taken back, headings remembered, and the portal's rows to match."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _batches(op)
    _portal(op)
    _doors(op)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _line(name: str, *, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=250), nullable=empty)


def _batches(op: Operations) -> None:
    op.create_table(
        "batch_mark",
        _key(),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        _word("subject"),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        _word("after"),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_batch_mark_batch_id_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_mark")),
        sa.UniqueConstraint(
            "batch_id", "subject", "subject_id", name=op.f("uq_batch_mark_batch_id_subject_subject_id")
        ),
    )
    op.create_table(
        "undoing",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_undoing_batch_id_batch")),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_undoing")),
    )
    op.create_table(
        "undone",
        _key(),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        _word("entered_by"),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_undone_batch_id_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undone")),
        sa.UniqueConstraint("batch_id", name=op.f("uq_undone_batch_id")),
    )
    op.create_table(
        "file_shape",
        _key(),
        _word("kind"),
        _word("shape"),
        sa.Column("fields", sa.JSON(), nullable=False),
        _word("entered_by"),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_shape")),
        sa.UniqueConstraint("kind", "shape", name=op.f("uq_file_shape_kind_shape")),
    )


def _portal(op: Operations) -> None:
    op.create_table(
        "portal_invoice",
        _key(),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        _word("month"),
        _word("seller_number"),
        _line("seller_name"),
        _word("kind"),
        _word("invoice_no"),
        sa.Column("invoice_date", sa.Date(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("sales_tax", sa.BigInteger(), nullable=False),
        _word("status"),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name=op.f("fk_portal_invoice_batch_id_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal_invoice")),
    )
    op.create_index(op.f("ix_portal_invoice_month"), "portal_invoice", ["month"])
    op.create_table(
        "match_decision",
        _key(),
        _word("action"),
        sa.Column("purchase_id", sa.Integer(), nullable=True),
        _line("portal_key", empty=True),
        _line("portal_seen", empty=True),
        sa.Column("note", sa.Text(), nullable=False),
        _word("entered_by"),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], name=op.f("fk_match_decision_purchase_id_purchase")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_decision")),
    )


def _doors(op: Operations) -> None:
    """The triggers that forbid deleting are made anew after every step, from now on with the door for an undo."""
    triggers = sa.text(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_no\\_delete' ESCAPE '\\'"
    )
    for name in op.get_bind().execute(triggers).scalars().all():
        op.execute(sa.text(f"DROP TRIGGER {name}"))
