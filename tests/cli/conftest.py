"""A terminal: types a command, reads its one JSON document and its exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.bootstrap import start


class Said(NamedTuple):
    code: int
    data: Any
    aside: str  # standard error


Terminal = Callable[..., Said]


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """`terminal("list", "purchases")` on the books of this test, as --json."""

    def typed(*words: str, books: Path = tmp_path / "shop.karkhana") -> Said:
        capsys.readouterr()
        code = start(["--books", str(books), "--as", "tester", "--json", *words])
        said = capsys.readouterr()
        return Said(code, json.loads(said.out) if said.out.strip() else None, said.err)

    return typed


@pytest.fixture
def shop(terminal: Terminal, tmp_path: Path) -> Path:
    """New books of a registered workshop."""
    made = terminal(
        "new", str(tmp_path / "shop.karkhana"), "--name", "Al-Karam Auto Parts", "--ntn", "1234567-8",
        "--strn", "3277876112345", "--address", "Shop 14, Circular Road", "--city", "Lahore", "--eobi", "LHR-04417",
    )  # fmt: skip
    assert made.code == 0
    return tmp_path / "shop.karkhana"
