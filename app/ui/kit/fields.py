"""Input widgets that speak in the values of the business, not in strings."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from app.ui.kit import look, written
from app.ui.kit.arithmetic import Unreadable, work_out
from app.ui.kit.tokens import Role

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
"""Where figures sit in any window, and all that is typed in an Urdu one: an empty field would ask the keyboard."""


class Field(Protocol):
    """What a form asks of each of its widgets."""

    edited: SignalInstance

    def value(self) -> object: ...
    def show_value(self, value: object) -> None: ...
    def show_state(self, state: str) -> None: ...
    def set_read_only(self, *, read_only: bool) -> None: ...


def repolish(widget: QWidget, state: str) -> None:
    """Let the style sheet see the new state: '', 'warn', 'problem' or 'read'."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class TextField(QLineEdit):
    """Words in any language."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFont(look.font(Role.FIELD))
        self.setFixedHeight(look.height("field"))
        if look.urdu():
            self.setAlignment(RIGHT)
        self.textEdited.connect(self._tell)

    def value(self) -> object:
        return self.text().strip()

    def show_value(self, value: object) -> None:
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def unreadable(self) -> bool:
        """Something stands here, and it is worth nothing."""
        return bool(self.text().strip()) and self.value() is None

    def unread(self) -> Mapping[str, str]:
        return {self.objectName(): self.text()} if self.objectName() and self.unreadable() else {}

    def show_unread(self, words: Mapping[str, str]) -> None:
        if self.objectName() in words:
            self.show_words(words[self.objectName()])

    def show_words(self, words: str) -> None:
        """As they were typed, worth something or not."""
        self.show_value(None)
        self.setText(words)

    def show_state(self, state: str) -> None:
        repolish(self, "read" if self.isReadOnly() and not state else state)

    def set_read_only(self, *, read_only: bool) -> None:
        self.setReadOnly(read_only)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus if read_only else Qt.FocusPolicy.StrongFocus)
        self.show_state("")

    def _tell(self, _text: str) -> None:
        self.edited.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()


class UrduTextField(TextField):
    """Words in Urdu: right to left, in Naskh, whatever the window's language."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        font = look.font(Role.FIELD)
        font.setFamilies(sorted(font.families(), key=_naskh_first))
        self.setFont(font)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAlignment(RIGHT)


def _naskh_first(family: str) -> bool:
    return not family.endswith("Naskh")


class CodeField(TextField):
    """Numbers that are names: always left to right, in the figures' face."""

    upper = False

    def __init__(self, placeholder: str = "", parent: QWidget | None = None, *, upper: bool = False) -> None:
        super().__init__(placeholder, parent)
        self.upper = upper or type(self).upper
        self.setFont(look.font(Role.FIGURE))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def value(self) -> object:
        typed = self.text().strip()
        return typed.upper() if self.upper else typed

    def show_value(self, value: object) -> None:
        super().show_value(self.written("" if value is None else str(value)))

    def written(self, typed: str) -> str:
        """How it is written out; a kind of number with dashes puts them in here."""
        return typed.upper() if self.upper else typed

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if not self.isReadOnly():
            self.setText(self.written(self.text().strip()))
        super().focusOutEvent(event)


class CnicField(CodeField):
    """35202-1234567-1; the dashes come by themselves, what is not 13 digits is left as typed."""

    def written(self, typed: str) -> str:
        digits = typed.replace("-", "").replace(" ", "")
        return f"{digits[:5]}-{digits[5:12]}-{digits[12:]}" if digits.isdigit() and len(digits) == 13 else typed


class PhoneField(CodeField):
    """0300-1234567; a landline is left as typed, for the length of its city's code is not ours to know."""

    def written(self, typed: str) -> str:
        digits = typed.replace("-", "").replace(" ", "")
        mobile = digits.isdigit() and len(digits) == 11 and digits.startswith("03")
        return f"{digits[:4]}-{digits[4:]}" if mobile else typed


class NtnField(CodeField):
    """1234567-8, letters too."""

    upper = True

    def written(self, typed: str) -> str:
        plain = typed.upper().replace("-", "").replace(" ", "")
        return f"{plain[:7]}-{plain[7:]}" if plain.isalnum() and len(plain) == 8 else typed.upper()


class IbanField(CodeField):
    """PK36 SCBL 0000 0011 2345 6702, in fours."""

    upper = True

    def value(self) -> object:
        return self.text().replace(" ", "").upper()

    def written(self, typed: str) -> str:
        plain = typed.replace(" ", "").upper()
        return " ".join(plain[i : i + 4] for i in range(0, len(plain), 4))

    def show_value(self, value: object) -> None:
        super().show_value(self.written(str(value or "")))


class MoneyField(CodeField):
    """Takes '1,180', '1180.5' or '12*450'; anything else is None, and `unreadable` tells it from an empty field."""

    places = 2

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.setAlignment(RIGHT)
        self._exact: Decimal | None = None
        self.textEdited.connect(self._forget)

    def value(self) -> object:
        return self.amount()

    def amount(self) -> Decimal | None:
        """Exactly what was shown or typed; finer values than the field holds are kept for the checks to refuse."""
        if self._exact is not None:
            return self._exact
        try:
            return work_out(self.text()) if self.text().strip() else None
        except Unreadable:
            return None

    def show_value(self, value: object) -> None:
        self._exact = value if isinstance(value, Decimal) else None
        self.setText(self.show_amount(self._exact))

    def show_amount(self, amount: Decimal | None) -> str:
        fine = amount is not None and amount != round(amount, self.places)
        return written.quantity(amount) if fine else written.money(amount)

    def written(self, typed: str) -> str:
        amount = self.amount()
        return typed if amount is None else self.show_amount(amount)

    def _forget(self, _text: str) -> None:
        self._exact = None


class QuantityField(MoneyField):
    places = 4

    def show_amount(self, amount: Decimal | None) -> str:
        return written.quantity(amount)


class PercentField(QuantityField):
    """18, 18%, 0.5: the number as it is spoken."""

    def amount(self) -> Decimal | None:
        if self._exact is None and self.text().strip().endswith("%"):
            try:
                return work_out(self.text().strip().removesuffix("%"))
            except Unreadable:
                return None
        return super().amount()


class WholeField(MoneyField):
    """A count."""

    places = 0

    def value(self) -> object:
        amount = self.amount()
        return int(amount) if amount is not None and amount == int(amount) else None

    def show_value(self, value: object) -> None:
        super().show_value(Decimal(value) if isinstance(value, int) else value)

    def show_amount(self, amount: Decimal | None) -> str:
        return written.quantity(amount)


class NoteField(QPlainTextEdit):
    """A few lines; Tab leaves it."""

    edited = Signal()

    def __init__(self, placeholder: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setFont(look.font(Role.FIELD))
        self.setTabChangesFocus(True)
        if look.urdu():
            lines_sit = self.document().defaultTextOption()
            lines_sit.setAlignment(RIGHT)
            self.document().setDefaultTextOption(lines_sit)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 16)
        self._quiet = False
        self.textChanged.connect(self._tell)

    def value(self) -> object:
        return self.toPlainText().strip()

    def show_value(self, value: object) -> None:
        self._quiet = True
        self.setPlainText("" if value is None else str(value))
        self._quiet = False

    def show_state(self, state: str) -> None:
        repolish(self, "read" if self.isReadOnly() and not state else state)

    def set_read_only(self, *, read_only: bool) -> None:
        self.setReadOnly(read_only)
        self.show_state("")

    def _tell(self) -> None:
        if not self._quiet:
            self.edited.emit()


class CheckField(QCheckBox):
    """Yes or no, said in words beside the box."""

    edited = Signal()

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.setFont(look.font(Role.FIELD))
        self.clicked.connect(self._tell)

    def value(self) -> object:
        return self.isChecked()

    def show_value(self, value: object) -> None:
        self.setChecked(bool(value))

    def show_state(self, state: str) -> None:
        repolish(self, state)

    def set_read_only(self, *, read_only: bool) -> None:
        self.setEnabled(not read_only)

    def _tell(self, _checked: bool) -> None:
        self.edited.emit()


def wants_step(event: QKeyEvent) -> int:
    """+1 for Up, -1 for Down, 0 for any other key."""
    if event.type() != QEvent.Type.KeyPress or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0
    return {int(Qt.Key.Key_Up): 1, int(Qt.Key.Key_Down): -1}.get(event.key(), 0)
