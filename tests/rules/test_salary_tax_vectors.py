"""Section 149 against vectors worked out by hand, TY2024 to TY2027: whole years, joiners, raises, bonuses, leavers.

The tables (over, fixed, percent above; records-pk 2.10 and 8.2):
TY2024  600k 0 2.5 | 1.2m 15,000 12.5 | 2.4m 165,000 22.5 | 3.6m 435,000 27.5 | 6m 1,095,000 35
TY2025  600k 0 5 | 1.2m 30,000 15 | 2.2m 180,000 25 | 3.2m 430,000 30 | 4.1m 700,000 35; 10 % of the tax above 10m
TY2026  600k 0 1 | 1.2m 6,000 11 | 2.2m 116,000 23 | 3.2m 346,000 30 | 4.1m 616,000 35; 9 % of the tax above 10m
TY2027  600k 0 1 | 1.2m 6,000 11 | 2.2m 116,000 20 | 3.2m 316,000 25 | 4.1m 541,000 29 | 5.6m 976,000 32
        7m 1,424,000 35
A month: (tax of the projected year - presumed for months before the books - deducted) / months left, to the rupee.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.rules.period import Month, TaxYear
from app.rules.rates import Rates
from app.rules.salary_tax import SalarySoFar, annual, monthly

YEARS = [
    (2024, "600000", "0", "the limit itself"),
    (2024, "900000", "7500", "300,000 x 2.5 %"),
    (2024, "1200000", "15000", "600,000 x 2.5 %"),
    (2024, "1500000", "52500", "15,000 + 300,000 x 12.5 %; records 8.3"),
    (2024, "2400000", "165000", "15,000 + 1,200,000 x 12.5 %"),
    (2024, "3000000", "300000", "165,000 + 600,000 x 22.5 %"),
    (2024, "4000000", "545000", "435,000 + 400,000 x 27.5 %"),
    (2024, "7000000", "1445000", "1,095,000 + 1,000,000 x 35 %"),
    (2024, "12000000", "3195000", "1,095,000 + 6,000,000 x 35 %; no surcharge that year"),
    (2025, "600000", "0", "the limit itself"),
    (2025, "900000", "15000", "300,000 x 5 %"),
    (2025, "1500000", "75000", "30,000 + 300,000 x 15 %; records 8.3"),
    (2025, "2200000", "180000", "30,000 + 1,000,000 x 15 %"),
    (2025, "2700000", "305000", "180,000 + 500,000 x 25 %"),
    (2025, "3700000", "580000", "430,000 + 500,000 x 30 %"),
    (2025, "5000000", "1015000", "700,000 + 900,000 x 35 %"),
    (2025, "10000001", "3041500.39", "700,000 + 5,900,001 x 35 % = 2,765,000.35, and a tenth of it, 276,500.04"),
    (2026, "700000", "1000", "100,000 x 1 %"),
    (2026, "1200000", "6000", "600,000 x 1 %"),
    (2026, "1500000", "39000", "6,000 + 300,000 x 11 %; records 8.3"),
    (2026, "2200000", "116000", "6,000 + 1,000,000 x 11 %"),
    (2026, "3000000", "300000", "116,000 + 800,000 x 23 %; records 8.3"),
    (2026, "3600000", "466000", "346,000 + 400,000 x 30 %"),
    (2026, "4100000", "616000", "346,000 + 900,000 x 30 %"),
    (2026, "6000000", "1281000", "616,000 + 1,900,000 x 35 %"),
    (2027, "480000", "0", "40,000 a month; records 8.3"),
    (2027, "650000", "500", "50,000 x 1 %"),
    (2027, "1000000", "4000", "400,000 x 1 %"),
    (2027, "1500000", "39000", "6,000 + 300,000 x 11 %; records 8.3"),
    (2027, "2200000", "116000", "6,000 + 1,000,000 x 11 %"),
    (2027, "3000000", "276000", "116,000 + 800,000 x 20 %; records 8.3"),
    (2027, "3200000", "316000", "116,000 + 1,000,000 x 20 %"),
    (2027, "3600000", "416000", "316,000 + 400,000 x 25 %"),
    (2027, "4100000", "541000", "316,000 + 900,000 x 25 %"),
    (2027, "5000000", "802000", "541,000 + 900,000 x 29 %"),
    (2027, "5600000", "976000", "541,000 + 1,500,000 x 29 %; records 8.3"),
    (2027, "6600000", "1296000", "976,000 + 1,000,000 x 32 %"),
    (2027, "7000000", "1424000", "976,000 + 1,400,000 x 32 %"),
    (2027, "8000000", "1774000", "1,424,000 + 1,000,000 x 35 %; records 8.3"),
]


@pytest.mark.parametrize(
    ("year", "income", "tax"),
    [pytest.param(year, income, tax, id=f"TY{year} {income}: {how}") for year, income, tax, how in YEARS],
)
def test_the_tax_of_a_year(rates: Rates, year: int, income: str, tax: str) -> None:
    assert annual(Decimal(income), TaxYear(year), rates) == Decimal(tax)


def known(earned: int = 0, deducted: int = 0, months: int = 0, since: str = "", until: str = "") -> SalarySoFar:
    return SalarySoFar(
        Decimal(earned),
        Decimal(deducted),
        months,
        Month.read(since) if since else None,
        Month.read(until) if until else None,
    )


# month, pay, known, once, regular, tax
MONTHS = [
    pytest.param("2023-07", 125000, known(), 0, None, 4375, id="TY2024 steady: 52,500 / 12"),
    pytest.param("2024-07", 125000, known(), 0, None, 6250, id="TY2025 steady: 75,000 / 12"),
    pytest.param("2025-07", 125000, known(), 0, None, 3250, id="TY2026 steady: 39,000 / 12"),
    pytest.param("2026-07", 125000, known(), 0, None, 3250, id="TY2027 steady: 39,000 / 12"),
    pytest.param("2024-07", 1000000, known(), 0, None, 317625, id="TY2025 12m: 3,465,000 x 1.1 = 3,811,500 / 12"),
    pytest.param("2026-07", 50001, known(), 0, None, 0, id="TY2027: 12 x 1 % = 0.12 a year is no rupee a month"),
    pytest.param(
        "2026-01", 300000, known(since="2026-01"), 0, None, 12000,
        id="TY2026 joiner in January: 6 x 300,000 = 1.8m, 6,000 + 66,000 = 72,000 / 6",
    ),
    pytest.param(
        "2025-04", 400000, known(since="2025-04"), 0, None, 10000,
        id="TY2025 joiner in April: 3 x 400,000 = 1.2m, 30,000 / 3",
    ),
    pytest.param(
        "2024-06", 700000, known(since="2024-06"), 0, None, 2500,
        id="TY2024 joiner in the last month: 700,000, 100,000 x 2.5 % at once",
    ),
    pytest.param(
        "2026-10", 100000, known(since="2026-10"), 0, 200000, 6778,
        id="TY2027 joiner of the 16th: 100,000 + 8 x 200,000 = 1.7m, 6,000 + 55,000 = 61,000 / 9 = 6,777.78",
    ),
    pytest.param(
        "2025-01", 150000, known(600000, 15000, 6), 0, None, 10000,
        id="TY2025 raise from 100,000 to 150,000: 1.5m is 75,000, less 6 x 2,500, / 6",
    ),
    pytest.param(
        "2023-10", 120000, known(240000, 2250, 3), 0, None, 3083,
        id="TY2024 raise from 80,000 to 120,000: 1.32m is 30,000, less 3 x 750, / 9 = 3,083.33",
    ),
    pytest.param(
        "2026-01", 150000, known(600000, 3000, 6), 0, None, 6000,
        id="TY2026 raise from 100,000 to 150,000: 39,000 less 6 x 500, / 6",
    ),
    pytest.param(
        "2027-04", 90000, known(900000, 3000, 9), 0, None, 900,
        id="TY2027 cut from 100,000 to 90,000: 1.17m is 5,700, less 3,000, / 3",
    ),
    pytest.param(
        "2026-12", 100000, known(500000, 2500, 5), 200000, None, 3643,
        id="TY2027 bonus of 200,000: 1.4m is 28,000, less 5 x 500, / 7 = 3,642.86",
    ),
    pytest.param(
        "2027-01", 100000, known(800000, 6143, 6), 0, None, 3643,
        id="TY2027 the month after that bonus: still 1.4m; (28,000 - 6,143) / 6 = 3,642.83",
    ),
    pytest.param(
        "2026-06", 100000, known(1100000, 5500, 11), 100000, None, 11500,
        id="TY2026 bonus in June: 1.3m is 17,000, less 5,500, at once",
    ),
    pytest.param(
        "2025-01", 80000, known(360000, 3000, 6), 120000, None, 2500,
        id="TY2025 arrears of 6 x 20,000 with a raise from 60,000: 960,000 is 18,000, less 3,000, / 6",
    ),
    pytest.param(
        "2024-03", 70000, known(480000, 2000, 8), 80000, None, 1000,
        id="TY2024 arrears of 8 x 10,000 with a raise from 60,000: 840,000 is 6,000, less 8 x 250, / 4",
    ),
    pytest.param(
        "2026-12", 200000, known(1000000, 65000, 5, until="2026-12"), 0, None, 0,
        id="TY2027 leaver in December: 1.2m is 6,000, and 5 x 13,000 were deducted; nothing is paid back",
    ),
    pytest.param(
        "2026-07", 200000, known(until="2026-12"), 0, None, 1000,
        id="TY2027 known to leave in December: 6 x 200,000 = 1.2m, 6,000 / 6",
    ),
    pytest.param(
        "2025-11", 60000, known(600000, 0, 4, until="2025-11"), 0, None, 600,
        id="TY2026 leaver in November: 660,000 is 600, at once",
    ),
    pytest.param(
        "2027-06", 150000, known(450000, 0, 3, since="2027-03"), 100000, None, 1000,
        id="TY2027 joiner of March with a bonus in June: 700,000 is 1,000, at once",
    ),
    pytest.param(
        "2025-10", 50000, known(300000, 1500, 3), 0, None, 0,
        id="TY2026 half a month unpaid: 750,000 is 1,500, all of it deducted",
    ),
    pytest.param(
        "2025-11", 100000, known(350000, 1500, 4), 0, None, 500,
        id="TY2026 and back: 1.15m is 5,500, less 1,500, / 8",
    ),
    pytest.param(
        "2026-10", 125000, known(), 60000, None, 3983,
        id="TY2027 books begun in October, bonus: 45,600 - 39,000 x 3/12 = 35,850, / 9 = 3,983.33",
    ),
    pytest.param(
        "2025-01", 125000, known(), 0, None, 6250,
        id="TY2025 books begun in January: six months are presumed to have borne 37,500 of 75,000",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("month", "pay", "so_far", "once", "regular", "tax"), MONTHS)
def test_the_tax_of_a_month(
    rates: Rates, month: str, pay: int, so_far: SalarySoFar, once: int, regular: int | None, tax: int
) -> None:
    usual = None if regular is None else Decimal(regular)
    made = monthly(Decimal(pay), Month.read(month), rates, so_far, once=Decimal(once), regular=usual)
    assert made.tax == Decimal(tax)


def test_a_bonus_is_not_taken_for_the_pay_of_the_months_to_come(rates: Rates) -> None:
    """100,000 and a bonus of 50,000 in July 2026: 1.25m, not 1.8m."""
    made = monthly(Decimal(100000), Month(2026, 7), rates, once=Decimal(50000))
    assert made.projected == Decimal(1_250_000)
    assert monthly(Decimal(150000), Month(2026, 7), rates).projected == Decimal(1_800_000)


def test_there_are_enough_of_them() -> None:
    assert len(YEARS) + len(MONTHS) >= 60
    assert {year for year, *_ in YEARS} == {2024, 2025, 2026, 2027}
