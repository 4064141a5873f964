"""How long to wait: never too long, never twice alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.pace import BASE, CAP, LEAST, LONGEST, retry_after, wait

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


@given(st.integers(-3, 10**6), st.floats(0, 1, exclude_max=True))
def test_a_wait_is_short_at_first_and_never_longer_than_half_an_hour(tries: int, drawn: float) -> None:
    pause = wait(tries, lambda: drawn)
    assert LEAST <= pause <= CAP
    if tries <= 1:
        assert pause <= BASE


def test_it_doubles_until_the_cap() -> None:
    longest = [wait(tries, lambda: 1.0).total_seconds() for tries in range(1, 9)]
    assert longest == [30, 60, 120, 240, 480, 960, 1800, 1800]


def test_it_has_noise() -> None:
    assert len({wait(5) for _ in range(20)}) > 10


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0),
        ("120", 120),
        ("Sun, 22 Nov 2026 05:01:00 GMT", 60),
        ("Sun, 22 Nov 2026 04:00:00 GMT", 0),
        ("Sun, 22 Nov 2026 05:01:00 -0000", 60),
        ("99999999", LONGEST.total_seconds()),
        ("Wed, 22 Nov 2096 05:01:00 GMT", LONGEST.total_seconds()),
    ],
)
def test_the_portals_own_word(text: str, seconds: float) -> None:
    assert retry_after(text, NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "٣", "9" * 40, "Sun, 99 Nov 2026 05:01:00 GMT"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert retry_after(text, NOW) is None
