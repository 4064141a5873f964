"""The field that stands in a cell while it is being typed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.ui.kit.choice import Choice, ChoiceField, dress_popup
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CodeField, MoneyField, PercentField, QuantityField, TextField, WholeField
from app.ui.kit.grid_columns import LineColumn, LineKind
from app.ui.kit.pasting import figure
from app.ui.kit.reduction import ReductionField

GOES_ON = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Tab)})
NEW = int(Qt.Key.Key_F4)


@dataclass(frozen=True, slots=True)
class New:
    """The value of a suggestion that nothing there is bears: what was typed, to be made."""

    typed: str


SIMPLE: dict[LineKind, type[TextField]] = {
    LineKind.CODE: CodeField,
    LineKind.MONEY: MoneyField,
    LineKind.QUANTITY: QuantityField,
    LineKind.PERCENT: PercentField,
    LineKind.REDUCTION: ReductionField,
    LineKind.WHOLE: WholeField,
}


class FindField(TextField):
    """Words with suggestions under them; a suggestion taken is the value, otherwise the words are."""

    def __init__(self, suggest: Callable[[str], Sequence[Choice]], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._suggest = suggest
        self._offered: list[Choice] = []
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        dress_popup(completer)
        self.setCompleter(completer)
        completer.activated.connect(self._taken)
        popup = completer.popup()
        if popup is not None:
            popup.installEventFilter(self)  # after the completer's own, and so before it
        self.textEdited.connect(self._offer)

    def value(self) -> object:
        typed = self.text().strip()
        found = (choice for choice in self._offered if choice.word.casefold() == typed.casefold())
        taken = next(found, None)
        return typed if taken is None else taken.value.typed if isinstance(taken.value, New) else taken

    def offer_all(self) -> None:
        """F2: show what there is, even before a letter is typed."""
        self._offer(self.text())
        self.completer().complete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list takes what is marked and goes on at once: the list itself would want a second Enter."""
        popup = self.completer().popup()
        if popup is None or watched is not popup or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress or event.key() not in GOES_ON | {NEW}:
            return super().eventFilter(watched, event)
        marked = popup.currentIndex()
        taken = self._offered[marked.row()] if marked.isValid() and event.key() != NEW else None
        popup.hide()
        if taken is not None and isinstance(taken.value, New):
            self.setText(taken.value.typed)
            event = QKeyEvent(QEvent.Type.KeyPress, NEW, Qt.KeyboardModifier.NoModifier)
        elif taken is not None:
            self.setText(taken.word)
        QCoreApplication.sendEvent(self, event)
        return True

    def _taken(self, _word: str) -> None:
        """By the pointer; what is new there is to be made."""
        taken = next((one for one in self._offered if one.word == self.text()), None)
        if taken is not None and isinstance(taken.value, New):
            self.setText(taken.value.typed)
            QCoreApplication.sendEvent(self, QKeyEvent(QEvent.Type.KeyPress, NEW, Qt.KeyboardModifier.NoModifier))

    def _offer(self, typed: str) -> None:
        self._offered = list(self._suggest(typed.strip()))
        self._words.setStringList([choice.word for choice in self._offered])


def editor_for(column: LineColumn[Any], parent: QWidget, today: Callable[[], date] | None) -> QWidget:
    if column.suggest is not None:
        return FindField(column.suggest, parent)
    if column.kind == LineKind.CHOICE:
        return ChoiceField(column.choices, parent)
    if column.kind == LineKind.DATE:
        assert today is not None, "a grid with days must be told today"  # noqa: S101
        return DateField(today, parent)
    return SIMPLE.get(column.kind, TextField)(parent=parent)


def shown_value(editor: QWidget, value: object, words: str) -> None:
    """Put the value in the editor, or the words that were none, all of it selected: the first key replaces it."""
    if words and isinstance(editor, TextField):
        editor.show_words(words)
        editor.show_state("problem")
    else:
        editor.show_value(value)  # type: ignore[attr-defined]
    if isinstance(editor, QLineEdit):
        editor.selectAll()


def unread(editor: QWidget | None) -> str:
    """The words in it that cannot be read."""
    return editor.text() if isinstance(editor, TextField) and editor.unreadable() else ""


def pasted(column: LineColumn[Any], line: Any, cell: str, parent: QWidget) -> Any:
    """The line with a cell's words put in as if they had been typed; what cannot be read leaves it as it was."""
    if column.kind == LineKind.CHOICE:
        said = cell.casefold()
        found = next((one for one in column.choices if said in {one.word.casefold(), str(one.value).casefold()}), None)
        return line if found is None else column.with_value(line, found.value)
    if column.suggest is not None or column.kind == LineKind.DATE:
        return column.with_value(line, cell) if column.suggest is not None else line
    editor = SIMPLE.get(column.kind, TextField)(parent=parent)
    editor.hide()
    editor.setText(figure(cell) if column.kind.is_figure else cell)
    said, value = unread(editor), editor.value()
    editor.deleteLater()
    return line if said else column.with_value(line, value)
