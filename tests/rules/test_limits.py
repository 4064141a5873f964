"""What may be given, taken and asked under each law, as tables with their source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import cash, limits
from app.rules.labour import Profile
from app.rules.provinces import PUNJAB
from app.rules.rates import Rates

DAY = date(2026, 10, 31)
LEGACY, CODE = Profile.LEGACY, Profile.PLC_2026


@pytest.mark.parametrize(
    ("profile", "age", "most"),
    [
        pytest.param(LEGACY, None, "1250.00", id="Payment of Wages Act 1936: half an anna in the rupee, 3.125 %"),
        pytest.param(CODE, None, "1200.00", id="Labour Code ss.154-156, 169(4): 3 % of the month's pay"),
        pytest.param(CODE, 18, "1200.00", id="of age on that day"),
        pytest.param(CODE, 17, "0", id="Labour Code: never from one under 18"),
        pytest.param(LEGACY, 17, "0", id="the stricter rule is kept under either law"),
    ],
)
def test_fines(rates: Rates, profile: Profile, age: int | None, most: str) -> None:
    assert limits.fine_most(Decimal(40000), profile, DAY, rates, age).amount == Decimal(most)


def test_advances_and_instalments(rates: Rates) -> None:
    """Labour Code s.18: three times the monthly minimum wage, 3 x 40,000; an instalment a fifth of the pay."""
    most = limits.advance_most(CODE, DAY, PUNJAB, rates)
    assert most is not None
    assert (most.amount, most.doubtful) == (Decimal(120000), True)
    part = limits.instalment_most(Decimal("37692.31"), CODE, DAY, rates)
    assert part is not None
    assert part.amount == Decimal("7538.46")
    assert limits.advance_most(LEGACY, DAY, PUNJAB, rates) is None
    assert limits.instalment_most(Decimal(40000), LEGACY, DAY, rates) is None


def test_overtime(rates: Rates) -> None:
    """Labour Code s.179: 2 hours a day, 8 a week, twice the hour, three times on a public holiday."""
    code, old = limits.overtime_limits(CODE, DAY, rates), limits.overtime_limits(LEGACY, DAY, rates)
    assert code.day is not None
    assert code.week is not None
    assert [code.day.value, code.week.value, code.multiple.value, code.holiday.value] == [2, 8, 2, 3]
    assert old.day is None
    assert old.week is None
    assert [old.multiple.value, old.holiday.value] == [2, 2]


@pytest.mark.parametrize(
    ("amount", "notes"),
    [
        ("37285", {5000: 7, 1000: 2, 100: 2, 50: 1, 20: 1, 10: 1, 5: 1}),
        ("99999", {5000: 19, 1000: 4, 500: 1, 100: 4, 50: 1, 20: 2, 5: 1, 2: 2}),
        ("1", {1: 1}),
        ("0", {}),
    ],
)
def test_notes_of_an_envelope(amount: str, notes: dict[int, int]) -> None:
    assert cash.notes(Decimal(amount)) == notes


@pytest.mark.parametrize("amount", ["-1", "0.50"])
def test_no_notes_for_what_cannot_be_paid(amount: str) -> None:
    with pytest.raises(ValueError, match="cannot be paid"):
        cash.notes(Decimal(amount))


@given(st.lists(st.integers(0, 200000).map(Decimal), max_size=20))
def test_the_purse_is_what_the_envelopes_hold(amounts: list[Decimal]) -> None:
    purse = cash.purse(amounts)
    assert sum(note * count for note, count in purse.items()) == sum(amounts)
    assert list(purse) == sorted(purse, reverse=True)
