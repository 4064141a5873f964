"""Rupees: rounding, reading what a bookkeeper typed, and writing it again."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.money import quantity, read_amount, rupees, show, show_quantity, total, whole_rupees

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)
PAISA = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@pytest.mark.parametrize(
    ("amount", "paisa", "rupee"),
    [
        ("0.005", "0.01", "0.00"),
        ("0.004999", "0.00", "0.00"),
        ("-0.005", "-0.01", "0.00"),
        ("192.3077", "192.31", "192.00"),
        ("0.5", "0.50", "1.00"),
        ("1.4999", "1.50", "1.00"),
        ("2.5", "2.50", "3.00"),  # never to the even neighbour
    ],
)
def test_halves_go_up(amount: str, paisa: str, rupee: str) -> None:
    assert str(rupees(Decimal(amount))) == paisa
    assert abs(whole_rupees(Decimal(amount))) == Decimal(rupee)


def test_a_quantity_has_four_places() -> None:
    assert str(quantity(Decimal("355.80005"))) == "355.8001"


def test_a_total_of_nothing_is_nothing() -> None:
    assert str(total([])) == "0.00"
    assert total([Decimal("0.10"), Decimal("0.20")]) == Decimal("0.30")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("4,200.00", "4200"),
        ("185/-", "185"),
        (" Rs. 1,200 ", "1200"),
        ("Rs 1,200/=", "1200"),
        ("−5", "-5"),
        ("1,17,000.50", "117000.50"),  # lakh grouping
        ("-", None),
        ("", None),
        ("NaN", None),
        ("Infinity", None),
        ("12 kg", None),
    ],
)
def test_an_amount_as_typed(typed: str, amount: str | None) -> None:
    assert read_amount(typed) == (None if amount is None else Decimal(amount))


def test_amounts_are_grouped_in_thousands() -> None:
    assert show(Decimal("12345678.5")) == "12,345,678.50"
    assert show(Decimal("-1")) == "−1.00"
    assert show_quantity(Decimal("355.8000")) == "355.8"
    assert show_quantity(Decimal(1200)) == "1,200"
    assert show_quantity(Decimal(0)) == "0"
    assert show_quantity(Decimal("-0.5")) == "−0.5"


@given(AMOUNTS)
def test_rounding_moves_by_half_a_paisa_at_most_and_only_once(amount: Decimal) -> None:
    assert abs(rupees(amount) - amount) <= Decimal("0.005")
    assert rupees(rupees(amount)) == rupees(amount)
    assert abs(whole_rupees(amount) - amount) <= Decimal("0.5")


@given(PAISA)
def test_what_is_shown_can_be_typed_again(amount: Decimal) -> None:
    assert read_amount(show(amount)) == amount
    assert read_amount(show_quantity(amount)) == amount
    assert read_amount(f"Rs. {show(amount)}") == amount


@given(st.text(max_size=20))
def test_no_text_breaks_the_reading(typed: str) -> None:
    amount = read_amount(typed)
    assert amount is None or amount.is_finite()
