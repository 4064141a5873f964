"""The bar that never scrolls: payment, value, tax, total, and the one primary action."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look, written
from app.ui.kit.buttons import Button
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import LEADING, Elided, Figure, Words
from app.ui.kit.tokens import Role

ENTER = frozenset({int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})


class TotalsBar(QFrame):
    """Fixed under a form."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("paper", "foot")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("page"), 0, look.space("page"), 0)
        column.setSpacing(0)
        self._extras = Elided("", Role.BODY, "ink2")
        self._extras.setFixedHeight(look.height("small_button"))
        self._extras.hide()
        column.addWidget(self._extras)
        whole = QWidget()
        whole.setFixedHeight(look.height("totals"))
        column.addWidget(whole)
        self._row = QHBoxLayout(whole)
        self._row.setContentsMargins(0, look.space("tight"), 0, look.space("tight"))
        self._row.setSpacing(30)
        self._row.addStretch()
        self._placed = 0  # columns so far: they stand before the stretch, the actions after it
        self._figures: dict[str, Figure] = {}

    def put(self, label: str, widget: QWidget) -> None:
        """A field in the bar, its label above it; Enter goes on from it, as in a form."""
        widget.installEventFilter(self)
        self._column(label, widget)

    def figure(self, name: str, label: str, *, big: bool = False) -> None:
        self._figures[name] = Figure("0.00", Role.BILL_TOTAL if big else Role.TOTAL)
        self._column(label, self._figures[name])

    def say(self, name: str, amount: str) -> None:
        self._figures[name].say(amount)

    def say_extras(self, pairs: Sequence[tuple[str, str]]) -> None:
        """What only some papers have, in a line over the sums; none, no line."""
        self._extras.say("   \u00b7   ".join(f"{label} {written.isolate(amount)}" for label, amount in pairs))
        self._extras.setVisible(bool(pairs))

    def put_actions(self, *buttons: Button, primary: Button | None = None) -> None:
        """At the far end, the primary with its key beside it."""
        for button in buttons:
            self._row.addWidget(button)
        if primary is not None:
            end = QHBoxLayout()
            end.setSpacing(look.space("small"))
            if primary.key:
                cap = KeyCap(primary.key.replace("Return", "Enter").replace("+", " "))
                end.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            end.addWidget(primary)
            self._row.addLayout(end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
                self.focusNextPrevChild(not back)
                return True
        return super().eventFilter(watched, event)

    def _column(self, label: str, widget: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(Words(label, Role.LABEL, "ink2"))
        column.addWidget(widget, 0, LEADING[look.urdu()])  # a figure keeps its own direction
        column.addStretch()
        self._row.insertLayout(self._placed, column)
        self._placed += 1
