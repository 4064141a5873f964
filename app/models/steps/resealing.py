"""A table that gets new columns keeps its imports undoable: what an import left untouched is sealed anew.

The seal of an imported row is that of all its columns. This speaks to the tables as they stand while a step runs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


@contextmanager
def resealed(op: Operations, *tables: str) -> Iterator[None]:
    """Around the statements that widen `tables`. The guard that goes down is put up again after the steps."""
    connection = op.get_bind()
    intact = [
        mark
        for mark in _marks(connection, tables)
        if mark.after and mark.after == _seal(connection, mark.subject, mark.subject_id)
    ]
    yield
    if intact:
        op.execute(sa.text("DROP TRIGGER IF EXISTS batch_mark_no_update"))
    for mark in intact:
        after = _seal(connection, mark.subject, mark.subject_id)
        connection.execute(sa.text("UPDATE batch_mark SET after = :a WHERE id = :i"), {"a": after, "i": mark.id})


def _marks(connection: sa.Connection, tables: tuple[str, ...]) -> list[sa.Row[tuple[int, str, int, str]]]:
    query = sa.text("SELECT id, subject, subject_id, after FROM batch_mark WHERE subject IN :tables")
    return list(connection.execute(query.bindparams(sa.bindparam("tables", tables, expanding=True))))


def _seal(connection: sa.Connection, table: str, row_id: int) -> str:
    columns = [column["name"] for column in sa.inspect(connection).get_columns(table)]
    pairs = ", ".join(f"'{name}', \"{name}\"" for name in columns)
    query = f"SELECT json_object({pairs}) FROM {table} WHERE id = :i"  # noqa: S608 - a table of our own
    row = connection.execute(sa.text(query), {"i": row_id}).scalar()
    return hashlib.sha256(str(row).encode()).hexdigest() if row is not None else ""
