"""Challans after a counter-run, and for arrears: only the difference is drawn, and what was too much is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import arrears, attendance, challans, dues, extras, law, payroll, salary_deposits, wage_lines, workers
from app.services.books import Books, Sitting
from app.services.challans import ChallanDetail, ChallanRow
from app.services.law import OverrideDraft
from app.services.verify import verify
from app.services.workers import TermsDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_month_of_work, a_worker, all_present, an_attendance, employ, marks

SEPTEMBER, NOVEMBER = Month(2026, 9), Month(2026, 11)
PSIDS = ("12345678901234567", "22345678901234567")
FIVE_DAYS = "P P P R P P" + " A" * 25
PESSI = "Punjab Employees Social Security Institution"


def whole(sitting: Sitting, challan: int) -> ChallanDetail:
    found = challans.get(sitting, challan)
    assert found is not None
    return found


def standing(sitting: Sitting, kind: str, period: str = "2026-10") -> list[ChallanRow]:
    rows = [row for row in challans.rows(sitting) if (row.kind, row.period) == (kind, period)]
    return sorted((row for row in rows if row.state != "cancelled"), key=lambda row: row.id)


def gone_out(books: Books) -> None:
    """October's wages are approved and their challans have PSIDs; then they are taken back."""
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        for challan, psid in zip(challans.draw(sitting, OCTOBER), PSIDS, strict=True):
            challans.psid(sitting, challan, psid)
        payroll.reverse(sitting, OCTOBER, "a day too many")


def number(sitting: Sitting, worker: int) -> str:
    known = workers.get(sitting, worker)
    assert known is not None
    return known.number


def test_a_challan_with_a_psid_stands_and_an_open_one_goes(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        eobi, pessi = challans.draw(sitting, OCTOBER)
        challans.psid(sitting, pessi, PSIDS[0])
        payroll.reverse(sitting, OCTOBER, "a day too many")
        assert [whole(sitting, each).row.state for each in (eobi, pessi)] == ["cancelled", "psid_issued"]
        payroll.approve(sitting, OCTOBER)
        (again,) = challans.draw(sitting, OCTOBER)
        assert (whole(sitting, again).row.kind, whole(sitting, again).row.amount) == ("eobi", Decimal(7326))
        with pytest.raises(Refusal) as found:
            challans.draw(sitting, OCTOBER)
    assert {problem.code for problem in found.value.problems} == {Code.DUPLICATE}
    assert verify(books).findings == ()


def test_a_challan_left_behind_by_a_reversal_is_found(books: Books, without_triggers: Callable[[str], None]) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        challans.draw(sitting, OCTOBER)
        payroll.reverse(sitting, OCTOBER, "a day too many")
    assert verify(books).findings == ()
    without_triggers("UPDATE challan SET state = 'ready' WHERE number = 'C-2026-0001'")
    assert any("C-2026-0001" in said and "taken back" in said for said in verify(books).findings)


def test_the_difference_is_drawn_worker_by_worker(books: Books) -> None:
    """One joins the month late: 2,442 more to EOBI, 1,320 to PESSI; the three others stand as they were."""
    a_month_of_work(books)
    gone_out(books)
    with books.write() as sitting:
        (late,) = employ(sitting, a_worker())
        payroll.approve(sitting, OCTOBER)
        drawn = [whole(sitting, each) for each in challans.draw(sitting, OCTOBER)]
        sums = payroll.preview(sitting, OCTOBER).totals
        assert [(each.row.kind, each.row.amount) for each in drawn] == [
            ("eobi", Decimal(2442)),
            ("pessi", Decimal(1320)),
        ]
        assert [[line.worker_id for line in each.lines] for each in drawn] == [[late], [late]]
        every = {kind: total([row.amount for row in standing(sitting, kind)]) for kind in ("eobi", "pessi")}
    assert every == {"eobi": sums.eobi_employer + sums.eobi_employee, "pessi": sums.pessi}
    assert verify(books).findings == ()


def test_who_had_too_much_lessens_the_challan_of_the_others(books: Books) -> None:
    """Of three one was there 5 days: 5/26 of 40,000 are 7,692.31, 6 % of it 461.54, so 858.46 less; a fourth 1,320."""
    first, *_ = a_month_of_work(books)
    gone_out(books)
    with books.write() as sitting:
        employ(sitting, a_worker())
        attendance.record(sitting, an_attendance(*marks(number(sitting, first), FIVE_DAYS)))
        payroll.approve(sitting, OCTOBER)
        less = next(row for row in payroll.preview(sitting, OCTOBER).rows if row.worker_id == first)
        _, pessi = (whole(sitting, each) for each in challans.draw(sitting, OCTOBER))
    assert [line.amount for line in pessi.lines] == [less.pessi - Decimal(1320), Decimal(1320)]
    assert pessi.row.amount == less.pessi
    assert verify(books).findings == ()


def test_what_was_paid_too_much_is_said_and_never_drawn(books: Books) -> None:
    first, *_ = a_month_of_work(books)
    gone_out(books)
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks(number(sitting, first), FIVE_DAYS)))
        payroll.approve(sitting, OCTOBER)
        made = payroll.preview(sitting, OCTOBER)
        less = next(row for row in made.rows if row.worker_id == first)
        (over,) = [each for each in made.problems if each.code is Code.PAID_TOO_MUCH]
        with pytest.raises(Refusal) as found:
            challans.draw(sitting, OCTOBER)
    amount = f"{Decimal(1320) - less.pessi:,.2f}"
    assert over.facts == {"fund": PESSI, "month": "2026-10", "amount": amount}
    assert over.is_warning
    assert [problem.code for problem in found.value.problems] == [Code.PAID_TOO_MUCH]
    assert verify(books).findings == ()


def test_what_is_still_to_be_drawn_falls_due(books: Books) -> None:
    a_month_of_work(books)
    gone_out(books)
    with books.write() as sitting:
        employ(sitting, a_worker())
        payroll.approve(sitting, OCTOBER)
        rows = {
            (row.key, row.state): row.amount for row in dues.due(sitting, sitting.today()) if row.period == "2026-10"
        }
    assert rows["pessi.pay", "overdue"] == Decimal(1320)
    assert rows["pessi.pay", "psid_issued"] == Decimal(3960)


def test_salary_tax_of_a_counter_run_is_set_off_against_the_weeks_after(books: Books, clock: Clock) -> None:
    """150,000 a month: 6,000 of tax. Approved on 31 October, taken back on 12 November, anew without three days."""
    clock.set(date(2026, 10, 31))
    (worker,) = a_month_of_work(books, men=1, rate=Decimal(150000))
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        tax = payroll.preview(sitting, OCTOBER).totals.income_tax
    clock.set(date(2026, 11, 12))
    with books.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "absent")
        away = marks(number(sitting, worker), "A A A")
        attendance.record(sitting, an_attendance(*away, *all_present(number(sitting, worker))[3:]))
        payroll.approve(sitting, OCTOBER)
        made = payroll.preview(sitting, OCTOBER)
        less = made.totals.income_tax
        assert 0 < less < tax
        assert salary_deposits.withheld(sitting, date(2026, 11, 1)) == tax
        assert salary_deposits.withheld(sitting, date(2026, 11, 15)) == 0
        (over,) = [each for each in made.problems if each.code is Code.PAID_TOO_MUCH]
        assert (over.facts["fund"], over.facts["amount"]) == (salary_deposits.FBR, f"{tax - less:,.2f}")
    clock.set(date(2026, 11, 30))
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present(number(sitting, worker), NOVEMBER), month=NOVEMBER))
        payroll.approve(sitting, NOVEMBER)
        november = payroll.preview(sitting, NOVEMBER).totals.income_tax
        assert salary_deposits.withheld(sitting, date(2026, 12, 6)) == november - (tax - less)
        assert salary_deposits.too_much(sitting, OCTOBER) == []


# ------------------------------------------------------------------------------------------- arrears owed to the funds


@pytest.fixture
def september(books: Books) -> int:
    """September is approved and its challans drawn, October is worked; then September's EOBI base is read as 42,000."""
    draft = a_worker()
    with books.write() as sitting:
        (worker,) = employ(sitting, draft, month=SEPTEMBER)
        attendance.record(sitting, an_attendance(*all_present(draft.number)))
        payroll.approve(sitting, SEPTEMBER)
        challans.draw(sitting, SEPTEMBER)
    said = OverrideDraft(
        key="eobi.base", since=SEPTEMBER.first, until=SEPTEMBER.last, value=Decimal(42000), reason="EOBI says so"
    )
    with books.write() as sitting:
        law.override(sitting, said)
    return worker


def test_what_eobi_is_owed_for_an_earlier_month_goes_there_by_a_challan_of_its_own(
    books: Books, september: int
) -> None:
    """42,000 instead of 40,700: 6 % of 1,300 are 78, and he pays none of it: his October is whole."""
    with books.write() as sitting:
        (offer,) = arrears.offered(sitting, before=OCTOBER)
        assert (offer.amount, offer.eobi, offer.pessi) == (ZERO, Decimal(78), ZERO)
        arrears.put(sitting, OCTOBER)
        assert arrears.offered(sitting, before=OCTOBER) == []
        payroll.approve(sitting, OCTOBER)
        (row,) = payroll.preview(sitting, OCTOBER).rows
        assert (row.gross, row.eobi_employee, row.net) == (Decimal(40000), Decimal(407), Decimal(39593))
        drawn = [whole(sitting, each) for each in challans.draw(sitting, OCTOBER)]
        assert [(each.row.kind, each.row.period, each.row.amount) for each in drawn] == [
            ("eobi", "2026-10", Decimal(2442)),
            ("pessi", "2026-10", Decimal(1320)),
            ("eobi", "2026-09", Decimal(78)),
        ]
        assert {line.key for line in wage_lines.of_worker(sitting, september)} == {"eobi_arrears"}
        assert [(line.worker_id, line.employer, line.employee) for line in drawn[2].lines] == [
            (september, Decimal(78), ZERO)
        ]
        assert arrears.offered(sitting) == []
        assert payroll.prove(sitting, OCTOBER) == []
        with pytest.raises(Refusal):
            challans.draw(sitting, OCTOBER)
    assert verify(books).findings == ()


def test_beside_a_challan_that_stands_the_earlier_month_has_its_own(books: Books, september: int) -> None:
    gone_out(books)
    with books.write() as sitting:
        arrears.put(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        (extra,) = challans.draw(sitting, OCTOBER)
        row = whole(sitting, extra).row
    assert (row.kind, row.period, row.amount) == ("eobi", "2026-09", Decimal(78))


def test_a_reversal_offers_it_again_and_takes_its_open_challan(books: Books, september: int) -> None:
    with books.write() as sitting:
        arrears.put(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        *_, extra = challans.draw(sitting, OCTOBER)
        payroll.reverse(sitting, OCTOBER, "too soon")
        assert whole(sitting, extra).row.state == "cancelled"
        assert [row.amount for row in standing(sitting, "eobi", "2026-09")] == [Decimal(2442)]
        (row,) = extras.rows(sitting, OCTOBER)  # it waits for the month to be approved anew
        assert (row.amount, row.eobi) == (ZERO, Decimal(78))
        extras.remove(sitting, row.id)
        assert [each.eobi for each in arrears.offered(sitting)] == [Decimal(78)]
    assert verify(books).findings == ()


def test_a_raise_in_the_past_owes_social_security_too(books: Books) -> None:
    """15,000 under the minimum wage and raised to 20,000 for September: 6 % of 5,000 are 300 for PESSI.

    That EOBI had 6 % of 700 too much, for its base was 40,000, lessens nothing of it.
    """
    draft = a_worker(rate=Decimal(15000))
    with books.write() as sitting:
        (worker,) = employ(sitting, draft, month=SEPTEMBER)
        attendance.record(sitting, an_attendance(*all_present(draft.number)))
        payroll.approve(sitting, SEPTEMBER)
        change = TermsDraft(since=SEPTEMBER.first, pay_kind="monthly", rate=Decimal(20000), reason="agreed")
        workers.agree(sitting, worker, change)
    less = OverrideDraft(key="eobi.base", since=SEPTEMBER.first, until=SEPTEMBER.last, value=Decimal(40000), reason="x")
    with books.write() as sitting:
        law.override(sitting, less)
    with books.write() as sitting:
        assert [(each.eobi, each.pessi) for each in arrears.offered(sitting)] == [(Decimal(-42), Decimal(300))]
        arrears.put(sitting, OCTOBER)
        payroll.approve(sitting, OCTOBER)
        drawn = [whole(sitting, each).row for each in challans.draw(sitting, OCTOBER)]
        assert [(each.kind, each.period, each.amount) for each in drawn][2:] == [("pessi", "2026-09", Decimal(300))]
        assert [(each.amount, each.eobi, each.to_funds) for each in arrears.offered(sitting)] == [
            (ZERO, Decimal(-42), ZERO)
        ]
