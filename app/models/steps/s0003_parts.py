"""Parts: their other names, what the law makes of them from which day, and what they are found by."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    op.create_table(
        "part_alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.Column("alias", sa.String(length=250), nullable=False),
        sa.Column("alias_key", sa.String(length=250), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_part_alias_part_id_part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part_alias")),
        sa.UniqueConstraint("part_id", "alias_key", name=op.f("uq_part_alias_part_id_alias_key")),
    )
    op.create_index(op.f("ix_part_alias_alias_key"), "part_alias", ["alias_key"], unique=False)
    op.create_table(
        "part_sale_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("part_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("sale_type", sa.String(length=250), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_part_sale_type_part_id_part")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_part_sale_type")),
        sa.UniqueConstraint("part_id", "since", name=op.f("uq_part_sale_type_part_id_since")),
    )
    op.create_table(
        "part_search",
        sa.Column("part_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["part_id"], ["part.id"], name=op.f("fk_part_search_part_id_part")),
        sa.PrimaryKeyConstraint("part_id", name=op.f("pk_part_search")),
    )
    _fill(op)


def _fill(op: Operations) -> None:
    """The parts that are there already."""
    bind = op.get_bind()
    part = sa.table("part", *(sa.column(name) for name in ("id", "number", "name", "name_key", "name_ur", "hs_code")))
    search = sa.table("part_search", sa.column("part_id"), sa.column("text"))
    said = [
        {"part_id": each.id, "text": _folded(each.number, each.name, each.name_key, each.name_ur, each.hs_code)}
        for each in bind.execute(sa.select(part))
    ]
    if said:
        bind.execute(sa.insert(search), said)


def _folded(*words: str) -> str:
    return "\n".join(" ".join(unicodedata.normalize("NFKC", word).casefold().split()) for word in words if word)
