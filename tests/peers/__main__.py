"""`make bench`: bills a second beside plain sqlite3 and plain SQLAlchemy, and the time until a list can be used."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.peers import bills

STARTS = 5


def main() -> None:
    print(f"Python {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        posting(Path(folder))
        starting(Path(folder))


def posting(folder: Path) -> None:
    """Three-line supplier bills, each committed durably (WAL, synchronous=FULL), one after the other in turn."""
    print(f"\nposting {bills.BILLS} three-line bills, one durable commit each (bills/s)")
    print(f"{'':34}{'all':>9}{'first tenth':>13}{'last tenth':>12}{'last/first':>12}")
    floor = _row("plain sqlite3, rows only", bills.plain_sqlite(folder / "plain.db"))
    alone = _row("plain SQLAlchemy, rows only", bills.plain_sqlalchemy(folder / "orm.db"))
    ours = _row("karkhana: checked, numbered, sealed", bills.karkhana(folder / "ours.karkhana"))
    print(f"ratio to plain sqlite3 {ours / floor:.3f}, to plain SQLAlchemy {ours / alone:.3f}")


def starting(folder: Path) -> None:
    """Process start to a painted window: a bare PySide6 table beside our purchase list on the books just filled."""
    books = folder / "ours.karkhana"
    print(f"\nprocess start to a usable list of purchases, offscreen, {STARTS} starts in turn (ms)")
    bare, ours = [], []
    for _ in range(STARTS):
        bare.append(_start("tests.peers.bare_window"))
        ours.append(_start("tests.peers.our_window", str(books)))
    for name, times in (("bare PySide6 window", bare), ("karkhana, purchases shown", ours)):
        print(f"{name:34} median {statistics.median(times):7.0f}   least {min(times):7.0f}   most {max(times):7.0f}")
    print(f"ratio of medians {statistics.median(ours) / statistics.median(bare):.2f}")


def _row(name: str, post: Iterator[Callable[[], None]]) -> float:
    """Runs the posts and prints their speed; returns bills a second over all."""
    laps = []
    for one in post:
        before = time.perf_counter()
        one()
        laps.append(time.perf_counter() - before)
    tenth = len(laps) // 10
    whole, first, last = len(laps) / sum(laps), tenth / sum(laps[:tenth]), tenth / sum(laps[-tenth:])
    print(f"{name:34}{whole:9.0f}{first:13.0f}{last:12.0f}{last / first:12.2f}")
    return whole


def _start(module: str, *arguments: str) -> float:
    """Milliseconds from before the process exists until it says that its window stands."""
    before = time.perf_counter()
    said = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    after = time.perf_counter()
    left = float(json.loads(said.stdout.splitlines()[-1])["after_ready"])  # seconds that its own ending took
    return (after - before - left) * 1000


if __name__ == "__main__":
    main()
