"""`portal` and `sync`: what goes to the government."""

from __future__ import annotations

import json
from argparse import Namespace
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from app.cli.answer import DONE, IN_THE_WAY, Answer, InTheWay, NotThereYet
from app.cli.office import Office
from app.host import secrets
from app.practice.moods import ASKED, mood, names
from app.practice.server import serve
from app.rules.problems import Code, Problem, Refusal
from app.services import portals
from app.services.portals import PortalDraft, PortalRow
from app.sync.engine import Engine
from app.sync.lock import Busy

ANNOUNCED = Answer({})
"""The practice portal has said its one line already."""


def portal(office: Office, args: Namespace) -> Answer:
    """`portal set|test|practice`."""
    if args.step == "practice":
        return _practice(args)
    if args.name != "fbr-di":
        raise NotThereYet(f"portal {args.step} {args.name}")
    return _set(office, args) if args.step == "set" else _test(office, args)


def sync(office: Office, _args: Namespace) -> Answer:
    """`sync`: one round; what may have arrived is never sent again by it."""
    try:
        report = engine(office).run_once()
    except Busy:
        raise InTheWay("Another Karkhana is sending from these books just now. Nothing was sent twice.") from None
    data = asdict(report)
    lines = [", ".join(f"{name.replace('_', ' ')} {count}" for name, count in data.items())]
    moved = report.accepted + report.rejected + report.unknown
    return Answer(data, lines, IN_THE_WAY if report.not_sent and not moved else DONE)


def engine(office: Office) -> Engine:
    """The engine on these books; one sender for one file."""
    return Engine(office.books, _token, office.path.with_suffix(".sending"))


def _token(row: PortalRow) -> str | None:
    return row.practice_token or secrets.recall(portals.token_name(row.name, row.environment))


def _practice(args: Namespace) -> Answer:
    def announce(facts: object) -> None:
        print(json.dumps(facts), flush=True)

    for name in args.mood:
        try:
            mood(name.removeprefix(ASKED))
        except KeyError:
            there = ", ".join(names())
            raise Refusal(Problem(Code.NOT_FOUND, "mood", {"text": f"{name} ({there})"})) from None
    with suppress(KeyboardInterrupt):  # the way in which a person ends it
        serve(announce, port=args.port, moods=tuple(args.mood), seed=args.seed, ledger=args.ledger)
    return ANNOUNCED


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
    )
    with office.books.write() as sitting:
        portals.set_portal(sitting, draft)
        if not practice:
            secrets.keep(portals.token_name(args.name, args.environment), token)
    said = f"{args.name} is at {args.url} ({args.environment})."
    return Answer({"name": args.name, "url": args.url, "environment": args.environment}, [said])


def _test(office: Office, args: Namespace) -> Answer:
    found = engine(office).probe(args.name)
    code = DONE if found.ok else IN_THE_WAY
    return Answer({"name": args.name, "ok": found.ok, "said": found.said}, [found.said], code)
