"""Facts as pairs: what it is, and how much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.card import Sheet
from app.ui.kit.labels import LEADING, Elided, Figure, Flowing, Hair, Words
from app.ui.kit.tokens import Role

LONGEST_CODE = 24  # an IBAN in one piece; in a panel a longer code stands under its label
WIDEST_CODE = 32  # what a panel holds in one line; what is longer is set as words


class Facts(Sheet):
    """Label at the leading end, value at the trailing end; boxed inside a panel, bare on a card.

    In a panel a long value takes several lines; on a card it gives way.
    """

    def __init__(self, pairs: Sequence[tuple[str, str]] = (), *, boxed: bool = True, role: Role = Role.SUB) -> None:
        super().__init__("facts" if boxed else "bare")
        self._boxed, self._role = boxed, role
        self._table: QWidget | None = None
        self.show_pairs(pairs)

    def show_pairs(self, pairs: Sequence[tuple[str, str]], total: tuple[str, str] | None = None) -> None:
        if self._table is not None:
            self.body.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        side = look.space("small") + 2 if self._boxed else 0
        grid.setContentsMargins(side, 5 if self._boxed else 0, side, 5 if self._boxed else 0)
        grid.setVerticalSpacing(2 if self._boxed else (0 if look.urdu() else look.space("tight")))
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(look.space("medium"))
        last = 0
        for label, value in pairs:
            under = self._boxed and is_code(value) and len(value) > LONGEST_CODE
            grid.addWidget(Words(label, self._role, "ink2"), last, 0, 1, 1 + under)
            last += under
            grid.addWidget(self._value(value, bold=self._boxed or None), last, 1 - under, 1, 1 + under)
            last += 1
        if total is not None:
            grid.addWidget(Hair(), last, 0, 1, 2)
            grid.addWidget(Words(total[0], self._role, bold=True), last + 1, 0)
            grid.addWidget(self._value(total[1], bold=True), last + 1, 1)
        self.body.addWidget(self._table)

    def _value(self, value: str, *, bold: bool | None) -> Words:
        if is_code(value) and (self._boxed or len(value) <= LONGEST_CODE):
            return Figure(value, Role.FIGURE if self._role != Role.SUB else Role.LAW, bold=bold)
        made = (Flowing if self._boxed else Elided)(value, self._role, bold=bold)
        made.setAlignment(LEADING[not look.urdu()])
        return made


def is_code(value: str) -> bool:
    """A number or a name in numbers, set in one piece."""
    return paint.is_latin(value) and len(value) <= WIDEST_CODE and any(letter.isdigit() for letter in value)
