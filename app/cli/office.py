"""What every command finds: which books, who asks, in which language, and the law."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from app.cli.answer import InTheWay
from app.host import paths
from app.host.catalogue import catalogue
from app.host.clock import now
from app.rules.problems import Problem
from app.rules.rates import Rates
from app.services import books, reference_sowing
from app.services.books import Books


@dataclass(frozen=True)
class Office:
    """`named` are the books that were asked for; they are looked for and opened at the first need."""

    named: str | None
    by: str
    language: str
    json: bool
    warnings: list[Problem] = field(default_factory=list)

    @cached_property
    def rates(self) -> Rates:
        return shipped_rates()

    @cached_property
    def path(self) -> Path:
        """The books' file. Raises InTheWay where this person has no folder to remember books in."""
        try:
            return paths.chosen_books(self.named)
        except (OSError, UnicodeDecodeError) as trouble:
            raise InTheWay(f"Which books? Say --books FILE: those opened last are not known ({trouble}).") from None

    @cached_property
    def books(self) -> Books:
        """The books, opened and remembered as those opened last."""
        opened = books.open_books(self.path, self.rates, now, self.by)
        reference_sowing.sow(opened, shipped_list)
        remember(self.path)
        return opened

    def close(self) -> None:
        """The books, if they were needed: then the file alone holds all of them."""
        if "books" in self.__dict__:
            self.books.close()

    @property
    def words(self) -> Mapping[tuple[str, str], str]:
        return catalogue(self.language)

    def say(self, line: str) -> None:
        """Progress and warnings, which are not the answer."""
        print(line, file=sys.stderr, flush=True)


@cache
def shipped_rates() -> Rates:
    """The law as it ships with the program; read once, for it is only ever overlaid."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(paths.resource("rates").glob("*.toml"))]
    return Rates.read(*texts)


def shipped_list(name: str) -> str:
    """One of FBR's lists as it ships with the program."""
    return paths.resource(f"portal/{name}").read_text(encoding="utf-8")


def remember(path: Path) -> None:
    """As those opened last; where there is no room to write that down, the books are as good as ever."""
    with suppress(OSError):
        paths.remember_books(path)


def who() -> str:
    """The name of whoever is logged in to this computer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "owner"
