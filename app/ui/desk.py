"""What every page finds on its desk: the books, word of every commit, the time, and the way to other pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from PySide6.QtCore import QObject, Signal

from app.services.books import Books
from app.ui.hub import Hub
from app.ui.kit.look import Look
from app.ui.kit.page import Page
from app.ui.kit.tokens import State

KARACHI = timezone(timedelta(hours=5))


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence for the message bar, with one action that leads to `place` (and its record)."""

    state: State
    sentence: str
    action: str = ""
    place: str = ""
    record: int = 0


class Desk(QObject):
    """Pages speak to each other only through it: `wanted` asks for a page by name, `said` fills the message bar."""

    wanted = Signal(str, int)  # a place, or the kind of a record and its id (0: a new one)
    laid = Signal(object)  # a page that one page makes for itself: its paper
    said = Signal(object)
    sending_wanted = Signal()
    practice_wanted = Signal()  # the practice workshop instead of these books
    dressed = Signal()
    renamed = Signal()  # the workshop's name or town is another

    def __init__(self, books: Books, hub: Hub, now: Callable[[], datetime], liked: Look) -> None:
        super().__init__()
        self.books = books
        self.hub = hub
        self.now = now
        self.liked = liked
        self.last_supplier = ""  # of the bill posted last in this window
        self._kept: dict[str, tuple[object, Mapping[str, str]]] = {}

    def today(self) -> date:
        """The legal date, in Karachi."""
        return self.now().astimezone(KARACHI).date()

    def show(self, what: str, record: int = 0) -> None:
        self.wanted.emit(what, record)

    def lay(self, page: Page) -> None:
        """Lay a page over the one in hand."""
        self.laid.emit(page)

    def tell(self, state: State, sentence: str, action: str = "", place: str = "", record: int = 0) -> None:
        self.said.emit(Said(state, sentence, action, place, record))

    def send_now(self) -> None:
        self.sending_wanted.emit()

    def dress(self, liked: Look) -> None:
        self.liked = liked
        self.dressed.emit()

    def keep(self, kind: str, draft: object, unread: Mapping[str, str] | None = None) -> None:
        """A paper begun and laid aside; it is there again, with the words that could not be read yet, when the next
        one of its kind is begun."""
        self._kept[kind] = draft, unread or {}

    def kept(self, kind: str) -> object | None:
        return self._kept[kind][0] if kind in self._kept else None

    def unread(self, kind: str) -> Mapping[str, str]:
        """By the names of their fields, the words beside what was laid aside."""
        return self._kept[kind][1] if kind in self._kept else {}

    def drop(self, kind: str) -> None:
        self._kept.pop(kind, None)
