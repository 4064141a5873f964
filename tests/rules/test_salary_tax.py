"""Income tax on salaries: the vectors of the tables, and a year deducted month by month."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.period import Month, TaxYear
from app.rules.rates import NoRate, Rates
from app.rules.salary_tax import SalarySoFar, annual, monthly

TY2027 = TaxYear(2027)
PAY = st.decimals(min_value=0, max_value=2_000_000, places=2)


@pytest.mark.parametrize(
    ("year", "income", "tax"),
    [
        pytest.param(2024, "1500000", "52500", id="records 8.3: TY2024 1.5m"),
        pytest.param(2025, "1500000", "75000", id="records 8.3: TY2025 1.5m"),
        pytest.param(2026, "1500000", "39000", id="records 8.3: TY2026 1.5m"),
        pytest.param(2027, "1500000", "39000", id="records 8.3: TY2027 1.5m"),
        pytest.param(2026, "3000000", "300000", id="records 8.3: TY2026 3m"),
        pytest.param(2027, "3000000", "276000", id="records 8.3: TY2027 3m"),
        pytest.param(2027, "480000", "0", id="records 8.3: TY2027 40,000 a month"),
        pytest.param(2027, "5600000", "976000", id="records 8.3: TY2027 5.6m"),
        pytest.param(2027, "8000000", "1774000", id="records 8.3: TY2027 8m"),
        pytest.param(2027, "600000", "0", id="exceeding 600,000, not reaching it"),
        pytest.param(2027, "600001", "0.01", id="one rupee above"),
        pytest.param(2027, "1200000", "6000", id="the end of the second slab"),
        pytest.param(2027, "0", "0", id="nothing earned"),
        pytest.param(2025, "12000000", "3811500", id="TY2025: 3,465,000 and 10 % surcharge above 10m"),
        pytest.param(2025, "10000000", "2765000", id="TY2025: no surcharge at 10m itself"),
        pytest.param(2026, "12000000", "3685290", id="TY2026: 3,381,000 and 9 % surcharge"),
        pytest.param(2027, "12000000", "3174000", id="TY2027: surcharge abolished for the salaried"),
    ],
)
def test_the_tax_of_a_year(rates: Rates, year: int, income: str, tax: str) -> None:
    assert annual(Decimal(income), TaxYear(year), rates) == Decimal(tax)


def test_a_year_without_a_table_is_refused(rates: Rates) -> None:
    with pytest.raises(NoRate):
        annual(Decimal(1), TaxYear(2019), rates)


def test_the_first_month_of_the_books_presumes_the_months_before(rates: Rates) -> None:
    """125,000 a month from July, books begun in October: 39,000 a year, 3,250 a month, three presumed paid."""
    month = monthly(Decimal(125000), Month(2026, 10), rates)
    assert month.projected == 1_500_000
    assert month.annual_tax == 39_000
    assert month.presumed_paid == 9_750
    assert month.months_left == 9
    assert month.tax == 3_250
    assert month.slab is not None
    assert month.slab.percent == 11
    assert not month.doubtful


def test_one_who_joined_within_the_year_has_no_months_before(rates: Rates) -> None:
    """200,000 from October: 1,800,000 in nine months; 6,000 + 11 % of 600,000 = 72,000 ÷ 9 = 8,000."""
    month = monthly(Decimal(200000), Month(2026, 10), rates, SalarySoFar(since=Month(2026, 10)))
    assert (month.projected, month.presumed_paid, month.tax) == (Decimal(1_800_000), Decimal(0), Decimal(8_000))


def test_one_who_came_years_ago_is_as_one_of_the_whole_year(rates: Rates) -> None:
    old = SalarySoFar(since=Month(2020, 1))
    assert monthly(Decimal(125000), Month(2026, 10), rates, old) == monthly(Decimal(125000), Month(2026, 10), rates)


def test_a_rise_is_caught_up_in_the_months_left(rates: Rates) -> None:
    """100,000 for six months with 500 deducted each; then 150,000: 1.5m a year, 39,000 − 3,000 over six months."""
    so_far = SalarySoFar(earned=Decimal(600000), deducted=Decimal(3000), months=6)
    month = monthly(Decimal(150000), Month(2027, 1), rates, so_far)
    assert (month.projected, month.tax) == (Decimal(1_500_000), Decimal(6_000))


def test_too_much_deducted_is_not_paid_back_through_a_wage(rates: Rates) -> None:
    so_far = SalarySoFar(earned=Decimal(600000), deducted=Decimal(50000), months=6)
    assert monthly(Decimal(60000), Month(2027, 1), rates, so_far).tax == 0


def test_a_small_wage_bears_no_tax(rates: Rates) -> None:
    month = monthly(Decimal(40000), Month(2026, 10), rates)
    assert (month.tax, month.annual_tax, month.slab) == (Decimal(0), Decimal(0), None)


@given(PAY, PAY)
def test_who_earns_more_never_pays_less_nor_keeps_less(rates: Rates, one: Decimal, other: Decimal) -> None:
    less, more = sorted((one * 12, other * 12))
    assert annual(less, TY2027, rates) <= annual(more, TY2027, rates)
    assert less - annual(less, TY2027, rates) <= more - annual(more, TY2027, rates)


@given(st.lists(PAY, min_size=12, max_size=12))
def test_the_last_month_settles_the_year(rates: Rates, pays: list[Decimal]) -> None:
    """Whatever the months paid, by June the year's tax is deducted to the rupee, or too much was and stays."""
    known = SalarySoFar()
    for month, pay in zip(TY2027.months(), pays, strict=True):
        tax = monthly(pay, month, rates, known).tax
        assert tax == tax.to_integral_value()
        known = SalarySoFar(known.earned + pay, known.deducted + tax, known.months + 1)
    assert known.deducted >= annual(known.earned, TY2027, rates) - Decimal("0.5")


@given(PAY)
def test_a_steady_salary_pays_its_year_exactly(rates: Rates, pay: Decimal) -> None:
    known = SalarySoFar()
    for month in TY2027.months():
        known = SalarySoFar(
            known.earned + pay, known.deducted + monthly(pay, month, rates, known).tax, known.months + 1
        )
    assert abs(known.deducted - annual(pay * 12, TY2027, rates)) <= Decimal("0.5")
