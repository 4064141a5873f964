"""`outages`: when a portal could not be reached, for how long, and whose fault it looked like."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from datetime import datetime, timedelta

from app.cli import typed
from app.cli.answer import Answer
from app.cli.looking import not_found
from app.cli.office import Office
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import outage_papers, outages
from app.services.books import KARACHI, Sitting
from app.services.outage_papers import OutageSheet
from app.services.outages import OutageRow


def outages_command(office: Office, args: Namespace) -> Answer:
    """`outages [--from D] [--to D] [--all]`."""
    with office.books.read() as sitting:
        rows = outages.rows(sitting, args.first, args.last, flaps=args.all)
    lines = [_line(row) for row in rows] or ["No outage is known."]
    shown = [asdict(row) | {"lasted": int(row.lasted.total_seconds())} for row in rows]
    return Answer({"rows": shown, "count": len(rows)}, lines)


def reports(sitting: Sitting, text: str | None, month: Month | None) -> list[OutageSheet]:
    """The letters to FBR: of one outage, or of all of its portal that touch a month. Refusal if there is none."""
    if text is not None:
        number = typed.record_number(text)
        if number is None:
            raise not_found(text)
        return [outage_papers.letter(sitting, number)]
    if month is None:
        raise Refusal(Problem(Code.MISSING, "id"), Problem(Code.MISSING, "month"))
    told = [row for row in reversed(outages.rows(sitting, month.first, month.last)) if row.told_to_fbr]
    found = [outage_papers.letter(sitting, row.id) for row in told]
    if not found:
        raise Refusal(Problem(Code.NOT_FOUND, "month", {"text": str(month)}))
    return found


def _line(row: OutageRow) -> str:
    ended = _moment(row.ended_at) if row.ended_at else "it lasts"
    lasted = timedelta(seconds=int(row.lasted.total_seconds()))
    papers = f"{row.offline} issued offline, {row.waiting} of them still wait"
    return (
        f"{row.id:>4}  {row.portal}  {_moment(row.started_at)}  {ended}  {lasted}  {row.whose}  {papers}  {row.words}"
    )


def _moment(at: datetime) -> str:
    return f"{at.astimezone(KARACHI):%Y-%m-%d %H:%M}"
