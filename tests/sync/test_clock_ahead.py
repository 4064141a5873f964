"""The computer's clock ran ahead for a while, and is set right: nothing waits for the day that it showed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from app.rules.problems import Refusal
from app.services import breaker, evidence, hand_upload, portals, senders
from app.services.portals import PortalRow
from tests.clock import Clock
from tests.sync.pretend import Desk
from tests.sync.shop import Shop
from tests.sync.test_one_sender import desk
from tests.sync.test_round import a_desk
from tests.sync.test_typed_again import for_real

__all__ = ["desk"]
AHEAD = [timedelta(hours=2), timedelta(days=1), timedelta(days=365)]
MINUTES = timedelta(minutes=5)


@pytest.mark.parametrize("failures", [1, 5])
@pytest.mark.parametrize("ahead", AHEAD, ids=str)
def test_the_line_was_down_meanwhile(shop: Shop, clock: Clock, ahead: timedelta, failures: int) -> None:
    desk, right = a_desk(shop), clock.moment
    clock.moment += ahead
    shop.portal.stop()
    shop.sell(1)
    for _ in range(failures):
        desk.turn()
        clock.moment += timedelta(minutes=3)
    shop.portal.start()
    clock.moment = right + timedelta(minutes=20)
    for _ in range(4):
        desk.turn()
        clock.moment += MINUTES
    assert shop.states() == ["ACCEPTED"]


def test_there_was_no_token_meanwhile(shop: Shop, clock: Clock) -> None:
    tokens: dict[str, str] = {}

    def token(row: PortalRow) -> str | None:
        return tokens.get(row.name)

    desk, right = a_desk(shop, token), clock.moment
    clock.moment += timedelta(days=365)
    shop.sell(1)
    desk.turn()
    assert shop.states() == ["HELD"]
    clock.moment, tokens["fbr-di"] = right, shop.portal.token
    desk.turn()
    assert shop.states() == ["ACCEPTED"]


def test_a_clock_that_was_wrong_lets_nothing_rest_for_long(shop: Shop, clock: Clock) -> None:
    with shop.books.write() as sitting:
        breaker.note(sitting, "fbr-di", breaker.Went.BUSY, timedelta(hours=20))
        breaker.clock_was_wrong(sitting)
        portal = portals.portal(sitting, "fbr-di")
    assert portal is not None
    assert portal.shut_until == clock.moment + breaker.REST


def absent(desk: Desk) -> str:
    """What becomes of "it is not there", or why it cannot be said."""
    try:
        with desk.books.write() as sitting:
            return evidence.settle_absent(sitting, 1, "looked")
    except Refusal as refusal:
        [problem] = refusal.problems
        return f"{problem.code} {problem.facts.get('time', '')}".strip()


@pytest.fixture
def lost(desk: Desk, clock: Clock) -> Callable[[datetime], None]:
    """A paper whose answer was lost; the portal's own clock is told."""
    true = [clock.moment]
    for_real(desk)
    desk.portal.skew = lambda: true[0]
    desk.queue(1)
    desk.portal.mood = "lost"
    desk.engine().run_once()
    desk.portal.mood = "well"

    def tell(moment: datetime) -> None:
        true[0] = moment

    return tell


def test_a_look_by_it_is_none_and_the_next_ones_count(
    desk: Desk, clock: Clock, lost: Callable[[datetime], None]
) -> None:
    right = clock.moment + timedelta(minutes=20)
    clock.moment = right + timedelta(days=365)
    assert absent(desk) == "CHECKING"
    clock.moment = right
    lost(right)
    assert absent(desk) == "clock-not-believed"
    desk.engine().step()  # nothing waits: the portal is asked for its clock all the same
    with desk.books.read() as sitting:
        assert not senders.by_a_wrong_clock(sitting)
    clock.moment += timedelta(minutes=16)
    assert absent(desk) == "CHECKING"
    assert absent(desk).startswith("too-soon")
    clock.moment += timedelta(minutes=10)
    assert absent(desk) == "READY"


def test_what_was_given_out_by_it_settles_from_the_day_it_is_right(desk: Desk, clock: Clock) -> None:
    for_real(desk)
    right = clock.moment
    desk.portal.skew = lambda: clock.moment
    desk.queue(1)
    clock.moment += timedelta(days=365)
    with desk.engine().handing_out() as out:
        hand_upload.hand_out(out, hand_upload.waiting(out.sitting), "up.xlsx")
    clock.moment = right + timedelta(days=3)
    assert absent(desk) == "clock-not-believed"
    desk.engine().step()
    assert absent(desk).startswith("too-soon")
    clock.moment += timedelta(minutes=16)
    assert absent(desk) == "CHECKING"
    clock.moment += timedelta(minutes=10)
    assert absent(desk) == "READY"


def test_a_far_time_is_told_with_its_day(desk: Desk, clock: Clock, lost: Callable[[datetime], None]) -> None:
    clock.moment = clock.moment.replace(hour=18, minute=50)  # ten to midnight in Karachi
    with desk.books.write() as sitting:
        senders.restored(sitting, "put back")
    assert absent(desk) == "too-soon 23/11/2026 00:05"


def test_two_unknown_fates_by_it_are_looked_up_and_all_goes_on(desk: Desk, clock: Clock) -> None:
    for_real(desk)
    right = clock.moment
    desk.portal.skew = lambda: clock.moment
    clock.moment += timedelta(days=365)
    desk.queue(1, 2, 3)
    desk.portal.mood = "lost"
    desk.engine().run_once()
    desk.portal.mood = "well"
    assert sorted(desk.states()) == ["READY", "UNKNOWN", "UNKNOWN"]
    clock.moment = right
    desk.engine().step()
    clock.moment += timedelta(minutes=16)
    assert absent(desk) == "CHECKING"
    desk.engine().run_once()
    assert sorted(desk.states()) == ["ACCEPTED", "CHECKING", "UNKNOWN"]
