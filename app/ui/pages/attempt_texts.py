"""What an attempt sent and what it was answered, as text: as it came, with nothing added but lines and indents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.services.outbox import AttemptRow, OutboxDetail

MOST_LETTERS = 200_000
"""Of one answer; a hostile one may be longer than a window should lay out."""
DEEPEST = 30
PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+|"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class AttemptTexts:
    answer: str
    headers: str
    cut: bool  # the answer is longer than what is shown


def sent(detail: OutboxDetail) -> str:
    """The frozen bytes; nothing if none were made yet."""
    return "" if detail.payload is None else laid_out(shown(detail.payload))


def texts(attempt: AttemptRow) -> AttemptTexts:
    answer = attempt.answer or b""
    headers = "\n".join(f"{name}: {value}" for name, value in sorted(attempt.headers.items()))
    return AttemptTexts(laid_out(shown(answer)), headers, cut=len(answer) > MOST_LETTERS)


def shown(data: bytes) -> str:
    """Letter for letter; a byte that is no letter stands as its number."""
    return data[:MOST_LETTERS].decode("utf-8", "backslashreplace").replace("\0", "\\x00")


def laid_out(text: str) -> str:
    """JSON with a line for each thing; whatever is said twice, or wrongly, stays as it was said."""
    if not text.lstrip().startswith(("{", "[")):
        return text
    made: list[str] = []
    depth = 0
    for piece in PIECE.findall(text):
        if piece in "}]":
            depth -= 1
            made += ["\n", "  " * max(0, min(depth, DEEPEST)), piece]
        elif piece in "{[":
            depth += 1
            made += [piece, "\n", "  " * min(depth, DEEPEST)]
        elif piece == ",":
            made += [piece, "\n", "  " * max(0, min(depth, DEEPEST))]
        else:
            made.append(": " if piece == ":" else piece)
    return "".join(made)
