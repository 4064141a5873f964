"""Suppliers and customers: found whatever the spelling, never made twice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import audit, parties
from app.services.books import Books
from app.services.parties import PartyDraft
from tests.makers import a_party


def add(books: Books, draft: PartyDraft) -> int:
    with books.write() as sitting:
        return parties.add(sitting, draft)


@pytest.mark.parametrize(
    "said", ["RAVI RUBBER INDUSTRIES (PVT.) LTD", "ravi  rubber industries pvt ltd", "3402175-9", "3402175"]
)
def test_found_by_any_spelling_or_number(books: Books, said: str) -> None:
    made = add(books, a_party(name="Ravi Rubber Industries (Pvt) Ltd", ntn="3402175-9"))
    with books.read() as sitting:
        found = parties.find(sitting, said)
    assert found is not None
    assert found.id == made


def test_two_with_the_same_cnic_are_one_too_many(books: Books) -> None:
    add(books, a_party(name="Shah Alam Hardware", ntn="", cnic="35101-1655722-3"))
    with pytest.raises(Refusal) as refusal:
        add(books, a_party(name="Shah Alam Hdw Store", ntn="", cnic="3510116557223"))
    assert [(p.code, p.field) for p in refusal.value.problems] == [(Code.DUPLICATE, "cnic")]


def test_an_ambiguous_word_finds_nobody(books: Books) -> None:
    add(books, a_party(name="1234567", ntn=""))
    add(books, a_party(name="Other", ntn="1234567"))
    with books.read() as sitting:
        assert parties.find(sitting, "1234567") is None
        assert parties.find(sitting, "") is None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": " - "}, ("missing", "name")),
        ({"name": "x" * 251}, ("too-long", "name")),
        ({"ntn": "12-3"}, ("ntn-malformed", "ntn")),
        ({"cnic": "352021234567"}, ("cnic-malformed", "cnic")),
        ({"strn": "12"}, ("strn-malformed", "strn")),
        ({"province": "LAHORE"}, ("province-unknown", "province")),
        ({"pra": "12"}, ("pra-malformed", "pra")),
        ({"legal_form": "club"}, ("malformed", "legal_form")),
        ({"terms_days": -1}, ("malformed", "terms_days")),
    ],
)
def test_what_is_refused(books: Books, changes: dict[str, Any], problem: tuple[str, str]) -> None:
    with pytest.raises(Refusal) as refusal:
        add(books, replace(a_party(), **changes))
    assert [(p.code.value, p.field) for p in refusal.value.problems] == [problem]


def test_a_doubtful_iban_is_kept_as_typed_and_warned_about(books: Books) -> None:
    draft = a_party(iban="PK00MEZN4193309466052311")
    assert [(p.code, p.is_warning) for p in parties.check(draft)] == [(Code.IBAN_DOUBTFUL, True)]
    made = add(books, draft)
    with books.read() as sitting:
        assert parties.draft(sitting, made).iban == "PK00MEZN4193309466052311"


def test_completing_a_party_leaves_a_trail(books: Books) -> None:
    with books.write() as sitting:
        made = parties.add(sitting, a_party(strn=""), to_complete=True)
    with books.write() as sitting:
        parties.change(sitting, made, replace(parties.draft(sitting, made), strn="3277876111111", phone="0300-1234567"))
    with books.read() as sitting:
        row = parties.known(sitting, made)
        trail = audit.trail(sitting, "party", made)
    assert (row.to_complete, row.registered) == (False, True)
    assert [each.action for each in trail] == ["add", "change"]
    assert trail[1].before == {"strn": "", "phone": "", "to_complete": "True"}
    assert trail[1].after == {"strn": "3277876111111", "phone": "0300-1234567", "to_complete": "False"}


def test_lists_are_searched_literally(books: Books) -> None:
    add(books, a_party(name="Chenab Fasteners", ntn="5889615-1"))
    add(books, a_party(name="Kot Lakhpat Packaging", ntn="1141504-1", name_ur="کوٹ لکھپت پیکیجنگ"))
    with books.read() as sitting:
        assert [row.name for row in parties.rows(sitting, "fasten")] == ["Chenab Fasteners"]
        assert [row.name for row in parties.rows(sitting, "لکھپت")] == ["Kot Lakhpat Packaging"]
        assert [row.name for row in parties.rows(sitting, "588961")] == ["Chenab Fasteners"]
        assert parties.rows(sitting, "_") == []
        assert parties.count(sitting) == 2


@given(st.text(max_size=40))
def test_a_name_key_is_its_own_key(name: str) -> None:
    key = parties.name_key(name)
    assert parties.name_key(key) == key
    assert parties.name_key(f"  {name.upper()}. ") == parties.name_key(name.upper())
