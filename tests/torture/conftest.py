"""Books in memory that every history and every case begins with; made once."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rules.rates import Rates
from tests.torture.histories import folder_in_memory
from tests.torture.template import Template, make


@pytest.fixture(autouse=True, scope="module")
def unswept() -> Iterator[None]:
    """A history leaves little behind, so nobody looks for garbage; nor afterwards, where a window has forbidden it."""
    looked_for = gc.isenabled()
    gc.disable()
    yield
    gc.collect()
    if looked_for:
        gc.enable()


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = folder_in_memory(tmp_path_factory.mktemp("histories"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def template(memory: Path, rates: Rates) -> Template:
    return make(memory, rates)
