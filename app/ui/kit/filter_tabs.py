"""A list's quick filters with their counts: All 214 | Needs you 2 | ..."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import Button


class FilterTabs(QWidget):
    """One is down; left and right move between them."""

    changed = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(tabs)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
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
        row.addStretch()
        self._group.buttonClicked.connect(self._tell)

    def count(self, key: str, number: int) -> None:
        self._buttons[key].setText(f"{self._words[key]}  {number:,}")

    def current(self) -> str:
        button = self._group.checkedButton()
        return str(button.property("key")) if button is not None else ""

    def choose(self, key: str) -> None:
        self._buttons[key].setChecked(True)
        self.changed.emit(key)

    def _tell(self, button: QAbstractButton) -> None:
        self.changed.emit(str(button.property("key")))
