"""A supplier or customer: one of ours, or a name that nobody has written down yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget

from app.services.parties import PartyRow
from app.ui import wording
from app.ui.kit.choice import Choice, SearchField

ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})


class PartyField(SearchField):
    """Its value is the name: that of the party found, or as typed."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__((), placeholder, parent)
        self._list = cast("QAbstractItemView", cast("QCompleter", self.completer()).popup())
        self._list.installEventFilter(self)

    def offer_parties(self, rows: Iterable[PartyRow]) -> None:
        self.offer([Choice(row.name, wording.name(row.name, row.name_ur), row.ntn) for row in rows])

    def offer(self, choices: Sequence[Choice]) -> None:
        typed = self.typed()
        super().offer(choices)
        self.show_value(typed)

    def value(self) -> object:
        known = super().value()
        return known if known is not None else self.typed()

    def known(self) -> bool:
        return super().value() is not None

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if self.currentIndex() < 0:
            self.setEditText(str(value or ""))

    def settle(self) -> None:
        """A single match is meant: 'ravi' becomes 'Ravi Rubber & Gasket House'."""
        typed = self.typed().casefold()
        if not typed or self.known():
            return
        found = [choice for choice in self._choices if typed in choice.word.casefold()]
        if len(found) == 1:
            self.show_value(found[0].value)
            self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the list takes what is marked, or the single match, and goes on: one key, not two."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER
        if pressed and watched is self._list:
            marked = self._list.currentIndex()
            self._list.hide()
            if marked.isValid():
                self.setEditText(str(marked.data()))
                self.edited.emit()
            self.settle()
            self.focusNextPrevChild(True)
            return True
        return super().eventFilter(watched, event)
