"""Payable challans: drawn from wages, typed, and taken from step to step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import attendance, audit, challans, payroll, workers, workshop
from app.services.books import Books, Sitting
from app.services.challans import FOLLOWS, ChallanRow, State
from tests.clock import Clock
from tests.makers import OCTOBER, a_challan, a_month_of_work, a_worker, a_workshop, all_present, an_attendance

TODAY = date(2026, 11, 22)
PSID = "12345678901234567"


def row(books: Books, challan: int) -> ChallanRow:
    with books.read() as sitting:
        found = challans.get(sitting, challan)
    assert found is not None
    return found.row


def refused(books: Books, step: Callable[[Sitting], object]) -> list[Code]:
    with pytest.raises(Refusal) as found, books.write() as sitting:
        step(sitting)
    return [problem.code for problem in found.value.problems]


@pytest.fixture
def drawn(books: Books) -> list[int]:
    """The two challans of three workers' October."""
    a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        return challans.draw(sitting, OCTOBER)


def test_the_wages_draw_one_challan_for_each_fund(books: Books, drawn: list[int]) -> None:
    """Three workers: EOBI (5 + 1) % of 40,700 = 2,442 each; PESSI 6 % of 22,000 = 1,320 each; both due on the 15th."""
    eobi, pessi = (row(books, each) for each in drawn)
    assert (eobi.kind, eobi.amount, eobi.number) == ("eobi", Decimal("7326.00"), "C-2026-0001")
    assert (pessi.kind, pessi.amount, pessi.number) == ("pessi", Decimal("3960.00"), "C-2026-0002")
    assert {eobi.due_on, pessi.due_on} == {date(2026, 11, 15)}
    assert (eobi.state, eobi.period, eobi.open) == ("ready", "2026-10", True)
    with books.read() as sitting:
        detail = challans.get(sitting, drawn[0])
    assert detail is not None
    assert [line.amount for line in detail.lines] == [line.employer + line.employee for line in detail.lines]
    assert sum(line.amount for line in detail.lines) == detail.row.amount
    assert all(line.their_number and line.cnic for line in detail.lines)


def test_nothing_is_drawn_twice_and_what_was_cancelled_is_drawn_anew(books: Books, drawn: list[int]) -> None:
    assert refused(books, lambda sitting: challans.draw(sitting, OCTOBER)) == [Code.DUPLICATE, Code.DUPLICATE]
    with books.write() as sitting:
        challans.cancel(sitting, drawn[0])
        (again,) = challans.draw(sitting, OCTOBER)
    assert (row(books, again).kind, row(books, again).number) == ("eobi", "C-2026-0003")


def test_only_approved_wages_are_drawn(books: Books) -> None:
    a_month_of_work(books)
    assert refused(books, lambda sitting: challans.draw(sitting, OCTOBER)) == [Code.WAGES_NOT_APPROVED]


def test_where_nobody_is_covered_nothing_is_to_pay(books: Books) -> None:
    bare = {"eobi_number": "", "pessi_number": ""}
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(**bare))
    a_month_of_work(books, men=1, eobi_number="", pessi_number="")
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    assert refused(books, lambda sitting: challans.draw(sitting, OCTOBER)) == [Code.NOTHING_TO_PAY]


# --------------------------------------------------------------------------------------------------------------- life


STEPS: dict[State, Callable[[Sitting, int], None]] = {
    State.READY: challans.ready,
    State.PSID_ISSUED: lambda sitting, challan: challans.psid(sitting, challan, PSID),
    State.PAID: lambda sitting, challan: challans.paid(sitting, challan, sitting.today(), "CPR-1"),
    State.CONFIRMED: lambda sitting, challan: challans.confirm(sitting, challan, ""),
    State.CANCELLED: challans.cancel,
}
ROADS: dict[State, list[State]] = {
    State.DRAFT: [],
    State.READY: [State.READY],
    State.PSID_ISSUED: [State.READY, State.PSID_ISSUED],
    State.PAID: [State.PSID_ISSUED, State.PAID],
    State.CONFIRMED: [State.PSID_ISSUED, State.PAID, State.CONFIRMED],
    State.CANCELLED: [State.CANCELLED],
}


@pytest.mark.parametrize("start", list(State))
@pytest.mark.parametrize("step", list(STEPS))
def test_only_what_follows_is_allowed(books: Books, start: State, step: State) -> None:
    with books.write() as sitting:
        made = challans.add(sitting, a_challan())
        for each in ROADS[start]:
            STEPS[each](sitting, made)
    assert row(books, made).state == start
    if step in FOLLOWS[start]:
        with books.write() as sitting:
            STEPS[step](sitting, made)
        assert row(books, made).state == step
    else:
        assert refused(books, lambda sitting: STEPS[step](sitting, made)) == [Code.CHALLAN_STATE]
        assert row(books, made).state == start


def test_each_step_is_in_the_trail(books: Books, drawn: list[int]) -> None:
    with books.write() as sitting:
        challans.psid(sitting, drawn[0], "1234 5678 9012 3456-7")
        challans.paid(sitting, drawn[0], date(2026, 11, 20), " IT-20261120-0101-1 ")
        challans.confirm(sitting, drawn[0])
    with books.read() as sitting:
        trail = audit.trail(sitting, "challan", drawn[0])
    assert [each.action for each in trail] == ["draw", "psid_issued", "paid", "confirmed"]
    paid = row(books, drawn[0])
    assert (paid.psid, paid.paid_on, paid.cpr) == (PSID, date(2026, 11, 20), "IT-20261120-0101-1")
    assert not paid.open


@pytest.mark.parametrize("number", ["", "123", "1234567890123456a", PSID + "8", "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷"])
def test_a_psid_has_17_digits(books: Books, drawn: list[int], number: str) -> None:
    assert refused(books, lambda sitting: challans.psid(sitting, drawn[0], number)) == [Code.PSID_MALFORMED]


def test_a_psid_belongs_to_one_challan(books: Books, drawn: list[int]) -> None:
    with books.write() as sitting:
        challans.psid(sitting, drawn[0], PSID)
    assert refused(books, lambda sitting: challans.psid(sitting, drawn[1], PSID)) == [Code.DUPLICATE]


def test_nobody_pays_tomorrow_or_what_is_not_there(books: Books, drawn: list[int]) -> None:
    tomorrow = date(2026, 11, 23)
    assert refused(books, lambda sitting: challans.paid(sitting, drawn[0], tomorrow)) == [Code.DATE_IN_FUTURE]
    assert refused(books, lambda sitting: challans.paid(sitting, drawn[0], tomorrow.replace(day=1), "x" * 65)) == [
        Code.TOO_LONG
    ]
    assert refused(books, lambda sitting: challans.paid(sitting, 99, tomorrow)) == [Code.NOT_FOUND]
    with books.read() as sitting:
        assert challans.get(sitting, 99) is None


def test_a_reversal_cancels_what_was_drawn(books: Books, drawn: list[int]) -> None:
    with books.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
    assert {row(books, each).state for each in drawn} == {"cancelled"}


# -------------------------------------------------------------------------------------------------------------- typed


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"kind": "fine"}, Code.MALFORMED, "kind"),
        ({"authority": " "}, Code.MISSING, "authority"),
        ({"period": ""}, Code.MISSING, "period"),
        ({"head": "x" * 251}, Code.TOO_LONG, "head"),
        ({"amount": None}, Code.MISSING, "amount"),
        ({"amount": Decimal(0)}, Code.NOT_POSITIVE, "amount"),
        ({"amount": Decimal("0.001")}, Code.TOO_FINE, "amount"),
        ({"amount": Decimal(10) ** 15}, Code.TOO_LARGE, "amount"),
        ({"due_on": None}, Code.MISSING, "due_on"),
    ],
)
def test_a_wrong_demand_is_named_at_its_field(books: Books, changes: dict[str, Any], code: Code, field: str) -> None:
    draft = a_challan(**changes)
    assert [(problem.code, problem.field) for problem in challans.check(draft)] == [(code, field)]
    assert refused(books, lambda sitting: challans.add(sitting, draft)) == [code]


def test_challans_are_found_by_what_stands_on_them(books: Books, drawn: list[int]) -> None:
    with books.write() as sitting:
        made = challans.add(sitting, a_challan())
        challans.psid(sitting, drawn[0], PSID)
    with books.read() as sitting:
        found = {
            text: [each.id for each in challans.rows(sitting, text)] for text in ("signboard", PSID[:9], "C-2026-0002")
        }
        assert found == {"signboard": [made], PSID[:9]: [drawn[0]], "C-2026-0002": [drawn[1]]}
        assert [each.id for each in challans.rows(sitting, state="draft")] == [made]
        assert challans.count(sitting) == 3
        assert challans.count(sitting, "eobi", "psid_issued") == 1
        assert [each.id for each in challans.rows(sitting, limit=1)] == [made]


# -------------------------------------------------------------------------------------------------------------- paper


def test_the_eobi_paper_has_three_copies_and_tells_both_shares(books: Books, drawn: list[int], clock: Clock) -> None:
    clock.set(date(2026, 11, 15))
    with books.read() as sitting:
        sheet = challans.sheet(sitting, drawn[0])
    assert len(sheet.copies) == 3
    assert [(each.detail, each.amount) for each in sheet.rows] == [
        ("3 × 40,700.00", Decimal("6105.00")),
        ("3 × 40,700.00", Decimal("1221.00")),
    ]
    assert sheet.amount == sheet.total == Decimal("7326.00")
    assert (sheet.period_from, sheet.period_to) == (OCTOBER.first, OCTOBER.last)
    assert dict(sheet.payer_numbers) == {"eobi_no": "ABC-12345", "ntn": "1234567-8"}


@pytest.mark.parametrize(
    ("day", "cost"),
    [
        (date(2026, 11, 16), "146.52"),  # 2 % of 7,326 for a month or part of one
        (date(2026, 12, 15), "146.52"),
        (date(2026, 12, 16), "293.04"),
        (date(2030, 1, 1), "3663.00"),  # at most 50 %
    ],
)
def test_a_late_eobi_paper_carries_its_cost(books: Books, drawn: list[int], clock: Clock, day: date, cost: str) -> None:
    clock.set(day)
    with books.read() as sitting:
        sheet = challans.sheet(sitting, drawn[0])
    assert (sheet.late_cost, sheet.total) == (Decimal(cost), Decimal("7326.00") + Decimal(cost))


def test_a_paid_paper_is_not_late(books: Books, drawn: list[int]) -> None:
    with books.write() as sitting:
        challans.paid(sitting, drawn[0], date(2026, 11, 14))
        sheet = challans.sheet(sitting, drawn[0])
    assert (sheet.late_cost, sheet.paid_on) == (Decimal("0.00"), date(2026, 11, 14))


def test_a_paper_paid_late_keeps_what_that_cost(books: Books, drawn: list[int], clock: Clock) -> None:
    """Paid on 20 November: 2 % for a part of a month, whenever it is printed again."""
    with books.write() as sitting:
        challans.paid(sitting, drawn[0], date(2026, 11, 20))
    clock.set(date(2027, 5, 1))
    with books.read() as sitting:
        sheet = challans.sheet(sitting, drawn[0])
    assert (sheet.late_cost, sheet.late_until) == (Decimal("146.52"), date(2026, 11, 20))


def test_a_receipt_number_has_its_limit(books: Books, drawn: list[int]) -> None:
    assert refused(books, lambda sitting: challans.paid(sitting, drawn[0], TODAY, "9" * 65)) == [Code.TOO_LONG]
    with books.write() as sitting:
        challans.paid(sitting, drawn[0], TODAY)
    assert refused(books, lambda sitting: challans.confirm(sitting, drawn[0], "9" * 65)) == [Code.TOO_LONG]


def test_many_different_wages_are_told_as_their_sum(books: Books) -> None:
    """Below the ceiling of 22,000 each counts with his own wage: 22,000 + 15,000 + 16,000 + 17,000."""
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        for at, rate in enumerate((15000, 16000, 17000)):
            workers.add(sitting, a_worker(number=f"M-{at}", rate=Decimal(rate)))
            attendance.record(sitting, an_attendance(*all_present(f"M-{at}")))
        payroll.approve(sitting, OCTOBER)
        _, pessi = challans.draw(sitting, OCTOBER)
        sheet = challans.sheet(sitting, pessi)
    assert sheet.rows[0].detail == "4 workers: 70,000.00"
    assert sheet.rows[0].amount == Decimal("4200.00")


def test_any_other_paper_names_its_head_and_period(books: Books) -> None:
    with books.write() as sitting:
        sheet = challans.sheet(sitting, challans.add(sitting, a_challan()))
    assert [(each.label, each.detail, each.amount) for each in sheet.rows] == [
        ("Signboard fee", "2026", Decimal("3500.00"))
    ]
    assert (sheet.draft, len(sheet.copies), sheet.period_from) == (True, 3, date(2026, 12, 31))


def test_social_security_counts_wages_to_the_ceiling(books: Books, drawn: list[int]) -> None:
    with books.read() as sitting:
        sheet = challans.sheet(sitting, drawn[1])
    assert [(each.detail, each.amount) for each in sheet.rows] == [("3 × 22,000.00", Decimal("3960.00"))]
    assert sheet.total == Decimal("3960.00")


def test_months_draw_apart(books: Books, drawn: list[int]) -> None:
    a_month_of_work(books, month=Month(2026, 9), men=1)
    with books.write() as sitting:
        payroll.approve(sitting, Month(2026, 9))
        eobi, pessi = challans.draw(sitting, Month(2026, 9))
    assert row(books, eobi).due_on == row(books, pessi).due_on == date(2026, 10, 15)
    assert row(books, eobi).amount == Decimal("2442.00")
