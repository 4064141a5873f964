"""Facts that are typed or pasted elsewhere: each is marked with the mouse, and copied with one button."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import arrow
from app.ui.kit.card import Sheet
from app.ui.kit.facts import is_code
from app.ui.kit.labels import LEADING, Figure, Flowing, Words
from app.ui.kit.tokens import Role

LONGEST = 17  # letters of a code that stand beside their label; an FBR number goes under it
SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class CopyFacts(Sheet):
    """Label, value, and a button that copies `copied` (the value itself where nothing else is given)."""

    def __init__(self, facts: Sequence[tuple[str, str, str]]) -> None:
        super().__init__("facts")
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(look.space("small") + 2, 5, look.space("tight"), 5)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(look.space("small"))
        grid.setColumnStretch(1, 1)
        row = 0
        for label, value, copied in facts:
            long = len(value) > LONGEST and is_code(value)
            grid.addWidget(Words(label, Role.SUB, "ink2"), row, 0, 1, 2 if long else 1)
            row += long
            grid.addWidget(_value(value), row, 0 if long else 1, 1, 2 if long else 1)
            if copied:
                button = arrow("copy", self.tr("Copy: {what}").format(what=label), bare=True)
                button.setFixedHeight(look.height("pill"))
                button.clicked.connect(partial(_copy, copied))
                grid.addWidget(button, row, 2)
            row += 1
        self.add(table)


def _value(value: str) -> Words:
    """A figure stands absolutely right; a long name takes several lines, for it has to be read in full."""
    if is_code(value):
        made: Words = Figure(value, Role.LAW, bold=True)
        made.setTextInteractionFlags(SELECTABLE)
        return made
    made = Flowing(value, Role.SUB, bold=True)
    made.setAlignment(LEADING[not look.urdu()])
    return made


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
