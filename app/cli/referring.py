"""`reference`: FBR's own lists with their age, and what FBR says of a party."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.cli.answer import DONE, IN_THE_WAY, Answer, InTheWay
from app.cli.looking import not_found
from app.cli.office import Office
from app.cli.reference_arguments import STATUS
from app.host import secrets
from app.rules.reference import FBR, PRACTICE, SEED, ListKey
from app.services import parties, portals, reference, taxpayers
from app.services.books import KARACHI
from app.services.portals import PortalRow
from app.services.reference import ListRow

ORIGINS = {SEED: "shipped", PRACTICE: "practice portal", FBR: "FBR"}


def reference_command(office: Office, args: Namespace) -> Answer:
    """`reference [LIST [--of WORDS]] [--refresh]`, `reference status PARTY [--refresh]`."""
    if args.list == STATUS:
        return _status(office, args)
    read = _refresh(office) if args.refresh else None
    answer = _list(office, args) if args.list else _all(office)
    if read is None:
        return answer
    lines = [f"{read} answers were read.", *answer.lines]
    return Answer({"read": read, **answer.data}, lines, DONE if read else IN_THE_WAY)


def _all(office: Office) -> Answer:
    with office.books.read() as sitting:
        rows = reference.rows(sitting)
    return Answer({"rows": rows, "count": len(rows)}, [_line(row) for row in rows] or ["No list was ever read."])


def _line(row: ListRow) -> str:
    day = row.read_at.astimezone(KARACHI)
    line = f"{row.key:<14} {row.asked or '(all)'}: {row.count}, {ORIGINS[row.origin]}, {day:%d/%m/%Y}"
    return f"{line}; a later answer was not taken: {row.refused}" if row.refused else line


def _list(office: Office, args: Namespace) -> Answer:
    key = ListKey(args.list)
    with office.books.read() as sitting:
        rows = [row for row in reference.rows(sitting, key) if args.of.casefold() in row.asked.casefold()]
        found = reference.one(sitting, key, rows[0].asked, sitting.today()) if rows else None
    if found is None:
        return Answer({"rows": [], "entries": [], "count": 0}, ["This list was never read."])
    data = {"rows": rows, "asked": found.asked, "entries": found.entries, "count": len(found.entries)}
    lines = [f"{found.key} {found.asked}: {len(found.entries)}, read on {found.read_on}" + " (shipped)" * found.seed]
    return Answer(data, lines + [f"{each.code:>12}  {each.words}" for each in found.entries])


def _status(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        if args.verb:
            taxpayers.set_verb(sitting, args.verb)
        who = parties.find(sitting, args.party)
    if who is None:
        raise not_found(args.party)
    read = None
    if args.refresh:
        from app.sync.reference import ask_about  # only who asks needs the network's library
        from app.sync.transport import Transport

        portal, token = _door(office)
        read = ask_about(office.books, portal, token, Transport(), who.id)
    with office.books.read() as sitting:
        said = taxpayers.history(sitting, who.id)
    lines = [
        f"{each.question}: {each.words} (from {each.first_on:%d/%m/%Y} to {each.last_on:%d/%m/%Y})" for each in said
    ]
    data = {"id": who.id, "name": who.name, "number": taxpayers.number_of(who), "said": [asdict(each) for each in said]}
    return Answer(
        data | ({} if read is None else {"read": read}),
        [who.name, *(lines or ["FBR was not asked yet."])],
        IN_THE_WAY if read == 0 else DONE,
    )


def _refresh(office: Office) -> int:
    from app.sync.reference import refresh  # only who asks needs the network's library
    from app.sync.transport import Transport

    portal, token = _door(office)
    return refresh(office.books, portal, token, Transport(), now_all=True)


def _door(office: Office) -> tuple[PortalRow, str]:
    with office.books.read() as sitting:
        portal = portals.needed(sitting, reference.FBR_DI)
    token = portal.practice_token or secrets.recall(portal.token_name)
    if token is None:
        raise InTheWay("No token is kept for this portal: set it again. Nothing was asked.")
    return portal, token
