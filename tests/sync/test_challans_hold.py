"""Random histories beside the portal's own ledger: issued, put up, paid, cancelled, and wherever the power fails.

A long run: `make soak-challans`. A history that fails prints itself; its first line is the seed.
"""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from app.practice.challan_truth import Misplaced
from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services.books import open_books
from tests.clock import Clock
from tests.sync.challan_desk import Crash, Desk, Fragile, set_up
from tests.sync.test_challans import LISTING_MOODS, WRITING_MOODS

HISTORIES = int(os.environ.get("KARKHANA_CHALLAN_HISTORIES", "5"))
FIRST = int(os.environ.get("KARKHANA_CHALLAN_SEED", "1"))
STEPS = 14
UNSEEN = {"edited", "old-version"}
"""Lies about what was never seen before: no client could ever notice them."""
LISTS = [mood for mood in LISTING_MOODS if mood not in UNSEEN]


class History:
    """One workshop's life, drawn from a seed."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.draw = desk, random.Random(seed)  # noqa: S311 - the same seed, the same history
        self.fragile = Fragile(desk.books)
        self.own: list[int] = []
        self.told: list[str] = [f"seed {seed}"]
        desk.pull()  # who may issue must be known before anything can be put up

    def step(self) -> None:
        steps: list[Callable[[], object]] = [
            self.issue, self.release, self.put_up, self.put_up, self.ask, self.ask, self.cancel, self.department,
            self.pay, self.pay, self.pull, self.pull, self.crash, self.crash, self.mood, self.mood, self.lose_line,
        ]  # fmt: skip
        step = self.draw.choice(steps)
        self.told.append(step.__name__)
        try:
            step()
        except (Refusal, Misplaced) as error:
            self.told.append(f"  {type(error).__name__}")

    def issue(self) -> None:
        self.desk.issue(f"{self.draw.randint(1, 99999)}.{self.draw.randint(10, 99)}", held=self.draw.random() < 0.3)

    def release(self) -> None:
        self.desk.portal.truth.release()

    def put_up(self) -> None:
        made = self.desk.typed(amount=f"{self.draw.randint(1, 9999)}.00", period=str(2020 + len(self.own)))
        self.own.append(made)
        self.desk.queue(made)

    def ask(self) -> None:
        there = self.desk.by_their_id()
        if there:
            self.desk.wish(self.draw.choice(sorted(there.items()))[1].challan_id, "psid")

    def cancel(self) -> None:
        there = [each for _, each in sorted(self.desk.by_their_id().items()) if not each.issued]
        if there:
            self.desk.wish(self.draw.choice(there).challan_id, "cancel", "wrong")

    def department(self) -> None:
        their_id = self.draw.choice(self.desk.portal.challans())["id"]
        self.desk.portal.truth.step(their_id, self.draw.choice(["confirmed", "confirmed", "cancelled", "expired"]))

    def pay(self) -> None:
        psids = [each for each in self.desk.portal.challans() if each["psid"] and each["state"] in {"psid", "expired"}]
        if psids:
            self.desk.portal.truth.pay(self.draw.choice(psids)["id"], self.desk.clock().date())

    def pull(self) -> None:
        self.desk.pull()

    def crash(self) -> None:
        """The power fails at one of the next commits, before it or right behind it."""
        self.fragile.crash_in, self.fragile.after = self.draw.randrange(8), self.draw.random() < 0.5
        try:
            self.desk.pull(self.fragile)
        except Crash:
            self.told.append("  crashed")
        self.fragile.crash_in = None

    def mood(self) -> None:
        chosen = [self.draw.choice(WRITING_MOODS), f"list-{self.draw.choice(LISTS)}"]
        self.told.append(f"  {chosen}")
        self.desk.portal.set_moods(chosen)

    def lose_line(self) -> None:
        self.desk.line.up = self.draw.random() < 0.5


def settled(history: History) -> None:
    """The line is up, the portal honest, nothing is held back: a few rounds later both sides tell one story."""
    desk = history.desk
    desk.line.up = True
    desk.portal.set_moods([])
    desk.portal.truth.release()
    for _ in range(3):
        desk.wait()
        desk.pull()
    desk.agree()
    assert desk.standing().trouble == ""
    keys = Counter(each["key"] for each in desk.portal.challans() if each["key"])
    assert set(keys.values()) <= {1}
    assert sum(keys.values()) == len(history.own), "each of ours stands there, once"
    assert all(desk.there(each).sending == "accepted" for each in history.own)


@pytest.mark.parametrize("seed", range(FIRST, FIRST + HISTORIES))
def test_the_books_tell_the_portals_story(seed: int, tmp_path: Path, blank_books: Path, rates: Rates) -> None:
    clock = Clock()
    books = open_books(Path(shutil.copy(blank_books, tmp_path)), rates, clock, by="tester")
    history = History(set_up(books, clock, seed=seed), seed)
    try:
        for _ in range(STEPS):
            history.step()
        settled(history)
    except BaseException:
        print("\n".join(history.told))
        raise
    finally:
        books.close()
