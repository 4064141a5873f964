"""The practice portal from a learner's side: what shall happen to the next paper, and what the portal really has."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card, Task
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.practice_days import DAYS, Day
from app.ui.sync_thread import PracticePortal, Recorded, look_at_practice, set_practice_day


def _said(text: str) -> str:
    return QCoreApplication.translate("PracticeDays", text)


class DayRow(Task):
    """One day that may be chosen."""

    chosen = Signal(object)

    def __init__(self, day: Day, action: str) -> None:
        super().__init__(day.state, _said(day.title), _said(day.sub), action)
        self.day = day
        self.button.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.day)


class PracticePage(Page):
    """`url`: where the practice portal is."""

    def __init__(self, desk: Desk, url: str) -> None:
        super().__init__()
        self._desk, self._url = desk, url
        self.days = [DayRow(day, self.tr("Choose")) for day in DAYS]
        said = self.tr("Next paper: {day}").format(day=_said(DAYS[0].title))
        self.now = Words(said, Role.BODY, "practice", bold=True)
        self.list = Table(self._columns(), lambda row: row.number, round_top=False)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        row.addWidget(self._days_card(), 1)
        row.addWidget(self._list_card(), 1)
        self.scrolling(middle)
        self.set_head(self.tr("Practice portal"), self.tr("It is on this computer; FBR hears nothing"), back=True)
        send = plain(self.tr("Try to send now"), "send")
        send.clicked.connect(desk.send_now)
        self.again = plain(self.tr("Look again"), "refresh", "F5")
        self.again.clicked.connect(self.look)
        self.set_actions(send, self.again)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        self.look()

    def focus_first(self) -> None:
        self.days[0].button.setFocus()

    def look(self) -> None:
        """What the portal has by now."""
        Job(self, partial(look_at_practice, self._url), self._show, self._fell).start()

    def choose(self, day: Day) -> None:
        """The next paper meets this day; the one after it a good one, but for what lasts."""
        Job(self, partial(set_practice_day, self._url, day.mood), self._chosen, self._fell).start()

    def _chosen(self, _nothing: None) -> None:
        self.look()
        said = self.tr("Now send a paper, and see what becomes of it.")
        self._desk.tell(State.WAITING, said, self.tr("Outbox"), "outbox")

    def _show(self, portal: PracticePortal) -> None:
        self.list.replace(portal.recorded)
        day = next((day for day in DAYS if day.mood in portal.coming), DAYS[0])
        self.now.say(self.tr("Next paper: {day}").format(day=_said(day.title)))

    def _fell(self, _error: Exception) -> None:
        self._desk.tell(State.WARN, self.tr("The practice portal does not answer. Leave practice and come back."))

    def _heard(self, _touched: frozenset[str]) -> None:
        if self.isVisible():
            self.look()

    def _days_card(self) -> Card:
        card = Card(self.tr("What shall happen to the next paper?"))
        inside = card.padded()
        inside.addSpacing(look.space("tight"))
        inside.addWidget(self.now)
        inside.addSpacing(look.space("tight"))
        for row in self.days:
            card.hair()
            card.add(row)
            row.chosen.connect(self.choose)
        return card

    def _list_card(self) -> Card:
        card = Card(self.tr("What the portal really has"))
        card.foot(self.tr("On IRIS you would look for a paper in just such a list."))
        card.body.insertWidget(card.body.count() - 1, self.list, 1)
        return card

    def _columns(self) -> list[columns.Column[Recorded]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=196),
            columns.text(self.tr("Buyer"), lambda row: wording.fact(row.buyer)),
            columns.code(self.tr("Recorded"), _recorded, width=136),
            columns.money(self.tr("Value"), lambda row: Decimal(row.value), width=110),
        ]


def _recorded(row: Recorded) -> str:
    """The portal writes Pakistan's time."""
    return written.moment(datetime.fromisoformat(row.dated).replace(tzinfo=written.KARACHI))
