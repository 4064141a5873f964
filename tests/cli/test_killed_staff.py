"""kill -9 while wages are approved, arrears put, attendance or punches imported: all of it is there or nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.rules.period import Month
from app.rules.rates import Rates
from app.services import attendance, payroll, verify, workers
from app.services.books import Books, open_books
from app.services.workers import TermsDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance
from tests.moments import Moments

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")

TIMES = int(os.environ.get("KARKHANA_KILLS", "4"))
SEPTEMBER = Month(2026, 9)
DOER = """
import os, sys
from app.bootstrap import start
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        print(os.getpid(), flush=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os._exit(start(line.rstrip("\\n").split("\\t")))
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Each pair of lines: a command, done by a process of its own; then the wish to hear its end."""


@pytest.fixture(scope="module")
def doer() -> Iterator[subprocess.Popen[str]]:
    words, root = [sys.executable, "-c", DOER], Path(__file__).parents[2]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def run(doer: subprocess.Popen[str], words: list[str], kill_after: float | None = None) -> int:
    """The exit code of the command; below nothing if it was killed."""
    assert doer.stdin
    assert doer.stdout
    print(*words, sep="\t", file=doer.stdin, flush=True)
    child = int(doer.stdout.readline())
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    print("end", file=doer.stdin, flush=True)
    return int(doer.stdout.readline())


@pytest.fixture
def prepared(books: Books, tmp_path: Path) -> Path:
    """Twenty men; September is paid, and two of them had a raise from its first day on; October is attended."""
    with books.write() as sitting:
        men = [workers.add(sitting, a_worker(number=str(n))) for n in range(1, 21)]
        for month in (SEPTEMBER, OCTOBER):
            days = [day for n in range(1, 21) for day in all_present(str(n), month)]
            attendance.record(sitting, an_attendance(*days, month=month))
        payroll.approve(sitting, SEPTEMBER)
        for man in men[:2]:
            workers.agree(sitting, man, TermsDraft(since=SEPTEMBER.first, rate=Decimal(45000)))
    books.close()
    return tmp_path / "practice.karkhana"


def a_clocks_file(folder: Path) -> Path:
    lines = [
        f"{n},{date(2026, 11, day):%d/%m/%Y},08:00,18:00"
        for n in range(1, 21)
        for day in range(2, 22)
        if date(2026, 11, day).isoweekday() != 7
    ]
    (folder / "clock.csv").write_text("\n".join(["Emp No,Date,In,Out", *lines]), encoding="utf-8")
    return folder / "clock.csv"


def a_grid(folder: Path) -> Path:
    rows = [",".join([str(n), f"Worker {n}", *["P"] * 20]) for n in range(1, 21)]
    heads = ",".join(["Attendance Nov 2026"]), ",".join(["Emp #", "Name", *[str(day) for day in range(1, 21)]])
    (folder / "attendance_2026-11.csv").write_text("\n".join([*heads, *rows]), encoding="utf-8")
    return folder / "attendance_2026-11.csv"


def counted(file: Path) -> dict[str, int]:
    """How many rows each table has."""
    with sqlite3.connect(file) as bare:
        names = [name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        count = 'SELECT count(*) FROM "{}"'
        found = {name: bare.execute(count.format(name)).fetchone()[0] for name in names}
    bare.close()
    return found


@pytest.mark.parametrize("what", ["wages", "arrears", "attendance", "punches"])
def test_killed_at_any_moment_all_or_nothing(
    doer: subprocess.Popen[str], prepared: Path, tmp_path: Path, rates: Rates, what: str
) -> None:
    words = {
        "wages": ["wages", "approve", "--month", "2026-10"],
        "arrears": ["wages", "approve", "--month", "2026-10", "--arrears"],
        "attendance": ["import", "attendance", str(a_grid(tmp_path))],
        "punches": ["import", "punches", str(a_clocks_file(tmp_path))],
    }[what]
    copy = tmp_path / "copy.karkhana"
    command = ["--books", str(copy), "--json", *words]
    draw = random.Random(what)  # noqa: S311 - a moment, not a secret

    def again(kill_after: float | None) -> tuple[int, float, dict[str, int]]:
        for left in tmp_path.glob("copy.karkhana*"):
            left.unlink()
        shutil.copy(prepared, copy)
        began = time.monotonic()
        code = run(doer, command, kill_after)
        took = time.monotonic() - began
        opened = open_books(copy, rates, Clock(), "tester")
        assert verify.verify(opened).findings == ()
        opened.close()
        return code, took, counted(copy)

    assert (
        run(doer, ["--books", str(prepared), "--json", "due"], None) == 0
    )  # FBR's lists are sown at the first opening
    before = counted(prepared)
    code, took, whole = again(None)
    assert code == 0
    assert whole != before
    killed, times, moments = 0, 0, Moments(draw, took)
    while times < TIMES or not killed:
        code, _, there = again(moments.draw())
        moments.learn(in_time=code < 0)
        killed += code < 0
        times += 1
        assert there in (before, whole)
