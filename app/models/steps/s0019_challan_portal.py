"""What the challan portal gave and was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def step(op: Operations) -> None:
    _source(op)
    _answer(op)
    _authority(op)
    _challan(op)
    _receipt(op)
    _sending(op)


def _key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=64), nullable=False) for name in names]


def _lines(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length=250), nullable=False) for name in names]


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _whole(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _moment(name: str, *, empty: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(), nullable=empty)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _rupees(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=False)


def _to(op: Operations, table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))


def _first(op: Operations, table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _once(op: Operations, table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _source(op: Operations) -> None:
    table = "challan_source"
    op.create_table(
        table,
        _key(),
        *_words("environment"),
        *_lines("url"),
        *_words("payer", "challans_cursor"),
        *_lines("challans_etag"),
        _moment("challans_until", empty=True),
        *_words("receipts_cursor"),
        *_lines("receipts_etag"),
        _moment("receipts_until", empty=True),
        _moment("authorities_at", empty=True),
        _moment("pulled_at", empty=True),
        _text("trouble"),
        _first(op, table),
        _once(op, table, "environment", "url", "payer"),
    )


def _answer(op: Operations) -> None:
    table = "challan_answer"
    op.create_table(
        table,
        _key(),
        *_whole("source_id"),
        _moment("at"),
        *_lines("asked"),
        *_whole("status"),
        _bytes("body"),
        _text("trouble"),
        _to(op, table, "source_id", "challan_source"),
        _first(op, table),
    )


def _authority(op: Operations) -> None:
    table = "challan_authority"
    op.create_table(
        table,
        _key(),
        *_whole("source_id"),
        *_words("code", "level"),
        *_lines("name", "name_ur"),
        _json("self_assessed"),
        _json("heads"),
        _to(op, table, "source_id", "challan_source"),
        _first(op, table),
        _once(op, table, "source_id", "code"),
    )


def _challan(op: Operations) -> None:
    table = "portal_challan"
    op.create_table(
        table,
        _key(),
        *_whole("source_id"),
        *_words("their_id"),
        *_whole("version"),
        *_words("origin", "authority"),
        *_lines("authority_name", "authority_ur"),
        *_words("kind", "head_code"),
        *_lines("head", "head_ur"),
        *_words("their_number", "period"),
        _rupees("amount"),
        _day("due_on"),
        _json("surcharge"),
        *_words("state", "psid"),
        _moment("psid_until", empty=True),
        *_words("key"),
        *_lines("reason"),
        *_words("replaces"),
        _moment("issued_at"),
        _moment("changed_at"),
        *_whole("answer_id", "challan_id"),
        *_words("notice", "wish"),
        *_lines("wish_words"),
        _to(op, table, "source_id", "challan_source"),
        _to(op, table, "answer_id", "challan_answer"),
        _to(op, table, "challan_id", "challan"),
        _first(op, table),
        _once(op, table, "source_id", "their_id"),
        _once(op, table, "source_id", "challan_id"),
    )
    op.create_index(op.f("ix_portal_challan_state"), table, ["state"])
    op.create_index(op.f("ix_portal_challan_challan_id"), table, ["challan_id"])


def _receipt(op: Operations) -> None:
    table = "challan_receipt"
    op.create_table(
        table,
        _key(),
        *_whole("source_id"),
        *_words("their_id", "their_challan", "psid", "cpr"),
        *_lines("bank"),
        *_words("channel"),
        _day("paid_on"),
        _rupees("amount"),
        _moment("seen_at"),
        *_whole("answer_id"),
        _to(op, table, "source_id", "challan_source"),
        _to(op, table, "answer_id", "challan_answer"),
        _first(op, table),
        _once(op, table, "source_id", "their_id"),
    )
    op.create_index(op.f("ix_challan_receipt_their_challan"), table, ["their_challan"])


def _sending(op: Operations) -> None:
    table = "challan_sending"
    op.create_table(
        table,
        _key(),
        *_whole("source_id", "challan_id"),
        *_words("authority", "key"),
        _bytes("body"),
        *_words("body_sha256", "state"),
        *_whole("tries"),
        _moment("not_before"),
        *_words("reason_code"),
        _text("reason"),
        *_words("entered_by"),
        _moment("queued_at"),
        _moment("decided_at", empty=True),
        _to(op, table, "source_id", "challan_source"),
        _to(op, table, "challan_id", "challan"),
        _first(op, table),
        _once(op, table, "source_id", "challan_id"),
        _once(op, table, "source_id", "key"),
    )
