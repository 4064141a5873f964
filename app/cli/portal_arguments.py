"""The words of the commands about the portals: where they are, what is sent, and what became of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeVar

from app.cli import typed

P = TypeVar("P", bound=argparse.ArgumentParser)


def add(to: argparse._SubParsersAction[P]) -> None:
    """Everything about the portals."""
    _portal(to)
    _outbox(to)


def _portal(to: argparse._SubParsersAction[P]) -> None:
    portal = to.add_parser("portal", help="set, test or practise a portal")
    steps = portal.add_subparsers(dest="step", metavar="STEP", required=True)
    settle = steps.add_parser("set", help="where the portal is, and its token")
    settle.add_argument("name", choices=("fbr-di", "challans"))
    settle.add_argument("--url", required=True)
    settle.add_argument("--token-file", type=Path, required=True)
    settle.add_argument("--environment", choices=("sandbox", "production"), default="sandbox")
    settle.add_argument("--proxy", default="", help="http:// or socks5://, without a password in it")
    settle.add_argument("--confirm-host", default="", metavar="HOST", help="production at a host that is not FBR's own")
    test = steps.add_parser("test", help="does it answer, does it know our token; and if not, whose fault is it?")
    test.add_argument("name", choices=("fbr-di", "challans"))
    arm = steps.add_parser("arm", help="from now on production is told what is sent")
    arm.add_argument("name", choices=("fbr-di", "challans"))
    arm.add_argument("--confirm", required=True, metavar="NTN", help="the workshop's own registration number")
    adopt = steps.add_parser(
        "adopt", help="what was never tried goes to this environment; and to production, what only the sandbox knows"
    )
    adopt.add_argument("name", choices=("fbr-di", "challans"))
    adopt.add_argument("--confirm", required=True, metavar="NTN", help="the workshop's own registration number")
    disarm = steps.add_parser("disarm", help="nothing more goes to production")
    disarm.add_argument("name", choices=("fbr-di", "challans"))
    practice = steps.add_parser("practice", help="run the practice portal until interrupted")
    practice.add_argument("--port", type=typed.port, default=0)
    practice.add_argument(
        "--mood", action="append", default=[], metavar="NAME", help="of the next post; repeat for more"
    )
    practice.add_argument("--script", type=Path, default=None, help="more moods, one a line")
    practice.add_argument(
        "--random", type=typed.share, default=0.0, metavar="P", help="how likely any other post is bad"
    )
    practice.add_argument("--seed", type=int, default=0)
    practice.add_argument("--until-eof", action="store_true", help="end when its input ends, as for a window")
    practice.add_argument("--ledger", type=Path, default=None, help="keep the portal's own truth in this file")
    sync = to.add_parser("sync", help="send what waits and fetch what is new")
    sync.add_argument("--once", action="store_true", help="one round (what it does anyway)")
    log = to.add_parser("outages", help="when a portal could not be reached, and whose fault it looked like")
    log.add_argument("--from", dest="first", type=typed.day, default=None)
    log.add_argument("--to", dest="last", type=typed.day, default=None)
    log.add_argument("--all", action="store_true", help="also what was over within a minute")


def _outbox(to: argparse._SubParsersAction[P]) -> None:
    outbox = to.add_parser("outbox", help="everything ever queued; or: outbox show ID, outbox settle ID")
    outbox.add_argument("--state", default="")
    more = outbox.add_subparsers(dest="step", metavar="STEP")
    show = more.add_parser("show", help="every attempt with its raw answer")
    show.add_argument("id", type=typed.record_id)
    person = more.add_parser("settle", help="a person's word on what is unknown")
    person.add_argument("id", type=typed.record_id)
    seen = person.add_mutually_exclusive_group(required=True)
    seen.add_argument("--found", metavar="NUMBER", help="of a trial too, that somebody entered at FBR by hand")
    seen.add_argument("--absent", action="store_true", help="at two looks: it is sent again then")
    seen.add_argument("--two", nargs=2, metavar=("FIRST", "SECOND"), help="it is there twice: one is to be cancelled")
    seen.add_argument("--cancelled", metavar="NUMBER", help="of the two, this one was cancelled on IRIS")
    person.add_argument("--evidence", required=True, metavar="TEXT", help="what was looked at, and what was seen")
    person.add_argument("--file", type=Path, default=None, help="a picture of it, kept beside the paper")
    transfer = more.add_parser("transfer", help="from now on this computer sends from these books")
    transfer.add_argument("--evidence", required=True, metavar="TEXT", help="why the other one does not any more")
    match = more.add_parser("match", help="every unknown paper against a file that IRIS exported")
    match.add_argument("file", metavar="FILE", type=Path)
    match.add_argument("--complete", type=typed.month, metavar="M", help="the file holds everything of this month")
    match.add_argument("--sheet", default=None)
    match.add_argument("--map", action="append", default=[], metavar="FIELD=HEADING")
    match.add_argument("--dry-run", action="store_true")
    unwanted = more.add_parser("withdraw", help="nobody wants any more what FBR refused")
    unwanted.add_argument("id", type=typed.record_id)
    unwanted.add_argument("--reason", required=True, metavar="TEXT")
    gone = more.add_parser("cancel", help="an invoice was cancelled on IRIS")
    gone.add_argument("id", type=typed.record_id)
    gone.add_argument("--evidence", required=True, metavar="TEXT", help="what was seen there")
    gone.add_argument("--approval", default="", metavar="TEXT", help="the Commissioner's, after the hours")
