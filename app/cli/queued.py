"""`outbox`: what became of everything that was to be sent. It knows no portal, so that it answers at once."""

from __future__ import annotations

from argparse import Namespace

from app.cli.answer import Answer
from app.cli.looking import not_found
from app.cli.office import Office
from app.host.installation import Installation
from app.rules.money import show as money
from app.services import attachments, breaker, evidence, outbox, portals, senders, withdrawals
from app.services.books import KARACHI, Sitting
from app.services.paper_clocks import CANCEL_ONE_BY


def outbox_command(office: Office, args: Namespace) -> Answer:
    """`outbox`, `outbox show ID`, `outbox settle ID`, `outbox withdraw ID`, `outbox transfer`."""
    if args.step == "settle":
        return _settle(office, args)
    if args.step == "transfer":
        return _transfer(office, args)
    if args.step == "withdraw":
        return _withdraw(office, args)
    if args.step in ("match", "cancel"):
        from app.cli import uploads  # it knows the portal's own words

        return uploads.match(office, args) if args.step == "match" else uploads.cancel(office, args)
    with office.books.read() as sitting:
        if args.step == "show":
            detail = outbox.item(sitting, args.id)
            if detail is None:
                raise not_found(str(args.id))
            return Answer(
                {"outbox": detail}, [f"{detail.row.document}: {detail.row.state} {detail.row.reason}".rstrip()]
            )
        rows = outbox.rows(sitting, state=args.state or None)
        sender, strays = senders.sender(sitting), outbox.strays(sitting)
        stopped = _stopped(sitting)
    lines = [
        f"{row.id:>4}  {row.document}  {row.date.isoformat()}  {row.party}  {money(row.total)}  {row.shown}  "
        f"{row.fiscal_number or row.reason}"
        for row in rows
    ]
    lines += [f"FBR may have {each.document} {each.fiscal_number}, and these books do not have it" for each in strays]
    lines += [why for why in (sender.held_reason, stopped) if why]
    data = {"rows": rows, "count": len(rows), "sender": sender, "strays": strays, "stopped": stopped}
    return Answer(data, lines or ["Nothing was ever queued."])


def _stopped(sitting: Sitting) -> str:
    """Why what is ready does not go, whoever asks for it."""
    portal = portals.portal(sitting, outbox.FBR)
    if portal is None:
        return ""
    return portal.held_reason or breaker.may_post(sitting, outbox.FBR, person=True)


def _settle(office: Office, args: Namespace) -> Answer:
    file = (args.file.name, attachments.read(args.file)) if args.file is not None else None
    with office.books.write() as sitting:
        before = outbox.item(sitting, args.id)
        if before is None:
            raise not_found(str(args.id))
        if args.absent:
            state = evidence.settle_absent(sitting, args.id, args.evidence, file=file)
        elif args.two:
            first, second = args.two
            state = evidence.settle_two(sitting, args.id, first, second, args.evidence, file=file)
        elif args.cancelled:
            state = evidence.settle_cancelled(sitting, args.id, args.cancelled, args.evidence, file=file)
        else:
            state = evidence.settle_found(sitting, args.id, args.found, args.evidence, file=file)
        detail = outbox.item(sitting, args.id)
    data, said = {"id": args.id, "state": state}, [f"It is {state} now."]
    if args.found and state == before.row.state:
        said = ["It is written down: only the sandbox was told of it here, and it will not go to FBR by itself."]
    if detail is not None and detail.row.deadline is not None and detail.row.deadline_kind == CANCEL_ONE_BY:
        by = detail.row.deadline
        said.append(f"Cancel one of the two on IRIS before {by.astimezone(KARACHI):%d/%m/%Y %H:%M}.")
        data |= {"deadline": by}
    return Answer(data, said)


def _withdraw(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        detail = outbox.item(sitting, args.id)
        if detail is None:
            raise not_found(str(args.id))
        withdrawals.withdraw(sitting, detail.row.kind, detail.row.document_id, args.reason)
    return Answer({"id": args.id, "withdrawn": args.reason}, [f"{detail.row.document} asks for nobody any more."])


def _transfer(office: Office, args: Namespace) -> Answer:
    """What may have gone out from the other computer is to be looked up on IRIS first."""
    with office.books.write() as sitting:
        unknown = senders.transfer(sitting, Installation.here().id, args.evidence)
        sender = senders.sender(sitting)
    said = f"This computer sends from now on. {unknown} papers are to be looked up on IRIS first."
    return Answer({"unknown": unknown, "sender": sender}, [said])
