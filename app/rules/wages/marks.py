"""What a mark of the attendance sheet says: how much of the day was worked, how much was leave, and how it is typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from app.rules.wages.facts import Mark

NONE, HALF, WHOLE = Decimal(0), Decimal("0.5"), Decimal(1)
HALVES: Mapping[Mark, Mark] = {
    Mark.HALF_CASUAL: Mark.CASUAL,
    Mark.HALF_SICK: Mark.SICK,
    Mark.HALF_ANNUAL: Mark.ANNUAL,
}
"""Half a day of work; of the other half this was leave."""
SPECIAL = (Mark.MATERNITY, Mark.PATERNITY, Mark.IDDAT, Mark.QUARANTINE)
KEYS: Mapping[Mark, str] = dict(zip(SPECIAL, ("maternity", "paternity", "iddat", "quarantine"), strict=True))
"""Under which name the law's tables speak of them."""
LEAVE = (Mark.CASUAL, Mark.SICK, Mark.ANNUAL, *SPECIAL)
TO_COME = frozenset({Mark.REST, Mark.HOLIDAY, *LEAVE})
"""What can be planned; whether somebody worked is known when the day has come."""
OVER = re.compile(r"(.*?)\s*(?:\+\s*(\d{1,2}(?:\.\d{1,2})?))?")
A_HALF = re.compile(r"1/2|0?\.5|½|HALF|/2")


def worked(mark: str) -> Decimal:
    """Of the day's ordinary work."""
    if mark == Mark.PRESENT:
        return WHOLE
    return HALF if mark == Mark.HALF or mark in HALVES else NONE


def leave(mark: str) -> tuple[Mark, Decimal] | None:
    """The kind of leave as its mark of a whole day, and how much of the day it takes."""
    if mark in HALVES:
        return HALVES[Mark(mark)], HALF
    return (Mark(mark), WHOLE) if mark in LEAVE else None


def read(text: str) -> tuple[Mark | None, Decimal] | None:
    """'P+2', '½CL', 'CL/2', '1/2'; without a mark where only hours stand there; None for what is no mark."""
    found = OVER.fullmatch(text)
    if found is None:
        return None
    hours, word = Decimal(found[2] or 0), found[1].strip()
    if not word:
        return (None, hours) if found[2] else None
    kind, halves = A_HALF.subn("", word)
    if halves:
        kind = "½" + kind.strip(" -/").removeprefix(Mark.PRESENT)
    return (Mark(kind), hours) if halves <= 1 and kind in list(Mark) else None
