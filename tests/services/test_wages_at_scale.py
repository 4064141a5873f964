"""A thousand workers (how fast: `make bench`), and two years of two hundred that no later correction can change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import product

import sqlalchemy as sa

from app.models.attendance import AttendanceDay, PieceCount
from app.models.workers import Worker, WorkerTerms
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.services import arrears, law, pay_runs, payroll, verify
from app.services.books import Books, Sitting
from app.services.law import OverrideDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker

KINDS = (("monthly", Decimal(40000)), ("daily", Decimal(1600)), ("piece", Decimal(1)))


def many(sitting: Sitting, men: int) -> list[int]:
    """Written straight into the tables: taking a man on with all its checks is another test's matter."""
    rows = []
    for n in range(men):
        draft, (kind, rate) = a_worker(), KINDS[n % len(KINDS)]
        names = ("number", "name", "father", "cnic", "born_on", "joined_on", "designation", "eobi_number")
        row = Worker(**{name: getattr(draft, name) for name in names}, entered_by=sitting.by, entered_at=sitting.now())
        row.terms.append(WorkerTerms(since=draft.joined_on, pay_kind=kind, rate=rate))
        rows.append(row)
    sitting.add_all(rows)
    sitting.flush()
    return [row.id for row in rows]


def present(sitting: Sitting, men: Iterable[int], month: Month) -> None:
    days = [(day, "R" if day.isoweekday() == 7 else "P") for day in month.days()]
    marks = [
        {"worker_id": man, "day": day, "mark": mark, "overtime": ZERO, "came": "", "went": ""}
        for man, (day, mark) in product(men, days)
    ]
    sitting.execute(sa.insert(AttendanceDay), marks)
    pieces = [
        {"worker_id": man, "month": str(month), "item": "Bush", "good": 900, "rejected": 0, "rate": Decimal(30)}
        for man in men
    ]
    sitting.execute(sa.insert(PieceCount), pieces)


def test_a_thousand_workers(books: Books) -> None:
    with books.write() as sitting:
        present(sitting, many(sitting, 1000), OCTOBER)
    with books.read() as sitting:
        made = payroll.preview(sitting, OCTOBER)
    assert len(made.rows) == 1000
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    with books.read() as sitting:
        assert payroll.preview(sitting, OCTOBER).totals == made.totals
        assert payroll.prove(sitting, OCTOBER) == []


def two_years() -> list[Month]:
    months = [Month(2024, 7)]
    while len(months) < 24:
        months.append(months[-1].next())
    return months


def test_two_years_of_two_hundred_and_a_rate_corrected_in_the_past(books: Books, clock: Clock) -> None:
    """Minimum wage of Punjab from July 2025 corrected from 40,000 to 41,000, after all 24 months were approved.

    66 of the 200 work by the piece: 900 x 30 = 27,000, raised to the minimum wage of their days, and so 1,000 x days/26
    more for each of the twelve months from July 2025. The others earn what was agreed: nothing is owed to them.
    """
    clock.set(date(2026, 7, 15))
    months = two_years()
    with books.write() as sitting:
        men = many(sitting, 200)
        for month in months:
            present(sitting, men, month)
            payroll.approve(sitting, month)
    with books.write() as sitting:
        before = [(run.id, run.net, pay_runs.wages(sitting, run.id)) for run in payroll.runs(sitting)]
        assert arrears.offered(sitting) == []
        law.override(
            sitting,
            OverrideDraft(
                key="minwage.punjab",
                since=date(2025, 7, 1),
                until=date(2026, 6, 30),
                value=Decimal(41000),
                reason="No.",
            ),
        )
        assert [(run.id, run.net, pay_runs.wages(sitting, run.id)) for run in payroll.runs(sitting)] == before
        assert [words for month in months[::6] for words in payroll.prove(sitting, month)] == []
        owed = [each for each in arrears.offered(sitting) if each.amount]
    pieces = [man for n, man in enumerate(men) if n % len(KINDS) == 2]
    assert {each.worker_id for each in owed} == set(pieces)
    assert {each.month for each in owed} == {str(month) for month in months[12:]}
    days = {str(month): sum(day.isoweekday() != 7 for day in month.days()) for month in months}
    for each in owed:
        assert abs(each.amount - Decimal(1000) * days[each.month] / 26) < Decimal("0.01")
    assert total([each.amount for each in owed]) == arrears.owed(owed)
    assert len(before) == 24
    assert verify.verify(books).ok
