"""The decent-work checklist: every answer from the books, its evidence, its score, and the next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.models.workers import Worker
from app.rules.decent_words import SEEN, told
from app.rules.decent_work import WEIGHTS, Answer, Finding, Topic, counted, next_step, score, unseen
from app.rules.period import Month
from app.rules.problems import Code
from app.services import (
    advances,
    attendance,
    challans,
    decent_work,
    law,
    law_choice,
    pay_list,
    payroll,
    welfare,
    workers,
)
from app.services.books import Books
from app.services.decent_work import Checklist
from app.services.law import OverrideDraft
from app.services.law_choice import ChoiceDraft
from app.services.welfare import DeclarationDraft, GrievanceDraft, MeetingDraft
from app.services.workers import ApprenticeDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance, marks
from tests.services.test_advances import a_fine, an_advance
from tests.services.test_welfare import ACCIDENT

SEPTEMBER = Month(2026, 9)
MEETING = MeetingDraft(day=date(2026, 10, 7), about="Eid", present="Aslam", minutes="Holidays were agreed")


def test_every_topic_has_a_weight_and_they_make_a_hundred() -> None:
    assert set(WEIGHTS) == set(Topic)
    assert sum(WEIGHTS.values()) == 100


def test_a_score_is_never_a_hundred_while_something_lacks() -> None:
    findings = [counted(topic, 99, 99, ()) for topic in Topic if topic is not Topic.AGE]
    almost = [*findings, counted(Topic.AGE, 999, 1000, ())]
    assert score([*findings, counted(Topic.AGE, 1, 1, ())]).percent == 100
    assert score(almost).percent < 100
    assert next_step(almost) == almost[-1]
    assert next_step(findings) is None


def test_what_does_not_occur_counts_neither_way_and_what_is_not_known_counts_against() -> None:
    none, unknown = counted(Topic.PESHGI, 0, 0, ()), unseen(Topic.SAFETY, "first_aid")
    assert (none.answer, none.step) == (Answer.NONE, "")
    assert score([none]).most == 0
    assert (score([unknown]).points, score([unknown]).most) == (0, WEIGHTS[Topic.SAFETY])
    assert (unknown.step, unseen(Topic.REST).step, unseen(Topic.EOBI).step) == ("safety", "attendance", "approval")


def answers(books: Books) -> dict[Topic, Finding]:
    return {each.topic: each for each in looked_at(books).findings}


def looked_at(books: Books) -> Checklist:
    with books.read() as sitting:
        return decent_work.checklist(sitting, OCTOBER)


def men(books: Books, *drafts: dict[str, Any], row: str = "", month: Month = OCTOBER) -> list[int]:
    """Each there all month, or as `row` says."""
    with books.write() as sitting:
        ids = []
        for changes in drafts or ({},):
            draft = a_worker(**changes)
            ids.append(workers.add(sitting, draft))
            days = marks(draft.number, row, month) if row else all_present(draft.number, month)
            attendance.record(sitting, an_attendance(*days, month=month))
    return ids


def then(*steps: Callable[[Books], object]) -> Callable[[Books], object]:
    """One after the other."""

    def arrange(books: Books) -> None:
        for step in steps:
            step(books)

    return arrange


def idle(books: Books) -> None:
    """Somebody is employed, and nobody keeps the attendance."""
    with books.write() as sitting:
        workers.add(sitting, a_worker())


def born(books: Books, worker: int, day: date, **also: Any) -> None:
    """As books of the first release may have it, which looked at no hazards."""
    with books.write() as sitting:
        for name, value in {"born_on": day, **also}.items():
            setattr(sitting.get_one(Worker, worker), name, value)


def lettered(books: Books, *ids: int) -> None:
    with books.write() as sitting:
        for each in ids:
            workers.change(sitting, each, replace(workers.draft(sitting, each), letter_on=date(2020, 1, 19)))


def approved(books: Books, month: Month = OCTOBER, paid_on: date | None = None) -> None:
    with books.write() as sitting:
        payroll.approve(sitting, month)
        if paid_on:
            pay_list.paid(sitting, month, "cash", paid_on)


def contributed(books: Books) -> None:
    approved(books)
    with books.write() as sitting:
        for each in challans.draw(sitting, OCTOBER):
            challans.paid(sitting, each, date(2026, 11, 12))


def under_the_code(books: Books) -> None:
    with books.write() as sitting:
        law_choice.choose(sitting, ChoiceDraft(since=date(2026, 10, 1), profile="plc_2026", reason="notified"))


def dearer_overtime(books: Books) -> None:
    men(books, row="P+2 P P R")
    approved(books)
    with books.write() as sitting:
        draft = OverrideDraft(key="overtime.multiple", scope="legacy", since=date(2026, 10, 1), value=Decimal(3))
        law.override(sitting, replace(draft, reason="the court said so"))


def advanced(books: Books, *amounts: int) -> None:
    """Given under the older law, which names no limit; then the owner chose the Code."""
    for n, amount in enumerate(amounts):
        men(books, {"number": f"8{n}"})
        with books.write() as sitting:
            advances.give(sitting, an_advance(worker=f"8{n}", amount=Decimal(amount), instalment=Decimal(amount)))
    under_the_code(books)


def fined(books: Books, *, boys: int, grown: int) -> None:
    """Of some the day of birth was mended after the fine: they are 17."""
    for n in range(boys + grown):
        (made,) = men(books, {"number": f"9{n}", "joined_on": date(2026, 9, 1)})
        with books.write() as sitting:
            advances.charge(sitting, a_fine(worker=f"9{n}"))
            if n < boys:
                workers.change(sitting, made, replace(workers.draft(sitting, made), born_on=date(2009, 6, 1)))


def said(books: Books, *topics: str, holds: bool = True, month: str = "") -> None:
    with books.write() as sitting:
        for topic in topics:
            welfare.declare(sitting, DeclarationDraft(topic=topic, holds=holds, month=month))


def hurt(books: Books, *, silent: int, told_of: int) -> None:
    men(books, {"number": "7", "name": "Aslam"})
    with books.write() as sitting:
        for n in range(silent + told_of):
            reported = None if n < silent else date(2026, 10, 6)
            welfare.report_accident(sitting, replace(ACCIDENT, days_lost=3, reported_on=reported))


def talked(books: Books, *, met: bool, waiting: bool) -> None:
    with books.write() as sitting:
        if met:
            welfare.minute_meeting(sitting, MEETING)
        if waiting:
            welfare.log_grievance(sitting, GrievanceDraft(day=date(2026, 10, 6), about="Wages", said="Late"))


YOUNG = {"joined_on": date(2020, 11, 6)}
"""His leave year ends on 5 November; on 31 October five days are left for fourteen days of leave."""
WELDING = ApprenticeDraft(trade="Welding", since=date(2026, 9, 1), until=date(2029, 8, 31), stipend=Decimal(22000))
CHEAP = {"rate": Decimal(20000)}
BARE = {"eobi_number": "", "pessi_number": ""}


def _two_months(books: Books) -> None:
    with books.write() as sitting:
        draft = a_worker()
        workers.add(sitting, draft)
        for month in (SEPTEMBER, OCTOBER):
            attendance.record(sitting, an_attendance(*all_present(draft.number, month), month=month))
    approved(books, SEPTEMBER)
    approved(books, paid_on=date(2026, 11, 7))


TABLE: list[tuple[Topic, Answer, Callable[[Books], object]]] = [
    (Topic.AGE, Answer.YES, lambda books: men(books, {}, {})),
    (Topic.AGE, Answer.PARTLY, lambda books: born(books, men(books, {}, {})[0], date(2011, 1, 1))),
    (Topic.AGE, Answer.NO, lambda books: born(books, men(books)[0], date(2009, 6, 1), designation="Press helper")),
    (Topic.AGE, Answer.NO, lambda books: born(books, men(books, row="P+2 P")[0], date(2009, 6, 1))),
    (Topic.LETTER, Answer.YES, lambda books: lettered(books, *men(books, {}, {}))),
    (Topic.LETTER, Answer.PARTLY, lambda books: lettered(books, men(books, {}, {})[0])),
    (Topic.LETTER, Answer.NO, men),
    (Topic.MINIMUM_WAGE, Answer.YES, men),
    (Topic.MINIMUM_WAGE, Answer.PARTLY, lambda books: men(books, {}, CHEAP)),
    (Topic.MINIMUM_WAGE, Answer.NO, lambda books: men(books, CHEAP)),
    (Topic.MINIMUM_WAGE, Answer.UNKNOWN, idle),
    (Topic.PAID_IN_TIME, Answer.YES, then(men, lambda books: approved(books, paid_on=date(2026, 11, 7)))),
    (Topic.PAID_IN_TIME, Answer.NO, then(men, lambda books: approved(books, paid_on=date(2026, 11, 8)))),
    (Topic.PAID_IN_TIME, Answer.NO, then(men, approved)),
    (Topic.PAID_IN_TIME, Answer.PARTLY, _two_months),
    (Topic.PAID_IN_TIME, Answer.UNKNOWN, men),
    (Topic.OVERTIME, Answer.YES, lambda books: men(books, row="P+2 P P R")),
    (Topic.OVERTIME, Answer.NO, dearer_overtime),
    (Topic.OVERTIME, Answer.NONE, men),
    (Topic.OVERTIME, Answer.UNKNOWN, idle),
    (Topic.HOURS, Answer.YES, then(under_the_code, lambda books: men(books, row="P+2 P P R"))),
    (Topic.HOURS, Answer.NO, then(under_the_code, lambda books: men(books, row="P+3 P P R"))),
    (Topic.HOURS, Answer.NO, then(under_the_code, lambda books: men(books, row="R R R R P+2 P+2 P+2 P+2 P+2"))),
    (
        Topic.HOURS,
        Answer.PARTLY,
        then(under_the_code, lambda books: men(books, row="P+3 P P R"), lambda books: men(books, row="P+2 P P R")),
    ),
    (Topic.HOURS, Answer.NO, lambda books: men(books, row="P+2 P P R")),  # the older law: nine hours in all
    (Topic.HOURS, Answer.UNKNOWN, then(under_the_code, idle)),
    (Topic.REST, Answer.YES, men),
    (Topic.REST, Answer.NO, lambda books: men(books, row="P " * 31)),
    (Topic.REST, Answer.PARTLY, then(men, lambda books: men(books, row="P " * 31))),
    (Topic.REST, Answer.UNKNOWN, idle),
    (Topic.LEAVE, Answer.YES, men),
    (Topic.LEAVE, Answer.YES, lambda books: men(books, YOUNG, row="AL P P P")),
    (Topic.LEAVE, Answer.NO, lambda books: men(books, YOUNG)),
    (Topic.LEAVE, Answer.PARTLY, lambda books: men(books, YOUNG, {})),
    (Topic.LEAVE, Answer.NONE, lambda books: men(books, {"joined_on": date(2026, 9, 1)})),
    (Topic.EOBI, Answer.YES, then(men, contributed)),
    (Topic.EOBI, Answer.PARTLY, then(lambda books: men(books, {}, BARE), contributed)),
    (Topic.EOBI, Answer.NO, then(men, approved)),
    (Topic.EOBI, Answer.UNKNOWN, men),
    (Topic.EOBI, Answer.UNKNOWN, idle),
    (Topic.PESSI, Answer.YES, then(men, contributed)),
    (Topic.PESSI, Answer.PARTLY, then(lambda books: men(books, {}, BARE), contributed)),
    (Topic.PESSI, Answer.NO, then(men, approved)),
    (Topic.PESSI, Answer.UNKNOWN, men),
    (Topic.PESHGI, Answer.YES, lambda books: advanced(books, 120000)),
    (Topic.PESHGI, Answer.PARTLY, lambda books: advanced(books, 120000, 120001)),
    (Topic.PESHGI, Answer.NO, lambda books: advanced(books, 120001)),
    (Topic.PESHGI, Answer.NONE, men),
    (Topic.FINES, Answer.YES, lambda books: fined(books, boys=0, grown=1)),
    (Topic.FINES, Answer.PARTLY, lambda books: fined(books, boys=1, grown=1)),
    (Topic.FINES, Answer.NO, lambda books: fined(books, boys=1, grown=0)),
    (Topic.FINES, Answer.NONE, men),
    (Topic.NO_CNIC_HELD, Answer.YES, lambda books: said(books, "no_cnic_held")),
    (Topic.NO_CNIC_HELD, Answer.NO, lambda books: said(books, "no_cnic_held", holds=False)),
    (Topic.NO_CNIC_HELD, Answer.UNKNOWN, men),
    (Topic.ACCIDENTS, Answer.YES, lambda books: said(books, "no_accident", month="2026-10")),
    (Topic.ACCIDENTS, Answer.YES, lambda books: hurt(books, silent=0, told_of=1)),
    (Topic.ACCIDENTS, Answer.PARTLY, lambda books: hurt(books, silent=1, told_of=1)),
    (Topic.ACCIDENTS, Answer.NO, lambda books: hurt(books, silent=1, told_of=0)),
    (Topic.ACCIDENTS, Answer.UNKNOWN, men),
    (Topic.ACCIDENTS, Answer.UNKNOWN, lambda books: said(books, "no_accident", month="2026-09")),
    (Topic.SAFETY, Answer.YES, lambda books: said(books, "safety_gear", "first_aid", "toilet_and_water")),
    (Topic.SAFETY, Answer.PARTLY, lambda books: said(books, "first_aid")),
    (Topic.SAFETY, Answer.NO, lambda books: said(books, "first_aid", holds=False)),
    (Topic.SAFETY, Answer.UNKNOWN, men),
    (Topic.VOICE, Answer.YES, lambda books: talked(books, met=True, waiting=False)),
    (Topic.VOICE, Answer.PARTLY, lambda books: talked(books, met=True, waiting=True)),
    (Topic.VOICE, Answer.NO, lambda books: talked(books, met=False, waiting=True)),
]


@pytest.mark.parametrize(("topic", "answer", "arrange"), TABLE, ids=[f"{topic}-{answer}" for topic, answer, _ in TABLE])
def test_every_answer_comes_from_the_books(
    books: Books, topic: Topic, answer: Answer, arrange: Callable[[Books], object]
) -> None:
    arrange(books)
    found = answers(books)[topic]
    assert found.answer is answer
    lacks = answer not in (Answer.YES, Answer.NONE)
    assert (bool(found.missing), bool(found.step)) == (lacks, lacks)
    assert found.evidence or answer is Answer.UNKNOWN
    assert all(told(seen) for seen in found.evidence)


def test_no_topic_can_only_be_good() -> None:
    for topic in Topic:
        of_it = {answer for each, answer, _ in TABLE if each is topic}
        assert {Answer.YES, Answer.NO} < of_it, topic
        assert of_it & {Answer.PARTLY, Answer.UNKNOWN}, topic


def test_every_kind_of_evidence_says_what_it_saw(books: Books) -> None:
    """The sentence of each names only facts that are given with it; here all of them are."""
    facts = dict.fromkeys(("n", "young", "month", "date", "due", "times", "taken", "of", "number", "amount"), "1")
    facts |= dict.fromkeys(("name", "serious", "open", "day", "week", "overtime_day", "overtime_week"), "1")
    for sentence in SEEN.values():
        assert "{" not in sentence.format(**facts)


def test_the_books_of_a_plain_month(books: Books) -> None:
    men(books, {}, {}, {})
    found = answers(books)
    good = {topic for topic, each in found.items() if each.answer is Answer.YES}
    assert good >= {Topic.AGE, Topic.MINIMUM_WAGE, Topic.REST}
    assert len(found[Topic.LETTER].missing) == 3
    assert list(found) == list(Topic)
    assert [told(seen) for seen in found[Topic.AGE].evidence] == ["Dates of birth of 3 workers; 0 are under 18."]


def test_what_is_named_is_what_lacks(books: Books) -> None:
    men(books, {}, {"name": "Cheap"} | CHEAP | BARE)
    contributed(books)
    found = answers(books)
    assert found[Topic.MINIMUM_WAGE].missing == ("Cheap",)
    assert found[Topic.EOBI].missing == ("Cheap",)
    assert [told(seen) for seen in found[Topic.EOBI].evidence] == [
        "Numbers in the files: 1 of 2 workers.",
        "2026-10: challan C-2026-0001 was paid on 12/11/2026, due by 15/11/2026.",
    ]


def test_contributions_that_are_not_paid_after_their_day_are_none(books: Books) -> None:
    """Due on 15 November; it is the 22nd."""
    men(books)
    approved(books)
    assert answers(books)[Topic.EOBI].missing == ("2026-10",)  # no challan was drawn at all
    with books.write() as sitting:
        challans.draw(sitting, OCTOBER)
    found = answers(books)[Topic.EOBI]
    assert (found.points, found.missing) == (0, ("C-2026-0001",))


def test_a_fine_is_judged_as_it_was_taken(books: Books, clock: Clock) -> None:
    """Of 5 August it lapses on 4 October; the wages of August were paid on the 7th of that month."""
    august = Month(2026, 8)
    men(books, {"number": "7"}, month=august)
    clock.set(date(2026, 9, 1))
    with books.write() as sitting:
        days = {"day": date(2026, 8, 6), "heard_on": date(2026, 8, 5)}
        advances.charge(sitting, a_fine(**days))
    approved(books, august)
    clock.set(date(2026, 11, 22))
    assert answers(books)[Topic.FINES].answer is Answer.YES  # the law's own day for them was 7 September
    with books.write() as sitting:
        pay_list.paid(sitting, august, "cash", date(2026, 10, 7))
    assert answers(books)[Topic.FINES].missing == (f"{_name(books)}, 06/08/2026",)


def test_a_fine_may_be_taken_on_its_last_day(books: Books, clock: Clock) -> None:
    men(books, {"number": "7"}, month=Month(2026, 8))
    clock.set(date(2026, 9, 1))
    with books.write() as sitting:
        advances.charge(sitting, a_fine(day=date(2026, 8, 6), heard_on=date(2026, 8, 5)))
    approved(books, Month(2026, 8))
    clock.set(date(2026, 11, 22))
    with books.write() as sitting:
        pay_list.paid(sitting, Month(2026, 8), "cash", date(2026, 10, 4))
    assert answers(books)[Topic.FINES].answer is Answer.YES


def test_a_slight_accident_makes_a_silent_one_no_better(books: Books) -> None:
    hurt(books, silent=1, told_of=0)
    with books.write() as sitting:
        welfare.report_accident(sitting, replace(ACCIDENT, days_lost=0))
    assert answers(books)[Topic.ACCIDENTS].answer is Answer.NO


def test_an_advance_beside_another_is_beyond_the_code(books: Books) -> None:
    men(books, {"number": "7"})
    with books.write() as sitting:
        for _ in range(2):
            advances.give(sitting, an_advance())
    under_the_code(books)
    assert answers(books)[Topic.PESHGI].answer is Answer.NO


def test_what_an_apprentice_learns_is_work_too(books: Books) -> None:
    (made,) = men(books, {"engagement": "apprentice", "apprentice": WELDING})
    born(books, made, date(2009, 6, 1))
    assert answers(books)[Topic.AGE].answer is Answer.NO


def _name(books: Books) -> str:
    with books.read() as sitting:
        return workers.rows(sitting)[0].name


def test_fines_are_held_against_the_limit_of_their_day(books: Books) -> None:
    """3.125 % of 40,000 is 1,250; the limit that was mended to 1 % leaves 400."""
    fined(books, boys=0, grown=1)
    assert answers(books)[Topic.FINES].answer is Answer.YES
    with books.write() as sitting:
        draft = OverrideDraft(key="fine.cap", scope="legacy", since=date(2026, 1, 1), value=Decimal(1), reason="read")
        law.override(sitting, draft)
    assert answers(books)[Topic.FINES].answer is Answer.NO


def test_the_owner_is_asked_again_after_a_year(books: Books, clock: Clock) -> None:
    said(books, "no_cnic_held")
    clock.set(date(2027, 11, 22))
    assert answers(books)[Topic.NO_CNIC_HELD].answer is Answer.YES
    clock.set(date(2027, 11, 23))
    assert answers(books)[Topic.NO_CNIC_HELD].answer is Answer.UNKNOWN


def test_no_month_with_an_accident_and_none_that_runs_is_stated_to_be_without(books: Books) -> None:
    hurt(books, silent=1, told_of=0)
    with books.read() as sitting:
        for month, code in (("2026-10", Code.ACCIDENT_WRITTEN), ("2026-11", Code.DATE_IN_FUTURE), ("", Code.MALFORMED)):
            draft = DeclarationDraft(topic="no_accident", month=month)
            assert [each.code for each in welfare.check_declaration(sitting, draft)] == [code]


def test_a_statement_is_taken_back_by_a_later_one(books: Books) -> None:
    said(books, "no_accident", month="2026-10")
    said(books, "no_accident", holds=False, month="2026-10")
    assert answers(books)[Topic.ACCIDENTS].answer is Answer.UNKNOWN


def test_while_a_month_runs_the_statement_of_the_last_one_is_asked(books: Books) -> None:
    said(books, "no_accident", month="2026-10")
    with books.read() as sitting:
        found = {each.topic: each for each in decent_work.checklist(sitting, Month(2026, 11)).findings}
    assert found[Topic.ACCIDENTS].answer is Answer.YES


def test_letters_the_owners_word_and_meetings_raise_the_score(books: Books) -> None:
    ids = men(books, {}, {})
    before = looked_at(books).score.percent
    lettered(books, *ids)
    said(books, *welfare.TOPICS)
    talked(books, met=True, waiting=False)
    assert looked_at(books).score.percent > before


def test_books_without_a_worker_have_a_checklist_all_the_same(books: Books) -> None:
    with books.read() as sitting:
        assert decent_work.checklist(sitting).score.points == 0
