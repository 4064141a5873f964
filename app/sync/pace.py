"""How long to wait before the next try: twice as long each time, with noise, or as the portal itself says."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

BASE = timedelta(seconds=30)
CAP = timedelta(minutes=30)
LEAST = timedelta(seconds=1)
LONGEST = timedelta(hours=24)
"""A portal that says "come back next year" is not believed for longer."""

Draw = Callable[[], float]
"""A number from 0 up to 1."""


noise: Draw = random.SystemRandom().random


def wait(tries: int, draw: Draw = noise) -> timedelta:
    """Anything up to 30 s after the first try, up to a minute after the second… up to half an hour.

    Full jitter, so that a whole bazaar whose line comes back does not call at once.
    """
    ceiling = min(CAP, BASE * (1 << min(max(tries, 1) - 1, 16)))
    return max(LEAST, ceiling * draw())


def retry_after(text: str, now: datetime) -> timedelta | None:
    """The portal's own word, as seconds or as a date; None if it gave none that can be read."""
    plain = text.strip()
    if plain.isascii() and plain.isdigit() and len(plain) < 12:
        return min(timedelta(seconds=int(plain)), LONGEST)
    try:
        until = parsedate_to_datetime(plain)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta()), LONGEST)
