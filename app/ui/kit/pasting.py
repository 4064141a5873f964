"""What was copied in a spreadsheet, made ready for the line grid: its rows, and its figures as they would be typed."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from app.ui.kit.arithmetic import Unreadable, work_out

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
CURRENCY = re.compile(r"^(?:rs\.?|pkr|rupees|₨|روپے)\s*|\s*(?:rs\.?|pkr|rupees|₨|روپے|/-|/=|only)$", re.IGNORECASE)
BRACKETED = re.compile(r"\(([^()]+)\)")


def block(text: str, figures: Sequence[bool]) -> list[list[str]]:
    """The rows with something in them, below their headings; `figures` tells which columns hold numbers."""
    rows = [[_even(cell) for cell in row] for row in csv.reader(text.splitlines(keepends=True), delimiter="\t")]
    rows = [row for row in rows if any(row)]
    kinds = [_kind(row, figures) for row in rows]
    first = kinds.index("line") if "line" in kinds else len(rows)
    heads = [place for place in range(first) if kinds[place] == "heading"]
    return rows[heads[-1] + 1 :] if heads else rows


def is_block(text: str) -> bool:
    """More than one cell was copied."""
    return any(mark in text.strip("\r\n") for mark in "\t\n")


def figure(cell: str) -> str:
    """'Rs. 1,234/-' is 1,234, and (500) in a spreadsheet is below nothing."""
    bare = CURRENCY.sub("", CURRENCY.sub("", cell.strip())).strip()
    bracketed = BRACKETED.fullmatch(bare)
    return f"-{bracketed[1]}" if bracketed else bare


def _even(cell: str) -> str:
    return " ".join(UNSEEN.sub("", cell.replace("\u00a0", " ")).split())


def _kind(row: Sequence[str], figures: Sequence[bool]) -> str:
    """A heading has words where numbers belong."""
    said = [cell for cell, is_figure in zip(row, figures, strict=False) if is_figure and cell]
    if not said:
        return "words"
    return "line" if any(map(_reads, said)) else "heading"


def _reads(cell: str) -> bool:
    try:
        work_out(figure(cell))
    except Unreadable:
        return False
    return True
