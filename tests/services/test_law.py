"""The law as the books know it, and the workshop's own word on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.rules.rate_bounds import bounds
from app.rules.rates import Rates
from app.services import audit, holidays, law, payroll
from app.services.books import Books
from app.services.law import EndDraft, OverrideDraft
from tests import makers

DAY = date(2026, 10, 31)


def draft(**changes: Any) -> OverrideDraft:
    plain: dict[str, Any] = {
        "key": "eobi.base",
        "since": date(2026, 7, 1),
        "value": Decimal(40000),
        "reason": "EOBI's letter",
    }
    return OverrideDraft(**plain | changes)


def test_rates_are_listed_with_their_source_and_their_doubt(books: Books) -> None:
    with books.read() as sitting:
        every = law.rates(sitting)
        (base,) = law.rates(sitting, "eobi.base", DAY)
        assert {row.key for row in law.rates(sitting, "eobi.rate", DAY)} == {"eobi.rate.employee", "eobi.rate.employer"}
        assert law.rates(sitting, "nothing") == []
    assert all(row.source and row.confidence in "ABCD" for row in every)
    assert (base.value, base.unit, base.confidence, base.doubtful, base.own) == ("40700.00", "PKR", "C", True, False)
    assert "[C] (doubtful)" in law.in_words(base)


def test_an_override_holds_on_its_days_and_says_why(books: Books) -> None:
    with books.write() as sitting:
        assert law.rates(sitting, "eobi.base", DAY)[0].value == "40700.00"
        made = law.override(sitting, draft(until=date(2026, 12, 31)))
        assert law.rates(sitting, "eobi.base", DAY)[0].value == "40000.00"  # at once, in the same sitting
        assert audit.trail(sitting, "rate_override", made)[0].action == "override"
    with books.read() as sitting:
        (own,) = law.rates(sitting, "eobi.base", DAY)
        (after,) = law.rates(sitting, "eobi.base", date(2027, 1, 1))
    assert (own.own, own.note, own.source, own.unit) == (True, "EOBI's letter", "this workshop, tester", "PKR")
    assert (after.own, after.value) == (False, "40700.00")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"key": ""}, Code.MISSING, "key"),
        ({"key": "eobi.bass"}, Code.NOT_FOUND, "key"),
        ({"scope": "week"}, Code.NOT_FOUND, "key"),
        ({"since": None}, Code.MISSING, "since"),
        ({"value": None}, Code.MISSING, "value"),
        ({"value": Decimal(-1)}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"value": Decimal("NaN")}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"value": Decimal("1e40")}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"value": Decimal("40000.005")}, Code.TOO_FINE, "value"),
        ({"key": "pessi.rate", "value": Decimal(101)}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"key": "wage.divisor", "value": Decimal(0)}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"key": "wage.day.last", "scope": "legacy", "value": Decimal(29)}, Code.RATE_OUT_OF_RANGE, "value"),
        ({"key": "due.eobi", "value": Decimal("15.5")}, Code.TOO_FINE, "value"),
        ({"key": "fbr.note.sign", "value": Decimal(0)}, Code.MALFORMED, "value"),
        ({"key": "holiday", "scope": "labour-day", "value": Decimal(1)}, Code.RATE_IS_HOLIDAY, "key"),
        ({"since": date(1899, 12, 31)}, Code.DATE_TOO_OLD, "since"),
        ({"reason": " "}, Code.MISSING, "reason"),
        ({"until": date(2026, 6, 30)}, Code.ENDS_BEFORE_BEGIN, "until"),
        ({"key": "overtime.multiple"}, Code.MISSING, "scope"),
    ],
)
def test_a_word_without_a_key_a_day_or_a_reason_is_refused(
    books: Books, changes: dict[str, Any], code: Code, field: str
) -> None:
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law.override(sitting, draft(**changes))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [(code, field)]


def ending(on: date | None, reason: str = "withdrawn") -> EndDraft:
    return EndDraft(on=on, reason=reason)


def test_what_takes_off_and_what_adds_can_be_said_both_ways(books: Books) -> None:
    """The sign of a debit note is disputed: it is less than nothing as the law ships."""
    with books.write() as sitting:
        law.override(sitting, draft(key="fbr.note.sign", value=Decimal(1)))
        law.override(sitting, draft(key="fbr.note.sign", value=Decimal(-1)))
        assert [row.value for row in law.rates(sitting, "fbr.note.sign", DAY)] == ["-1"]


def test_an_ended_figure_gives_way_from_that_day_on(books: Books) -> None:
    with books.write() as sitting:
        made = law.override(sitting, draft())
        law.end(sitting, made, ending(date(2026, 11, 1)))
        assert [(row.value, row.id) for row in law.rates(sitting, "eobi.base", DAY)] == [("40000.00", made)]
        assert [(row.value, row.id) for row in law.rates(sitting, "eobi.base", date(2026, 11, 1))] == [("40700.00", 0)]
        last = audit.trail(sitting, "rate_override", made)[-1]
        kept = law.override_row(sitting, made)
    assert (last.action, last.before) == ("end", {"until": None, "reason": "EOBI's letter"})
    assert kept is not None
    assert (kept.reason, kept.until, kept.value) == ("EOBI's letter; withdrawn", date(2026, 10, 31), "40000.00")


def test_one_that_never_held_is_taken_out_and_the_trail_keeps_it(books: Books) -> None:
    with books.write() as sitting:
        made = law.override(sitting, draft())
        law.end(sitting, made, ending(date(2026, 7, 1), "a mistake"))
    with books.read() as sitting:
        assert law.override_row(sitting, made) is None
        assert [row.value for row in law.rates(sitting, "eobi.base", DAY)] == ["40700.00"]
        (gone,) = law.taken_back(sitting, "eobi.base", "month")
        assert law.taken_back(sitting, "eobi.late", "month") == []
        assert audit.broken_seals(sitting) == []
    assert (gone.value, gone.since, gone.reason, gone.by) == (
        "40000.00",
        "2026-07-01",
        "EOBI's letter; a mistake",
        "tester",
    )


def test_under_an_ended_word_the_earlier_word_holds_again(books: Books) -> None:
    with books.write() as sitting:
        first = law.override(sitting, draft())
        second = law.override(sitting, draft(value=Decimal(37000), since=date(2026, 10, 1)))
        assert [(row.value, row.id) for row in law.history(sitting, "eobi.base", "month")[:3]] == [
            ("37000.00", second),
            ("40000.00", first),
            ("37000.00", 0),
        ]
        law.end(sitting, second, ending(date(2026, 10, 1)))
        assert [(row.value, row.id) for row in law.rates(sitting, "eobi.base", DAY)] == [("40000.00", first)]


@pytest.mark.parametrize(
    ("said", "code", "field"),
    [
        (ending(None), Code.MISSING, "on"),
        (ending(DAY, " "), Code.MISSING, "reason"),
        (ending(date(2027, 1, 1)), Code.RATE_ENDED, "on"),
    ],
)
def test_an_end_without_a_day_or_a_reason_is_refused(books: Books, said: EndDraft, code: Code, field: str) -> None:
    with books.write() as sitting:
        made = law.override(sitting, draft(until=date(2026, 12, 31)))
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law.end(sitting, made, said)
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [(code, field)]
    with pytest.raises(Refusal), books.write() as sitting:
        law.end(sitting, made + 1, ending(DAY))


def test_approved_wages_are_said_to_stay(books: Books) -> None:
    """A figure that wages are reckoned with; of another one nothing is said."""
    makers.a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, makers.OCTOBER)
        (warned,) = law.check(sitting, draft())
        assert (warned.code, warned.field, warned.facts) == (Code.TERMS_BACKDATED, "since", {"month": "2026-10"})
        assert law.check(sitting, draft(since=date(2026, 11, 1))) == []
        assert law.check(sitting, draft(key="due.eobi", value=Decimal(15))) == []
        made = law.override(sitting, draft())
        assert [each.field for each in law.check_end(sitting, made, ending(DAY))] == ["on"]
        assert law.check_end(sitting, made, ending(date(2026, 11, 1))) == []


def test_every_shipped_figure_lies_within_its_bounds(rates: Rates) -> None:
    for rate in rates.all():
        if rate.key != holidays.KEY:
            within = bounds(rate.key, rate.unit)
            assert within.hold(rate.value), rate
            assert within.fits(rate.value), rate


def test_the_figures_are_without_the_holidays(books: Books) -> None:
    with books.read() as sitting:
        assert holidays.KEY in {row.key for row in law.rates(sitting)}
        assert holidays.KEY not in {row.key for row in law.figures(sitting)}
        assert len(law.figures(sitting, DAY)) < len(law.figures(sitting))
