"""Workers: who may be taken on, and on what terms since when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import audit, payroll, workers
from app.services.books import Books
from app.services.workers import TermsDraft
from tests.makers import OCTOBER, a_month_of_work, a_worker

TODAY = date(2026, 11, 22)


def codes(books: Books, **changes: Any) -> set[tuple[Code, str]]:
    with books.read() as sitting:
        return {(problem.code, problem.field) for problem in workers.check(sitting, a_worker(**changes))}


def test_a_worker_as_he_should_be_has_no_problem(books: Books) -> None:
    assert codes(books) == set()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"name": " "}, Code.MISSING, "name"),
        ({"number": ""}, Code.MISSING, "number"),
        ({"rate": None}, Code.MISSING, "rate"),
        ({"rate": Decimal(0)}, Code.NOT_POSITIVE, "rate"),
        ({"rate": Decimal(-1)}, Code.NOT_POSITIVE, "rate"),
        ({"cnic": "35202-123456-1"}, Code.CNIC_MALFORMED, "cnic"),
        ({"mobile": "0421234567"}, Code.MOBILE_MALFORMED, "mobile"),
        ({"iban": "PK00MEZN0000000000000000"}, Code.IBAN_DOUBTFUL, "iban"),
        ({"pay_kind": "weekly"}, Code.MALFORMED, "pay_kind"),
        ({"born_on": date(1900, 1, 1)}, Code.DATE_TOO_OLD, "born_on"),
        ({"born_on": date(2027, 1, 1)}, Code.DATE_IN_FUTURE, "born_on"),
        ({"left_on": date(2019, 1, 1)}, Code.MALFORMED, "left_on"),
        ({"born_on": date(2012, 1, 20), "joined_on": date(2026, 1, 19)}, Code.TOO_YOUNG, "born_on"),
        ({"born_on": date(2009, 1, 20), "joined_on": date(2026, 1, 20)}, Code.YOUNG_PERSON, "born_on"),
        ({"name": "x" * 251}, Code.TOO_LONG, "name"),
    ],
)
def test_what_is_wrong_is_named_at_its_field(books: Books, changes: dict[str, Any], code: Code, field: str) -> None:
    assert (code, field) in codes(books, **changes)


def test_a_number_and_a_cnic_belong_to_one_worker(books: Books) -> None:
    first = a_worker()
    with books.write() as sitting:
        workers.add(sitting, first)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.add(sitting, first)
    assert {problem.code for problem in refused.value.problems} == {Code.CNIC_TAKEN, Code.DUPLICATE}


def test_he_is_found_by_name_number_and_cnic_and_kept_in_one_shape(books: Books) -> None:
    with books.write() as sitting:
        made = workers.add(sitting, a_worker(name="Tariq  Mehmood", cnic="3520281890709", mobile="0314-6582372"))
        workers.add(sitting, a_worker(name="Imran Ali"))
    with books.read() as sitting:
        found = [workers.rows(sitting, text) for text in ("tariq", "35202-8189070-9", "nobody")]
        row = workers.get(sitting, made)
    assert [[each.id for each in rows] for rows in found] == [[made], [made], []]
    assert row is not None
    assert (row.name, row.cnic, row.mobile, row.paid_to) == ("Tariq Mehmood", "3520281890709", "+923146582372", "cash")


def test_numbers_are_ordered_as_numbers(books: Books) -> None:
    with books.write() as sitting:
        for number in ("10", "9", "2"):
            workers.add(sitting, a_worker(number=number))
    with books.read() as sitting:
        assert [row.number for row in workers.rows(sitting)] == ["2", "9", "10"]


def test_a_new_pay_begins_with_a_month_and_the_old_one_stays(books: Books) -> None:
    draft = a_worker(rate=Decimal(40000))
    with books.write() as sitting:
        made = workers.add(sitting, draft)
        workers.change(sitting, made, replace(draft, rate=Decimal(45000), terms_since=date(2026, 10, 1)))
    with books.read() as sitting:
        paid = [workers.get(sitting, made, day) for day in (date(2026, 9, 30), date(2026, 10, 1))]
        assert [row.rate for row in paid if row] == [Decimal(40000), Decimal(45000)]
        assert [row.action for row in audit.trail(sitting, "worker_terms", 2)] == ["add"]


def test_a_pay_changed_without_a_day_begins_with_this_month(books: Books) -> None:
    draft = a_worker()
    with books.write() as sitting:
        made = workers.add(sitting, draft)
        workers.change(sitting, made, replace(draft, rate=Decimal(45000)))
    with books.read() as sitting:
        row = workers.get(sitting, made)
    assert row is not None
    assert (row.rate, row.terms_since) == (Decimal(45000), date(2026, 11, 1))


def test_a_slip_in_the_latest_pay_is_corrected_in_its_place(books: Books) -> None:
    draft = a_worker(joined_on=date(2026, 11, 10), rate=Decimal(400000))
    with books.write() as sitting:
        made = workers.add(sitting, draft)
    with books.write() as sitting:
        workers.change(sitting, made, replace(draft, rate=Decimal(40000)))
    with books.read() as sitting:
        row = workers.get(sitting, made)
        trail = audit.trail(sitting, "worker_terms", 1)
    assert row is not None
    assert (row.rate, row.terms_since) == (Decimal(40000), date(2026, 11, 10))
    assert (trail[-1].before, trail[-1].after) == ({"rate": "400000.00"}, {"rate": "40000"})


@pytest.mark.parametrize(
    ("since", "code"), [(date(2026, 10, 15), Code.TERMS_WITHIN_MONTH), (date(2019, 1, 1), Code.TERMS_BEFORE_JOINING)]
)
def test_a_pay_that_begins_within_a_month_or_before_the_last_is_refused(books: Books, since: date, code: Code) -> None:
    draft = a_worker()
    with books.write() as sitting:
        made = workers.add(sitting, draft)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.change(sitting, made, replace(draft, rate=Decimal(1), terms_since=since))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_pay_by_which_wages_were_approved_stands_and_a_raise_from_before_is_said_to_be_arrears(books: Books) -> None:
    made = a_month_of_work(books, men=1, joined_on=date(2026, 10, 1))[0]
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        draft = workers.draft(sitting, made)
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        workers.change(sitting, made, replace(draft, rate=Decimal(50000), terms_since=date(2026, 10, 1)))
    assert [problem.code for problem in refused.value.problems] == [Code.WAGES_APPROVED]


def test_a_raise_from_before_the_approved_month_is_new_terms_and_changes_no_wage(books: Books) -> None:
    made = a_month_of_work(books, men=1)[0]
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        terms = TermsDraft(since=date(2026, 10, 1), rate=Decimal(50000))
        found = workers.check_terms(sitting, made, terms)
        workers.agree(sitting, made, terms)
        row = workers.get(sitting, made, date(2026, 10, 31))
        assert [wage.rate for wage in payroll.preview(sitting, OCTOBER).rows] == [Decimal(40000)]
    assert [problem.code for problem in found] == [Code.TERMS_BACKDATED]
    assert row is not None
    assert row.rate == Decimal(50000)


def test_the_form_shows_what_was_written(books: Books) -> None:
    draft = a_worker(name_ur="طارق محمود")
    with books.write() as sitting:
        made = workers.add(sitting, draft)
        shown = workers.draft(sitting, made)
        workers.change(sitting, made, replace(shown, designation="Welder"))
        row = workers.get(sitting, made)
    assert replace(shown, cnic=draft.cnic) == draft
    assert row is not None
    assert row.designation == "Welder"


def test_those_who_worked_in_a_span(books: Books) -> None:
    spans = [(date(2026, 9, 1), date(2026, 10, 1)), (date(2026, 10, 31), None), (date(2026, 11, 1), None)]
    with books.write() as sitting:
        made = [workers.add(sitting, a_worker(joined_on=came, left_on=left)) for came, left in spans]
        assert [row.id for row in workers.employed(sitting, OCTOBER.first, OCTOBER.last)] == made[:2]


def test_those_who_are_named_are_the_same_as_among_all(books: Books) -> None:
    with books.write() as sitting:
        made = {number: workers.add(sitting, a_worker(number=number)) for number in ("7", "8", "9")}
        everybody = workers.by_number(sitting)
        assert workers.by_number(sitting, {"7", "9", "10"}) == {each: everybody[each] for each in ("7", "9")}
        assert workers.by_number(sitting, ()) == {}
        assert [workers.with_number(sitting, each) for each in (" 8 ", "10")] == [everybody["8"], None]
        assert workers.id_of(sitting, "8 ") == made["8"]
        assert workers.employed(sitting, TODAY, TODAY, {"9", "10"}) == [everybody["9"]]


def test_a_fund_number_of_a_strange_shape_is_kept_and_warned_about(books: Books) -> None:
    draft = a_worker(eobi_number="12345", pessi_number="7")
    with books.write() as sitting:
        found = workers.check(sitting, draft)
        made = workers.add(sitting, draft)
        row = workers.get(sitting, made)
    assert {(problem.code, problem.field) for problem in found if problem.is_warning} == {
        (Code.FUND_NUMBER_DOUBTFUL, "eobi_number"),
        (Code.FUND_NUMBER_DOUBTFUL, "pessi_number"),
    }
    assert row is not None
    assert (row.eobi_number, row.pessi_number) == ("12345", "7")
