"""`outbox`: what became of everything that was to be sent. It knows no portal, so that it answers at once."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answer import Answer
from app.cli.looking import not_found
from app.cli.office import Office
from app.rules.money import show as money
from app.services import evidence, outbox


def outbox_command(office: Office, args: Namespace) -> Answer:
    """`outbox`, `outbox show ID`, `outbox settle ID`."""
    if args.step == "settle":
        return _settle(office, args)
    with office.books.read() as sitting:
        if args.step == "show":
            detail = outbox.item(sitting, args.id)
            if detail is None:
                raise not_found(str(args.id))
            return Answer(
                {"outbox": detail}, [f"{detail.row.document}: {detail.row.state} {detail.row.reason}".rstrip()]
            )
        rows = outbox.rows(sitting, state=args.state or None)
    lines = [
        f"{row.id:>4}  {row.document}  {row.date.isoformat()}  {row.party}  {money(row.total)}  {row.state}  "
        f"{row.fiscal_number or row.reason}"
        for row in rows
    ]
    return Answer({"rows": rows, "count": len(rows)}, lines or ["Nothing was ever queued."])


def _settle(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        if outbox.item(sitting, args.id) is None:
            raise not_found(str(args.id))
        if args.absent:
            state = evidence.settle_absent(sitting, args.id, args.evidence)
        else:
            state = evidence.settle_found(sitting, args.id, args.found, args.evidence)
    return Answer({"id": args.id, "state": state}, [f"It is {state} now."])
