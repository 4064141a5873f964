"""How words are laid down to be found again: any part of any of them, whatever its case, width or blanks."""

from __future__ import annotations

import unicodedata

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy.orm import InstrumentedAttribute


def folded(*words: str) -> str:
    """One line for each of the words."""
    return "\n".join(line for word in words if (line := fold(word)))


def fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def holds(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    """Rows in which the text stands as it was typed, blanks and all."""
    return func.instr(column, fold(text)) > 0


def holds_each(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    """Rows in which each word of the text stands, wherever."""
    return and_(*(func.instr(column, word) > 0 for word in fold(text).split()))
