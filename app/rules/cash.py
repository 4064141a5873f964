"""Rupees in the hand: which notes and coins make an amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal

NOTES = (5000, 1000, 500, 100, 50, 20, 10, 5, 2, 1)
"""The State Bank's notes down to ten rupees, and coins below; the 75 of 2022 is for collectors."""


def notes(amount: Decimal) -> Mapping[int, int]:
    """The fewest notes and coins for whole rupees: note by number. ValueError for paisa or less than nothing."""
    if amount < 0 or amount != amount.to_integral_value():
        raise ValueError(f"{amount} cannot be paid in notes and coins")
    left, found = int(amount), {}
    for note in NOTES:
        if count := left // note:
            found[note] = count
            left -= count * note
    return found


def purse(amounts: Iterable[Decimal]) -> Mapping[int, int]:
    """What to fetch from the bank, so that every envelope can be filled without change."""
    found: Counter[int] = Counter()
    for amount in amounts:
        found.update(notes(amount))
    return {note: found[note] for note in NOTES if found[note]}
