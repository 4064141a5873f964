"""Leave: balances under both laws, what is brought along, and that nothing goes below zero without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.labour import Profile
from app.rules.leave import Kind
from app.rules.leave_account import Account, first_beyond, standing
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.rules.rates import Rates
from app.services import attendance, coverage, law_choice, leave, payroll, workers, workshop
from app.services.books import Books
from app.services.law_choice import ChoiceDraft
from app.services.leave import OpeningDraft, PermissionDraft
from tests.makers import OCTOBER, a_month_of_work, a_worker, an_attendance, marks

JOINED = date(2020, 1, 19)


def legacy(_day: date) -> Profile:
    return Profile.LEGACY


def labour_code(_day: date) -> Profile:
    return Profile.PLC_2026


def an_account(**changes: Any) -> Account:
    plain: dict[str, Any] = {"kind": Kind.ANNUAL, "joined": JOINED, "begins": date(2026, 3, 1)}
    return Account(**plain | changes)


# ------------------------------------------------------------------------------------------- the account, by each law


@pytest.mark.parametrize(
    ("profile", "kind", "granted"),
    [
        (legacy, Kind.ANNUAL, 14),  # Shops and Establishments Ordinance 1969
        (legacy, Kind.CASUAL, 10),
        (legacy, Kind.SICK, 16),  # at half pay
        (labour_code, Kind.ANNUAL, 18),  # Labour Code 2026 s.192
        (labour_code, Kind.CASUAL, 10),  # s.195
        (labour_code, Kind.SICK, 8),  # s.193, at full pay
    ],
)
def test_what_the_law_grants_in_a_year(rates: Rates, profile: Any, kind: Kind, granted: int) -> None:
    found = standing(an_account(kind=kind), date(2026, 10, 31), profile, rates)
    assert [found.granted, found.left, found.beyond] == [granted, granted, 0]


def test_annual_leave_is_earned_by_twelve_months_of_service(rates: Rates) -> None:
    account = an_account(joined=date(2025, 12, 1), begins=date(2025, 12, 1))
    days = [date(2026, 11, 30), date(2026, 12, 1)]
    assert [standing(account, day, legacy, rates).granted for day in days] == [0, 14]


def test_what_is_left_passes_into_the_next_year_as_far_as_the_law_says(rates: Rates) -> None:
    # the older law: 14 unused days pass on, and no more than 14; casual leave does not pass on
    account = an_account(begins=date(2022, 1, 19))
    assert standing(account, date(2026, 10, 31), legacy, rates).brought == 14
    casual = an_account(kind=Kind.CASUAL, begins=date(2022, 1, 19))
    assert standing(casual, date(2026, 10, 31), legacy, rates).brought == 0


def test_what_is_above_is_paid_out_under_the_code_and_lapses_under_the_older_law(rates: Rates) -> None:
    """18 days a year, none taken in 2026 to 2028: 30 pass into 2029 at most, and what is above is paid out."""
    account = an_account(begins=date(2026, 1, 1), opening=(date(2026, 3, 1), Decimal(14)))
    found = standing(account, date(2028, 5, 1), labour_code, rates)
    assert [found.brought, found.paid_out, found.lapsed] == [30, 2, 0]  # 14 + 18 at the end of 2027
    found = standing(account, date(2029, 5, 1), labour_code, rates)
    assert [found.brought, found.paid_out] == [30, 18]
    found = standing(account, date(2028, 5, 1), legacy, rates)
    assert [found.brought, found.paid_out, found.lapsed] == [14, 0, 14]


def test_an_opening_balance_stands_in_place_of_what_nobody_knows(rates: Rates) -> None:
    account = an_account(opening=(date(2026, 3, 1), Decimal(5)), taken=(date(2026, 2, 1), date(2026, 4, 1)))
    found = standing(account, date(2026, 10, 31), legacy, rates)
    assert [found.brought, found.granted, found.taken, found.left] == [5, 0, 1, 4]
    # in the next leave year the law grants again, and what was left is added
    assert standing(account, date(2027, 2, 1), legacy, rates).left == 4 + 14


def test_an_old_debt_is_repaid_and_not_allowed_twice(rates: Rates) -> None:
    days = tuple(date(2026, 3, 1) + timedelta(days=n) for n in range(12))
    casual = an_account(kind=Kind.CASUAL, taken=days, permitted=((date(2026, 3, 1), Decimal(2)),))
    assert first_beyond(casual, date(2026, 1, 1), legacy, rates) is None
    next_year = tuple(date(2027, 3, 1) + timedelta(days=n) for n in range(9))
    again = an_account(kind=Kind.CASUAL, taken=days + next_year, permitted=casual.permitted)
    found = first_beyond(again, date(2027, 1, 19), legacy, rates)
    assert found is not None
    assert found[0] == date(2027, 3, 9)  # the ninth day: two of the ten were taken already


@given(
    offsets=st.lists(st.integers(0, 700), max_size=40, unique=True),
    opening=st.none() | st.integers(0, 14),
    permits=st.lists(st.tuples(st.integers(0, 700), st.integers(1, 5)), max_size=3),
    kind=st.sampled_from(Kind),
    code=st.booleans(),
)
def test_leave_is_never_below_nothing_without_a_permission(
    rates: Rates,
    offsets: list[int],
    opening: int | None,
    permits: list[tuple[int, int]],
    kind: Kind,
    code: bool,
) -> None:
    """Marks are let in one by one, as the books do; on every day of leave what he owes was permitted."""
    begin = date(2026, 3, 1)
    profile = labour_code if code else legacy
    base: dict[str, Any] = {
        "kind": kind,
        "begins": begin,
        "opening": None if opening is None else (begin, Decimal(opening)),
        "permitted": tuple((begin + timedelta(days=n), Decimal(days)) for n, days in permits),
    }
    taken: tuple[date, ...] = ()
    for day in (begin + timedelta(days=offset) for offset in sorted(offsets)):
        if first_beyond(an_account(**base, taken=(*taken, day)), day, profile, rates) is None:
            taken = (*taken, day)
    allowed = sum(days for _, days in permits)
    for day in taken:
        found = standing(an_account(**base, taken=taken), day, profile, rates)
        assert found.left >= -allowed
        assert found.beyond == 0
    if not permits:
        assert all(standing(an_account(**base, taken=taken), day, profile, rates).left >= 0 for day in taken)


# ------------------------------------------------------------------------------------- halves, and a change of the law


def test_half_a_day_of_leave_takes_a_half(rates: Rates) -> None:
    days = (date(2026, 10, 1), date(2026, 10, 3))
    account = an_account(kind=Kind.CASUAL, taken=(date(2026, 10, 2),), halves=days)
    assert standing(account, date(2026, 10, 2), legacy, rates).taken == Decimal("1.5")
    assert standing(account, date(2026, 10, 3), legacy, rates).left == 8


def test_the_half_day_that_goes_beyond_is_named(rates: Rates) -> None:
    days = tuple(date(2026, 10, 1) + timedelta(days=n) for n in range(10))
    assert first_beyond(an_account(kind=Kind.CASUAL, taken=days[:9], halves=days[9:]), days[0], legacy, rates) is None
    over = first_beyond(an_account(kind=Kind.CASUAL, taken=days, halves=(date(2026, 10, 20),)), days[0], legacy, rates)
    assert over is not None
    assert (over[0], over[1].beyond) == (date(2026, 10, 20), Decimal("0.5"))


def from_july(day: date) -> Profile:
    return Profile.PLC_2026 if day >= date(2026, 7, 1) else Profile.LEGACY


def test_what_the_older_law_let_him_take_is_no_debt_under_the_newer(rates: Rates) -> None:
    """Sick leave: 16 days at half pay, from July 8 at full pay."""
    twelve = tuple(date(2026, 5, 1) + timedelta(days=n) for n in range(12))
    account = an_account(kind=Kind.SICK, begins=date(2026, 1, 1), taken=twelve)
    assert standing(account, date(2026, 6, 30), from_july, rates).left == 4
    july = standing(account, date(2026, 7, 1), from_july, rates)
    assert (july.granted, july.taken, july.left) == (Decimal(12), Decimal(12), Decimal(0))
    more = an_account(kind=Kind.SICK, begins=date(2026, 1, 1), taken=(*twelve, date(2026, 7, 2)))
    over = first_beyond(more, date(2026, 7, 1), from_july, rates)
    assert over is not None
    assert over[1].beyond == 1
    five = an_account(kind=Kind.SICK, begins=date(2026, 1, 1), taken=twelve[:5])
    assert standing(five, date(2026, 7, 1), from_july, rates).left == 3


# ------------------------------------------------------------------------------------ birth, death, and infection


def a_leave(kind: Kind, first: date, days: int, **changes: Any) -> Account:
    """Marked on the six working days of each week."""
    every = (first + timedelta(days=n) for n in range(days))
    taken = tuple(day for day in every if day.isoweekday() != 7)
    return an_account(kind=kind, taken=taken, begins=JOINED, **changes)


@pytest.mark.parametrize(
    ("kind", "profile", "days"),
    [
        pytest.param(Kind.MATERNITY, legacy, 84, id="12 weeks, from memory"),
        pytest.param(Kind.MATERNITY, labour_code, 98, id="Labour Code s.197: 6 and 8 weeks"),
        pytest.param(Kind.PATERNITY, labour_code, 7, id="Labour Code s.198"),
        pytest.param(Kind.IDDAT, labour_code, 130, id="Labour Code s.196"),
        pytest.param(Kind.QUARANTINE, labour_code, 14, id="Labour Code s.194"),
    ],
)
def test_the_days_of_such_a_leave_are_those_of_the_calendar(rates: Rates, kind: Kind, profile: Any, days: int) -> None:
    begin = date(2026, 11, 2)  # a Monday; the longest of them ends in the next year
    whole = a_leave(kind, begin, days)
    assert first_beyond(whole, begin, profile, rates) is None
    last = whole.taken[-1]
    assert standing(whole, last, profile, rates).taken == (last - begin).days + 1
    assert standing(whole, begin, profile, rates).granted == days
    too_long = a_leave(kind, begin, days + 3)
    over = first_beyond(too_long, begin, profile, rates)
    assert over is not None
    assert (over[0] - begin).days >= days
    allowed = a_leave(kind, begin, days + 3, permitted=((begin, Decimal(3)),))
    assert first_beyond(allowed, begin, profile, rates) is None


@pytest.mark.parametrize("kind", [Kind.PATERNITY, Kind.IDDAT, Kind.QUARANTINE])
def test_the_older_law_knows_no_such_leave(rates: Rates, kind: Kind) -> None:
    over = first_beyond(a_leave(kind, date(2026, 11, 2), 1), date(2026, 11, 2), legacy, rates)
    assert over is not None
    assert over[1].granted == 0
    assert not over[1].sources


def test_maternity_needs_its_time_of_service_on_its_first_day(rates: Rates) -> None:
    begin = date(2026, 11, 2)
    just, early = (a_leave(Kind.MATERNITY, begin, 98, joined=joined) for joined in (date(2026, 5, 2), date(2026, 5, 3)))
    assert first_beyond(just, begin, labour_code, rates) is None
    assert first_beyond(early, begin, labour_code, rates) is not None


def test_it_stays_under_the_law_of_its_first_day(rates: Rates) -> None:
    begun = a_leave(Kind.MATERNITY, date(2026, 5, 4), 60)
    assert standing(begun, date(2026, 7, 2), from_july, rates).granted == 84  # the Code would grant 98
    assert standing(begun, date(2026, 7, 2), from_july, rates).taken == 60


def test_it_is_given_again_a_year_later_and_not_before(rates: Rates) -> None:
    first, second = date(2026, 3, 2), date(2027, 3, 2)
    both = a_leave(Kind.PATERNITY, first, 7).taken
    soon = an_account(kind=Kind.PATERNITY, begins=JOINED, taken=(*both, date(2027, 2, 27), date(2027, 3, 1)))
    assert first_beyond(soon, first, labour_code, rates) is not None
    later = an_account(kind=Kind.PATERNITY, begins=JOINED, taken=(*both, second))
    assert first_beyond(later, first, labour_code, rates) is None
    assert standing(later, second, labour_code, rates).left == 6
    assert standing(later, date(2026, 3, 8), labour_code, rates).left == 1  # the Saturday was marked, the Sunday not


def test_a_permission_for_one_birth_is_none_for_the_next(rates: Rates) -> None:
    days = (*a_leave(Kind.PATERNITY, date(2026, 3, 2), 9).taken, *a_leave(Kind.PATERNITY, date(2027, 3, 2), 9).taken)
    once = an_account(kind=Kind.PATERNITY, begins=JOINED, taken=days, permitted=((date(2026, 3, 1), Decimal(9)),))
    over = first_beyond(once, JOINED, labour_code, rates)
    assert over is not None
    assert over[0].year == 2027


# ------------------------------------------------------------------------------------------------------ in the books


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", name="Aslam"))


def recorded(books: Books, row: str, month: Month = OCTOBER) -> list[Problem]:
    with books.write() as sitting:
        draft = an_attendance(*marks("7", row, month), month=month)
        found = attendance.check(sitting, draft)
        attendance.record(sitting, draft)
    return found


def left(books: Books, kind: str, on: date = date(2026, 11, 22)) -> Decimal:
    with books.read() as sitting:
        (row,) = [row for row in leave.balances(sitting, on) if row.kind == kind]
    return row.left


def test_leave_that_is_marked_is_leave_that_is_taken(books: Books, worker: int) -> None:
    recorded(books, "CL CL SL AL P")
    assert [left(books, kind) for kind in ("casual", "sick", "annual")] == [8, 15, 13]


def test_more_than_his_leave_is_refused_until_somebody_allows_it(books: Books, worker: int) -> None:
    with pytest.raises(Refusal) as refused:
        recorded(books, "CL " * 12)
    (found,) = refused.value.problems
    assert (found.code, found.field) == (Code.LEAVE_BEYOND_BALANCE, "days.10.mark")
    assert found.facts == {"name": "Aslam", "kind": "casual leave", "taken": "11", "left": "10"}
    draft = PermissionDraft(
        worker="7", kind="casual", first=date(2026, 10, 1), last=date(2026, 10, 12), days=Decimal(2), reason="Marriage"
    )
    with books.write() as sitting:
        leave.permit(sitting, draft)
    recorded(books, "CL " * 12)
    assert left(books, "casual") == -2
    with books.read() as sitting:
        (kept,) = leave.permissions(sitting, worker)
    assert (kept.days, kept.reason, kept.allowed_by) == (Decimal(2), "Marriage", "tester")
    with pytest.raises(Refusal):
        recorded(books, "CL " * 13)


def test_a_mark_put_in_earlier_is_seen_by_the_leave_that_follows(books: Books, worker: int) -> None:
    recorded(books, "CL " * 8, Month(2026, 11))
    with pytest.raises(Refusal) as refused:
        recorded(books, "CL CL CL")
    assert [(found.code, found.field) for found in refused.value.problems] == [(Code.LEAVE_BEYOND_BALANCE, "days")]


def test_a_sheet_that_takes_leave_back_gives_it_back(books: Books, worker: int) -> None:
    recorded(books, "CL CL CL")
    recorded(books, "P P CL")
    assert left(books, "casual") == 9


def test_more_than_three_days_of_casual_leave_at_once_are_spoken_of(books: Books, worker: int) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    assert [found.code for found in recorded(books, "CL CL CL P")] == []
    found = recorded(books, "CL CL CL CL P CL")
    assert [(each.code, each.field) for each in found] == [(Code.LEAVE_AT_ONCE, "days.3.mark")]


def test_halves_of_leave_are_in_the_balance_and_at_once(books: Books, worker: int) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
    assert [found.code for found in recorded(books, "½CL ½SL ½AL CL P P P R P P P P P P")] == []
    assert [left(books, kind) for kind in ("casual", "sick", "annual")] == [
        Decimal("8.5"), Decimal("7.5"), Decimal("17.5"),
    ]  # fmt: skip
    found = recorded(books, "CL CL CL ½CL P CL")
    assert [(each.code, each.facts["days"]) for each in found] == [(Code.LEAVE_AT_ONCE, "3.5")]


def test_a_mother_a_father_and_who_may_be_neither(books: Books) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
        for number, gender in (("7", "male"), ("8", "female"), ("9", "other")):
            workers.add(sitting, a_worker(number=number, gender=gender))

        def kinds(number: str) -> set[str]:
            worker = workers.by_number(sitting)[number].id
            return {row.kind for row in leave.balances(sitting, date(2026, 11, 1), worker) if not row.yearly}

        assert kinds("7") == {"paternity", "quarantine"}
        assert kinds("8") == {"maternity", "iddat", "quarantine"}
        assert kinds("9") == {"maternity", "paternity", "iddat", "quarantine"}
        wrong = attendance.check(sitting, an_attendance(*marks("7", "ML"), *marks("8", "PL")))
        assert [(each.code, each.facts["kind"]) for each in wrong] == [
            (Code.LEAVE_BEYOND_BALANCE, "maternity leave"), (Code.LEAVE_BEYOND_BALANCE, "paternity leave"),
        ]  # fmt: skip
        assert attendance.check(sitting, an_attendance(*marks("7", "PL"), *marks("8", "ML"))) == []


def test_an_opening_that_leaves_days_without_ground_is_refused(books: Books, worker: int) -> None:
    recorded(books, "AL " * 8)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        leave.open_balance(sitting, OpeningDraft(worker="7", kind="annual", as_of=date(2026, 9, 1), days=Decimal(7)))
    assert [found.code for found in refused.value.problems] == [Code.LEAVE_BEYOND_BALANCE]
    assert left(books, "annual") == 6


def test_a_law_chosen_afterwards_takes_nobodys_leave_without_a_word(books: Books, worker: int) -> None:
    """Nine sick days in October are lawful under the older law; the Code grants eight."""
    recorded(books, "SL " * 9)
    choice = ChoiceDraft(since=date(2026, 10, 1), profile="plc_2026", reason="notified")
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law_choice.choose(sitting, choice)
    assert [found.code for found in refused.value.problems] == [Code.LEAVE_BEYOND_BALANCE]
    draft = PermissionDraft(
        worker="7", kind="sick", first=date(2026, 10, 1), last=date(2026, 10, 9), days=Decimal(1), reason="As before"
    )
    with books.write() as sitting:
        leave.permit(sitting, draft)
        law_choice.choose(sitting, choice)
    assert left(books, "sick") == -1


def test_an_opening_balance_is_brought_along(books: Books, worker: int) -> None:
    with books.write() as sitting:
        leave.open_balance(
            sitting, OpeningDraft(worker="7", kind="annual", as_of=date(2026, 9, 1), days=Decimal("6.5"))
        )
    recorded(books, "AL AL")
    assert left(books, "annual") == Decimal("4.5")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"worker": "99"}, Code.WORKER_UNKNOWN),
        ({"kind": "long"}, Code.MALFORMED),
        ({"kind": "maternity"}, Code.MALFORMED),
        ({"days": Decimal(-1)}, Code.NEGATIVE),
        ({"days": Decimal("0.3")}, Code.MALFORMED),
        ({"days": None}, Code.MISSING),
        ({"as_of": date(2027, 1, 1)}, Code.DATE_IN_FUTURE),
    ],
)
def test_an_opening_that_cannot_be(books: Books, worker: int, changes: dict[str, Any], code: Code) -> None:
    plain: dict[str, Any] = {"worker": "7", "kind": "annual", "as_of": date(2026, 9, 1), "days": Decimal(5)}
    with books.read() as sitting:
        assert [found.code for found in leave.check_opening(sitting, OpeningDraft(**plain | changes))] == [code]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, Code.OVERRIDE_NEEDS_REASON),
        ({"days": Decimal(0)}, Code.NOT_POSITIVE),
        ({"last": date(2026, 8, 1)}, Code.ENDS_BEFORE_BEGIN),
        ({"first": None}, Code.MISSING),
    ],
)
def test_a_permission_that_says_too_little(books: Books, worker: int, changes: dict[str, Any], code: Code) -> None:
    plain: dict[str, Any] = {
        "worker": "7", "kind": "sick", "first": date(2026, 9, 1), "last": date(2026, 9, 2), "days": Decimal(2),
        "reason": "Fever",
    }  # fmt: skip
    with books.read() as sitting:
        assert [found.code for found in leave.check_permission(sitting, PermissionDraft(**plain | changes))] == [code]


# ------------------------------------------------------------------------------------------------ the law, from a day


def test_the_owner_chooses_the_law_from_a_day_and_may_choose_again(books: Books) -> None:
    with books.write() as sitting:
        for since, profile in ((date(2026, 7, 1), "plc_2026"), (date(2026, 10, 1), "legacy")):
            law_choice.choose(sitting, ChoiceDraft(since=since, profile=profile, reason="advised"))
        held = [coverage.profile(sitting, Month(2026, month)) for month in (6, 7, 9, 10)]
        assert [row.profile for row in law_choice.choices(sitting)] == ["plc_2026", "legacy"]
    assert held == [Profile.LEGACY, Profile.PLC_2026, Profile.PLC_2026, Profile.LEGACY]


def test_the_settings_show_the_choice_and_a_change_there_is_a_choice_too(books: Books) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 7, 1), profile="plc_2026", reason="notified"))
        own = workshop.draft(sitting)
        workshop.change(sitting, own)  # nothing else was chosen
        workshop.change(sitting, replace(own, law_profile="legacy", law_profile_since=date(2026, 12, 1)))
        held = [coverage.profile(sitting, Month(2026, month)) for month in (6, 7, 11, 12)]
        assert len(law_choice.choices(sitting)) == 2
    assert (own.law_profile, own.law_profile_since) == ("plc_2026", date(2026, 7, 1))
    assert held == [Profile.LEGACY, Profile.PLC_2026, Profile.PLC_2026, Profile.LEGACY]


def test_books_that_began_under_the_code_stood_under_it_until_the_first_choice(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), law_profile="plc_2026"))
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 12, 1), profile="legacy", reason="advised"))
        held = [coverage.profile(sitting, Month(2026, month)) for month in (6, 11, 12)]
    assert held == [Profile.PLC_2026, Profile.PLC_2026, Profile.LEGACY]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": ""}, Code.OVERRIDE_NEEDS_REASON),
        ({"profile": "sharia"}, Code.MALFORMED),
        ({"since": None}, Code.MISSING),
        ({"since": date(2026, 12, 2)}, Code.TERMS_WITHIN_MONTH),
        ({"since": date(2026, 1, 1)}, Code.NO_RATE),  # the Code was not made before February
    ],
)
def test_a_law_that_cannot_be_chosen(books: Books, changes: dict[str, Any], code: Code) -> None:
    plain: dict[str, Any] = {"since": date(2026, 12, 1), "profile": "plc_2026", "reason": "notified"}
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(**plain | changes))
    assert [found.code for found in refused.value.problems] == [code]


def test_the_law_of_approved_wages_stands(books: Books) -> None:
    a_month_of_work(books, men=1)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 10, 1), profile="plc_2026", reason="notified"))
    assert [found.code for found in refused.value.problems] == [Code.WAGES_APPROVED]
