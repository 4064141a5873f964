"""Advances, fines and damage through the wages: taken within the law, waiting otherwise, put back by a reversal."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.owings import Owing
from app.rules.money import ZERO, rupees
from app.rules.period import Month
from app.rules.problems import Code
from app.services import (
    attendance,
    challans,
    extras,
    leave,
    owings,
    pay_list,
    pay_runs,
    payroll,
    verify,
    wage_lines,
    workers,
    workshop,
)
from app.services.books import Books, Sitting
from app.services.extras import ExtraDraft
from app.services.pay_runs import DAYS, MONEY, WageRow
from tests.makers import OCTOBER, a_worker, a_workshop, all_present, an_attendance, employ, marks

AUGUST, SEPTEMBER = Month(2026, 8), Month(2026, 9)
CODE_OF_2026 = {"law_profile": "plc_2026", "law_profile_since": date(2026, 3, 1)}


def owe(sitting: Sitting, worker: int, kind: str, amount: int | Decimal, part: int | Decimal, first: Month) -> int:
    """As the office would have written it, without its own checks: here it is the wage that must keep the law."""
    row = Owing(
        kind=kind,
        worker_id=worker,
        day=first.first,
        amount=Decimal(amount),
        what="school fees",
        heard_on=None,
        heard="",
        instalment=Decimal(part),
        first_month=str(first),
        law_profile="legacy",
        pay=Decimal(40000),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    sitting.flush()
    return row.id


def wages_of(sitting: Sitting, month: Month = OCTOBER) -> WageRow:
    (row,) = payroll.preview(sitting, month).rows
    return row


def open_of(sitting: Sitting, owing: int) -> Decimal:
    found = owings.get(sitting, owing)
    assert found is not None
    return found.open


def taken_of(sitting: Sitting, owing: int) -> Decimal:
    found = owings.get(sitting, owing)
    assert found is not None
    return found.taken


def test_an_advance_is_taken_by_its_instalments_until_it_is_paid(books: Books) -> None:
    """10,000 by 4,000 a month from August: 4,000, 4,000, 2,000."""
    with books.write() as sitting:
        draft = a_worker()
        worker = workers.add(sitting, draft)
        advance = owe(sitting, worker, "advance", 10000, 4000, AUGUST)
        for month, taken, left in ((AUGUST, 4000, 6000), (SEPTEMBER, 4000, 2000), (OCTOBER, 2000, 0)):
            attendance.record(sitting, an_attendance(*all_present(draft.number, month), month=month))
            payroll.approve(sitting, month)
            row = wages_of(sitting, month)
            assert (row.advance, row.other_deductions) == (Decimal(taken), Decimal(taken))
            assert row.net == Decimal(40000) - row.eobi_employee - taken
            assert open_of(sitting, advance) == Decimal(left)
        history = wage_lines.history(sitting, "advance", advance)
        (slip,) = payroll.payslip_sheets(sitting, OCTOBER)
        register = payroll.register_sheet(sitting, OCTOBER)
    assert [(line.month, line.amount) for line in history] == [
        ("2026-08", Decimal(4000)),
        ("2026-09", Decimal(4000)),
        ("2026-10", Decimal(2000)),
    ]
    assert ("advance", Decimal(2000)) in [(line.key, line.amount) for line in slip.deductions]
    assert register.totals.advance == Decimal(2000)


def test_under_the_code_an_instalment_is_a_fifth_and_the_rest_waits(books: Books) -> None:
    """40,000: 8,000 of the 10,000 agreed (s.18); a fine of 2,000 only to 3 %, 1,200: what is left of it lapses."""
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(**CODE_OF_2026))
        (worker,) = employ(sitting, a_worker())
        advance = owe(sitting, worker, "advance", 30000, 10000, OCTOBER)
        fine = owe(sitting, worker, "fine", 2000, 2000, OCTOBER)
        row = wages_of(sitting)
        assert [problem.code for problem in row.problems] == [Code.DEDUCTION_WAITS, Code.DEDUCTION_WAITS]
        payroll.approve(sitting, OCTOBER)
        assert (open_of(sitting, advance), open_of(sitting, fine)) == (Decimal(22000), Decimal(0))
        assert [found.lapsed for found in owings.rows(sitting, "fine")] == [Decimal(800)]
        row = wages_of(sitting)
    assert (row.advance, row.fines, row.net) == (Decimal(8000), Decimal(1200), Decimal(30393))


def test_a_short_month_leaves_half_of_it_to_the_worker(books: Books) -> None:
    """5 days at 1,538.46: 7,692.30; half is 3,846.15, EOBI takes 407 of it, the advance 3,439.15."""
    with books.write() as sitting:
        draft = a_worker(pay_kind="daily", rate=Decimal("1538.46"))
        worker = workers.add(sitting, draft)
        attendance.record(sitting, an_attendance(*marks(draft.number, "P P P R P P" + " A" * 25)))
        advance = owe(sitting, worker, "advance", 5000, 5000, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        row = wages_of(sitting)
        assert (row.gross, row.advance, row.deductions) == (Decimal("7692.30"), Decimal("3439.15"), Decimal("3846.15"))
        assert open_of(sitting, advance) == Decimal("1560.85")


def test_a_reversal_gives_every_balance_back(books: Books) -> None:
    with books.write() as sitting:
        (worker,) = employ(sitting, a_worker())
        owed = [
            owe(sitting, worker, "advance", 9000, 3000, OCTOBER),
            owe(sitting, worker, "damage", 1000, 500, OCTOBER),
            owe(sitting, worker, "fine", 300, 300, OCTOBER),
        ]
        before, days_left = [open_of(sitting, each) for each in owed], leave.balances(sitting, OCTOBER.last)
        payroll.approve(sitting, OCTOBER)
        assert [open_of(sitting, each) for each in owed] == [Decimal(6000), Decimal(500), ZERO]
        first = wages_of(sitting)
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        assert [open_of(sitting, each) for each in owed] == before
        assert leave.balances(sitting, OCTOBER.last) == days_left
        payroll.approve(sitting, OCTOBER)
        again = wages_of(sitting)
        assert payroll.prove(sitting, OCTOBER) == []
    assert [getattr(first, name) for name in (*DAYS, *MONEY)] == [getattr(again, name) for name in (*DAYS, *MONEY)]
    assert verify.verify(books).ok


@pytest.mark.parametrize(
    ("tampered", "part"),
    [
        ("UPDATE wage_line SET amount = amount + 100 WHERE key = 'advance'", "deduction"),
        ("DELETE FROM wage_line WHERE key = 'bonus'", "earning"),
    ],
)
def test_a_balance_that_was_touched_is_found(
    books: Books, without_triggers: Callable[[str], None], tampered: str, part: str
) -> None:
    with books.write() as sitting:
        (worker,) = employ(sitting, a_worker(name="Tariq Mehmood"))
        owe(sitting, worker, "advance", 9000, 3000, OCTOBER)
        extras.add(sitting, ExtraDraft(worker_id=worker, month=OCTOBER, amount=Decimal(5000)))
        payroll.approve(sitting, OCTOBER)
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        payroll.approve(sitting, OCTOBER)
    assert verify.verify(books).ok
    without_triggers(tampered)
    found = verify.verify(books).findings
    assert set(found) == {"Tariq Mehmood, 2026-10: the lines of his wage settle another amount"}, part


MONTHLY = st.decimals(min_value=500, max_value=200000, places=2)
AMOUNT = st.integers(1, 60000).map(Decimal)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    profile=st.sampled_from(["legacy", "plc_2026"]),
    men=st.lists(
        st.tuples(
            MONTHLY,
            st.lists(st.tuples(st.sampled_from(["advance", "fine", "damage"]), AMOUNT, AMOUNT), max_size=3),
            st.integers(0, 20000),
            st.integers(0, 25),
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_whatever_is_owed_papers_agree_limits_hold_and_a_reversal_restores(
    books: Books, profile: str, men: list[tuple[Decimal, list[tuple[str, Decimal, Decimal]], int, int]]
) -> None:
    with suppress(TakenBack), books.write() as sitting:
        workshop.change(sitting, a_workshop(law_profile=profile, law_profile_since=date(2026, 3, 1)))
        owed = []
        for rate, owing, bonus, absent in men:
            draft = a_worker(rate=rate)
            worker = workers.add(sitting, draft)
            sheet = " ".join(["A"] * absent + ["P"] * (31 - absent))
            attendance.record(sitting, an_attendance(*marks(draft.number, sheet)))
            owed += [owe(sitting, worker, kind, amount, part, OCTOBER) for kind, amount, part in owing]
            if bonus:
                extras.add(sitting, ExtraDraft(worker_id=worker, month=OCTOBER, amount=Decimal(bonus)))
        before = [open_of(sitting, each) for each in owed]
        payroll.approve(sitting, OCTOBER)
        assert payroll.prove(sitting, OCTOBER) == []
        after = [open_of(sitting, each) for each in owed]
        assert all(0 <= late <= early for early, late in zip(before, after, strict=True))
        _hold_together(sitting, profile, sum((taken_of(sitting, each) for each in owed), ZERO))
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        assert [open_of(sitting, each) for each in owed] == before
        assert sum(run.net for run in pay_runs.runs(sitting)) == 0
        raise TakenBack


class TakenBack(Exception):
    """The next example begins with empty books."""


def _hold_together(sitting: Sitting, profile: str, taken: Decimal) -> None:
    made = payroll.preview(sitting, OCTOBER)
    totals, register = made.totals, payroll.register_sheet(sitting, OCTOBER).totals
    assert totals.net == register.net == pay_list.of(sitting, OCTOBER).amount()
    assert totals.gross == register.gross == register.basic + register.allowances + register.overtime
    assert totals.other_deductions == taken
    drawn = [found.row for each in challans.draw(sitting, OCTOBER) if (found := challans.get(sitting, each))]
    eobi, pessi = (row.amount for row in drawn)
    assert (eobi, pessi) == (totals.eobi_employer + totals.eobi_employee, totals.pessi)
    for row in made.rows:
        assert row.net == row.gross - row.deductions + row.rounding
        assert row.net >= 0
        assert row.other_deductions <= max(rupees(row.gross / 2) - row.eobi_employee - row.income_tax, ZERO)
        assert row.fines <= rupees(row.gross * Decimal("0.03125"))
        if profile == "plc_2026":
            assert row.advance <= rupees(row.gross / 5)


def test_a_fine_that_was_agreed_in_parts_is_asked_at_once(books: Books) -> None:
    """Books of before may have such a one; the rest of it would lapse with the first part."""
    with books.write() as sitting:
        (worker,) = employ(sitting, a_worker())
        owe(sitting, worker, "fine", 900, 300, OCTOBER)
        assert [each.amount for each in owings.due(sitting, OCTOBER)[worker]] == [Decimal(900)]
