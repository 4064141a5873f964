"""The legal day is Karachi's, wherever the machine stands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.host import clock


def test_now_is_aware_and_utc() -> None:
    assert clock.now().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 6, 30, 18, 59, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 19, 0, tzinfo=UTC), date(2026, 7, 1)),  # five hours ahead: the tax year has turned
    ],
)
def test_today_turns_at_midnight_in_karachi(moment: datetime, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)
    assert clock.today() == day
