"""Wages that the program approved before part 3: upgraded, they are proved to the paisa, taken back, and whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.models import schema
from app.models.base import final_tables
from app.models.engine import REBUILDING, make_final, open_engine
from app.models.steps import STEPS
from app.rules.rates import Rates
from app.services import arrears, challans, pay_list, pay_runs, payroll
from app.services.books import Books, open_books
from app.services.verify import verify
from tests.clock import Clock
from tests.makers import OCTOBER

BEFORE_PART_3 = 9
NET = {"1": Decimal(37285), "2": Decimal(50880), "3": Decimal(63007)}
"""What the old program said: monthly with absence, by the day, by the piece; the last two with income tax."""


@pytest.fixture
def old(tmp_path: Path, files: Path, rates: Rates, clock: Clock) -> Iterator[Books]:
    """The rows that the old program wrote, in the tables as they were then; opened by this one."""
    path = tmp_path / "old.karkhana"
    engine = open_engine(path, REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        schema._bring_up(connection, datetime(2026, 11, 2, 5, 0, tzinfo=UTC), STEPS[:BEFORE_PART_3])
        for line in (files / "october_at_step_9.sql").read_text(encoding="utf-8").splitlines():
            connection.exec_driver_sql(line)
        for table in ("pay_run", "paid_wage", "challan_line", "audit"):
            assert table in final_tables()
            make_final(connection, table)
    engine.dispose()
    found = open_books(path, rates, clock, by="tester")
    yield found
    found.close()


def test_they_stand_as_they_were_approved(old: Books) -> None:
    with old.read() as sitting:
        made = payroll.preview(sitting, OCTOBER)
        slips = payroll.payslip_sheets(sitting, OCTOBER)
        listed, register = pay_list.of(sitting, OCTOBER), payroll.register_sheet(sitting, OCTOBER)
        (run,) = payroll.runs(sitting)
    assert {row.worker_number: row.net for row in made.rows} == NET
    assert (run.state, run.worker_id, run.reason, run.name) == ("approved", None, "", "")
    assert [(slip.net, slip.draft) for slip in slips] == [(net, False) for net in NET.values()]
    assert listed.amount() == register.totals.net == made.totals.net == sum(NET.values())
    assert verify(old).findings == ()


def test_they_are_proved_to_the_paisa(old: Books) -> None:
    with old.read() as sitting:
        assert payroll.prove(sitting, OCTOBER) == payroll.recompute(sitting, OCTOBER) == []
        assert arrears.offered(sitting) == []
        assert all(not row.facts for row in pay_runs.paid(sitting, OCTOBER))


def test_they_are_taken_back_and_approved_anew_with_the_same_figures(old: Books) -> None:
    with old.write() as sitting:
        pay_list.paid(sitting, OCTOBER, "cash", date(2026, 11, 6))
        payroll.reverse(sitting, OCTOBER, "proved once more")
        assert {row.state for row in challans.rows(sitting)} == {"cancelled"}
        assert pay_runs.so_far(sitting, [OCTOBER]) == {}
        payroll.approve(sitting, OCTOBER)
        made = payroll.preview(sitting, OCTOBER)
        assert {row.worker_number: row.net for row in made.rows} == NET
        assert payroll.prove(sitting, OCTOBER) == []
        drawn = [
            detail.row.amount for each in challans.draw(sitting, OCTOBER) if (detail := challans.get(sitting, each))
        ]
        assert drawn == [made.totals.eobi_employer + made.totals.eobi_employee, made.totals.pessi]
    assert verify(old).findings == ()
