"""The first books: workers, their days and their wages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def people(op: Operations) -> None:
    _pay_run(op)
    _worker(op)
    _attendance_day(op)
    _paid_wage(op)
    _piece_count(op)
    _worker_terms(op)


def _pay_run(op: Operations) -> None:
    op.create_table(
        "pay_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=64), nullable=False),
        sa.Column("law_profile", sa.String(length=64), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("approved_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["reverses_id"], ["pay_run.id"], name=op.f("fk_pay_run_reverses_id_pay_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pay_run")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_pay_run_reverses_id")),
    )
    op.create_index(op.f("ix_pay_run_month"), "pay_run", ["month"], unique=False)


def _worker(op: Operations) -> None:
    op.create_table(
        "worker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("name_ur", sa.String(length=250), nullable=False),
        sa.Column("father", sa.String(length=250), nullable=False),
        sa.Column("cnic", sa.String(length=64), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("designation", sa.String(length=250), nullable=False),
        sa.Column("eobi_number", sa.String(length=64), nullable=False),
        sa.Column("pessi_number", sa.String(length=64), nullable=False),
        sa.Column("mobile", sa.String(length=64), nullable=False),
        sa.Column("iban", sa.String(length=64), nullable=False),
        sa.Column("wallet", sa.String(length=64), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("entered_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker")),
        sa.UniqueConstraint("cnic", name=op.f("uq_worker_cnic")),
        sa.UniqueConstraint("number", name=op.f("uq_worker_number")),
    )


def _attendance_day(op: Operations) -> None:
    op.create_table(
        "attendance_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.Column("overtime", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_attendance_day_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance_day")),
        sa.UniqueConstraint("worker_id", "day", name=op.f("uq_attendance_day_worker_id_day")),
    )
    op.create_index(op.f("ix_attendance_day_day"), "attendance_day", ["day"], unique=False)


def _paid_wage(op: Operations) -> None:
    op.create_table(
        "paid_wage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("worker_number", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("name_ur", sa.String(length=250), nullable=False),
        sa.Column("father", sa.String(length=250), nullable=False),
        sa.Column("cnic", sa.String(length=64), nullable=False),
        sa.Column("designation", sa.String(length=250), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("eobi_number", sa.String(length=64), nullable=False),
        sa.Column("pessi_number", sa.String(length=64), nullable=False),
        sa.Column("paid_to", sa.String(length=250), nullable=False),
        sa.Column("pay_kind", sa.String(length=64), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        sa.Column("present_days", sa.Integer(), nullable=False),
        sa.Column("half_days", sa.Integer(), nullable=False),
        sa.Column("paid_days", sa.BigInteger(), nullable=False),
        sa.Column("absent_days", sa.BigInteger(), nullable=False),
        sa.Column("rest_days", sa.Integer(), nullable=False),
        sa.Column("holidays", sa.Integer(), nullable=False),
        sa.Column("leave_days", sa.Integer(), nullable=False),
        sa.Column("sick_days", sa.Integer(), nullable=False),
        sa.Column("overtime_hours", sa.BigInteger(), nullable=False),
        sa.Column("day_rate", sa.BigInteger(), nullable=False),
        sa.Column("hour_rate", sa.BigInteger(), nullable=False),
        sa.Column("basic", sa.BigInteger(), nullable=False),
        sa.Column("piece_earnings", sa.BigInteger(), nullable=False),
        sa.Column("leave_pay", sa.BigInteger(), nullable=False),
        sa.Column("sick_pay", sa.BigInteger(), nullable=False),
        sa.Column("top_up", sa.BigInteger(), nullable=False),
        sa.Column("overtime_pay", sa.BigInteger(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("eobi_employee", sa.BigInteger(), nullable=False),
        sa.Column("income_tax", sa.BigInteger(), nullable=False),
        sa.Column("other_deductions", sa.BigInteger(), nullable=False),
        sa.Column("deductions", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("eobi_base", sa.BigInteger(), nullable=False),
        sa.Column("eobi_employer", sa.BigInteger(), nullable=False),
        sa.Column("pessi_wages", sa.BigInteger(), nullable=False),
        sa.Column("pessi", sa.BigInteger(), nullable=False),
        sa.Column("minimum_wage", sa.BigInteger(), nullable=False),
        sa.Column("short_of_minimum", sa.BigInteger(), nullable=False),
        sa.Column("explained", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["pay_run.id"], name=op.f("fk_paid_wage_run_id_pay_run")),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_paid_wage_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paid_wage")),
        sa.UniqueConstraint("run_id", "worker_id", name=op.f("uq_paid_wage_run_id_worker_id")),
    )


def _piece_count(op: Operations) -> None:
    op.create_table(
        "piece_count",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=64), nullable=False),
        sa.Column("item", sa.String(length=250), nullable=False),
        sa.Column("good", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_piece_count_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_piece_count")),
    )
    op.create_index(op.f("ix_piece_count_month"), "piece_count", ["month"], unique=False)


def _worker_terms(op: Operations) -> None:
    op.create_table(
        "worker_terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("pay_kind", sa.String(length=64), nullable=False),
        sa.Column("rate", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_worker_terms_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_terms")),
        sa.UniqueConstraint("worker_id", "since", name=op.f("uq_worker_terms_worker_id_since")),
    )
