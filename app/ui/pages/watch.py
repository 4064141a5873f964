"""The 180 days of s.73: bills a bank must carry in time, and those whose input tax is lost. Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.services import watch
from app.services.books import Sitting
from app.services.watch import State as Bank
from app.services.watch import Watched
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records

SOON = 30  # days


class WatchPage(Records[Watched]):
    watch = watch.WATCH
    kind = "purchase"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("No input tax is in danger"),
            self.tr("Bills that a bank must carry within 180 days would stand here, the most urgent first."),
            [],
        )
        super().__init__(
            desk,
            Table(self._columns(), lambda row: row.id),
            tabs=[
                Tab("all", self.tr("All"), lambda _row: True),
                Tab("open", self.tr("Can be saved"), lambda row: row.state is Bank.OPEN),
                Tab("lost", self.tr("Too late"), lambda row: row.state is not Bank.OPEN),
            ],
            empty=empty,
            amount=lambda row: row.at_stake,
        )
        self.set_head(self.tr("180-day watch"), back=True)

    def read_rows(self, sitting: Sitting) -> list[Watched]:
        return watch.watched(sitting)

    def describe(self, rows: Sequence[Watched]) -> None:
        """The law, with where it stands, and what can still be saved."""
        saved = sum((row.at_stake for row in rows if row.state is Bank.OPEN), Decimal(0))
        said = self.tr("Input tax that can be saved: {amount}").format(amount=written.rupees(saved))
        source = f"{said}  \u00b7  {wording.fact(rows[0].source)}" if rows else ""
        self.set_head(self.tr("180-day watch"), source, back=True)

    def _columns(self) -> list[columns.Column[Watched]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.text(self.tr("Supplier"), lambda row: row.supplier),
            columns.code(self.tr("Their number"), lambda row: row.bill_no, width=110),
            columns.day(self.tr("Bill of"), lambda row: row.bill_date),
            columns.money(self.tr("Total"), lambda row: row.total, width=104),
            columns.money(self.tr("No bank carried"), lambda row: row.unpaid, width=110),
            columns.money(self.tr("Input tax"), lambda row: row.at_stake, width=104, bold=lambda _row: True),
            columns.day(self.tr("Pay by"), lambda row: row.pay_by),
            columns.chip(self.tr("State"), _state, self._word, width=150),
        ]

    def _word(self, row: Watched) -> str:
        if row.state is Bank.OPEN:
            return self.tr("{n} days left").format(n=written.isolate(str(row.days_left)))
        return {
            Bank.LATE: self.tr("{n} days over").format(n=written.isolate(str(-row.days_left))),
            Bank.PAID_LATE: self.tr("Paid too late"),
            Bank.CASH: self.tr("Paid in cash"),
        }[row.state]


def _state(row: Watched) -> State:
    if row.state is Bank.OPEN:
        return State.WARN if row.days_left <= SOON else State.WAITING
    return State.OVERDUE if row.state is Bank.LATE else State.REJECTED
