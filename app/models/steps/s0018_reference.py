"""FBR's own lists as they were last read, what it says of parties, and the sandbox's scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _lists(op)
    _refusals(op)
    _taxpayer_checks(op)
    _scenarios(op)
    op.add_column("portal", sa.Column("status_verb", sa.String(length=64), nullable=False, server_default="POST"))


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=64), nullable=False) for name in names]


def _lines(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=250), nullable=False) for name in names]


def _moments(*names: str) -> list[sa.Column[object]]:
    return [sa.Column(name, sa.DateTime(), nullable=False) for name in names]


def _lists(op: Operations) -> None:
    op.create_table(
        "reference_list",
        _key(),
        *_words("key"),
        *_lines("asked"),
        *_words("origin"),
        *_lines("source"),
        sa.Column("since", sa.Date(), nullable=False),
        *_moments("read_at"),
        *_words("sha256"),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_list")),
        sa.UniqueConstraint("key", "asked", "origin", "since", name=op.f("uq_reference_list_key_asked_origin_since")),
    )
    op.create_table(
        "reference_entry",
        _key(),
        sa.Column("list_id", sa.Integer(), nullable=False),
        *_words("code"),
        sa.Column("words", sa.Text(), nullable=False),
        *_words("value"),
        sa.ForeignKeyConstraint(
            ["list_id"], ["reference_list.id"], name=op.f("fk_reference_entry_list_id_reference_list")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_entry")),
    )
    op.create_index("ix_reference_entry_list_id_code", "reference_entry", ["list_id", "code"])


def _refusals(op: Operations) -> None:
    op.create_table(
        "reference_refusal",
        _key(),
        *_words("key"),
        *_lines("asked"),
        *_moments("at"),
        *_lines("why"),
        sa.Column("http_status", sa.Integer(), nullable=False),
        *_words("sha256"),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference_refusal")),
        sa.UniqueConstraint("key", "asked", name=op.f("uq_reference_refusal_key_asked")),
    )


def _taxpayer_checks(op: Operations) -> None:
    op.create_table(
        "taxpayer_check",
        _key(),
        *_words("origin", "number", "question", "answer"),
        *_lines("words"),
        *_words("code"),
        *_moments("first_at", "last_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taxpayer_check")),
    )
    op.create_index("ix_taxpayer_check_number_question", "taxpayer_check", ["number", "question"])


def _scenarios(op: Operations) -> None:
    op.create_table(
        "scenario_choice",
        _key(),
        *_words("scenario"),
        sa.Column("ours", sa.Boolean(), nullable=False),
        *_words("entered_by"),
        *_moments("entered_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenario_choice")),
        sa.UniqueConstraint("scenario", name=op.f("uq_scenario_choice_scenario")),
    )
    op.create_table(
        "scenario_run",
        _key(),
        *_words("scenario", "number", "entered_by"),
        *_moments("entered_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenario_run")),
        sa.UniqueConstraint("number", name=op.f("uq_scenario_run_number")),
    )
    op.create_index(op.f("ix_scenario_run_scenario"), "scenario_run", ["scenario"])
