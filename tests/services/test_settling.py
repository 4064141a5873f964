"""What is due to one who leaves, gathered from the books."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.rules.period import Month
from app.rules.problems import Refusal
from app.rules.wages import Allowance
from app.services import advances, owings, settling, workers
from app.services.advances import AdvanceDraft
from app.services.books import Books
from app.services.workers import LeavingDraft
from tests.makers import a_worker


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", allowances=(Allowance("house", Decimal(2000)),)))


def test_his_file_his_leave_and_his_debts_are_gathered(books: Books, worker: int) -> None:
    draft = AdvanceDraft(
        worker="7",
        day=date(2026, 10, 5),
        amount=Decimal(9000),
        purpose="Wedding",
        instalment=Decimal(3000),
        first_month="2026-11",
    )
    with books.write() as sitting:
        advances.give(sitting, draft)
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 11, 20), why="retrenched", notice_days=10))
        facts, due = settling.facts(sitting, worker), settling.settle(sitting, worker)
    assert [facts.month_pay, facts.leave_days, facts.owed, facts.notice_days] == [42000, 14, 9000, 10]
    # 14 days of leave at 42,000 / 26, and 20 of 30 days of notice; 9,000 are kept back.
    # A Friday: two working days after it, without the Sunday, are Saturday and Monday.
    parts = {each.key: each.amount for each in due.components}
    assert parts["leave_encashment"] == Decimal("22615.38")
    assert parts["notice_pay"] == Decimal("28000.00")
    assert parts["advance"] == Decimal(9000)
    assert due.due_on == date(2026, 11, 23)


def test_nobody_is_owed_notice_who_goes_himself(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
        assert settling.facts(sitting, worker).notice_days is None


def test_as_if_he_left_and_one_who_does_not(books: Books, worker: int) -> None:
    with books.read() as sitting:
        assert settling.facts(sitting, worker, date(2026, 12, 31)).left == date(2026, 12, 31)
        with pytest.raises(Refusal):
            settling.facts(sitting, worker)
        with pytest.raises(Refusal):
            settling.settle(sitting, 99)


def test_all_that_he_owes_is_asked_of_his_last_wage(books: Books, worker: int) -> None:
    draft = AdvanceDraft(
        worker="7",
        day=date(2026, 10, 5),
        amount=Decimal(9000),
        purpose="Wedding",
        instalment=Decimal(3000),
        first_month="2026-12",
    )
    with books.write() as sitting:
        advances.give(sitting, draft)
        assert owings.due(sitting, Month(2026, 11)) == {}
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
        assert [each.amount for each in owings.due(sitting, Month(2026, 11))[worker]] == [Decimal(9000)]
        assert owings.due(sitting, Month(2026, 10)) == {}
