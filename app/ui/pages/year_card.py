"""A worker's year as he may take it along: wages, EOBI months, advances and leave, month by month."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout

from app.services import worker_papers
from app.services.worker_sheets import CardMonth, YearlyCardSheet
from app.ui import staff_words, trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.facts import Facts
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State


class YearCardPage(Page):
    def __init__(self, desk: Desk, worker: int) -> None:
        super().__init__()
        self._desk, self._worker = desk, worker
        self.year = desk.today().year
        self.table = Table(self._columns(), lambda row: row.month, round_top=False)
        self.table.setAccessibleName(self.tr("His year"))
        months = Card(self.tr("Month by month"))
        months.add(self.table, 1)
        self._sums, self._leave = Facts((), boxed=False), Facts((), boxed=False)
        beside = Card(self.tr("The year in all"))
        beside.setFixedWidth(look.wide("side"))
        column = beside.padded()
        column.addWidget(self._sums)
        column.addWidget(self._leave)
        column.addStretch()
        row = QHBoxLayout()
        row.setSpacing(look.space("gap"))
        row.addWidget(months, 1)
        row.addWidget(beside)
        self.body.addLayout(row, 1)
        before, after = plain(self.tr("Year before"), key="Alt+Left"), plain(self.tr("Year after"), key="Alt+Right")
        before.clicked.connect(self.go_back)
        after.clicked.connect(self.go_on)
        self.set_actions(before, after)
        self.set_head(self.tr("His year"), str(self.year), back=True)

    def arrive(self) -> None:
        Job(self, self._read, self._show, trouble.report).start()

    def focus_first(self) -> None:
        self.table.setFocus()

    def go_back(self) -> None:
        self.year -= 1
        self.arrive()

    def go_on(self) -> None:
        self.year = min(self.year + 1, self._desk.today().year)
        self.arrive()

    def _read(self) -> YearlyCardSheet:
        with self._desk.books.read() as sitting:
            return worker_papers.yearly_card(sitting, self._worker, self.year)

    def _show(self, found: YearlyCardSheet) -> None:
        self.table.replace(found.months)
        who = wording.name(found.person.name, found.person.name_ur)
        state = None if found.months else (State.NEUTRAL, self.tr("No approved wages"))
        self.set_head(who, self.tr("Year {year}").format(year=written.isolate(str(found.year))), state, back=True)
        self._sums.show_pairs(
            [
                (self.tr("Gross"), written.money(found.gross)),
                (self.tr("Net"), written.money(found.net)),
                (self.tr("EOBI months"), str(found.eobi_months)),
                (self.tr("Advances given"), written.money(found.advances_given)),
                (self.tr("Advances open"), written.money(found.advances_open)),
            ]
        )
        said = self.tr("{taken} taken, {left} left")
        self._leave.show_pairs(
            [
                (
                    wording.of(staff_words.LEAVES, kind),
                    said.format(taken=written.isolate(_days(taken)), left=written.isolate(_days(left))),
                )
                for kind, taken, left in found.leave
            ]
        )

    def _columns(self) -> list[Column[CardMonth]]:
        return [
            columns.text(self.tr("Month"), lambda row: wording.month(row.month)),
            columns.quantity(self.tr("Days"), lambda row: row.days, width=62),
            columns.money(self.tr("Gross"), lambda row: row.gross, width=100),
            columns.money(self.tr("Deductions"), lambda row: row.deductions, width=100),
            columns.money(self.tr("Net"), lambda row: row.net, width=100, bold=lambda _row: True),
            columns.money(self.tr("EOBI"), lambda row: row.eobi, width=92),
            columns.money(self.tr("Advance"), lambda row: row.advance, width=92),
            columns.money(self.tr("Tax"), lambda row: row.income_tax, width=92),
        ]


def _days(days: Decimal) -> str:
    return written.quantity(days)
