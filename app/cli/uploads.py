"""Papers for IRIS by file, and the numbers that IRIS gave: what to do without line or whitelisting."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.cli.answer import DONE, REFUSED, Answer, InTheWay, problem_data
from app.cli.looking import not_found
from app.cli.office import Office
from app.cli.portals import engine
from app.cli.typed import mapping
from app.exchange import fbr_payloads, fbr_settling, fbr_template
from app.exchange.fbr_settling import Looked
from app.exchange.fbr_template import Lists, Uploaded
from app.host import paths
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import outbox, sale_cancellations, sale_notes
from app.services.sale_cancellations import SaleCancellationDraft
from app.sync.portals import fbr_di

FOLDER = "portal/fbr_template"


def export(office: Office, args: Namespace) -> Answer:
    """`export fbr-sales-template|fbr-json --month M|--waiting|--again [NAME] --to FILE`."""
    if args.month is None and not args.waiting and args.again is None:
        raise Refusal(Problem(Code.MISSING, "month"))
    made = _made(office, args, None if args.waiting else args.month)
    office.warnings.extend(made.left_out)
    data = {
        "file": str(made.path),
        "rows": made.rows,
        "papers": list(made.numbers),
        "value": made.value,
        "sales_tax": made.sales_tax,
        "warnings": [problem_data(each, office.words) for each in made.left_out],
    }
    told = f"{made.path}: {made.rows} rows. Upload it on IRIS; {', '.join(made.numbers)} will not be sent from here."
    again = ["It holds what was given out before: upload one of the two files, and only one."]
    then = "Then: karkhana import fbr-numbers FILE, with the file that IRIS gives back."
    return Answer(data, [told, *(again if args.again is not None else []), then])


def _made(office: Office, args: Namespace, month: Month | None) -> Uploaded:
    json, door = args.kind == "fbr-json", engine(office).handing_out
    if args.again is None:
        if json:
            return fbr_payloads.write(door, month, args.file, fbr_di.payload)
        return fbr_template.write(door, month, args.file, Lists.read(_list))
    if json:
        return fbr_payloads.write_again(door, month, args.again, args.file, fbr_di.payload)
    return fbr_template.write_again(door, month, args.again, args.file, Lists.read(_list))


def _list(name: str) -> str:
    """One of FBR's lists as it ships."""
    return paths.resource(f"{FOLDER}/{name}.csv").read_text(encoding="utf-8-sig")


def match(office: Office, args: Namespace) -> Answer:
    """`outbox match FILE [--complete M] [--dry-run]`: every unknown paper against what IRIS exported."""
    return settle_by_file(office, args, args.complete)


def settle_by_file(office: Office, args: Namespace, complete: Month | None = None) -> Answer:
    """`import fbr-numbers FILE [--dry-run]` too: whose number is whose, all of them or none."""
    file = Path(args.file)
    if not file.is_file():
        raise InTheWay(f"There is no file {file}. Nothing in the books was changed.")
    take = fbr_settling.look if args.dry_run else fbr_settling.settle
    found = take(office.books, file, complete, args.sheet, mapping(args.map))
    office.warnings.extend(found.problems)
    told = [problem_data(each, office.words) for each in found.problems]
    code = DONE if all(each.is_warning for each in found.problems) else REFUSED
    return Answer({**_told(found), "problems": told}, _lines(found), code)


def cancel(office: Office, args: Namespace) -> Answer:
    """`outbox cancel ID --evidence TEXT [--approval TEXT]`: it was cancelled on IRIS."""
    with office.books.write() as sitting:
        detail = outbox.item(sitting, args.id)
        if detail is None:
            raise not_found(str(args.id))
        if detail.row.kind == sale_notes.KIND:
            raise Refusal(Problem(Code.NOT_A_BILL, "id", {"number": detail.row.document}))
        draft = SaleCancellationDraft(
            sale=str(detail.row.document_id),
            cancelled_on=sitting.today(),
            evidence=args.evidence,
            approval=args.approval,
        )
        made = sale_cancellations.cancel(sitting, draft)
        row = sale_cancellations.detail(sitting, made)
    number = row.number if row else ""
    return Answer({"id": made, "number": number}, [f"{number} takes {detail.row.document} back."])


def _told(found: Looked) -> dict[str, object]:
    compared = found.comparison
    return {
        "rows": found.read.rows,
        "settled": found.settled,
        "known": compared.known,
        "matched": [
            {"paper": each.paper.number, "fbr_number": each.theirs.fbr_number, "row": each.theirs.row}
            for each in compared.matched
        ],
        "at_fbr": [
            {"paper": each.paper.number, "fbr_number": each.theirs.fbr_number, "row": each.theirs.row}
            for each in compared.at_fbr
        ],
        "ties": [
            {"fbr_number": tie.theirs.fbr_number, "row": tie.theirs.row, "papers": [one.number for one in tie.papers]}
            for tie in compared.ties
        ],
        "strangers": [{"fbr_number": each.fbr_number, "row": each.row} for each in compared.strangers],
        "absent": [each.number for each in compared.absent],
        "early": [each.number for each in compared.early],
    }


def _lines(found: Looked) -> list[str]:
    compared = found.comparison
    return [
        *(f"{each.paper.number}  {each.theirs.fbr_number}" for each in compared.matched),
        *(f"{each.paper.number}  may be {each.theirs.fbr_number} already, a trial here" for each in compared.at_fbr),
        *(f"{paper.number}  is not there" for paper in compared.absent),
        *(f"{paper.number}  is not there, but this file cannot say so" for paper in compared.early),
        f"{found.settled} papers settled, {len(compared.ties)} rows for a person, {len(compared.strangers)} not ours.",
    ]
