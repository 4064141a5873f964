"""Figures as paper shows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.documents import figures


def test_money_has_thousands_and_both_decimals() -> None:
    assert figures.money(Decimal("12345678.5")) == "12,345,678.50"
    assert figures.money(Decimal("-500.00")) == "−500.00"
    assert figures.money(None) == ""
    assert figures.money_or_dash(Decimal("0.00")) == "–"


def test_quantities_have_no_more_decimals_than_there_are() -> None:
    assert figures.quantity(Decimal("1200")) == "1,200"
    assert figures.quantity(Decimal("12.5000")) == "12.5"
    assert figures.percent(Decimal("18")) == "18%"
    assert figures.count(Decimal(0)) == "–"


def test_dates_and_months() -> None:
    assert figures.day(date(2026, 11, 2)) == "02/11/2026"
    assert figures.day(None) == ""
    assert (figures.month(date(2026, 10, 1)), figures.month_ur(date(2026, 10, 1))) == ("October 2026", "اکتوبر 2026")
    assert len(figures.MONTHS) == len(figures.MONTHS_UR) == 12


def test_a_cnic_is_written_with_its_dashes_and_anything_else_as_it_stands() -> None:
    assert figures.cnic("3520282385833") == figures.cnic("35202-8238583-3") == "35202-8238583-3"
    assert figures.cnic("352028238583") == "352028238583"
    assert figures.cnic("") == ""


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_money_can_be_read_back(amount: Decimal) -> None:
    assert Decimal(figures.money(amount).replace(",", "").replace("−", "-")) == amount
