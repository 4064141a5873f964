"""`muster`: the attendance grid from a terminal."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from app.cli.answer import Answer
from app.cli.office import Office
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import muster
from app.services.books import Sitting
from app.services.muster import Muster, Typed

CELL = re.compile(r"([^/=]+)/(\d{1,2})=(.*)")


def muster_command(office: Office, args: Namespace) -> Answer:
    """`muster show|put|copy|fill --month M`; what changes the grid answers with it as it then stands."""
    if args.step == "show":
        with office.books.read() as sitting:
            return _shown(muster.read(sitting, args.month))
    with office.books.write() as sitting:
        told = muster.put(sitting, args.month, _cells(sitting, args))
        after = muster.read(sitting, args.month)
    office.warnings.extend(told)
    return _shown(after)


def _cells(sitting: Sitting, args: Namespace) -> Sequence[Typed]:
    if args.step == "put":
        return [_cell(text, args.month) for text in args.cells]
    there = muster.read(sitting, args.month)
    if args.step == "copy":
        return muster.copied(there, args.source, args.targets)
    return muster.filled(there, args.targets or [row.number for row in there.rows], upto=args.upto or sitting.today())


def _cell(text: str, month: Month) -> Typed:
    """'7/3=P+2': worker 7, the third, present and two hours over."""
    found = CELL.fullmatch(text)
    if found is None or not 1 <= int(found[2]) <= month.last.day:
        raise Refusal(Problem(Code.MALFORMED, "cells", {"text": text}))
    return Typed(worker=found[1].strip(), day=date(month.year, month.month, int(found[2])), text=found[3])


def _shown(grid: Muster) -> Answer:
    rows = [
        {
            "id": row.worker_id,
            "number": row.number,
            "name": row.name,
            "marks": [cell.text if cell.theirs else None for cell in row.cells],
            "present": row.present,
            "overtime": row.overtime,
        }
        for row in grid.rows
    ]
    lines = [
        f"{row.number:>4}  {row.name:<22} {' '.join((cell.text or '.') if cell.theirs else '-' for cell in row.cells)}"
        for row in grid.rows
    ]
    holidays = {day.isoformat(): name for day, name in grid.holidays.items()}
    data = {"month": grid.month, "closed": grid.closed, "holidays": holidays, "rows": rows, "count": len(rows)}
    return Answer(data, lines)
