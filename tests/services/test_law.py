"""The law as the books know it, and the workshop's own word on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import audit, law
from app.services.books import Books
from app.services.law import OverrideDraft

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
        ({"value": Decimal(-1)}, Code.NEGATIVE, "value"),
        ({"value": Decimal("NaN")}, Code.NEGATIVE, "value"),
        ({"reason": " "}, Code.MISSING, "reason"),
        ({"until": date(2026, 6, 30)}, Code.MALFORMED, "until"),
        ({"key": "overtime.multiple"}, Code.MISSING, "scope"),
    ],
)
def test_a_word_without_a_key_a_day_or_a_reason_is_refused(
    books: Books, changes: dict[str, Any], code: Code, field: str
) -> None:
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        law.override(sitting, draft(**changes))
    assert [(problem.code, problem.field) for problem in refused.value.problems] == [(code, field)]
