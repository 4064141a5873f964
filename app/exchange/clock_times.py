"""Times as clocks write them: of 24 hours or of 12, with AM and PM or without, as text or as part of a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from app.exchange import cells
from app.exchange.cells import DIGITS, Fault
from app.exchange.grid import Cell, as_text, is_blank
from app.rules.problems import Code

CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([AP])\.?M\.?)?", re.IGNORECASE)
BARE = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
BETWEEN = re.compile(r"(?<=[\dM.])\s*(?:[,;&]|\s-\s|\s)\s*(?=\d)", re.IGNORECASE)
MONTH_FIRST = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})([/.\-]\d{2,4})")
DIGIT = re.compile(r"\d")
FIRST_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}")
A_DAY = 86_400
NOON = 12
MARKED = re.compile(r"[AP]\.?M\.?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Habit:
    """How this file writes: `twelve` hours without saying which half of the day, the month before the day."""

    twelve: bool = False
    month_first: bool = False

    @classmethod
    def of(cls, days: Iterable[Cell], times: Iterable[Cell]) -> Habit:
        """Twelve hours if no time of the whole file is later than 12:59 and none says AM or PM; the month first if so
        the days lie closer together."""
        typed = [as_text(cell).translate(DIGITS) for cell in days if isinstance(cell, str)]
        typed = [text for text in typed if DIGIT.search(text)]  # a heading repeated, a department's name
        plain, turned = _months([_alone(text) for text in typed]), _months([_turned(_alone(text)) for text in typed])
        texts = [as_text(cell) for cell in times if not is_blank(cell)]
        hours = [found.hour for text in texts for found in _times(text) if isinstance(found, time)]
        marked = any(MARKED.search(text) for text in texts)
        return cls(twelve=bool(hours) and max(hours) <= NOON and not marked, month_first=turned < plain)


def stamps(day: Cell, typed: Cell, habit: Habit) -> list[datetime] | Fault:
    """One time, or two that a person wrote beside each other: '08:00 17:00'."""
    on = day_of(day, habit)
    if isinstance(on, Fault):
        return on
    found = times(typed)
    return found if isinstance(found, Fault) else [datetime.combine(on, each) for each in found]


def moments(cell: Cell, habit: Habit) -> list[datetime] | Fault:
    """A day and a time in one cell."""
    if isinstance(cell, datetime):
        return [cell.replace(tzinfo=None)]
    text = as_text(cell).translate(DIGITS)
    found = FIRST_TIME.search(text)
    return stamps(_alone(text), text[found.start() :], habit) if found else _fault(text)


def day_of(cell: Cell, habit: Habit) -> date | Fault:
    typed = _turned(as_text(cell).translate(DIGITS)) if habit.month_first and isinstance(cell, str) else cell
    found = cells.day(typed)
    return found if found is not None else Fault(Code.NOT_A_DATE, {"text": as_text(cell) or "–"})


def times(cell: Cell) -> list[time] | Fault:
    if isinstance(cell, datetime):
        return [cell.time().replace(tzinfo=None)]
    if isinstance(cell, time):
        return [cell]
    if isinstance(cell, timedelta):
        return [_of_seconds(int(cell.total_seconds()))]
    if isinstance(cell, Decimal) and 0 <= cell < 1:
        return [_of_seconds(int((cell * A_DAY).to_integral_value()))]
    found = _times(as_text(cell))
    wrong = next((each for each in found if isinstance(each, Fault)), None)
    return wrong or [each for each in found if isinstance(each, time)]


def later(stamp: datetime, before: datetime | None, habit: Habit) -> datetime:
    """Of a clock of twelve hours: 5:00 after 8:00 on the same day is five in the afternoon."""
    half = timedelta(hours=NOON)
    follows = before is not None and before.date() == stamp.date() and stamp < before
    return stamp + half if habit.twelve and follows and stamp.hour < NOON else stamp


def _times(text: str) -> list[time | Fault]:
    typed = text.translate(DIGITS).strip()
    return [_time(part) for part in BETWEEN.split(typed)] if typed else [_fault(text)]


def _time(text: str) -> time | Fault:
    if bare := BARE.fullmatch(text):
        return time(int(bare[1]), int(bare[2]))
    found = CLOCK.fullmatch(text)
    if found is None:
        return _fault(text)
    hour, half = int(found[1]), (found[4] or "").upper()
    if half and not 1 <= hour <= NOON:
        return _fault(text)
    if half:
        hour = hour % NOON + (NOON if half == "P" else 0)
    try:
        return time(hour, int(found[2]), int(found[3] or 0))
    except ValueError:  # 25:15 looks like a time and is none
        return _fault(text)


def _fault(text: str) -> Fault:
    return Fault(Code.PUNCH_MALFORMED, {"text": text or "–"})


def _of_seconds(seconds: int) -> time:
    seconds %= A_DAY
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _alone(text: str) -> str:
    """The day of '10/25/2026 08:00'."""
    found = FIRST_TIME.search(text)
    return text[: found.start()].strip(" ,T") if found else text


def _months(typed: Iterable[str]) -> int:
    """In how many months these days lie; what is no day lies in a month of its own."""
    days = [cells.day(text) for text in typed]
    known = {(day.year, day.month) for day in days if isinstance(day, date)}
    return len(known) + sum(isinstance(day, Fault) for day in days)


def _turned(text: str) -> str:
    """'10/25/2026' as '25/10/2026'."""
    found = MONTH_FIRST.fullmatch(text)
    return f"{found[3]}{found[2]}{found[1]}{found[4]}" if found else text
