"""A clock that a test sets."""

from __future__ import annotations

from datetime import UTC, date, datetime


class Clock:
    """Ten in the morning in Karachi of 22 November 2026, until a test says otherwise."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def set(self, day: date) -> None:
        self.moment = datetime(day.year, day.month, day.day, 5, 0, tzinfo=UTC)
