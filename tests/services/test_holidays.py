"""Public holidays: the table of the year, the moon, and the owner's word."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import audit, holidays
from app.services.books import Books
from app.services.holidays import HolidayDraft


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_each_year_has_its_table_with_source_and_confidence(books: Books, year: int) -> None:
    with books.read() as sitting:
        rows = holidays.of_year(sitting, year)
    assert {row.scope for row in rows} >= {"kashmir-day", "pakistan-day", "labour-day", "independence-day", "quaid-day"}
    assert all(row.source and row.confidence for row in rows)
    assert all(row.moon != row.confirmed for row in rows)  # what the moon decides is only expected
    assert [row.day for row in rows] == sorted(row.day for row in rows)


def test_the_owner_confirms_the_day_that_was_announced(books: Books) -> None:
    with books.write() as sitting:
        (told,) = holidays.to_confirm(sitting, date(2027, 3, 10), date(2027, 3, 10))
        made = holidays.confirm(
            sitting, HolidayDraft(year=2027, scope="eid-ul-fitr-1", day=date(2027, 3, 11), reason="Ruet-e-Hilal")
        )
        row = next(row for row in holidays.of_year(sitting, 2027) if row.scope == "eid-ul-fitr-1")
        assert date(2027, 3, 10) not in holidays.between(sitting, date(2027, 3, 1), date(2027, 3, 10))
        assert audit.trail(sitting, "public_holiday", made)[0].action == "confirm"
    assert told.code is Code.HOLIDAY_UNCONFIRMED
    assert (row.day, row.expected, row.confirmed, row.confirmed_by) == (
        date(2027, 3, 11), date(2027, 3, 10), True, "tester",
    )  # fmt: skip


def test_a_later_word_replaces_the_first_and_both_are_in_the_trail(books: Books) -> None:
    with books.write() as sitting:
        for day in (date(2027, 3, 10), date(2027, 3, 11)):
            made = holidays.confirm(sitting, HolidayDraft(year=2027, scope="eid-ul-fitr-1", day=day))
        assert len(audit.trail(sitting, "public_holiday", made)) == 2


def test_a_day_that_is_no_holiday_here_and_one_of_our_own(books: Books) -> None:
    with books.write() as sitting:
        holidays.confirm(sitting, HolidayDraft(year=2026, scope="iqbal-day", reason="The works run"))
        holidays.confirm(
            sitting, HolidayDraft(year=2026, scope="own-founder", day=date(2026, 12, 1), name="Founder's day")
        )
        found = holidays.between(sitting, date(2026, 11, 1), date(2026, 12, 31))
    assert [found[day].name for day in sorted(found)] == ["Founder's day", "Quaid-e-Azam Day"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"scope": ""}, Code.MISSING),
        ({"scope": "basant"}, Code.NOT_FOUND),
        ({"scope": "own-x", "day": None}, Code.MISSING),
        ({"scope": "own-x"}, Code.MISSING),  # without a name
        ({"day": date(2028, 1, 1)}, Code.MALFORMED),
        ({"day": None}, Code.OVERRIDE_NEEDS_REASON),
    ],
)
def test_a_word_that_cannot_be(books: Books, changes: dict[str, Any], code: Code) -> None:
    plain: dict[str, Any] = {"year": 2027, "scope": "eid-ul-fitr-1", "day": date(2027, 3, 11)}
    with pytest.raises(Refusal) as refused, books.write() as sitting:
        holidays.confirm(sitting, HolidayDraft(**plain | changes))
    assert code in [found.code for found in refused.value.problems]
