"""Money put to bills by an import of an earlier version: its table is made anew, and it can still be taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.models import schema
from app.models.engine import REBUILDING, make_final, missing_triggers, open_engine
from app.models.recording import now as as_it_stands
from app.models.recording import seal
from app.models.schema import upgrade
from app.models.steps import STEPS

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
BEFORE_NOTES = 16
OLD = {
    "id": 1, "payment_id": 1, "purchase_id": None, "sale_id": None, "opening_id": 1, "amount": 5000, "sales_tax": 0,
    "freed_by_id": None, "day": "2026-10-01", "entered_by": "x", "entered_at": "2026-10-01",
}  # fmt: skip


def test_it_keeps_its_rows_its_seal_its_rules_and_its_guards(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "old.karkhana", REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        schema._bring_up(connection, NOW, STEPS[:BEFORE_NOTES])
        make_final(connection, "batch_mark")
        _fill(connection, "party", 1)
        _fill(connection, "payment", 1, party_id=1)
        _fill(connection, "opening_balance", 1, party_id=1)
        _fill(connection, "batch", 1)
        connection.execute(sa.insert(sa.table("allocation", *map(sa.column, OLD))).values(OLD))
        mark = "INSERT INTO batch_mark (id, batch_id, subject, subject_id, after) VALUES (1, 1, 'allocation', 1, ?)"
        connection.exec_driver_sql(mark, (seal(json.dumps(OLD, separators=(",", ":"))),))
    upgrade(engine, NOW)
    with engine.connect() as connection:
        after = connection.exec_driver_sql("SELECT after FROM batch_mark").scalar()
        assert after == seal(as_it_stands(connection, "allocation", 1))
        assert missing_triggers(connection, ["allocation"], []) == []
    wrong = sa.insert(sa.table("allocation", *map(sa.column, OLD))).values({**OLD, "id": 2, "amount": -5})
    with pytest.raises(sa.exc.IntegrityError, match="put_or_freed"), engine.begin() as connection:
        connection.execute(wrong)
    engine.dispose()


def _fill(connection: sa.Connection, table: str, row_id: int, **said: object) -> None:
    """A row with something in every column that must have something."""
    columns = [each for each in sa.inspect(connection).get_columns(table) if not each["nullable"]]
    values: dict[str, object] = {each["name"]: "2026-10-01" if "DATE" in str(each["type"]) else "0" for each in columns}
    values |= {"id": row_id, **said}
    connection.execute(sa.insert(sa.table(table, *map(sa.column, values))).values(values))
