"""An import whose process dies at any moment leaves nothing of it, or all of it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.exchange import imports
from app.rules.problems import Code, Refusal
from app.rules.rates import Rates
from app.services import audit, batches, books, parties, parts, purchases
from tests.exchange.conftest import NOW

REPOSITORY = Path(__file__).parents[2]
CHILD = """
import os, signal, sys
from pathlib import Path
from app.exchange import imports
from app.services import books
from tests.exchange.conftest import NOW, the_law

opened = books.open_books(Path(sys.argv[1]), the_law(), lambda: NOW, "child")
last = int(sys.argv[3])

def step(done, of):
    if done == last:
        os.kill(os.getpid(), signal.SIGKILL)

print("ready", flush=True)
imports.run(opened, "purchases", Path(sys.argv[2]), progress=step)
print("done", flush=True)
"""

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")


def start(path: Path, file: Path, last: int = 0) -> subprocess.Popen[str]:
    """A real process that begins an import, and kills itself after step `last`."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), str(file), str(last)],
        cwd=REPOSITORY,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def found(path: Path, rates: Rates) -> tuple[int, int, int, int]:
    """Bills, batches, parties and parts; and the trail must be whole."""
    opened = books.open_books(path, rates, lambda: NOW, "tester")
    with opened.read() as sitting:
        assert not audit.broken_seals(sitting)
        counts = (
            purchases.sums(sitting).count,
            len(batches.rows(sitting)),
            len(parties.rows(sitting)),
            len(parts.rows(sitting)),
        )
    opened.close()
    return counts


def refused_again(path: Path, file: Path, rates: Rates) -> set[Code]:
    """Why the same import is now refused; nothing if it went through."""
    opened = books.open_books(path, rates, lambda: NOW, "tester")
    try:
        imports.run(opened, "purchases", file)
    except Refusal as refusal:
        return {problem.code for problem in refusal.problems}
    finally:
        opened.close()
    return set()


@pytest.mark.parametrize("last", [1, 31, 60])
def test_killed_after_a_step_nothing_is_there(
    tmp_path: Path, unwritten: Path, files: Path, rates: Rates, last: int
) -> None:
    path, file = Path(shutil.copy(unwritten, tmp_path)), files / "purchase_register_2026-10.xlsx"
    child = start(path, file, last)
    out, _ = child.communicate(timeout=60)
    assert (child.returncode, out) == (-signal.SIGKILL, "")
    assert found(path, rates) == (0, 0, 0, 0)
    assert not refused_again(path, file, rates)


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_it_is_all_or_nothing(
    tmp_path: Path, unwritten: Path, files: Path, rates: Rates, seed: int
) -> None:
    path, file = Path(shutil.copy(unwritten, tmp_path)), files / "purchase_register_2026-10.xlsx"
    child = start(path, file)
    time.sleep(random.Random(seed).uniform(0, 1.2))  # noqa: S311 - a moment, not a secret
    child.kill()
    out, _ = child.communicate(timeout=60)
    counts = found(path, rates)
    assert counts in {(0, 0, 0, 0), (60, 1, 10, 10)}
    assert out == "" or counts[0] == 60
    assert refused_again(path, file, rates) == ({Code.DUPLICATE_BILL} if counts[0] else set())
