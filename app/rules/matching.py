"""Our papers against the portal's: a ladder of rules, the surest first, and each pair leaves the pool."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache

NEAR_NUMBER = 90
NEAR_DAYS = 10
ROUNDING = Decimal(1)
"""Rupees: more than this is no rounding."""
NEAR_VALUE = Decimal("0.10")
"""Two papers with nearly one number are not one paper if their values lie further apart than this."""
YEARS = re.compile(r"(?:19|20)\d\d")


class Rule(StrEnum):
    """By which rule a pair was found."""

    DECIDED = "decided"
    EXACT = "exact"
    NUMBER = "number"
    NEAR = "near"
    RUPEE = "rupee"
    AMOUNT = "amount"
    OTHER_SELLER = "other_seller"


class Kind(StrEnum):
    """What became of a paper."""

    SAME = "same"
    SUGGESTED = "suggested"
    DIFFERS = "differs"
    MISSING_HERE = "missing_here"
    MISSING_THERE = "missing_there"


@dataclass(frozen=True, slots=True)
class Paper:
    """One invoice as one side has it; `seller` is the same word on both sides, credits are below nothing."""

    key: int
    seller: Hashable
    number: str
    day: date
    value: Decimal
    sales_tax: Decimal

    @property
    def credit(self) -> bool:
        return self.value + self.sales_tax < 0

    @property
    def order(self) -> tuple[str, str, date, Decimal, Decimal, int]:
        return (str(self.seller), self.number, self.day, self.value, self.sales_tax, self.key)


@dataclass(frozen=True, slots=True)
class Pair:
    ours: Paper
    theirs: Paper
    rule: Rule

    @property
    def differences(self) -> tuple[str, ...]:
        """In what they differ, down to the paisa and to how the number is written."""
        one, other = self.ours, self.theirs
        found = {
            "seller": one.seller != other.seller,
            "number": written(one.number) != written(other.number),
            "date": one.day != other.day,
            "value": one.value != other.value,
            "sales_tax": one.sales_tax != other.sales_tax,
        }
        return tuple(name for name, differs in found.items() if differs)

    @property
    def kind(self) -> Kind:
        """A pair found by guessing is never more than a suggestion, however well it agrees."""
        if not self.differences:
            return Kind.SAME
        surely = self.rule in (Rule.DECIDED, Rule.EXACT, Rule.NUMBER)
        return Kind.DIFFERS if surely and set(self.differences) - {"number"} else Kind.SUGGESTED


@dataclass(frozen=True, slots=True)
class Matched:
    pairs: tuple[Pair, ...]
    ours: tuple[Paper, ...]
    theirs: tuple[Paper, ...]


Distance = tuple[Decimal | int, ...]
Test = Callable[[Paper, Paper], Distance | None]
"""How far apart two papers are under a rule; None: the rule does not join them."""


@cache
def written(number: str) -> str:
    """The number without case, blanks and marks that nobody sees."""
    return "".join(c for c in unicodedata.normalize("NFKC", number).upper() if not c.isspace() and c.isprintable())


@cache
def cleaned(number: str) -> str:
    """'INV-00118/2026' and '# 118' are both 118: without letters, years, zeros in front and marks."""
    plain = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in written(number))
    runs = re.findall(r"\d+", plain)
    bare = [run for run in runs if not YEARS.fullmatch(run)] or runs
    if len(bare) == 2 and len(bare[1]) == 2 and len(runs) > len(bare):  # the year of '118/2026-27'
        bare = bare[:1]
    joined = "".join(run.lstrip("0") or "0" for run in bare)
    return joined or re.sub(r"[\W_]+", "", plain)


def near(one: str, other: str) -> int:
    """How alike two cleaned numbers are, of 100; a number of which the other is the end counts as one."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and long.endswith(short):
        return 100
    return round(SequenceMatcher(None, one, other, autojunk=False).ratio() * 100)


def match(ours: Iterable[Paper], theirs: Iterable[Paper], rules: Sequence[Rule] | None = None) -> Matched:
    """Climb the ladder; the result does not depend on the order in which the papers come."""
    left, right = sorted(ours, key=lambda p: p.order), sorted(theirs, key=lambda p: p.order)
    pairs: list[Pair] = []
    for rule in rules or tuple(LADDER):
        found = _rung(left, right, rule)
        pairs += found
        taken, gone = {pair.ours.key for pair in found}, {pair.theirs.key for pair in found}
        left = [paper for paper in left if paper.key not in taken]
        right = [paper for paper in right if paper.key not in gone]
    return Matched(tuple(pairs), tuple(left), tuple(right))


def _rung(left: Sequence[Paper], right: Sequence[Paper], rule: Rule) -> list[Pair]:
    """The nearest first; of equals, the first in the order of their contents."""
    by_seller: dict[Hashable, list[int]] = defaultdict(list)
    any_seller = rule is Rule.OTHER_SELLER
    for place, paper in enumerate(right):
        by_seller["" if any_seller else paper.seller].append(place)
    near_ones = []
    for place, one in enumerate(left):
        for there in by_seller.get("" if any_seller else one.seller, ()):
            other = right[there]
            distance = LADDER[rule](one, other) if one.credit == other.credit else None
            if distance is not None:
                near_ones.append((distance, place, there))
    used, taken, pairs = set(), set(), []
    for _, place, there in sorted(near_ones):
        if place not in used and there not in taken:
            used.add(place)
            taken.add(there)
            pairs.append(Pair(left[place], right[there], rule))
    return pairs


def _apart(one: Paper, other: Paper) -> tuple[Decimal, Decimal, int]:
    return abs(one.value - other.value), abs(one.sales_tax - other.sales_tax), abs((one.day - other.day).days)


def _exact(one: Paper, other: Paper) -> Distance | None:
    same = cleaned(one.number) == cleaned(other.number)
    return (int(written(one.number) != written(other.number)),) if same and not any(_apart(one, other)) else None


def _number(one: Paper, other: Paper) -> Distance | None:
    """The very number; or the same when cleaned, if the day or the value agrees too."""
    if cleaned(one.number) != cleaned(other.number):
        return None
    value, tax, days = _apart(one, other)
    apart = int(written(one.number) != written(other.number))
    return (apart, value, tax, days) if not apart or not days or value <= ROUNDING else None


def _near(one: Paper, other: Paper) -> Distance | None:
    value, tax, days = _apart(one, other)
    far = value > abs(one.value) * NEAR_VALUE
    if days > NEAR_DAYS or far or (alike := near(cleaned(one.number), cleaned(other.number))) < NEAR_NUMBER:
        return None
    return value, tax, 100 - alike, days


def _rupee(one: Paper, other: Paper) -> Distance | None:
    value, tax, days = _apart(one, other)
    return (value, tax, days) if max(value, tax) <= ROUNDING and days <= NEAR_DAYS else None


def _amount(one: Paper, other: Paper) -> Distance | None:
    value, tax, days = _apart(one, other)
    return (value, tax, days) if value <= ROUNDING and abs(one.value) > ROUNDING else None


def _other_seller(one: Paper, other: Paper) -> Distance | None:
    return (0,) if one.seller != other.seller and _exact(one, other) is not None else None


LADDER: dict[Rule, Test] = {
    Rule.EXACT: _exact,
    Rule.NUMBER: _number,
    Rule.NEAR: _near,
    Rule.RUPEE: _rupee,
    Rule.AMOUNT: _amount,
    Rule.OTHER_SELLER: _other_seller,
}
ACROSS_MONTHS = (Rule.EXACT, Rule.NUMBER)
"""Only a number is proof enough that a supplier declared a paper in another month."""
