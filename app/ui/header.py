"""What page this is, the search box, and what can be done here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.ui.kit import look
from app.ui.kit.buttons import arrow
from app.ui.kit.chip import Chip
from app.ui.kit.labels import Elided
from app.ui.kit.page import Page
from app.ui.kit.search_box import SearchBox
from app.ui.kit.tokens import Role, State


class Header(QFrame):
    """Borrows the page's own buttons while the page is shown."""

    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("paper", "head")
        self.setFixedHeight(look.height("header"))
        self._page: Page | None = None
        self._back = arrow("chevron-left", self.tr("Back"), bare=True)
        self._title = Elided("", Role.PAGE)
        self._chip = Chip(State.NEUTRAL, "", self)
        self._fact = Elided("", Role.LABEL if look.urdu() else Role.BODY, "ink2")
        self.search = SearchBox(self.tr("Bill, name, page or action..."))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.space("page"), 0, look.space("page"), 0)
        self._row.setSpacing(10)
        for widget in (self._back, self._title, self._chip, self._fact):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        self._back.clicked.connect(self.back_asked)

    def show_page(self, page: Page) -> None:
        """Take the page's head and tools, and give the former page its own back."""
        if self._page is not page:
            self.let_go()
            self._page = page
            page.head_changed.connect(self._refresh)
            self._row.addWidget(page.tools)
        self._refresh()

    def let_go(self) -> None:
        before = self._page
        if before is not None:
            before.head_changed.disconnect(self._refresh)
            before.tools.hide()
            self._row.removeWidget(before.tools)
            before.tools.setParent(before)
            self._page = None

    def title(self) -> str:
        return self._title.whole()

    def _refresh(self) -> None:
        page = self._page
        if page is None:
            return
        head = page.head
        self._back.setVisible(head.back)
        self._title.say(head.title)
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), look.wide("rail")))
        self._fact.say(head.fact)
        self._fact.setVisible(bool(head.fact))
        state, word = head.state or (State.NEUTRAL, "")
        self._chip.show_state(state, word)
        page.tools.setVisible(page.has_actions())
