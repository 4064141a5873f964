"""Amounts and dates as hurried people type them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.ui.kit.arithmetic import Unreadable, work_out
from app.ui.kit.days import read_day, read_month

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,180.50", "1180.50"),
        ("12*450", "5400"),
        ("12 x 450", "5400"),
        ("(3+4)*118", "826"),
        ("-5", "-5"),
        ("−48,500.00", "-48500.00"),
        ("100-30-20", "50"),
        ("100/4/5", "5"),
        ("2+3*4", "14"),
        (".5", "0.5"),
        ("0.1+0.2", "0.3"),
        ("۱۲۳", "123"),
        ("٤٥*٢", "90"),
        ("-(2+3)", "-5"),
    ],
)
def test_a_sum_is_worked_out(typed: str, meant: str) -> None:
    assert work_out(typed) == Decimal(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "1+",
        "1//0",
        "1/0",
        "2**9**9",
        "(1",
        "1)",
        "1 2",
        "__import__('os')",
        "1e5",
        "9" * 61,
        "1..2",
        "*3",
        "NaN",
    ],
)
def test_what_is_no_sum_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        work_out(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10/11/2026", date(2026, 11, 10)),
        ("10-11-26", date(2026, 11, 10)),
        ("10.11", date(2026, 11, 10)),
        ("10", date(2026, 11, 10)),
        ("101126", date(2026, 11, 10)),
        ("10112026", date(2026, 11, 10)),
        ("1 1", date(2026, 1, 1)),
        ("t", TODAY),
        ("y", date(2026, 11, 11)),
    ],
)
def test_short_dates(typed: str, meant: date) -> None:
    assert read_day(typed, TODAY) == meant


NO_DATES = [
    "",
    "31/2/2026",
    "32",
    "1/13",
    "x",
    "1/1/1900",
    "1/2/3/4",
    "0",
    "1/1/9999",
    "²/1",
    "9" * 20,
    "1/1/" + "9" * 5000,
]


@pytest.mark.parametrize("typed", NO_DATES)
def test_what_is_no_date(typed: str) -> None:
    assert read_day(typed, TODAY) is None


def test_months() -> None:
    assert read_month("10/2026", TODAY) == date(2026, 10, 1)
    assert read_month("9", TODAY) == date(2026, 9, 1)
    assert read_month("13", TODAY) is None
    assert read_month("9" * 20, TODAY) is None
