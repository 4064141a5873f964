"""What holds of every month with a last wage in it, whatever was worked, owed and due."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.money import ZERO, rupees, total
from app.services import (
    attendance,
    challans,
    extras,
    last_wages,
    owings,
    pay_list,
    pay_runs,
    payroll,
    workers,
    workshop,
)
from app.services.books import Books, Sitting
from app.services.extras import ExtraDraft
from app.services.pay_runs import DAYS, MONEY, WageRow
from tests.clock import Clock
from tests.makers import a_worker, a_workshop, an_attendance, employ, marks
from tests.services.test_last_wages import GONE, NOVEMBER, WHY, leave, of, owe


class Undone(Exception):
    """So that nothing of an example stays in the books."""


FINE = {Profile.LEGACY: Decimal("3.125"), Profile.PLC_2026: Decimal(3)}


def caps_hold(row: WageRow, profile: Profile, worker_leaves: bool) -> None:
    """Never below zero; the caps are of the wage, what is due on leaving may be set off whole."""
    assert row.net == row.gross - row.deductions + row.rounding
    assert row.net >= 0
    dues = row.gratuity + row.other_pay if worker_leaves else ZERO
    limit = rupees((row.gross - dues) / 2) + dues
    law = sum((Decimal(p["amount"]) for p in row.explained if p["key"] in ("eobi", "income_tax")), ZERO)
    assert row.deductions <= max(limit, law)
    if profile is Profile.PLC_2026:
        assert row.advance <= rupees((row.gross - dues) / 5) + dues
    assert row.fines <= rupees((row.gross - dues) * FINE[profile] / 100)


ROWS = st.lists(st.sampled_from(["P", "A", "R", "P+2", "½", "H"]), min_size=14, max_size=14).map(" ".join)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    profile=st.sampled_from(Profile),
    rate=st.integers(3000, 400000),
    row=ROWS,
    debts=st.lists(st.tuples(st.sampled_from(["advance", "fine", "damage"]), st.integers(1, 400000)), max_size=4),
    why=st.sampled_from(["resigned", "retrenched"]),
    bonus=st.integers(0, 50000),
    gratuity=st.integers(0, 500000),
)
def test_whatever_the_last_wage_was_the_month_holds_together(
    books: Books,
    clock: Clock,
    profile: Profile,
    rate: int,
    row: str,
    debts: list[tuple[str, int]],
    why: str,
    bonus: int,
    gratuity: int,
) -> None:
    clock.set(date(2026, 11, 30))
    with suppress(Undone), books.write() as sitting:
        if profile is Profile.PLC_2026:
            workshop.change(sitting, a_workshop(law_profile="plc_2026", law_profile_since=date(2026, 3, 1)))
        ids = employ(sitting, a_worker(number="2"), a_worker(number="3"), month=NOVEMBER)
        goes = workers.add(sitting, a_worker(number="1", rate=Decimal(rate)))
        attendance.record(sitting, an_attendance(*marks("1", row, NOVEMBER), month=NOVEMBER))
        for kind, amount in debts:
            owe(sitting, goes, amount, kind)
        for key, amount in (("bonus", bonus), ("gratuity", gratuity)):
            if amount:
                extras.add(sitting, ExtraDraft(worker_id=goes, month=NOVEMBER, key=key, amount=Decimal(amount)))
        leave(sitting, goes, GONE, why)
        before = {each.id: each.open for each in owings.rows(sitting)}
        last_wages.approve(sitting, goes)
        alone = of(payroll.preview(sitting, NOVEMBER).rows, goes)
        caps_hold(alone, profile, worker_leaves=True)
        assert all(each.open >= 0 for each in owings.rows(sitting))
        payroll.approve(sitting, NOVEMBER)
        made = payroll.preview(sitting, NOVEMBER)
        assert sorted(each.worker_id for each in made.rows) == sorted([goes, *ids])
        assert of(made.rows, goes).net == alone.net
        _all_agree(sitting, made.totals)
        assert payroll.prove(sitting, NOVEMBER) == payroll.recompute(sitting, NOVEMBER) == []
        payroll.reverse(sitting, NOVEMBER, WHY)
        last_wages.take_back(sitting, goes, WHY)
        assert {each.id: each.open for each in owings.rows(sitting)} == before
        _nothing_left(sitting)
        raise Undone


def _all_agree(sitting: Sitting, totals: pay_runs.WageTotals) -> None:
    listed, register = pay_list.of(sitting, NOVEMBER), payroll.register_sheet(sitting, NOVEMBER).totals
    assert totals.net == register.net == listed.amount() == total([line.amount for line in listed.lines])
    drawn = {
        detail.row.kind: detail.row.amount
        for each in challans.draw(sitting, NOVEMBER)
        if (detail := challans.get(sitting, each))
    }
    assert drawn.get("eobi", ZERO) == totals.eobi_employer + totals.eobi_employee
    assert drawn.get("pessi", ZERO) == totals.pessi


def _nothing_left(sitting: Sitting) -> None:
    every = [row for run in pay_runs.runs(sitting) for row in pay_runs.wages(sitting, run.id)]
    for name in (*MONEY, *DAYS):
        assert sum((Decimal(getattr(row, name)) for row in every), ZERO) == 0
    assert all(row.state == "cancelled" for row in challans.rows(sitting))
    assert pay_runs.so_far(sitting, [NOVEMBER]) == {}
