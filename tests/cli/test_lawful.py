"""`rates override` and `rates end`: the workshop's own figure from a terminal."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

LETTER = ("--since", "2026-07-01", "--value", "40,000", "--reason", "EOBI's letter")


def in_force(terminal: Terminal, key: str, day: str = "2026-10-31") -> list[tuple[str, bool]]:
    return [(row["value"], row["own"]) for row in terminal("rates", key, "--on", day).data["rates"]]


def test_an_own_figure_holds_until_it_is_ended(terminal: Terminal, shop: Path) -> None:
    made = terminal("rates", "override", "eobi.base", *LETTER, "--until", "2027-06-30")
    assert (made.code, made.data["id"], made.data["value"], made.data["scope"]) == (0, 1, "40000.00", "month")
    assert (made.data["entered_by"], made.data["until"]) == ("tester", "2027-06-30")
    assert datetime.fromisoformat(made.data["entered_at"]).year == 2026
    assert in_force(terminal, "eobi.base") == [("40000.00", True)]
    assert in_force(terminal, "eobi.base", "2027-07-01") == [("40700.00", False)]
    ended = terminal("rates", "end", "1", "--on", "2026-11-01", "--reason", "withdrawn")
    assert (ended.code, ended.data) == (0, {"id": 1, "taken_out": False, "until": "2026-10-31"})
    assert in_force(terminal, "eobi.base", "2026-10-31") == [("40000.00", True)]
    assert in_force(terminal, "eobi.base", "2026-11-01") == [("40700.00", False)]
    gone = terminal("rates", "end", "1", "--on", "2026-07-01", "--reason", "a mistake")
    assert gone.data == {"id": 1, "taken_out": True}
    assert in_force(terminal, "eobi.base") == [("40700.00", False)]


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("override", "eobi.base"), "missing", "reason"),
        (("override", "eobi.bass", *LETTER), "not-found", "key"),
        (("override", "eobi.base", *LETTER[:2], "--value", "much", "--reason", "x"), "not-a-number", "value"),
        (("override", "overtime.multiple", *LETTER), "missing", "scope"),
        (("override", "eobi.rate.employee", *LETTER), "rate-out-of-range", "value"),
        (("override", "holiday", "--scope", "labour-day", *LETTER), "rate-is-holiday", "key"),
        (("end",), "missing", "id"),
        (("end", "first"), "malformed", "id"),
        (("end", "7", "--reason", "x"), "not-found", ""),
    ],
)
def test_what_cannot_be_is_refused(
    terminal: Terminal, shop: Path, words: tuple[str, ...], code: str, field: str
) -> None:
    said = terminal("rates", *words)
    assert said.code == 1
    assert (code, field) in [(each["code"], each["field"]) for each in said.data["problems"]]
    assert in_force(terminal, "eobi.base") == [("40700.00", False)]
