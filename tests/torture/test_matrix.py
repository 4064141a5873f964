"""Every crash point × every mood × each kind of paper, as the tables of crash points and of outcomes have it.

One paper waits; the power goes at a named point of sending it, or the point is never come to because the gateway said
nothing at all. Then the program begins again, and the paper must stand where the table says, with the portal's own
ledger beside it. In the end a person looks, and it is recorded once or refused.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.practice.moods import HONEST, LASTING, How, Mood, Taken
from app.rules.rates import Rates
from app.services import evidence
from app.services.outbox import State
from tests.torture import checker
from tests.torture.checker import Paper
from tests.torture.shop import Place, Shop
from tests.torture.template import Template

READY, UNKNOWN = {State.READY}, {State.UNKNOWN}

CLEAR = {
    How.WELL: State.ACCEPTED,
    How.ANSWERED_TWICE: State.ACCEPTED,
    How.EXTRA_FIELDS: State.ACCEPTED,
    How.CLOCK_AHEAD: State.ACCEPTED,
    How.CLOCK_BEHIND: State.ACCEPTED,
    How.ITEM_INVALID: State.REJECTED,
    How.FAULT_401: State.HELD,
    How.FAULT_403: State.HELD,
    How.TOKEN_EXPIRES: State.HELD,
    How.IP_UNLISTED: State.HELD,
}
"""What these answers mean; every other one, and none at all, leaves it UNKNOWN."""

BEFORE = {
    "before": READY,  # C0
    "uncommitted CONNECTING": READY,  # C1
    "committed CONNECTING": READY,  # C2
    "asking: before connecting": READY,
    "asking: at the first byte": READY,
    "asking: no answer yet": READY,
    "asking: answer in memory": READY,
    "before connecting": READY,
    "before the journal's mark": READY,
    "after the journal's mark": READY | UNKNOWN,  # whether the line of the journal is there is chance; if so, in doubt
    "uncommitted WRITING": READY | UNKNOWN,
    "committed WRITING": UNKNOWN,  # C3
    "at the first byte": UNKNOWN,
    "half written": UNKNOWN,  # C4
    "no answer yet": UNKNOWN,  # C5
    "answer in memory": UNKNOWN,  # C6
    "before the journal's answer": UNKNOWN,
}
"""Nobody has read the answer: what the paper then stands at, whatever the gateway's mood."""

AFTER = ("after the journal's answer", "uncommitted", "committed")
"""The answer was heard (C7, C8, C9): it stands at what the answer means, or is in doubt if the answer is lost."""

ALWAYS = BEFORE.keys() - {"answer in memory", "before the journal's answer"} | {"committed"}
"""Every sending comes to these points, whatever the gateway says; to the others only if there is an answer."""

RECORDS = {"no answer yet", "answer in memory", "before the journal's answer", *AFTER}
"""By these points the gateway has the whole request."""

SHARE = 5
EVERYTHING = os.environ.get("KARKHANA_MATRIX", "") == "all"
"""Every kind of answer at every point, and with each of them every fate of the paper that it may hide."""


@pytest.fixture(scope="module")
def place(memory: Path) -> Iterator[Place]:
    place = Place(memory)
    yield place
    place.database.dispose()


def moods(point: str, kind: str) -> list[Mood]:
    """Every way to answer, where the gateway has the whole request; before that each point takes its share of them.

    Where the answer hides whether the paper was recorded, recorded or not takes turns.
    """
    honest = [*HONEST, *(Mood(each, Taken.NEVER) for each in LASTING)]
    if EVERYTHING:
        return honest
    first = (sorted([*BEFORE, *AFTER]).index(point) + len(kind)) % SHARE
    ways = [(n, [mood for mood in honest if mood.how is how]) for n, how in enumerate(How)]
    its = [(n, fates) for n, fates in ways if point in RECORDS or n % SHARE == first]
    return [fates[(n + len(point) + len(kind)) % len(fates)] for n, fates in its]


@pytest.mark.parametrize("kind", ["sale", "sale-note"])
@pytest.mark.parametrize("point", [*BEFORE, *AFTER])
def test_where_a_paper_stands_after_a_crash(
    point: str, kind: str, place: Place, template: Template, rates: Rates
) -> None:
    chance = random.Random(point + kind)  # noqa: S311 - the same ones again
    for mood in moods(point, kind):
        shop = Shop(template.single[kind], template, place, rates, chance)
        died = crash(shop, point, mood)
        wanted = stands(point, mood, died=died)
        paper = waiting(shop)
        assert paper.state in wanted, f"{point}, {mood.name}: {paper}"
        checker.agree([paper], shop.truth.entries())
        settle(shop)
        ended = waiting(shop)
        final = State.REJECTED if paper.state == State.REJECTED else State.ACCEPTED
        assert ended.state == final, f"{point}, {mood.name}: {ended}"
        checker.agree([ended], shop.truth.entries())


def crash(shop: Shop, point: str, mood: Mood) -> bool:
    """Send it under this mood, with the fuse at this point; did it blow? In any case the program begins again."""
    verdict = CLEAR.get(mood.how, State.UNKNOWN)
    shop.days.replace([mood.name])
    shop.fuse.at(f"{point} {verdict}" if point in {"uncommitted", "committed"} else point)
    died = not shop.alive(shop.engine.run_once)
    assert died or point not in ALWAYS, f"{point} was never come to"
    shop.start()
    shop.alive(shop.engine.recover)
    return died


def stands(point: str, mood: Mood, *, died: bool) -> set[State]:
    verdict = CLEAR.get(mood.how, State.UNKNOWN)
    if not died:
        return {verdict}
    if point in BEFORE:
        return BEFORE[point]
    return {verdict} if point == "committed" else {verdict, State.UNKNOWN}


def waiting(shop: Shop) -> Paper:
    """The one paper that was to be sent; those before it are accepted already."""
    return checker.papers(shop.books)[-1]


def settle(shop: Shop) -> None:
    """The line is well again and a person looks until it is recorded or refused."""
    shop.days.replace([])
    for _ in range(4):
        shop.clock.moment += timedelta(minutes=16)
        paper = waiting(shop)
        if paper.state in {State.UNKNOWN, State.CHECKING}:
            there = [entry.number for entry in shop.truth.entries() if entry.sha256 == paper.sha256]
            with shop.books.write() as sitting:
                if there:
                    evidence.settle_found(sitting, paper.id, there[0], "seen on IRIS")
                else:
                    evidence.settle_absent(sitting, paper.id, "not on IRIS")
        elif paper.state in {State.READY, State.HELD}:
            shop.alive(shop.engine.run_once)
        else:
            return
