"""Above the grid: a holiday that the moon decides, and the place to write down the day that was announced."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import holidays
from app.services.holidays import HolidayDraft, HolidayRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import small
from app.ui.kit.date_fields import DateField
from app.ui.kit.labels import Icon, Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import told


class MoonRow(QWidget):
    """Shown only while a holiday of the month waits for its word."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._holiday: HolidayRow | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("small"))
        self._said = Words("", Role.BODY, "unknown")
        self.day = DateField(desk.today)
        self.day.setAccessibleName(self.tr("Announced for"))
        self.day.setFixedWidth(look.wide("search_least"))
        self.announced = small(self.tr("Announced"), "check")
        self.announced.clicked.connect(self.confirm)
        row.addWidget(Icon("calendar-due", "unknown"))
        row.addWidget(self._said)
        row.addWidget(self.day)
        row.addWidget(self.announced)
        row.addStretch()
        self.hide()

    def show_holidays(self, waiting: list[HolidayRow]) -> None:
        """The first of those that wait."""
        self._holiday = waiting[0] if waiting else None
        self.setVisible(self._holiday is not None)
        if self._holiday is not None:
            said = self.tr("{name} is expected on {date}. On which day was it announced?")
            shown = written.isolate(written.day(self._holiday.day))
            self._said.say(said.format(name=_name(self._holiday), date=shown))
            self.day.show_value(self._holiday.day)

    def confirm(self) -> None:
        day, row = self.day.day(), self._holiday
        if row is None or day is None:
            return
        try:
            with self._desk.books.write() as sitting:
                holidays.confirm(sitting, HolidayDraft(year=row.year, scope=row.scope, day=day, name=row.name))
        except Exception as error:
            told(self._desk, error)


def _name(row: HolidayRow) -> str:
    """'Ashura 2' in the window's language; one that we have no word for as the table has it."""
    base, _, day = row.scope.rpartition("-")
    if base in staff_words.HOLIDAYS and day.isdigit():
        return f"{wording.of(staff_words.HOLIDAYS, base)} {written.isolate(day)}"
    known = row.scope in staff_words.HOLIDAYS
    return wording.of(staff_words.HOLIDAYS, row.scope) if known else written.isolate(row.name)
