"""A small picture of a paper, and the way to look at it whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look
from app.ui.kit.card import Card
from app.ui.kit.paper_view import thumbnail
from app.ui.papers import Paper, Wanted, spoken


class PaperCard(Card):
    """The picture is made in the background; until then the bench is bare."""

    asked = Signal()

    def __init__(self, desk: Desk, title: str, open_word: str) -> None:
        super().__init__(title, link_text=open_word, ruled=False)
        self._desk = desk
        self._bench = QFrame()
        self._bench.setProperty("paper", "facts")
        row = QHBoxLayout(self._bench)
        row.setContentsMargins(8, 8, 8, 0)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture.setFixedHeight(look.wide("search_least"))
        row.addWidget(self._picture)
        self.padded().addWidget(self._bench)
        if self.link is not None:
            self.link.clicked.connect(self.asked)

    def show_paper(self, wanted: Wanted) -> None:
        books, language = self._desk.books, spoken()
        Job(self, lambda: wanted.made(books, language), self._show).start()

    def _show(self, paper: Paper) -> None:
        self._picture.setPixmap(thumbnail(paper.pdf, self, look.wide("search_least") + 20))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.asked.emit()
