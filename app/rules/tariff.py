"""The customs tariff as it ships: which HS code means what, those of motor parts first."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO


@dataclass(frozen=True, slots=True)
class Heading:
    """`code` as FBR writes it, 8708.3010; `goods` what a parts workshop calls its chapter, else nothing."""

    code: str
    words: str
    goods: str = ""


class Tariff:
    """Searched by the beginning of a code, or by words of what it covers."""

    def __init__(self, headings: Iterable[Heading]) -> None:
        every = sorted({each.code: each for each in headings}.values(), key=lambda each: (not each.goods, each.code))
        self._found = [(each, f"{each.goods} {each.words}".casefold()) for each in every]

    @classmethod
    def read(cls, codes: str, parts: str = "") -> Tariff:
        """Of two CSV texts: all codes (hs_code, description), and the headings of motor parts (hs_heading, goods)."""
        ours = [
            (beginning, row["goods"].strip())
            for row in csv.DictReader(StringIO(parts))
            for beginning in beginnings(row["hs_heading"])
        ]
        ours.sort(key=lambda one: -len(one[0]))  # 8708.30 says more than 8708
        return cls(
            Heading(
                row["hs_code"].strip(),
                " ".join(row["description"].split()),
                next((goods for beginning, goods in ours if row["hs_code"].startswith(beginning)), ""),
            )
            for row in csv.DictReader(StringIO(codes))
        )

    def __len__(self) -> int:
        return len(self._found)

    def search(self, text: str, limit: int = 20) -> list[Heading]:
        """A code's beginning ('8708.3', '870830') or words ('brake'), motor parts first."""
        words = text.casefold().split()
        if not words:
            return []
        bare = words[0].replace(".", "")
        if len(words) == 1 and bare.isdigit():
            matches = (each for each, _ in self._found if each.code.replace(".", "").startswith(bare))
        else:
            matches = (each for each, said in self._found if all(word in said for word in words))
        return [each for _, each in zip(range(limit), matches, strict=False)]


def beginnings(written: str) -> Iterator[str]:
    """'8409.91/.99' is 8409.91 and 8409.99; '7208–7228, 7601' is every heading from the one to the other, and 7601."""
    last = ""
    for piece in re.split(r"[/,]", written):
        first, dash, end = piece.strip().partition("–")
        if dash:
            yield from (str(heading) for heading in range(int(first), int(end) + 1))
        elif first:
            last = f"{last.partition('.')[0]}{first}" if first.startswith(".") else first
            yield last
