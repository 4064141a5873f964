"""`portal practice`: a portal to learn on, with any day it may have, until it is interrupted."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from app.cli.answer import Answer, InTheWay
from app.practice import challan_moods
from app.practice.challan_moods import ChallanMoods
from app.practice.moods import ASKED, mood, names
from app.practice.server import serve
from app.rules.problems import Code, Problem, Refusal

ANNOUNCED = Answer({})
"""It has said its one line already."""


def practise(args: Namespace) -> Answer:
    """Serve in the foreground. Raises Refusal for what is no mood, InTheWay for a script that cannot be read."""

    def announce(facts: object) -> None:
        print(json.dumps(facts), flush=True)

    moods = (*args.mood, *_script(args.script))
    of_invoices, of_challans = challan_moods.parted(moods)
    try:
        ChallanMoods().replace(of_challans)
    except KeyError as error:
        raise Refusal(Problem(Code.NOT_FOUND, "mood", {"text": str(error.args[0])})) from None
    for name in of_invoices:
        try:
            mood(name.removeprefix(ASKED))
        except KeyError:
            there = ", ".join(names())
            raise Refusal(Problem(Code.NOT_FOUND, "mood", {"text": f"{name} ({there})"})) from None
    with suppress(KeyboardInterrupt):  # the way in which a person ends it
        serve(
            announce,
            port=args.port,
            moods=moods,
            seed=args.seed,
            ledger=args.ledger,
            chance=args.random,
            until=sys.stdin if args.until_eof else None,
        )
    return ANNOUNCED


def _script(file: Path | None) -> list[str]:
    """A mood a line; what stands behind a # is for people."""
    if file is None:
        return []
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InTheWay(f"The script could not be read: {error}. Nothing was started.") from None
    return [word for line in lines if (word := line.partition("#")[0].strip())]
