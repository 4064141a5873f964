"""A month's wages: the inbox's October by hand, approval, reversal, the papers, and the proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.workers import Worker
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.rules.wages import Mark
from app.rules.wages.marks import SPECIAL
from app.services import attendance, challans, law, pay_runs, payroll, workers, workshop
from app.services.attendance import DayDraft, PiecesDraft
from app.services.books import Books
from app.services.law import OverrideDraft
from app.services.pay_runs import DAYS, MONEY, WageRow
from tests.clock import Clock
from tests.makers import (
    OCTOBER,
    a_month_of_work,
    a_worker,
    a_workshop,
    all_present,
    an_attendance,
    employ,
    establish,
    marks,
)


@pytest.fixture
def inbox(own: Callable[[Path], Books], staffed_books: Path) -> Books:
    """The workers and the attendance of October 2026 as the bookkeeper handed them over."""
    return own(staffed_books)


def wage_of(books: Books, number: str) -> WageRow:
    with books.read() as sitting:
        return next(row for row in payroll.preview(sitting, OCTOBER).rows if row.worker_number == number)


def figures(row: WageRow, *names: str) -> list[str]:
    return [f"{getattr(row, name):.2f}" for name in names]


def refused(books: Books, month: Month = OCTOBER) -> list[Code]:
    with pytest.raises(Refusal) as found, books.write() as sitting:
        payroll.approve(sitting, month)
    return [problem.code for problem in found.value.problems]


# ------------------------------------------------------------------------------------------------- the inbox, by hand


def test_tariq_is_paid_by_the_month(inbox: Books) -> None:
    """No. 3: 40,000 a month; 22 P, 1 half (16th), 1 A (22nd), 3 CL, 4 R.

    Paid days: 26 - 1 - 1/2 = 24.5 (a month is 26 days: EOBI General Regulations 1980, r.4).
    Basic: 40,000 x 24.5 / 26 = 37,692.31. That is the minimum wage for his days to the paisa, so nothing is short.
    EOBI: 1 % of the base 40,700 = 407; employer 5 % = 2,035. PESSI: 6 % of 22,000, the ceiling = 1,320.
    s.149: 37,692.31 x 12 = 452,307.72, below 600,000: nothing. Net: 37,692.31 - 407 = 37,285.31, rounded 37,285.
    """
    row = wage_of(inbox, "3")
    assert (row.present_days, row.half_days, row.leave_days, row.rest_days) == (22, 1, 3, 4)
    assert figures(row, "paid_days", "absent_days", "day_rate", "hour_rate") == ["24.50", "1.50", "1538.46", "192.31"]
    assert figures(row, "basic", "overtime_pay", "gross") == ["37692.31", "0.00", "37692.31"]
    assert figures(row, "eobi_employee", "income_tax", "deductions") == ["407.00", "0.00", "407.00"]
    assert figures(row, "rounding", "net") == ["-0.31", "37285.00"]
    assert figures(row, "eobi_base", "eobi_employer") == ["40700.00", "2035.00"]
    assert figures(row, "pessi_wages", "pessi") == ["22000.00", "1320.00"]
    assert figures(row, "minimum_wage", "short_of_minimum") == ["37692.31", "0.00"]


def test_farzana_is_paid_by_the_day_and_taxed(inbox: Books) -> None:
    """No. 10: 1,900 a day; 22 P, 2 halves, 1 A, 1 CL, 1 SL (at half pay), 4 R, and 2+3+3+3 = 11 hours of overtime.

    Paid days: 22 + 1 + 1 + 1/2 = 24.5; basic 46,550. Overtime: 1,900 / 8 = 237.50 an hour, twice: 11 x 475 = 5,225.
    Gross 51,775. s.149: 51,775 x 12 = 621,300; 1 % of what exceeds 600,000 = 213 (TY2027). July to September are not in
    the books and are presumed paid: 213 x 3/12 = 53.25; (213 - 53.25) / 9 = 17.75, rounded 18.
    Net: 51,775 - 407 - 18 = 51,350. She is 58 and a woman: past the pension age of 55, and without a card of PESSI.
    """
    row = wage_of(inbox, "10")
    assert (row.present_days, row.half_days, row.leave_days, row.sick_days) == (22, 2, 2, 1)
    assert figures(row, "paid_days", "overtime_hours", "hour_rate") == ["24.50", "11.00", "237.50"]
    assert figures(row, "basic", "overtime_pay", "gross") == ["46550.00", "5225.00", "51775.00"]
    assert figures(row, "eobi_employee", "income_tax", "deductions", "net") == ["407.00", "18.00", "425.00", "51350.00"]
    assert {problem.code for problem in row.problems} == {
        Code.PESSI_NUMBER_MISSING, Code.PAST_PENSION_AGE, Code.HOURS_BEYOND_LAW, Code.HOURS_WEEK_BEYOND_LAW,
    }  # fmt: skip


def test_ghulam_is_paid_by_the_piece(inbox: Books) -> None:
    """No. 2: 2,707 x 11 + 4,012 x 6.50 = 29,777 + 26,078 = 55,855; 23 P, 1 half, 2 AL, 1 A, 2 hours of overtime.

    Leave: 2 days of the minimum wage, 40,000 x 2 / 26 = 3,076.92. The minimum for 25.5 days, 39,230.77, is passed.
    Overtime at his own hour: 55,855 / (23.5 x 8) = 297.1011; x 2 x 2 = 1,188.40. Gross 60,120.32.
    s.149: 721,443.84 a year: 1 % of 121,443.84 = 1,214.44; less 303.61 presumed, / 9 = 101.20, rounded 101.
    Net: 60,120.32 - 407 - 101 = 59,612.32, rounded 59,612. PESSI on 22,000.
    """
    row = wage_of(inbox, "2")
    assert figures(row, "piece_earnings", "leave_pay", "top_up") == ["55855.00", "3076.92", "0.00"]
    assert figures(row, "overtime_pay", "gross") == ["1188.40", "60120.32"]
    assert figures(row, "eobi_employee", "income_tax", "rounding", "net") == ["407.00", "101.00", "-0.32", "59612.00"]
    assert figures(row, "minimum_wage", "pessi") == ["39230.77", "1320.00"]


def test_october_agrees_with_itself_on_every_paper(inbox: Books) -> None:
    with inbox.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        made = payroll.preview(sitting, OCTOBER)
        drawn = [challans.get(sitting, each) for each in challans.draw(sitting, OCTOBER)]
        register = payroll.register_sheet(sitting, OCTOBER)
        slips = payroll.payslip_sheets(sitting, OCTOBER)
        assert payroll.recompute(sitting, OCTOBER) == []
    totals = made.totals
    assert (made.run_id, totals.workers) == (1, 12)
    assert register.totals.gross == totals.gross == total([slip.gross for slip in slips])
    assert register.totals.net == totals.net == total([slip.net for slip in slips])
    assert register.totals.gross - register.totals.total_deductions == register.totals.net
    assert totals.net == totals.gross - totals.deductions + totals.rounding
    eobi, pessi = (each.row.amount for each in drawn if each)
    assert eobi == totals.eobi_employer + totals.eobi_employee == 12 * Decimal("2442.00")
    assert pessi == totals.pessi
    assert totals.employer_cost == totals.gross + totals.rounding + totals.eobi_employer + totals.pessi


# --------------------------------------------------------------------------------------------------------- properties


LAWFUL = [mark.value for mark in Mark if mark not in SPECIAL]
"""The older law knows no leave for a death or an infection, and this worker is a man."""
CELLS = st.tuples(st.sampled_from(LAWFUL), st.integers(0, 12))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["monthly", "daily", "piece"]),
    rate=st.decimals("1", "500000", places=2),
    row=st.lists(CELLS, min_size=1, max_size=31),  # without a mark nothing is approved
    good=st.integers(0, 20000),
)
def test_whatever_the_month_was_the_figures_hold_together(
    books: Books, kind: str, rate: Decimal, row: list[tuple[str, int]], good: int
) -> None:
    draft = a_worker(pay_kind=kind, rate=rate)
    days = [
        DayDraft(worker=draft.number, day=day, mark=mark, overtime=Decimal(hours))
        for day, (mark, hours) in zip(OCTOBER.days(), row, strict=False)
    ]
    piece = PiecesDraft(worker=draft.number, item="Bush", good=good, rate=Decimal("6.50"))
    with books.write() as sitting:
        workers.add(sitting, draft)
        attendance.record(sitting, an_attendance(*days, pieces=(piece,)))
        payroll.approve(sitting, OCTOBER)
        paid = pay_runs.wages(sitting, pay_runs.runs(sitting)[0].id)
        totals = payroll.preview(sitting, OCTOBER).totals
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
    for wage in paid:
        parts: dict[str, list[Decimal]] = defaultdict(list)
        for each in wage.explained:
            parts[each["part"]].append(Decimal(each.get("amount", 0)))
        assert wage.gross == total(parts["earning"])
        assert wage.deductions == total(parts["deduction"])
        assert wage.net == wage.gross - wage.deductions + wage.rounding
        assert wage.net >= 0
        assert abs(wage.rounding) <= Decimal("0.50")
        assert wage.net == wage.net.to_integral_value()
    assert totals.net == total([wage.net for wage in paid])


def test_a_reversal_takes_every_figure_back(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        first = payroll.approve(sitting, OCTOBER)
        before = payroll.preview(sitting, OCTOBER)
        counter = payroll.reverse(sitting, OCTOBER, "wrong attendance")
        both = zip(pay_runs.wages(sitting, first), pay_runs.wages(sitting, counter), strict=True)
        for paid, back in both:
            assert all(getattr(paid, name) + getattr(back, name) == 0 for name in (*DAYS, *MONEY))
        runs = payroll.runs(sitting)
        again = payroll.approve(sitting, OCTOBER)
        after = payroll.preview(sitting, OCTOBER)
    assert [(run.id, run.state) for run in runs] == [(counter, "reversal"), (first, "reversed")]
    assert sum(run.net for run in runs) == 0
    assert after.totals == before.totals
    assert after.run_id == again
    assert again not in (first, counter)


# ----------------------------------------------------------------------------------------------------------- approval


def test_a_month_is_approved_once(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    assert refused(books) == [Code.WAGES_APPROVED]


def test_nobody_nothing(books: Books) -> None:
    assert refused(books) == [Code.NO_WORKERS]
    with books.read() as sitting:
        assert payroll.preview(sitting, OCTOBER).rows == ()
        assert payroll.standing(sitting, OCTOBER) is None


@pytest.mark.parametrize(("day", "over"), [(date(2026, 10, 30), False), (date(2026, 10, 31), True)])
def test_a_month_can_be_approved_from_its_last_day(books: Books, clock: Clock, day: date, over: bool) -> None:
    a_month_of_work(books)
    clock.set(day)
    with books.read() as sitting:
        warned = Code.MONTH_NOT_OVER in {problem.code for problem in payroll.preview(sitting, OCTOBER).problems}
    assert warned is not over
    if over:
        with books.write() as sitting:
            assert payroll.approve(sitting, OCTOBER)
    else:
        assert refused(books) == [Code.MONTH_NOT_OVER]


def test_a_worker_without_attendance_earns_nothing_and_is_named(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(name="Nobody Saw"))
    with books.read() as sitting:
        made = payroll.preview(sitting, OCTOBER)
    assert (made.totals.gross, made.totals.net, made.totals.eobi_employer) == (ZERO, ZERO, ZERO)
    assert Code.NO_ATTENDANCE in {problem.code for problem in made.problems}


def test_a_month_in_which_nobody_was_seen_is_not_approved(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(name="Nobody Saw"))
    assert refused(books) == [Code.NO_ATTENDANCE]
    with books.read() as sitting:
        assert payroll.standing(sitting, OCTOBER) is None


def test_terms_that_begin_later_are_no_terms(books: Books) -> None:
    with books.write() as sitting:
        employ(sitting, a_worker(terms_since=date(2026, 11, 1)))
    assert refused(books) == [Code.NO_TERMS]


def test_marks_outside_the_employment_stop_the_approval(books: Books) -> None:
    made = a_month_of_work(books, men=1)[0]
    with books.write() as sitting:
        sitting.get_one(Worker, made).left_on = date(2026, 10, 29)  # as it stands in books of the first release
    assert refused(books) == [Code.WORKER_NOT_EMPLOYED] * 2  # the 30th and the 31st


def test_a_law_that_is_not_known_is_said(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(province="GILGIT BALTISTAN"))
    assert refused(books) == [Code.NO_RATE]


def test_the_new_code_holds_from_its_day(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(law_profile="plc_2026", law_profile_since=date(2026, 10, 15)))
        assert payroll.preview(sitting, OCTOBER).profile == "legacy"
        workshop.change(sitting, a_workshop(law_profile="plc_2026", law_profile_since=date(2026, 10, 1)))
        assert payroll.preview(sitting, OCTOBER).profile == "plc_2026"
        assert "Labour Code" in payroll.register_sheet(sitting, OCTOBER).form


def test_every_rate_is_kept_beside_the_wage(books: Books) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    with books.read() as sitting:
        row = payroll.wage(sitting, 1)
        assert payroll.wage(sitting, 99) is None
    assert row is not None
    kept = {part["key"]: part for part in row.explained if part["part"] == "rate"}
    assert kept["eobi.base"]["value"] == "40700"
    assert kept["eobi.base"]["doubtful"] == "yes"
    assert all(part["source"] for part in kept.values())


def test_doubtful_rates_are_named_once(inbox: Books) -> None:
    with inbox.read() as sitting:
        problems = payroll.preview(sitting, OCTOBER).problems
    doubts = [problem.facts["key"] for problem in problems if problem.code is Code.RATE_DOUBTFUL]
    assert len(doubts) == len(set(doubts))
    assert {"eobi.base", "minwage.punjab", "pessi.ceiling"} <= set(doubts)


def test_what_is_lacking_is_still_said_after_approval(inbox: Books) -> None:
    with inbox.write() as sitting:
        before = payroll.preview(sitting, OCTOBER).problems
        payroll.approve(sitting, OCTOBER)
        after = payroll.preview(sitting, OCTOBER).problems
    lasting = {Code.RATE_DOUBTFUL, Code.EOBI_NUMBER_MISSING, Code.PESSI_NUMBER_MISSING}
    assert list(after) == [problem for problem in before if problem.code in lasting]
    assert {problem.code for problem in after} == lasting


def test_a_wage_below_the_minimum_is_said_before_and_after(books: Books) -> None:
    """39,000 for the whole month, where the law asks 40,000."""
    a_month_of_work(books, men=1, rate=Decimal(39000))
    with books.write() as sitting:
        for _ in range(2):
            problems = payroll.preview(sitting, OCTOBER).problems
            (short,) = [problem for problem in problems if problem.code is Code.BELOW_MINIMUM_WAGE]
            assert short.facts["missing"] == "1,000.00"
            if payroll.standing(sitting, OCTOBER) is None:
                payroll.approve(sitting, OCTOBER)


def test_the_year_so_far_counts_only_what_stands(books: Books) -> None:
    """150,000 a month is 1,800,000 a year: 6,000 + 11 % of 600,000 = 72,000, so 6,000 each month."""
    september = Month(2026, 9)
    draft = a_worker(rate=Decimal(150000), joined_on=date(2020, 1, 1))
    with books.write() as sitting:
        employ(sitting, draft, month=september)
        attendance.record(sitting, an_attendance(*all_present(draft.number)))
        payroll.approve(sitting, september)
        payroll.reverse(sitting, september, "wrong rate")
        payroll.approve(sitting, september)
        assert payroll.preview(sitting, OCTOBER).totals.income_tax == Decimal("6000.00")
        assert pay_runs.so_far(sitting, [september])[1] == (Decimal("150000.00"), Decimal("6000.00"), 1)


def test_without_cover_nothing_is_contributed(tmp_path: Path, books: Books) -> None:
    bare = {"eobi_number": "", "pessi_number": ""}
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(**bare))
        employ(sitting, *(a_worker(**bare) for _ in range(4)))
        made = payroll.preview(sitting, OCTOBER).totals
        assert (made.eobi_employee, made.eobi_employer, made.pessi) == (ZERO, ZERO, ZERO)
        employ(sitting, a_worker(**bare))  # the fifth: both funds apply
        made = payroll.preview(sitting, OCTOBER).totals
    assert (made.eobi_employee, made.pessi) == (5 * Decimal("407.00"), 5 * Decimal("1320.00"))


def test_another_province_has_another_social_security(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(province="SINDH"))
        assert payroll.preview(sitting, OCTOBER).totals.pessi == 0


# -------------------------------------------------------------------------------------------------------------- proof


def test_the_proof_finds_a_figure_that_was_touched(books: Books, without_triggers: Callable[[str], None]) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        assert payroll.recompute(sitting, OCTOBER) == []
    without_triggers("UPDATE paid_wage SET net = net + 100")  # paisa
    with books.read() as sitting:
        (words,) = payroll.recompute(sitting, OCTOBER)
    assert words.endswith(": net was 39594.00, computed again it is 39593.00")


def test_the_proof_finds_a_law_that_was_overridden_since(books: Books) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        before = payroll.preview(sitting, OCTOBER)
        law.override(
            sitting, OverrideDraft(key="eobi.base", since=date(2026, 7, 1), value=Decimal(40000), reason="EOBI said so")
        )
        assert payroll.preview(sitting, OCTOBER) == before
        assert [words.split(": ")[1].split(" was")[0] for words in payroll.recompute(sitting, OCTOBER)] == [
            "eobi_employee",
            "deductions",
            "net",
            "eobi_base",
            "eobi_employer",
        ]


def test_there_is_nothing_to_prove_or_reverse_before_approval(books: Books) -> None:
    for step in (payroll.recompute, lambda sitting, month: payroll.reverse(sitting, month, "why")):
        with pytest.raises(Refusal) as found, books.write() as sitting:
            step(sitting, OCTOBER)
        assert [problem.code for problem in found.value.problems] == [Code.WAGES_NOT_APPROVED]


# ------------------------------------------------------------------------------------------------------------- papers


def test_a_register_before_approval_is_a_draft(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        assert payroll.register_sheet(sitting, OCTOBER).draft
        assert all(slip.draft for slip in payroll.payslip_sheets(sitting, OCTOBER))
        payroll.approve(sitting, OCTOBER)
        sheet = payroll.register_sheet(sitting, OCTOBER)
    assert (sheet.draft, sheet.approved_by, sheet.approved_on) == (False, "tester", date(2026, 11, 22))
    assert sheet.form == "Form IV, Punjab Shops and Establishments Rules 1969"
    for name in [field.name for field in fields(sheet.totals)]:
        assert getattr(sheet.totals, name) == total([getattr(row, name) for row in sheet.rows]), name


def test_a_slip_tells_every_part_in_figures(inbox: Books) -> None:
    with inbox.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        ghulam = workers.by_number(sitting)["2"]
        (slip,) = payroll.payslip_sheets(sitting, OCTOBER, ghulam.id)
        wage = next(row for row in payroll.preview(sitting, OCTOBER).rows if row.worker_id == ghulam.id)
        assert wage.paid_wage_id is not None
        assert payroll.payslip(sitting, wage.paid_wage_id) == slip
    assert [(line.key, line.label, line.detail) for line in slip.earnings] == [
        ("piece_work", "Polishing set", "2,707 × 11.00"),
        ("piece_work", "Bush pressing", "4,012 × 6.50"),
        ("leave_pay", "", "2 × 1,538.46"),
        ("overtime", "", "2 h × 594.20"),
    ]
    assert [(line.key, str(line.amount)) for line in slip.deductions] == [
        ("eobi", "407.00"),
        ("income_tax", "101.00"),
        ("rounding", "0.32"),
    ]
    assert slip.gross - slip.total_deductions == slip.net == Decimal("59612.00")
    assert total([line.amount for line in slip.deductions]) == slip.total_deductions
    assert (slip.pay_method, slip.pay_account, slip.pay_rate) == ("wallet", "Easypaisa", None)


def test_months_to_choose_from(books: Books) -> None:
    a_month_of_work(books, month=Month(2026, 9), men=1)
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks(workers.rows(sitting)[0].number, "P")))
        assert payroll.months(sitting) == [OCTOBER, Month(2026, 9)]


def test_nobody_reverses_a_run_twice(books: Books) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
    columns = "month, law_profile, reverses_id, gross, net, entered_by, approved_at"
    twice = sa.text(f"INSERT INTO pay_run ({columns}) SELECT {columns} FROM pay_run WHERE id = 2")  # noqa: S608
    with pytest.raises(sa.exc.IntegrityError), books.write() as sitting:
        sitting.execute(twice)


def test_books_have_one_workshop(books: Books) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        establish(books)


def test_the_proof_finds_a_worker_who_is_gone(books: Books, without_triggers: Callable[[str], None]) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    without_triggers("DELETE FROM worker")
    with books.read() as sitting:
        (words,) = payroll.recompute(sitting, OCTOBER)
    assert words.endswith("is not among the workers any more")
