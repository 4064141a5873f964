"""`portal` and `sync`: what goes to the government."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.cli.answer import DONE, IN_THE_WAY, Answer, InTheWay
from app.cli.office import Office
from app.cli.practising import practise
from app.host import secrets
from app.host.installation import Installation
from app.services import outages, outbox, portals, senders
from app.services.portals import PortalDraft, PortalRow
from app.sync import line
from app.sync.engine import Engine
from app.sync.lock import Busy
from app.sync.round import Round
from app.sync.transport import Transport


def portal(office: Office, args: Namespace) -> Answer:
    """`portal set|test|arm|disarm|adopt|practice`."""
    if args.step == "practice":
        return practise(args)
    steps = {"set": _set, "test": _test, "arm": _arm, "disarm": _disarm, "adopt": _adopt}
    return steps[args.step](office, args)


def sync(office: Office, _args: Namespace) -> Answer:
    """`sync`: one round; what may have arrived is never sent again by it."""
    try:
        report = sending(office).run_once()
    except Busy:
        raise InTheWay("Another Karkhana is sending from these books just now. Nothing was sent twice.") from None
    data = asdict(report)
    counts = [f"{name.replace('_', ' ')} {count}" for name, count in data.items() if name != "stopped"]
    lines = [", ".join(counts), *([report.stopped] if report.stopped else [])]
    moved = report.accepted + report.rejected + report.unknown
    stuck = report.not_sent and (report.stopped or not moved)
    return Answer(data, lines, IN_THE_WAY if stuck or _is_out_of_reach(office) else DONE)


def _is_out_of_reach(office: Office) -> bool:
    """Is an outage on at the end, of a portal that was asked? One that holds everything is not."""
    with office.books.read() as sitting:
        asked = [row.name for row in portals.listed(sitting) if not (row.held_reason or row.stray)]
        return any(outages.current(sitting, name) is not None for name in asked)


def engine(office: Office) -> Engine:
    """The engine on these books; one sender for one file."""
    here = Installation.here()
    return Engine(office.books, token_of, office.path.with_suffix(".sending"), installation=here)


def sending(office: Office) -> Round:
    """One round over these books: what waits goes out, what is new comes in."""
    return Round(office.books, token_of, office.path.with_suffix(".sending"), engine=engine(office))


def token_of(row: PortalRow) -> str | None:
    return row.practice_token or secrets.recall(portals.token_name(row.name, row.environment))


def _set(office: Office, args: Namespace) -> Answer:
    try:
        token = Path(args.token_file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise InTheWay(f"The token could not be read: {error}. Nothing was changed.") from None
    practice = portals.is_loopback(args.url)
    draft = PortalDraft(
        name=args.name,
        url=args.url,
        environment=args.environment,
        proxy=args.proxy,
        practice_token=token if practice else "",
        token_print=portals.fingerprint(token),
        confirmed_host=args.confirm_host,
    )
    with office.books.write() as sitting:
        portals.set_portal(sitting, draft)
        if draft.name == outbox.FBR:
            senders.bind(sitting, Installation.here().id)
        if not practice:
            secrets.keep(portals.token_name(args.name, args.environment), token)
        row = portals.needed(sitting, args.name)
        trials = portals.trials(sitting, row)
    said = f"{args.name} is at {row.url} ({row.environment})."
    data = {"name": row.name, "url": row.url, "environment": row.environment, "armed": row.armed, "trials": trials}
    known = f"{trials} papers only the sandbox knows: FBR hears of them when `portal adopt {row.name}` lets them go."
    more = [portals.unarmed(row), known if trials else ""]
    return Answer(data, [said, *(line for line in more if line)])


def _test(office: Office, args: Namespace) -> Answer:
    with office.books.read() as sitting:
        row = portals.needed(sitting, args.name)
    found = line.look(row, token_of(row), Transport())
    with office.books.write() as sitting:
        line.note_finding(sitting, row, found)
    data = {"name": args.name, "ok": found.ok, "said": found.said, "whose": found.whose, "probes": list(found.probes)}
    marks = {True: "well", False: "not well", None: "not asked"}
    lines = [f"{probe.name:<7} {marks[probe.ok]:<9} {probe.said}".rstrip() for probe in found.probes]
    return Answer({**data, "date": found.date}, [found.said, *lines], DONE if found.ok else IN_THE_WAY)


def _arm(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        portals.arm(sitting, args.name, args.confirm)
    return Answer({"name": args.name, "armed": True}, ["Production is armed: what is sent from now on is real."])


def _adopt(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        adopted = portals.adopt(sitting, args.name, args.confirm)
    return Answer({"name": args.name, "adopted": adopted}, [f"{adopted} papers go to this environment now."])


def _disarm(office: Office, args: Namespace) -> Answer:
    with office.books.write() as sitting:
        portals.disarm(sitting, args.name)
        armed = portals.needed(sitting, args.name).armed
    return Answer({"name": args.name, "armed": armed}, ["It is disarmed: nothing more goes to production."])
