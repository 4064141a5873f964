"""A month of a thousand workers: looked at, then approved."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from app.cli.office import shipped_rates
from app.services import payroll
from app.services.books import create
from tests.clock import Clock
from tests.makers import OCTOBER, establish
from tests.services.test_wages_at_scale import many, present

WORKERS = 1000


def laps(path: Path) -> Iterator[tuple[str, float]]:
    """What was done, and how many seconds it took."""
    books = create(path, shipped_rates(), Clock(), by="bench")
    establish(books)
    with books.write() as sitting:
        present(sitting, many(sitting, WORKERS), OCTOBER)
    with books.read() as sitting:
        before = time.perf_counter()
        payroll.preview(sitting, OCTOBER)
        yield "preview", time.perf_counter() - before
    before = time.perf_counter()
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    yield "approval", time.perf_counter() - before
    books.close()
