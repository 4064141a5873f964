"""The command line, as `karkhana --help` shows it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from app.rules.period import Month

IMPORTS = ("suppliers", "customers", "parts", "workers", "attendance", "purchases", "sales", "atl", "annex-a")
POSTS = ("purchase", "sale", "party", "part", "worker", "challan", "delivery", "payment")
LISTS = ("purchases", "sales", "parties", "suppliers", "customers", "parts", "workers", "wages", "challans", "batches")
SHOWS = ("purchase", "sale", "party", "part", "worker", "wage", "challan")
PRINTS = ("purchase", "sale", "payslip", "wage-register", "challan")
EXPORTS = (
    "annex-a", "annex-c", "fbr-sales-template", "eobi-pr02a", "pessi-schedule", "psid-bulk", "wage-register", "journal",
    "dossier",
)  # fmt: skip

LARGEST = 2**63 - 1
"""The most that the books can count to."""
LARGEST_PORT = 65_535
OLDEST = date(1900, 1, 1)
NEWEST = date(2199, 12, 31)


class WrongUsage(Exception):
    """The command line is none of ours: the usage, and what is wrong with it."""


class Parser(argparse.ArgumentParser):
    """Answers a script that asked for JSON with JSON, also when it cannot be understood."""

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(self.format_usage(), f"{self.prog}: {message}")


def read(argv: Sequence[str]) -> argparse.Namespace:
    """The command line understood. Ends the program, as argparse does, where there is nothing to run."""
    try:
        return parser().parse_args(argv)
    except WrongUsage as wrong:
        usage, message = wrong.args
        print(f"{usage}{message}", file=sys.stderr)
        if "--json" in argv:
            problem = {"code": "wrong-usage", "field": "", "message": message}
            print(json.dumps({"problems": [problem]}, indent=1))
        raise SystemExit(2) from None


def parser() -> Parser:
    root = Parser(prog="karkhana", description="The books of a workshop. Without a command, the window opens.")
    root.add_argument("--books", metavar="FILE", help="the workshop's file; else $KARKHANA_BOOKS, else the last opened")
    root.add_argument("--as", dest="by", metavar="USER", default="", help="who does it; else who is logged in")
    root.add_argument("--lang", choices=("en", "ur"), default="en")
    root.add_argument("--json", action="store_true", help="one JSON document on standard output, nothing else there")
    root.add_argument("--passphrase-file", metavar="F", help=argparse.SUPPRESS)
    commands = root.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_begin, _enter, _look, _pay, _paper, _portal, _keep):
        add(commands)
    for command in set(commands.choices.values()):
        _also_behind(command)
    return root


def _also_behind(command: argparse.ArgumentParser) -> None:
    """`karkhana list purchases --json`: what is said of the whole may also stand behind the command."""
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    command.add_argument("--books", metavar="FILE", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    command.add_argument("--as", dest="by", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    for action in command._actions:  # noqa: SLF001 - argparse has no public word for the commands below a command
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for below in action.choices.values():
                _also_behind(below)


def _begin(to: argparse._SubParsersAction[Parser]) -> None:
    demo = to.add_parser("demo", help="make a practice workshop and run a whole month through it")
    demo.add_argument("--to", metavar="DIR", type=Path, required=True)
    demo.add_argument("--open", action="store_true", help="then open the window on it")
    new = to.add_parser("new", help="new books")
    new.add_argument("file", metavar="FILE", type=Path)
    new.add_argument("--name", required=True)
    for option in ("ntn", "cnic", "strn", "province", "address", "city", "owner", "eobi", "pessi"):
        new.add_argument(f"--{option}", default="PUNJAB" if option == "province" else "")
    new.add_argument("--profile", choices=("legacy", "plc_2026"), default="legacy", help="the labour law it pays by")


def _enter(to: argparse._SubParsersAction[Parser]) -> None:
    bring = to.add_parser("import", help="import a spreadsheet, all or nothing; or: import undo BATCH")
    bring.add_argument("kind", metavar="KIND", choices=(*IMPORTS, "undo"), help=", ".join(IMPORTS))
    bring.add_argument("file", metavar="FILE")
    bring.add_argument("--sheet", default=None)
    bring.add_argument("--map", action="append", default=[], metavar="FIELD=HEADING")
    bring.add_argument("--dry-run", action="store_true")
    post = to.add_parser("post", help="post one draft given as JSON")
    post.add_argument("kind", metavar="KIND", choices=POSTS, help=", ".join(POSTS))
    post.add_argument("file", metavar="FILE.json", help="- for standard input")
    schema = to.add_parser("schema", help="the JSON Schema of a draft")
    schema.add_argument("kind", metavar="KIND", choices=POSTS)


def _look(to: argparse._SubParsersAction[Parser]) -> None:
    listing = to.add_parser("list", help="list records")
    listing.add_argument("kind", metavar="KIND", choices=(*LISTS, *SHOWS), help=", ".join(LISTS))
    listing.add_argument("--search", default="")
    listing.add_argument("--from", dest="first", metavar="D", type=_day)
    listing.add_argument("--to", dest="last", metavar="D", type=_day)
    listing.add_argument("--state", default="")
    listing.add_argument("--limit", type=_count)
    show = to.add_parser("show", help="one record whole, with every computed figure and its source")
    show.add_argument("kind", metavar="KIND", choices=SHOWS, help=", ".join(SHOWS))
    show.add_argument("id", metavar="ID", help="the id, or the number")


def _pay(to: argparse._SubParsersAction[Parser]) -> None:
    wages = to.add_parser("wages", help="the wages of a month")
    wages.add_argument("step", choices=("preview", "approve", "reverse"))
    wages.add_argument("--month", type=_month, required=True, metavar="YYYY-MM")
    due = to.add_parser("due", help="what falls due, to whom, how much, how late")
    due.add_argument("--on", type=_day, metavar="DATE")
    challan = to.add_parser("challan", help="a payable challan through its life")
    steps = challan.add_subparsers(dest="step", metavar="STEP", required=True)
    draw = steps.add_parser("draw", help="the EOBI and social security challans of a month's wages")
    draw.add_argument("--month", type=_month, required=True, metavar="YYYY-MM")
    psid = steps.add_parser("psid", help="write down the PSID that the portal gave")
    psid.add_argument("id", type=_id)
    psid.add_argument("number")
    paid = steps.add_parser("paid", help="write down that it was paid")
    paid.add_argument("id", type=_id)
    paid.add_argument("--on", type=_day, required=True, metavar="D")
    paid.add_argument("--cpr", default="", metavar="C")


def _paper(to: argparse._SubParsersAction[Parser]) -> None:
    paper = to.add_parser("print", help="a paper, or a month's papers in one file")
    paper.add_argument("kind", metavar="KIND", choices=PRINTS, help=", ".join(PRINTS))
    paper.add_argument("id", metavar="ID", nargs="?")
    paper.add_argument("--month", type=_month, metavar="M")
    paper.add_argument("--to", dest="file", metavar="FILE.pdf", type=Path, required=True)
    paper.add_argument("--paper", choices=("a4", "a5", "80mm"), default=None)
    paper.add_argument("--lang", dest="paper_language", choices=("en", "ur", "both"), default=None)
    export = to.add_parser("export", help="a statutory or a plain file")
    export.add_argument("kind", metavar="KIND", choices=EXPORTS, help=", ".join(EXPORTS))
    export.add_argument("--month", type=_month, required=True, metavar="M")
    export.add_argument("--to", dest="file", metavar="FILE", type=Path, required=True)


def _portal(to: argparse._SubParsersAction[Parser]) -> None:
    portal = to.add_parser("portal", help="set, test or practise a portal")
    steps = portal.add_subparsers(dest="step", metavar="STEP", required=True)
    settle = steps.add_parser("set", help="where the portal is, and its token")
    settle.add_argument("name", choices=("fbr-di", "challans"))
    settle.add_argument("--url", required=True)
    settle.add_argument("--token-file", type=Path, required=True)
    settle.add_argument("--environment", choices=("sandbox", "production"), default="sandbox")
    settle.add_argument("--proxy", default="")
    test = steps.add_parser("test", help="does it answer, and does it know our token?")
    test.add_argument("name", choices=("fbr-di", "challans"))
    practice = steps.add_parser("practice", help="run the practice portal until interrupted")
    practice.add_argument("--port", type=_port, default=0)
    practice.add_argument("--mood", action="append", default=[], metavar="NAME")
    practice.add_argument("--seed", type=int, default=0)
    practice.add_argument("--ledger", type=Path, default=None, help="keep the portal's own truth in this file")
    sync = to.add_parser("sync", help="send what waits and fetch what is new")
    sync.add_argument("--once", action="store_true", help="one round (what it does anyway)")
    outbox = to.add_parser("outbox", help="everything ever queued; or: outbox show ID, outbox settle ID")
    outbox.add_argument("--state", default="")
    more = outbox.add_subparsers(dest="step", metavar="STEP")
    show = more.add_parser("show", help="every attempt with its raw answer")
    show.add_argument("id", type=_id)
    person = more.add_parser("settle", help="a person's word on what is unknown")
    person.add_argument("id", type=_id)
    seen = person.add_mutually_exclusive_group(required=True)
    seen.add_argument("--found", metavar="NUMBER")
    seen.add_argument("--absent", action="store_true")
    person.add_argument("--evidence", required=True, metavar="TEXT")


def _keep(to: argparse._SubParsersAction[Parser]) -> None:
    backup = to.add_parser("backup", help="not there yet")
    backup.add_argument("--to", type=Path)
    restore = to.add_parser("restore", help="not there yet")
    restore.add_argument("file")
    restore.add_argument("--to", type=Path)
    verify = to.add_parser("verify", help="is the file whole, do the totals agree, is the trail unbroken?")
    verify.add_argument("file", metavar="BOOKS", nargs="?", type=Path)
    rates = to.add_parser("rates", help="the law as the program knows it, with source and confidence")
    rates.add_argument("key", nargs="?", default="")
    rates.add_argument("file", nargs="?", help=argparse.SUPPRESS)
    rates.add_argument("--on", type=_day, metavar="DATE")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-10-21") from None
    _of_our_time(day)
    return day


def _of_our_time(day: date) -> None:
    if not OLDEST <= day <= NEWEST:
        raise argparse.ArgumentTypeError(f"{day.isoformat()} is not of our time ({OLDEST.year} to {NEWEST.year})")


def _month(text: str) -> Month:
    try:
        month = Month.read(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    _of_our_time(month.first)
    return month


def _count(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r} is not a count")
    return int(text)


def _id(text: str) -> int:
    number = _count(text)
    if number > LARGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a record")
    return number


def _port(text: str) -> int:
    number = _count(text)
    if number > LARGEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: they go up to {LARGEST_PORT}")
    return number
