"""A month's wage by hand, for each kind of worker: October 2026, workers 3, 1 and 2 of the inbox.

The law of that month, legacy profile: minimum wage 40,000 (Punjab notification 9 September 2025, carried on), a month
is 26 days of 8 hours, overtime twice the ordinary hour, sick leave at half pay, EOBI base 40,700, PESSI ceiling 22,000.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from app.rules.labour import Profile
from app.rules.money import rupees
from app.rules.period import Month
from app.rules.problems import Code
from app.rules.rates import NoRate, Rates
from app.rules.salary_tax import SalarySoFar
from app.rules.wages import Day, Deduction, Mark, Part, PayKind, Pieces, Situation, Terms, Wage, compute

OCTOBER = Month(2026, 10)
FULL = "P P P R P P P P P P R P P P P P P R P P P P P P R P P P P P P"  # 27 working days, 4 Sundays
TARIQ = "P P P R P P P P P P R P P P CL ½ CL R P P P A P CL R P P P P P P"
ASLAM = "AL P P R P P P P P P R P P A P+2 A P R CL P P P P P R P P+2 P AL P A"
GHULAM = "AL P P R P P P P P P R P P A AL P P R P P P P P P+2 R P P P P ½ P"

MONTHLY = Terms(PayKind.MONTHLY, Decimal(40000))
DAILY = Terms(PayKind.DAILY, Decimal(1600))
PIECE = Terms(PayKind.PIECE, Decimal("18.25"))
SETS = Pieces("Polishing set", 2707, 54, Decimal("11.00"))
BUSHES = Pieces("Bush pressing", 4012, 28, Decimal("6.50"))


def marks(sheet: str, first: date = OCTOBER.first) -> list[Day]:
    """'P P+2 R': one mark a day from the first on, as the attendance sheet has them."""
    found = []
    for number, cell in enumerate(sheet.split()):
        mark, _, hours = cell.partition("+")
        day = date.fromordinal(first.toordinal() + number)
        found.append(Day(day, Mark(mark), Decimal(hours or 0)))
    return found


def a_situation(**changed: object) -> Situation:
    return Situation(**({"month": OCTOBER, "name": "Tariq Mehmood"} | changed))  # type: ignore[arg-type]


def a_wage(
    rates: Rates, terms: Terms = MONTHLY, sheet: str = FULL, pieces: Sequence[Pieces] = (), **changed: object
) -> Wage:
    return compute(terms, marks(sheet), pieces, a_situation(**changed), rates)


def amounts(wage: Wage, *names: str) -> list[str]:
    return [str(getattr(wage, name)) for name in names]


def test_worker_3_tariq_mehmood_40000_a_month(rates: Rates) -> None:
    """By hand.

    Marks: 22 P, 1 half day, 3 casual leave, 1 A, 4 R = 31 days. Unpaid: 1 + ½ = 1½ days; casual leave is paid.
    Day 40,000 ÷ 26 = 1,538.4615; hour ÷ 8 = 192.3077.
    Basic 40,000 − 1.5 × 1,538.4615 = 40,000 − 2,307.69 = 37,692.31. No overtime. Gross 37,692.31.
    EOBI, his share: 1 % of 40,700 = 407. Tax: 37,692.31 × 12 = 452,307.72, below 600,000: none.
    Net 37,692.31 − 407 = 37,285.31, paid 37,285: rounding −0.31.
    Minimum wage for 24½ paid days: 40,000 × 24.5 ÷ 26 = 37,692.31: met exactly.
    The workshop adds EOBI 5 % of 40,700 = 2,035, and PESSI 6 % of 22,000 = 1,320.
    """
    wage = a_wage(rates, MONTHLY, TARIQ)
    assert (wage.present_days, wage.half_days, wage.leave_days, wage.rest_days) == (22, 1, 3, 4)
    assert (wage.absent_days, wage.paid_days, wage.days_worked) == (Decimal("1.5"), Decimal("24.5"), Decimal("22.5"))
    assert amounts(wage, "day_rate", "hour_rate") == ["1538.46", "192.31"]
    assert amounts(wage, "basic", "overtime_pay", "gross") == ["37692.31", "0.00", "37692.31"]
    assert amounts(wage, "eobi_employee", "income_tax", "deductions") == ["407.00", "0.00", "407.00"]
    assert amounts(wage, "net", "rounding") == ["37285.00", "-0.31"]
    assert amounts(wage, "minimum_wage", "short_of_minimum") == ["37692.31", "0.00"]
    assert amounts(wage, "eobi_base", "eobi_employer") == ["40700.00", "2035.00"]
    assert amounts(wage, "pessi_wages", "pessi") == ["22000.00", "1320.00"]
    assert wage.cost == Decimal("37692.00") + 2035 + 1320
    assert wage.problems == ()


def test_worker_1_muhammad_aslam_1600_a_day(rates: Rates) -> None:
    """By hand.

    Marks: 21 P (two of them with 2 hours' overtime), 2 annual and 1 casual leave, 3 A, 4 R = 31 days.
    Paid 21 + 3 = 24 days; rest days are in the daily rate already. Basic 24 × 1,600 = 38,400.
    Overtime: hour 1,600 ÷ 8 = 200; 4 hours × 2 × 200 = 1,600. Gross 40,000.
    EOBI 407. Tax: 480,000 a year, below 600,000: none (vector of the tables). Net 39,593.
    Minimum wage for 24 days: 40,000 × 24 ÷ 26 = 36,923.08; 38,400 without overtime is above it.
    PESSI: 38,400 without overtime, counted up to 22,000: 1,320.
    """
    wage = a_wage(rates, DAILY, ASLAM)
    assert (wage.present_days, wage.leave_days, wage.absent_days, wage.rest_days) == (21, 3, Decimal(3), 4)
    assert (wage.paid_days, wage.overtime_hours) == (Decimal(24), Decimal(4))
    assert amounts(wage, "basic", "overtime_pay", "gross") == ["38400.00", "1600.00", "40000.00"]
    assert amounts(wage, "deductions", "rounding", "net") == ["407.00", "0.00", "39593.00"]
    assert amounts(wage, "minimum_wage", "short_of_minimum", "pessi") == ["36923.08", "0.00", "1320.00"]


def test_worker_2_ghulam_rasool_by_the_piece(rates: Rates) -> None:
    """By hand.

    Marks: 23 P (one with 2 hours' overtime), 1 half day, 2 annual leave, 1 A, 4 R = 31 days.
    Pieces: 2,707 good × 11.00 = 29,777.00; 4,012 good × 6.50 = 26,078.00; together 55,855.00; 82 rejected earn nothing.
    Leave: 2 days × 40,000 ÷ 26 = 3,076.92.
    Overtime: normal hours 23½ × 8 = 188; 55,855 ÷ 188 = 297.1011 an hour; 2 hours × 2 × 297.1011 = 1,188.40.
    Gross 55,855.00 + 3,076.92 + 1,188.40 = 60,120.32.
    Minimum wage for 25½ paid days: 40,000 × 25.5 ÷ 26 = 39,230.77: no top-up.
    Tax: the books begin in October. 60,120.32 × 12 = 721,443.84; 1 % above 600,000 = 1,214.44 a year; the three months
    before are presumed to have borne 303.61; 910.83 ÷ 9 months = 101.20, so 101.
    EOBI 407. Net 60,120.32 − 508 = 59,612.32, paid 59,612.
    """
    wage = a_wage(rates, PIECE, GHULAM, [SETS, BUSHES])
    assert (wage.present_days, wage.half_days, wage.leave_days, wage.rest_days) == (23, 1, 2, 4)
    assert (wage.absent_days, wage.paid_days) == (Decimal("1.5"), Decimal("25.5"))
    assert amounts(wage, "basic", "piece_earnings", "leave_pay", "top_up") == ["0.00", "55855.00", "3076.92", "0.00"]
    assert amounts(wage, "hour_rate", "overtime_pay", "gross") == ["297.10", "1188.40", "60120.32"]
    assert amounts(wage, "eobi_employee", "income_tax", "deductions") == ["407.00", "101.00", "508.00"]
    assert amounts(wage, "net", "rounding") == ["59612.00", "-0.32"]
    assert amounts(wage, "minimum_wage", "short_of_minimum") == ["39230.77", "0.00"]


def test_records_8_3_an_hour_of_the_minimum_wage_and_its_overtime(rates: Rates) -> None:
    wage = a_wage(rates, sheet=FULL.replace("P", "P+1", 1))
    assert amounts(wage, "hour_rate", "overtime_pay") == ["192.31", "384.62"]


def test_a_full_month_is_its_rate_to_the_paisa(rates: Rates) -> None:
    wage = a_wage(rates, Terms(PayKind.MONTHLY, Decimal("43210.99")))
    assert wage.basic == Decimal("43210.99")
    assert wage.paid_days == 26


def test_the_daily_rate_carries_the_rest_day_so_27_days_are_27_rates(rates: Rates) -> None:
    assert amounts(a_wage(rates, DAILY), "basic") == ["43200.00"]


@pytest.mark.parametrize(
    ("profile", "terms", "basic", "sick_pay"),
    [
        pytest.param(Profile.LEGACY, MONTHLY, "38461.54", "1538.46", id="monthly: 2 sick days at half pay"),
        pytest.param(Profile.PLC_2026, MONTHLY, "40000.00", "3076.92", id="monthly: at full pay, s.193"),
        pytest.param(Profile.LEGACY, DAILY, "41600.00", "1600.00", id="daily: 25 + 2 halves"),
        pytest.param(Profile.PLC_2026, DAILY, "43200.00", "3200.00", id="daily: 27"),
    ],
)
def test_sick_leave_by_profile(rates: Rates, profile: Profile, terms: Terms, basic: str, sick_pay: str) -> None:
    wage = a_wage(rates, terms, FULL.replace("P", "SL", 2), profile=profile)
    assert amounts(wage, "basic", "sick_pay") == [basic, sick_pay]
    assert wage.sick_days == wage.leave_days == 2
    assert "sick" in wage.explained(Part.EARNING)[0].rule
    assert wage.explained(Part.EARNING)[0].doubtful is (profile is Profile.PLC_2026)
    assert wage.problems == ()


def test_a_piece_worker_below_the_minimum_is_raised_to_it(rates: Rates) -> None:
    """26 days of work, 1 sick day: 1,000 × 30 = 30,000; sick ½ × 1,538.46 = 769.23; minimum 26½ days = 40,769.23."""
    wage = a_wage(rates, PIECE, FULL.replace("P", "SL", 1), [Pieces("Brake shoe", 1000, 3, Decimal(30))])
    assert amounts(wage, "piece_earnings", "leave_pay", "minimum_wage") == ["30000.00", "769.23", "40769.23"]
    assert amounts(wage, "top_up", "gross", "short_of_minimum") == ["10000.00", "40769.23", "0.00"]
    top_up = next(each for each in wage.components if each.key == "minimum_wage_top_up")
    assert "40,769.23" in top_up.rule
    assert top_up.doubtful  # the minimum wage of 2026-27 is not confirmed


def test_overtime_of_a_slow_piece_worker_is_paid_by_the_minimum_wages_hour(rates: Rates) -> None:
    wage = a_wage(rates, PIECE, FULL.replace("P", "P+1", 1), [Pieces("Brake shoe", 1, 0, Decimal(30))])
    assert amounts(wage, "hour_rate", "overtime_pay") == ["192.31", "384.62"]


def test_pieces_of_one_who_has_no_marks_are_paid_and_asked_about(rates: Rates) -> None:
    wage = a_wage(rates, PIECE, "", [Pieces("Brake shoe", 100, 0, Decimal(30))])
    assert amounts(wage, "gross", "eobi_employee", "top_up") == ["3000.00", "407.00", "0.00"]
    assert [problem.code for problem in wage.problems] == [Code.NO_ATTENDANCE]


@pytest.mark.parametrize(
    ("profile", "pay", "key", "multiple"),
    [
        pytest.param(Profile.LEGACY, "1538.46", "holiday_work", 2, id="legacy: 4 h × 2"),
        pytest.param(Profile.PLC_2026, "2307.69", "holiday_work", 3, id="Labour Code s.179: 4 h × 3"),
    ],
)
def test_work_on_a_public_holiday(rates: Rates, profile: Profile, pay: str, key: str, multiple: int) -> None:
    wage = a_wage(rates, sheet=FULL.replace("P", "H+4", 1), profile=profile)
    assert (wage.holidays, wage.overtime_hours) == (1, Decimal(4))
    assert amounts(wage, "basic", "overtime_pay") == ["40000.00", pay]
    extra = next(each for each in wage.components if each.key == key)
    assert f"4 hours × {multiple}" in extra.rule


def test_the_code_of_2026_wants_no_more_than_two_hours_a_day(rates: Rates) -> None:
    sheet = FULL.replace("P", "P+3", 1)
    (problem,) = a_wage(rates, sheet=sheet).problems  # the older law: 9 hours in all
    assert (problem.code, problem.facts["hours"], problem.facts["most"]) == (Code.HOURS_BEYOND_LAW, "11", "9")
    (problem,) = a_wage(rates, sheet=sheet, profile=Profile.PLC_2026).problems
    assert (problem.code, dict(problem.facts)) == (
        Code.OVERTIME_BEYOND_LAW, {"name": "Tariq Mehmood", "hours": "3", "most": "2"},
    )  # fmt: skip


def test_before_its_day_the_code_of_2026_is_no_law(rates: Rates) -> None:
    january = Month(2026, 1)
    with pytest.raises(NoRate, match="plc_2026"):
        compute(MONTHLY, marks("P", january.first), (), a_situation(month=january, profile=Profile.PLC_2026), rates)


def test_a_province_without_a_known_minimum_wage_is_refused(rates: Rates) -> None:
    with pytest.raises(NoRate, match="gilgit"):
        a_wage(rates, province="GILGIT BALTISTAN")


@pytest.mark.parametrize(
    ("terms", "missing"),
    [
        pytest.param(Terms(PayKind.MONTHLY, Decimal(35000)), "5,000.00", id="monthly"),
        pytest.param(Terms(PayKind.DAILY, Decimal(1500)), "1,038.46", id="daily: 27 × 38.46"),
    ],
)
def test_a_time_worker_below_the_minimum_is_not_raised_but_told(rates: Rates, terms: Terms, missing: str) -> None:
    wage = a_wage(rates, terms)
    (problem,) = wage.problems
    assert (problem.code, dict(problem.facts)) == (
        Code.BELOW_MINIMUM_WAGE, {"name": "Tariq Mehmood", "missing": missing},
    )  # fmt: skip
    assert problem.is_warning
    assert wage.top_up == 0


def test_no_marks_no_wage(rates: Rates) -> None:
    wage = a_wage(rates, sheet="")
    assert amounts(wage, "gross", "deductions", "net", "eobi_employee", "pessi") == ["0.00"] * 5
    assert [problem.code for problem in wage.problems] == [Code.NO_ATTENDANCE]


def test_absent_all_month_is_no_wage_though_the_month_has_more_days_than_26(rates: Rates) -> None:
    wage = a_wage(rates, sheet=FULL.replace("P", "A"))
    assert [wage.absent_days, wage.gross, wage.eobi_base] == [Decimal(27), Decimal(0), Decimal(0)]


def test_days_without_a_mark_are_rest_days_and_asked_about(rates: Rates) -> None:
    wage = a_wage(rates, sheet="P P P A")
    assert wage.basic == rupees(Decimal(40000) * 25 / 26)
    (problem,) = wage.problems
    assert (problem.code, problem.facts["days"]) == (Code.ATTENDANCE_INCOMPLETE, "27")


def test_one_who_joins_within_the_month_is_paid_by_his_days(rates: Rates) -> None:
    """19 to 31 October holds 12 working days and a Sunday; absent on one of them: 11 days at 40,000 ÷ 26."""
    joined = date(2026, 10, 19)
    sheet = marks("P P P P P P R P P P P P A", joined)
    situation = a_situation(joined=joined, so_far=SalarySoFar(since=OCTOBER))
    wage = compute(MONTHLY, sheet, (), situation, rates)
    assert (wage.paid_days, wage.basic) == (Decimal(11), rupees(Decimal(40000) * 11 / 26))
    assert wage.eobi_employee == 407  # the whole base, for a part of a month too
    assert wage.problems == ()
    with pytest.raises(ValueError, match="2026-10-18 is not a day of this employment"):
        compute(MONTHLY, marks("P", date(2026, 10, 18)), (), situation, rates)


def test_one_who_leaves_after_27_working_days_gets_no_more_than_the_month(rates: Rates) -> None:
    wage = compute(MONTHLY, marks(FULL)[:-1], (), a_situation(left=date(2026, 10, 30)), rates)
    assert (wage.paid_days, wage.basic) == (Decimal(26), Decimal(40000))


def test_a_day_marked_twice_is_refused(rates: Rates) -> None:
    with pytest.raises(ValueError, match="2026-10-01 is marked twice"):
        compute(MONTHLY, [*marks("P"), *marks("A")], (), a_situation(), rates)


def test_a_workshop_that_is_not_registered_contributes_nothing(rates: Rates) -> None:
    wage = a_wage(rates, eobi=False, pessi=False)
    assert amounts(wage, "eobi_employee", "eobi_employer", "eobi_base", "pessi", "net") == ["0.00"] * 4 + ["40000.00"]
    assert wage.explained(Part.EMPLOYER) == ()


def test_advances_wait_when_the_deductions_would_pass_half_the_pay(rates: Rates) -> None:
    """Gross 40,000: the cap is 20,000; EOBI takes 407; of 15,000 and 8,000 there is room for 15,000 and 4,593."""
    wanted = (Deduction("advance", Decimal(15000), "Peshgi of June"), Deduction("damage", Decimal(8000)))
    wage = a_wage(rates, deductions=wanted)
    assert amounts(wage, "other_deductions", "deductions", "net") == ["19593.00", "20000.00", "20000.00"]
    assert [(each.key, str(each.amount), each.label) for each in wage.explained(Part.DEDUCTION)] == [
        ("eobi", "407.00", ""),
        ("advance", "15000.00", "Peshgi of June"),
        ("damage", "4593.00", ""),
    ]
    (problem,) = wage.problems
    assert (problem.code, problem.facts["limit"]) == (Code.DEDUCTIONS_CAPPED, "20,000.00")


def test_advances_within_the_cap_are_taken_whole(rates: Rates) -> None:
    wage = a_wage(rates, deductions=(Deduction("advance", Decimal(5000)),))
    assert amounts(wage, "other_deductions", "net") == ["5000.00", "34593.00"]
    assert wage.problems == ()


def test_a_month_too_short_for_eobi_ends_at_nothing_and_not_below(rates: Rates) -> None:
    """Half a sick day's pay of a day at 100 rupees: 50.00 gross; 407 is due all the same, and the workshop bears it."""
    wage = a_wage(rates, Terms(PayKind.DAILY, Decimal(100)), "SL" + " A" * 30)
    assert amounts(wage, "gross", "deductions", "net", "eobi_employee") == ["50.00", "50.00", "0.00", "407.00"]
    assert Code.DEDUCTIONS_CAPPED in [problem.code for problem in wage.problems]


def test_a_well_paid_month_bears_tax_before_eobi(rates: Rates) -> None:
    """125,000 a month: 1.5m a year, 39,000 of tax by the slabs of TY2027, 3,250 a month."""
    wage = a_wage(rates, Terms(PayKind.MONTHLY, Decimal(125000)))
    assert amounts(wage, "income_tax", "deductions", "net") == ["3250.00", "3657.00", "121343.00"]
    tax = next(each for each in wage.components if each.key == "income_tax")
    assert (tax.base, tax.rate, tax.quantity) == (Decimal(1_500_000), Decimal(11), Decimal(9))
    assert "11 % above 1,200,000.00" in tax.rule
    assert "s.149" in tax.source


def test_every_component_says_its_rule_and_its_source(rates: Rates) -> None:
    wage = a_wage(rates, PIECE, GHULAM, [SETS, BUSHES], deductions=(Deduction("advance", Decimal(100)),))
    assert {each.key for each in wage.components} == {
        "piece_work", "leave_pay", "overtime", "eobi", "income_tax", "advance",
        "eobi_employer", "pessi", "minimum_wage",
    }  # fmt: skip
    for each in wage.components:
        assert each.rule, each.key
        assert each.source, each.key
    assert {rate.key for rate in wage.sources} >= {"minwage.punjab", "eobi.base", "overtime.multiple", "pessi.ceiling"}
    assert len(set(wage.sources)) == len(wage.sources)
    assert wage.doubtful  # minimum wage, EOBI base and PESSI ceiling of 2026-27 are not confirmed


def test_a_wage_under_settled_law_is_not_doubtful(rates: Rates) -> None:
    may = Month(2025, 5)
    wage = compute(MONTHLY, marks("P " * 31, may.first), (), a_situation(month=may, pessi=False), rates)
    assert [rate.key for rate in wage.sources if rate.doubtful] == ["deductions.cap"]
    assert not any(each.doubtful for each in wage.components)
