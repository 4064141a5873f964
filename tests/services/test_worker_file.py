"""The worker's file: his card, his age and work, terms that never overlap, nominees, apprentices, and leaving."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.rules.labour import years_between
from app.rules.problems import Code, Refusal
from app.rules.wages import Allowance
from app.rules.young import hazards
from app.services import attendance, audit, workers
from app.services.books import Books
from app.services.workers import ApprenticeDraft, LeavingDraft, NomineeDraft, TermsDraft
from tests.makers import a_worker, an_attendance, marks

TODAY = date(2026, 11, 22)
APPRENTICE = ApprenticeDraft(
    trade="Fitter", since=date(2026, 1, 1), until=date(2028, 12, 31), stipend=Decimal(40000), contract_no="A-7"
)


def of_age(years: int, day: date = TODAY) -> date:
    return day.replace(year=day.year - years)


def complaints(books: Books, **changes: Any) -> set[tuple[Code, str]]:
    with books.read() as sitting:
        return {(found.code, found.field) for found in workers.check(sitting, a_worker(**changes))}


def refused_terms(books: Books, worker: int, **changes: Any) -> list[Code]:
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.agree(sitting, worker, TermsDraft(**{"rate": Decimal(45000)} | changes))
    return [found.code for found in refused.value.problems]


@pytest.fixture
def worker(books: Books) -> int:
    with books.write() as sitting:
        return workers.add(sitting, a_worker(number="7", name="Aslam", designation="Fitter"))


# ---------------------------------------------------------------------------------------- age: the stricter law rules


@pytest.mark.parametrize(
    ("years", "code"),
    [
        (13, Code.TOO_YOUNG),
        (14, Code.LIGHT_WORK_ONLY),  # light work from 14 by the Code's schedule, and none of it in a workshop
        (15, Code.LIGHT_WORK_ONLY),  # a child no more by the Act of 2016, but by the Code (under 16)
        (16, Code.YOUNG_PERSON),
        (17, Code.YOUNG_PERSON),
    ],
)
def test_the_stricter_law_says_who_may_come(books: Books, years: int, code: Code) -> None:
    assert complaints(books, born_on=of_age(years), joined_on=TODAY) == {(code, "born_on")}


def test_a_child_of_13_is_refused_and_nothing_is_written(books: Books) -> None:
    with pytest.raises(Refusal), books.write() as sitting:
        workers.add(sitting, a_worker(born_on=of_age(13), joined_on=TODAY))
    with books.read() as sitting:
        assert workers.rows(sitting) == []


@pytest.mark.parametrize(
    ("work", "named"),
    [
        ("Press man", "press"),
        ("Grinder", "grinding"),
        ("Chrome plater", "electroplating"),
        ("ویلڈر", "welding"),
        ("Casting helper", "foundry"),
        ("Chowkidar (night)", "night work"),
    ],
)
def test_one_of_16_may_not_do_work_that_is_named_hazardous(books: Books, work: str, named: str) -> None:
    assert hazards(work) == (named,)
    found = complaints(books, born_on=of_age(16), joined_on=TODAY, designation=work)
    assert (Code.YOUNG_HAZARD, "designation") in found
    assert complaints(books, designation=work) == set()  # a grown man may


def test_one_of_17_is_not_given_terms_at_the_press(books: Books) -> None:
    with books.write() as sitting:
        made = workers.add(sitting, a_worker(born_on=of_age(17), joined_on=date(2026, 10, 1), designation="Packer"))
    assert refused_terms(books, made, since=date(2026, 11, 1), designation="Power press") == [Code.YOUNG_HAZARD]


def test_who_is_under_18_and_until_when(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker())
        made = workers.add(sitting, a_worker(born_on=date(2010, 2, 28), joined_on=date(2026, 11, 1)))
        (young,) = workers.young(sitting, TODAY)
    assert (young.worker.id, young.age, young.adult_on) == (made, 16, date(2028, 2, 28))


def test_one_born_on_the_leap_day_comes_of_age_on_the_first_of_march(books: Books) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(born_on=date(2008, 2, 29), joined_on=date(2025, 11, 1)))
        (young,) = workers.young(sitting, date(2026, 2, 28))
    assert young.adult_on == date(2026, 2, 28) + timedelta(days=1)
    assert years_between(date(2008, 2, 29), young.adult_on) == 18


# ------------------------------------------------------------------------------------------------ card and particulars


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"gender": "male", "cnic": "35202-1234567-2"}, Code.GENDER_DIFFERS, "gender"),
        ({"gender": "female", "cnic": "35202-1234567-1"}, Code.GENDER_DIFFERS, "gender"),
        ({"gender": "boy"}, Code.MALFORMED, "gender"),
        ({"cnic_expires": date(2026, 11, 21)}, Code.CNIC_EXPIRED, "cnic_expires"),
        (
            {"cnic_issued": date(2026, 1, 1), "cnic_expires": date(2025, 1, 1)},
            Code.ENDS_BEFORE_BEGIN,
            "cnic_expires",
        ),
        ({"cnic_issued": date(2027, 1, 1)}, Code.DATE_IN_FUTURE, "cnic_issued"),
        ({"engagement": "slave"}, Code.MALFORMED, "engagement"),
        ({"engagement": "fixed_term", "engaged_why": "Order of Atlas"}, Code.MISSING, "engaged_until"),
        ({"engagement": "fixed_term", "engaged_until": date(2027, 3, 1)}, Code.MISSING, "engaged_why"),
        ({"engagement": "apprentice"}, Code.MISSING, "apprentice"),
        ({"apprentice": replace(APPRENTICE, trade="")}, Code.MISSING, "apprentice.trade"),
        ({"apprentice": replace(APPRENTICE, until=date(2025, 1, 1))}, Code.ENDS_BEFORE_BEGIN, "apprentice.until"),
        ({"apprentice": replace(APPRENTICE, stipend=Decimal(-1))}, Code.NEGATIVE, "apprentice.stipend"),
        ({"skill": "wizard"}, Code.MALFORMED, "skill"),
        ({"hours": Decimal(25)}, Code.MALFORMED, "hours"),
        ({"rest_weekday": 8}, Code.MALFORMED, "rest_weekday"),
        ({"allowances": (Allowance("", Decimal(1)),)}, Code.MISSING, "allowances.0.key"),
        ({"allowances": (Allowance("house", Decimal(0)),)}, Code.NOT_POSITIVE, "allowances.0.amount"),
        ({"allowances": (Allowance("house", Decimal(1), per="year"),)}, Code.MALFORMED, "allowances.0.per"),
        ({"allowances": (Allowance("house", Decimal(1)),) * 2}, Code.DUPLICATE, "allowances"),
        ({"nominees": (NomineeDraft(share=Decimal(100)),)}, Code.MISSING, "nominees.0.name"),
        ({"nominees": (NomineeDraft(name="Zainab"),)}, Code.NOT_POSITIVE, "nominees.0.share"),
        (
            {"nominees": (NomineeDraft(name="Zainab", share=Decimal(100), cnic="12"),)},
            Code.CNIC_MALFORMED,
            "nominees.0.cnic",
        ),
        ({"nominees": (NomineeDraft(name="Zainab", share=Decimal(60)),)}, Code.NOMINEE_SHARES, "nominees"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(books: Books, changes: dict[str, Any], code: Code, field: str) -> None:
    assert (code, field) in complaints(books, **changes)


def test_cards_that_run_out_are_watched(books: Books) -> None:
    with books.write() as sitting:
        for number, expires in (("1", date(2027, 1, 10)), ("2", None), ("3", date(2026, 11, 1)), ("4", TODAY)):
            workers.add(sitting, a_worker(number=number, cnic_expires=expires))
        workers.add(sitting, a_worker(cnic_expires=date(2030, 1, 1)))
        watched = [(card.number, card.days_left) for card in workers.cnic_watch(sitting)]
    assert watched == [("3", -21), ("4", 0), ("1", 49), ("2", None)]


def test_the_whole_file_is_kept_and_shown_again(books: Books) -> None:
    draft = a_worker(
        gender="male",
        cnic="35202-7654321-1",
        cnic_issued=date(2020, 1, 1),
        cnic_expires=date(2030, 1, 1),
        address="Street 4, Shahdara",
        home_address="Chak 12, Kasur",
        bank="Meezan",
        skill="skilled",
        hours=Decimal(8),
        rest_weekday=5,
        allowances=(Allowance("house", Decimal(3000), "House rent"), Allowance("food", Decimal(100), "Meal", "day")),
        duties="Fitting of brake shoes",
        nominees=(
            NomineeDraft(name="Zainab", relation="wife", cnic="35202-1111111-2", share=Decimal(60)),
            NomineeDraft(name="Hamza", relation="son", share=Decimal(40)),
        ),
        apprentice=APPRENTICE,
    )
    with books.write() as sitting:
        made = workers.add(sitting, draft)
    with books.read() as sitting:
        shown = workers.draft(sitting, made)
        row = workers.get(sitting, made)
    zainab = replace(draft.nominees[0], cnic="3520211111112")
    wanted = replace(draft, cnic="3520276543211", engagement="apprentice", nominees=(zainab, draft.nominees[1]))
    assert shown == wanted
    assert row is not None
    assert (row.rest_weekday, row.allowances, row.skill) == (5, draft.allowances, "skilled")
    with books.write() as sitting:  # a form that was opened and written down unchanged changes nothing
        workers.change(sitting, made, shown)
        assert len(workers.history(sitting, made)) == 1
        assert workers.draft(sitting, made) == wanted
        assert [row.action for row in audit.trail(sitting, "nominee", 1)] == ["add"]


def test_nominees_are_changed_together_and_the_trail_keeps_the_old(books: Books, worker: int) -> None:
    with books.write() as sitting:
        draft = replace(workers.draft(sitting, worker), nominees=(NomineeDraft(name="Zainab", share=Decimal(100)),))
        workers.change(sitting, worker, draft)
        workers.change(sitting, worker, replace(draft, nominees=(NomineeDraft(name="Hamza", share=Decimal(100)),)))
    with books.read() as sitting:
        assert [each.name for each in workers.draft(sitting, worker).nominees] == ["Hamza"]
        assert [row.action for row in audit.trail(sitting, "nominee", 1)][:2] == ["add", "remove"]


# ------------------------------------------------------------------------------------------------------------- terms


def test_two_terms_of_one_day_are_refused(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.agree(sitting, worker, TermsDraft(since=date(2026, 12, 1), rate=Decimal(45000)))
    assert refused_terms(books, worker, since=date(2026, 12, 1)) == [Code.TERMS_OVERLAP]


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [
        (date(2026, 9, 1), None, Code.TERMS_OVERLAP),  # nobody said that they end before December
        (date(2026, 9, 1), date(2026, 12, 31), Code.TERMS_OVERLAP),
        (date(2026, 9, 1), date(2026, 8, 31), Code.ENDS_BEFORE_BEGIN),
        (date(2026, 9, 1), date(2026, 11, 15), Code.TERMS_WITHIN_MONTH),
        (date(2026, 9, 2), None, Code.TERMS_WITHIN_MONTH),
        (date(2019, 9, 1), None, Code.TERMS_BEFORE_JOINING),
        (None, None, Code.MISSING),
    ],
)
def test_terms_over_others_are_refused(
    books: Books, worker: int, since: date | None, until: date | None, code: Code
) -> None:
    with books.write() as sitting:
        workers.agree(sitting, worker, TermsDraft(since=date(2026, 12, 1), rate=Decimal(45000)))
    assert refused_terms(books, worker, since=since, until=until) == [code]


def test_terms_with_an_end_are_followed_by_what_held_before(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.agree(
            sitting,
            worker,
            TermsDraft(
                since=date(2026, 7, 1),
                until=date(2026, 8, 31),
                rate=Decimal(50000),
                designation="Foreman",
                reason="Eid",
            ),
        )
        held = [(row.since, row.until, row.rate, row.designation) for row in workers.history(sitting, worker)]
        there = workers.get(sitting, worker, date(2026, 8, 1))
        now = workers.get(sitting, worker)
    joined = date(2020, 1, 19)
    assert held == [
        (joined, date(2026, 6, 30), Decimal(40000), "Fitter"),
        (date(2026, 7, 1), date(2026, 8, 31), Decimal(50000), "Foreman"),
        (date(2026, 9, 1), None, Decimal(40000), "Fitter"),
    ]
    assert there is not None
    assert now is not None
    assert (there.designation, there.rate) == ("Foreman", Decimal(50000))
    assert (now.designation, now.rate) == ("Fitter", Decimal(40000))


def test_a_promotion_renames_his_work_from_its_day_on(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.agree(sitting, worker, TermsDraft(since=date(2026, 11, 1), rate=Decimal(60000), designation="Foreman"))
        rows = [workers.get(sitting, worker, day) for day in (date(2026, 10, 31), date(2026, 11, 1))]
    assert [row.designation for row in rows if row] == ["Fitter", "Foreman"]


# ------------------------------------------------------------------------------------------------------------ leaving


def test_he_leaves_with_a_reason_and_his_file_stays(books: Books, worker: int) -> None:
    draft = LeavingDraft(left_on=date(2026, 11, 20), why="resigned", note="to Karachi", notice_days=10)
    with books.write() as sitting:
        workers.leave(sitting, worker, draft)
        row = workers.get(sitting, worker)
        assert workers.employed(sitting, TODAY, TODAY) == []
        assert [entry.action for entry in audit.trail(sitting, "worker", worker)] == ["add", "leave"]
    assert row is not None
    assert (row.left_on, row.left_why, row.notice_days) == (date(2026, 11, 20), "resigned", 10)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (LeavingDraft(why="resigned"), Code.MISSING),
        (LeavingDraft(left_on=TODAY), Code.MISSING),
        (LeavingDraft(left_on=TODAY, why="bored"), Code.MALFORMED),
        (LeavingDraft(left_on=date(2019, 1, 1), why="resigned"), Code.ENDS_BEFORE_BEGIN),
        (LeavingDraft(left_on=TODAY, why="resigned", notice_days=-1), Code.NEGATIVE),
        (LeavingDraft(left_on=TODAY, why="resigned", certificate_on=date(2026, 1, 1)), Code.DUE_BEFORE_DAY),
    ],
)
def test_how_nobody_leaves(books: Books, worker: int, draft: LeavingDraft, code: Code) -> None:
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.leave(sitting, worker, draft)
    assert refused.value.problems[0].code is code


def test_he_cannot_have_left_before_a_day_he_was_marked(books: Books, worker: int) -> None:
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "P P P")))
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 10, 2), why="resigned"))
    (found,) = refused.value.problems
    assert (found.code, found.facts["date"]) == (Code.WORKED_AFTER_LEAVING, "03/10/2026")


def test_the_day_he_leaves_is_written_down_with_its_reason_alone(books: Books, worker: int) -> None:
    with books.write() as sitting:
        before = workers.draft(sitting, worker)
        went = replace(before, left_on=TODAY)
        assert [each.code for each in workers.check_in_books(sitting, went, worker)] == [Code.LEAVING_APART]
        with pytest.raises(Refusal):
            workers.change(sitting, worker, went)
        workers.leave(sitting, worker, LeavingDraft(left_on=TODAY, why="resigned"))
        gone = workers.draft(sitting, worker)
        workers.change(sitting, worker, replace(gone, mobile="0300-1234567"))
        assert workers.check_in_books(sitting, gone, worker) == []
        back = workers.check_in_books(sitting, replace(gone, left_on=None), worker)
        assert [each.code for each in back] == [Code.LEAVING_APART]


def test_one_who_is_written_down_after_he_had_gone_left_nobody_knows_why(books: Books) -> None:
    draft = a_worker(left_on=date(2026, 9, 30))
    with books.write() as sitting:
        found = workers.check_in_books(sitting, draft)
        row = workers.get(sitting, workers.add(sitting, draft))
    assert [(each.code, each.is_warning) for each in found] == [(Code.LEFT_WHY_UNKNOWN, True)]
    assert row is not None
    assert row.left_why == "unknown"


def test_he_stays_after_all(books: Books, worker: int) -> None:
    with books.write() as sitting:
        assert [each.code for each in workers.check_staying(sitting, worker, "asked")] == [Code.WORKS_HERE]
        workers.leave(sitting, worker, LeavingDraft(left_on=TODAY, why="resigned", notice_days=3))
        assert [each.code for each in workers.check_staying(sitting, worker, " ")] == [Code.OVERRIDE_NEEDS_REASON]
        workers.stay(sitting, worker, "he was asked to")
        row = workers.get(sitting, worker)
        actions = [entry.action for entry in audit.trail(sitting, "worker", worker)]
    assert row is not None
    assert (row.left_on, row.left_why, row.left_note, row.notice_days) == (None, "", "he was asked to", None)
    assert actions == ["add", "leave", "stay"]


def test_an_apprentice_under_18_learns_no_hazardous_trade(books: Books) -> None:
    contract = ApprenticeDraft(trade="Welding", since=TODAY, until=date(2029, 1, 1), stipend=Decimal(20000))
    draft = a_worker(born_on=date(2009, 6, 1), joined_on=date(2026, 9, 1), apprentice=contract)
    with books.read() as sitting:
        found = [each.code for each in workers.check(sitting, draft)]
        fitter = workers.check(sitting, replace(draft, apprentice=replace(contract, trade="Fitting")))
    assert Code.YOUNG_HAZARD in found
    assert Code.YOUNG_HAZARD not in [each.code for each in fitter]
