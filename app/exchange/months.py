"""Which month a sheet speaks of, from its title, its name or the name of its file."""

from __future__ import annotations

import re

from app.exchange.cells import DIGITS, MONTHS, month_named
from app.exchange.grid import Grid, as_text
from app.rules.period import Month

URDU = ("جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر")
NAMED = re.compile(r"([^\W\d_]+)[\s,_.'’-]*(\d{4}|\d{2})(?!\d)")
ISO = re.compile(r"(?<!\d)(20\d\d)[-_./](\d{1,2})(?!\d)")
SLASHED = re.compile(r"(?<!\d)(\d{1,2})[-_./](20\d\d)(?!\d)")


def month_of(grid: Grid, heading_row: int, file_name: str) -> Month | None:
    """The first month named above the headings, on the sheet's tab, or in the file's name."""
    above = [as_text(cell) for row in grid.rows[: heading_row - 1] for cell in row]
    return next((month for text in [*above, grid.sheet, file_name] if (month := read_month(text))), None)


def read_month(text: str) -> Month | None:
    """'October 2026', 'Oct-26', 'اکتوبر 2026', '2026-10', '10/2026'."""
    typed = text.translate(DIGITS)
    for match in NAMED.finditer(typed):
        word = match[1].casefold()
        number = URDU.index(word) + 1 if word in URDU else (month_named(word) if word[:3] in MONTHS else None)
        if number:
            return Month(int(match[2]) + (2000 if len(match[2]) == 2 else 0), number)  # fmt: skip
    if iso := ISO.search(typed):
        return _month(iso[1], iso[2])
    if slashed := SLASHED.search(typed):
        return _month(slashed[2], slashed[1])
    return None


def _month(year: str, month: str) -> Month | None:
    return Month(int(year), int(month)) if 1 <= int(month) <= 12 else None
