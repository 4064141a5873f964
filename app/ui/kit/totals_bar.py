"""The bar that never scrolls: payment, value, tax, total, and the one primary action."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import Button
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Figure, Words
from app.ui.kit.tokens import Role


class TotalsBar(QFrame):
    """Fixed under a form."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("paper", "foot")
        self.setFixedHeight(look.height("totals"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.space("page"), look.space("tight"), look.space("page"), look.space("tight"))
        self._row.setSpacing(30)
        self._row.addStretch()
        self._placed = 0  # columns so far: they stand before the stretch, the actions after it
        self._figures: dict[str, Figure] = {}

    def put(self, label: str, widget: QWidget) -> None:
        """A field in the bar, its label above it."""
        self._column(label, widget)

    def figure(self, name: str, label: str, *, big: bool = False) -> None:
        self._figures[name] = Figure("0.00", Role.BILL_TOTAL if big else Role.TOTAL)
        self._column(label, self._figures[name])

    def say(self, name: str, amount: str) -> None:
        self._figures[name].say(amount)

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

    def _column(self, label: str, widget: QWidget) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        column.addWidget(Words(label, Role.LABEL, "ink2"))
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()
        self._row.insertLayout(self._placed, column)
        self._placed += 1
