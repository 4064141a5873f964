"""The parts of a wage beside rate and days: allowances, what is paid once, what is taken and what has to wait."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.money import rupees
from app.rules.period import Month
from app.rules.problems import Code
from app.rules.rates import Confidence, Rate, Rates
from app.rules.salary_tax import SalarySoFar
from app.rules.wages import (
    Allowance,
    Day,
    Deduction,
    Extra,
    Mark,
    Part,
    PayKind,
    Pieces,
    Situation,
    Terms,
    Wage,
    compute,
)

OCTOBER = Month(2026, 10)
FULL = "P P P R P P P P P P R P P P P P P R P P P P P P R P P P P P P"  # 27 working days, 4 Sundays
LEGACY, CODE = Profile.LEGACY, Profile.PLC_2026
MONTHLY = Terms(PayKind.MONTHLY, Decimal(40000))
DAILY = Terms(PayKind.DAILY, Decimal(1600))
PIECE = Terms(PayKind.PIECE, Decimal(0))
RENT = Allowance("house_rent", Decimal(5200), "House rent")
TEA = Allowance("tea", Decimal(50), "Tea", "day")


def marks(sheet: str, first: date) -> list[Day]:
    found = []
    for number, cell in enumerate(sheet.split()):
        mark, _, hours = cell.partition("+")
        found.append(Day(date.fromordinal(first.toordinal() + number), Mark(mark), Decimal(hours or 0)))
    return found


def a_wage(
    rates: Rates, terms: Terms = MONTHLY, sheet: str = FULL, pieces: Sequence[Pieces] = (), **changed: object
) -> Wage:
    situation = Situation(**({"month": OCTOBER, "name": "Tariq"} | changed))  # type: ignore[arg-type]
    return compute(terms, marks(sheet, situation.first), pieces, situation, rates)


def amounts(wage: Wage, *names: str) -> list[str]:
    return [str(getattr(wage, name)) for name in names]


def codes(wage: Wage) -> list[Code]:
    return [problem.code for problem in wage.problems]


# -------------------------------------------------------------------------------------------------------- allowances


@pytest.mark.parametrize(
    ("terms", "sheet", "allowances", "gross"),
    [
        pytest.param(MONTHLY, FULL, "6550.00", "46550.00", id="a full month: 5,200 + 27 x 50"),
        pytest.param(MONTHLY, FULL.replace("P", "A", 2), "6050.00", "42973.08",
                     id="two absences: 5,200 x 24/26 + 25 x 50; basic 40,000 x 24/26"),
        pytest.param(MONTHLY, FULL.replace("P", "½", 1), "6425.00", "45655.77",
                     id="a half day: 5,200 x 25.5/26 + 26.5 x 50; basic 39,230.77"),
        pytest.param(DAILY, FULL, "6550.00", "49750.00", id="by the day: 27 days earn the whole month's rent, no more"),
        pytest.param(DAILY, FULL.replace("P", "A", 14), "3250.00", "24050.00",
                     id="by the day: 13 days earn half of it, and 13 teas"),
    ],
)  # fmt: skip
def test_allowances_follow_the_days(rates: Rates, terms: Terms, sheet: str, allowances: str, gross: str) -> None:
    wage = a_wage(rates, terms, sheet, allowances=(RENT, TEA))
    assert amounts(wage, "allowances", "gross") == [allowances, gross]
    said = [each for each in wage.components if each.key == "allowance"]
    assert [each.label for each in said] == ["House rent", "Tea"]
    assert all(each.rule and each.source for each in said)


def test_agreed_allowances_count_towards_the_minimum_wage(rates: Rates) -> None:
    """36,000 and 4,000 of rent are the minimum wage of 40,000; 3,999.99 are a paisa short."""
    low = Terms(PayKind.MONTHLY, Decimal(36000))
    assert a_wage(rates, low, allowances=(Allowance("rent", Decimal(4000)),)).short_of_minimum == 0
    assert a_wage(rates, low, allowances=(Allowance("rent", Decimal("3999.99")),)).short_of_minimum == Decimal("0.01")


def test_a_piece_workers_allowance_lessens_his_top_up(rates: Rates) -> None:
    """27 days: minimum 40,000 x 27 / 26 = 41,538.46; 30,000 by the piece and the rent's 5,200 leave 6,338.46."""
    wage = a_wage(rates, PIECE, pieces=[Pieces("Bush", 1000, 0, Decimal(30))], allowances=(RENT,))
    assert amounts(wage, "allowances", "top_up", "gross") == ["5200.00", "6338.46", "41538.46"]


def test_a_skill_has_a_minimum_wage_of_its_own(rates: Rates) -> None:
    skilled = Rate(
        "minwage.skill", "skilled", date(2026, 7, 1), None, Decimal(46000), "PKR", "", "Gazette", Confidence.C
    )
    wage = a_wage(rates, skilled=skilled)
    assert amounts(wage, "minimum_wage", "short_of_minimum") == ["46000.00", "6000.00"]
    assert skilled in wage.sources
    lower = Rate("minwage.skill", "helper", date(2026, 7, 1), None, Decimal(30000), "PKR", "", "Gazette", Confidence.C)
    assert a_wage(rates, skilled=lower).minimum_wage == 40000


# --------------------------------------------------------------------------------------------------------- paid once


def test_a_bonus_is_paid_and_taxed_but_bears_no_eobi_nor_social_security(rates: Rates) -> None:
    """60,000 a month from July; in October a bonus of 30,000: 750,000 in the year, 1 % above 600,000 = 1,500.

    Without it 720,000: 1,200 a year, 100 a month, 300 deducted. (1,500 - 300) / 9 = 133.33.
    PESSI 6 % of 22,000 = 1,320, EOBI 407, as without the bonus. Net 90,000 - 407 - 133 = 89,460.
    """
    known = SalarySoFar(Decimal(180000), Decimal(300), 3)
    bonus = Extra("bonus", Decimal(30000), "Eid", ref=7)
    wage = a_wage(rates, Terms(PayKind.MONTHLY, Decimal(60000)), extras=(bonus,), so_far=known)
    assert amounts(wage, "bonus", "gross", "income_tax", "net") == ["30000.00", "90000.00", "133.00", "89460.00"]
    assert amounts(wage, "eobi_employee", "pessi_wages", "pessi") == ["407.00", "22000.00", "1320.00"]
    part = next(each for each in wage.components if each.key == "bonus")
    assert (part.ref, part.label) == (7, "Eid")
    tax = next(each for each in wage.components if each.key == "income_tax")
    assert "30,000.00 of it paid once" in tax.rule


def test_arrears_say_of_which_month_they_are(rates: Rates) -> None:
    wage = a_wage(rates, extras=(Extra("arrears", Decimal(2000), ref=3, month="2026-09"),))
    assert amounts(wage, "basic", "arrears", "gross") == ["40000.00", "2000.00", "42000.00"]
    part = next(each for each in wage.components if each.key == "arrears")
    assert (part.month, part.ref) == ("2026-09", 3)
    assert "for 2026-09" in part.rule


def test_a_gratuity_is_salary_beyond_what_is_exempt(rates: Rates) -> None:
    """360,000 beside 40,000, 75,000 of it exempt; 480,000 + 16,000 + 285,000 = 781,000: 1,810 / 9 = 201.11."""
    wage = a_wage(rates, extras=(Extra("gratuity", Decimal(360000)), Extra("leave_encashment", Decimal(16000))))
    assert amounts(wage, "gratuity", "other_pay", "income_tax", "gross") == [
        "360000.00",
        "16000.00",
        "201.00",
        "416000.00",
    ]
    check = next(each for each in wage.components if each.key == "gratuity_exempt")
    assert (check.amount, check.doubtful, wage.tax_exempt) == (Decimal(75000), True, Decimal(75000))


def test_one_who_was_not_there_still_gets_his_bonus(rates: Rates) -> None:
    wage = a_wage(rates, sheet=FULL.replace("P", "A"), extras=(Extra("bonus", Decimal(5000)),))
    assert amounts(wage, "basic", "gross", "eobi_employee", "pessi", "net") == [
        "0.00",
        "5000.00",
        "0.00",
        "0.00",
        "5000.00",
    ]


def test_one_who_joins_within_the_month_is_taxed_by_his_whole_months(rates: Rates) -> None:
    """100,000 from 19 October, 12 of 26 days: 46,153.85 + 8 x 100,000 = 846,153.85; 2,461.54 a year / 9 = 273.50."""
    joined = date(2026, 10, 19)
    terms, sheet = Terms(PayKind.MONTHLY, Decimal(100000)), "P P P P P P R P P P P P P"
    wage = a_wage(rates, terms, sheet, joined=joined, so_far=SalarySoFar(since=OCTOBER))
    assert amounts(wage, "basic", "income_tax") == ["46153.85", "274.00"]


# ------------------------------------------------------------------------------------------------- taken, and waiting


def taken(wage: Wage) -> list[tuple[str, str]]:
    others = [each for each in wage.explained(Part.DEDUCTION) if each.key not in ("eobi", "income_tax")]
    return [(each.key, f"{each.amount:.2f}") for each in others]


@pytest.mark.parametrize(
    ("profile", "age", "asked", "expected", "waits"),
    [
        pytest.param(CODE, 40, (("advance", 10000),), [("advance", "8000.00")], [Code.DEDUCTION_WAITS],
                     id="Code s.18: an instalment is a fifth of 40,000"),
        pytest.param(LEGACY, 40, (("advance", 10000),), [("advance", "10000.00")], [], id="legacy: no own limit"),
        pytest.param(CODE, 40, (("advance", 5000), ("loan", 5000)), [("advance", "5000.00"), ("loan", "3000.00")],
                     [Code.DEDUCTION_WAITS], id="Code: two instalments share the fifth"),
        pytest.param(LEGACY, 40, (("fine", 2000),), [("fine", "1250.00")], [Code.DEDUCTION_WAITS],
                     id="Payment of Wages Act: 3.125 % of 40,000"),
        pytest.param(CODE, 40, (("fine", 2000),), [("fine", "1200.00")], [Code.DEDUCTION_WAITS], id="Code: 3 %"),
        pytest.param(CODE, 17, (("fine", 100),), [("fine", "0.00")], [Code.DEDUCTION_WAITS],
                     id="Code s.156: never from one under 18"),
        pytest.param(LEGACY, 40, (("fine", 1000), ("fine", 1000)), [("fine", "1000.00"), ("fine", "250.00")],
                     [Code.DEDUCTION_WAITS], id="two fines of a month are one fine to the law"),
        pytest.param(LEGACY, 40, (("advance", 15000), ("damage", 8000)),
                     [("advance", "15000.00"), ("damage", "4593.00")],
                     [Code.DEDUCTIONS_CAPPED], id="half of 40,000, less EOBI 407: 19,593 for both"),
        pytest.param(CODE, 40, (("advance", 9000), ("damage", 30000)), [("advance", "8000.00"), ("damage", "11593.00")],
                     [Code.DEDUCTIONS_CAPPED, Code.DEDUCTION_WAITS], id="both limits at once"),
    ],
)  # fmt: skip
def test_what_is_taken_and_what_waits(
    rates: Rates, profile: Profile, age: int, asked: tuple[tuple[str, int], ...], expected: object, waits: list[Code]
) -> None:
    wanted = tuple(Deduction(key, Decimal(amount), ref=n) for n, (key, amount) in enumerate(asked))
    wage = a_wage(rates, profile=profile, age=age, deductions=wanted)
    assert taken(wage) == expected
    assert codes(wage) == waits
    assert wage.other_deductions == wage.advance + wage.fines + wage.damage
    for each in wage.explained(Part.DEDUCTION):
        if each.key not in ("eobi", "income_tax"):
            assert each.rule.endswith(("waits", "lapses")) is (each.amount < each.base)
            assert each.ref is not None


def test_overtime_of_a_week_is_watched(rates: Rates) -> None:
    """Monday 5 to Saturday 10 October, 2 hours each day: 12 in the week, never more than 2 in a day."""
    sheet = FULL.split()
    sheet[4:10] = ["P+2"] * 6
    wage = a_wage(rates, sheet=" ".join(sheet), profile=CODE)
    (problem,) = wage.problems
    assert (problem.code, problem.facts["hours"], problem.facts["most"]) == (Code.OVERTIME_WEEK_BEYOND_LAW, "12", "8")
    beyond = a_wage(
        rates, sheet=" ".join(sheet)
    ).problems  # the older law: 9 hours a day and 48 a week, overtime in them
    assert [(each.code, each.facts["hours"], each.facts["most"]) for each in beyond] == [
        (Code.HOURS_BEYOND_LAW, "10", "9"),
        (Code.HOURS_WEEK_BEYOND_LAW, "60", "48"),
    ]


# ------------------------------------------------------------------------------------- a law that changes in mid-year


def with_base(rates: Rates, value: int, since: date) -> Rates:
    own = Rate("eobi.base", "month", since, None, Decimal(value), "PKR", "circular", "this workshop, a", Confidence.C)
    return rates.overlaid([own])


@pytest.mark.parametrize(
    ("month", "base", "employer", "employee"),
    [
        ("2026-06", "37000.00", "1850.00", "370.00"),
        ("2026-07", "40700.00", "2035.00", "407.00"),
        ("2026-12", "40700.00", "2035.00", "407.00"),
        ("2027-01", "43000.00", "2150.00", "430.00"),
        ("2027-06", "43000.00", "2150.00", "430.00"),
    ],
)
def test_eobi_of_a_base_that_changes_in_mid_year(
    rates: Rates, month: str, base: str, employer: str, employee: str
) -> None:
    """Shipped: 37,000 to June 2026, then 40,700; a circular makes it 43,000 from January 2027. 5 % and 1 % of it."""
    law = with_base(rates, 43000, date(2027, 1, 1))
    each = Month.read(month)
    sheet = " ".join("R" if day.isoweekday() == 7 else "P" for day in each.days())
    wage = a_wage(law, sheet=sheet, month=each)
    assert amounts(wage, "eobi_base", "eobi_employer", "eobi_employee") == [base, employer, employee]


@pytest.mark.parametrize(
    ("ceiling", "rate", "counted", "due"),
    [
        pytest.param(None, 40000, "22000.00", "1320.00", id="shipped: up to 22,000"),
        pytest.param(None, 20000, "20000.00", "1200.00", id="below the ceiling"),
        pytest.param(40000, 40000, "40000.00", "2400.00", id="the workshop's own word: 40,000, as reported"),
        pytest.param(40000, 52000, "40000.00", "2400.00", id="one who passes it stays covered"),
    ],
)
def test_social_security_up_to_its_ceiling(
    rates: Rates, ceiling: int | None, rate: int, counted: str, due: str
) -> None:
    law = rates
    if ceiling:
        own = Rate("pessi.ceiling", "month", date(2026, 7, 1), None, Decimal(ceiling), "PKR", "", "us", Confidence.C)
        law = rates.overlaid([own])
    wage = a_wage(law, Terms(PayKind.MONTHLY, Decimal(rate)))
    assert amounts(wage, "pessi_wages", "pessi") == [counted, due]


# --------------------------------------------------------------------------------------------------------- properties


MONEY = st.decimals(min_value=1, max_value=60000, places=2)
CELLS = st.tuples(st.sampled_from([mark.value for mark in Mark]), st.integers(0, 6))


@settings(max_examples=200)
@given(
    kind=st.sampled_from(list(PayKind)),
    profile=st.sampled_from(list(Profile)),
    rate=st.decimals(min_value=1, max_value=300000, places=2),
    row=st.lists(CELLS, max_size=31),
    good=st.integers(0, 9000),
    allowances=st.lists(st.tuples(MONEY, st.sampled_from(["month", "day"])), max_size=2),
    extras=st.lists(st.tuples(st.sampled_from(["bonus", "arrears", "gratuity", "notice_pay"]), MONEY), max_size=2),
    asked=st.lists(st.tuples(st.sampled_from(["advance", "fine", "damage", "other"]), MONEY), max_size=4),
    age=st.integers(16, 70),
)
def test_whatever_is_added_and_asked_the_wage_holds_together(
    rates: Rates, kind: PayKind, profile: Profile, rate: Decimal, row: list[tuple[str, int]], good: int,
    allowances: list[tuple[Decimal, str]], extras: list[tuple[str, Decimal]], asked: list[tuple[str, Decimal]],
    age: int,
) -> None:  # fmt: skip
    sheet = " ".join(f"{mark}+{hours}" for mark, hours in row)
    wage = a_wage(
        rates,
        Terms(kind, rate),
        sheet,
        [Pieces("Bush", good, 0, Decimal("6.50"))],
        profile=profile,
        age=age,
        allowances=tuple(Allowance("rent", amount, per=per) for amount, per in allowances),
        extras=tuple(Extra(key, amount) for key, amount in extras),
        deductions=tuple(Deduction(key, amount) for key, amount in asked),
    )
    earned = sum((each.amount for each in wage.explained(Part.EARNING)), Decimal(0))
    off = sum((each.amount for each in wage.explained(Part.DEDUCTION)), Decimal(0))
    assert wage.gross == earned
    assert wage.deductions == off
    assert wage.net == wage.gross - wage.deductions + wage.rounding
    assert wage.net >= 0
    assert wage.net == wage.net.to_integral_value()
    assert abs(wage.rounding) <= Decimal("0.5")
    statutory = off - wage.other_deductions
    assert off <= max(rupees(wage.gross / 2), statutory)
    assert wage.fines <= rupees(wage.gross * Decimal("0.03125"))
    if profile is CODE:
        assert wage.advance <= rupees(wage.gross / 5)
        assert wage.fines <= rupees(wage.gross * Decimal("0.03"))
    assert wage.fines == 0 or age >= 18
    for each, (_, wanted) in zip(
        [c for c in wage.explained(Part.DEDUCTION) if c.base and c.key in dict(asked)], asked, strict=True
    ):
        assert 0 <= each.amount <= wanted


def test_the_tax_of_a_year_does_not_take_more_than_a_days_wage(rates: Rates) -> None:
    """Joined on the last day at 900,000 a month: 34,615.38, of which a ninth of the year's tax would be far more.

    He is taxed his whole rupees; nothing is left for EOBI but 38 paisa, and no component is below nothing.
    """
    dear = Terms(PayKind.MONTHLY, Decimal(900000))
    wage = a_wage(rates, dear, "P", joined=date(2026, 10, 31))
    assert amounts(wage, "gross", "income_tax", "deductions", "net") == ["34615.38", "34615.00", "34615.38", "0.00"]
    assert [each.amount for each in wage.components if each.key == "eobi"] == [Decimal("0.38")]
    later = SalarySoFar(wage.gross, wage.income_tax, 1, since=OCTOBER)
    november = compute(
        dear,
        marks(FULL.removesuffix(" P"), date(2026, 11, 1)),
        (),
        Situation(month=Month(2026, 11), name="Tariq", so_far=later),
        rates,
    )
    projected = wage.gross + 8 * november.gross
    owed = Decimal(1424000) + (projected - 7000000) * 35 / 100 - wage.income_tax
    assert november.gross == 900000
    assert november.income_tax == (owed / 8).quantize(Decimal(1))


def test_what_is_due_on_leaving_bears_the_tax_before_an_advance(rates: Rates) -> None:
    """One day of 400,000 a month is 15,384.62, half of it 7,692.31. With 400,000 of notice pay 407,692.31 may be taken
    in all: the tax and EOBI, then of the advance what is left. Half of the wage stays his.
    """
    owed = (Deduction("advance", Decimal(1000000), "Peshgi"),)
    notice = (Extra("notice_pay", Decimal(400000)),)
    first = date(2026, 10, 1)
    known = SalarySoFar(earned=Decimal(1200000), months=3, until=OCTOBER)
    terms = Terms(PayKind.MONTHLY, Decimal(400000))
    wage = a_wage(rates, terms, "P", left=first, deductions=owed, extras=notice, so_far=known)
    assert wage.income_tax > Decimal("7692.31")
    assert wage.deductions == Decimal("407692.31") == wage.income_tax + wage.eobi_employee + wage.advance
    assert wage.net == Decimal(7692)
    assert codes(wage) == [Code.OWED_AFTER_LEAVING]


def test_encashed_leave_of_one_who_stays_is_not_set_off(rates: Rates) -> None:
    """The Code: a fifth of 56,000, though 16,000 of it are for leave."""
    owed = (Deduction("advance", Decimal(20000), "Peshgi"),)
    leave = (Extra("leave_encashment", Decimal(16000)),)
    wage = a_wage(rates, deductions=owed, extras=leave, profile=CODE)
    assert (wage.advance, codes(wage)) == (Decimal(11200), [Code.DEDUCTION_WAITS])
