"""A workshop with invoices to send, the line to a practice portal, and the engine between the two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from app.practice.server import PracticePortal
from app.services import outbox, portals, sales
from app.services.books import Books
from app.services.outbox import OutboxDetail, OutboxRow
from app.services.portals import PortalDraft, PortalRow
from app.sync.engine import Engine
from app.sync.transport import Patience, Transport
from tests.makers import a_sale, a_sale_line

PATIENT = Patience(connect=30, write=30, read=5, whole=60)
"""Long enough for a busy machine; only a portal that means to be late (tests/sync/conftest.py) is not waited for."""


def practice_token(portal: PortalRow) -> str | None:
    return portal.practice_token or None


@dataclass(frozen=True)
class Shop:
    books: Books
    lock: Path
    portal: PracticePortal
    engine: Engine

    def sell(self, count: int = 1) -> list[int]:
        """So many invoices, no two alike; the ids of their outbox items."""
        items = []
        for _ in range(count):
            with self.books.write() as sitting:
                number = outbox.count(sitting) + 1
                made = sales.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(number)),)))
                standing = outbox.standing(sitting, "sale", made)
                assert standing is not None
                items.append(standing.item_id)
        return items

    def item(self, item_id: int) -> OutboxDetail:
        with self.books.read() as sitting:
            found = outbox.item(sitting, item_id)
        assert found is not None
        return found

    def row(self, item_id: int) -> OutboxRow:
        return self.item(item_id).row

    def states(self) -> list[str]:
        """Of every item, oldest first."""
        with self.books.read() as sitting:
            return [row.state.value for row in reversed(outbox.rows(sitting))]

    def tries(self, item_id: int) -> list[str]:
        return [attempt.state for attempt in self.item(item_id).attempts]

    def settled(self) -> None:
        """One story in both ledgers: nothing twice, and what is accepted here is recorded there under that number."""
        with self.books.read() as sitting:
            assert outbox.inconsistencies(sitting) == []
            details = [outbox.item(sitting, row.id) for row in outbox.rows(sitting)]
        recorded = {entry.sha256: entry.number for entry in self.portal.entries()}
        assert len(recorded) == len(self.portal.entries()), "an invoice is recorded twice"
        for detail in details:
            assert detail is not None
            if detail.row.state == "ACCEPTED":
                assert recorded[detail.payload_sha256] == detail.row.fiscal_number
            elif detail.row.state not in {"UNKNOWN", "CHECKING", "SENDING"}:
                assert detail.payload_sha256 not in recorded


def set_up(books: Books, portal: PracticePortal, lock: Path, transport: Transport | None = None) -> Shop:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=portal.url, practice_token=portal.token))
    engine = Engine(books, practice_token, lock, transport or Transport(PATIENT), draw=no_noise)
    return Shop(books, lock, portal, engine)


def for_real(shop: Shop) -> None:
    """From now on the portal is production: what only the sandbox takes has no number of FBR's."""
    here = PortalDraft(url=shop.portal.url, environment="production", practice_token=shop.portal.token)
    with shop.books.write() as sitting:
        portals.set_portal(sitting, here)


def no_noise() -> float:
    return 1.0


Change = Callable[[], None]
