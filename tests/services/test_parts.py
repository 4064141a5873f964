"""Parts: one for each name, with what FBR wants of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import parts
from app.services.books import Books
from tests.makers import a_part


def test_a_part_is_found_by_name_and_number(books: Books) -> None:
    with books.write() as sitting:
        made = parts.add(sitting, a_part(name="Brake shoe set CD-70", number="BS-70", unit="pcs."))
    with books.read() as sitting:
        found = parts.find(sitting, "brake SHOE set cd 70")
        assert found == parts.find(sitting, "BS-70") == parts.get(sitting, made)
        assert parts.find(sitting, "") is None
        assert parts.named(sitting, ["Brake shoe set CD-70", "Clutch"]) == {"brake shoe set cd 70": made}
    assert found is not None
    assert found.unit == "Numbers, pieces, units"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"name": ""}, ("missing", "name")),
        ({"hs_code": "8708"}, ("hs-code-malformed", "hs_code")),
        ({"unit": "furlong"}, ("unit-unknown", "unit")),
        ({"sale_type": "Goods"}, ("sale-type-unknown", "sale_type")),
        ({"price": Decimal(0)}, ("not-positive", "price")),
    ],
)
def test_what_is_refused(books: Books, changes: dict[str, Any], problem: tuple[str, str]) -> None:
    with books.write() as sitting, pytest.raises(Refusal) as refusal:
        parts.add(sitting, replace(a_part(), **changes))
    assert [(p.code.value, p.field) for p in refusal.value.problems] == [problem]


def test_no_two_parts_of_one_name(books: Books) -> None:
    with books.write() as sitting:
        first = parts.add(sitting, a_part())
        other = parts.add(sitting, a_part(name="Clutch plate"))
    with books.write() as sitting, pytest.raises(Refusal):
        parts.add(sitting, a_part(name="BRAKE SHOE"))
    with books.write() as sitting, pytest.raises(Refusal) as refusal:
        parts.change(sitting, other, a_part())
    assert refusal.value.problems[0].code is Code.DUPLICATE
    with books.write() as sitting:
        parts.change(sitting, first, replace(parts.draft(sitting, first), price=Decimal("975.50")))
    with books.read() as sitting:
        assert [(row.name, row.price) for row in parts.rows(sitting, "8708")] == [
            ("Brake shoe", Decimal("975.50")),
            ("Clutch plate", Decimal("950.00")),
        ]
        assert parts.count(sitting, "clutch") == 1
