"""The lists that ship with the program, so that a machine which was never on-line can work."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO

from app.rules.reference import Entry, ListKey

Read = Callable[[str], str]
"""The text of a file beside the list of seeds."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Where a list lies, of which day it is, who published it, and how sure that is (A, B, C)."""

    key: ListKey
    file: str
    code: str
    words: str
    day: date
    source: str
    confidence: str

    def entries(self, read: Read) -> list[Entry]:
        """The list itself; of a code that is there twice the first."""
        rows = csv.reader(StringIO(read(self.file)))
        heads = next(rows)
        words, code = heads.index(self.words), heads.index(self.code) if self.code else None
        found: dict[str, Entry] = {}
        for row in rows:
            entry = Entry("" if code is None else row[code].strip(), " ".join(row[words].split()))
            found.setdefault(entry.code or entry.words, entry)
        return list(found.values())


def seeds(text: str) -> tuple[Seed, ...]:
    """Read out of seeds.toml."""
    return tuple(Seed(**each | {"key": ListKey(each["key"])}) for each in tomllib.loads(text)["list"])
