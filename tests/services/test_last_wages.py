"""The last wage of one who leaves, approved alone before the others' month: he is counted once, everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.models.owings import Owing
from app.rules.decent_work import Topic
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import (
    arrears,
    attendance,
    challans,
    decent_work,
    extras,
    funds,
    home,
    last_wages,
    law_choice,
    owings,
    pay_list,
    pay_runs,
    payroll,
    piece_rates,
    registers,
    settling,
    wage_lines,
    worker_papers,
    workers,
    workshop,
)
from app.services.books import Books, Sitting
from app.services.extras import ExtraDraft
from app.services.law_choice import ChoiceDraft
from app.services.pay_runs import MONEY, WageRow
from app.services.piece_rates import ItemRateDraft
from app.services.verify import verify
from app.services.workers import LeavingDraft, TermsDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, a_workshop, all_present, an_attendance, marks

NOVEMBER = Month(2026, 11)
GONE = date(2026, 11, 14)
WHY = "the day was wrong"


def half_november(number: str) -> str:
    """There on the working days of 1 to 14 November."""
    return " ".join("R" if day.isoweekday() == 7 else "P" for day in list(NOVEMBER.days())[:14])


def leave(sitting: Sitting, worker: int, on: date = GONE, why: str = "resigned", notice: int = 0) -> None:
    workers.leave(sitting, worker, LeavingDraft(left_on=on, why=why, notice_days=notice))


def owe(sitting: Sitting, worker: int, amount: int, kind: str = "advance") -> int:
    row = Owing(
        kind=kind,
        worker_id=worker,
        day=date(2026, 11, 2),
        amount=Decimal(amount),
        what="a wedding",
        heard_on=None,
        heard="",
        instalment=Decimal(1000),
        first_month="2027-01",
        law_profile="legacy",
        pay=Decimal(40000),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    sitting.flush()
    return row.id


def codes(step: Callable[[], object]) -> list[Code]:
    with pytest.raises(Refusal) as found:
        step()
    return [problem.code for problem in found.value.problems]


@pytest.fixture
def november(books: Books) -> list[int]:
    """Three men on 40,000; the first leaves on 14 November, a Saturday, and it is the 22nd."""
    drafts = [a_worker(number=number) for number in ("1", "2", "3")]
    with books.write() as sitting:
        ids = [workers.add(sitting, draft) for draft in drafts]
        attendance.record(sitting, an_attendance(*marks("1", half_november("1"), NOVEMBER), month=NOVEMBER))
        leave(sitting, ids[0])
    return ids


def the_others_work(sitting: Sitting) -> None:
    days = [day for number in ("2", "3") for day in all_present(number, NOVEMBER)]
    attendance.record(sitting, an_attendance(*days, month=NOVEMBER))


def of(rows: tuple[WageRow, ...], worker: int) -> WageRow:
    (row,) = [row for row in rows if row.worker_id == worker]
    return row


def test_he_is_paid_before_the_month_is_over(books: Books, november: list[int]) -> None:
    """12 of 26 days of 40,000 are 18,461.54; 14 days of leave not taken 21,538.46; EOBI 407. Due on the 17th."""
    with books.write() as sitting:
        seen = last_wages.look(sitting, november[0])
        last_wages.approve(sitting, november[0], date(2026, 11, 16))
        made = last_wages.look(sitting, november[0])
        (slip,) = payroll.payslip_sheets(sitting, NOVEMBER, november[0])
        known = workers.get(sitting, november[0])
    assert seen.wage is not None
    assert made.wage is not None
    assert (seen.wage.basic, seen.wage.other_pay, seen.wage.net) == (
        Decimal("18461.54"),
        Decimal("21538.46"),
        Decimal(39593),
    )
    assert (seen.run_id, seen.still_owed, seen.due.due_on) == (None, ZERO, date(2026, 11, 17))
    assert (made.run_id, made.whole, made.wage.net) == (1, False, seen.wage.net)
    assert (slip.draft, slip.net) == (False, Decimal(39593))
    assert known is not None


def test_what_was_looked_at_before_he_left_is_what_is_paid(books: Books, november: list[int]) -> None:
    second = november[1]
    said = LeavingDraft(left_on=GONE, why="retrenched", notice_days=10)
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("2", half_november("2"), NOVEMBER), month=NOVEMBER))
        owe(sitting, second, 90000)
        before = last_wages.look(sitting, second, said)
        workers.leave(sitting, second, said)
        last_wages.approve(sitting, second)
        after = last_wages.look(sitting, second)
    assert before.wage is not None
    assert after.wage is not None
    assert {name: getattr(before.wage, name) for name in MONEY} == {name: getattr(after.wage, name) for name in MONEY}
    assert before.still_owed == after.still_owed > 0


def test_he_is_counted_once_in_everything_of_the_month(books: Books, november: list[int], clock: Clock) -> None:
    with books.write() as sitting:
        last_wages.approve(sitting, november[0], date(2026, 11, 16))
    clock.set(date(2026, 11, 30))
    with books.write() as sitting:
        the_others_work(sitting)
        draft = payroll.preview(sitting, NOVEMBER)
        payroll.approve(sitting, NOVEMBER)
        made = payroll.preview(sitting, NOVEMBER)
        register = payroll.register_sheet(sitting, NOVEMBER)
        listed = pay_list.of(sitting, NOVEMBER)
        drawn = [challans.get(sitting, each) for each in challans.draw(sitting, NOVEMBER)]
        fund, year = funds.month(sitting, NOVEMBER), funds.year(sitting, 2027)
        board, so_far = home.board(sitting), pay_runs.so_far(sitting, [NOVEMBER])
        hours = registers.overtime(sitting, NOVEMBER)
        assert payroll.prove(sitting, NOVEMBER) == payroll.recompute(sitting, NOVEMBER) == []
        pay_list.paid(sitting, NOVEMBER, "cash", date(2026, 11, 30))
        paid = pay_list.paid_on(sitting, NOVEMBER)
        again = codes(lambda: pay_list.paid(sitting, NOVEMBER, "cash", date(2026, 11, 30), worker_id=november[0]))
    assert [row.worker_id for row in made.rows] == november
    assert made.totals == draft.totals
    assert [len(pay_runs_of) for pay_runs_of in (made.rows, register.rows, listed.lines, fund.lines, year)] == [3] * 5
    assert made.totals.net == register.totals.net == listed.amount()
    assert [each.row.amount for each in drawn if each] == [
        made.totals.eobi_employer + made.totals.eobi_employee,
        made.totals.pessi,
    ]
    assert board.wages is not None
    assert (board.wages.workers, board.wages.net) == (3, made.totals.net)
    assert {worker: known for worker, (_, _, known) in so_far.items()} == dict.fromkeys(november, 1)
    assert hours.rows == ()
    assert (paid, again) == (date(2026, 11, 30), [Code.DUPLICATE])
    assert verify(books).findings == ()


def test_the_month_is_paid_in_time_when_he_is(books: Books, november: list[int], clock: Clock) -> None:
    with books.write() as sitting:
        last_wages.approve(sitting, november[0])
        assert codes(lambda: pay_list.paid(sitting, NOVEMBER, "cash", GONE)) == [Code.WAGES_NOT_APPROVED]
    clock.set(date(2026, 12, 5))
    with books.write() as sitting:
        the_others_work(sitting)
        payroll.approve(sitting, NOVEMBER)
        listed = pay_list.of(sitting, NOVEMBER)
        assert sum(note * count for note, count in listed.purse.items()) == listed.waiting("cash") == 2 * 39593
        pay_list.paid(sitting, NOVEMBER, "cash", date(2026, 12, 5))
        assert pay_list.paid_on(sitting, NOVEMBER) is None  # his own is not written down yet
        assert [line.paid_on for line in pay_list.of(sitting, NOVEMBER).lines] == [None, *[date(2026, 12, 5)] * 2]
        pay_list.paid(sitting, NOVEMBER, "cash", date(2026, 11, 17), worker_id=november[0])
        assert pay_list.paid_on(sitting, NOVEMBER) == date(2026, 12, 5)
        answer = next(
            each for each in decent_work.checklist(sitting, NOVEMBER).findings if each.topic is Topic.PAID_IN_TIME
        )
        days = {row.name: row.paid_on for row in payroll.register_sheet(sitting, NOVEMBER).rows}
    assert answer.missing == ()
    assert sorted(filter(None, days.values())) == [date(2026, 11, 17), *[date(2026, 12, 5)] * 2]


def test_he_waits_for_his_dues_until_they_are_handed_over(books: Books, november: list[int]) -> None:
    """Gone on Saturday the 14th; Monday and Tuesday are the two working days."""
    first = november[0]
    with books.write() as sitting:
        last_wages.approve(sitting, first)
        assert [(row.id, by) for row, by in last_wages.waiting(sitting)] == [(first, date(2026, 11, 17))]
        last_wages.take_back(sitting, first, WHY)
        last_wages.approve(sitting, first, date(2026, 11, 16))
        assert last_wages.waiting(sitting) == []


def test_not_before_he_goes_and_not_twice_and_not_beside_his_month(
    books: Books, november: list[int], clock: Clock
) -> None:
    first, second, third = november
    with books.write() as sitting:
        assert codes(lambda: last_wages.approve(sitting, second)) == [Code.MISSING]
        leave(sitting, second, date(2026, 11, 25))
        assert codes(lambda: last_wages.approve(sitting, second)) == [Code.NOT_LEFT_YET]
        last_wages.approve(sitting, first)
        assert codes(lambda: last_wages.approve(sitting, first)) == [Code.LAST_WAGE_PAID]
        assert codes(lambda: last_wages.approve(sitting, 99)) == [Code.NOT_FOUND]
    clock.set(date(2026, 11, 30))
    with books.write() as sitting:
        assert codes(lambda: last_wages.approve(sitting, second)) == [Code.NO_ATTENDANCE]
        days = list(all_present("2", NOVEMBER))[:25] + list(all_present("3", NOVEMBER))
        attendance.record(sitting, an_attendance(*days, month=NOVEMBER))
        payroll.approve(sitting, NOVEMBER)
        assert codes(lambda: last_wages.approve(sitting, second)) == [Code.WAGES_APPROVED]
        assert codes(lambda: last_wages.take_back(sitting, first, WHY)) == [Code.LAST_WAGE_IN_MONTH]
        assert last_wages.look(sitting, second).whole
        payroll.reverse(sitting, NOVEMBER, WHY)
        last_wages.take_back(sitting, first, WHY)
        assert codes(lambda: last_wages.take_back(sitting, third, WHY)) == [Code.WAGES_NOT_APPROVED]


def test_what_his_last_wage_rests_on_stays(books: Books, november: list[int]) -> None:
    first = november[0]
    with books.write() as sitting:
        bonus = extras.add(sitting, ExtraDraft(worker_id=first, month=NOVEMBER, amount=Decimal(500), label="x"))
        last_wages.approve(sitting, first)
        row = next(each for each in extras.rows(sitting, NOVEMBER) if each.key == "bonus")
        assert row.id == bonus
        assert codes(lambda: extras.remove(sitting, bonus)) == [Code.LAST_WAGE_PAID]
        late = ExtraDraft(worker_id=first, month=NOVEMBER, amount=Decimal(500), label="y")
        assert codes(lambda: extras.add(sitting, late)) == [Code.LAST_WAGE_PAID]
        assert codes(lambda: leave(sitting, first, date(2026, 11, 13))) == [Code.LAST_WAGE_PAID]
        workers.leave(sitting, first, LeavingDraft(left_on=GONE, why="resigned", certificate_on=date(2026, 11, 20)))
        same = marks("1", half_november("1"), NOVEMBER)
        attendance.record(sitting, an_attendance(*same, month=NOVEMBER))
        other = an_attendance(*marks("1", half_november("1").replace("P", "A", 1), NOVEMBER), month=NOVEMBER)
        assert codes(lambda: attendance.record(sitting, other)) == [Code.LAST_WAGE_PAID]
        assert codes(lambda: attendance.record(sitting, replace(an_attendance(month=NOVEMBER), cleared=("1",)))) == [
            Code.LAST_WAGE_PAID
        ]
        arrears.put(sitting, NOVEMBER)
        assert payroll.prove(sitting, NOVEMBER) == []


def test_what_is_agreed_for_that_month_later_is_told_as_late(books: Books, november: list[int]) -> None:
    first_day = NOVEMBER.first
    with books.write() as sitting:
        last_wages.approve(sitting, november[0])
        rate = piece_rates.check(sitting, ItemRateDraft(item="Bush", rate=Decimal(5), since=first_day))
        law = law_choice.check(sitting, ChoiceDraft(profile="plc_2026", since=first_day, reason="from now on"))
        raised = TermsDraft(since=first_day, pay_kind="monthly", rate=Decimal(41000), reason="agreed")
        terms = workers.check_terms(sitting, november[1], raised)
    assert [each.code for each in rate] == [Code.TERMS_BACKDATED]
    assert Code.WAGES_APPROVED in [each.code for each in law]
    assert Code.TERMS_BACKDATED in [each.code for each in terms]


def test_what_he_is_owed_for_earlier_months_stays_on_offer(books: Books, november: list[int]) -> None:
    first = november[0]
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present("1")))
        payroll.approve(sitting, OCTOBER)
        raised = TermsDraft(since=OCTOBER.first, pay_kind="monthly", rate=Decimal(42000), reason="agreed")
        workers.agree(sitting, first, raised)
        last_wages.approve(sitting, first)
        assert [(each.worker_id, each.amount) for each in arrears.offered(sitting)] == [(first, Decimal(2000))]
        assert arrears.put(sitting, NOVEMBER) == []


def test_a_counter_run_says_why_and_puts_everything_back(books: Books, november: list[int]) -> None:
    first = november[0]
    with books.write() as sitting:
        advance = owe(sitting, first, 5000)
        run = last_wages.approve(sitting, first)
        assert owings.open_of(sitting, first) == 0
        assert codes(lambda: last_wages.take_back(sitting, first, "  ")) == [Code.MISSING]
        counter = last_wages.take_back(sitting, first, f"  {WHY} ")
        rows = {row.id: row for row in pay_runs.runs(sitting)}
        assert owings.open_of(sitting, first) == Decimal(5000)
        assert wage_lines.taken(sitting, "advance") == {advance: ZERO}
        assert of(payroll.preview(sitting, NOVEMBER).rows, first).run_id is None
        leave(sitting, first, date(2026, 11, 14), "retrenched", 30)
        last_wages.approve(sitting, first)
    assert (rows[run].state, rows[run].worker_id, rows[run].reason) == ("reversed", first, "")
    assert (rows[counter].state, rows[counter].reason, rows[counter].worker_id) == ("reversal", WHY, first)
    assert verify(books).findings == ()


# ---------------------------------------------------------------------------------- advances against what is due to him


@pytest.mark.parametrize("profile", ["legacy", "plc_2026"])
def test_advances_are_set_off_first_and_then_taken_within_the_caps(
    books: Books, november: list[int], profile: str
) -> None:
    """Leave not taken bears what it can; of the wage of 18,461.54 a fifth under the Code, half with EOBI without it."""
    with books.write() as sitting:
        if profile == "plc_2026":
            workshop.change(sitting, a_workshop(law_profile=profile, law_profile_since=date(2026, 3, 1)))
        owe(sitting, november[0], 90000)
        made = last_wages.look(sitting, november[0])
        assert made.wage is not None
        dues = made.wage.other_pay
        of_wage = {"legacy": Decimal("9230.77") - 407, "plc_2026": Decimal("3692.31")}[profile]
        assert made.wage.advance == dues + of_wage
        assert made.still_owed == Decimal(90000) - dues - of_wage
        (said,) = [each for each in made.wage.problems if each.code is Code.OWED_AFTER_LEAVING]
        assert said.facts["amount"] == f"{made.still_owed:,.2f}"
        assert not {Code.DEDUCTION_WAITS, Code.DEDUCTIONS_CAPPED} & {each.code for each in made.wage.problems}
        assert [row.gone for row in owings.rows(sitting)] == [False]
        last_wages.approve(sitting, november[0])
        assert [row.gone for row in owings.rows(sitting)] == [True]
        assert owings.open_of(sitting, november[0]) == made.still_owed
        row = of(payroll.preview(sitting, NOVEMBER).rows, november[0])
        assert [each.code for each in row.problems] == [Code.OWED_AFTER_LEAVING]
        paid_back = owings.ChangeDraft(kind="paid_back", amount=made.still_owed)
        owings.change(sitting, owings.rows(sitting)[0].id, paid_back)
        assert of(payroll.preview(sitting, NOVEMBER).rows, november[0]).problems == ()


def test_fines_and_damage_are_taken_from_the_wage_alone(books: Books, november: list[int]) -> None:
    with books.write() as sitting:
        owe(sitting, november[0], 50000, "damage")
        made = last_wages.look(sitting, november[0])
    assert made.wage is not None
    assert made.wage.damage == Decimal("9230.77") - 407
    assert made.still_owed == Decimal(50000) - made.wage.damage


def test_reckoned_anew_what_was_put_before_gives_way_and_what_was_typed_stays(
    books: Books, november: list[int]
) -> None:
    first = november[0]
    with books.write() as sitting:
        leave(sitting, first, GONE, "retrenched")
        last_wages.approve(sitting, first)
        last_wages.take_back(sitting, first, WHY)
        leave(sitting, first, GONE, "resigned")
        assert [row.key for row in extras.rows(sitting, NOVEMBER)] == ["leave_encashment", "notice_pay"]
        for key, amount in (("gratuity", 7000), ("leave_encashment", 21600)):
            typed = ExtraDraft(worker_id=first, month=NOVEMBER, key=key, amount=Decimal(amount), label="agreed")
            extras.add(sitting, typed)
        last_wages.approve(sitting, first)
        keys = [(row.key, row.reckoned) for row in extras.rows(sitting, NOVEMBER)]
        made = last_wages.look(sitting, first)
    assert sorted(keys) == [("gratuity", False), ("leave_encashment", False)]
    assert made.wage is not None
    figures = (made.wage.gratuity, made.wage.tax_exempt, made.wage.other_pay)
    assert figures == (Decimal(7000), Decimal(3500), Decimal(21600))


def test_on_the_very_day_he_leaves(books: Books, november: list[int], clock: Clock) -> None:
    clock.set(GONE)
    with books.write() as sitting:
        assert last_wages.approve(sitting, november[0]) == 1


def test_who_stays_after_all_gets_nothing_for_leaving(books: Books, november: list[int]) -> None:
    with books.write() as sitting:
        extras.put_settlement(sitting, november[0], NOVEMBER, settling.settle(sitting, november[0]))
        extras.add(sitting, ExtraDraft(worker_id=november[0], month=NOVEMBER, amount=Decimal(500), label="Eid"))
        assert len(extras.rows(sitting, NOVEMBER)) == 2
        workers.stay(sitting, november[0], "asked to")
        assert [row.key for row in extras.rows(sitting, NOVEMBER)] == ["bonus"]


def test_what_is_exempt_is_no_salary_on_his_certificate_nor_of_his_year(books: Books, november: list[int]) -> None:
    first = november[0]
    with books.write() as sitting:
        gratuity = ExtraDraft(worker_id=first, month=NOVEMBER, key="gratuity", amount=Decimal(100000), label="thanks")
        extras.add(sitting, gratuity)
        last_wages.approve(sitting, first)
        wage = last_wages.look(sitting, first).wage
        paper = worker_papers.tax_certificate(sitting, first, 2027)
        (earned, _, _) = pay_runs.so_far(sitting, [NOVEMBER])[first]
    assert wage is not None
    assert wage.tax_exempt == Decimal(50000)
    assert paper.salary == paper.months[0][1] == earned == wage.gross - Decimal(50000)


def test_who_is_paid_twice_is_found(
    books: Books, november: list[int], clock: Clock, without_triggers: Callable[[str], None]
) -> None:
    with books.write() as sitting:
        last_wages.approve(sitting, november[0])
    clock.set(date(2026, 11, 30))
    with books.write() as sitting:
        the_others_work(sitting)
        payroll.approve(sitting, NOVEMBER)
    without_triggers("UPDATE paid_wage SET worker_id = 1 WHERE worker_id = 2")
    assert any("paid more than once for 2026-11" in said for said in verify(books).findings)
    without_triggers("UPDATE pay_run SET worker_id = NULL WHERE worker_id = 1")
    assert any(said == "the wages of 2026-11 stand 2 times" for said in verify(books).findings)
