"""White sheets on the bench: a bare one, a card with its heading, a row that asks for a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import Button, link, small
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Elided, Figure, Hair, Icon, Words
from app.ui.kit.tokens import Role, State

STATE_MARKS = {State.REJECTED: "circle-x", State.ACCEPTED: "circle-check", State.OVERDUE: "calendar-due"}


class Sheet(QFrame):
    """White paper with a hairline; `body` is its column, without padding."""

    def __init__(self, paper: str = "sheet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", paper)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.body.addWidget(widget, stretch)

    def hair(self) -> None:
        self.body.addWidget(Hair())


class Card(Sheet):
    """A sheet with a heading; the link at its trailing end leads to the whole matter."""

    def __init__(self, title: str, *, link_text: str = "", key: str = "", ruled: bool = True) -> None:
        super().__init__()
        self.head = QHBoxLayout()
        self.head.setContentsMargins(look.space("pad"), 0, look.space("pad"), 0)
        self.head.setSpacing(look.space("medium"))
        self.title = Elided(title, Role.CARD)
        self.head.addWidget(self.title, 1)
        self.link: Button | None = None
        if key:
            self.head.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        if link_text:
            self.link = link(link_text)
            self.head.addWidget(self.link)
        strip = QWidget()
        strip.setLayout(self.head)
        strip.setFixedHeight(look.height("card_head"))
        self.body.addWidget(strip)
        if ruled:
            self.hair()
        self.setAccessibleName(title)

    def head_widget(self, widget: QWidget) -> None:
        self.head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def padded(self) -> QVBoxLayout:
        """A column with the sheet's padding, for free contents."""
        column = QVBoxLayout()
        pad = look.space("pad")
        foot = look.space("small" if look.urdu() else "medium")
        column.setContentsMargins(pad, look.space("medium") if self.ruled() else 0, pad, foot)
        column.setSpacing(look.space("tight"))
        self.body.addLayout(column)
        return column

    def ruled(self) -> bool:
        return self.body.count() > 1

    def foot(self, words: str, *ends: QWidget) -> Words:
        """A last line under a hairline: a sentence, and what stands at its end."""
        row = QHBoxLayout()
        row.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        row.setSpacing(6)
        said = Words(words, Role.BODY, "ink2")
        row.addWidget(said)
        row.addStretch()
        for end in ends:
            row.addWidget(end)
        self.body.addLayout(row)
        return said


class Total(QWidget):
    """A label and a bold sum, for the foot of a card."""

    def __init__(self, label: str, amount: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        self.label = Words(label, Role.BODY, "ink2")
        self.amount = Figure(amount, Role.CARD_TOTAL)
        row.addWidget(self.label)
        row.addStretch()
        row.addWidget(self.amount)


class Task(QWidget):
    """One thing that needs a person: what, why, and the button that begins it."""

    def __init__(self, state: State, title: str, sub: str, action: str, *, icon: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("pad"), 0, look.space("pad"), 0)
        row.setSpacing(look.space("medium"))
        self.setFixedHeight(look.height("row_tall"))
        row.addWidget(Icon(icon or STATE_MARKS.get(state, state.icon), state.plain_ink))
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch()
        text.addWidget(Elided(title, Role.BODY, bold=True))
        text.addWidget(Elided(sub, Role.SUB, "ink2"))
        text.addStretch()
        row.addLayout(text, 1)
        self.button = small(action)
        self.button.setMinimumWidth(66)
        self.button.setAccessibleName(f"{action}: {title}")
        row.addWidget(self.button)


class Sentence(QWidget):
    """The page's one sentence, with its flag."""

    def __init__(self, text: str = "", icon: str = "flag-3", token: str = "unknown") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(look.space("medium"))
        self._icon = Icon(icon, token, look.space("icon_page"))
        self._words = Words(text, Role.PAGE)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addStretch()

    def say(self, text: str, icon: str = "flag-3", token: str = "unknown") -> None:
        self._words.say(text)
        self._icon.show_icon(icon, token)
