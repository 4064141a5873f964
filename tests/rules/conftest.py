"""The shipped law, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.rules.rates import Rates

TABLES = Path(__file__).parents[2] / "resources" / "rates"


@pytest.fixture(scope="session")
def rates() -> Rates:
    return Rates.read(*(table.read_text(encoding="utf-8") for table in sorted(TABLES.glob("*.toml"))))
