"""A month's wages beyond rate and days: what is paid once, arrears, the payment list, reversal, and the proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.rules.wages import Allowance
from app.services import (
    attendance,
    audit,
    challans,
    extras,
    pay_list,
    payroll,
    settling,
    skill_wages,
    wage_lines,
    workers,
)
from app.services.books import Books, Sitting
from app.services.extras import ExtraDraft
from app.services.pay_runs import WageRow
from app.services.skill_wages import SkillWageDraft
from app.services.workers import LeavingDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_month_of_work, a_worker, all_present, an_attendance, employ

AUGUST, SEPTEMBER, NOVEMBER = Month(2026, 8), Month(2026, 9), Month(2026, 11)


def codes(found: pytest.ExceptionInfo[Refusal]) -> list[Code]:
    return [problem.code for problem in found.value.problems]


def a_bonus(worker: int, **changed: object) -> ExtraDraft:
    plain: dict[str, object] = {"worker_id": worker, "month": OCTOBER, "amount": Decimal(5000), "label": "Eid"}
    return ExtraDraft(**plain | changed)  # type: ignore[arg-type]


def only(sitting: Sitting, month: Month = OCTOBER) -> WageRow:
    (row,) = payroll.preview(sitting, month).rows
    return row


def worked(sitting: Sitting, number: str, *months: Month) -> None:
    for month in months:
        attendance.record(sitting, an_attendance(*all_present(number, month), month=month))


# ----------------------------------------------------------------------------------------------- the inbox, every one


INBOX = {
    # no: (earned before overtime, overtime, gross, tax, net), by hand; EOBI 1 % of 40,700 = 407 for each.
    # day rate of the month 40,000 / 26 = 1,538.4615, hour / 8 = 192.3077; a sick day is half a day's pay.
    # 1 daily 1,600: 21 P + 2 AL + 1 CL = 24 days 38,400; 4 h x 2 x 200
    "1": ("38400.00", "1600.00", "40000.00", "0.00", "39593.00"),
    # 2 piece: 2,707 x 11 + 4,012 x 6.50 = 55,855; 2 AL 3,076.92; 55,855 / 188 h = 297.1011, 2 h x 2
    # tax: 721,443.84: 1,214.44; - 303.61 presumed; / 9 = 101.20
    "2": ("58931.92", "1188.40", "60120.32", "101.00", "59612.00"),
    # 3 monthly 40,000: 26 - 1 A - 1/2 = 24.5 / 26
    "3": ("37692.31", "0.00", "37692.31", "0.00", "37285.00"),
    # 4 daily 1,540: 22 P + 2 halves + 1 AL = 24 days 36,960; 2 h x 2 x 192.50
    "4": ("36960.00", "770.00", "37730.00", "0.00", "37323.00"),
    # 5 piece: 2,476 x 18.25 + 3,966 x 11 = 45,187 + 43,626 = 88,813; AL + CL + 1/2 SL = 2.5 x 1,538.4615 = 3,846.15
    # overtime: 88,813 / (20.5 x 8 = 164 h) = 541.5427, 7 h x 2 = 7,581.60
    # tax: 1,202,889.00: 6,000 + 11 % x 2,889 = 6,317.79; - 1,579.45 presumed; / 9 = 526.48
    "5": ("92659.15", "7581.60", "100240.75", "526.00", "99308.00"),
    # 6 monthly 40,000: 26 - 2 A - 1/2 SL = 23.5 / 26; 7 h x 2 x 192.3077
    "6": ("36153.85", "2692.31", "38846.16", "0.00", "38439.00"),
    # 7 daily 1,900: 21 P + 1/2 + 2 x 1/2 SL = 22.5 days 42,750; 4 h x 2 x 237.50
    "7": ("42750.00", "1900.00", "44650.00", "0.00", "44243.00"),
    # 8 piece: 2,633 x 6.50 + 2,442 x 11 = 17,114.50 + 26,862 = 43,976.50; 1/2 SL 769.23; 43,976.50 / 188 x 2 x 2
    "8": ("44745.73", "935.67", "45681.40", "0.00", "45274.00"),
    # 9 monthly 42,000: 26 - 1 A - 2 x 1/2 SL = 24 / 26; hour 201.9231, 7 h x 2
    "9": ("38769.23", "2826.92", "41596.15", "0.00", "41189.00"),
    # 10 daily 1,900: 22 P + 2 halves + 1 CL + 1/2 SL = 24.5 days 46,550; 11 h x 2 x 237.50
    # tax: 621,300: 213; - 53.25 presumed; / 9 = 17.75
    "10": ("46550.00", "5225.00", "51775.00", "18.00", "51350.00"),
    # 11 piece: 1,889 x 11 + 3,968 x 6.50 = 20,779 + 25,792 = 46,571; 2 AL + 1/2 SL = 2.5 days 3,846.15
    # overtime: 46,571 / 188 h = 247.7181, 3 h x 2; tax: 622,841.52: 228.42; - 57.11 presumed; / 9 = 19.03
    "11": ("50417.15", "1486.31", "51903.46", "19.00", "51477.00"),
    # 12 monthly 40,000: 26 - 1 A - 2 halves = 24 / 26; 5 h x 2 x 192.3077
    "12": ("36923.08", "1923.08", "38846.16", "0.00", "38439.00"),
}


@pytest.fixture
def inbox(own: Callable[[Path], Books], staffed_books: Path) -> Books:
    return own(staffed_books)


def test_every_wage_of_the_inbox_is_the_one_worked_out_by_hand(inbox: Books) -> None:
    with inbox.read() as sitting:
        made = payroll.preview(sitting, OCTOBER)
    found = {
        row.worker_number: tuple(
            f"{amount:.2f}"
            for amount in (row.gross - row.overtime_pay, row.overtime_pay, row.gross, row.income_tax, row.net)
        )
        for row in made.rows
    }
    assert found == INBOX
    assert {row.eobi_employee for row in made.rows} == {Decimal(407)}
    assert {row.pessi for row in made.rows} == {Decimal(1320)}
    # 39,593 + 59,612 + 37,285 + 37,323 + 99,308 + 38,439 + 44,243 + 45,274 + 41,189 + 51,350 + 51,477 + 38,439
    assert made.totals.net == Decimal(583532)


def test_register_challans_and_payment_list_come_to_the_same(inbox: Books) -> None:
    with inbox.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        totals = payroll.preview(sitting, OCTOBER).totals
        register = payroll.register_sheet(sitting, OCTOBER).totals
        listed = pay_list.of(sitting, OCTOBER)
        drawn = [challans.get(sitting, made) for made in challans.draw(sitting, OCTOBER)]
    assert totals.net == register.net == listed.amount() == Decimal(583532)
    assert listed.amount("bank") + listed.amount("wallet") + listed.amount("cash") == listed.amount()
    assert [made.row.amount for made in drawn if made] == [
        totals.eobi_employer + totals.eobi_employee,
        totals.pessi,
    ]
    columns = ("basic", "allowances", "overtime")
    assert register.gross == sum(getattr(register, name) for name in columns)


# --------------------------------------------------------------------------------------------------- terms and extras


def test_allowances_of_the_terms_are_in_the_wage(books: Books) -> None:
    """40,000 and a house rent of 5,200, a full month; tea of 50 on 27 days of work."""
    agreed = (Allowance("house_rent", Decimal(5200), "House rent"), Allowance("tea", Decimal(50), "Tea", "day"))
    a_month_of_work(books, men=1, allowances=agreed)
    with books.write() as sitting:
        assert only(sitting).allowances == Decimal(6550)
        payroll.approve(sitting, OCTOBER)
        row = only(sitting)
        (slip,) = payroll.payslip_sheets(sitting, OCTOBER)
        assert payroll.prove(sitting, OCTOBER) == payroll.recompute(sitting, OCTOBER) == []
    assert (row.gross, row.net) == (Decimal(46550), Decimal(46143))
    assert [(line.key, line.label, line.detail) for line in slip.earnings] == [
        ("basic", "", "26 × 1,538.46"),
        ("allowance", "House rent", "26 × 200.00"),
        ("allowance", "Tea", "27 × 50.00"),
    ]


def test_a_bonus_is_paid_once_and_a_reversal_puts_it_back(books: Books) -> None:
    (worker,) = a_month_of_work(books, men=1)
    with books.write() as sitting:
        made = extras.add(sitting, a_bonus(worker))
        payroll.approve(sitting, OCTOBER)
        assert only(sitting).bonus == Decimal(5000)
        assert wage_lines.taken(sitting, "bonus") == {made: Decimal(5000)}
        with pytest.raises(Refusal) as found:
            extras.add(sitting, a_bonus(worker))
        assert codes(found) == [Code.WAGES_APPROVED]
        with pytest.raises(Refusal) as found:
            extras.remove(sitting, made)
        assert codes(found) == [Code.WAGES_APPROVED]
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        assert wage_lines.taken(sitting, "bonus") == {made: ZERO}
        assert [line.amount for line in wage_lines.history(sitting, "bonus", made)] == [Decimal(5000), Decimal(-5000)]
        assert only(sitting).bonus == Decimal(5000)
        extras.remove(sitting, made)
        assert only(sitting).bonus == 0
        assert extras.rows(sitting, OCTOBER) == []
        assert audit.trail(sitting, "wage_extra", made)[-1].action == "remove"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"worker_id": 999}, Code.WORKER_UNKNOWN),
        ({"month": None}, Code.MISSING),
        ({"key": "present"}, Code.MALFORMED),
        ({"amount": Decimal(0)}, Code.NOT_POSITIVE),
        ({"amount": Decimal("NaN")}, Code.NOT_A_NUMBER),
        ({"amount": Decimal(-5)}, Code.NEGATIVE),
        ({"amount": Decimal("1e20")}, Code.TOO_LARGE),
        ({"amount": Decimal("0.001")}, Code.TOO_FINE),
        ({"label": "x" * 251}, Code.TOO_LONG),
        ({"amount": None}, Code.NOT_POSITIVE),
    ],
)
def test_an_extra_that_cannot_be(books: Books, changed: dict[str, object], code: Code) -> None:
    (worker,) = a_month_of_work(books, men=1)
    with pytest.raises(Refusal) as found, books.write() as sitting:
        extras.add(sitting, a_bonus(worker, **changed))
    assert codes(found) == [code]


def test_a_bonus_is_not_counted_into_the_months_to_come_but_into_the_year(books: Books, clock: Clock) -> None:
    """60,000 from July on: 1,200 a year. October with a bonus of 30,000: 750,000 is 1,500; 133 a month of the nine."""
    clock.set(date(2026, 11, 30))
    draft = a_worker(rate=Decimal(60000))
    months = [Month(2026, 7), AUGUST, SEPTEMBER, OCTOBER, NOVEMBER]
    with books.write() as sitting:
        worker = workers.add(sitting, draft)
        worked(sitting, draft.number, *months)
        for month in months[:3]:
            payroll.approve(sitting, month)
            assert only(sitting, month).income_tax == Decimal(100)
        extras.add(sitting, a_bonus(worker, amount=Decimal(30000)))
        payroll.approve(sitting, OCTOBER)
        assert only(sitting).income_tax == Decimal(133)
        assert only(sitting, NOVEMBER).income_tax == Decimal(133)  # (1,500 - 433) / 8 = 133.38


def test_a_skilled_workers_minimum_wage(books: Books) -> None:
    a_month_of_work(books, men=1, skill="skilled", rate=Decimal(44000))
    with books.write() as sitting:
        assert only(sitting).short_of_minimum == 0
        draft = SkillWageDraft(skill="Skilled", since=date(2026, 10, 1), amount=Decimal(46000), source="Gazette")
        skill_wages.add(sitting, draft)
        row = only(sitting)
        assert (row.minimum_wage, row.short_of_minimum) == (Decimal(46000), Decimal(2000))
        payroll.approve(sitting, OCTOBER)
        skill_wages.add(sitting, replace(draft, amount=Decimal(50000)))
        assert [(each.skill, each.amount) for each in skill_wages.rows(sitting)] == [("skilled", Decimal(50000))]
        assert payroll.prove(sitting, OCTOBER) == []
    with pytest.raises(Refusal) as found, books.write() as sitting:
        skill_wages.add(sitting, SkillWageDraft(province="Moon", amount=Decimal(0)))
    assert codes(found) == [Code.MISSING, Code.MISSING, Code.MISSING, Code.PROVINCE_UNKNOWN, Code.NOT_POSITIVE]


def test_what_is_due_on_leaving_is_paid_with_the_last_wages(books: Books) -> None:
    """Twenty men; one, since 19 January 2020 at 52,000, is retrenched on 31 October 2026 with 10 of 30 days' notice.

    Six years and nine months count seven: 52,000 / 26 x 30 x 7 = 420,000. Notice 52,000 x 20 / 30 = 34,666.67.
    Leave as his account says, 14 days at 2,000. Tax: the books begin in October and he leaves: 52,000 for four months,
    345,000 of the gratuity (75,000 are exempt), 34,666.67 and 28,000 are 615,666.67: 1 % of 15,666.67.
    """
    with books.write() as sitting:
        first, *_ = employ(sitting, a_worker(rate=Decimal(52000)), *(a_worker() for _ in range(19)))
        day = date(2026, 10, 31)
        workers.leave(sitting, first, LeavingDraft(left_on=day, why="retrenched", notice_days=10))
        due = settling.settle(sitting, first)
        amounts = {part.key: part.amount for part in due.components}
        assert (amounts["gratuity"], amounts["notice_pay"]) == (Decimal(420000), Decimal("34666.67"))
        extras.put_settlement(sitting, first, OCTOBER, due)
        row = next(row for row in payroll.preview(sitting, OCTOBER).rows if row.worker_id == first)
        assert (row.basic, row.gratuity) == (Decimal(52000), Decimal(420000))
        assert row.gross == Decimal(52000) + due.total
        assert row.other_pay == due.total - row.gratuity
        assert (row.income_tax, row.eobi_employee) == (Decimal(157), Decimal(407))
        payroll.approve(sitting, OCTOBER)
        assert payroll.prove(sitting, OCTOBER) == []
        with pytest.raises(Refusal) as found:
            extras.put_settlement(sitting, first, OCTOBER, due)
        assert codes(found) == [Code.WAGES_APPROVED]
        with pytest.raises(Refusal) as found:
            extras.add(sitting, a_bonus(first, month=NOVEMBER))
        assert codes(found) == [Code.WORKER_NOT_EMPLOYED]
    assert due.due_on == date(2026, 11, 3)  # Saturday is his last day, Sunday is no working day


# -------------------------------------------------------------------------------------------------- the payment list


def test_by_bank_by_wallet_and_in_cash_with_its_notes(books: Books) -> None:
    """Net 39,593 each: seven notes of 5,000, four of 1,000, one of 500, one 50, two 20, one 2, one 1."""
    with books.write() as sitting:
        drafts = [
            a_worker(),
            a_worker(iban="PK67MEZN4193309466052311"),
            a_worker(),
            a_worker(wallet="Easypaisa 0300-1234567"),
        ]
        employ(sitting, *drafts)
        draft = pay_list.of(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        made = pay_list.of(sitting, OCTOBER)
    assert (draft.run_id, made.run_id) == (None, 1)
    assert [line.method for line in made.lines] == ["bank", "wallet", "cash", "cash"]
    assert [line.account for line in made.lines] == ["PK67MEZN4193309466052311", "Easypaisa 0300-1234567", "", ""]
    assert made.by("cash")[0].notes == {5000: 7, 1000: 4, 500: 1, 50: 1, 20: 2, 2: 1, 1: 1}
    assert made.purse == {5000: 14, 1000: 8, 500: 2, 50: 2, 20: 4, 2: 2, 1: 2}
    assert sum(note * count for note, count in made.purse.items()) == made.amount("cash") == Decimal(79186)
    assert made.amount() == total([line.amount for line in made.lines]) == 4 * Decimal(39593)


def test_when_the_wages_were_paid(books: Books, clock: Clock) -> None:
    a_month_of_work(books, men=2)
    with books.write() as sitting:
        workers.add(sitting, a_worker(iban="PK67MEZN4193309466052311", joined_on=date(2026, 11, 1)))
        with pytest.raises(Refusal) as found:
            pay_list.paid(sitting, OCTOBER, "cash", date(2026, 11, 6))
        assert codes(found) == [Code.WAGES_NOT_APPROVED]
        assert pay_list.paid_on(sitting, OCTOBER) is None
        payroll.approve(sitting, OCTOBER)
        assert pay_list.paid_on(sitting, OCTOBER) is None
        assert pay_list.due_on(sitting, OCTOBER) == date(2026, 11, 7)
        pay_list.paid(sitting, OCTOBER, "cash", date(2026, 11, 6), "envelopes")
        assert {row.paid_on for row in payroll.register_sheet(sitting, OCTOBER).rows} == {date(2026, 11, 6)}
        assert pay_list.paid_on(sitting, OCTOBER) == date(2026, 11, 6)
        for way, on, code in (
            ("cash", date(2026, 11, 7), Code.DUPLICATE),
            ("bank", date(2026, 11, 7), Code.NOTHING_TO_PAY),
        ):
            with pytest.raises(Refusal) as found:
                pay_list.paid(sitting, OCTOBER, way, on)
            assert codes(found) == [code]
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        payroll.approve(sitting, OCTOBER)
        with pytest.raises(Refusal) as found:
            pay_list.paid(sitting, OCTOBER, "cash", date(2026, 12, 24))
        assert codes(found) == [Code.DATE_IN_FUTURE]
