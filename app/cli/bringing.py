"""`import KIND FILE`: a spreadsheet into the books, all or nothing."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from app.cli.answer import Answer, InTheWay, NotThereYet, problem_data, problem_line
from app.cli.office import Office
from app.cli.partners import bring_atl
from app.cli.typed import mapping, record_number
from app.exchange import imports
from app.exchange.imports import Kind
from app.exchange.shapes import Repair
from app.rules.money import show as money
from app.rules.problems import Code, Problem, Refusal
from app.services import undo

CELL = re.compile(r"(\d{1,7})/([^=]+)=(.*)")


def bring(office: Office, args: Namespace) -> Answer:
    """Answers with rows, imported, batch, and whatever is to be completed."""
    if args.kind == "atl":
        return bring_atl(office, args, mapping(args.map))
    if args.kind == "fbr-numbers":
        return settled_by_file(office, args)
    if args.kind == "undo":
        return take_back(office, args)
    if args.kind not in list(Kind):
        raise NotThereYet(f"import {args.kind}")
    file = Path(args.file)
    if not file.is_file():
        raise InTheWay(f"There is no file {file}. Nothing in the books was changed.")
    chosen, repairs = mapping(args.map), _repairs(args)
    if args.leave_out_bad:
        repairs = imports.without_bad(office.books, args.kind, file, args.sheet, chosen, repairs=repairs)
    result = imports.run(
        office.books, args.kind, file, args.sheet, chosen, repairs=repairs, dry_run=args.dry_run,
        progress=_progress(office),
    )  # fmt: skip
    data = {
        "kind": result.kind,
        "rows": result.rows,
        "imported": result.imported,
        "batch": result.batch,
        "left_out": sorted(repair.row for repair in repairs if not repair.column),
        "totals": result.totals,
        "problems": [problem_data(problem, office.words) for problem in result.problems],
    }
    lines = [f"{file.name}: {result.rows} rows, {result.imported} imported."]
    lines += [f"  {name}: {money(amount)}" for name, amount in result.totals.items()]
    lines += [problem_line(problem, office.words) for problem in result.problems]
    return Answer(data, lines)


def settled_by_file(office: Office, args: Namespace) -> Answer:
    """Numbers that IRIS gave write no records of their own: they end what is unknown, and nothing takes that back."""
    from app.cli import uploads

    return uploads.settle_by_file(office, args)


def take_back(office: Office, args: Namespace) -> Answer:
    """`import undo BATCH`: all of it, or a refusal that names what was built on it."""
    if (batch := record_number(args.file)) is None:
        raise Refusal(Problem(Code.NOT_FOUND, "batch", {"text": args.file}))
    with office.books.write() as sitting:
        done = undo.undo(sitting, batch)
    data = {"batch": done.batch, "removed": done.removed, "restored": done.restored}
    return Answer(data, [f"Import {done.batch} was taken back: {done.removed} rows removed, {done.restored} restored."])


def _repairs(args: Namespace) -> list[Repair]:
    """'7/Time=08:00 17:00' is what belongs into the cell of row 7 under Time."""
    found = [(text, CELL.fullmatch(text)) for text in args.mend]
    if wrong := [text for text, cell in found if cell is None]:
        raise Refusal(*(Problem(Code.MALFORMED, "mend", {"text": text}) for text in wrong))
    mended = [Repair(int(cell[1]), cell[2], cell[3]) for _, cell in found if cell is not None]
    return mended + [Repair(row, "", "") for row in args.leave_out]


def _progress(office: Office) -> imports.Progress:
    def tell(done: int, of: int) -> None:
        if done and done % 500 == 0:
            office.say(f"{done} of {of}")

    return tell
