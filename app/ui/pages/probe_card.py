"""Whose fault is it? Asked on another thread: this computer, the line, the portal, the token; each with its word."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.portals import PortalRow
from app.ui import sending_words, sync_thread, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import told
from app.ui.sync_thread import Found

MARKS = {True: ("circle-check", "accepted"), False: ("circle-x", "rejected"), None: ("circle", "ink3")}


class ProbeCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Does it answer?"))
        self._desk = desk
        self._row: PortalRow | None = None
        self.ask = plain(self.tr("Test now"), "refresh", "Ctrl+T")
        self.ask.clicked.connect(self.look)
        self.head_widget(self.ask)
        self.said = Words("", Role.BODY, "ink2", wrap=True)
        self._lines = QWidget()
        inside = self.padded()
        inside.addSpacing(look.space("tight"))
        inside.addWidget(self.said)
        inside.addWidget(self._lines)
        self._inside = inside

    def show_portal(self, row: PortalRow | None) -> None:
        self._row = row
        self.ask.explain("" if row is not None else self.tr("Write down its address first."))
        self.said.say(self.tr("Nothing is sent by this test."), "ink2")
        self._replace(QWidget())

    def look(self) -> None:
        if self._row is None:
            return
        self.ask.explain(self.tr("It is being tested."))
        self.said.say(self.tr("It is being tested."), "ink2")
        Job(self, partial(sync_thread.look, self._row), self._found, self._failed).start()

    def _found(self, found: Found) -> None:
        self.ask.explain("")
        self.said.say(sending_words.said(found.said), "accepted" if found.ok else "unknown")
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, look.space("small"), 0, 0)
        column.setSpacing(look.space("tight"))
        for name, ok, said in found.probes:
            column.addWidget(_line(sending_words.probe(name), ok, said))
        self._replace(made)

    def _failed(self, error: Exception) -> None:
        self.ask.explain("")
        self.said.say(self.tr("The test could not be made."), "rejected")
        told(self._desk, error)

    def _replace(self, fresh: QWidget) -> None:
        self._inside.replaceWidget(self._lines, fresh)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh


def _line(name: str, ok: bool | None, said: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.space("small"))
    row.addWidget(Icon(*MARKS[ok]))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Words(name, Role.BODY, bold=True))
    if said:
        words.addWidget(Words(wording.fact(said), Role.SUB, "ink2", wrap=True))
    row.addLayout(words, 1)
    made.setAccessibleName(f"{name} {said}")
    return made
