"""What lies outside of the books and tells of them: the journal beside them, and what the installation remembers."""

from __future__ import annotations

from pathlib import Path

from app.services import senders
from app.services.books import Books
from app.services.recovery import Witness
from app.sync.home import Home
from app.sync.journal import Journal


class Outside:
    """Everything raises OSError if a file fails."""

    def __init__(self, books: Books, journal: Journal, home: Home) -> None:
        self._books = books
        self.journal = journal
        self._home = home

    def look(self) -> Witness:
        """Open the journal, or make the first one of these books, and hear what it and the installation say."""
        with self._books.read() as sitting:
            sender, name = senders.sender(sitting), senders.books_name(sitting)
        there = self.journal.open()
        if not sender.journal:
            if self.journal.path.exists() and (not there or self.journal.books != name):
                self.journal.set_aside()
                there = False
            if not there and sender.installation in {"", self._home.id}:
                self.journal.create(name, sender.marks, self._home.id)
        place, marks = self._home.recall(name) or ("", None)
        return Witness(
            installation=self._home.id,
            journal=self.journal.id,
            maker=self.journal.maker,
            marks=self.journal.last,
            receipts=self.journal.receipts,
            remembered=marks,
            elsewhere=bool(place) and Path(place) != self._place and Path(place).exists(),
        )

    def remember(self) -> None:
        """The installation knows, in another place, where these books are sent from, and how far they have come."""
        with self._books.read() as sitting:
            sender, name = senders.sender(sitting), senders.books_name(sitting)
        known = self._home.recall(name)
        ours = sender.journal and sender.installation == self._home.id
        if ours and known != (str(self._place), sender.marks):
            self._home.remember(name, str(self._place), sender.marks)

    @property
    def _place(self) -> Path:
        return self.journal.path.resolve()
