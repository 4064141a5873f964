"""No paper blocks the others, and nothing waits for ever: where the portal chokes, shuts its door, or the clock ran."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from errno import ENOSPC

import pytest

from app.practice.moods import How, Mood, Taken
from app.services import portals
from app.services.portals import PortalDraft
from app.sync.journal import Journal
from app.sync.round import KNOCK_AGAIN
from tests.clock import Clock
from tests.sync.pretend import SMALL, Desk
from tests.sync.shop import Shop
from tests.sync.test_one_sender import desk
from tests.sync.test_rest import rounds_until_rest
from tests.sync.test_round import a_desk

__all__ = ["desk"]
HALF_A_MINUTE = timedelta(seconds=30)
CHOKES = Mood(How.FAILED_500, Taken.NEVER)
ODD = Mood(How.NOT_JSON, Taken.NEVER)


def choke_on(shop: Shop, quantities: Iterable[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """The portal answers 500 to these papers, and well to all others."""
    bad, well = {Decimal(each) for each in quantities}, shop.portal.invoices.validate

    def validate(raw: bytes, environment: str, mood: Mood) -> object:
        lines = json.loads(raw, parse_float=Decimal)["items"]
        return well(raw, environment, CHOKES if lines and Decimal(lines[0]["quantity"]) in bad else mood)

    monkeypatch.setattr(shop.portal.invoices, "validate", validate)


@pytest.mark.parametrize("asked", [False, True], ids=["by-itself", "send-now"])
@pytest.mark.parametrize("count", [1, 3, 7])
def test_papers_that_the_portal_chokes_on_block_no_other(
    shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch, count: int, *, asked: bool
) -> None:
    round_ = a_desk(shop).round
    choke_on(shop, range(1, count + 1), monkeypatch)
    bad = shop.sell(count)
    for _ in range(60):
        round_.turn()
        clock.moment += HALF_A_MINUTE
    good = shop.sell(2)
    for _ in range(1 if asked else 12):
        round_.run_once() if asked else round_.turn()
        clock.moment += HALF_A_MINUTE
    assert [shop.row(item).state for item in good] == ["ACCEPTED", "ACCEPTED"]
    assert {shop.row(item).state for item in bad} == {"READY"}


def test_a_second_token_that_is_refused_holds_like_the_first(shop: Shop, clock: Clock) -> None:
    def set_up(token: str) -> None:
        with shop.books.write() as sitting:
            portals.set_portal(sitting, PortalDraft(url=shop.portal.url, practice_token=token))

    desk = a_desk(shop)
    set_up("not-ours")
    shop.sell(2)
    rounds_until_rest(desk, clock)
    set_up("nor-this")
    assert rounds_until_rest(desk, clock) < 5
    assert shop.states() == ["HELD", "HELD"]
    with shop.books.read() as sitting:
        assert portals.needed(sitting, "fbr-di").held_reason
    set_up(shop.portal.token)
    rounds_until_rest(desk, clock)
    assert shop.states() == ["ACCEPTED", "ACCEPTED"]


def test_an_odd_answer_to_the_knock_leaves_it_to_a_paper(
    shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An invoice without a line may be beneath the portal: what is held must not be held for ever because of it."""
    desk, well = a_desk(shop), shop.portal.invoices.validate
    shop.portal.set_moods(["token-expires"])
    shop.sell(2)
    desk.turn()
    assert shop.states() == ["HELD", "HELD"]
    shop.portal.set_moods([])
    monkeypatch.setattr(
        shop.portal.invoices,
        "validate",
        lambda raw, kind, mood: well(raw, kind, mood if json.loads(raw)["items"] else ODD),
    )
    clock.moment += KNOCK_AGAIN
    desk.turn()
    assert shop.states() == ["ACCEPTED", "ACCEPTED"]


def test_what_was_queued_while_the_clock_ran_ahead_is_due(shop: Shop, clock: Clock) -> None:
    """No round looked at that clock: nothing but the paper's own time tells of it."""
    right = clock.moment
    clock.moment += timedelta(hours=9)
    (item,) = shop.sell()
    clock.moment = right + timedelta(minutes=1)
    shop.portal.set_moods(["validate-503"])
    desk = a_desk(shop)
    for _ in range(3):
        desk.turn()
        assert len(shop.tries(item)) == 1, "once put off by a right clock it waits"
    clock.moment += timedelta(minutes=20)
    desk.turn()
    assert shop.states() == ["ACCEPTED"]


def test_on_a_full_disk_the_journal_is_not_made_smaller_but_everything_is_held(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = desk.engine()
    desk.queue(1)
    engine.run_once()
    desk.queue(2)
    desk.free = 10
    engine._journal._end = desk.journal.stat().st_size - SMALL // 2

    def full(*_given: object) -> None:
        raise OSError(ENOSPC, "no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "compact", full)
        engine.run_once()
    assert desk.states() == ["ACCEPTED", "HELD"]
    desk.free = 1 << 40
    engine.run_once()
    assert desk.states() == ["ACCEPTED", "ACCEPTED"]
