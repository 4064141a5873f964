"""Purchases: every tax of a line, counter-documents, accepted warnings, what bills are found by, and kept drafts."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

STANDARD = "Goods at standard rate (default)"


def step(op: Operations) -> None:
    _purchase(op)
    _purchase_line(op)
    _acceptance(op)
    _draft(op)
    _search(op)


def _purchase(op: Operations) -> None:
    with op.batch_alter_table("purchase") as table:
        table.add_column(sa.Column("kind", sa.String(length=64), server_default="bill", nullable=False))
        table.add_column(sa.Column("original_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("reason", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("take", sa.Integer(), server_default="1", nullable=False))
        for name in ("further_tax", "extra_tax", "fed", "freight", "other_charges", "st_withheld"):
            table.add_column(sa.Column(name, sa.BigInteger(), server_default="0", nullable=False))
        table.create_foreign_key(op.f("fk_purchase_original_id_purchase"), "purchase", ["original_id"], ["id"])
        table.drop_constraint("uq_purchase_supplier_id_bill_key", type_="unique")
        table.create_unique_constraint(
            op.f("uq_purchase_supplier_id_bill_key_take"), ["supplier_id", "bill_key", "take"]
        )
        table.create_index(op.f("ix_purchase_original_id"), ["original_id"], unique=False)


def _purchase_line(op: Operations) -> None:
    with op.batch_alter_table("purchase_line") as table:
        table.add_column(sa.Column("original_no", sa.Integer(), nullable=True))
        table.add_column(sa.Column("sale_type", sa.String(length=250), server_default=STANDARD, nullable=False))
        for name in ("discount", "retail_value", "further_tax", "extra_tax", "fed", "st_withheld"):
            table.add_column(sa.Column(name, sa.BigInteger(), server_default="0", nullable=False))
        table.create_index(op.f("ix_purchase_line_part_id"), ["part_id"], unique=False)


def _acceptance(op: Operations) -> None:
    op.create_table(
        "purchase_acceptance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("field", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["purchase_id"], ["purchase.id"], name=op.f("fk_purchase_acceptance_purchase_id_purchase")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchase_acceptance")),
    )
    op.create_index(op.f("ix_purchase_acceptance_purchase_id"), "purchase_acceptance", ["purchase_id"], unique=False)


def _draft(op: Operations) -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("kind", "changed_by", name=op.f("uq_draft_kind_changed_by")),
    )


def _search(op: Operations) -> None:
    op.create_table(
        "purchase_search",
        sa.Column("bill_date", sa.Date(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchase.id"], name=op.f("fk_purchase_search_purchase_id_purchase")),
        sa.PrimaryKeyConstraint("bill_date", "purchase_id", name=op.f("pk_purchase_search")),
        sqlite_with_rowid=False,
    )
    _fill(op)


def _fill(op: Operations) -> None:
    """The bills that are there already."""
    bind = op.get_bind()
    bill = sa.table(
        "purchase",
        *(sa.column(name) for name in ("id", "number", "supplier_id", "supplier_name", "supplier_ntn", "bill_no")),
        sa.column("bill_date", sa.Date),
    )
    line = sa.table("purchase_line", *(sa.column(name) for name in ("purchase_id", "no", "description")))
    search = sa.table(
        "purchase_search",
        sa.column("bill_date", sa.Date),
        *(sa.column(name) for name in ("purchase_id", "supplier_id", "text")),
    )
    words: dict[int, list[str]] = {}
    for each in bind.execute(sa.select(line).order_by(line.c.purchase_id, line.c.no)):
        words.setdefault(each.purchase_id, []).append(each.description)
    said = [
        {
            "bill_date": each.bill_date,
            "purchase_id": each.id,
            "supplier_id": each.supplier_id,
            "text": _folded(each.number, each.bill_no, each.supplier_name, each.supplier_ntn, *words.get(each.id, [])),
        }
        for each in bind.execute(sa.select(bill))
    ]
    if said:
        bind.execute(sa.insert(search), said)


def _folded(*words: str) -> str:
    return "\n".join(" ".join(unicodedata.normalize("NFKC", word).casefold().split()) for word in words if word)
