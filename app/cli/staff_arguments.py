"""The words of the commands about workers: their file, the grid, the registers, what they owe, their rights."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from app.rules.period import Month

POSTS = (
    "advance", "fine", "damage", "item-rate", "leave-opening", "leave-permission", "holiday", "law-choice",
    "accident", "grievance", "meeting", "declaration", "skill-wage",
)  # fmt: skip
SCHEMAS = ("terms", "nominee", "apprentice")
"""Drafts that are taken by `worker terms`, and inside a worker's own."""
LISTS = (
    "advances", "fines", "damage", "leave", "holidays", "item-rates", "pieces", "cnic-watch", "young", "law-choices",
    "accidents", "grievances", "meetings", "skill-wages",
)  # fmt: skip
PAPERS = ("appointment", "card", "experience", "tax", "year")
REGISTERS = ("muster", "overtime", "leave", "advances", "fines", "damage", "young", "accidents")
LEFT_WHY = ("resigned", "contract_ended", "retired", "retrenched", "dismissed", "absconded", "died")
CHANGES = ("postponed", "instalment", "paid_back", "forgiven", "cancelled")

P = TypeVar("P", bound=argparse.ArgumentParser)
DayType = Callable[[str], date]
MonthType = Callable[[str], Month]


def add(to: argparse._SubParsersAction[P], *, day: DayType, month: MonthType) -> None:
    """Everything about workers that is no list and no draft."""
    _worker(to, day)
    _muster(to, day, month)
    register = to.add_parser("register", help="a register of the workers, as its paper shows it")
    register.add_argument("kind", choices=REGISTERS, help=", ".join(REGISTERS))
    register.add_argument("--month", type=month, required=True, metavar="M", help="the month, or the last of several")
    register.add_argument("--from", dest="first", type=month, metavar="M", help="the first of several")
    rights = to.add_parser("decent-work", help="the workers' rights at a glance, with the evidence of the books")
    rights.add_argument("--month", type=month, metavar="M", help="left out: the latest that has attendance")
    owing = to.add_parser("owing", help="put off an instalment, money paid back, something forgiven or cancelled")
    owing.add_argument("id", type=int, help="as `list advances` shows it")
    owing.add_argument("change", choices=CHANGES, help=", ".join(CHANGES))
    owing.add_argument("--month", type=month, metavar="M")
    owing.add_argument("--amount", default="", metavar="RUPEES")
    owing.add_argument("--on", type=day, metavar="D")
    owing.add_argument("--reason", default="", metavar="TEXT")


def _worker(to: argparse._SubParsersAction[P], day: DayType) -> None:
    worker = to.add_parser("worker", help="a worker's file: his terms, how he left, his papers")
    steps = worker.add_subparsers(dest="step", metavar="STEP", required=True)
    change = steps.add_parser("change", help="fields of his file given as JSON, the others stay")
    terms = steps.add_parser("terms", help="agree new terms, given as JSON")
    for each in (change, terms):
        each.add_argument("id", metavar="NUMBER", help="his number")
        each.add_argument("file", metavar="FILE.json", help="- for standard input")
    history = steps.add_parser("history", help="all terms that were agreed")
    history.add_argument("id", metavar="NUMBER", help="his number")
    leave = steps.add_parser("leave", help="he leaves")
    leave.add_argument("id", metavar="NUMBER", help="his number")
    leave.add_argument("--on", type=day, required=True, metavar="D")
    leave.add_argument("--why", choices=LEFT_WHY, required=True)
    leave.add_argument("--note", default="")
    leave.add_argument("--notice", type=int, default=0, metavar="DAYS", help="days of notice that were given")
    stay = steps.add_parser("stay", help="he does not leave after all, or it was written down by mistake")
    stay.add_argument("id", metavar="NUMBER", help="his number")
    stay.add_argument("--reason", required=True)
    paper = steps.add_parser("paper", help="what stands on a paper about him")
    paper.add_argument("id", metavar="NUMBER", help="his number")
    paper.add_argument("kind", choices=PAPERS, help=", ".join(PAPERS))
    paper.add_argument("--year", type=int, default=0, help="tax: the year in which it ends; year: the calendar year")
    settle = steps.add_parser("settlement", help="what is due to one who leaves, or would leave on a day")
    settle.add_argument("id", metavar="NUMBER", help="his number")
    settle.add_argument("--on", type=day, metavar="D", help="left out: the day he left")


def _muster(to: argparse._SubParsersAction[P], day: DayType, month: MonthType) -> None:
    muster = to.add_parser("muster", help="the attendance grid of a month")
    steps = muster.add_subparsers(dest="step", metavar="STEP", required=True)
    show = steps.add_parser("show", help="the whole grid")
    put = steps.add_parser("put", help="type cells: NUMBER/DAY=MARK, such as 7/3=P+2; nothing behind = empties it")
    put.add_argument("cells", nargs="+", metavar="NUMBER/DAY=MARK")
    copy = steps.add_parser("copy", help="one worker's row for others")
    copy.add_argument("source", metavar="NUMBER")
    copy.add_argument("targets", nargs="+", metavar="NUMBER")
    fill = steps.add_parser("fill", help="what is empty: present, rest on the day of rest, holidays")
    fill.add_argument("targets", nargs="*", metavar="NUMBER", help="left out: everybody")
    fill.add_argument("--upto", type=day, metavar="D", help="left out: today")
    for each in (show, put, copy, fill):
        each.add_argument("--month", type=month, required=True, metavar="M")
