"""Does a request fit the challan portal's own document? Said member by member, as JSON pointers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.practice.challan_lists import AUTHORITIES, HEADS

PAYER = re.compile(r"[0-9A-Z]{7}|[0-9]{13}")
ID = re.compile(r"[A-Za-z0-9-]{1,40}")
KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
CURSOR = re.compile(r"[A-Za-z0-9_-]{1,64}")
CODE = re.compile(r"[a-z0-9-]{2,32}")
HEAD = re.compile(r"[A-Za-z0-9-]{1,32}")
TEXT = re.compile(r"[^\x00-\x1f\x7f\ud800-\udfff]+")
AMOUNT = re.compile(r"[1-9][0-9]{0,11}\.[0-9]{2}|0\.(0[1-9]|[1-9][0-9])")
SHARE = re.compile(r"0\.00|-?([1-9][0-9]{0,11}\.[0-9]{2}|0\.(0[1-9]|[1-9][0-9]))")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SELF_ASSESSED = ("eobi", "social-security", "withholding", "sales-tax", "professional-tax")
MOST_LINES = 2000
LARGEST = 1 << 20

Error = tuple[str, str]
Check = Callable[[object], str]


def read(raw: bytes) -> object:
    """The JSON of a body. ValueError: it is none, or says something twice, or NaN."""
    try:
        return json.loads(raw.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
    except RecursionError:
        raise ValueError("too deep") from None


def new_challan(body: object) -> list[Error]:
    found = _object(body, "", NEW, optional=("replaces",))
    lines = body.get("lines") if isinstance(body, dict) else None
    if isinstance(lines, list):
        if not 1 <= len(lines) <= MOST_LINES:
            found.append(("/lines", f"1 to {MOST_LINES} of them"))
        for no, line in enumerate(lines[:MOST_LINES]):
            found += _object(line, f"/lines/{no}", LINE, optional=tuple(set(LINE) - {"name", "amount"}))
    return found


def cancellation(body: object) -> list[Error]:
    return _object(body, "", {"reason": _like(TEXT, 250)})


def wrong(body: Mapping[str, Any]) -> tuple[str, str] | None:
    """What no schema can say: code and words."""
    authority = next((each for each in AUTHORITIES if each["code"] == body["authority"]), None)
    if authority is None:
        return "unknown-authority", "No such authority."
    if body["kind"] not in authority["self_assessed"]:
        return "not-self-assessed", "This authority issues these challans itself."
    head = HEADS.get(body["head"])
    if head is None or head["code"] != authority["code"] or head["head"]["kind"] != body["kind"]:
        return "unknown-head", "No such head of account for this."
    if sum(Decimal(line["amount"]) for line in body["lines"]) != Decimal(body["amount"]):
        return "does-not-add-up", "The lines do not add up to the amount."
    if any(not _adds(line) for line in body["lines"]):
        return "does-not-add-up", "A line is not the sum of its two shares."
    return None


def _adds(line: Mapping[str, Any]) -> bool:
    shares = [line[name] for name in ("employer", "employee") if name in line]
    return len(shares) < 2 or sum(map(Decimal, shares)) == Decimal(line["amount"])


def _object(body: object, at: str, members: Mapping[str, Check], optional: tuple[str, ...] = ()) -> list[Error]:
    if not isinstance(body, dict):
        return [(at, "must be an object")]
    found = [(f"{at}/{name}"[:200], "is not known here") for name in body if name not in members]
    for name, check in members.items():
        if name not in body:
            found += [] if name in optional else [(f"{at}/{name}", "is missing")]
        elif said := check(body[name]):
            found.append((f"{at}/{name}", said))
    return found


def _like(pattern: re.Pattern[str], most: int) -> Check:
    def check(value: object) -> str:
        good = isinstance(value, str) and len(value) <= most and pattern.fullmatch(value)
        return "" if good else "is not of the form that is asked for"

    return check


def _day(value: object) -> str:
    try:
        if not isinstance(value, str) or not DAY.fullmatch(value):
            return "must be a day, YYYY-MM-DD"
        date.fromisoformat(value)
    except ValueError:
        return "is no day of the calendar"
    return ""


def _one_of(value: object) -> str:
    return "" if isinstance(value, str) and value in SELF_ASSESSED else "is not self-assessed"


def _list(value: object) -> str:
    return "" if isinstance(value, list) else "must be a list"


def _replaced(value: object) -> str:
    return "" if value is None else _like(ID, 40)(value)


NEW: Mapping[str, Check] = {
    "payer": _like(PAYER, 13),
    "authority": _like(CODE, 32),
    "kind": _one_of,
    "head": _like(HEAD, 32),
    "period": _like(TEXT, 64),
    "amount": _like(AMOUNT, 15),
    "due_on": _day,
    "lines": _list,
    "replaces": _replaced,
}
LINE: Mapping[str, Check] = {
    "name": _like(TEXT, 250),
    "number": _like(re.compile(r"[A-Za-z0-9/-]*"), 40),
    "cnic": _like(re.compile(r"([0-9]{13})?"), 13),
    "days": _like(re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,4})?"), 9),
    "base": _like(SHARE, 16),
    "employer": _like(SHARE, 16),
    "employee": _like(SHARE, 16),
    "amount": _like(SHARE, 16),
}


def _refuse(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a member is there twice")
    return dict(pairs)
