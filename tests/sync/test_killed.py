"""kill -9 at any moment of a sync: the books stay whole, and the portal never has an invoice twice."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.host.clock import now
from app.practice.server import PracticePortal
from app.services import breaker, evidence, outbox, verify
from app.services.books import Books
from tests.clock import Clock
from tests.moments import Moments
from tests.sync.shop import Shop, set_up

TIMES = int(os.environ.get("KARKHANA_KILLS", "12"))
MOODS = ("late", "late", "recorded-503", "recorded-drop", "recorded-half-body", "recorded-html-200")
"""What the portal does to the next post meanwhile: late is only slow here, the others lose the answer."""

SENDER = """
import os, sys
from pathlib import Path
from app.host.clock import now
from app.rules.rates import Rates
from app.services.books import open_books
from app.sync.engine import Engine
from app.sync.transport import Patience, Transport

file, lock = Path(sys.argv[1]), Path(sys.argv[2])
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        books = open_books(file, Rates(()), now, by="killed")
        engine = Engine(books, lambda portal: portal.practice_token, lock, Transport(Patience(30, 30, 30, 60)))
        print(os.getpid(), flush=True)
        engine.run_once()
        os._exit(0)
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Everything is imported once; a line on its input makes a fresh process that opens the books and syncs, the next one
has its end told: not before, so that the number of a process that was faster than the kill is still its own."""


@pytest.fixture
def sender(books: Books, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", SENDER, str(tmp_path / "practice.karkhana"), str(tmp_path / "practice.sending")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def begin(sender: subprocess.Popen[str]) -> int:
    """The number of the process that now syncs."""
    assert sender.stdin
    assert sender.stdout
    print("go", file=sender.stdin, flush=True)
    return int(sender.stdout.readline())


def end(sender: subprocess.Popen[str]) -> int:
    """The exit code of that process, waited for."""
    assert sender.stdin
    assert sender.stdout
    print("end", file=sender.stdin, flush=True)
    return int(sender.stdout.readline())


def whole(sender: subprocess.Popen[str]) -> float:
    """How many seconds a sync takes on this machine when nobody kills it."""
    began = time.monotonic()
    begin(sender)
    assert end(sender) == 0
    return time.monotonic() - began


def sync_and_kill(sender: subprocess.Popen[str], after: float) -> int:
    """The exit code of the sync: 0 if it was faster than we."""
    child = begin(sender)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return end(sender)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_any_moment_nothing_is_sent_twice(
    books: Books, clock: Clock, tmp_path: Path, sender: subprocess.Popen[str]
) -> None:
    draw = random.Random(20261122)  # noqa: S311 - a moment, not a secret
    ends: Counter[int] = Counter()
    with PracticePortal(seed=5, lateness=0.03) as portal:
        shop = set_up(books, portal, tmp_path / "practice.sending")
        shop.sell(2)
        moments = Moments(draw, whole(sender))
        found = bad = 0
        for _ in range(TIMES - 1):
            clock.moment = now()  # as the sender has it
            shop.sell(2)
            moods = draw.choices(MOODS, k=draw.randrange(4))
            bad += sum(mood != "late" for mood in moods)
            portal.set_moods(moods)
            code = sync_and_kill(sender, moments.draw())
            ends[code] += 1
            moments.learn(in_time=code < 0)
            assert verify.verify(books).ok
            known_to_the_books(shop)
            found += looked_up(shop)
        clock.moment = now()
        for _ in range(3):
            shop.engine.run_once()
            found += looked_up(shop)
        states = Counter(shop.states())
        shop.settled()
        with books.read() as sitting:
            stopped = breaker.may_post(sitting, "fbr-di", person=True)
        assert states["ACCEPTED"] + states["UNKNOWN"] + (states["READY"] if stopped else 0) == 2 * TIMES
        assert states["UNKNOWN"] + found <= ends[-signal.SIGKILL] + bad, "a kill or a lost answer makes one unknown"
        assert ends[-signal.SIGKILL], "the kills came too late to mean anything"
        recorded = {entry.sha256 for entry in portal.entries()}
        with books.read() as sitting:
            accepted = [outbox.item(sitting, row.id) for row in outbox.rows(sitting, state="ACCEPTED")]
        assert all(item is not None and item.payload_sha256 in recorded for item in accepted)


def looked_up(shop: Shop) -> int:
    """A person finds on the portal what is there of the unknown ones; how many those are."""
    numbers = {entry.sha256: entry.number for entry in shop.portal.entries()}
    found = 0
    with shop.books.write() as sitting:
        for row in outbox.rows(sitting, state="UNKNOWN"):
            item = outbox.item(sitting, row.id)
            if item is not None and item.payload_sha256 in numbers:
                evidence.settle_found(sitting, row.id, numbers[item.payload_sha256], "seen there")
                found += 1
    return found


def known_to_the_books(shop: Shop) -> None:
    """Of what is recorded at the portal, nothing is thought to be unsent: it is accepted, or may have arrived."""
    with shop.books.read() as sitting:
        items = [outbox.item(sitting, row.id) for row in outbox.rows(sitting)]
    numbers = Counter(entry.sha256 for entry in shop.portal.entries())
    assert not [sha for sha, times in numbers.items() if times > 1]
    for item in items:
        assert item is not None
        if item.payload_sha256 in numbers:
            assert item.attempts[-1].state in {"WRITING", "ANSWERED", "ACCEPTED", "UNKNOWN"}
