"""Marks of the attendance sheet: as they are typed, what they pay, and the weeks they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.limits import hour_limits
from app.rules.period import Month
from app.rules.problems import Code
from app.rules.rates import Confidence, Rate, Rates
from app.rules.wages import Day, Mark, PayKind, Pieces, Situation, Terms, Wage, compute, marks
from app.rules.wages.weeks import breaches, edges, monday, worst

OCTOBER = Month(2026, 10)
CODE, LEGACY = Profile.PLC_2026, Profile.LEGACY
EIGHT = Decimal(8)
MONTHLY = Terms(PayKind.MONTHLY, Decimal(52000))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("P", (Mark.PRESENT, 0)),
        ("P + 2.5", (Mark.PRESENT, Decimal("2.5"))),
        ("½CL", (Mark.HALF_CASUAL, 0)),
        ("CL/2", (Mark.HALF_CASUAL, 0)),
        ("1/2-SL", (Mark.HALF_SICK, 0)),
        ("0.5 AL", (Mark.HALF_ANNUAL, 0)),
        ("P/2", (Mark.HALF, 0)),
        ("+3", (None, 3)),
        ("", None),
        ("+", None),
        ("CL/2/2", None),
        ("½R", None),
        ("PX", None),
    ],
)
def test_what_is_typed(text: str, found: object) -> None:
    assert marks.read(text) == found


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_is_read_as_it_is_written_and_is_no_more_than_a_day(mark: Mark) -> None:
    assert marks.read(f"{mark}+1.5") == (mark, Decimal("1.5"))
    off = marks.leave(mark)
    assert marks.worked(mark) + (off[1] if off else 0) <= 1


# ----------------------------------------------------------------------------------------------------- half days, paid


def wage_of(rates: Rates, *codes: str, terms: Terms = MONTHLY, profile: Profile = LEGACY, rest: str = "P") -> Wage:
    """October with these marks on its first days; R on Sundays, and `rest` on all other days."""
    row = [*codes, *[""] * 31][:31]
    days = [
        Day(day, Mark(code or ("R" if day.isoweekday() == 7 else rest)))
        for day, code in zip(OCTOBER.days(), row, strict=True)
    ]
    pieces = [Pieces("Bush", 4000, 0, Decimal(10))] if terms.kind is PayKind.PIECE else []
    return compute(terms, days, pieces, Situation(month=OCTOBER, profile=profile, eobi=False, pessi=False), rates)


@pytest.mark.parametrize(
    ("code", "profile", "basic", "absent"),
    [
        # 52,000 a month are 2,000 a day; a whole month is 26 days of pay
        pytest.param("½", LEGACY, "51000.00", "0.5", id="half a day, the other half nothing"),
        pytest.param("½CL", LEGACY, "52000.00", "0", id="half a day, the other half casual leave"),
        pytest.param("½AL", LEGACY, "52000.00", "0", id="half a day, the other half annual leave"),
        pytest.param("½SL", LEGACY, "51500.00", "0", id="half a day, the other half sick at half pay"),
        pytest.param("½SL", CODE, "52000.00", "0", id="Labour Code s.193: sick at full pay"),
        pytest.param("SL", LEGACY, "51000.00", "0", id="a whole sick day at half pay"),
        pytest.param("A", LEGACY, "50000.00", "1", id="absent"),
        pytest.param("ML", LEGACY, "52000.00", "0", id="maternity, 12 weeks, full pay"),
        pytest.param("PL", CODE, "52000.00", "0", id="Labour Code s.198: paternity, full pay"),
        pytest.param("IL", CODE, "52000.00", "0", id="Labour Code s.196: iddat, full pay"),
        pytest.param("QL", CODE, "52000.00", "0", id="Labour Code s.194: quarantine, full pay"),
    ],
)
def test_what_a_day_brings_one_paid_by_the_month(
    rates: Rates, code: str, profile: Profile, basic: str, absent: str
) -> None:
    wage = wage_of(rates, code, profile=profile)
    assert (f"{wage.basic:f}", wage.absent_days) == (basic, Decimal(absent))


def test_halves_of_leave_are_counted_one_by_one(rates: Rates) -> None:
    wage = wage_of(rates, "½CL", "½SL", "½", "R", "SL", "CL")
    counted = (wage.half_days, wage.leave_days, wage.sick_days, wage.leave_halves, wage.sick_halves)
    assert counted == (3, 2, 1, 2, 1)
    assert wage.days_worked == wage.present_days + Decimal("1.5")
    assert f"{wage.sick_pay:f}" == "1500.00"  # a day and a half at half of 2,000


def test_a_daily_worker_has_half_a_day_of_work_and_half_a_day_of_leave(rates: Rates) -> None:
    daily = Terms(PayKind.DAILY, Decimal(2000))
    assert wage_of(rates, "½CL", terms=daily, rest="A").basic == 2000
    assert wage_of(rates, "½SL", terms=daily, rest="A").basic == 1500
    assert wage_of(rates, "ML", terms=daily, rest="A").basic == 2000


def test_a_piece_worker_on_leave_has_the_minimum_wage_of_the_day(rates: Rates) -> None:
    piece = Terms(PayKind.PIECE, Decimal(0))
    day = rates.on("minwage.punjab", OCTOBER.last).value / 26
    half = wage_of(rates, "½CL", terms=piece, rest="A")
    assert abs(half.leave_pay - day / 2) < Decimal("0.01")
    whole = wage_of(rates, "QL", terms=piece, rest="A", profile=CODE)
    assert abs(whole.leave_pay - day) < Decimal("0.01")
    rule = next(each.rule for each in whole.components if each.key == "leave_pay")
    assert "quarantine days at 100 %: 1" in rule


def test_the_pay_of_such_a_leave_is_a_figure_that_can_be_corrected(rates: Rates) -> None:
    own = Rate("leave.maternity.pay", LEGACY, date(2026, 1, 1), None, Decimal(75), "percent", "", "us", Confidence.C)
    wage = wage_of(rates.overlaid([own]), "ML", "ML")
    assert f"{wage.basic:f}" == "51000.00"  # two days at three quarters
    assert own in wage.sources
    basic = next(each for each in wage.components if each.key == "basic")
    assert basic.doubtful
    assert "maternity days at 75 %: 2" in basic.rule
    assert "leave.maternity.pay" not in {rate.key for rate in wage_of(rates, "CL").sources}


# --------------------------------------------------------------------------------------------------------------- weeks


def days_of(first: date, row: str) -> list[Day]:
    found = []
    for n, cell in enumerate(row.split()):
        mark, _, over = cell.partition("+")
        found.append(Day(first + timedelta(days=n), Mark(mark), Decimal(over or 0)))
    return found


def passed(rates: Rates, days: list[Day], month: Month, profile: Profile, ordinary: Decimal = EIGHT) -> object:
    found = breaches(days, month, ordinary, hour_limits(profile, date(2026, 11, 30), rates))
    return [(each.code, each.day, each.facts.get("hours")) for each in found]


# The week from Monday 26 October to Sunday 1 November 2026 lies in two months.
CUT = date(2026, 10, 26)


def test_a_week_across_the_months_edge_is_counted_whole(rates: Rates) -> None:
    week = days_of(CUT, "P+1 P+1 P+2 P+1 P+1 P+1 P+2")  # 9 hours over: 7 in October, 2 on the first of November
    october = [
        (Code.OVERTIME_WEEK_BEYOND_LAW, date(2026, 10, 31), "9"),
        (Code.HOURS_WEEK_BEYOND_LAW, date(2026, 10, 31), "56"),
        (Code.REST_MISSED, date(2026, 10, 31), None),
    ]
    assert passed(rates, week, OCTOBER, CODE) == october
    assert passed(rates, week, OCTOBER.next(), CODE) == [(code, date(2026, 11, 1), hours) for code, _, hours in october]
    assert passed(rates, week[:6], OCTOBER, CODE) == []  # what is not known yet is not held against anybody
    assert passed(rates, week, Month(2026, 9), CODE) == []


@pytest.mark.parametrize(
    ("row", "profile", "ordinary", "codes"),
    [
        pytest.param("P P P P P P R", LEGACY, 8, [], id="48 hours: just the older law's week"),
        pytest.param("P+1 P P P P P R", LEGACY, 8, [Code.HOURS_WEEK_BEYOND_LAW], id="49 hours, nine in a day"),
        pytest.param("P+1.5 P P P P R R", LEGACY, 8, [Code.HOURS_BEYOND_LAW], id="9.5 hours in a day"),
        pytest.param("P+1 ½ P P P A R+3", LEGACY, 8, [], id="overtime on the day of rest is in the 48"),
        pytest.param("P P P P P P R", LEGACY, 9, [Code.HOURS_WEEK_BEYOND_LAW], id="his own day has nine hours: 54"),
        pytest.param("P+2 P+2 P+2 P+2 P P R", CODE, 8, [], id="the Code: 2 a day and 8 a week beside the 48"),
        pytest.param("P+2.25 P P P P P R", CODE, 8, [Code.OVERTIME_BEYOND_LAW], id="more than 2 over"),
        pytest.param("P+2 P+2 P+2 P+2 P+1 P R", CODE, 8, [Code.OVERTIME_WEEK_BEYOND_LAW], id="more than 8 over"),
        pytest.param("P P P P P P R", CODE, 9, [Code.HOURS_BEYOND_LAW, Code.HOURS_WEEK_BEYOND_LAW], id="nine a day"),
        pytest.param("P P P P P ½ R+2", CODE, 8, [Code.REST_MISSED], id="called on his day of rest: no rest"),
        pytest.param("P P P P P P H", CODE, 8, [], id="a holiday is a day of rest"),
        pytest.param("½ ½ ½ ½ ½ ½ ½", CODE, 8, [Code.REST_MISSED], id="half a day is no rest"),
    ],
)
def test_the_limits_of_each_law(rates: Rates, row: str, profile: Profile, ordinary: int, codes: list[Code]) -> None:
    week = days_of(date(2026, 10, 5), row)
    found = breaches(week, OCTOBER, Decimal(ordinary), hour_limits(profile, OCTOBER.last, rates))
    assert [each.code for each in found] == codes


def test_of_many_weeks_a_wage_speaks_of_the_worst(rates: Rates) -> None:
    days = days_of(date(2026, 10, 5), "P+2 P+2 P+2 P+2 P+1 R R P+2 P+2 P+2 P+2 P+2 P+2 R")
    found = worst(breaches(days, OCTOBER, EIGHT, hour_limits(CODE, OCTOBER.last, rates)))
    assert [(each.code, each.facts["hours"]) for each in found] == [(Code.OVERTIME_WEEK_BEYOND_LAW, "12")]


def test_a_wage_sees_the_days_beside_its_month(rates: Rates) -> None:
    days = [Day(day, Mark.REST) for day in OCTOBER.days()[:25]] + days_of(CUT, "P+1 P+1 P+2 P+1 P+1 P+1")
    where = Situation(month=OCTOBER, profile=CODE, eobi=False, pessi=False)
    alone = compute(MONTHLY, days, (), where, rates)
    assert alone.problems == ()
    around = tuple(days_of(date(2026, 11, 1), "P+2"))
    found = compute(MONTHLY, days, (), replace(where, around=around), rates)
    assert {each.code for each in found.problems} == {
        Code.OVERTIME_WEEK_BEYOND_LAW, Code.HOURS_WEEK_BEYOND_LAW, Code.REST_MISSED,
    }  # fmt: skip
    assert found.net == alone.net  # they warn, and pay nothing
    longer = compute(MONTHLY, days, (), replace(where, hours=Decimal(9)), rates)
    assert Code.HOURS_BEYOND_LAW in {each.code for each in longer.problems}


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_the_edges_of_a_month_are_whole_weeks(day: date) -> None:
    first, last = edges(Month.of(day))
    assert (first.isoweekday(), last.isoweekday()) == (1, 7)
    assert first <= Month.of(day).first <= Month.of(day).last <= last
    assert (Month.of(day).first - first).days < 7 > (last - Month.of(day).last).days
    assert monday(day) <= day < monday(day) + timedelta(days=7)
