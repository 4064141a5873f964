"""What the list of a hundred thousand bills asks the books, beside the same question put to sqlite3 itself."""

from __future__ import annotations

import statistics
import time
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2

from app.cli.office import shipped_rates
from app.host.clock import now
from app.services import attachments, books, deliveries, parties, parts, payments, purchases, sales, workers
from app.services.books import Sitting
from app.services.purchases import Wanted

Answer = TypeVar("Answer")
TIMES = 9
PAGE = 64
WORDS = ("ravi", "INV-9917", "clutch pl", "6202", "2000123", "P-2025-3", "zzzz", "steel 42")
TABS = {
    "all": Wanted(),
    "this month": Wanted(first=date(2026, 11, 1), last=date(2026, 11, 30)),
    "no STRN": Wanted(registered=False),
    "not yet paid": Wanted(unpaid=True),
}
BY = {
    "number": "id",
    "date": "bill_date",
    "supplier": "supplier_name COLLATE NOCASE",
    "bill_no": "bill_no COLLATE NOCASE",
    "value": "value",
    "sales_tax": "sales_tax",
    "total": "total",
    "registered": "supplier_strn <> ''",
    "paid_by": "paid_by",
}
WHERE = {
    "all": "1",
    "this month": "bill_date BETWEEN '2026-11-01' AND '2026-11-30'",
    "no STRN": "supplier_strn = ''",
    "not yet paid": "paid_by = ''",
}
FOUND = (
    "SELECT json_group_array(id), sum(total) FROM "
    "(SELECT id, total FROM purchase WHERE {where} ORDER BY {by} DESC, id DESC)"
)
SOUGHT = (
    "SELECT purchase_id, number, supplier_name, total FROM purchase_search JOIN purchase ON id = purchase_id "
    "WHERE {held} ORDER BY purchase_search.bill_date DESC, purchase_id DESC LIMIT 4",
    "SELECT * FROM sale WHERE instr(lower(number || ' ' || customer_name), '{word}') > 0 "
    "ORDER BY invoice_date DESC, id DESC LIMIT 4",
    "SELECT * FROM payment WHERE instr(lower(number || ' ' || reference || ' ' || party_name), '{word}') > 0 "
    "ORDER BY day DESC, id DESC LIMIT 4",
    "SELECT * FROM party WHERE instr(lower(name || ' ' || ntn), '{word}') > 0 ORDER BY name LIMIT 4",
)


@dataclass(frozen=True, slots=True)
class Lap:
    """Milliseconds, the median of a few: ours, and the floor's."""

    name: str
    ours: float
    floor: float


def laps(path: Path) -> Iterator[Lap]:
    ours = books.open_books(path, shipped_rates(), now, "bench")
    raw = dbapi2.connect(str(path))
    floor = Floor(raw)
    numbers = _timed_in(ours, _found(TABS["all"], "date"))[1]
    middle = numbers[len(numbers) // 2 : len(numbers) // 2 + PAGE]
    yield _lap(ours, "open: first page, counts, sums", _opened, floor.open)
    for order, by in BY.items():
        yield _lap(ours, f"sort by {order}", _found(TABS["all"], order), floor.found("1", by))
    for name, wanted in TABS.items():
        yield _lap(ours, f"filter: {name}", _found(wanted, "date"), floor.found(WHERE[name], "bill_date"))
    yield _lap(ours, "next page", lambda sitting: purchases.by_ids(sitting, middle), floor.page(middle))
    for word in WORDS:
        sought = replace(TABS["all"], search=word, figures=True)
        yield _lap(ours, f"in the list: {word}", _found(sought, "date"), floor.found(_holding(word), "bill_date"))
    for word in WORDS:
        yield _lap(ours, f"Ctrl+K: {word}", _searched(word), floor.search(word))
    raw.close()
    ours.close()


class Floor:
    """The same questions in plain SQL."""

    def __init__(self, raw: dbapi2.Connection) -> None:
        self._raw = raw

    def found(self, where: str, by: str) -> Callable[[], object]:
        query = FOUND.format(where=where, by=by)
        return lambda: self._raw.execute(query).fetchall()

    def page(self, numbers: array[int]) -> Callable[[], object]:
        said = ", ".join(map(str, numbers))
        query = (
            f"SELECT *, (SELECT count(*) FROM purchase_line WHERE purchase_id = purchase.id) "  # noqa: S608
            f"FROM purchase WHERE id IN ({said})"
        )
        return lambda: self._raw.execute(query).fetchall()

    def search(self, word: str) -> Callable[[], object]:
        held = " AND ".join(f"instr(text, '{each}') > 0" for each in word.casefold().split())
        asked = [query.format(held=held, word=word.casefold()) for query in SOUGHT]
        return lambda: [self._raw.execute(query).fetchall() for query in asked]

    def open(self) -> None:
        self.found("1", "bill_date")()
        sums = ", ".join(f"sum({each})" for each in WHERE.values())
        self._raw.execute(f"SELECT {sums} FROM purchase").fetchall()  # noqa: S608
        self._raw.execute("SELECT * FROM purchase ORDER BY bill_date DESC, id DESC LIMIT 64").fetchall()


def _holding(word: str) -> str:
    """As the list seeks: each of the words."""
    held = " AND ".join(f"instr(text, '{each}') > 0" for each in word.casefold().split())
    return f"id IN (SELECT purchase_id FROM purchase_search WHERE {held})"  # noqa: S608


def _found(wanted: Wanted, order: str) -> Callable[[Sitting], array[int]]:
    return lambda sitting: purchases.found(sitting, wanted, order).numbers


def _opened(sitting: Sitting) -> object:
    """All that the page asks when it is opened."""
    found = purchases.found(sitting, TABS["all"])
    first = purchases.by_ids(sitting, found.numbers[:PAGE])
    return first, purchases.counts(sitting, TABS), purchases.sums_of(sitting, TABS["this month"])


def _searched(word: str) -> Callable[[Sitting], object]:
    """What the box over everything asks, of each kind the first few."""
    by_words = (purchases.rows, sales.rows, payments.rows, deliveries.rows, parties.rows, parts.rows, workers.rows)
    return lambda sitting: [
        *(each(sitting, word, limit=4) for each in by_words),
        attachments.rows(sitting, search=word, limit=4),
    ]


def _lap(ours: books.Books, name: str, ask: Callable[[Sitting], object], floor: Callable[[], object]) -> Lap:
    """By turns, so that what else the machine does falls on both."""
    mine, least = [], []
    for _ in range(TIMES):
        mine.append(_timed_in(ours, ask)[0])
        least.append(_timed(floor))
    return Lap(name, statistics.median(mine), statistics.median(least))


def _timed_in(ours: books.Books, ask: Callable[[Sitting], Answer]) -> tuple[float, Answer]:
    with ours.read() as sitting:
        before = time.perf_counter()
        answer = ask(sitting)
        return (time.perf_counter() - before) * 1000, answer


def _timed(ask: Callable[[], object]) -> float:
    before = time.perf_counter()
    ask()
    return (time.perf_counter() - before) * 1000
