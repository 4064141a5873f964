"""Beside the form of a party: what FBR itself says of him, since when, and asking it now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import taxpayers
from app.services.taxpayers import Said
from app.ui import sync_thread, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import small
from app.ui.kit.card import Card
from app.ui.kit.chip import Chip
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.side_lines import SideLines

GOOD = frozenset({taxpayers.ACTIVE, taxpayers.REGISTERED})
SHOWN = 6


class TaxpayerCard(Card):
    """It is asked in the background too; this is for who cannot wait."""

    def __init__(self, desk: Desk, party_id: int) -> None:
        super().__init__(self.tr("FBR’s own word"))
        self._desk, self._party = desk, party_id
        self.setFixedWidth(look.wide("side"))
        self._lines = SideLines()
        self.ask = small(self.tr("Ask now"), "refresh")
        self.ask.clicked.connect(self.ask_now)
        self.head_widget(self.ask)
        self.padded().addWidget(self._lines)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            said = taxpayers.history(sitting, self._party)
        self.lines = [SaidLine(each) for each in said[:SHOWN]]
        self._lines.show_lines(self.lines, self.tr("FBR was not asked about him yet."))

    def ask_now(self) -> None:
        self.ask.explain(self.tr("FBR is being asked"))
        work = partial(sync_thread.ask_about, self._desk.books, self._party)
        Job(self, work, self._answered, self._failed).start()

    def _answered(self, count: int) -> None:
        self.ask.explain("")
        if not count:
            self._desk.tell(State.WARN, self.tr("No answer came. Nothing new is known of him."))
        self.read()

    def _failed(self, error: Exception) -> None:
        self.ask.explain("")
        told(self._desk, error)


class SaidLine(QWidget):
    """One answer, and from when to when FBR gave it."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if look.urdu() else look.space("tight"))
        top = QHBoxLayout()
        asked = self.tr("Active in sales tax") if said.question == taxpayers.STATL else self.tr("Registration")
        top.addWidget(Words(asked), 1)
        words = {
            taxpayers.ACTIVE: self.tr("Active"),
            taxpayers.INACTIVE: self.tr("Not active"),
            taxpayers.REGISTERED: self.tr("Registered"),
            taxpayers.UNREGISTERED: self.tr("Not registered"),
        }
        chip = Chip(State.ACCEPTED if said.answer in GOOD else State.REJECTED, words[said.answer])
        top.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        span = self.tr("{number}: from {first} to {last}").format(
            number=wording.fact(said.number),
            first=written.isolate(written.day(said.first_on)),
            last=written.isolate(written.day(said.last_on)),
        )
        column.addWidget(Words(span, Role.SUB, "ink2", wrap=True))
