"""Papers for IRIS by file, and the numbers that IRIS gave: what to do without line or whitelisting."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.cli.answer import Answer, InTheWay, problem_data
from app.cli.looking import not_found
from app.cli.office import Office
from app.cli.typed import mapping
from app.exchange import fbr_payloads, fbr_settling, fbr_template
from app.exchange.fbr_settling import Looked
from app.exchange.fbr_template import Lists
from app.host import paths
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import outbox, sale_cancellations, sale_notes
from app.services.sale_cancellations import SaleCancellationDraft
from app.sync.portals import fbr_di

FOLDER = "portal/fbr_template"


def export(office: Office, args: Namespace) -> Answer:
    """`export fbr-sales-template|fbr-json --month M|--waiting --to FILE`."""
    if args.month is None and not args.waiting:
        raise Refusal(Problem(Code.MISSING, "month"))
    month: Month | None = None if args.waiting else args.month
    if args.kind == "fbr-json":
        made = fbr_payloads.write(office.books, month, args.file, fbr_di.payload)
    else:
        made = fbr_template.write(office.books, month, args.file, Lists.read(_list))
    data = {
        "file": str(made.path),
        "rows": made.rows,
        "papers": list(made.numbers),
        "value": made.value,
        "sales_tax": made.sales_tax,
    }
    told = f"{made.path}: {made.rows} rows. Upload it on IRIS; {', '.join(made.numbers)} will not be sent from here."
    return Answer(data, [told, "Then: karkhana import fbr-numbers FILE, with the file that IRIS gives back."])


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
    return Answer({**_told(found), "problems": told}, _lines(found))


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
        *(f"{paper.number}  is not there" for paper in compared.absent),
        *(f"{paper.number}  is not there, but the file was saved too early to say so" for paper in compared.early),
        f"{found.settled} papers settled, {len(compared.ties)} rows for a person, {len(compared.strangers)} not ours.",
    ]
