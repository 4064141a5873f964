"""The two languages of the gallery, and its day."""

from __future__ import annotations

from datetime import date

from app.ui.kit import look

TODAY = date(2026, 11, 12)


def t(english: str, urdu: str) -> str:
    return urdu if look.urdu() else english


def today() -> date:
    return TODAY
