"""One banner for all that is held: the one cause, what was said, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.outbox_summary import Cause, Summary
from app.ui import held_words, sending_words
from app.ui.kit import look, paint, written
from app.ui.kit.buttons import small
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role, State


class HeldBanner(QWidget):
    """Hidden while papers move."""

    asked = Signal(str)  # where the button leads

    def __init__(self) -> None:
        super().__init__()
        self._cause = Cause.NONE
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        row.setSpacing(look.space("medium"))
        row.addWidget(Icon(State.HELD.icon, State.HELD.ink, 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.what, self.todo = Words("", Role.BODY, bold=True), Words("", Role.SUB, "ink2", wrap=True)
        words.addWidget(self.what)
        words.addWidget(self.todo)
        row.addLayout(words, 1)
        self.button = small("")
        self.button.clicked.connect(self._ask)
        row.addWidget(self.button)
        self.hide()

    def show_summary(self, summary: Summary) -> None:
        self._cause = summary.cause
        self.setVisible(bool(self._cause))
        if not self._cause:
            return
        words = held_words.WORDS[self._cause]
        what = held_words.say(words.what)
        if summary.held:
            what += "  \u00b7  " + self.tr("Held: {n}").format(n=written.isolate(str(summary.held)))
        self.what.say(what)
        todo = held_words.say(words.todo) if words.todo else sending_words.said(summary.said)
        if words.todo and summary.said:
            todo += " " + self.tr("It said: {words}").format(words=sending_words.said(summary.said))
        self.todo.say(todo)
        self.button.setText(held_words.say(words.action))
        self.setAccessibleName(f"{what} {todo}")

    def _ask(self) -> None:
        if self._cause:
            self.asked.emit(held_words.WORDS[self._cause].place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), look.space("radius_sheet"), "held_tint")
        painter.end()
