"""Books in memory that every history and every case begins with; made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rules.rates import Rates
from tests.torture.histories import folder_in_memory
from tests.torture.template import Template, make


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = folder_in_memory(tmp_path_factory.mktemp("histories"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template(memory: Path, rates: Rates) -> Template:
    return make(memory, rates)
