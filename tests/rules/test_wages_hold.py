"""What holds of every wage, whatever the marks and the pieces."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.rates import Rates
from app.rules.wages import Day, Deduction, Mark, Part, PayKind, Pieces, Situation, Terms, Wage, compute

OCTOBER = Month(2026, 10)
MONEY = st.decimals(min_value=0, max_value=500_000, places=2)
HOURS = st.decimals(min_value=0, max_value=6, places=1)
MARKS = st.lists(st.tuples(st.sampled_from(Mark), HOURS), max_size=31)
PIECES = st.lists(st.builds(Pieces, st.just("Bush"), st.integers(0, 9000), st.integers(0, 99), MONEY), max_size=3)
DEDUCTIONS = st.lists(st.builds(Deduction, st.just("advance"), MONEY), max_size=3).map(tuple)


def paid(
    rates: Rates, terms: Terms, marks: Sequence[tuple[Mark, Decimal]], pieces: list[Pieces], **more: object
) -> Wage:
    days = [Day(OCTOBER.first + timedelta(days=n), mark, hours) for n, (mark, hours) in enumerate(marks)]
    return compute(terms, days, pieces, Situation(month=OCTOBER, **more), rates)  # type: ignore[arg-type]


@settings(max_examples=200)
@given(
    kind=st.sampled_from(PayKind),
    rate=MONEY,
    marks=MARKS,
    pieces=PIECES,
    taken=DEDUCTIONS,
    profile=st.sampled_from(Profile),
    eobi=st.booleans(),
)
def test_the_figures_add_up(
    rates: Rates,
    kind: PayKind,
    rate: Decimal,
    marks: list[tuple[Mark, Decimal]],
    pieces: list[Pieces],
    taken: tuple[Deduction, ...],
    profile: Profile,
    eobi: bool,
) -> None:
    wage = paid(rates, Terms(kind, rate), marks, pieces, deductions=taken, profile=profile, eobi=eobi)
    assert wage.net == wage.gross - wage.deductions + wage.rounding
    assert wage.net >= 0
    assert wage.net == wage.net.to_integral_value()
    assert abs(wage.rounding) <= Decimal("0.50")
    assert wage.gross == sum(each.amount for each in wage.explained(Part.EARNING))
    assert wage.deductions == sum(each.amount for each in wage.explained(Part.DEDUCTION))
    assert wage.gross == wage.basic + wage.piece_earnings + wage.leave_pay + wage.top_up + wage.overtime_pay
    assert all(each.amount >= 0 for each in wage.components)
    assert all(problem.is_warning for problem in wage.problems)
    for name in ("basic", "gross", "deductions", "net", "pessi", "minimum_wage", "income_tax", "overtime_pay"):
        assert getattr(wage, name).as_tuple().exponent >= -2


@given(marks=MARKS, pieces=PIECES)
def test_a_piece_worker_never_earns_less_than_the_minimum_wage(
    rates: Rates, marks: list[tuple[Mark, Decimal]], pieces: list[Pieces]
) -> None:
    wage = paid(rates, Terms(PayKind.PIECE, Decimal(0)), marks, pieces)
    assert wage.piece_earnings + wage.leave_pay + wage.top_up >= wage.minimum_wage
    assert wage.short_of_minimum == 0
    assert wage.top_up == 0 or wage.piece_earnings + wage.leave_pay + wage.top_up == wage.minimum_wage


@given(marks=MARKS, rate=MONEY)
def test_a_month_is_never_paid_more_than_its_rate_nor_a_worse_month_better(
    rates: Rates, marks: list[tuple[Mark, Decimal]], rate: Decimal
) -> None:
    quiet = [(mark, Decimal(0)) for mark, _ in marks]
    worse = [(Mark.ABSENT if mark is Mark.PRESENT else mark, Decimal(0)) for mark, _ in marks]
    for kind in (PayKind.MONTHLY, PayKind.DAILY):
        wage = paid(rates, Terms(kind, rate), quiet, [])
        assert kind is PayKind.DAILY or wage.gross <= rate
        assert paid(rates, Terms(kind, rate), worse, []).gross <= wage.gross
