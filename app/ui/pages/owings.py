"""Money owed by workers: advances, fines and damage, what is open of each, and what is agreed about it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.rules.money import ZERO
from app.services import owings, workers
from app.services.books import Sitting
from app.services.owings import Kind, OwingRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.pages.owing_panel import OwingPanel
from app.ui.pages.records import Records


class OwingsPage(Records[OwingRow]):
    watch = owings.WATCH
    kind = "owing"

    def __init__(self, desk: Desk) -> None:
        self._names: dict[int, str] = {}
        empty = EmptyState(
            self.tr("Nobody owes anything"),
            self.tr("Advances, fines and damage stand here, each with what is still open."),
            [Way("cash", self.tr("Give an advance"), self.tr("How much, for what, and how it comes back."), "Ctrl N")],
        )
        tabs = [
            Tab[OwingRow]("all", self.tr("All"), lambda _row: True),
            Tab[OwingRow]("open", self.tr("Open"), lambda row: row.open > 0),
            Tab[OwingRow]("advance", self.tr("Advances"), lambda row: row.kind == Kind.ADVANCE),
            Tab[OwingRow]("fine", self.tr("Fines"), lambda row: row.kind == Kind.FINE),
            Tab[OwingRow]("damage", self.tr("Damage"), lambda row: row.kind == Kind.DAMAGE),
        ]
        side = SidePanel()
        table = Table(self._columns(), lambda row: row.id)
        super().__init__(desk, table, tabs=tabs, side=side, empty=empty, amount=_open)
        self.panel = OwingPanel(desk, side, self)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New advance or fine"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Money owed by workers"), back=True)

    def read_rows(self, sitting: Sitting) -> list[OwingRow]:
        self._names = {row.id: wording.name(row.name, row.name_ur) for row in workers.rows(sitting)}
        return sorted(owings.rows(sitting), key=lambda row: (row.open <= 0, -row.day.toordinal(), -row.id))

    def describe(self, rows: Sequence[OwingRow]) -> None:
        open_ = sum((row.open for row in rows), ZERO)
        said = self.tr("{amount} open").format(amount=wording.rupees(open_)) if rows else ""
        self.set_head(self.tr("Money owed by workers"), said, back=True)

    def show_chosen(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, OwingRow) else None)

    def open_row(self, row: object) -> None:
        if isinstance(row, OwingRow):
            self.desk.show("worker", row.worker_id)

    def _columns(self) -> list[Column[OwingRow]]:
        return [
            columns.day(self.tr("Date"), lambda row: row.day),
            columns.code(self.tr("No."), lambda row: row.number, width=56),
            columns.text(self.tr("Name"), lambda row: self._names.get(row.worker_id, row.name)),
            columns.text(self.tr("Kind"), lambda row: wording.of(staff_words.OWINGS, row.kind), width=84),
            columns.money(self.tr("Rupees"), lambda row: row.amount, width=96),
            columns.money(self.tr("Each month"), lambda row: row.instalment, width=96),
            columns.money(self.tr("Still open"), _open, width=100, bold=lambda _row: True),
            columns.chip(
                self.tr("State"),
                lambda row: staff_words.OWING_STATES[row.state][0],
                lambda row: wording.word(staff_words.OWING_STATES[row.state][1]),
                width=108,
            ),
        ]


def _open(row: OwingRow) -> Decimal:
    return row.open
