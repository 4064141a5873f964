"""A statement is put into SQL once for all the books of a test run, as the program does for all sittings at its own."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Dialect, Engine, create_engine
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from app.models import engine as doors

KEPT = 5000
"""Statements; the whole office knows some two thousand."""

_statements: LRUCache[Any, Any] = LRUCache(KEPT)


def once() -> None:
    """From now on: else each test's books, an engine of their own, would cost its statements again."""
    doors.create_engine = _opened  # type: ignore[attr-defined]


def _opened(*words: Any, **manners: Any) -> Engine:
    engine = create_engine(*words, **manners)
    engine._compiled_cache = _statements
    engine.dialect = engine.pool._dialect = _dialect()
    return engine


@cache
def _dialect() -> Dialect:
    """SQLite's, that has met its library; it remembers nothing of a file."""
    engine = create_engine("sqlite://", module=dbapi2)
    engine.connect().close()
    engine.dispose()
    return engine.dialect
