"""A shop with a portal that lives in the test itself: any step between the two can be the last."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from email.utils import format_datetime
from pathlib import Path

from app.services import outbox, portals
from app.services.books import Books, Sitting
from app.services.outbox import OutboxDetail, OutboxRow
from app.services.outcome import Answer
from app.services.portal_invoice import InvoiceForPortal
from app.services.portals import PortalDraft
from app.services.sending import Mark
from app.sync.engine import Engine
from app.sync.journal import Journal
from app.sync.transport import MaybeSent, NotSent
from tests.services.test_outbox import an_invoice
from tests.sync.shop import no_noise, practice_token

VALID = {
    "statusCode": "00",
    "status": "Valid",
    "invoiceStatuses": [{"itemSNo": "1", "statusCode": "00", "status": "Valid", "invoiceNo": None}],
}


SMALL = 5 << 18
"""Bytes of a journal that has room for one long answer and some marks."""


class PowerCutError(BaseException):
    """The end, at this very point: nothing that comes after it is done."""


@dataclass
class Portal:
    """`ledger`: what it has, by the hash of the bytes. `mood` of the next post: well, unanswered, lost, down."""

    ledger: dict[str, str] = field(default_factory=dict)
    posts: int = 0
    asked: int = 0
    mood: str = "well"
    skew: Callable[[], datetime] | None = None
    cut: Callable[[str], None] = lambda _point: None

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] | None = None,
    ) -> Answer:
        headers = {"date": format_datetime(self.skew())} if self.skew is not None else {}
        if self.mood == "down":
            raise NotSent("nobody there")
        if before_first_byte is None:
            self.asked += 1
            self.cut("asked")
            return Answer(200, headers, json.dumps({"validationResponse": VALID}).encode())
        self.cut("connected")
        before_first_byte()
        self.cut("first byte")
        self.posts += 1
        if self.mood == "lost":
            raise MaybeSent("reset by peer")
        sha = hashlib.sha256(body).hexdigest()
        number = f"1234567DI{len(self.ledger) + 1:012d}"
        assert sha not in self.ledger, "the same invoice a second time"
        self.ledger[sha] = number
        self.cut("recorded")
        if self.mood == "unanswered":
            raise MaybeSent("the line dropped")
        said = {"invoiceNumber": number, "dated": "2026-11-22 10:00:00", "validationResponse": VALID}
        return Answer(200, headers, json.dumps(said).encode())


class CutJournal(Journal):
    """The real one; the power may go before or after each of its acts."""

    cut: Callable[[str], None] = staticmethod(lambda _point: None)

    def mark(self, mark: Mark) -> None:
        self.cut("before mark")
        super().mark(mark)
        self.cut("after mark")

    def settle(self) -> None:
        super().settle()
        self.cut("settled")

    def answer(self, mark: Mark, answer: Answer) -> None:
        self.cut("before receipt")
        super().answer(mark, answer)
        self.cut("after receipt")


class CutBooks:
    """The real ones; the power may go before and after each commit, which are counted."""

    def __init__(self, books: Books, cut: Callable[[str], None]) -> None:
        self._books, self._cut = books, cut

    @contextmanager
    def read(self) -> Iterator[Sitting]:
        with self._books.read() as sitting:
            yield sitting

    @contextmanager
    def write(self) -> Iterator[Sitting]:
        self._cut("before write")
        with self._books.write() as sitting:
            yield sitting
            self._cut("before commit")
        self._cut("after commit")

    @contextmanager
    def write_lightly(self) -> Iterator[Sitting]:
        self._cut("before claim")
        with self._books.write_lightly() as sitting:
            yield sitting
            self._cut("before claim's commit")
        self._cut("after claim's commit")


@dataclass
class Desk:
    """Books, a portal and an engine between them; `engine()` is a fresh program on the same files."""

    books: Books
    path: Path
    portal: Portal = field(default_factory=Portal)
    name: str = "here"
    remembered: dict[str, tuple[str, int]] = field(default_factory=dict)
    free: int = 1 << 40

    @property
    def id(self) -> str:
        return self.name

    def recall(self, books: str) -> tuple[str, int] | None:
        return self.remembered.get(books)

    def remember(self, books: str, place: str, marks: int) -> None:
        self.remembered[books] = (place, marks)

    @property
    def journal(self) -> Path:
        return self.path.with_suffix(".receipts")

    def engine(self, cut: Callable[[str], None] | None = None) -> Engine:
        books: Books = CutBooks(self.books, cut) if cut is not None else self.books  # type: ignore[assignment]
        journal = CutJournal(self.journal, SMALL)
        if cut is not None:
            journal.cut = cut
            self.portal.cut = cut
        else:
            self.portal.cut = _never
        lock = self.path.with_suffix(".sending")
        return Engine(
            books,
            practice_token,
            lock,
            self.portal,  # type: ignore[arg-type]
            draw=no_noise,
            journal=journal,
            installation=self,
            free=lambda _folder: self.free,
        )

    def queue(self, *documents: int) -> list[int]:
        with self.books.write() as sitting:
            return [outbox.enqueue(sitting, _one(document)) for document in documents]

    def item(self, item_id: int) -> OutboxDetail:
        with self.books.read() as sitting:
            found = outbox.item(sitting, item_id)
        assert found is not None
        return found

    def row(self, item_id: int) -> OutboxRow:
        return self.item(item_id).row

    def states(self) -> list[str]:
        with self.books.read() as sitting:
            return [row.state.value for row in reversed(outbox.rows(sitting))]

    def whole(self) -> None:
        """Nothing stands here that cannot be; what is accepted is recorded there under that number."""
        with self.books.read() as sitting:
            assert outbox.inconsistencies(sitting) == []
            details = [outbox.item(sitting, row.id) for row in outbox.rows(sitting)]
        for detail in details:
            assert detail is not None
            if detail.row.state == "ACCEPTED":
                sent = [sha for sha, number in self.portal.ledger.items() if number == detail.row.fiscal_number]
                assert sent in ([detail.payload_sha256], sent if detail.payload is None else None)
            elif detail.row.state in {"READY", "REJECTED", "HELD"}:
                assert detail.payload_sha256 not in self.portal.ledger


def _one(document: int) -> InvoiceForPortal:
    """No two are alike to the portal, which does not hear our own number."""
    invoice = an_invoice(document)
    return replace(invoice, lines=(replace(invoice.lines[0], quantity=Decimal(document)),))


def at_desk(books: Books, path: Path, portal: Portal | None = None, name: str = "here") -> Desk:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", practice_token="t"))
    return Desk(books, path, portal or Portal(), name)


def _never(_point: str) -> None:
    return None


class Scissors:
    """Cuts the power the n-th time that a point is come to, and tells which points there were."""

    def __init__(self, at: int) -> None:
        self.at, self.points = at, list[str]()

    def __call__(self, point: str) -> None:
        self.points.append(point)
        if len(self.points) == self.at:
            raise PowerCutError(point)
