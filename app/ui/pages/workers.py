"""The list of workers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.services import workers
from app.services.books import Sitting
from app.services.workers import WorkerRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records


class WorkersPage(Records[WorkerRow]):
    watch = workers.WATCH
    kind = "worker"

    def __init__(self, desk: Desk) -> None:
        self._today: date = desk.today()
        empty = EmptyState(
            self.tr("Your workers will stand here"),
            self.tr("Each with his terms, his numbers and where his wage goes."),
            [Way("user-plus", self.tr("Take on a worker"), self.tr("Name, CNIC, and what was agreed."), "Ctrl N")],
        )
        tabs = [
            Tab[WorkerRow]("all", self.tr("All"), lambda _row: True),
            Tab[WorkerRow]("here", self.tr("Working here"), self._is_here),
            Tab[WorkerRow]("bare", self.tr("Numbers missing"), _bare),
            Tab[WorkerRow]("left", self.tr("Left"), lambda row: row.left_on is not None),
        ]
        super().__init__(desk, Table(self._columns(), lambda row: row.id), tabs=tabs, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New worker"), "user-plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        grid = plain(self.tr("Attendance"), "calendar-check", "Ctrl+G")
        grid.clicked.connect(self.open_attendance)
        rights = plain(self.tr("Rights"), "circle-check")
        rights.clicked.connect(self.open_rights)
        owed = plain(self.tr("Money owed"), "cash")
        owed.clicked.connect(self.open_owings)
        self.set_actions(grid, owed, rights, primary=new)
        self.set_head(self.tr("Workers"))

    def read_rows(self, sitting: Sitting) -> list[WorkerRow]:
        return workers.rows(sitting)

    def describe(self, rows: Sequence[WorkerRow]) -> None:
        here = sum(self._is_here(row) for row in rows)
        said = self.tr("{n} working here").format(n=written.isolate(str(here))) if rows else ""
        self.set_head(self.tr("Workers"), said)

    def open_attendance(self) -> None:
        self.desk.show("attendance", 0)

    def open_owings(self) -> None:
        self.desk.show("owings", 0)

    def open_rights(self) -> None:
        self.desk.show("rights", 0)

    def _is_here(self, row: WorkerRow) -> bool:
        return row.employed_on(self._today)

    def _columns(self) -> list[Column[WorkerRow]]:
        return [
            columns.code(self.tr("No."), lambda row: row.number, width=56),
            columns.text(self.tr("Name"), lambda row: wording.name(row.name, row.name_ur)),
            columns.text(self.tr("Work"), lambda row: row.designation, width=132, ink=lambda _row: "ink2"),
            columns.code(self.tr("CNIC"), lambda row: wording.cnic(row.cnic), width=136),
            columns.day(self.tr("Joined"), lambda row: row.joined_on),
            columns.text(self.tr("Paid"), lambda row: wording.of(wording.PAY_KINDS, row.pay_kind), width=96),
            columns.money(self.tr("Rate, rupees"), lambda row: row.rate or None, width=100),
            columns.code(self.tr("EOBI number"), lambda row: row.eobi_number, width=118),
            columns.chip(self.tr("State"), self._state, self._word, width=168),
        ]

    def _state(self, row: WorkerRow) -> State:
        if not self._is_here(row):
            return State.HELD
        return State.WARN if _bare(row) else State.ACCEPTED

    def _word(self, row: WorkerRow) -> str:
        if not self._is_here(row):
            return self.tr("Left")
        return self.tr("Numbers missing") if _bare(row) else self.tr("In order")


def _bare(row: WorkerRow) -> bool:
    return not (row.eobi_number and row.pessi_number)
