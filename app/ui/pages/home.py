"""The owner's five seconds: one sentence, what is due, what needs a person, and how the workshop stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import home
from app.services.home import Board
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Sentence
from app.ui.kit.page import Page
from app.ui.pages.home_cards import BoughtCard, DuesCard, StandingCard, SuppliersCard, WagesCard
from app.ui.pages.needs_card import NeedsCard

NUMBERS_IN_WORDS = 6


class HomePage(Page):
    """Reads one board and shows it; while it is looked at again at each change of the books, and each minute."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.board: Board | None = None
        self._reading = self._stale = False
        self._sentence = Sentence()
        self.dues, self.needs = DuesCard(desk), NeedsCard(desk)
        self.bought, self.wages, self.standing = BoughtCard(), WagesCard(), StandingCard()
        self.suppliers = SuppliersCard(desk)
        self._lay_out()
        self.wages.opened.connect(self._to_wages)
        desk.hub.changed.connect(self._heard)
        desk.hub.minute.connect(self._passed)
        new = primary(self.tr("New bill"), "plus", "Ctrl+N")
        new.clicked.connect(self._new_bill)
        self.set_actions(primary=new)
        self._date()

    def arrive(self) -> None:
        self.refresh()

    def focus_first(self) -> None:
        self.dues.table.setFocus()

    def refresh(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        Job(self, self._read, self.show_board, self._failed).start()

    def show_board(self, board: Board) -> None:
        self._reading = False
        self.board = board
        self._date()
        urgent = self.needs.show_board(board)
        self._sentence.say(*self._said(urgent))
        self.dues.show_board(board)
        self.bought.show_months(board.months)
        self.wages.show_wages(board.wages)
        self.standing.show_board(board)
        self.suppliers.show_suppliers(board.suppliers)
        if self._stale:
            self._stale = False
            self.refresh()

    def _said(self, urgent: int) -> tuple[str, str, str]:
        if not urgent:
            return self.tr("Nothing needs you today. Nothing is lost."), "circle-check", "accepted"
        counts = (
            self.tr("One thing needs you today. Nothing is lost."),
            self.tr("Two things need you today. Nothing is lost."),
            self.tr("Three things need you today. Nothing is lost."),
            self.tr("Four things need you today. Nothing is lost."),
            self.tr("Five things need you today. Nothing is lost."),
            self.tr("Six things need you today. Nothing is lost."),
        )
        many = self.tr("{n} things need you today. Nothing is lost.").format(n=written.isolate(str(urgent)))
        return (counts[urgent - 1] if urgent <= NUMBERS_IN_WORDS else many), "flag-3", "unknown"

    def _read(self) -> Board:
        with self.desk.books.read() as sitting:
            return home.board(sitting)

    def _failed(self, error: Exception) -> None:
        self._reading = False
        trouble.report(error)

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(self._sentence)
        column.addLayout(_row((self.dues, 61), (self.needs, 49)))
        right = QVBoxLayout()
        right.setSpacing(look.space("gap"))
        right.addLayout(_row((self.wages, 1), (self.standing, 1)), 1)
        right.addWidget(self.suppliers)
        lower = QHBoxLayout()
        lower.setSpacing(look.space("gap"))
        lower.addWidget(self.bought, 48)
        lower.addLayout(right, 61)
        column.addLayout(lower, 1)
        self.scrolling(middle)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & home.WATCH and self.isVisible():
            self.refresh()

    def _passed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _date(self) -> None:
        self.set_head(self.tr("Home"), wording.weekday(self.desk.today()))

    def _new_bill(self) -> None:
        self.desk.show("purchase", 0)

    def _to_wages(self) -> None:
        self.desk.show("wages")


def _row(*parts: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.space("gap"))
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row
