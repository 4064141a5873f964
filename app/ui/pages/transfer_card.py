"""One computer sends from one set of books: which it is, and how the sending is brought here."""

from __future__ import annotations

from functools import partial

from app.host.installation import Installation
from app.services import senders
from app.services.books import Books
from app.ui import sending_words
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.sure import Sure


class TransferCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Which computer sends"))
        self._desk = desk
        self.why_held = Words("", Role.BODY, "held", wrap=True)
        self.said = Words("", Role.BODY, "ink2", wrap=True)
        self.why = TextField(self.tr("What became of the other computer"))
        self.why.setAccessibleName(self.tr("What became of the other computer"))
        self.why.edited.connect(self._ready)
        self.bring = plain(self.tr("Send from this computer from now on"), "send")
        self.bring.clicked.connect(self.transfer)
        inside = self.padded()
        inside.addSpacing(look.space("tight"))
        for part in (self.why_held, self.said, self.why, self.bring):
            inside.addWidget(part)

    def refresh(self) -> None:
        with self._desk.books.read() as sitting:
            held = senders.sender(sitting)
        elsewhere = held.held_for == senders.Cause.SENDER
        for part in (self.why_held, self.why, self.bring):
            part.setVisible(elsewhere)
        if not elsewhere:
            self.said.say(self.tr("These books send from this computer alone."), "ink2")
            return
        self.why_held.say(sending_words.said(held.held_reason), "held")
        self.said.say(
            self.tr(
                "Two computers that send the same books make two invoices of one. If the other will never send again, "
                "bring the sending here: everything that waits must then be looked for on IRIS before it is sent."
            ),
            "unknown",
        )
        self._ready()

    def transfer(self) -> None:
        title = self.tr("Will the other computer never send again?")
        said = self.tr("What waits here may have been sent by it. Each paper becomes unknown until you have looked.")
        if not Sure.ask(self, title, said, self.bring.text()):
            return
        self.bring.explain(self.tr("It is being brought here."))
        Job(self, partial(_transfer, self._desk.books, str(self.why.value())), self._moved, self._failed).start()

    def _moved(self, papers: int) -> None:
        done = self.tr("This computer sends from now on. To be looked for on IRIS: {n}")
        self._desk.tell(State.ACCEPTED, done.format(n=written.isolate(str(papers))))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        told(self._desk, error)
        self._ready()

    def _ready(self) -> None:
        self.bring.explain("" if self.why.value() else self.tr("Say first what became of the other computer."))


def _transfer(books: Books, words: str) -> int:
    """On another thread: the computer's keyring may take its time."""
    here = Installation.here().id
    with books.write() as sitting:
        return senders.transfer(sitting, here, words)
