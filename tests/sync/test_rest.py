"""When nothing is left to do the rounds come to rest: the window hears of every commit, and begins a round for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.services import sales
from app.services.books import Touched
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync.shop import Shop
from tests.sync.test_round import Desk, a_desk

MOODS = (
    "well",
    "validate-503",
    "validate-429",
    "token-expires",
    "html-200",
    "recorded-drop",
    "item-invalid-in-00",
    "ip-unlisted",
)


def rounds_until_rest(desk: Desk, clock: Clock) -> int:
    """How many rounds write something, if each of them begins the next at once."""
    heard: list[Touched] = []
    desk.shop.books.subscribe(heard.append)
    for rounds in range(20):
        heard.clear()
        desk.turn()
        if not heard:
            return rounds
        clock.moment += timedelta(milliseconds=50)
    raise AssertionError(f"still writing after 20 rounds: {heard}")


@pytest.mark.parametrize("mood", MOODS)
def test_whatever_the_portal_does_the_rounds_come_to_rest(shop: Shop, clock: Clock, mood: str) -> None:
    shop.portal.set_moods([mood] * 99)
    shop.sell(3)
    assert rounds_until_rest(a_desk(shop), clock) < 10


def test_what_waits_for_fbrs_own_day_keeps_nobody_busy(shop: Shop, clock: Clock) -> None:
    clock.moment = clock.moment.replace(hour=22)  # three in the morning of the next day in Karachi
    with shop.books.write() as sitting:
        sales.post(sitting, a_sale(invoice_date=sitting.today()))
    assert rounds_until_rest(a_desk(shop), clock) < 10
    assert shop.states() == ["READY"]


def test_a_portal_that_is_gone_keeps_nobody_busy(shop: Shop, clock: Clock) -> None:
    shop.portal.stop()
    shop.sell(2)
    assert rounds_until_rest(a_desk(shop), clock) < 10
    assert shop.states() == ["READY", "READY"]
