"""A date as a hurried person types it."""

from __future__ import annotations

import re
from datetime import date, timedelta

PARTS = re.compile(r"[/\-. ]+")
CENTURY, FAR = 100, 60
SHORT, LONG = 6, 8


def read_day(typed: str, today: date) -> date | None:
    """'10/11/2026', '10-11', '10', '101126', 't' for today, 'y' for yesterday; None when it is no day."""
    text = typed.strip().lower()
    if text in {"t", "y"}:
        return today if text == "t" else today - timedelta(days=1)
    parts = [part for part in PARTS.split(text) if part]
    if len(parts) == 1 and len(text) in {SHORT, LONG} and text.isdigit():
        parts = [text[:2], text[2:4], text[4:]]
    if not parts or len(parts) > 3 or not all(map(_is_number, parts)):
        return None
    day, month, year = (*map(int, parts), *(0, today.month, today.year)[len(parts) :])
    return _made(year, month, day, today)


def read_month(typed: str, today: date) -> date | None:
    """'10/2026', '10': the first day of that month."""
    parts = [part for part in PARTS.split(typed.strip()) if part]
    if len(parts) not in {1, 2} or not all(map(_is_number, parts)):
        return None
    year = int(parts[1]) if len(parts) > 1 else today.year
    return _made(year, int(parts[0]), 1, today)


def _is_number(part: str) -> bool:
    """Of a day, a month or a year: none has more than four digits."""
    return part.isascii() and part.isdigit() and len(part) <= len("2026")


def _made(year: int, month: int, day: int, today: date) -> date | None:
    if year < CENTURY:
        year += today.year - today.year % CENTURY
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if abs(made.year - today.year) <= FAR else None
