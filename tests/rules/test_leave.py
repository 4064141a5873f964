"""Leave under each law: what is granted when, what is carried, what is paid out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.leave import Carried, Entitlement, Kind, after_months, balance, carried, entitlement, year_of
from app.rules.rates import Rates

LEGACY, CODE = Profile.LEGACY, Profile.PLC_2026
JOINED = date(2025, 9, 14)


@pytest.mark.parametrize(
    ("profile", "kind", "on", "days", "pay"),
    [
        pytest.param(LEGACY, Kind.ANNUAL, date(2026, 9, 13), "0", "100", id="S&E Ordinance 1969: not before 12 months"),
        pytest.param(
            LEGACY, Kind.ANNUAL, date(2026, 9, 14), "14", "100", id="S&E Ordinance 1969: 14 days after 12 months"
        ),
        pytest.param(LEGACY, Kind.CASUAL, date(2026, 1, 1), "10", "100", id="S&E Ordinance 1969: 10 days, full pay"),
        pytest.param(LEGACY, Kind.SICK, date(2026, 1, 1), "16", "50", id="S&E Ordinance 1969: 16 days, half pay"),
        pytest.param(CODE, Kind.ANNUAL, date(2026, 9, 13), "0", "100", id="Labour Code s.192: not before 12 months"),
        pytest.param(CODE, Kind.ANNUAL, date(2026, 9, 14), "18", "100", id="Labour Code s.192: 18 calendar days"),
        pytest.param(CODE, Kind.CASUAL, date(2026, 5, 1), "10", "100", id="Labour Code s.195: 10 days"),
        pytest.param(CODE, Kind.SICK, date(2026, 5, 1), "8", "100", id="Labour Code s.193: 8 days, full pay"),
    ],
)
def test_what_is_granted(rates: Rates, profile: Profile, kind: Kind, on: date, days: str, pay: str) -> None:
    granted = entitlement(profile, kind, JOINED, on, rates)
    assert (granted.days, granted.pay_percent) == (Decimal(days), Decimal(pay))
    assert granted.sources
    assert granted.doubtful is (profile is CODE)


def test_rules_beside_the_days(rates: Rates) -> None:
    casual, sick = (entitlement(CODE, kind, JOINED, date(2026, 5, 1), rates) for kind in (Kind.CASUAL, Kind.SICK))
    assert casual.at_once_most is not None
    assert casual.at_once_most.value == 3
    assert casual.carry_most is None
    assert sick.paper_over is not None
    assert sick.carry_most is not None
    assert [sick.paper_over.value, sick.carry_most.value] == [2, 16]


@pytest.mark.parametrize(
    ("profile", "day", "first", "last"),
    [
        pytest.param(LEGACY, date(2026, 10, 31), date(2026, 9, 14), date(2027, 9, 13), id="legacy: year of service"),
        pytest.param(LEGACY, date(2026, 9, 13), date(2025, 9, 14), date(2026, 9, 13), id="legacy: its last day"),
        pytest.param(CODE, date(2026, 10, 31), date(2026, 1, 1), date(2026, 12, 31), id="s.192: January to December"),
    ],
)
def test_the_leave_year(profile: Profile, day: date, first: date, last: date) -> None:
    year = year_of(profile, JOINED, day)
    assert (year.first, year.last) == (first, last)


def test_one_who_joined_on_29_february_has_a_year_all_the_same() -> None:
    year = year_of(LEGACY, date(2024, 2, 29), date(2026, 2, 28))
    assert (year.first, year.last) == (date(2025, 3, 1), date(2026, 2, 28))
    assert after_months(date(2024, 2, 29), 12) == date(2025, 3, 1)
    assert after_months(date(2025, 12, 31), 2) == date(2026, 3, 1)
    assert after_months(date(2025, 10, 31), 1) == date(2025, 12, 1)


@pytest.mark.parametrize(
    ("profile", "kind", "left", "kept"),
    [
        pytest.param(LEGACY, Kind.ANNUAL, "9", Carried(Decimal(9), Decimal(0), Decimal(0)), id="carry up to 14"),
        pytest.param(LEGACY, Kind.ANNUAL, "20", Carried(Decimal(14), Decimal(0), Decimal(6)), id="the rest lapses"),
        pytest.param(LEGACY, Kind.CASUAL, "4", Carried(Decimal(0), Decimal(0), Decimal(4)), id="casual is not carried"),
        pytest.param(
            CODE, Kind.ANNUAL, "36", Carried(Decimal(30), Decimal(6), Decimal(0)), id="s.192: above 30 is paid"
        ),
        pytest.param(CODE, Kind.SICK, "18", Carried(Decimal(16), Decimal(0), Decimal(2)), id="s.193: accumulate to 16"),
        pytest.param(CODE, Kind.CASUAL, "1", Carried(Decimal(0), Decimal(0), Decimal(1)), id="s.195: not carried"),
        pytest.param(CODE, Kind.ANNUAL, "-2", Carried(Decimal(-2), Decimal(0), Decimal(0)), id="overdrawn is carried"),
    ],
)
def test_the_years_end(rates: Rates, profile: Profile, kind: Kind, left: str, kept: Carried) -> None:
    granted = entitlement(profile, kind, date(2020, 1, 1), date(2026, 10, 31), rates)
    assert carried(Decimal(left), granted) == kept


DAYS = st.integers(-20, 120).map(lambda halves: Decimal(halves) / 2)


@given(DAYS)
def test_no_day_of_leave_is_lost_or_made_at_the_years_end(rates: Rates, left: Decimal) -> None:
    for profile in Profile:
        for kind in Kind:
            granted: Entitlement = entitlement(profile, kind, date(2020, 1, 1), date(2026, 10, 31), rates)
            kept = carried(left, granted)
            assert kept.days + kept.paid_out + kept.lapsed == left
            assert balance(granted, kept.days, granted.days) == kept.days
