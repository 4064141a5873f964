"""Months and tax years."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.period import Month, TaxYear

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2100, 12, 31))


def test_a_month_as_written() -> None:
    month = Month.read(" 2026-10 ")
    assert (month, str(month)) == (Month(2026, 10), "2026-10")
    assert (month.first, month.last) == (date(2026, 10, 1), date(2026, 10, 31))
    assert Month(2028, 2).last.day == 29


@pytest.mark.parametrize(
    "text", ["2026", "2026-1", "26-10", "2026-13", "2026-00", "Oct 2026", "2026/10", "", "２０２６-1x"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="month"):
        Month.read(text)


@given(DAYS)
def test_months_follow_each_other_without_a_gap(day: date) -> None:
    month = Month.of(day)
    assert month.next().previous() == month
    assert (month.next().first - month.last).days == 1
    assert day in month.days()
    assert month < month.next()


@given(DAYS)
def test_a_tax_year_runs_from_july_to_june(day: date) -> None:
    year = TaxYear.of(day)
    assert year.first <= day <= year.last
    assert len(year.months()) == 12
    assert (year.months()[0].first, year.months()[-1].last) == (year.first, year.last)
    assert str(year) == f"TY{year.last.year}"


def test_the_months_of_a_tax_year_that_are_over() -> None:
    assert TaxYear(2027).before(Month(2026, 10)) == [Month(2026, 7), Month(2026, 8), Month(2026, 9)]
    assert TaxYear(2027).before(Month(2026, 7)) == []
    assert len(TaxYear(2027).before(Month(2027, 7))) == 12
