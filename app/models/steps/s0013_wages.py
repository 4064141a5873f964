"""Wages with allowances, arrears and deductions by kind; what is paid once; when they were paid; wages by skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


ADDED = ("allowances", "bonus", "arrears", "gratuity", "other_pay", "tax_exempt", "advance", "fines", "damage")
ONE_WORKER = (
    "ALTER TABLE pay_run ADD COLUMN worker_id INTEGER CONSTRAINT fk_pay_run_worker_id_worker REFERENCES worker (id)"
)
"""As SQL: a reference cannot be added to a table that is there in any other way but to write the whole table anew."""


def step(op: Operations) -> None:
    op.execute(sa.text(ONE_WORKER))
    op.add_column("pay_run", sa.Column("reason", sa.Text(), nullable=False, server_default=""))
    for name in ADDED:
        op.add_column("paid_wage", sa.Column(name, sa.BigInteger(), nullable=False, server_default="0"))
    for name in ("leave_halves", "sick_halves"):
        op.add_column("paid_wage", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("paid_wage", sa.Column("facts", sa.JSON(), nullable=False, server_default="{}"))
    _wage_line(op)
    _wage_extra(op)
    _wage_payment(op)
    _skill_wage(op)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=empty)


def _rupees(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _line(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=250), nullable=False)


def _entered() -> tuple[sa.Column[str], sa.Column[object]]:
    return _word("entered_by"), sa.Column("entered_at", sa.DateTime(), nullable=False)


def _to(op: Operations, table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))


def _wage_line(op: Operations) -> None:
    op.create_table(
        "wage_line",
        _key(),
        _number("paid_wage_id"),
        _number("run_id"),
        _number("worker_id"),
        _word("month"),
        _word("part"),
        _word("key"),
        _number("ref", empty=True),
        _line("label"),
        _rupees("asked"),
        _rupees("amount"),
        _word("for_month"),
        _to(op, "wage_line", "paid_wage_id", "paid_wage"),
        _to(op, "wage_line", "run_id", "pay_run"),
        _to(op, "wage_line", "worker_id", "worker"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wage_line")),
    )
    op.create_index(op.f("ix_wage_line_paid_wage_id"), "wage_line", ["paid_wage_id"])
    op.create_index(op.f("ix_wage_line_worker_id"), "wage_line", ["worker_id"])


def _wage_extra(op: Operations) -> None:
    op.create_table(
        "wage_extra",
        _key(),
        _number("worker_id"),
        _word("month"),
        _word("key"),
        _rupees("amount"),
        _line("label"),
        _word("for_month"),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reckoned", sa.Boolean(), nullable=False),
        _rupees("eobi"),
        _rupees("pessi"),
        *_entered(),
        _to(op, "wage_extra", "worker_id", "worker"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wage_extra")),
    )
    op.create_index(op.f("ix_wage_extra_month"), "wage_extra", ["month"])
    op.create_index(op.f("ix_wage_extra_worker_id"), "wage_extra", ["worker_id"])


def _wage_payment(op: Operations) -> None:
    op.create_table(
        "wage_payment",
        _key(),
        _number("run_id"),
        _word("method"),
        sa.Column("paid_on", sa.Date(), nullable=False),
        _rupees("amount"),
        _line("reference"),
        *_entered(),
        _to(op, "wage_payment", "run_id", "pay_run"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wage_payment")),
        sa.UniqueConstraint("run_id", "method", name=op.f("uq_wage_payment_run_id_method")),
    )


def _skill_wage(op: Operations) -> None:
    op.create_table(
        "skill_wage",
        _key(),
        _word("province"),
        _word("skill"),
        sa.Column("since", sa.Date(), nullable=False),
        _rupees("amount"),
        _line("source"),
        *_entered(),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_skill_wage")),
        sa.UniqueConstraint("province", "skill", "since", name=op.f("uq_skill_wage_province_skill_since")),
    )
