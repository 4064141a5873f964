"""A shop whose portal runs, and one whose portal does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.practice.server import PracticePortal
from app.services.books import Books
from tests.clock import Clock
from tests.sync.shop import Shop, set_up


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, lateness=600, now=clock) as portal:
        yield portal


@pytest.fixture
def shop(books: Books, portal: PracticePortal, tmp_path: Path) -> Shop:
    return set_up(books, portal, tmp_path / "practice.sending")
