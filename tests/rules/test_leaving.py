"""What is due to one who leaves: notice, gratuity, leave not taken, and until when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.leaving import Leaving, dues_by, gratuity, months_of_service, notice_days, service_years, settlement
from app.rules.rates import Rates

LEGACY, CODE = Profile.LEGACY, Profile.PLC_2026
LAST = date(2026, 10, 31)  # a Saturday


def a_leaving(**changed: object) -> Leaving:
    plain: dict[str, object] = {
        "profile": LEGACY,
        "joined": date(2020, 11, 1),
        "left": LAST,
        "month_pay": Decimal(52000),
        "employed": 25,
    }
    return Leaving(**plain | changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("profile", "joined", "years", "months"),
    [
        pytest.param(LEGACY, date(2020, 11, 1), 6, 72, id="six years to the day"),
        pytest.param(LEGACY, date(2020, 5, 1), 6, 78, id="SO 12: six months exactly are not more than six"),
        pytest.param(LEGACY, date(2020, 4, 30), 7, 78, id="SO 12: six months and a day make a year"),
        pytest.param(CODE, date(2020, 4, 30), 6, 78, id="ss.159-160: completed years"),
        pytest.param(LEGACY, date(2026, 4, 30), 1, 6, id="SO 12: a part of more than six months"),
        pytest.param(CODE, date(2026, 4, 30), 0, 6, id="Code: after one year"),
    ],
)
def test_years_of_service(rates: Rates, profile: Profile, joined: date, years: int, months: int) -> None:
    assert service_years(profile, joined, LAST, rates) == years
    assert months_of_service(joined, LAST) == months


@pytest.mark.parametrize(
    ("changed", "amount"),
    [
        pytest.param({}, "360000.00", id="SO 12: 52,000 / 26 = 2,000 a day x 30 x 6 years"),
        pytest.param({"profile": CODE}, "360000.00", id="Code ss.159-160: on the last month's pay"),
        pytest.param({"month_pay": Decimal(40000)}, "276923.08", id="40,000 x 180 / 26, rounded once"),
        pytest.param({"employed": 19}, None, id="fewer than 20 workers: none"),
        pytest.param({"employed": 20}, "360000.00", id="20 workers"),
        pytest.param({"joined": date(2026, 6, 1)}, None, id="five months: none"),
        pytest.param({"joined": date(2026, 4, 15)}, "60000.00", id="SO 12: more than six months are a year"),
        pytest.param({"joined": date(2026, 4, 15), "profile": CODE}, None, id="Code: not before a year"),
        pytest.param({"joined": date(2025, 11, 1), "profile": CODE}, "60000.00", id="Code: a year to the day"),
    ],
)
def test_gratuity(rates: Rates, changed: dict[str, object], amount: str | None) -> None:
    found = gratuity(a_leaving(**changed), rates)
    assert found.applies is (amount is not None)
    assert found.amount == Decimal(amount or 0)
    assert found.rule
    assert found.sources


@pytest.mark.parametrize(
    ("profile", "employed", "days"),
    [
        pytest.param(LEGACY, 5, 30, id="Standing Orders: one month"),
        pytest.param(CODE, 10, 30, id="Code s.150: 30 days"),
        pytest.param(CODE, 9, 14, id="Code s.150, s.13(1)(g): 14 days in a micro-enterprise"),
    ],
)
def test_notice(rates: Rates, profile: Profile, employed: int, days: int) -> None:
    assert notice_days(profile, employed, LAST, rates).value == days


@pytest.mark.parametrize(
    ("left", "holidays", "rest", "by"),
    [
        pytest.param(date(2026, 10, 27), (), 7, date(2026, 10, 29), id="Tuesday: Thursday"),
        pytest.param(LAST, (), 7, date(2026, 11, 3), id="Saturday: Sunday is no working day"),
        pytest.param(LAST, (), 5, date(2026, 11, 2), id="where Friday is the closed day, Sunday is worked"),
        pytest.param(date(2026, 11, 7), (date(2026, 11, 9),), 7, date(2026, 11, 11), id="Sunday and Iqbal Day between"),
    ],
)
def test_dues_within_two_working_days(
    rates: Rates, left: date, holidays: tuple[date, ...], rest: int, by: date
) -> None:
    """Payment of Wages Act 1936 and Labour Code s.165(12)."""
    for profile in Profile:
        assert dues_by(left, profile, rates, holidays, rest) == by


def test_a_whole_settlement(rates: Rates) -> None:
    """52,000 a month, six years, 25 workers; dismissed with 10 of 30 days' notice; 8 days of leave; owes 15,000.

    Gratuity 360,000. Leave 52,000 x 8 / 26 = 16,000. Notice 52,000 x 20 / 30 = 34,666.67. Together 410,666.67,
    less the advance 15,000: 395,666.67, by Tuesday 3 November.
    """
    made = settlement(a_leaving(leave_days=Decimal(8), notice_days=10, owed=Decimal(15000)), rates)
    assert [(each.key, str(each.amount)) for each in made.components] == [
        ("gratuity", "360000.00"),
        ("leave_encashment", "16000.00"),
        ("notice_pay", "34666.67"),
        ("advance", "15000"),
    ]
    assert (made.total, made.due_on) == (Decimal("395666.67"), date(2026, 11, 3))
    assert made.doubtful  # the two working days are from memory
    assert all(each.rule for each in made.components)


def test_one_who_goes_himself_gets_no_notice_pay(rates: Rates) -> None:
    made = settlement(a_leaving(employed=5, notice_days=None), rates)
    assert (made.components, made.total) == ((), Decimal(0))
    assert settlement(a_leaving(employed=5, notice_days=30), rates).total == 0


@given(
    months=st.integers(0, 480),
    pay=st.decimals(min_value=1, max_value=500000, places=2),
    owed=st.decimals(min_value=0, max_value=500000, places=2),
    employed=st.integers(1, 60),
)
def test_nobody_leaves_owing_through_his_settlement(
    rates: Rates, months: int, pay: Decimal, owed: Decimal, employed: int
) -> None:
    joined = date(LAST.year - 1 - months // 12, 12 - months % 12, 1)
    for profile in Profile:
        found = settlement(
            a_leaving(profile=profile, joined=joined, month_pay=pay, owed=owed, employed=employed, notice_days=0), rates
        )
        assert found.total >= 0
        assert found.due_on > LAST
