"""What is written behind an option, read: a day, a month, an amount, a record's number, a port."""

from __future__ import annotations

import argparse
from datetime import date
from decimal import Decimal

from app.rules.money import read_amount
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal

LARGEST = 2**63 - 1
"""The most that the books can count to."""
LARGEST_PORT = 65_535
OLDEST = date(1900, 1, 1)
NEWEST = date(2199, 12, 31)


def day(text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-10-21") from None
    _of_our_time(found)
    return found


def _of_our_time(day: date) -> None:
    if not OLDEST <= day <= NEWEST:
        raise argparse.ArgumentTypeError(f"{day.isoformat()} is not of our time ({OLDEST.year} to {NEWEST.year})")


def rupees(text: str) -> Decimal:
    amount = read_amount(text)
    if amount is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no amount")
    return amount


def month(text: str) -> Month:
    try:
        found = Month.read(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    _of_our_time(found.first)
    return found


def count(text: str) -> int:
    number = record_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is not a count")
    return number


def record_id(text: str) -> int:
    number = record_number(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of a record")
    return number


def record_number(text: str) -> int | None:
    """The digits as a number the books can count to; None: they are none, or too many to be even looked at."""
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST))):
        return None
    return number if (number := int(text)) <= LARGEST else None


def port(text: str) -> int:
    number = count(text)
    if number > LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: they go up to {LARGEST_PORT}")
    return number


def share(text: str) -> float:
    """From 0 (never) to 1 (always)."""
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and 1")
    return found


def mapping(pairs: list[str]) -> dict[str, str]:
    """What the headings of a file mean: FIELD=HEADING, each. Raises Refusal."""
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        raise Refusal(*(Problem(Code.MALFORMED, "map", {"text": pair}) for pair in wrong))
    return dict(pair.split("=", 1) for pair in pairs)
