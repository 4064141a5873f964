"""What of a gratuity bears no income tax, and the tax of the month in which it is paid with a last wage.

Source: Income Tax Ordinance 2001, Second Schedule, Part I, clause 13 (a gratuity that no approved fund pays: the
lesser of 50 % and 75,000), as remembered and marked doubtful; slabs of First Schedule, Part I, Division I for TY2027.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.rules.period import Month
from app.rules.rates import Rates
from app.rules.salary_tax import SalarySoFar, gratuity_exempt
from app.rules.wages import Day, Extra, Mark, Part, PayKind, Situation, Terms, compute

OCTOBER = Month(2026, 10)
WORKED = [Day(day, Mark.REST if day.isoweekday() == 7 else Mark.PRESENT) for day in OCTOBER.days()]


@pytest.mark.parametrize(
    ("gratuity", "exempt"),
    [
        ("0", "0"),
        ("1", "0.50"),
        ("99999.99", "50000.00"),  # half a paisa more than half is rounded up
        ("149999", "74999.50"),
        ("150000", "75000"),  # from here on the amount is the lesser
        ("150001", "75000"),
        ("420000", "75000"),
    ],
)
def test_the_lesser_of_half_and_the_amount(rates: Rates, gratuity: str, exempt: str) -> None:
    found = gratuity_exempt(Decimal(gratuity), OCTOBER.last, rates)
    assert found.amount == Decimal(exempt)
    assert all(rate.doubtful for rate in found.sources)


@pytest.mark.parametrize(
    ("pay", "gratuity", "tax"),
    [
        # 40,000 x 4 (July to October) = 160,000; the gratuity above what is exempt; s.149 on the sum, all in this month
        ("40000", "0", "0"),
        ("40000", "100000", "0"),  # 160,000 + 50,000
        ("40000", "515000", "0"),  # 160,000 + 440,000 = 600,000: not above
        ("40000", "615000", "1000"),  # 700,000: 1 % of 100,000
        ("100000", "420000", "1450"),  # 400,000 + 345,000 = 745,000: 1 % of 145,000
        ("200000", "875000", "48500"),  # 800,000 + 800,000: 6,000 + 11 % of 400,000, less 3/4 of the 2,000 without it
    ],
)
def test_the_tax_of_a_last_wage_with_a_gratuity(rates: Rates, pay: str, gratuity: str, tax: str) -> None:
    """He was here since before July, the books begin in October, and it is his last month."""
    known = SalarySoFar(until=OCTOBER)
    extras = (Extra("gratuity", Decimal(gratuity)),) if Decimal(gratuity) else ()
    where = Situation(month=OCTOBER, left=date(2026, 10, 31), so_far=known, extras=extras)
    wage = compute(Terms(PayKind.MONTHLY, Decimal(pay)), WORKED, (), where, rates)
    assert wage.income_tax == Decimal(tax)
    exempt = [part.amount for part in wage.explained(Part.CHECK) if part.key == "gratuity_exempt"]
    assert exempt == ([wage.tax_exempt] if extras else [])
