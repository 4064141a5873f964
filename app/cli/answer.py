"""What a command answers: one JSON document, or lines that a person reads."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from app.rules.period import Month
from app.rules.problems import Problem
from app.rules.wording import sentence

_PLAIN = (str, int, bool, type(None))
PAISA_EXPONENT = -2

DONE, REFUSED, WRONG_USAGE, IN_THE_WAY, OUR_BUG = range(5)
"""The exit codes of docs/architecture.md."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`data` is the JSON document; `lines` say the same to a person."""

    data: Mapping[str, object]
    lines: Sequence[str] = field(default=())
    code: int = DONE


class NotThereYet(Exception):
    """A command of the contract that this version does not have."""


class InTheWay(Exception):
    """The world hinders us: what happened, what is safe, what to do."""


def as_json(data: object) -> str:
    return json.dumps(plain(data), ensure_ascii=False, indent=1)


def plain(value: object) -> object:
    """Money and quantities as strings, days in ISO, records as objects; anything else as JSON has it."""
    match value:
        case Decimal():
            return decimal_text(value)
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case StrEnum() | Month():
            return str(value)
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(each) for each in value]
        case bytes():
            return value.decode("utf-8", "replace")
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return value if isinstance(value, _PLAIN) else str(value)


def decimal_text(value: Decimal) -> str:
    """'1180.00' for money, which always has two decimals here; '355.8' for quantities and rates."""
    if value.as_tuple().exponent == PAISA_EXPONENT:
        return f"{value:f}"
    return f"{value.normalize():f}"


def problem_data(problem: Problem, words: Mapping[tuple[str, str], str]) -> dict[str, object]:
    """As the contract names it; `row` and `column` only where a file has them."""
    data: dict[str, object] = {"code": problem.code, "field": problem.field, "message": sentence(problem, words)}
    if problem.row is not None:
        data["row"] = problem.row
    if problem.column is not None:
        data["column"] = problem.column
    return data


def problem_line(problem: Problem, words: Mapping[tuple[str, str], str]) -> str:
    """'row 6, Bill Date: …' or 'lines.0.rate: …'."""
    place = ", ".join(
        part
        for part in (f"row {problem.row}" if problem.row is not None else "", problem.column or problem.field)
        if part
    )
    mark = "! " if problem.is_warning else "✗ "
    return f"{mark}{place}: {sentence(problem, words)}" if place else f"{mark}{sentence(problem, words)}"
