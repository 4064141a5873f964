"""The workshop itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import audit, workshop
from app.services.books import Books
from tests.makers import a_workshop


def test_numbers_are_kept_in_one_shape(books: Books) -> None:
    with books.read() as sitting:
        own = workshop.draft(sitting)
    assert (own.owner_cnic, own.province, own.registration_number) == ("3520212345671", "PUNJAB", "1234567")


def test_who_has_no_ntn_is_known_by_his_cnic() -> None:
    assert a_workshop(ntn="").registration_number == "3520212345671"
    assert a_workshop(ntn="", owner_cnic="").registration_number == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"owner_cnic": "352021234567"}, "owner_cnic"),
        ({"ntn": "1"}, "ntn"),
        ({"strn": "1"}, "strn"),
        ({"province": "Mars"}, "province"),
        ({"law_profile": "own"}, "law_profile"),
        ({"name": "K" * 251}, "name"),
        ({"address": "Shop 1\x00"}, "address"),
        ({"name_ur": "کار\x07خانہ"}, "name_ur"),
    ],
)
def test_what_is_refused(books: Books, changes: dict[str, Any], field: str) -> None:
    with books.write() as sitting, pytest.raises(Refusal) as refusal:
        workshop.change(sitting, replace(a_workshop(), **changes))
    assert [problem.field for problem in refusal.value.problems] == [field]


def test_what_is_too_long_and_what_cannot_be_printed_are_told_apart() -> None:
    codes = [problem.code for problem in workshop.check(a_workshop(name="K" * 251, address="Shop\x1b 1"))]
    assert codes == [Code.TOO_LONG, Code.MALFORMED]
    assert workshop.check(a_workshop(name="K" * 250, name_ur="می\u200cخانہ")) == []


def test_a_change_says_what_stood_there_before(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), phone="042-111"))
    with books.read() as sitting:
        last = audit.trail(sitting, "workshop", 1)[-1]
        assert workshop.letterhead(sitting).phone == "042-111"
    assert (last.action, last.before, last.after) == ("change", {"phone": ""}, {"phone": "042-111"})
