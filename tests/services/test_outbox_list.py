"""The outbox as a list: all that is open, and of what is settled the latest; the counts tell of all."""

from __future__ import annotations

import pytest

from app.services import outbox_list
from app.services.books import Books
from app.services.outcome import Accepted, Rejected
from tests.services.test_outbox import NUMBER, answered, for_real, queue, record
from tests.services.test_outbox import portal as _portal  # noqa: F401 - a portal is set for every test


def accept(books: Books, document: int) -> int:
    item = queue(books, document)
    record(books, answered(books, item), Accepted(f"{NUMBER[:-1]}{document}", "2026-11-22 10:00:00"))
    return item


def test_what_is_open_is_listed_whole_and_of_what_is_settled_the_latest(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox_list, "LATEST", 2)
    for_real(books)
    waits = queue(books, 1)
    refused = queue(books, 2)
    record(books, answered(books, refused), Rejected("0052", "no"))
    old, *young = [accept(books, document) for document in range(3, 6)]
    with books.read() as sitting:
        found = outbox_list.read(sitting)
        asked_for = outbox_list.read(sitting, old)
    assert [row.id for row in found.rows] == [*reversed(young), refused, waits]
    assert (found.every, found.accepted, found.gone, found.older) == (5, 3, 0, 1)
    assert [row.id for row in asked_for.rows] == [*reversed(young), old, refused, waits]
    assert asked_for.older == 0


def test_an_empty_outbox_counts_nothing(books: Books) -> None:
    with books.read() as sitting:
        found = outbox_list.read(sitting)
    assert (found.rows, found.every, found.accepted, found.gone) == ([], 0, 0, 0)
