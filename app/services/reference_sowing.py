"""The lists that ship with the program are put into the books, until FBR's own replace them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, time

from sqlalchemy import select

from app.models.reference import ReferenceListRow
from app.rules.reference import FBR, SEED
from app.rules.reference_seeds import Read, Seed, seeds
from app.services.books import Books, OperationalError, Sitting

LIST_OF_SEEDS = "seeds.toml"


def sow(books: Books, read: Read) -> int:
    """Put in what is missing or older than what ships; how many lists. Books that cannot be written stay so."""
    shipped = seeds(read(LIST_OF_SEEDS))
    with books.read() as sitting:
        if not missing(sitting, shipped):
            return 0
    from app.services import reference_taking  # who opens books that have them need not wait for it

    with suppress(OperationalError), books.write() as sitting:
        found = missing(sitting, shipped)
        for seed in found:
            at = datetime.combine(seed.day, time(), UTC)
            reference_taking.sow(sitting, seed.key, seed.entries(read), source=seed.source, day=seed.day, read_at=at)
        return len(found)
    return 0


def missing(sitting: Sitting, shipped: Sequence[Seed]) -> list[Seed]:
    """Those that the books do not have: neither this edition of them, nor FBR's own word."""
    query = select(ReferenceListRow.key, ReferenceListRow.origin, ReferenceListRow.since, ReferenceListRow.source)
    there = list(sitting.execute(query.where(ReferenceListRow.asked == "")))
    told = {row.key for row in there if row.origin == FBR}
    sown = {(row.key, row.since, row.source) for row in there if row.origin == SEED}
    return [seed for seed in shipped if seed.key not in told and (seed.key, seed.day, seed.source) not in sown]
