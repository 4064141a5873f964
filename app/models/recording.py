"""Which rows a transaction makes, changes and takes away, written down by the database itself as it happens.

Only SQLite's own triggers see every change, whether it came through a mapped object or a statement.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, LargeBinary, Table

from app.models.base import Base

APART = frozenset({"audit", "batch", "batch_mark", "undoing", "undone", "file_shape"})
"""What tells of an import, and is no content of the books."""
VERBS = {"INSERT": "NEW", "UPDATE": "OLD", "DELETE": "OLD"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One row touched; `before` is its JSON, None if it was not there; `after` its seal, "" if it is gone."""

    subject: str
    subject_id: int
    before: str | None
    after: str


def content_tables() -> list[Table]:
    """Every table whose rows an import could touch."""
    return [table for table in Base.metadata.sorted_tables if table.name not in APART and _plain(table)]


def key(table: Table) -> str:
    """The one whole number by which its rows are known; of a search's table, the record that a row is found for."""
    return _keys(table)[0]


def _plain(table: Table) -> bool:
    """One whole number is the key, and no column holds bytes."""
    return len(_keys(table)) == 1 and not any(isinstance(column.type, LargeBinary) for column in table.columns)


def _keys(table: Table) -> list[str]:
    columns = list(table.primary_key)
    return [column.name for column in columns if len(columns) == 1 or column.foreign_keys]


def begin(connection: Connection) -> None:
    """From here on, every row touched on this connection is written down."""
    connection.exec_driver_sql("CREATE TEMP TABLE touched (subject TEXT, subject_id INTEGER, before TEXT)")
    for table in content_tables():
        for verb, row in VERBS.items():
            before = "NULL" if verb == "INSERT" else _as_json(table, "OLD.")
            connection.exec_driver_sql(
                f"CREATE TEMP TRIGGER touched_{table.name}_{verb.lower()} "  # noqa: S608 - tables of our own
                f"AFTER {verb} ON main.{table.name} "
                f"BEGIN INSERT INTO touched VALUES ('{table.name}', {row}.{key(table)}, {before}); END"
            )


def end(connection: Connection) -> list[Mark]:
    """What was touched since `begin`; a row made and taken away again was never there."""
    rows = connection.exec_driver_sql("SELECT subject, subject_id, before FROM touched ORDER BY rowid").all()
    for table in content_tables():
        for verb in VERBS:
            connection.exec_driver_sql(f"DROP TRIGGER temp.touched_{table.name}_{verb.lower()}")
    connection.exec_driver_sql("DROP TABLE temp.touched")
    first: dict[tuple[str, int], str | None] = {}
    for subject, subject_id, before in rows:
        first.setdefault((subject, subject_id), before)
    found = []
    for (subject, subject_id), before in first.items():
        after = seal(now(connection, subject, subject_id))
        if after or before is not None:
            found.append(Mark(subject, subject_id, before, after))
    return found


def now(connection: Connection, subject: str, subject_id: int) -> str | None:
    """The row as it stands, as JSON; None if it is not there."""
    table = Base.metadata.tables[subject]
    query = f"SELECT {_as_json(table, '')} FROM {subject} WHERE {key(table)} = ?"  # noqa: S608 - a table of our own
    row = connection.exec_driver_sql(query, (subject_id,)).first()
    return None if row is None else str(row[0])


def seal(row: str | None) -> str:
    return "" if row is None else hashlib.sha256(row.encode()).hexdigest()


def _as_json(table: Table, row: str) -> str:
    pairs = ", ".join(f"'{column.name}', {row}\"{column.name}\"" for column in table.columns)
    return f"json_object({pairs})"
