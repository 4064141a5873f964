"""Opens the books file: what SQLite must be told on every connection, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as RawConnection
from typing import cast

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from app.models.base import Guard

SOUND_SINCE = (3, 51, 3)
"""Older SQLite can corrupt a WAL file that two connections reset together (sqlite.org/wal.html#walresetbug)."""

PRAGMAS = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",  # with NORMAL a power cut may undo "it was sent", and it would be sent again
    "busy_timeout=10000",
    "mmap_size=0",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "recursive_triggers=ON",
)
REBUILDING = tuple("foreign_keys=OFF" if pragma.startswith("foreign_keys") else pragma for pragma in PRAGMAS)
"""For schema steps: with foreign keys on, rebuilding a table would silently empty its children."""


_UNDOING = (
    "WHEN NOT EXISTS (SELECT 1 FROM undoing JOIN batch_mark ON batch_mark.batch_id = undoing.batch_id "
    "WHERE batch_mark.subject = '{table}' AND batch_mark.subject_id = OLD.id AND batch_mark.before IS NULL)"
)
"""The only door in a final table: a row that the import being taken back made itself."""


class UnsoundLibrary(Exception):
    """This SQLite is known to corrupt files; the books are not opened with it."""


def open_engine(path: Path, pragmas: tuple[str, ...] = PRAGMAS) -> Engine:
    """An engine on the file at `path`; a connection that `writes` begins with the lock in its hand."""
    if dbapi2.sqlite_version_info < SOUND_SINCE:
        raise UnsoundLibrary(dbapi2.sqlite_version)
    engine = create_engine(URL.create("sqlite", database=str(path.absolute())), module=dbapi2)

    @event.listens_for(engine, "connect")
    def prepare(raw: RawConnection, _entry: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # sqlite3 would begin late and by halves; we say BEGIN ourselves
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("writes", False):
            raw = cast("RawConnection", connection.connection.dbapi_connection)
            raw.execute("BEGIN")  # reads nothing and cannot fail; said some hundred times a second
            return
        # said each time, so that no connection goes on lightly by mistake
        connection.exec_driver_sql(f"PRAGMA synchronous={'NORMAL' if options.get('lightly', False) else 'FULL'}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def make_final(connection: Connection, table: str) -> None:
    """Forbid, in the database itself, to change or delete a row of `table`; an undone import's own rows may go."""
    door = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'undoing'").first()
    unless = {"UPDATE": "", "DELETE": _UNDOING.format(table=table) if door else ""}
    for verb, when in unless.items():
        connection.exec_driver_sql(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"{when} BEGIN SELECT RAISE(ABORT, '{table} is final'); END"
        )


def make_guarded(connection: Connection, table: str, guard: Guard) -> None:
    """Let the database itself refuse what `guard` forbids on `table`."""
    connection.exec_driver_sql(
        f"CREATE TRIGGER IF NOT EXISTS {table}_{guard.name} BEFORE {guard.verb} ON {table} "
        f"WHEN {guard.when} BEGIN SELECT RAISE(ABORT, '{guard.words.replace(chr(39), chr(39) * 2)}'); END"
    )


def broken_references(connection: Connection) -> list[str]:
    """Rows that point at nothing, in words."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [f"{table} row {row} points at a missing {parent}" for table, row, parent, _ in rows]


def damage(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file."""
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check").all()]
    return [] if found == ["ok"] else found


def missing_triggers(connection: Connection, finals: list[str], guards: list[tuple[str, Guard]]) -> list[str]:
    """The triggers that keep rows final or guarded and are not there, in words."""
    there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    wanted = [f"{table}_no_{verb}" for table in finals for verb in ("update", "delete")]
    wanted += [f"{table}_{guard.name}" for table, guard in guards]
    return [f"the trigger {name} is missing" for name in wanted if name not in there]
