"""Advances, fines and damage: within the limits of each law, taken by instalments, put off, paid back, cancelled."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import advances, attendance, law_choice, owings, payroll, workers
from app.services.advances import AdvanceDraft, PenaltyDraft
from app.services.books import Books
from app.services.law_choice import ChoiceDraft
from app.services.owings import ChangeDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance

NOVEMBER = Month(2026, 11)


@pytest.fixture
def worker(books: Books) -> int:
    """On 40,000 a month."""
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", name="Aslam"))


@pytest.fixture
def code(books: Books, worker: int) -> int:
    """The same under the Labour Code of 2026."""
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    return worker


def an_advance(**changes: Any) -> AdvanceDraft:
    plain: dict[str, Any] = {
        "worker": "7", "day": date(2026, 10, 5), "amount": Decimal(20000), "purpose": "Sister's wedding",
        "instalment": Decimal(5000), "first_month": "2026-10",
    }  # fmt: skip
    return AdvanceDraft(**plain | changes)


def a_fine(**changes: Any) -> PenaltyDraft:
    plain: dict[str, Any] = {
        "kind": "fine", "worker": "7", "day": date(2026, 10, 6), "amount": Decimal(500), "what": "Came late thrice",
        "heard_on": date(2026, 10, 5), "heard": "The bus",
    }  # fmt: skip
    return PenaltyDraft(**plain | changes)


def given_advance(books: Books, **changes: Any) -> int:
    with books.write() as sitting:
        return advances.give(sitting, an_advance(**changes))


def fined(books: Books, **changes: Any) -> int:
    with books.write() as sitting:
        return advances.charge(sitting, a_fine(**changes))


def due(books: Books, month: Month) -> list[tuple[str, Decimal]]:
    with books.read() as sitting:
        return [(each.key, each.amount) for found in advances.due(sitting, month).values() for each in found]


def changed(books: Books, owing: int, **draft: Any) -> None:
    with books.write() as sitting:
        owings.change(sitting, owing, ChangeDraft(**draft))


def codes(books: Books, draft: AdvanceDraft | PenaltyDraft) -> list[tuple[Code, str]]:
    with books.read() as sitting:
        found = (
            advances.check(sitting, draft)
            if isinstance(draft, AdvanceDraft)
            else advances.check_penalty(sitting, draft)
        )
    return [(each.code, each.field) for each in found]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"worker": "99"}, (Code.WORKER_UNKNOWN, "worker")),
        ({"purpose": " "}, (Code.MISSING, "purpose")),
        ({"amount": Decimal(0)}, (Code.NOT_POSITIVE, "amount")),
        ({"amount": Decimal("1.005"), "instalment": Decimal(1)}, (Code.TOO_FINE, "amount")),
        ({"day": date(2026, 12, 1), "first_month": "2026-12"}, (Code.DATE_IN_FUTURE, "day")),
        ({"day": date(2019, 1, 1), "first_month": "2019-01"}, (Code.WORKER_NOT_EMPLOYED, "day")),
        ({"instalment": Decimal(20001)}, (Code.MORE_THAN_OPEN, "instalment")),
        ({"instalment": None}, (Code.MISSING, "instalment")),
        ({"first_month": "October"}, (Code.MALFORMED, "first_month")),
        ({"first_month": "2026-09"}, (Code.DUE_BEFORE_DAY, "first_month")),
    ],
)
def test_an_advance_that_cannot_be(
    books: Books, worker: int, changes: dict[str, Any], expected: tuple[Code, str]
) -> None:
    assert codes(books, an_advance()) == []
    assert codes(books, an_advance(**changes)) == [expected]


def test_the_labour_code_allows_three_minimum_wages_and_one_at_a_time(books: Books, code: int) -> None:
    # s.18: three times the monthly minimum wage (40,000 in Punjab) is 120,000; an instalment a fifth of 40,000 is 8,000
    assert codes(books, an_advance(amount=Decimal(120000), instalment=Decimal(8000))) == []
    assert codes(books, an_advance(amount=Decimal(120001), instalment=Decimal(8001))) == [
        (Code.ADVANCE_TOO_LARGE, "amount"),
        (Code.INSTALMENT_TOO_LARGE, "instalment"),
    ]
    given_advance(books)
    assert codes(books, an_advance(amount=Decimal(1000), instalment=Decimal(1000))) == [(Code.ADVANCE_OPEN, "worker")]


def test_the_older_law_names_no_such_limit(books: Books, worker: int) -> None:
    given_advance(books)
    assert codes(books, an_advance(amount=Decimal(500000), instalment=Decimal(50000))) == []


def test_instalments_fall_due_from_their_month_and_can_be_put_off(books: Books, worker: int) -> None:
    made = given_advance(books, first_month="2026-11")
    assert due(books, OCTOBER) == []
    assert due(books, NOVEMBER) == [("advance", Decimal(5000))]
    changed(books, made, kind="postponed", month=NOVEMBER, reason="Eid")
    assert due(books, NOVEMBER) == []
    assert due(books, NOVEMBER.next()) == [("advance", Decimal(5000))]
    changed(books, made, kind="instalment", month=Month(2027, 1), amount=Decimal(2000), reason="asked")
    assert due(books, Month(2027, 2)) == [("advance", Decimal(2000))]
    with books.read() as sitting:
        (row,) = owings.rows(sitting)
    assert (row.postponed, row.instalment, row.open, row.state) == (
        (NOVEMBER,), Decimal(2000), Decimal(20000), "open",
    )  # fmt: skip


def test_what_is_paid_back_by_hand_or_forgiven_is_due_no_more(books: Books, worker: int) -> None:
    made = given_advance(books)
    changed(books, made, kind="paid_back", amount=Decimal(12000), day=date(2026, 10, 20))
    changed(books, made, kind="forgiven", amount=Decimal(5000), reason="fire in his house")
    assert due(books, OCTOBER) == [("advance", Decimal(3000))]
    with pytest.raises(Refusal) as refused:
        changed(books, made, kind="paid_back", amount=Decimal(3001))
    assert [found.code for found in refused.value.problems] == [Code.MORE_THAN_OPEN]
    changed(books, made, kind="paid_back", amount=Decimal(3000))
    assert due(books, OCTOBER) == []
    with pytest.raises(Refusal) as refused:
        changed(books, made, kind="postponed", month=NOVEMBER, reason="late")
    assert [found.code for found in refused.value.problems] == [Code.OWING_SETTLED]


def test_a_slip_is_cancelled_unless_something_was_taken(books: Books, worker: int) -> None:
    made, other = given_advance(books), given_advance(books)
    changed(books, made, kind="cancelled", reason="typed twice")
    changed(books, other, kind="paid_back", amount=Decimal(1))
    with pytest.raises(Refusal) as refused:
        changed(books, other, kind="cancelled", reason="typed twice")
    assert [found.code for found in refused.value.problems] == [Code.OWING_TAKEN]
    with books.read() as sitting:
        assert [(row.state, row.open) for row in owings.rows(sitting)] == [("cancelled", 0), ("open", Decimal(19999))]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ({"kind": "eaten"}, Code.MALFORMED),
        ({"kind": "postponed", "reason": "x"}, Code.MISSING),
        ({"kind": "forgiven", "amount": Decimal(1)}, Code.OVERRIDE_NEEDS_REASON),
        ({"kind": "paid_back"}, Code.MISSING),
        ({"kind": "paid_back", "amount": Decimal(-1)}, Code.NOT_POSITIVE),
        ({"kind": "paid_back", "amount": Decimal(1), "day": date(2027, 1, 1)}, Code.DATE_IN_FUTURE),
    ],
)
def test_a_change_that_says_too_little(books: Books, worker: int, draft: dict[str, Any], expected: Code) -> None:
    made = given_advance(books)
    with books.read() as sitting:
        assert [found.code for found in owings.check_change(sitting, made, ChangeDraft(**draft))] == [expected]
        assert owings.check_change(sitting, 999, ChangeDraft(**draft))[0].code is Code.NOT_FOUND


# -------------------------------------------------------------------------------------------------- fines and damage


@pytest.mark.parametrize(
    ("fixture", "most"),
    [("worker", Decimal("1250.00")), ("code", Decimal("1200.00"))],
    ids=["3.125 % of 40,000: half an anna in the rupee", "3 % of 40,000: Labour Code s.169(4)"],
)
def test_all_fines_of_a_month_are_within_the_law(
    books: Books, request: pytest.FixtureRequest, fixture: str, most: Decimal
) -> None:
    request.getfixturevalue(fixture)
    assert codes(books, a_fine(amount=most)) == []
    assert codes(books, a_fine(amount=most + Decimal("0.01"))) == [(Code.FINE_TOO_LARGE, "amount")]
    fined(books, amount=Decimal(500))
    assert codes(books, a_fine(amount=most - 500)) == []
    assert codes(books, a_fine(amount=most - 499)) == [(Code.FINE_TOO_LARGE, "amount")]
    november = {"day": date(2026, 11, 2), "heard_on": date(2026, 11, 2)}
    assert codes(books, a_fine(amount=most, **november)) == []


def test_nobody_is_fined_unheard(books: Books, worker: int) -> None:
    for changes in ({"heard_on": None}, {"heard": " "}, {"heard_on": date(2026, 10, 7)}):
        assert codes(books, a_fine(**changes)) == [(Code.NOT_HEARD, "heard_on")]


def test_nobody_under_18_is_fined(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="5", born_on=date(2009, 6, 1), joined_on=date(2026, 9, 1)))
    assert codes(books, a_fine(worker="5")) == [(Code.FINE_OF_YOUNG, "worker")]


def test_a_fine_is_due_in_its_month_and_damage_by_instalments(books: Books, worker: int) -> None:
    fined(books)
    fined(
        books, kind="damage", amount=Decimal(9000), instalment=Decimal(3000), first_month="2026-11", what="Die broken"
    )
    assert due(books, OCTOBER) == [("fine", Decimal(500))]
    assert due(books, NOVEMBER) == [("damage", Decimal(3000))]  # heard on 5 October, the fine lapses on 4 December
    with books.read() as sitting:
        assert [row.what for row in owings.rows(sitting, "damage")] == ["Die broken"]


def test_a_kind_that_nobody_knows(books: Books, worker: int) -> None:
    assert codes(books, a_fine(kind="tax")) == [(Code.MALFORMED, "kind")]


def lapse(books: Books, owing: int) -> tuple[str, Decimal, Decimal]:
    with books.read() as sitting:
        row = owings.get(sitting, owing)
    assert row is not None
    return row.state, row.open, row.lapsed


def test_a_fine_is_never_taken_in_instalments(books: Books, worker: int) -> None:
    """Payment of Wages Act s.8."""
    assert codes(books, a_fine(instalment=Decimal(250))) == [(Code.FINE_IN_PARTS, "instalment")]
    assert codes(books, a_fine(instalment=Decimal(500))) == []
    fine = fined(books)
    with books.read() as sitting:
        draft = ChangeDraft(kind="instalment", month=OCTOBER, amount=Decimal(250), reason="he asked")
        assert [each.code for each in owings.check_change(sitting, fine, draft)] == [Code.FINE_IN_PARTS]


@pytest.mark.parametrize(
    ("act", "month", "expected"),
    [
        # 60 days after 8 October is 7 December, the day by which November's wages are paid
        (date(2026, 10, 8), "2026-11", []),
        (date(2026, 10, 7), "2026-11", [(Code.FINE_LAPSES, "act_on")]),
        # 60 days after 23 September is today; that of the day before has lapsed
        (date(2026, 9, 23), "2026-10", []),
        (date(2026, 9, 22), "2026-10", [(Code.FINE_LAPSES, "act_on")]),
    ],
)
def test_a_fine_that_would_lapse_before_it_is_taken_is_refused(
    books: Books, worker: int, act: date, month: str, expected: list[tuple[Code, str]]
) -> None:
    draft = a_fine(day=date(2026, 10, 20), act_on=act, heard_on=date(2026, 10, 9), first_month=month)
    assert codes(books, draft) == expected


def test_wages_that_are_approved_take_no_fine_any_more(books: Books, worker: int) -> None:
    """Of an act of 6 October only October's wages come in time."""
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present("7")))
        payroll.approve(sitting, OCTOBER)
    assert codes(books, a_fine()) == [(Code.FINE_LAPSES, "act_on")]


def test_nobody_is_heard_before_he_did_it(books: Books, worker: int) -> None:
    assert codes(books, a_fine(act_on=date(2026, 10, 6))) == [(Code.DUE_BEFORE_DAY, "heard_on")]


def test_a_fine_lapses_sixty_days_after_the_act(books: Books, worker: int, clock: Clock) -> None:
    """On 22 November: 60 days after 23 September; the day after that of 22 September has gone."""
    clock.set(date(2026, 9, 25))
    for act in (date(2026, 9, 23), date(2026, 9, 22)):
        fined(books, act_on=act, day=date(2026, 9, 25), heard_on=date(2026, 9, 24))
    clock.set(date(2026, 11, 22))
    with books.read() as sitting:
        kept, gone = (row.id for row in owings.rows(sitting, "fine"))
    assert lapse(books, kept) == ("open", Decimal(500), Decimal(0))
    assert lapse(books, gone) == ("lapsed", Decimal(0), Decimal(500))
    assert due(books, Month(2026, 9)) == [("fine", Decimal(500))]


def test_damage_does_not_lapse(books: Books, worker: int) -> None:
    broken = fined(books, kind="damage", day=date(2026, 7, 6), heard_on=date(2026, 7, 5))
    assert lapse(books, broken) == ("open", Decimal(500), Decimal(0))


def test_a_fine_is_asked_of_the_wages_that_are_paid_on_its_last_day(books: Books, worker: int) -> None:
    """Of 8 October it lapses on 7 December, by which November's wages are paid."""
    fined(books, act_on=date(2026, 10, 8), heard_on=date(2026, 10, 8), day=date(2026, 10, 9))
    assert due(books, NOVEMBER) == [("fine", Decimal(500))]
    assert due(books, Month(2026, 12)) == []
