"""Rates and law: every figure that the program reckons with, those in force on a day, and how sure we are of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtGui import QKeySequence, QShortcut

from app.rules.labour import Profile
from app.rules.period import Month
from app.services import coverage, law, law_choice
from app.services.books import Sitting
from app.services.law import RateRow
from app.ui import rate_words
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column, Kind
from app.ui.kit.date_fields import DateField
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.pages.rate_panel import RatePanel
from app.ui.pages.records import Records


class RatesPage(Records[RateRow]):
    """`number`: of the figure on which the cursor stands first (0: the first of the list)."""

    watch = law.WATCH | law_choice.WATCH
    kind = "own-rate"

    def __init__(self, desk: Desk, number: int = 0) -> None:
        self._number, self._profile = number, Profile.LEGACY
        self._on: date | None = desk.today()
        tabs = [
            Tab[RateRow]("all", self.tr("In force"), self._in_force),
            Tab[RateRow]("doubtful", self.tr("Doubtful"), self._doubtful),
            Tab[RateRow]("own", self.tr("Own"), lambda row: row.own),
        ]
        self.day = DateField(desk.today)
        self.day.setAccessibleName(self.tr("In force on"))
        self.day.setPlaceholderText(self.tr("every day"))
        self.day.setFixedWidth(look.wide("search_least") * 2 // 3)
        self.day.show_value(desk.today())
        side = SidePanel()
        table = Table(self._columns(), _key, row_height="row_tall")
        super().__init__(desk, table, tabs=tabs, side=side, tools=[self.day])
        self.panel = RatePanel(desk, side, self)
        self.day.edited.connect(self._typed)
        self.day.editingFinished.connect(self._other_day)
        table.keep(self._in_force)
        to_day = QShortcut(QKeySequence("Ctrl+D"), self)
        to_day.setWhatsThis(self.tr("look at another day"))
        to_day.activated.connect(self.to_day)
        new = primary(self.tr("Own figure instead"), "pencil", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.describe(())

    def read_rows(self, sitting: Sitting) -> list[RateRow]:
        """Those in force on the day, and the workshop's own of any day."""
        self._profile = coverage.profile(sitting, Month.of(self._on or sitting.today()))
        every = law.figures(sitting)
        rows = [row for row in every if row.own or self._in_force(row)]
        return sorted(rows, key=lambda row: (rate_words.name(row.key), row.scope, row.since))

    def describe(self, rows: Sequence[RateRow]) -> None:
        title, day = self.tr("Rates and law"), self._on
        if not rows:
            self.set_head(title, back=True)
            return
        counts = (sum(map(self._in_force, rows)), sum(map(self._doubtful, rows)))
        facts = {name: written.isolate(str(count)) for name, count in zip("nm", counts, strict=True)}
        if day is None:
            said = self.tr("{n} figures of all days, {m} of them doubtful").format(**facts)
        else:
            shown = written.isolate(written.day(day))
            said = self.tr("{n} figures in force on {date}, {m} of them doubtful").format(date=shown, **facts)
        self.set_head(title, said, back=True)

    def show_chosen(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, RateRow) else None)

    def open_row(self, row: object) -> None:
        """Another figure instead of this one."""
        if isinstance(row, RateRow):
            self.desk.show(self.kind, rate_words.number(row.key, row.scope))

    def begin_new(self, _way: int = 0) -> None:
        row = self.table.current()
        self.desk.show(self.kind, rate_words.number(row.key, row.scope) if row is not None else 0)

    def to_day(self) -> None:
        self.day.setFocus()
        self.day.selectAll()

    def _in_force(self, row: RateRow) -> bool:
        return self._on is None or row.since <= self._on <= (row.until or date.max)

    def _doubtful(self, row: RateRow) -> bool:
        return row.doubtful and not row.own and self._in_force(row)

    def _of_another_law(self, row: RateRow) -> bool:
        return row.scope in list(Profile) and row.scope != self._profile

    def _whom(self, row: RateRow) -> str:
        said = rate_words.scope(row.scope)
        return self.tr("Not in use: {law}").format(law=said) if self._of_another_law(row) else said

    def _ink(self, row: RateRow) -> str:
        return "ink3" if self._of_another_law(row) else "ink"

    def _typed(self) -> None:
        """A day that is typed to its end is looked at at once; one on the way changes nothing."""
        day = self.day.day()
        if self.day.text() == written.day(day):
            self._other_day()

    def _other_day(self) -> None:
        day, unreadable = self.day.day(), self.day.unreadable()
        self.day.show_state("problem" if unreadable else "")
        if day != self._on and not unreadable:
            self._on = day
            self.refresh()

    def _choose_tab(self, key: str) -> None:
        super()._choose_tab(key)
        if key == "all":
            self.table.keep(self._in_force)
            self._tell()

    def _lay_out(self, answer: list[RateRow]) -> None:
        super()._lay_out(answer)
        wanted = next((row for row in answer if rate_words.number(row.key, row.scope) == self._number), None)
        self._number = 0
        if wanted is not None:
            self.table.choose(_key(wanted))

    def _columns(self) -> list[Column[RateRow]]:
        return [
            columns.text(self.tr("What"), lambda row: rate_words.name(row.key), sub=self._whom, ink=self._ink),
            Column(
                self.tr("Figure"),
                lambda row: Decimal(row.value),
                kind=Kind.FIGURE,
                show=rate_words.decimal,
                width=124,
                bold=lambda _row: True,
            ),
            columns.text(self.tr("Unit"), lambda row: rate_words.unit(row.unit), width=96, ink=lambda _row: "ink2"),
            columns.day(self.tr("From"), lambda row: row.since, width=88),
            columns.day(self.tr("Until"), lambda row: row.until, width=88),
            columns.chip(self.tr("How sure"), rate_words.state, rate_words.chip, width=108),
        ]


def _key(row: RateRow) -> tuple[str, str, str]:
    return row.key, row.scope, row.since.isoformat()
