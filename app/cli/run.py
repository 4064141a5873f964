"""Runs one command: its answer to standard output, everything else to standard error, and the exit code."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from app.cli.answer import (
    DONE,
    IN_THE_WAY,
    OUR_BUG,
    REFUSED,
    WRONG_USAGE,
    Answer,
    InTheWay,
    NotThereYet,
    as_json,
    problem_data,
    problem_line,
)
from app.cli.office import Office, who
from app.host import logs, paths
from app.host.paths import UnsafePlace
from app.host.secrets import NoSafe
from app.rules.problems import Code, Problem, Refusal
from app.rules.rates import NoRate
from app.services.books import BooksThere, DatabaseError, NoBooks, NotBooks, OperationalError, TooNew

Command = Callable[[Office, Namespace], Answer]

COMMANDS = {
    "demo": "demo.demo",
    "new": "beginning.new",
    "workshop": "beginning.own",
    "import": "bringing.bring",
    "party": "partners.party",
    "post": "drafts.post",
    "schema": "drafts.schema",
    "attach": "keeping.attach",
    "match": "matches.match",
    "list": "looking.rows",
    "show": "looking.show",
    "wages": "paying.wages",
    "due": "paying.due",
    "payment": "paying_back.payment",
    "challan": "challans.challan",
    "worker": "staffing.worker",
    "muster": "mustering.muster_command",
    "register": "staffing.register",
    "owing": "staffing.owing",
    "decent-work": "staffing.rights",
    "print": "papers.print_paper",
    "export": "papers.export",
    "portal": "portals.portal",
    "sync": "portals.sync",
    "outages": "unreached.outages_command",
    "outbox": "queued.outbox_command",
    "reference": "referring.reference_command",
    "scenarios": "scenarios.scenarios_command",
    "verify": "beginning.verify",
    "rates": "lawful.rates",
    "tariff": "beginning.hs_codes",
}
"""Each is imported when it is asked for: `list` must not wait for what only `print` needs."""


WORLD = (InTheWay, NoBooks, BooksThere, NotBooks, TooNew, OperationalError, UnsafePlace, NoSafe, OSError)


def run(args: Namespace) -> int:
    """Do what the command line says; never a traceback for what a person or the world did."""
    if sys.stdout is None:  # `>&-`: nobody listens, and yet it is to be done
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
    _speak(sys.stdout, json=args.json)
    try:
        code = _carry_out(args)
        sys.stdout.flush()
    except BrokenPipeError:  # `| head` has read enough
        _fall_silent()
        return DONE
    except OSError as trouble:  # it was done; only the answer found no room
        _fall_silent()
        print(f"karkhana: the answer could not be written: {trouble}", file=sys.stderr)
        return IN_THE_WAY
    return code


def _speak(stream: TextIO, *, json: bool) -> None:
    """JSON is UTF-8 wherever it is read; a person's terminal gets a mark for each letter that it does not have."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8" if json else None, errors="replace")


def _fall_silent() -> None:
    """What still waits to be written goes nowhere, so that the end of the process does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _carry_out(args: Namespace) -> int:
    office = Office(args.books, args.by or who(), args.lang or "en", args.json)
    try:
        return _answered(office, args)
    finally:
        office.close()


def _answered(office: Office, args: Namespace) -> int:
    try:
        answer = _command(args.command)(office, args)
    except Refusal as refusal:
        return _refused(office, refusal)
    except NoRate as missing:  # a day before the law's tables begin
        facts = {"key": missing.key, "date": f"{missing.day:%d/%m/%Y}"}
        return _refused(office, Refusal(Problem(Code.NO_RATE, "", facts)))
    except NotThereYet as command:
        _complain(office, "not-there-yet", f"'{command}' is not there yet in this version.")
        return WRONG_USAGE
    except KeyboardInterrupt:
        return _in_the_way(office, "Stopped. What was said to be saved is saved; nothing was half done.")
    except Exception as trouble:
        if isinstance(trouble, WORLD) or type(trouble) is DatabaseError:  # its children speak of our own mistakes
            return _in_the_way(office, in_words(trouble))
        report = logs.redact(traceback.format_exc())  # the last door: our own fault, and told as such
        office.say(report)
        _complain(office, "our-mistake", f"this is a mistake in the program. Nothing was half saved. {_noted(report)}")
        return OUR_BUG
    _tell(office, answer)
    return answer.code


def in_words(trouble: BaseException) -> str:
    """What happened, what is safe, what to do."""
    match trouble:
        case NoBooks():
            return f"There are no books at {trouble}. Make them with: karkhana new FILE --name NAME"
        case BooksThere():
            return f"{trouble} is there already and was not touched. Choose another name."
        case NotBooks():
            return f"{trouble} is damaged, or it is no workshop's books. It was not touched."
        case TooNew():
            return f"A newer Karkhana wrote these books ({trouble}). Nothing was changed; install the newer one."
        case UnsafePlace():
            return f"{trouble}: two programs would write there. Choose a folder on this computer's own disk."
        case NoSafe():
            return (
                f"This computer has no safe place for a secret ({trouble}). Nothing was written down. "
                "Log in to a desktop with a keyring, or use the practice portal."
            )
        case InTheWay():
            return str(trouble)
        case DatabaseError() if type(trouble) is DatabaseError:
            return f"The books are damaged: {trouble.orig}. Nothing was changed; `karkhana verify` says what is wrong."
        case OperationalError():
            return f"The books could not be used: {trouble.orig}. What was saved is saved; nothing else was changed."
        case _:
            return f"{trouble}. Nothing in the books was changed."


def _noted(report: str) -> str:
    """Where the report was written down, for whoever will mend it."""
    try:
        file = logs.start(paths.log_dir())
        logging.getLogger(__name__).critical(report)
        logs.stop()
    except OSError:
        return ""
    return f"The report is in {file}."


def _command(name: str) -> Command:
    if name not in COMMANDS:
        raise NotThereYet(name)
    module, _, function = COMMANDS[name].partition(".")
    command: Command = getattr(import_module(f"app.cli.{module}"), function)
    return command


def _tell(office: Office, answer: Answer) -> None:
    for warning in office.warnings:
        office.say(problem_line(warning, office.words))
    if office.json and answer.data:
        print(as_json(answer.data))
    elif answer.lines:
        print(*answer.lines, sep="\n")


def _refused(office: Office, refusal: Refusal) -> int:
    if office.json:
        print(as_json({"problems": [problem_data(each, office.words) for each in refusal.problems]}))
    else:
        for problem in refusal.problems:
            print(problem_line(problem, office.words), file=sys.stderr)
    return REFUSED


def _in_the_way(office: Office, words: str) -> int:
    _complain(office, "in-the-way", words)
    return IN_THE_WAY


def _complain(office: Office, code: str, words: str) -> None:
    office.say(f"karkhana: {words}")
    if office.json:
        print(as_json({"problems": [{"code": code, "field": "", "message": words}]}))
