"""What was learned of a party's taxes, and on which day it held."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import audit, parties, party_status
from app.services.books import Books
from app.services.party_status import CertificateDraft, StatusDraft
from tests.makers import a_party

FIRST = date(2026, 9, 1)
SAID = st.tuples(st.integers(0, 60), st.sampled_from(party_status.ANSWERS), st.sampled_from(party_status.TAXES))
LEARNED = st.lists(SAID, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(learned=LEARNED, asked=st.integers(-3, 63), tax=st.sampled_from(party_status.TAXES))
def test_the_standing_on_a_day_is_the_latest_learned_on_or_before_it(
    books: Books, learned: list[tuple[int, str, str]], asked: int, tax: str
) -> None:
    with books.write() as sitting:
        made = parties.find(sitting, "Bilal Steel")
        party = made.id if made else parties.add(sitting, a_party())
        fresh = sitting.begin_nested()
        for days, active, each in learned:
            draft = StatusDraft(tax=each, active=active, learned_on=FIRST + timedelta(days=days), source="a call")
            party_status.learn(sitting, party, draft)
        day = FIRST + timedelta(days=asked)
        before = [(days, n, active) for n, (days, active, each) in enumerate(learned) if each == tax and days <= asked]
        expected = max(before)[2] if before else "unknown"
        assert party_status.on(sitting, party, tax, day).active == expected
        everyone = party_status.everyone_on(sitting, day)
        assert (everyone[party, tax].active if (party, tax) in everyone else "unknown") == expected
        fresh.rollback()


def test_what_was_learned_says_when_and_where_and_leaves_a_trail(books: Books) -> None:
    with books.write() as sitting:
        party = parties.add(sitting, a_party())
        draft = StatusDraft(tax="sales", active="no", learned_on=date(2026, 10, 2), source="SMS to 9966")
        made = party_status.learn(sitting, party, draft)
    with books.read() as sitting:
        found = party_status.on(sitting, party, "sales", date(2026, 10, 31))
        assert (found.active, found.learned_on, found.source) == ("no", date(2026, 10, 2), "SMS to 9966")
        assert party_status.on(sitting, party, "sales", date(2026, 10, 1)).active == "unknown"
        assert party_status.on(sitting, party, "income", date(2026, 10, 31)).learned_on is None
        assert [row.action for row in audit.trail(sitting, "party_status", made)] == ["learn"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"tax": "property"}, (Code.MALFORMED, "tax")),
        ({"active": "perhaps"}, (Code.MALFORMED, "active")),
        ({"source": " "}, (Code.MISSING, "source")),
        ({"learned_on": None}, (Code.MISSING, "learned_on")),
        ({"learned_on": date(2031, 1, 1)}, (Code.DATE_IN_FUTURE, "learned_on")),
    ],
)
def test_what_is_refused(books: Books, changes: dict[str, object], problem: tuple[Code, str]) -> None:
    good: dict[str, object] = {"learned_on": date(2026, 10, 2), "source": "a call"}
    with books.write() as sitting:
        party = parties.add(sitting, a_party())
    with pytest.raises(Refusal) as refusal, books.write() as sitting:
        party_status.learn(sitting, party, StatusDraft(**good | changes))  # type: ignore[arg-type]
    assert [(each.code, each.field) for each in refusal.value.problems] == [problem]


def a_certificate(**changes: object) -> CertificateDraft:
    plain: dict[str, object] = {
        "number": "EX-153-77",
        "section": "153(1)(a)",
        "valid_from": date(2026, 7, 1),
        "valid_to": date(2026, 12, 31),
    }
    return CertificateDraft(**plain | changes)  # type: ignore[arg-type]


def test_a_certificate_holds_on_its_days_for_its_section_until_withdrawn(books: Books) -> None:
    with books.write() as sitting:
        party = parties.add(sitting, a_party())
        made = party_status.certify(sitting, party, a_certificate())
        party_status.certify(sitting, party, a_certificate(number="EX-2", section="153", rate=Decimal("1.5")))

    def number(section: str, day: date) -> str:
        with books.read() as sitting:
            found = party_status.certificate_on(sitting, party, section, day)
        return found.number if found else ""

    assert number("153(1)(a)", date(2026, 7, 1)) == "EX-153-77"  # nothing withheld is kinder than 1.5 percent
    assert number("153(1)(a)", date(2026, 12, 31)) == "EX-153-77"
    assert number("153(1)(a)", date(2027, 1, 1)) == ""
    assert number("153(1)(b)", date(2026, 8, 1)) == "EX-2"
    assert number("149", date(2026, 8, 1)) == ""
    with books.write() as sitting:
        party_status.withdraw(sitting, made, date(2026, 9, 1))
    assert number("153(1)(a)", date(2026, 8, 31)) == "EX-153-77"
    assert number("153(1)(a)", date(2026, 9, 1)) == "EX-2"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"number": " "}, (Code.MISSING, "number")),
        ({"valid_to": date(2026, 6, 30)}, (Code.ENDS_BEFORE_BEGIN, "valid_to")),
        ({"rate": Decimal(101)}, (Code.MALFORMED, "rate")),
        ({"rate": Decimal("NaN")}, (Code.MALFORMED, "rate")),
        ({"number": "EX-153-77"}, (Code.DUPLICATE, "number")),
    ],
)
def test_what_is_no_certificate(books: Books, changes: dict[str, object], problem: tuple[Code, str]) -> None:
    with books.write() as sitting:
        party = parties.add(sitting, a_party())
        party_status.certify(sitting, party, a_certificate())
    good: dict[str, object] = {"number": "EX-9"}
    with pytest.raises(Refusal) as refusal, books.write() as sitting:
        party_status.certify(sitting, party, a_certificate(**good | changes))
    assert [(each.code, each.field) for each in refusal.value.problems] == [problem]
