"""The panel beside a list: what is chosen, what it means, what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.buttons import Button
from app.ui.kit.card import STATE_MARKS, Sheet
from app.ui.kit.labels import Hair, Icon, Words
from app.ui.kit.tokens import Role, State


class _Head(QWidget):
    """The tinted top of the panel."""

    def __init__(self) -> None:
        super().__init__()
        self._state = State.NEUTRAL
        pad = look.space("pad")
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, look.space("medium"), pad, look.space("medium"))
        column.setSpacing(look.space("tight"))
        row = QHBoxLayout()
        row.setSpacing(look.space("small"))
        self._icon = Icon("help", "unknown", 20)
        self._title = Words("", Role.CARD, wrap=True)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        column.addLayout(row)
        self._text = Words("", Role.BODY, "ink", wrap=True)
        column.addWidget(self._text)

    def show_state(self, state: State, title: str, text: str) -> None:
        self._state = state
        mark = STATE_MARKS.get(state, state.icon)
        self._icon.setVisible(bool(mark))
        if mark:
            self._icon.show_icon(mark, state.plain_ink if state != State.OVERDUE else "overdue")
        self._title.say(title, "overdue" if state == State.OVERDUE else "ink")
        self._text.say(text, "overdue" if state == State.OVERDUE else "ink")
        self._text.setVisible(bool(text))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.topped(painter, self.rect(), look.space("radius_sheet"), self._state.tint or "sheet")
        paint.hair(painter, self.rect())
        painter.end()


class SidePanel(Sheet):
    """A head in the state's tint, a body that scrolls, a foot with the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(look.wide("side"))
        self._head = _Head()
        self._inside = QWidget()
        self._last: QWidget | None = None
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setProperty("place", "side")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._let_scroll)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        pad = look.space("pad")
        self._foot_row.setContentsMargins(pad, look.space("medium"), pad, look.space("medium"))
        self._rule = Hair()
        for widget in (self._head, self._scroll, self._rule, self._foot):
            self.add(widget, 1 if widget is self._scroll else 0)
        self.clear()

    def clear(self) -> None:
        """Take everything out; the head and the foot hide until they are told again."""
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._inside = QWidget()
        self._inside.setProperty("paper", "inside")
        pad = look.space("pad")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(pad, look.space("medium"), pad, look.space("medium"))
        self._column.setSpacing(look.space("small"))
        self._column.addStretch()
        self._scroll.setWidget(self._inside)
        while self._foot_row.count():
            item = self._foot_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in (self._head, self._foot, self._rule):
            part.hide()
        self._last = None

    def head(self, state: State, title: str, text: str = "") -> None:
        self._head.show_state(state, title, text)
        self._head.show()

    def add_part(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)
        self._chain(widget)

    def reach(self, part: QWidget) -> None:
        """Scroll to where the keyboard goes now."""
        self._scroll.ensureWidgetVisible(part)

    def foot(self, *buttons: Button) -> None:
        for i, button in enumerate(buttons):
            if i == 1:
                self._foot_row.addStretch()
            self._foot_row.addWidget(button)
            self._chain(button)
        if len(buttons) == 1:
            self._foot_row.addStretch()
        self._foot.show()
        self._rule.show()

    def _chain(self, part: QWidget) -> None:
        """The keys come here from the list, and go on as the eye does."""
        policy = self._scroll.focusPolicy()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt puts nothing behind what takes no keys
        here = self.window()
        stops = [each for each in (part, *part.findChildren(QWidget)) if _takes_keys(each) and each.window() is here]
        for stop in stops:
            QWidget.setTabOrder(self._last or self._scroll, stop)
            self._last = stop
        self._scroll.setFocusPolicy(policy)

    def _let_scroll(self, _least: int, most: int) -> None:
        """Words that do not fit are read by the keys too; where a part takes keys, the body follows those."""
        alone = most > 0 and not any(map(_takes_keys, self._inside.findChildren(QWidget)))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(look.wide("side"), 300)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
