"""A form shows a draft and reads it back; its fields bear the draft's own names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit import ink, look
from app.ui.kit.fields import Field
from app.ui.kit.key_sheet import Keys
from app.ui.kit.labels import LOW, Elided, Icon, Words
from app.ui.kit.tokens import Role, State

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Draft = TypeVar("Draft", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of the form, under the draft's own name."""

    name: str
    label: str
    field: Field
    optional: bool = False
    stretch: int = 1


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a field, in words."""

    field: str
    text: str
    warning: bool = False


class Labelled(QWidget):
    """Label above, field, and under it what is to be said of it."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.field = entry.field
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # only stretches count
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if look.urdu() else look.space("tight"))
        self.label = Elided(entry.label, Role.LABEL, "ink2")
        line = self.label.fontMetrics().height() + ink.hang(self.label.font())
        self.label.setFixedHeight(
            max(look.height("label"), line)
        )  # one height for all, or neighbours' fields would step
        self.label.setAlignment(LOW[look.urdu()])
        if entry.optional:
            may = self.tr("optional")
            self.label.say(f"{entry.label} \u00b7 {may}")
        widget = cast("QWidget", entry.field)
        self.label.setBuddy(widget)
        widget.setAccessibleName(entry.label)
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        self._row.setContentsMargins(0, look.space("tight"), 0, 0)
        self._icon = Icon("alert-triangle", "rejected", look.space("icon_chip"))
        self._words = Words("", Role.SUB, "rejected", wrap=True)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        column.addWidget(self.label)
        column.addWidget(widget)
        column.addLayout(self._row)
        column.addStretch()
        self.say("", State.NEUTRAL)

    def say(self, text: str, state: State) -> None:
        self._words.say(text, "ink2" if state == State.ACCEPTED else state.plain_ink)
        if state.icon:
            self._icon.show_icon("circle-check" if state == State.ACCEPTED else state.icon, state.plain_ink)
        self._icon.setVisible(bool(text and state.icon))
        self._words.setVisible(bool(text))
        self.field.show_state({State.REJECTED: "problem", State.WARN: "warn"}.get(state, "") if text else "")
        cast("QWidget", self.field).setAccessibleDescription(text)


class Form(QWidget, Generic[Draft]):
    """Rows of labelled fields; Enter goes on, Shift+Enter goes back."""

    edited = Signal()

    def __init__(self, blank: Draft, rows: Sequence[Sequence[Entry]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = blank
        self._fields: dict[str, Field] = {}
        self._labelled: dict[str, Labelled] = {}
        self._notes: dict[str, tuple[str, State]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("small" if look.urdu() else "medium"))  # a label of Nastaliq has air above it
        for entries in rows:
            row = QHBoxLayout()
            row.setSpacing(look.space("medium"))
            for entry in entries:
                row.addWidget(self._take(entry), entry.stretch)
            column.addLayout(row)
        self.show_draft(blank)

    def draft(self) -> Draft:
        """What stands in the form now."""
        read: dict[str, Any] = {name: field.value() for name, field in self._fields.items()}
        return replace(self._draft, **read)

    def show_draft(self, draft: Draft) -> None:
        self._draft = draft
        for name, field in self._fields.items():
            field.show_value(getattr(draft, name))
        self.complain(())

    def complain(self, complaints: Iterable[Complaint]) -> list[Complaint]:
        """Put each complaint under its field, clear the others; answers those it has no field for."""
        said: dict[str, Complaint] = {}
        others: list[Complaint] = []
        for complaint in complaints:
            if complaint.field not in self._fields:
                others.append(complaint)
            elif complaint.field not in said or said[complaint.field].warning:
                said[complaint.field] = complaint
        for name, labelled in self._labelled.items():
            heard = said.get(name)
            if heard is not None:
                labelled.say(heard.text, State.WARN if heard.warning else State.REJECTED)
            else:
                labelled.say(*self._notes.get(name, ("", State.NEUTRAL)))
        return others

    def note(self, name: str, text: str, state: State = State.ACCEPTED) -> None:
        """A fact we know about this field, said under it until a complaint takes its place."""
        self._notes[name] = (text, state)
        self._labelled[name].say(text, state)

    def show_entry(self, name: str, *, shown: bool) -> None:
        """A field that is asked for in some cases only."""
        self._labelled[name].setVisible(shown)

    def names(self) -> tuple[str, ...]:
        """The draft's fields that stand here."""
        return tuple(self._fields)

    def field(self, name: str) -> Field:
        return self._fields[name]

    def keys(self) -> Keys:
        """How one walks the fields."""
        pairs = (("Enter", self.tr("next field")), ("Shift Enter", self.tr("field before")))
        return Keys(self.tr("The fields"), pairs)

    def set_read_only(self, *, read_only: bool) -> None:
        for field in self._fields.values():
            field.set_read_only(read_only=read_only)

    def focus_first(self) -> None:
        self.focus_on(next(iter(self._fields)))

    def focus_on(self, name: str) -> None:
        field = cast("QWidget", self._fields[name])
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()  # Qt may have put the keys here before anything stood in it

    def _take(self, entry: Entry) -> Labelled:
        self._fields[entry.name] = entry.field
        self._labelled[entry.name] = Labelled(entry)
        entry.field.edited.connect(self.edited)
        widget = cast("QWidget", entry.field)
        widget.setObjectName(entry.name)
        widget.installEventFilter(self)
        return self._labelled[entry.name]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter walk the fields, as bookkeepers expect; a note keeps its own Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            walks = isinstance(watched, QLineEdit) or not hasattr(watched, "toPlainText")
            if walks and isinstance(watched, QWidget):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.focusNextPrevChild(not back)
                return True
        return False


def _is_enter(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not others
