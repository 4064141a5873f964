"""A supplier or customer: one of ours, or a name that nobody has written down yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QWidget

from app.rules import identity, urdu
from app.services.folding import fold, folded
from app.services.parties import PartyRow
from app.ui import wording
from app.ui.kit.choice import Choice, SearchField, dress_popup
from app.ui.kit.key_sheet import Keys

ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})
OFFERED = 10  # a list longer than this is not read while typing


class PartyField(SearchField):
    """Its value is the name: that of the party found by any part of a name, alias, Urdu name or number; or as typed.

    F4 asks for whoever stands there to be written down at once.
    """

    new_asked = Signal(str)

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        self.makes_new = False
        self._found_by: dict[str, str] = {}  # by the word in the list: all that he is found by
        super().__init__((), placeholder, parent)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        dress_popup(completer)
        self.setCompleter(completer)
        self._list = cast("QAbstractItemView", completer.popup())
        self._list.installEventFilter(self)

    def offer_parties(self, rows: Iterable[PartyRow], aliases: Mapping[int, Sequence[str]] | None = None) -> None:
        """`aliases`: other names of a party, by its id."""
        choices, self._found_by = [], {}
        for row in rows:
            word = wording.name(row.name, row.name_ur)
            others = (aliases or {}).get(row.id, ())
            self._found_by[word] = _even(folded(row.name, row.name_ur, row.ntn, row.cnic, row.strn, *others))
            choices.append(Choice(row.name, word, row.ntn))
        self.offer(choices)

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

    def matching(self, typed: str) -> list[Choice]:
        """Everybody in whom each of the typed words stands, whatever they begin with; or whose number it is."""
        number = identity.ntn(typed) or identity.cnic(typed)
        wanted = [number] if number else _even(fold(typed)).split()
        return [one for one in self._choices if wanted and all(word in self._found_by[one.word] for word in wanted)]

    def settle(self) -> None:
        """A single match is meant: 'ravi' becomes 'Ravi Rubber & Gasket House'."""
        if not self.typed() or self.known():
            return
        found = self.matching(self.typed())
        if len(found) == 1:
            self.show_value(found[0].value)
            self.edited.emit()

    def _typed(self, text: str) -> None:
        self._words.setStringList([choice.word for choice in self.matching(text)[:OFFERED]])
        super()._typed(text)

    def keys(self) -> Keys:
        """Only a page that listens can write somebody down."""
        return Keys(self.tr("The fields"), (("F4", self.tr("write down a new supplier")),) if self.makes_new else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4 and not event.modifiers() and self.makes_new:
            self.new_asked.emit("" if self.known() else self.typed())
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the list takes what is marked, or the single match, and goes on: one key, not two."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not pressed or watched is not self._list or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_F4:
            self._list.hide()
            self.keyPressEvent(event)
            return True
        if event.key() not in ENTER:
            return super().eventFilter(watched, event)
        marked = self._list.currentIndex()
        self._list.hide()
        if marked.isValid():
            self.setEditText(str(marked.data()))
            self.edited.emit()
        self.settle()
        self.focusNextPrevChild(True)
        return True


def _even(text: str) -> str:
    """Numbers without their dashes, Urdu as every keyboard writes it."""
    return urdu.even(text.replace("-", ""))
