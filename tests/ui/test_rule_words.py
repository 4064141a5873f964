"""Every rule of a wage or a settlement is said in Urdu, to the last clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from app.rules.labour import Profile
from app.rules.leaving import Leaving, settlement
from app.rules.rates import Rates
from app.services import advances, payroll
from app.services.books import Books
from app.services.extras import ExtraDraft, add
from app.ui import application, rule_words
from app.ui.kit.look import Look
from tests.makers import OCTOBER, a_worker, an_attendance, employ, marks
from tests.services.test_advances import a_fine

LATIN = re.compile(r"[A-Za-z]+")


@pytest.fixture
def urdu(qapp: object) -> Iterator[None]:
    application.dress(application.start(), Look(urdu=True))
    yield
    application.dress(application.start(), Look())


def _english(rule: str) -> list[str]:
    """What is left of English in the rule as it is shown."""
    return LATIN.findall(rule_words.rule(rule))


def test_every_template_is_translated_with_its_figures(urdu: None) -> None:
    for clause in rule_words.CLAUSES:
        filled = re.sub(r"\{\w+\}", "7", clause.replace("{leave}", "sick"))
        said = rule_words.rule(filled)
        assert said != filled, clause
        assert not LATIN.findall(said), clause
        assert said.count("7") == filled.count("7"), clause


def test_the_wages_of_a_month_leave_no_english_behind(urdu: None, books: Books) -> None:
    """One of each kind, with overtime, sick leave, an allowance, a bonus, a fine and an advance."""
    from app.rules.wages import Allowance
    from app.services import attendance
    from app.services.attendance import PiecesDraft

    with books.write() as sitting:
        monthly = a_worker(number="7", rate=Decimal(120000), allowances=(Allowance("rent", Decimal(2000)),))
        daily = a_worker(pay_kind="daily", rate=Decimal(1600), allowances=(Allowance("meal", Decimal(50), per="day"),))
        piece = a_worker(pay_kind="piece", rate=Decimal(3))
        first, *_ = employ(sitting, monthly, daily, piece)
        days = [*marks("7", "P+2 P SL R A P"), *marks(piece.number, "P+2 P SL R P P CL")]
        done = PiecesDraft(
            worker=piece.number, day=date(2026, 10, 2), item="Bush", good=900, rejected=4, rate=Decimal(3)
        )
        attendance.record(sitting, an_attendance(*days, pieces=(done,)))
        add(sitting, ExtraDraft(worker_id=first, month=OCTOBER, key="bonus", amount=Decimal(5000)))
        advances.charge(sitting, a_fine(amount=Decimal(3750)))
    with books.read() as sitting:
        said = [
            part["rule"] for row in payroll.preview(sitting, OCTOBER).rows for part in row.explained if "rule" in part
        ]
    assert len(said) > 15
    assert [rule for rule in said if _english(rule)] == []


def test_a_settlement_leaves_no_english_behind(urdu: None, rates: Rates) -> None:
    due = settlement(
        Leaving(
            profile=Profile.LEGACY,
            joined=date(2015, 1, 1),
            left=date(2026, 10, 31),
            month_pay=Decimal(40000),
            employed=30,
            leave_days=Decimal("4.5"),
            notice_days=10,
            owed=Decimal(3000),
        ),
        rates,
    )
    assert len(due.components) >= 3
    assert [word for part in due.components for word in _english(part.rule)] == []


def test_in_english_a_rule_stands_as_it_is(qapp: object) -> None:
    assert rule_words.rule("days of absence: 2") == "days of absence: 2"
