"""What a file of IRIS holds, our papers whose fate is unknown, and what the one says of the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.rules import identity
from app.rules.period import Month
from app.rules.problems import Problem
from app.services import parties

MOST_NAMED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalInvoice:
    """One invoice of the file; without `fbr_number` IRIS has not taken it, or does not show it yet.

    `our_number` and `items` (how many lines it has there) if the file tells them.
    """

    row: int
    fbr_number: str
    our_number: str = ""
    buyer_number: str = ""
    buyer_name: str = ""
    day: date
    value: Decimal
    sales_tax: Decimal
    items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One of ours whose fate is unknown; `numbers` are all by which IRIS may call the buyer."""

    item_id: int
    number: str
    kind: str
    seller: str
    buyer: str
    numbers: frozenset[str]
    day: date
    value: Decimal
    sales_tax: Decimal
    total: Decimal
    items: int
    may_be_absent_from: datetime


@dataclass(frozen=True, slots=True)
class Match:
    paper: Paper
    theirs: PortalInvoice


@dataclass(frozen=True, slots=True)
class Tie:
    """What a person must look at: the row, and the papers it could be."""

    theirs: PortalInvoice
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`absent`: the complete export of their month, proven to be late enough, holds nothing that could be they.

    `at_fbr`: what only the sandbox was told of, and the row is it or may be. `there`: what waits here to be sent and is
    in the file, by its id in the outbox.
    `early`: the file cannot say that of them; `problems` say why. `look`: what tells one look from another.
    """

    matched: tuple[Match, ...] = ()
    at_fbr: tuple[Match, ...] = ()
    there: tuple[int, ...] = ()
    ties: tuple[Tie, ...] = ()
    strangers: tuple[PortalInvoice, ...] = ()
    absent: tuple[Paper, ...] = ()
    early: tuple[Paper, ...] = ()
    problems: tuple[Problem, ...] = ()
    known: int = 0  # rows whose number we had already
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The file: `complete` is the month of which it says it holds everything, `saved_at` when it was saved."""

    name: str
    content: bytes
    saved_at: datetime | None = None
    complete: Month | None = None

    @property
    def words(self) -> str:
        """How it stands in the evidence."""
        return f"{self.name} (SHA-256 {hashlib.sha256(self.content).hexdigest()})"


def rows_digest(rows: Iterable[PortalInvoice]) -> str:
    """What the rows say, in whatever order and file: a list that was merely saved once more is the same look."""
    said = {
        "|".join(
            (
                each.fbr_number,
                each.our_number,
                each.buyer_number,
                each.buyer_name,
                each.day.isoformat(),
                f"{each.value.normalize():f}",
                f"{each.sales_tax.normalize():f}",
                str(each.items or ""),
            )
        )
        for each in rows
    }
    return hashlib.sha256("\n".join(sorted(said)).encode()).hexdigest()


def in_short(numbers: Sequence[str]) -> str:
    """Of a sentence: the first of them, and how many more."""
    more = len(numbers) - MOST_NAMED
    return ", ".join(numbers[:MOST_NAMED]) + (f" … +{more}" if more > 0 else "")


def buyer_number(each: PortalInvoice) -> str:
    """Of the row, as we write it; nothing for a walk-in customer, whom IRIS may give noughts.

    IRIS also writes an NTN with its check digit and without the dash: 55120981 is 5512098-1.
    """
    bare = each.buyer_number.strip().upper()
    if not bare.strip("0 "):
        return ""
    if len(bare) == 8 and bare.isascii() and bare.isalnum():
        bare = f"{bare[:7]}-{bare[7]}"
    return identity.ntn(bare) or identity.cnic(bare) or identity.strn(bare) or bare


def same_buyer(each: PortalInvoice, paper: Paper) -> bool:
    """By number; a walk-in customer has none, and then the name must be the same."""
    number = buyer_number(each)
    if number and paper.numbers:
        return number in paper.numbers
    return not number and not paper.numbers and parties.name_key(each.buyer_name) == parties.name_key(paper.buyer)
