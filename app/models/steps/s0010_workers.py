"""The worker's whole file: his card, his addresses, how he is engaged, his nominees, and the law chosen with a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from app.models.steps.resealing import resealed

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    with resealed(op, "worker", "worker_terms"):
        _worker(op)
        _terms(op)
    _nominee(op)
    _apprenticeship(op)
    _law_choice(op)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False, server_default="")


def _line(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=250), nullable=False, server_default="")


def _worker(op: Operations) -> None:
    for name in ("gender", "engagement", "left_why"):
        op.add_column("worker", _word(name))
    for name in ("address", "home_address", "bank", "engaged_why", "left_note"):
        op.add_column("worker", _line(name))
    for name in (
        "cnic_issued", "cnic_expires", "engaged_until", "probation_until",
        "letter_on", "dues_paid_on", "certificate_on",
    ):  # fmt: skip
        op.add_column("worker", sa.Column(name, sa.Date(), nullable=True))
    op.add_column("worker", sa.Column("notice_days", sa.Integer(), nullable=True))


def _terms(op: Operations) -> None:
    for name in ("skill", "agreed_by"):
        op.add_column("worker_terms", _word(name))
    for name in ("designation", "duties", "reason"):
        op.add_column("worker_terms", _line(name))
    op.add_column("worker_terms", sa.Column("hours", sa.BigInteger(), nullable=True))
    op.add_column("worker_terms", sa.Column("rest_weekday", sa.Integer(), nullable=True))
    op.add_column("worker_terms", sa.Column("allowances", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("worker_terms", sa.Column("agreed_at", sa.DateTime(), nullable=True))


def _nominee(op: Operations) -> None:
    op.create_table(
        "nominee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("relation", sa.String(length=64), nullable=False),
        sa.Column("cnic", sa.String(length=64), nullable=False),
        sa.Column("share", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_nominee_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nominee")),
    )


def _apprenticeship(op: Operations) -> None:
    op.create_table(
        "apprenticeship",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("trade", sa.String(length=250), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("stipend", sa.BigInteger(), nullable=False),
        sa.Column("contract_no", sa.String(length=64), nullable=False),
        sa.Column("training", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_apprenticeship_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_apprenticeship")),
        sa.UniqueConstraint("worker_id", name=op.f("uq_apprenticeship_worker_id")),
    )


def _law_choice(op: Operations) -> None:
    op.create_table(
        "law_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("profile", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=250), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_law_choice")),
    )
