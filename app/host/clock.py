"""The time, so that a test can be the one who tells it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

KARACHI = ZoneInfo("Asia/Karachi")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The legal day: Karachi's, wherever the machine believes itself to be."""
    return now().astimezone(KARACHI).date()
