"""EOBI and social security on one worker's month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.contributions import eobi, eobi_late, pessi
from app.rules.rates import NoRate, Rates

OCTOBER = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("day", "base", "employer", "employee", "total"),
    [
        pytest.param(date(2022, 7, 1), 25000, 1250, 250, 1500, id="records 2.7: base 25,000"),
        pytest.param(date(2023, 7, 1), 32000, 1600, 320, 1920, id="records 2.7: base 32,000"),
        pytest.param(date(2025, 10, 31), 37000, 1850, 370, 2220, id="records 8.3: base 37,000"),
        pytest.param(OCTOBER, 40700, 2035, 407, 2442, id="records 8.3: base 40,700"),
    ],
)
def test_eobi_is_six_percent_of_the_base(
    rates: Rates, day: date, base: int, employer: int, employee: int, total: int
) -> None:
    share = eobi(day, rates)
    assert [share.base, share.employer, share.employee, share.total] == [
        Decimal(each) for each in (base, employer, employee, total)
    ]


def test_the_base_of_2026_is_doubtful_and_that_of_2024_is_not(rates: Rates) -> None:
    assert eobi(OCTOBER, rates).doubtful
    assert not eobi(date(2024, 10, 31), rates).doubtful
    with pytest.raises(NoRate):
        eobi(date(2019, 1, 1), rates)


@pytest.mark.parametrize(
    ("on", "months", "surcharge"),
    [
        pytest.param(date(2026, 11, 1), 0, "0", id="before the due day"),
        pytest.param(date(2026, 11, 15), 0, "0", id="on the due day"),
        pytest.param(date(2026, 11, 16), 1, "488.40", id="records 2.7: 2 % for a part of a month"),
        pytest.param(date(2026, 12, 15), 1, "488.40", id="a whole month"),
        pytest.param(date(2026, 12, 16), 2, "976.80", id="and a day"),
        pytest.param(date(2028, 12, 1), 25, "12210.00", id="25 months reach the cap of 50 %"),
        pytest.param(date(2031, 1, 1), 50, "12210.00", id="records 2.7: at most 50 %"),
    ],
)
def test_late_eobi(rates: Rates, on: date, months: int, surcharge: str) -> None:
    late = eobi_late(Decimal(24420), date(2026, 11, 15), on, rates)
    assert (late.months, late.surcharge) == (months, Decimal(surcharge))


def test_social_security_counts_wages_up_to_the_ceiling(rates: Rates) -> None:
    below = pessi(Decimal("15000.50"), OCTOBER, rates)
    assert (below.wages_counted, below.contribution) == (Decimal("15000.50"), Decimal("900.03"))
    above = pessi(Decimal(40000), OCTOBER, rates)
    assert (above.wages_counted, above.contribution) == (Decimal(22000), Decimal(1320))
    assert above.doubtful


@given(st.decimals(min_value=-1000, max_value=10**7, places=2))
def test_social_security_lies_between_nothing_and_six_percent_of_the_ceiling(rates: Rates, wages: Decimal) -> None:
    assert 0 <= pessi(wages, OCTOBER, rates).contribution <= Decimal("1320.00")
