"""What the tests of the office share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from app.models.engine import REBUILDING, open_engine


@pytest.fixture
def without_triggers(tmp_path: Path) -> Callable[[str], None]:
    """Run a statement as one would who takes the guards down first and puts them up again."""

    def tamper(statement: str) -> None:
        engine = open_engine(tmp_path / "practice.karkhana", REBUILDING)
        with engine.execution_options(writes=True).begin() as connection:
            guards = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
            for name, _ in guards:
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            connection.exec_driver_sql(statement)
            for _, sql in guards:
                connection.exec_driver_sql(sql)
        engine.dispose()

    return tamper
