"""Brings a books file up to this program's schema, all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from app.models import every_table
from app.models.base import Instant, final_tables, guarded_tables
from app.models.engine import broken_references, make_final, make_guarded
from app.models.steps import STEPS

if TYPE_CHECKING:
    from alembic.operations import Operations

Step = Callable[["Operations"], None]
TABLES = every_table.TABLES
"""What the steps make; mapped as soon as there is a schema to speak of."""

VERSION = sa.table("schema_version", sa.column("number", sa.Integer), sa.column("at", Instant))


class TooNew(Exception):
    """The file was written by a later version of the program."""


class BrokenReferences(Exception):
    """The upgrade would leave rows pointing at nothing."""


class NotBooks(Exception):
    """The file is a database, but not one of ours."""


def upgrade(engine: Engine, at: datetime, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the missing steps in one transaction, at the moment `at`. Needs an engine opened for REBUILDING."""
    with engine.connect() as connection:
        if number(connection) == len(steps):
            return
    with engine.execution_options(writes=True).begin() as connection:
        _bring_up(connection, at, steps)
        for table in final_tables():
            make_final(connection, table)  # a rebuilt table has lost its triggers
        for table, guard in guarded_tables():
            make_guarded(connection, table, guard)
        if orphans := broken_references(connection):
            raise BrokenReferences("; ".join(orphans))


def number(connection: Connection) -> int:
    """The step at which the file stands; 0 if it is empty. Raises NotBooks."""
    tables = sa.inspect(connection).get_table_names()
    if "schema_version" not in tables:
        if tables:
            raise NotBooks(", ".join(sorted(tables)[:3]))
        return 0
    return connection.execute(sa.select(sa.func.max(VERSION.c.number))).scalar() or 0


def _bring_up(connection: Connection, at: datetime, steps: tuple[Step, ...]) -> None:
    from alembic.migration import MigrationContext  # only for who must rebuild: it costs a third of a second
    from alembic.operations import Operations

    stands = number(connection)
    if stands > len(steps):
        raise TooNew(f"The file is at step {stands}, this program knows {len(steps)}")
    op = Operations(MigrationContext.configure(connection))
    if stands == 0:
        op.create_table(
            "schema_version",
            sa.Column("number", sa.Integer, primary_key=True),
            sa.Column("at", sa.DateTime, nullable=False),
        )
    for each, step in enumerate(steps[stands:], start=stands + 1):
        step(op)
        connection.execute(sa.insert(VERSION).values(number=each, at=at))
