"""Who may be employed, and what the two law profiles grant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.rules.labour import Profile, Standing, age_on, leave, overtime_multiple, years_between
from app.rules.rates import NoRate, Rates

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("born", "years", "standing"),
    [
        pytest.param(date(2010, 11, 23), 15, Standing.BLOCKED, id="16 tomorrow: the stricter profile blocks"),
        pytest.param(date(2010, 11, 22), 16, Standing.RESTRICTED, id="16 today"),
        pytest.param(date(2008, 11, 23), 17, Standing.RESTRICTED, id="18 tomorrow"),
        pytest.param(date(2008, 11, 22), 18, Standing.FREE, id="18 today"),
        pytest.param(date(1975, 9, 17), 51, Standing.FREE, id="worker 1 of the inbox"),
    ],
)
def test_the_stricter_of_both_profiles_rules(rates: Rates, born: date, years: int, standing: Standing) -> None:
    age = age_on(born, TODAY, rates)
    assert (age.years, age.standing, age.least, age.adult) == (years, standing, 16, 18)
    assert {source.scope for source in age.sources} == {"legacy", "plc_2026", "all"}


def test_before_the_code_of_2026_the_age_was_15(rates: Rates) -> None:
    age = age_on(date(2010, 6, 1), date(2025, 7, 1), rates)
    assert (age.years, age.standing, age.least) == (15, Standing.RESTRICTED, 15)


def test_where_no_least_age_is_known_only_adults_may_work(rates: Rates) -> None:
    adults_only = Rates(rate for rate in rates.all() if rate.key != "age.min")
    assert age_on(date(2009, 1, 1), TODAY, adults_only).standing is Standing.BLOCKED


def test_one_born_on_29_february_has_his_birthday_on_1_march() -> None:
    assert years_between(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert years_between(date(2008, 2, 29), date(2026, 3, 1)) == 18


@pytest.mark.parametrize(
    ("profile", "annual", "casual", "sick", "pay"),
    [
        pytest.param(Profile.LEGACY, 14, 10, 16, 50, id="Shops and Establishments Ordinance 1969"),
        pytest.param(Profile.PLC_2026, 18, 10, 8, 100, id="Punjab Labour Code 2026 ss.192-195"),
    ],
)
def test_leave(rates: Rates, profile: Profile, annual: int, casual: int, sick: int, pay: int) -> None:
    granted = leave(profile, TODAY, rates)
    assert [granted.annual.value, granted.casual.value] == [Decimal(annual), Decimal(casual)]
    assert [granted.sick.value, granted.sick_pay.value] == [Decimal(sick), Decimal(pay)]


def test_overtime_is_double_and_under_the_code_threefold_on_a_public_holiday(rates: Rates) -> None:
    assert overtime_multiple(Profile.LEGACY, TODAY, rates).value == 2
    assert overtime_multiple(Profile.LEGACY, TODAY, rates, holiday=True).value == 2
    assert overtime_multiple(Profile.PLC_2026, TODAY, rates).value == 2
    assert overtime_multiple(Profile.PLC_2026, TODAY, rates, holiday=True).value == 3
    with pytest.raises(NoRate):
        overtime_multiple(Profile.PLC_2026, date(2026, 2, 9), rates)
