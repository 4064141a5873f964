"""The command line, as `karkhana --help` shows it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn

from app.cli import portal_arguments, reference_arguments, staff_arguments, typed
from app.services.workshop import LEGAL_FORMS, NATURES, SECTORS

IMPORTS = (
    "suppliers", "customers", "parts", "workers", "attendance", "punches", "purchases", "sales", "openings", "payments",
    "atl", "annex-a", "fbr-numbers",
)  # fmt: skip
POSTS = (
    "purchase", "debit-note", "cancellation", "sale", "sale-note", "sale-cancellation", "party", "part", "worker",
    "challan", "delivery", "payment", "withheld", "deposit", *staff_arguments.POSTS,
)  # fmt: skip
LISTS = (
    "purchases", "sales", "sale-notes", "sale-cancellations", "parties", "suppliers", "customers", "parts", "workers",
    "wages", "challans",
    "batches", "payments", "ledger", "ageing", "watch", "withheld", "credits", "kept",
    "deliveries", "still-out", "attachments", "matches", "openings", *staff_arguments.LISTS,
)  # fmt: skip
SHOWS = (
    "purchase", "sale", "sale-note", "sale-cancellation", "party", "part", "worker", "wage", "challan", "delivery",
    "payment",
)  # fmt: skip
PRINTS = (
    "supplier-letter",
    "supplier-incentive",
    "purchase",
    "sale",
    "sale-note",
    "payslip",
    "wage-register",
    "challan",
    "delivery",
    "payment",
    "statement",
    "withholding-certificate",
    "outage-letter",
)
ATTACHED = ("purchase", "sale", "sale-note", "party", "part", "worker", "delivery", "payment")
EXPORTS = (
    "scoreboard",
    "annex-a", "annex-c", "fbr-sales-template", "fbr-json", "eobi-pr02a", "eobi-schedule",
    "eobi-facilitation", "pessi-schedule", "psid-bulk", "wage-register", "journal",
    "dossier",
)  # fmt: skip

WAGE_STEPS = (
    "preview", "approve", "reverse", "arrears", "add", "remove", "list", "paid", "prove", "funds", "skill", "settle",
)  # fmt: skip


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


@cache
def parser() -> Parser:
    """Every command with all that may stand behind it; what it reads leaves no trace in it."""
    root = Parser(prog="karkhana", description="The books of a workshop. Without a command, the window opens.")
    root.add_argument("--books", metavar="FILE", help="the workshop's file; else $KARKHANA_BOOKS, else the last opened")
    root.add_argument("--as", dest="by", metavar="USER", default="", help="who does it; else who is logged in")
    root.add_argument(
        "--lang",
        choices=("en", "ur"),
        default="",
        help="of this start; else English, in the window the one chosen there",
    )
    root.add_argument("--json", action="store_true", help="one JSON document on standard output, nothing else there")
    root.add_argument("--passphrase-file", metavar="F", help=argparse.SUPPRESS)
    commands = root.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_begin, _enter, _partners, _look, _pay, _paper, portal_arguments.add, reference_arguments.add, _keep):
        add(commands)
    staff_arguments.add(commands, day=typed.day, month=typed.month)
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
    own = to.add_parser("workshop", help="what the workshop is, as withholding and FBR ask; with options: change it")
    own.add_argument("--legal-form", choices=[form for form in LEGAL_FORMS if form])
    own.add_argument("--turnover", type=typed.rupees, metavar="RS", help="the largest of a year, s.153(7)")
    own.add_argument("--turnover-until", type=typed.day, metavar="D", help="the day on which that year ended")
    own.add_argument(
        "--nature",
        action="append",
        choices=(*NATURES, "none"),
        metavar="N",
        help=f"what the business is at FBR, all of it; repeat for more: {', '.join(NATURES)}, or none",
    )
    own.add_argument("--sector", choices=[each or "none" for each in SECTORS], help="at FBR, only one")
    new.add_argument("--profile", choices=("legacy", "plc_2026"), default="legacy", help="the labour law it pays by")


def _enter(to: argparse._SubParsersAction[Parser]) -> None:
    bring = to.add_parser("import", help="import a spreadsheet, all or nothing; or: import undo BATCH")
    bring.add_argument("kind", metavar="KIND", choices=(*IMPORTS, "undo"), help=", ".join(IMPORTS))
    bring.add_argument("file", metavar="FILE")
    bring.add_argument("--sheet", default=None)
    bring.add_argument("--map", action="append", default=[], metavar="FIELD=HEADING")
    bring.add_argument("--dry-run", action="store_true")
    bring.add_argument(
        "--mend", action="append", default=[], metavar="ROW/COLUMN=TEXT", help="what belongs into a cell that is wrong"
    )
    bring.add_argument(
        "--leave-out", action="append", default=[], type=int, metavar="ROW", help="no record of this row"
    )
    bring.add_argument("--leave-out-bad", action="store_true", help="leave out every row in which something is wrong")
    bring.add_argument("--tax", choices=("income", "sales"), default="", help="of an ATL: which tax's list it is")
    bring.add_argument("--on", type=typed.day, metavar="D", help="of an ATL: the day of the list, else today")
    post = to.add_parser("post", help="post one draft given as JSON")
    post.add_argument("kind", metavar="KIND", choices=POSTS, help=", ".join(POSTS))
    post.add_argument("file", metavar="FILE.json", help="- for standard input")
    post.add_argument("--revise", type=int, metavar="ID", help="of a sale or sale-note: instead of the one refused")
    attach = to.add_parser("attach", help="keep a scan, a photograph or a PDF beside a record")
    attach.add_argument("kind", metavar="KIND", choices=ATTACHED, help=", ".join(ATTACHED))
    attach.add_argument("id", metavar="ID", help="the id, or the number")
    attach.add_argument("file", metavar="FILE", type=Path)
    match = to.add_parser("match", help="order, goods and bill beside each other; or a word on our bills and FBR's")
    match.add_argument(
        "order",
        metavar="ORDER",
        help="the number of an order, or of goods received without one; or accept, link, ignore, ask, reopen, letter",
    )
    match.add_argument("--bill", metavar="NUMBER", help="say first that this bill of ours charges for it")
    match.add_argument("--ours", metavar="ID", help="our bill of which it is said")
    match.add_argument(
        "--theirs", metavar="ID", type=typed.record_id, help="the portal's row (its id in `list matches`)"
    )
    match.add_argument("--note", default="")
    match.add_argument("--month", type=typed.month, metavar="M", help="letter: of which month")
    match.add_argument("--supplier", default="", help="letter: to whom, by name or number")
    match.add_argument("--to", dest="file", metavar="FILE", type=Path, help="letter: an .xlsx or .csv file")
    schema = to.add_parser("schema", help="the JSON Schema of a draft")
    schema.add_argument("kind", metavar="KIND", choices=(*POSTS, *staff_arguments.SCHEMAS))


def _partners(to: argparse._SubParsersAction[Parser]) -> None:
    party = to.add_parser("party", help="merge suppliers and customers; their tax status and certificates")
    steps = party.add_subparsers(dest="step", metavar="STEP", required=True)
    duplicates = steps.add_parser("duplicates", help="pairs that may be one and the same")
    duplicates.add_argument("--cutoff", type=typed.count, default=85, help="how alike two names must be, of 100")
    merge = steps.add_parser("merge", help="GONE is from now on KEEP; papers keep what they say")
    merge.add_argument("keep", type=typed.record_id)
    merge.add_argument("gone", type=typed.record_id)
    merge.add_argument("--ntns-may-differ", action="store_true", help="one and the same although the NTNs differ")
    unmerge = steps.add_parser("unmerge", help="GONE is himself again, if nothing was built on the merge since")
    unmerge.add_argument("gone", type=typed.record_id)
    apart = steps.add_parser("apart", help="two who look alike are two: they are not asked about again")
    apart.add_argument("one", type=typed.record_id)
    apart.add_argument("other", type=typed.record_id)
    apart.add_argument("--take-back", action="store_true", help="ask about them again")
    status = steps.add_parser("status", help="what was learned of his standing in a tax")
    status.add_argument("id", type=typed.record_id)
    status.add_argument("--tax", choices=("income", "sales"), required=True)
    status.add_argument("--active", choices=("yes", "no", "unknown"), required=True)
    status.add_argument("--on", type=typed.day, metavar="D", help="the day it was learned, else today")
    status.add_argument("--source", required=True, metavar="TEXT", help="where it was learned")
    certificate = steps.add_parser("certificate", help="an exemption certificate he handed in")
    certificate.add_argument("id", type=typed.record_id)
    certificate.add_argument("--number", required=True)
    certificate.add_argument("--section", required=True, metavar="153(1)(a)")
    certificate.add_argument("--from", dest="first", type=typed.day, required=True, metavar="D")
    certificate.add_argument("--to", dest="last", type=typed.day, required=True, metavar="D")
    certificate.add_argument("--rate", default="", help="percent still withheld; left out: nothing is")
    withdraw = steps.add_parser("withdraw", help="a certificate that holds no longer")
    withdraw.add_argument("id", type=typed.record_id, help="of the certificate, as `show party` names it")
    withdraw.add_argument("--on", type=typed.day, metavar="D", help="the first day it does not hold, else today")


def _look(to: argparse._SubParsersAction[Parser]) -> None:
    listing = to.add_parser("list", help="list records")
    listing.add_argument("kind", metavar="KIND", choices=(*LISTS, *SHOWS), help=", ".join(LISTS))
    listing.add_argument("--search", default="")
    listing.add_argument("--from", dest="first", metavar="D", type=typed.day)
    listing.add_argument("--to", dest="last", metavar="D", type=typed.day)
    listing.add_argument("--state", default="")
    listing.add_argument("--limit", type=typed.count)
    listing.add_argument("--month", type=typed.month, metavar="M", help="matches: of which month")
    listing.add_argument("--file", type=Path, metavar="FILE", help="write the list to this .xlsx or .csv too")
    show = to.add_parser("show", help="one record whole, with every computed figure and its source")
    show.add_argument("kind", metavar="KIND", choices=SHOWS, help=", ".join(SHOWS))
    show.add_argument("id", metavar="ID", help="the id, or the number")


def _pay(to: argparse._SubParsersAction[Parser]) -> None:
    wages = to.add_parser("wages", help="the wages of a month")
    wages.add_argument("step", choices=WAGE_STEPS, help=", ".join(WAGE_STEPS))
    wages.add_argument("--month", type=typed.month, required=True, metavar="YYYY-MM")
    wages.add_argument("--arrears", action="store_true", help="with what is owed for earlier months")
    wages.add_argument("--worker", default="", metavar="NUMBER", help="of arrears, add, settle, paid, reverse: whose")
    wages.add_argument("--approve", action="store_true", help="of settle: his last wage is approved for itself")
    wages.add_argument("--kind", default="bonus", metavar="K", help="of add: bonus, leave_encashment, …; the skill")
    wages.add_argument("--amount", default="", metavar="RUPEES")
    wages.add_argument("--label", default="", metavar="TEXT", help="of add: what his slip says")
    wages.add_argument(
        "--reason", default="", metavar="TEXT", help="why (of reverse a must); the notification; the bank's reference"
    )
    wages.add_argument("--method", choices=("bank", "wallet", "cash"), default="cash", help="of paid")
    wages.add_argument("--on", type=typed.day, metavar="D", help="of paid: the day, else today; of settle: paid on")
    wages.add_argument("--id", type=typed.record_id, metavar="ID", help="of remove")
    money = to.add_parser("payment", help="put a payment to a bill later, take it back; the tax on it; a CPR that came")
    moves = money.add_subparsers(dest="step", metavar="STEP", required=True)
    said = moves.add_parser("assess", help="what is to be withheld from a payment not posted yet, step by step")
    said.add_argument("file", metavar="FILE.json", help="as for `post payment`; - for standard input")
    put = moves.add_parser("allocate", help="money on account is now for this bill")
    put.add_argument("id", help="the payment's id or number")
    put.add_argument("number", nargs="?", default="", help="the bill's number; left out: the oldest open ones")
    put.add_argument("amount", nargs="?", default="", help="left out: all that is open of it")
    back = moves.add_parser("reverse", help="take it back by a voucher of its own")
    back.add_argument("id", help="the payment's id or number")
    back.add_argument("--reason", required=True, metavar="TEXT")
    wrong = moves.add_parser("certificate", help="take a wrong certificate of tax withheld from us back")
    wrong.add_argument("certificate", type=typed.record_id)
    receipt = moves.add_parser("cpr", help="the CPR of a certificate of tax withheld from us")
    receipt.add_argument("certificate", type=typed.record_id)
    receipt.add_argument("cpr")
    due = to.add_parser("due", help="what falls due, to whom, how much, how late")
    due.add_argument("--on", type=typed.day, metavar="DATE")
    challan = to.add_parser("challan", help="a payable challan through its life")
    steps = challan.add_subparsers(dest="step", metavar="STEP", required=True)
    draw = steps.add_parser("draw", help="the EOBI and social security challans of a month's wages")
    draw.add_argument("--month", type=typed.month, required=True, metavar="YYYY-MM")
    psid = steps.add_parser("psid", help="write down a PSID, or --ask the challan portal for one")
    psid.add_argument("id", type=typed.record_id)
    given = psid.add_mutually_exclusive_group(required=True)
    given.add_argument("number", nargs="?")
    given.add_argument("--ask", action="store_true")
    send = steps.add_parser("send", help="put up a challan of ours at the challan portal")
    send.add_argument("id", type=typed.record_id)
    send.add_argument("--authority", default="", metavar="CODE", help="the department, where several take it")
    cancel = steps.add_parser("cancel", help="it will not be paid; one at the portal is cancelled there")
    cancel.add_argument("id", type=typed.record_id)
    cancel.add_argument("--reason", default="", metavar="TEXT")
    paid = steps.add_parser("paid", help="write down that it was paid")
    paid.add_argument("id", type=typed.record_id)
    paid.add_argument("--on", type=typed.day, required=True, metavar="D")
    paid.add_argument("--cpr", default="", metavar="C")


def _paper(to: argparse._SubParsersAction[Parser]) -> None:
    paper = to.add_parser("print", help="a paper, or a month's papers in one file")
    paper.add_argument("kind", metavar="KIND", choices=PRINTS, help=", ".join(PRINTS))
    paper.add_argument("id", metavar="ID", nargs="?")
    paper.add_argument("--month", type=typed.month, metavar="M")
    paper.add_argument("--from", dest="first", type=typed.day, metavar="D", help="of a statement: after which day")
    paper.add_argument("--to", dest="file", metavar="FILE.pdf", type=Path, required=True)
    paper.add_argument("--paper", choices=("a4", "a5", "80mm"), default=None)
    paper.add_argument("--lang", dest="paper_language", choices=("en", "ur", "both"), default=None)
    export = to.add_parser("export", help="a statutory or a plain file")
    export.add_argument("kind", metavar="KIND", choices=EXPORTS, help=", ".join(EXPORTS))
    export.add_argument("--month", type=typed.month, metavar="M")
    export.add_argument("--waiting", action="store_true", help="of fbr-sales-template, fbr-json: all that waits")
    export.add_argument(
        "--again",
        nargs="?",
        const="",
        metavar="NAME",
        help="of the same two: once more what was given out (as NAME, if in several files) and has no number yet",
    )
    export.add_argument("--to", dest="file", metavar="FILE", type=Path, required=True)
    export.add_argument(
        "--sub-office", default="", metavar="XX999", help="of eobi-pr02a: EOBI's code of the sub-office"
    )
    export.add_argument("--column", action="append", default=[], metavar="HEADING=FIELD", help="of eobi-facilitation")


def _keep(to: argparse._SubParsersAction[Parser]) -> None:
    backup = to.add_parser("backup", help="not there yet")
    backup.add_argument("--to", type=Path)
    restore = to.add_parser("restore", help="not there yet")
    restore.add_argument("file")
    restore.add_argument("--to", type=Path)
    verify = to.add_parser("verify", help="is the file whole, do the totals agree, is the trail unbroken?")
    verify.add_argument("file", metavar="BOOKS", nargs="?", type=Path)
    rates = to.add_parser(
        "rates",
        help="the law as the program knows it, with source and confidence; rates override KEY; rates end ID",
        description="rates [KEY]: what the law says. rates override KEY: this workshop's own figure instead, "
        "from a day on. rates end ID: its own figure holds no longer.",
    )
    rates.add_argument("key", nargs="?", default="", metavar="KEY", help="how it begins; or override, end")
    rates.add_argument(
        "which", nargs="?", default="", metavar="KEY|ID", help="of override: the key; of end: the number"
    )
    rates.add_argument(
        "--on", type=typed.day, metavar="DATE", help="in force on; of end: the first day it does not hold"
    )
    rates.add_argument("--scope", default="", help="of override: of a key that holds for several, for which")
    rates.add_argument("--since", type=typed.day, metavar="D", help="of override: its first day")
    rates.add_argument("--until", type=typed.day, metavar="D", help="of override: its last day, if it is known")
    rates.add_argument("--value", default="", metavar="N", help="of override: the figure, in the unit of the law's")
    rates.add_argument("--reason", default="", metavar="TEXT", help="of override, end: why; it is kept")
    tariff = to.add_parser("tariff", help="HS codes, by the beginning of a code or by what they cover")
    tariff.add_argument("words", nargs="+", metavar="WORDS")
    tariff.add_argument("--limit", type=typed.count, default=20)
