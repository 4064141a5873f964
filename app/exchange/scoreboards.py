"""The suppliers' scoreboard as a spreadsheet: the months, or whom to bring in next."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from app.exchange.writing import RUPEES, Column, Table, write_table
from app.rules.money import total
from app.rules.period import Month
from app.services import scoreboard
from app.services.books import Books

WIDE = 32


@dataclass(frozen=True, slots=True)
class Exported:
    rows: int
    value: Decimal


def export(books: Books, last: Month, path: Path) -> Exported:
    """The twelve months up to `last`, one row each; .xlsx or .csv. Raises Refusal, OSError."""
    with books.read() as sitting:
        months = scoreboard.by_month(sitting, last)
    columns = (
        Column("Month", width=12),
        Column("Registered and active, Rs", RUPEES, WIDE),
        Column("Registered, not active, Rs", RUPEES, WIDE),
        Column("Registered, not looked up, Rs", RUPEES, WIDE),
        Column("Not registered, Rs", RUPEES, WIDE),
        Column("Together, Rs", RUPEES, WIDE),
        Column("Registered, %", RUPEES, WIDE),
        Column("Registered and active, %", RUPEES, WIDE),
    )
    kinds = (*scoreboard.KINDS, "whole")
    rows = tuple(
        (str(each.month), *(getattr(each, kind) for kind in kinds), each.share, each.active_share) for each in months
    )
    sums = tuple(total([getattr(each, kind) for each in months]) for kind in kinds)
    write_table(Table("Scoreboard", columns, rows, ("Total", *sums, None, None)), path)
    return Exported(len(rows), sums[-1])
