"""What the main window asks of a page: a head, a body, and whether it may be left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import Button
from app.ui.kit.tokens import State


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the header while the page is shown."""

    title: str = ""
    fact: str = ""
    state: tuple[State, str] | None = None
    back: bool = False


class Page(QWidget):
    """A place in the window. `body` is its column, with the page's margins."""

    head_changed = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Head()
        self.tools = QWidget(self)  # the header borrows it while the page is shown
        self._tools_row = QHBoxLayout(self.tools)
        self._tools_row.setContentsMargins(0, 0, 0, 0)
        self._tools_row.setSpacing(10)
        self.tools.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.body = QVBoxLayout()
        side, top = look.space("page"), look.space("page_top") - (5 if look.urdu() else 0)
        self.body.setContentsMargins(side, top, side, top)
        self.body.setSpacing(look.space("gap"))
        self._column.addLayout(self.body, 1)

    def set_head(
        self, title: str, fact: str = "", state: tuple[State, str] | None = None, *, back: bool = False
    ) -> None:
        self.head = Head(title, fact, state, back)
        self.head_changed.emit()

    def set_actions(self, *buttons: Button, primary: Button | None = None) -> None:
        """The page's own buttons, and the one primary at the far end."""
        while self._tools_row.count():
            item = self._tools_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for button in (*buttons, *((primary,) if primary is not None else ())):
            self._tools_row.addWidget(button)
        self.head_changed.emit()

    def has_actions(self) -> bool:
        return self._tools_row.count() > 0

    def bar(self, widget: QWidget) -> None:
        """A bar at the foot that never scrolls, such as the totals."""
        self._column.addWidget(widget)

    def scrolling(self, widget: QWidget) -> QScrollArea:
        """Let `widget` be the page's middle and scroll when the screen is low; it follows the keys, and takes none."""
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        widget.setProperty("paper", "canvas")
        area.setWidget(widget)
        self.body.addWidget(area, 1)
        return area

    def arrive(self) -> None:
        """Called each time the page is shown."""

    def can_leave(self) -> bool:
        """Asked before the page is closed."""
        return True

    def focus_first(self) -> None:
        """Where the keyboard begins."""
        self.setFocus()
