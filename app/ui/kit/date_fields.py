"""Days and months, typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit import written
from app.ui.kit.days import read_day, read_month
from app.ui.kit.fields import CodeField, wants_step

LAST_MONTH = 12


class DateField(CodeField):
    """dd/mm/yyyy or a short form; Up and Down move a day. `today` is handed in: a test must be able to tell it."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("dd/mm/yyyy"), parent)
        self._today = today

    def value(self) -> object:
        return self.day()

    def day(self) -> date | None:
        return self.read(self.text(), self._today())

    def show_value(self, value: object) -> None:
        self.setText(self.shown(value) if isinstance(value, date) else "")

    def written(self, typed: str) -> str:
        day = self.day()
        return typed if day is None else self.shown(day)

    def read(self, typed: str, today: date) -> date | None:
        return read_day(typed, today)

    def shown(self, day: date) -> str:
        return written.day(day)

    def step(self, day: date, way: int) -> date:
        return day + timedelta(days=way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = wants_step(event)
        if not way or self.isReadOnly():
            super().keyPressEvent(event)
            return
        day = self.day()
        self.show_value(self._today() if day is None else self.step(day, way))
        self.edited.emit()


class MonthField(DateField):
    """mm/yyyy; its value is the first day."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.setPlaceholderText(self.tr("mm/yyyy"))

    def read(self, typed: str, today: date) -> date | None:
        return read_month(typed, today)

    def shown(self, day: date) -> str:
        return written.month(day)

    def step(self, day: date, way: int) -> date:
        months = day.year * LAST_MONTH + day.month - 1 + way
        return date(months // LAST_MONTH, months % LAST_MONTH + 1, 1)
