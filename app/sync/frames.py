"""Records in a file that may be torn or damaged: each with its length and a hash over itself and its place."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

HEAD = struct.Struct(">4sII20s")
"""Magic, length of the facts, length of the body, hash."""

MAGIC = b"KRJ1"
GRAIN = 64
"""Records begin at its multiples."""


@dataclass(frozen=True, slots=True)
class Record:
    """`facts` as JSON, `body` as it came; `end` is where the next one begins."""

    facts: Mapping[str, object]
    body: bytes
    end: int


def frame(facts: Mapping[str, object], body: bytes, at: int, journal: str) -> bytes:
    """The bytes of a record that will lie at `at` in the file of this name."""
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False).encode()
    whole = HEAD.pack(MAGIC, len(text), len(body), _hash(text, body, at, journal)) + text + body
    return whole + bytes(-len(whole) % GRAIN)


def _hash(text: bytes, body: bytes, at: int, journal: str) -> bytes:
    made = hashlib.sha256(f"{journal} {at} {len(text)} {len(body)} ".encode())
    made.update(text)
    made.update(body)
    return made.digest()[: HEAD.size - 12]


def records(data: bytes, begins: int, journal: str) -> Iterable[Record]:
    """Those that are whole, in their order; what is damaged between them is passed over."""
    at = 0
    while at >= 0:
        record = _record(data, at, begins, journal)
        if record is not None:
            yield record
            at = record.end - begins
        else:
            at = _next(data, at + 1)


def _next(data: bytes, at: int) -> int:
    """Where the next record may begin; -1: nowhere."""
    while (at := data.find(MAGIC, at)) >= 0 and at % GRAIN:
        at += 1
    return at


def _record(data: bytes, at: int, begins: int, journal: str) -> Record | None:
    if len(data) < at + HEAD.size:
        return None
    magic, long, body_long, said = HEAD.unpack_from(data, at)
    begin, middle, end = at + HEAD.size, at + HEAD.size + long, at + HEAD.size + long + body_long
    if magic != MAGIC or end > len(data):
        return None
    text, body = data[begin:middle], data[middle:end]
    if _hash(text, body, begins + at, journal) != said:
        return None
    return Record(json.loads(text), body, begins + end + (-(end - at) % GRAIN))
