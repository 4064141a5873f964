"""Books for the imports to fall into."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.rules.rates import Rates
from app.services import attendance, batches, books, parties, parts, purchases, workers
from app.services.books import Books

RATES = Path(__file__).parents[2] / "resources" / "rates"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def the_law() -> Rates:
    return Rates.read(*(path.read_text(encoding="utf-8") for path in sorted(RATES.glob("*.toml"))))


@pytest.fixture(scope="session")
def rates() -> Rates:
    return the_law()


@pytest.fixture(scope="session")
def unwritten(tmp_path_factory: pytest.TempPathFactory, rates: Rates) -> Path:
    """Books without even a workshop; made once."""
    file = tmp_path_factory.mktemp("new") / "test.karkhana"
    books.create(file, rates, lambda: NOW, "tester").close()
    return file


@pytest.fixture
def new_books(tmp_path: Path, unwritten: Path, rates: Rates) -> Iterator[Books]:
    opened = books.open_books(Path(shutil.copy(unwritten, tmp_path)), rates, lambda: NOW, "tester")
    yield opened
    opened.close()


@pytest.fixture
def everything(new_books: Books) -> Callable[[], tuple[object, ...]]:
    """All that an import could have touched; the same before and after if it left the books alone."""

    def look() -> tuple[object, ...]:
        with new_books.read() as sitting:
            return (
                batches.rows(sitting),
                parties.rows(sitting),
                parts.rows(sitting),
                workers.rows(sitting),
                purchases.rows(sitting),
                attendance.months(sitting),
            )

    return look
