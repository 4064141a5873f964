"""Books of an earlier version, brought up: what was imported then can still be taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.models import schema
from app.models.engine import REBUILDING, make_final, open_engine
from app.models.recording import now as as_it_stands
from app.models.recording import seal
from app.models.schema import upgrade
from app.models.steps import STEPS

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
BEFORE_PART_3 = 9
OLD = ("id", "worker_id", "day", "mark", "overtime", "batch_id")


MARK = "INSERT INTO batch_mark (id, batch_id, subject, subject_id, after) VALUES (?, 1, 'attendance_day', ?, ?)"
ROWS = {
    "worker": {
        "id": 1, "number": "7", "name": "Aslam", "name_ur": "", "father": "", "cnic": "3520212345671",
        "born_on": "1981-03-08", "joined_on": "2020-01-19", "designation": "", "eobi_number": "", "pessi_number": "",
        "mobile": "", "iban": "", "wallet": "", "entered_by": "x", "entered_at": "2026-10-01",
    },
    "batch": {
        "id": 1, "kind": "attendance", "file_name": "october.xlsx", "sha256": "aa", "rows": 1, "imported": 1,
        "entered_by": "x", "at": "2026-11-01",
    },
}  # fmt: skip


@pytest.fixture
def old(tmp_path: Path) -> sa.Engine:
    """A file of step 9 with two imported marks; somebody changed the second since."""
    engine = open_engine(tmp_path / "old.karkhana", REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        schema._bring_up(connection, NOW, STEPS[:BEFORE_PART_3])
        make_final(connection, "batch_mark")
        for name, values in ROWS.items():
            connection.execute(sa.insert(sa.table(name, *map(sa.column, values))).values(values))
        for each in (1, 2):
            values = dict(zip(OLD, (each, 1, f"2026-10-0{each}", "P", 0, 1), strict=True))
            connection.execute(sa.insert(sa.table("attendance_day", *map(sa.column, OLD))).values(values))
            connection.exec_driver_sql(MARK, (each, each, seal(json.dumps(values, separators=(",", ":")))))
        connection.exec_driver_sql("UPDATE attendance_day SET mark = 'A' WHERE id = 2")
    return engine


def test_an_untouched_import_is_sealed_anew_and_a_changed_one_is_not(old: sa.Engine) -> None:
    upgrade(old, NOW)
    with old.connect() as connection:
        marks = connection.exec_driver_sql("SELECT subject_id, after FROM batch_mark ORDER BY id").all()
        stands = {each: seal(as_it_stands(connection, "attendance_day", each)) for each in (1, 2)}
    assert [(each, after == stands[each]) for each, after in marks] == [(1, True), (2, False)]


def test_the_guard_of_what_was_imported_stands_again(old: sa.Engine) -> None:
    upgrade(old, NOW)
    with pytest.raises(sa.exc.DatabaseError, match="batch_mark is final"), old.begin() as connection:
        connection.exec_driver_sql("UPDATE batch_mark SET after = 'x'")
    old.dispose()
