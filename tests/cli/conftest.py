"""A terminal: types a command, reads its one JSON document and its exit code."""

from __future__ import annotations

import gc
import json
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any, NamedTuple, Self

import pytest

from app.bootstrap import start
from app.host import clock as the_machines
from tests.clock import Clock


class Said(NamedTuple):
    code: int
    data: Any
    aside: str  # standard error


Terminal = Callable[..., Said]


def karkhana(words: Sequence[str]) -> int:
    """What the program does, but for its way with garbage: it begins a thousand times here, beside windows."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("disable", "enable", "freeze"):
            patch.setattr(gc, name, lambda: None)
        return start(words)


def hold_the_clock(patch: pytest.MonkeyPatch, clock: Clock) -> None:
    """What runs in this process asks `clock`, whenever the tests are run: a document's number carries its year."""

    class Held(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls.fromtimestamp(clock().timestamp(), tz)

    patch.setattr(the_machines, "datetime", Held)


@pytest.fixture(autouse=True)
def november(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 22 November 2026."""
    hold_the_clock(monkeypatch, clock)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """`terminal("list", "purchases")` on the books of this test, as --json."""

    def typed(*words: str, books: Path = tmp_path / "shop.karkhana") -> Said:
        capsys.readouterr()
        code = karkhana(["--books", str(books), "--as", "tester", "--json", *words])
        said = capsys.readouterr()
        return Said(code, json.loads(said.out) if said.out.strip() else None, said.err)

    return typed


@pytest.fixture(scope="session")
def new_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """New books of a registered workshop; made once, as somebody would make them."""
    folder = tmp_path_factory.mktemp("new")
    made = [
        "new", str(folder / "shop.karkhana"), "--name", "Al-Karam Auto Parts", "--ntn", "1234567-8",
        "--strn", "3277876112345", "--address", "Shop 14, Circular Road", "--city", "Lahore", "--eobi", "LHR-04417",
    ]  # fmt: skip
    _typed(folder, *made)
    return folder / "shop.karkhana"


@pytest.fixture(scope="session")
def staffed_shop(tmp_path_factory: pytest.TempPathFactory, new_shop: Path, files: Path) -> Path:
    """The same with its workers and their October."""
    lists = {"workers": "workers.xlsx", "attendance": "attendance_2026-10.xlsx"}
    return _imported(Path(shutil.copy(new_shop, tmp_path_factory.mktemp("staffed"))), files, lists)


@pytest.fixture(scope="session")
def supplied_shop(tmp_path_factory: pytest.TempPathFactory, new_shop: Path, files: Path) -> Path:
    """The same with the bills of its October, and FBR's word on them."""
    lists = {"suppliers": "suppliers.csv", "purchases": "purchase_register_2026-10.xlsx"}
    lists["annex-a"] = "iris_annex_a_2026-10.xlsx"
    return _imported(Path(shutil.copy(new_shop, tmp_path_factory.mktemp("supplied"))), files, lists)


def _imported(shop: Path, files: Path, lists: dict[str, str]) -> Path:
    """These books, with these files in them."""
    for kind, name in lists.items():
        _typed(shop.parent, "--books", str(shop), "import", kind, str(files / name))
    return shop


def _typed(home: Path, *words: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KARKHANA_HOME", str(home))
        hold_the_clock(patch, Clock())
        assert karkhana(["--as", "tester", "--json", *words]) == 0


@pytest.fixture
def shop(new_shop: Path, tmp_path: Path) -> Path:
    """They are a test's own."""
    return Path(shutil.copy(new_shop, tmp_path))
