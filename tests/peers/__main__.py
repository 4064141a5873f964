"""`make bench`: bills a second beside plain sqlite3 and plain SQLAlchemy, the start, and a list of 100,000 bills."""

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

from tests.peers import bills, drain, lists, many, wages

STARTS = 5


def main() -> None:
    print(f"Python {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        posting(Path(folder))
        starting(Path(folder))
        paying(Path(folder))
        browsing(Path(folder))
        draining(Path(folder))


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


def paying(folder: Path) -> None:
    """To stay under 2 s for the preview and 3 s for the approval."""
    print(f"\nthe wages of {wages.WORKERS:,} workers (s)")
    for name, seconds in wages.laps(folder / "wages.karkhana"):
        print(f"{name:34}{seconds:9.2f}")


def browsing(folder: Path) -> None:
    """A hundred thousand bills: what the list and the search ask, and the window on them."""
    less, books = folder / "ours.karkhana", folder / "many.karkhana"
    before = time.perf_counter()
    many.make(books)
    print(f"\n{many.MANY:,} bills of three lines laid down in {time.perf_counter() - before:.1f} s (ms, medians)")
    print(f"{'':34}{'karkhana':>10}{'sqlite3':>10}{'ratio':>8}")
    for lap in lists.laps(books):
        print(f"{lap.name:34}{lap.ours:10.1f}{lap.floor:10.1f}{lap.ours / lap.floor:8.1f}")
    few, most = (json.loads(_run("tests.peers.long_list", str(each)).splitlines()[-1]) for each in (less, books))
    for unit, words in (("ms", "in the window until the rows are painted (ms)"), ("mb", "its process weighs (MB)")):
        print(f"{words:46}{bills.BILLS:>10,}{many.MANY:>10,} bills")
        for name in most[unit]:
            print(f"{name:46}{few[unit][name]:10.1f}{most[unit][name]:10.1f}")


def draining(folder: Path) -> None:
    """Our own cost for each document is to stay under 15 ms, whatever the portal takes for its answers."""
    print(f"\n{drain.WAITING:,} invoices sent after an outage, one call in ten going wrong (ms a document, medians)")
    print(f"{'':34}{'whole':>10}{'own':>10}")
    for lap in drain.laps(folder):
        print(f"{lap.name:34}{lap.whole:10.1f}{lap.own:10.1f}")


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
    said = _run(module, *arguments)
    after = time.perf_counter()
    left = float(json.loads(said.splitlines()[-1])["after_ready"])  # seconds that its own ending took
    return (after - before - left) * 1000


def _run(module: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


if __name__ == "__main__":
    main()
