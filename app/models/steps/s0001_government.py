"""The first books: challans, portals and the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def government(op: Operations) -> None:
    _outbox_item(op)
    _portal(op)
    _challan(op)
    _outbox_attempt(op)
    _challan_line(op)
    _outbox_evidence(op)


def _outbox_item(op: Operations) -> None:
    op.create_table(
        "outbox_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("portal", sa.String(length=64), nullable=False),
        sa.Column("document_kind", sa.String(length=64), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("document_number", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("seller", sa.String(length=64), nullable=False),
        sa.Column("buyer_name", sa.String(length=250), nullable=False),
        sa.Column("buyer_number", sa.String(length=64), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("document_sha256", sa.String(length=64), nullable=False),
        sa.Column("environment", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("payload_sha256", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("not_before", sa.DateTime(), nullable=False),
        sa.Column("offline", sa.Boolean(), nullable=False),
        sa.Column("fiscal_number", sa.String(length=64), nullable=True),
        sa.Column("dated", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reason_code", sa.String(length=64), nullable=False),
        sa.Column("queued_at", sa.DateTime(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_item")),
        sa.UniqueConstraint("fiscal_number", name=op.f("uq_outbox_item_fiscal_number")),
        sa.UniqueConstraint(
            "portal",
            "document_kind",
            "document_id",
            "revision",
            name=op.f("uq_outbox_item_portal_document_kind_document_id_revision"),
        ),
    )
    op.create_index(op.f("ix_outbox_item_state"), "outbox_item", ["state"], unique=False)


def _portal(op: Operations) -> None:
    op.create_table(
        "portal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("url", sa.String(length=250), nullable=False),
        sa.Column("environment", sa.String(length=64), nullable=False),
        sa.Column("proxy", sa.String(length=250), nullable=False),
        sa.Column("practice_token", sa.String(length=250), nullable=False),
        sa.Column("held_reason", sa.Text(), nullable=False),
        sa.Column("held_since", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_portal")),
        sa.UniqueConstraint("name", name=op.f("uq_portal_name")),
    )


def _challan(op: Operations) -> None:
    op.create_table(
        "challan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("authority", sa.String(length=250), nullable=False),
        sa.Column("period", sa.String(length=64), nullable=False),
        sa.Column("head", sa.String(length=250), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("psid", sa.String(length=64), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("cpr", sa.String(length=64), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("entered_by", sa.String(length=64), nullable=False),
        sa.Column("drawn_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["pay_run.id"], name=op.f("fk_challan_run_id_pay_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challan")),
        sa.UniqueConstraint("number", name=op.f("uq_challan_number")),
    )
    op.create_index(op.f("ix_challan_due_on"), "challan", ["due_on"], unique=False)
    op.create_index(op.f("ix_challan_period"), "challan", ["period"], unique=False)


def _outbox_attempt(op: Operations) -> None:
    op.create_table(
        "outbox_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("environment", sa.String(length=64), nullable=False),
        sa.Column("request_sha256", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=True),
        sa.Column("finished_at", sa.DateTime(), nullable=True),
        sa.Column("step", sa.String(length=64), nullable=False),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.Column("http_headers", sa.Text(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["outbox_item.id"], name=op.f("fk_outbox_attempt_item_id_outbox_item")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_attempt")),
        sa.UniqueConstraint("item_id", "number", name=op.f("uq_outbox_attempt_item_id_number")),
    )
    op.create_index(
        "uq_outbox_attempt_live",
        "outbox_attempt",
        ["item_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('CONNECTING', 'WRITING', 'ANSWERED', 'UNKNOWN')"),
        postgresql_where=sa.text("state IN ('CONNECTING', 'WRITING', 'ANSWERED', 'UNKNOWN')"),
    )


def _challan_line(op: Operations) -> None:
    op.create_table(
        "challan_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("challan_id", sa.Integer(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("their_number", sa.String(length=64), nullable=False),
        sa.Column("cnic", sa.String(length=64), nullable=False),
        sa.Column("days", sa.BigInteger(), nullable=False),
        sa.Column("base", sa.BigInteger(), nullable=False),
        sa.Column("employer", sa.BigInteger(), nullable=False),
        sa.Column("employee", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["challan_id"], ["challan.id"], name=op.f("fk_challan_line_challan_id_challan")),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_challan_line_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challan_line")),
        sa.UniqueConstraint("challan_id", "no", name=op.f("uq_challan_line_challan_id_no")),
    )


def _outbox_evidence(op: Operations) -> None:
    op.create_table(
        "outbox_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(length=64), nullable=False),
        sa.Column("observed", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["outbox_attempt.id"], name=op.f("fk_outbox_evidence_attempt_id_outbox_attempt")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["outbox_item.id"], name=op.f("fk_outbox_evidence_item_id_outbox_item")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_evidence")),
    )
