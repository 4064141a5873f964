"""The words of the commands about FBR's own lists and the sandbox's scenarios."""

from __future__ import annotations

import argparse
from typing import TypeVar

from app.rules.reference import ListKey
from app.services.taxpayers import VERBS

P = TypeVar("P", bound=argparse.ArgumentParser)
STATUS = "status"


def add(to: argparse._SubParsersAction[P]) -> None:
    lists = to.add_parser("reference", help="FBR's lists: how old they are; reference LIST: what is on it")
    lists.add_argument("list", nargs="?", default="", choices=("", *ListKey, STATUS), metavar="LIST")
    lists.add_argument("party", nargs="?", default="", help="of status: name, NTN or CNIC")
    lists.add_argument("--of", default="", metavar="WORDS", help="of which HS code, sale type or schedule")
    lists.add_argument("--refresh", action="store_true", help="ask FBR for it now")
    lists.add_argument("--verb", choices=VERBS, default=None, help="of status: how FBR is asked from now on")
    runs = to.add_parser(
        "scenarios", help="the sandbox's scenarios and how each stands; or: scenarios run SN001 | --all"
    )
    steps = runs.add_subparsers(dest="step", metavar="STEP")
    run = steps.add_parser("run", help="send sample invoices to the sandbox")
    run.add_argument("scenario", nargs="*", metavar="SN001")
    run.add_argument("--all", action="store_true", help="every one of ours that is not accepted yet")
    tick = steps.add_parser("choose", help="a scenario is ours, or is not, whatever FBR's table says")
    tick.add_argument("scenario", metavar="SN001")
    tick.add_argument("--not-ours", action="store_true")
