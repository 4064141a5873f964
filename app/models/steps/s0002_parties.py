"""Parties whole: legal form, terms, account, tax status by day, certificates; who is another, and who is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _party(op)
    _learned(op)
    _answered(op)


def _party(op: Operations) -> None:
    with op.batch_alter_table("party") as party:
        party.add_column(sa.Column("legal_form", sa.String(length=64), nullable=False, server_default=""))
        party.add_column(sa.Column("pra", sa.String(length=64), nullable=False, server_default=""))
        party.add_column(sa.Column("account_title", sa.String(length=250), nullable=False, server_default=""))
        party.add_column(sa.Column("terms_days", sa.Integer(), nullable=True))
        party.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        party.create_foreign_key(op.f("fk_party_merged_into_id_party"), "party", ["merged_into_id"], ["id"])
        party.create_index(op.f("ix_party_merged_into_id"), ["merged_into_id"])


def _learned(op: Operations) -> None:
    op.create_table(
        "party_status",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("tax", sa.String(length=64), nullable=False),
        sa.Column("active", sa.String(length=64), nullable=False),
        sa.Column("learned_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=250), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_status_party_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_status")),
    )
    op.create_index("ix_party_status_party_id_tax_learned_on", "party_status", ["party_id", "tax", "learned_on"])
    op.create_table(
        "party_certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("section", sa.String(length=64), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_certificate_party_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_certificate")),
    )
    op.create_index(op.f("ix_party_certificate_party_id"), "party_certificate", ["party_id"])


def _answered(op: Operations) -> None:
    op.create_table(
        "party_apart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("one_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["one_id"], ["party.id"], name=op.f("fk_party_apart_one_id_party")),
        sa.ForeignKeyConstraint(["other_id"], ["party.id"], name=op.f("fk_party_apart_other_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_apart")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_party_apart_one_id_other_id")),
    )
    op.create_table(
        "party_merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("gone_id", sa.Integer(), nullable=False),
        sa.Column("touched", sa.JSON(), nullable=False),
        sa.Column("seen", sa.JSON(), nullable=False),
        sa.Column("undone_by", sa.String(length=64), nullable=True),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["kept_id"], ["party.id"], name=op.f("fk_party_merge_kept_id_party")),
        sa.ForeignKeyConstraint(["gone_id"], ["party.id"], name=op.f("fk_party_merge_gone_id_party")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_merge")),
    )
    op.create_index(op.f("ix_party_merge_gone_id"), "party_merge", ["gone_id"])
