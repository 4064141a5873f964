"""FBR on a registration number (specification v1.12, §5.11 and 5.12): the question, and what the answer means."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from app.services.outcome import Answer
from app.services.taxpayers import ACTIVE, INACTIVE, REGISTERED, STATL, TYPE, UNREGISTERED, Asked

PATHS = {STATL: "/dist/v1/statl", TYPE: "/dist/v1/Get_Reg_Type"}
MEANINGS = {
    STATL: ("status", {"active": ACTIVE, "inactive": INACTIVE}),
    TYPE: ("registration_type", {"registered": REGISTERED, "unregistered": UNREGISTERED}),
}
"""The field whose text decides, and what the texts mean; the codes beside it contradict each other."""

CODES = ("status code", "statuscode")
LONGEST = 1 << 14
OK = 200


class NoAnswer(Exception):
    """It does not say what was asked; the words say why."""


@dataclass(frozen=True, slots=True)
class Question:
    """The request: method, address, body."""

    method: str
    url: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """`answer` is our word for it, `words` FBR's own."""

    answer: str
    words: str
    code: str


def question(base: str, asked: Asked, day: date, verb: str) -> Question:
    """`verb`: POST or GET-body send the fields as JSON, GET in the address."""
    fields = {"regno": asked.number, "date": day.isoformat()}
    if asked.question == TYPE:
        fields = {"Registration_No": asked.number}
    url = base + PATHS[asked.question]
    if verb == "GET":
        return Question("GET", f"{url}?{urlencode(fields)}", b"")
    return Question("GET" if verb == "GET-body" else "POST", url, json.dumps(fields).encode())


def read(asked: Asked, answer: Answer) -> Reply:
    """Raises NoAnswer for anything that is not plainly about this number."""
    if answer.status != OK:
        raise NoAnswer(f"HTTP {answer.status}")
    plain = _record(answer.body)
    if not _is_about(plain.get("registration_no"), asked.number):
        raise NoAnswer("it speaks of somebody else")
    field, meanings = MEANINGS[asked.question]
    words = plain.get(field)
    meaning = meanings.get("".join(words.split()).replace("-", "").casefold()) if isinstance(words, str) else None
    if meaning is None or not isinstance(words, str):
        raise NoAnswer(f"its {field} says nothing known")
    code = next((plain[name] for name in CODES if isinstance(plain.get(name), str)), "")
    return Reply(meaning, " ".join(words.split()), str(code))


def _is_about(said: object, number: str) -> bool:
    """Blanks, dashes and zeros before it are no other number; one that is not said again is ours."""
    letters = "".join(each for each in str(said or number).upper() if each.isalnum())
    return letters.lstrip("0") == number.lstrip("0")


def _record(body: bytes) -> dict[str, object]:
    """The one record, its keys in small letters."""
    try:
        said = json.loads(body.decode("utf-8"), object_pairs_hook=_once) if len(body) <= LONGEST else None
    except (ValueError, RecursionError):
        raise NoAnswer("it is no proper JSON") from None
    if not isinstance(said, dict):
        raise NoAnswer("it is no record")
    return said


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = {name.casefold(): value for name, value in pairs}
    if len(found) != len(pairs):
        raise ValueError("a key is there twice")
    return found
