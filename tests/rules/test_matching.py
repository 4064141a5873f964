"""The ladder: nothing is paired twice, what is identical is paired whole, and order means nothing."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.matching import Kind, Pair, Paper, Rule, cleaned, match, near

DAY = date(2026, 10, 10)

amounts = st.integers(-500_000, 500_000).map(lambda n: Decimal(n).scaleb(-2))
numbers = st.from_regex(r"(INV-|B/|#)?0{0,2}[1-9]\d{0,4}(/2026)?", fullmatch=True)


@st.composite
def papers(draw: st.DrawFn, most: int = 12) -> list[Paper]:
    made = draw(
        st.lists(st.tuples(st.sampled_from("ABC"), numbers, st.integers(0, 30), amounts, amounts), max_size=most)
    )
    return [
        Paper(key, seller, number, DAY + timedelta(days=day), value, tax)
        for key, (seller, number, day, value, tax) in enumerate(made)
    ]


def content(paper: Paper) -> tuple[object, ...]:
    return paper.seller, paper.number, paper.day, paper.value, paper.sales_tax


@given(papers(), papers())
def test_no_paper_is_paired_twice_and_none_is_lost(ours: list[Paper], theirs: list[Paper]) -> None:
    result = match(ours, theirs)
    for whole, paired, left in (
        (ours, [pair.ours for pair in result.pairs], result.ours),
        (theirs, [pair.theirs for pair in result.pairs], result.theirs),
    ):
        assert sorted(p.key for p in [*paired, *left]) == sorted(p.key for p in whole)


@given(papers())
def test_what_is_identical_is_the_same_whole(ours: list[Paper]) -> None:
    theirs = [Paper(p.key + 100, *content(p)) for p in ours]  # type: ignore[arg-type]
    result = match(ours, theirs)
    assert len(result.pairs) == len(ours)
    assert {pair.kind for pair in result.pairs} <= {Kind.SAME}


@given(papers(), papers(), st.randoms())
def test_shuffled_rows_give_the_same_result(ours: list[Paper], theirs: list[Paper], random: object) -> None:
    once = match(ours, theirs)
    random.shuffle(ours)  # type: ignore[attr-defined]
    random.shuffle(theirs)  # type: ignore[attr-defined]
    assert match(ours, theirs) == once


@given(papers(), papers())
def test_a_same_agrees_in_everything_and_a_credit_only_with_a_credit(ours: list[Paper], theirs: list[Paper]) -> None:
    for pair in match(ours, theirs).pairs:
        assert pair.ours.credit == pair.theirs.credit
        if pair.kind is Kind.SAME:
            assert content(pair.ours) == content(pair.theirs)


@pytest.mark.parametrize(
    ("one", "other"),
    [("INV-118", "118"), ("# 00118", "118"), ("GF/2026-00118", "118"), ("118/2025-26", "118"), ("۱۱۸", "118"),
     ("bill no 118", "BILL118"), ("2026", "INV-2026")],
)  # fmt: skip
def test_numbers_that_mean_the_same(one: str, other: str) -> None:
    assert cleaned(one) == cleaned(other)


@pytest.mark.parametrize(("one", "other"), [("118", "1180"), ("118", "119"), ("A", "B"), ("12-34", "56-34")])
def test_numbers_that_do_not(one: str, other: str) -> None:
    assert cleaned(one) != cleaned(other)


def test_neighbouring_numbers_of_other_value_are_no_pair() -> None:
    ours = Paper(1, "A", "2610010118", DAY, Decimal(1000), Decimal(180))
    theirs = Paper(2, "A", "2610010119", DAY, Decimal(5000), Decimal(900))
    assert near(cleaned(ours.number), cleaned(theirs.number)) >= 90
    assert match([ours], [theirs]).pairs == ()


def test_each_rung_of_the_ladder() -> None:
    ours = [
        Paper(1, "A", "1001", DAY, Decimal(100), Decimal(18)),
        Paper(2, "A", "INV-1002", DAY, Decimal(200), Decimal(36)),
        Paper(3, "A", "70010203", DAY, Decimal(300), Decimal(54)),
        Paper(4, "A", "4", DAY, Decimal(400), Decimal(72)),
        Paper(5, "A", "5", DAY, Decimal(500), Decimal(90)),
        Paper(6, "A", "6", DAY, Decimal(600), Decimal(108)),
    ]
    theirs = [
        Paper(11, "A", "1001", DAY, Decimal(100), Decimal(18)),
        Paper(12, "A", "1002", DAY, Decimal(210), Decimal(36)),
        Paper(13, "A", "7001020", DAY + timedelta(days=9), Decimal(301), Decimal(54)),
        Paper(14, "A", "88", DAY, Decimal("400.50"), Decimal("72.09")),
        Paper(15, "A", "99", DAY + timedelta(days=18), Decimal(500), Decimal(0)),
        Paper(16, "B", "6", DAY, Decimal(600), Decimal(108)),
    ]
    rules = {pair.ours.key: pair.rule for pair in match(ours, theirs).pairs}
    assert rules == {1: Rule.EXACT, 2: Rule.NUMBER, 3: Rule.NEAR, 4: Rule.RUPEE, 5: Rule.AMOUNT, 6: Rule.OTHER_SELLER}


def test_what_is_guessed_is_never_called_the_same() -> None:
    paper = Paper(1, "A", "1", DAY, Decimal(1), Decimal(0))
    twin = Paper(2, "A", "1", DAY, Decimal(1), Decimal(0))
    assert Pair(paper, twin, Rule.EXACT).kind is Kind.SAME
    other = Paper(3, "A", "2", DAY, Decimal(1), Decimal(0))
    assert Pair(paper, other, Rule.RUPEE).kind is Kind.SUGGESTED


@pytest.mark.parametrize(
    ("value", "tax", "days", "rule"),
    [
        ("1001.00", "181.00", 10, Rule.RUPEE),
        ("1001.00", "181.01", 10, Rule.AMOUNT),  # the tax is too far off for a slip of rounding
        ("1001.00", "181.00", 11, Rule.AMOUNT),
        ("1001.01", "180.00", 0, None),
    ],
)
def test_a_rupee_and_ten_days_are_the_limit(value: str, tax: str, days: int, rule: Rule | None) -> None:
    ours = Paper(1, "A", "31", DAY, Decimal(1000), Decimal(180))
    theirs = Paper(2, "A", "77", DAY + timedelta(days=days), Decimal(value), Decimal(tax))
    assert [pair.rule for pair in match([ours], [theirs]).pairs] == ([rule] if rule else [])
