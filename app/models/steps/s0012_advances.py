"""Advances, fines and damage; accidents, grievances, meetings, and what the owner declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _owing(op)
    _owing_change(op)
    _accident(op)
    _grievance(op)
    _meeting(op)
    _declaration(op)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=64), nullable=False) for name in names]


def _lines(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=250), nullable=False) for name in names]


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _rupees(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _entered() -> list[sa.Column[object]]:
    return [
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
    ]


def _owing(op: Operations) -> None:
    op.create_table(
        "owing",
        _key(),
        *_words("kind"),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *_rupees("amount"),
        *_lines("what"),
        sa.Column("act_on", sa.Date(), nullable=True),
        sa.Column("heard_on", sa.Date(), nullable=True),
        *_lines("heard"),
        *_rupees("instalment"),
        *_words("first_month", "law_profile"),
        *_rupees("pay"),
        *_entered(),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_owing_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owing")),
    )
    op.create_index(op.f("ix_owing_worker_id"), "owing", ["worker_id"])


def _owing_change(op: Operations) -> None:
    op.create_table(
        "owing_change",
        _key(),
        sa.Column("owing_id", sa.Integer(), nullable=False),
        *_words("kind"),
        sa.Column("day", sa.Date(), nullable=False),
        *_words("month"),
        *_rupees("amount"),
        *_lines("reason"),
        *_entered(),
        sa.ForeignKeyConstraint(["owing_id"], ["owing.id"], name=op.f("fk_owing_change_owing_id_owing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owing_change")),
    )
    op.create_index(op.f("ix_owing_change_owing_id"), "owing_change", ["owing_id"])


def _accident(op: Operations) -> None:
    op.create_table(
        "accident",
        _key(),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        *_words("time"),
        *_lines("place"),
        *_texts("what"),
        *_lines("injury", "cause", "witnesses", "treated"),
        sa.Column("days_lost", sa.Integer(), nullable=True),
        sa.Column("reported_on", sa.Date(), nullable=True),
        *_lines("reported_to"),
        *_entered(),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_accident_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accident")),
    )
    op.create_index(op.f("ix_accident_day"), "accident", ["day"])


def _grievance(op: Operations) -> None:
    op.create_table(
        "grievance",
        _key(),
        *_words("kind"),
        sa.Column("worker_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        *_lines("about"),
        *_texts("said"),
        sa.Column("answered_on", sa.Date(), nullable=True),
        *_texts("answer"),
        *_entered(),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_grievance_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grievance")),
    )
    op.create_index(op.f("ix_grievance_day"), "grievance", ["day"])


def _meeting(op: Operations) -> None:
    op.create_table(
        "meeting",
        _key(),
        sa.Column("day", sa.Date(), nullable=False),
        *_lines("about", "chair"),
        *_texts("present", "minutes", "decided"),
        sa.Column("next_on", sa.Date(), nullable=True),
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_day"), "meeting", ["day"])


def _declaration(op: Operations) -> None:
    op.create_table(
        "declaration",
        _key(),
        *_words("topic", "month"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        *_lines("note"),
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declaration")),
    )
    op.create_index(op.f("ix_declaration_topic"), "declaration", ["topic"])
