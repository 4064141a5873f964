"""Money, quantities, dates and numbers as paper shows them: Latin digits in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.rules import identity

MINUS = "\u2212"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS_UR = (
    *("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون"),
    *("جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"),
)


def money(amount: Decimal | None) -> str:
    """12,345.00; nothing for what is not known."""
    return "" if amount is None else f"{amount:,.2f}".replace("-", MINUS)


def money_or_dash(amount: Decimal) -> str:
    """A dash where there is nothing, so that the eye finds the figures in a wide register."""
    return money(amount) if amount else "–"


def quantity(amount: Decimal) -> str:
    """12.5, 1,200: no more decimals than there are."""
    text = f"{amount:,.4f}".rstrip("0").rstrip(".")
    return text.replace("-", MINUS)


def count(amount: Decimal) -> str:
    """Days and hours of a register: a dash for none."""
    return quantity(amount) if amount else "–"


def percent(rate: Decimal) -> str:
    return f"{quantity(rate)}%"


def day(when: date | None) -> str:
    """22/11/2026, as on Pakistani forms."""
    return "" if when is None else f"{when:%d/%m/%Y}"


def month(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {when.year}"


def month_ur(when: date) -> str:
    return f"{MONTHS_UR[when.month - 1]} {when.year}"


def cnic(number: str) -> str:
    """35201-1234567-1; anything else as it stands."""
    known = identity.cnic(number)
    return identity.show_cnic(known) if known else number
