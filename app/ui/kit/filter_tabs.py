"""A list's quick filters with their counts: All 214 | Needs you 2 | ..."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import Button, stop_at_checked
from app.ui.kit.tokens import Role


class FilterTabs(QWidget):
    """One is down; left and right move between them."""

    changed = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(tabs)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        stop_at_checked(self._group)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("small"))
        for i, (key, word) in enumerate(tabs):
            button = Button(word, "tab")
            button.setCheckable(True)
            button.setChecked(i == 0)
            button.setProperty("key", key)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
            _give_room(button)
        row.addStretch()
        self._group.buttonClicked.connect(self._tell)

    def count(self, key: str, number: int) -> None:
        self._buttons[key].setText(f"{self._words[key]}  {number:,}")
        _give_room(self._buttons[key])

    def show_tab(self, key: str, *, shown: bool) -> None:
        """A filter that would keep nothing need not take room; the one that is down stays."""
        self._buttons[key].setVisible(shown or self._buttons[key].isChecked())

    def current(self) -> str:
        button = self._group.checkedButton()
        return str(button.property("key")) if button is not None else ""

    def show_current(self, key: str) -> None:
        """Put it down without a word: nothing was chosen."""
        self._buttons[key].setChecked(True)

    def choose(self, key: str) -> None:
        self._buttons[key].setChecked(True)
        self.changed.emit(key)

    def _tell(self, button: QAbstractButton) -> None:
        self.changed.emit(str(button.property("key")))


def _give_room(button: QPushButton) -> None:
    """The one that is down is bold, which Qt does not think of when it measures."""
    bold = QFontMetrics(look.font(Role.FIELD, bold=True))
    button.setMinimumWidth(bold.horizontalAdvance(button.text()) + 2 * look.space("medium"))
