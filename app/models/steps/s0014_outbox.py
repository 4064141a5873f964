"""One sender, epochs, the journal's marks, and every step of a paper's road kept by the database itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

OLD_GUARDS = {
    "outbox_item": ("kept", "accepted", "frozen", "evidence"),
    "outbox_attempt": ("kept", "ended", "written", "unwritten", "answer", "evidence"),
}
"""They say less than today's, and are made anew when the steps are done."""


def step(op: Operations) -> None:
    for table, names in OLD_GUARDS.items():
        for name in names:
            op.execute(f"DROP TRIGGER IF EXISTS {table}_{name}")
    _item(op)
    op.add_column("outbox_attempt", _word("fingerprint", default=""))
    op.add_column("outbox_attempt", sa.Column("epoch", sa.Integer(), nullable=False, server_default="0"))
    accepted = sa.text("state = 'ACCEPTED'")
    op.create_index("uq_outbox_attempt_accepted", "outbox_attempt", ["item_id"], unique=True, sqlite_where=accepted)
    op.add_column("outbox_evidence", _word("method", default="looked"))
    op.add_column("outbox_evidence", _word("file_sha256", default=""))
    _sender(op)
    _stray(op)


def _item(op: Operations) -> None:
    for name in ("fingerprint", "cause"):
        op.add_column("outbox_item", _word(name, default=""))
    op.add_column("outbox_item", sa.Column("line_back_at", sa.DateTime(), nullable=True))
    op.add_column("outbox_item", sa.Column("second_number", sa.String(length=64), nullable=True))
    op.create_index("uq_outbox_item_second_number", "outbox_item", ["second_number"], unique=True)


def _sender(op: Operations) -> None:
    op.create_table(
        "sender",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("installation"),
        _word("journal"),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("marks", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=True),
        sa.Column("seen", sa.DateTime(), nullable=True),
        _word("held_for"),
        sa.Column("held_reason", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sender")),
    )


def _stray(op: Operations) -> None:
    names = ("document_sha256", "attempt")
    op.create_table(
        "outbox_stray",
        sa.Column("id", sa.Integer(), nullable=False),
        _word("document"),
        _word("document_sha256"),
        _word("payload_sha256"),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        _word("fiscal_number"),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_stray")),
        sa.UniqueConstraint(*names, name=op.f("uq_outbox_stray_document_sha256_attempt")),
    )


def _word(name: str, *, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False, server_default=default)
