"""`make sabotage`: breaks a copy of the program on purpose, one patch after the other, and asks whether a test sees it.

Each patch in tests/torture/sabotage/ begins with a sentence on what it breaks and a line `caught by: tests…`. A patch
that no longer applies, or that its tests let pass, is the failure. Names on the command line choose among them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).parents[2]
PATCHES = Path(__file__).parent / "sabotage"
COPIED = ("app", "tests", "resources", "pyproject.toml", "Makefile")
CAUGHT_BY = "caught by:"
SLOWEST = 600  # seconds; a test that a sabotage hangs has seen it too


@dataclass(frozen=True, slots=True)
class Sabotage:
    name: str
    patch: Path
    breaks: str
    tests: tuple[str, ...]


def known() -> Iterator[Sabotage]:
    """Every patch, by name."""
    for patch in sorted(PATCHES.glob("*.patch")):
        head = patch.read_text(encoding="utf-8").partition("\n---")[0].splitlines()
        line = next((each for each in head if each.startswith(CAUGHT_BY)), "")
        yield Sabotage(patch.stem, patch, head[0], tuple(line.removeprefix(CAUGHT_BY).split()))


def applies(sabotage: Sabotage, tree: Path) -> bool:
    """Does the patch still fit the program in `tree`?"""
    return _apply(sabotage, tree, "--check").returncode == 0


def caught(sabotage: Sabotage) -> bool:
    """Break a copy, and run the tests that ought to see it."""
    with tempfile.TemporaryDirectory(prefix="sabotage-") as folder:
        tree = copy_of_the_program(Path(folder))
        _apply(sabotage, tree).check_returncode()
        try:
            tried = _tests(tree, sabotage.tests)
        except subprocess.TimeoutExpired:
            return True
    return tried.returncode == 1  # 1: tests failed; anything else is a mistake of the run itself


def sound(tests: Sequence[str]) -> bool:
    """The same tests on an unbroken copy: who fails anyway catches nothing."""
    with tempfile.TemporaryDirectory(prefix="sabotage-") as folder:
        return _tests(copy_of_the_program(Path(folder)), tests).returncode == 0


def copy_of_the_program(folder: Path) -> Path:
    for name in COPIED:
        source = TOP / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    return folder


def _apply(sabotage: Sabotage, tree: Path, *more: str) -> subprocess.CompletedProcess[str]:
    alone = {**os.environ, "GIT_CEILING_DIRECTORIES": str(tree.parent)}  # not the repository that may lie above
    command = ["git", "apply", *more, str(sabotage.patch)]
    return subprocess.run(command, cwd=tree, env=alone, capture_output=True, text=True, check=False)


def _tests(tree: Path, tests: Sequence[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    ours = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=tree, env=ours, capture_output=True, text=True, timeout=SLOWEST, check=False)


def main(names: Sequence[str]) -> int:
    chosen = [each for each in known() if not names or each.name in names]
    every = sorted({test for each in chosen for test in each.tests})
    if not sound(every):
        print("The tests fail without any sabotage; mend that first.")
        return 2
    missed = []
    for each in chosen:
        began = time.monotonic()
        seen = caught(each)
        print(
            f"{'caught' if seen else 'MISSED':7} {time.monotonic() - began:6.1f} s  {each.name}: {each.breaks}",
            flush=True,
        )
        missed += [] if seen else [each.name]
    print(f"{len(chosen) - len(missed)} of {len(chosen)} caught" + (f"; missed: {', '.join(missed)}" if missed else ""))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
