"""Arrears: a raise or a law of the past is paid as a line of its own, and no approved month ever changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import (
    arrears,
    attendance,
    extras,
    law,
    pay_runs,
    payroll,
    piece_rates,
    verify,
    wage_lines,
    workers,
)
from app.services.attendance import PiecesDraft
from app.services.books import Books, Sitting
from app.services.law import OverrideDraft
from app.services.pay_runs import WageRow
from app.services.piece_rates import ItemRateDraft
from app.services.workers import LeavingDraft, TermsDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance, employ

AUGUST, SEPTEMBER, NOVEMBER = Month(2026, 8), Month(2026, 9), Month(2026, 11)


def codes(found: pytest.ExceptionInfo[Refusal]) -> list[Code]:
    return [problem.code for problem in found.value.problems]


def only(sitting: Sitting, month: Month = OCTOBER) -> WageRow:
    (row,) = payroll.preview(sitting, month).rows
    return row


def worked(sitting: Sitting, number: str, *months: Month) -> None:
    for month in months:
        attendance.record(sitting, an_attendance(*all_present(number, month), month=month))


def two_months_of(sitting: Sitting, **changed: object) -> tuple[int, str]:
    """August and September approved, October worked."""
    draft = a_worker(**changed)
    worker = workers.add(sitting, draft)
    worked(sitting, draft.number, AUGUST, SEPTEMBER, OCTOBER)
    payroll.approve(sitting, AUGUST)
    payroll.approve(sitting, SEPTEMBER)
    return worker, draft.number


def test_a_back_dated_raise_is_paid_as_arrears_and_changes_nothing_past(books: Books) -> None:
    """42,000 from 1 August instead of 40,000: 2,000 for August and 2,000 for September, beside October's 42,000."""
    with books.write() as sitting:
        worker, number = two_months_of(sitting)
        assert arrears.offered(sitting) == []
        before = [pay_runs.wages(sitting, run.id) for run in payroll.runs(sitting)]
        workers.agree(sitting, worker, TermsDraft(since=AUGUST.first, rate=Decimal(42000)))
        found = arrears.offered(sitting, before=OCTOBER)
        assert [(each.month, each.worker_number, each.amount) for each in found] == [
            ("2026-08", number, Decimal(2000)),
            ("2026-09", number, Decimal(2000)),
        ]
        assert found[0].problem.code is Code.ARREARS_DUE
        assert arrears.owed(found) == Decimal(4000)
        assert len(arrears.put(sitting, OCTOBER)) == 2
        assert arrears.offered(sitting) == []  # they wait for October, and are not offered twice
        row = only(sitting)
        assert (row.basic, row.arrears, row.gross) == (Decimal(42000), Decimal(4000), Decimal(46000))
        payroll.approve(sitting, OCTOBER)
        assert arrears.offered(sitting) == []
        assert [pay_runs.wages(sitting, run.id) for run in payroll.runs(sitting)][1:] == before
        for month in (AUGUST, SEPTEMBER, OCTOBER):
            assert payroll.prove(sitting, month) == []
        lines = [(line.key, line.for_month, line.amount) for line in wage_lines.of_worker(sitting, worker)]
    assert lines == [("arrears", "2026-08", Decimal(2000)), ("arrears", "2026-09", Decimal(2000))]


def test_a_reversed_month_gives_its_arrears_back(books: Books) -> None:
    with books.write() as sitting:
        worker, _ = two_months_of(sitting)
        workers.agree(sitting, worker, TermsDraft(since=AUGUST.first, rate=Decimal(42000)))
        arrears.put(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        assert set(wage_lines.arrears_paid(sitting).values()) == {Decimal(2000)}
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        assert set(wage_lines.arrears_paid(sitting).values()) == {ZERO}
        assert arrears.offered(sitting) == []  # they stand in October again, which is not approved
        for row in extras.rows(sitting, OCTOBER):
            extras.remove(sitting, row.id)
        assert arrears.owed(arrears.offered(sitting)) == Decimal(4000)


def test_a_second_raise_owes_only_what_is_new(books: Books) -> None:
    with books.write() as sitting:
        worker, _ = two_months_of(sitting)
        workers.agree(sitting, worker, TermsDraft(since=AUGUST.first, rate=Decimal(42000)))
        arrears.put(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        workers.agree(sitting, worker, TermsDraft(since=SEPTEMBER.first, rate=Decimal(43000)))
        found = [(each.month, each.then, each.paid_since, each.amount) for each in arrears.offered(sitting)]
    assert found == [
        ("2026-09", Decimal(40000), Decimal(2000), Decimal(1000)),
        ("2026-10", Decimal(42000), ZERO, Decimal(1000)),
    ]


def test_what_was_paid_too_much_is_said_and_never_taken(books: Books) -> None:
    with books.write() as sitting:
        worker, _ = two_months_of(sitting, rate=Decimal(45000))
        workers.agree(sitting, worker, TermsDraft(since=SEPTEMBER.first, rate=Decimal(44000)))
        (found,) = arrears.offered(sitting)
        assert found.amount == Decimal(-1000)
        assert arrears.owed([found]) == 0
        assert arrears.put(sitting, OCTOBER) == []


def test_a_law_corrected_in_the_past_shows_as_arrears_when_asked(books: Books) -> None:
    """Minimum wage 42,000 from 1 September: a piece worker's top-up for 26 days of September rises by 2,000.

    The EOBI base of 42,000 instead of 40,700 would be 6 % of 1,300 = 78 more.
    """
    with books.write() as sitting:
        draft = a_worker(pay_kind="piece", rate=Decimal(1))
        workers.add(sitting, draft)
        worked(sitting, draft.number, SEPTEMBER)
        pieces = (PiecesDraft(worker=draft.number, item="Bush", good=100, rate=Decimal(10)),)
        attendance.record(sitting, an_attendance(*all_present(draft.number), pieces=pieces))
        payroll.approve(sitting, SEPTEMBER)
        before = payroll.preview(sitting, SEPTEMBER)
        for key in ("minwage.punjab", "eobi.base"):
            since = SEPTEMBER.first
            law.override(sitting, OverrideDraft(key=key, since=since, value=Decimal(42000), reason="Gazette"))
        assert payroll.preview(sitting, SEPTEMBER).rows == before.rows
        assert payroll.prove(sitting, SEPTEMBER) == []
        assert payroll.recompute(sitting, SEPTEMBER) != []
        (found,) = arrears.offered(sitting)
    assert (found.then, found.now, found.amount) == (Decimal(40000), Decimal(42000), Decimal(2000))
    assert (found.eobi, found.pessi) == (Decimal(78), ZERO)


def test_a_piece_that_got_another_rate_in_the_past(books: Books, clock: Clock) -> None:
    """2,000 bushes at 25 are 50,000; from 15 September a bush brings 26: those of the 20th, 500 of them, owe 500."""
    clock.set(date(2026, 10, 2))
    with books.write() as sitting:
        draft = a_worker(pay_kind="piece", rate=Decimal(1))
        workers.add(sitting, draft)
        piece_rates.agree(sitting, ItemRateDraft(item="Bush", since=date(2026, 1, 1), rate=Decimal(25)))
        counted = [
            PiecesDraft(worker=draft.number, item="Bush", good=good, rate=Decimal(25), day=day)
            for day, good in ((date(2026, 9, 10), 1500), (date(2026, 9, 20), 500))
        ]
        days = all_present(draft.number, SEPTEMBER)
        attendance.record(sitting, an_attendance(*days, month=SEPTEMBER, pieces=tuple(counted)))
        payroll.approve(sitting, SEPTEMBER)
        assert arrears.offered(sitting) == []
    clock.set(date(2026, 11, 22))
    with books.write() as sitting:
        piece_rates.agree(sitting, ItemRateDraft(item="bush", since=date(2026, 9, 15), rate=Decimal(26)))
        (found,) = arrears.offered(sitting)
        assert payroll.prove(sitting, SEPTEMBER) == []
    assert (found.then, found.amount) == (Decimal(50000), Decimal(500))


def test_one_who_left_keeps_his_arrears_on_offer(books: Books) -> None:
    with books.write() as sitting:
        worker, _ = two_months_of(sitting)
        attendance.record(sitting, an_attendance(*all_present(workers.rows(sitting)[0].number)))
        payroll.approve(sitting, OCTOBER)
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 10, 31), why="resigned"))
        workers.agree(sitting, worker, TermsDraft(since=OCTOBER.first, rate=Decimal(41000)))
        assert arrears.put(sitting, NOVEMBER) == []
        assert arrears.owed(arrears.offered(sitting)) == Decimal(1000)


def test_arrears_of_one_man_alone(books: Books) -> None:
    with books.write() as sitting:
        one, other = employ(sitting, a_worker(), a_worker(), month=SEPTEMBER)
        payroll.approve(sitting, SEPTEMBER)
        for worker in (one, other):
            workers.agree(sitting, worker, TermsDraft(since=SEPTEMBER.first, rate=Decimal(41000)))
        assert [each.worker_id for each in arrears.offered(sitting, other)] == [other]
        assert arrears.offered(sitting, before=SEPTEMBER) == []


# ---------------------------------------------------------------------------------------------------------- the proof


def test_the_proof_holds_though_the_books_went_on(books: Books) -> None:
    """A month reversed, a raise agreed, a rate corrected, all of it in the past: the same paisa all the same."""
    with books.write() as sitting:
        worker, _ = two_months_of(sitting, rate=Decimal(150000))
        payroll.approve(sitting, OCTOBER)
        payroll.reverse(sitting, AUGUST, "wrong attendance")
        workers.agree(sitting, worker, TermsDraft(since=AUGUST.first, rate=Decimal(160000)))
        law.override(
            sitting, OverrideDraft(key="eobi.base", since=AUGUST.first, value=Decimal(40000), reason="EOBI said so")
        )
        assert payroll.prove(sitting, SEPTEMBER) == payroll.prove(sitting, OCTOBER) == []
        with pytest.raises(Refusal) as found:
            payroll.prove(sitting, AUGUST)
    assert codes(found) == [Code.WAGES_NOT_APPROVED]
    assert verify.verify(books).ok


def test_wages_approved_before_facts_were_kept_are_proved_too(
    books: Books, without_triggers: Callable[[str], None]
) -> None:
    """As step 12 left them: no facts beside the wage, and nothing in the columns that came with step 13."""
    with books.write() as sitting:
        worker, _ = two_months_of(sitting)
    without_triggers("UPDATE paid_wage SET facts = '{}'")
    with books.write() as sitting:
        for month in (AUGUST, SEPTEMBER):
            assert payroll.prove(sitting, month) == payroll.recompute(sitting, month) == []
        workers.agree(sitting, worker, TermsDraft(since=SEPTEMBER.first, rate=Decimal(42000)))
        assert [each.amount for each in arrears.offered(sitting, worker)] == [Decimal(2000)]
        assert arrears.offered(sitting, worker + 1) == []
