"""One of several: from a short fixed list, or found by typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.ui.kit import look
from app.ui.kit.fields import RIGHT, repolish
from app.ui.kit.tips import plain_tip
from app.ui.kit.tokens import Role


@dataclass(frozen=True, slots=True)
class Choice:
    """What it is worth to the program, and what a person reads."""

    value: object
    word: str
    sub: str = ""


class ChoiceField(QComboBox):
    """A short fixed list; the first choice stands unless another is shown."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[Choice] = []
        self.setFont(look.font(Role.FIELD))
        self.setFixedHeight(look.height("field"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Other choices; what was chosen stays if it is among them."""
        before = self.value()
        self._choices = list(choices)
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.word)
            if choice.sub:
                self.setItemData(self.count() - 1, plain_tip(choice.sub), Qt.ItemDataRole.ToolTipRole)
        self.blockSignals(False)
        self.show_value(before if any(c.value == before for c in choices) else self._first())

    def value(self) -> object:
        at = self.currentIndex()
        return self._choices[at].value if 0 <= at < len(self._choices) else None

    def show_value(self, value: object) -> None:
        self.setCurrentIndex(next((i for i, choice in enumerate(self._choices) if choice.value == value), -1))

    def show_state(self, state: str) -> None:
        repolish(self, "read" if not self.isEnabled() and not state else state)

    def set_read_only(self, *, read_only: bool) -> None:
        self.setEnabled(not read_only)
        self.show_state("")

    def _first(self) -> object:
        return self._choices[0].value if self._choices else None

    def _tell(self, _index: int) -> None:
        self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Rolling the page must not change what was chosen."""
        event.ignore()


def dress_popup(completer: QCompleter) -> None:
    """The list under a field, in the window's own clothes."""
    popup = completer.popup()
    if popup is not None:
        popup.setProperty("paper", "popup")
        popup.setFont(look.font(Role.FIELD))


class SearchField(ChoiceField):
    """Type any part of the name; `typed` is what stands there when it is none of ours."""

    def __init__(self, choices: Sequence[Choice] = (), placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__((), parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - an editable combo has one
        line.setFont(look.font(Role.FIELD))
        line.setPlaceholderText(placeholder)
        line.setFrame(False)
        if look.urdu():
            line.setAlignment(RIGHT)
        line.setProperty("place", "combo")
        line.textEdited.connect(self._typed)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        dress_popup(completer)
        self.setCompleter(completer)
        self.offer(choices)

    def value(self) -> object:
        typed = self.currentText().strip()
        return next((c.value for c in self._choices if c.word.casefold() == typed.casefold()), None) if typed else None

    def typed(self) -> str:
        return self.currentText().strip()

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if self.currentIndex() < 0:
            self.setEditText("")
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def unread(self) -> Mapping[str, str]:
        named = self.objectName() and self.typed() and self.value() is None
        return {self.objectName(): self.currentText()} if named else {}

    def show_unread(self, words: Mapping[str, str]) -> None:
        if self.objectName() in words:
            self.show_value(None)
            self.setEditText(words[self.objectName()])

    def _first(self) -> object:
        return None

    def _typed(self, _text: str) -> None:
        self.edited.emit()

    def settle(self) -> None:
        """A single match is meant: 'ravi' becomes 'Ravi Rubber & Gasket House'."""
        typed = self.typed().casefold()
        if not typed or self.value() is not None:
            return
        found = [choice for choice in self._choices if typed in choice.word.casefold()]
        if len(found) == 1:
            self.show_value(found[0].value)
            self.edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
        super().focusOutEvent(event)
