"""Books with so many papers that wait, made once by the real services; every history begins with a copy of them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from sqlcipher3 import dbapi2

from app.practice.fbr_di import FbrDi
from app.practice.truth import Entry, Truth
from app.rules.rates import Rates
from app.services import portals, sale_notes, sales
from app.services.books import Books, create, open_books
from app.services.portals import PortalDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.sync.engine import Engine
from app.sync.transport import Transport
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line, establish
from tests.torture.crash import FragileJournal, Fuse
from tests.torture.simulated_line import URL, Days, SimulatedLine

FEWEST, MOST = 6, 12
TOKEN = "practice"
HERE = "here"
"""The computer that sends."""

FIRST = 2
"""So many invoices are accepted already, and have notes made out against them."""


@dataclass(frozen=True, slots=True)
class Template:
    """`files[n]`: books with `n` papers that wait. `single`: with one paper of
    that kind. `receipts`: the
    journal that belongs to them. `recorded`: what the portal has of the papers before them."""

    files: dict[int, Path]
    single: dict[str, Path]
    receipts: Path
    recorded: tuple[Entry, ...]


class Remembering:
    """An installation that keeps in mind, apart from the books, how far they have come."""

    def __init__(self, name: str) -> None:
        self.id = name
        self._known: dict[str, tuple[str, int]] = {}

    def recall(self, books: str) -> tuple[str, int] | None:
        return self._known.get(books)

    def remember(self, books: str, place: str, marks: int) -> None:
        self._known[books] = (place, marks)


def shipped_rates() -> Rates:
    """The law as it is shipped, outside of pytest too."""
    tables = sorted((Path(__file__).parents[2] / "resources" / "rates").glob("*.toml"))
    return Rates.read(*(table.read_text(encoding="utf-8") for table in tables))


def no_noise() -> float:
    return 1.0


def make(folder: Path, rates: Rates) -> Template:
    """In a minute of its own; `folder` is best one that lies in memory."""
    file, clock, fuse = folder / "template.karkhana", Clock(), Fuse()
    books = create(file, rates, clock, by="tester")
    establish(books)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=URL, environment="production", practice_token=TOKEN))
    draw = random.Random(0)  # noqa: S311 - always the same
    days = Days(draw)
    truth = Truth(0, now=clock)
    line = SimulatedLine(FbrDi(truth, days, TOKEN), days, clock, fuse, draw)
    sold = [_sell(books, number) for number in range(1, FIRST + 1)]
    receipts = folder / "template.receipts"
    journal, home = FragileJournal(receipts, fuse), Remembering(HERE)
    sender = Engine(
        books,
        token_of,
        folder / "template.sending",
        cast("Transport", line),
        no_noise,
        journal=journal,
        installation=home,
    )
    sender.run_once()
    bare = open_books(_closed_copy(file, folder / "bare.karkhana"), rates, clock, by="tester")
    _make_a_note(bare, sold[0], 1)
    bare.close()
    single = {"sale-note": _closed_copy(folder / "bare.karkhana", folder / "note.karkhana")}
    files = {}
    for count in range(1, MOST + 1):
        if count % 3 == 0:
            _make_a_note(books, sold[count % FIRST], count)
        else:
            _sell(books, FIRST + count)
        if count == 1:
            single["sale"] = _closed_copy(file, folder / "sale.karkhana")
        if count >= FEWEST:
            files[count] = _closed_copy(file, folder / f"{count}.karkhana")
    books.close()
    return Template(files, single, receipts, tuple(truth.entries()))


def token_of(portal: portals.PortalRow) -> str | None:
    return portal.practice_token or None


def _sell(books: Books, number: int) -> int:
    """An invoice like no other; its id."""
    with books.write() as sitting:
        return sales.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(number + 20)),)))


def _make_a_note(books: Books, sale_id: int, number: int) -> int:
    """A piece or two come back; its id."""
    line = NoteLineDraft(line=1, quantity=Decimal(1), value=Decimal(number), sales_tax=None)
    with books.write() as sitting:
        draft = SaleNoteDraft(sale=str(sale_id), note_date=date(2026, 11, 20), reason="Return of goods", lines=(line,))
        return sale_notes.post(sitting, draft)


def _closed_copy(file: Path, to: Path) -> Path:
    """One whole file, nothing left in a log beside it."""
    there, here = dbapi2.connect(str(file)), dbapi2.connect(str(to))
    there.backup(here)
    there.close()
    here.close()
    return to
