"""What a card beside a form lists: one small widget under the other, or a sentence if there is none."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class SideLines(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown = QWidget()
        self._column.addWidget(self._shown)

    def show_lines(self, lines: Iterable[QWidget], nothing: str) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, look.space("tight"))
        column.setSpacing(look.space("small"))
        for line in lines:
            column.addWidget(line)
        if not column.count():
            column.addWidget(Words(nothing, Role.SUB, "ink3", wrap=True))
        self._column.replaceWidget(self._shown, fresh)
        self._shown.hide()
        self._shown.deleteLater()
        self._shown = fresh
