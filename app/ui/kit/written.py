"""Figures and dates as they stand on the screen, the same in both languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from app.ui.kit import look

MINUS = "\u2212"
KARACHI = timezone(timedelta(hours=5))  # Pakistan keeps one time all year; a fixed offset needs no zone data on Windows


def money(amount: Decimal | None) -> str:
    """Two decimals, thousands, a true minus; nothing for nothing."""
    return "" if amount is None else f"{amount:,.2f}".replace("-", MINUS)


def quantity(amount: Decimal | None) -> str:
    """As many of its four decimals as it needs."""
    if amount is None:
        return ""
    written = f"{amount:,.4f}".rstrip("0").rstrip(".")
    return written.replace("-", MINUS)


def percent(rate: Decimal | None) -> str:
    return "" if rate is None else f"{quantity(rate)}%"


def whole(number: int | None) -> str:
    return "" if number is None else f"{number:,}".replace("-", MINUS)


def day(when: date | None) -> str:
    return "" if when is None else f"{when:%d/%m/%Y}"


def month(when: date | None) -> str:
    return "" if when is None else f"{when:%m/%Y}"


def moment(when: datetime | None) -> str:
    """An aware moment, told in Karachi."""
    return "" if when is None else f"{when.astimezone(KARACHI):%d/%m/%Y %H:%M}"


def clock(when: datetime | None) -> str:
    return "" if when is None else f"{when.astimezone(KARACHI):%H:%M}"


def isolate(text: str) -> str:
    """A number, date, code or Latin name inside a sentence: without this an Urdu line turns it round."""
    return f"\u2066{text}\u2069" if look.urdu() and text else text


def rupees(amount: Decimal | None) -> str:
    """For sentences: 'Rs 1,234.50'."""
    return isolate(f"Rs {money(amount)}") if amount is not None else ""
