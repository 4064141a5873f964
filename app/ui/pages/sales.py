"""The list of our invoices, each with how it stands before FBR."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.rules.period import Month
from app.services import sales
from app.services.books import Sitting
from app.services.sales import SaleRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.pages.records import Records

NEEDS_PERSON = frozenset({"UNKNOWN", "CHECKING", "REJECTED", "HELD"})
ON_THE_WAY = frozenset({"READY", "SENDING", "ANSWERED"})


class SalesPage(Records[SaleRow]):
    watch = sales.WATCH
    kind = "sale"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Your invoices will stand here"),
            self.tr("Issued at once, with or without internet; FBR hears of them when the line is there."),
            [Way("receipt", self.tr("Issue the first invoice"), self.tr("Customer, part, quantity."), "Ctrl N")],
        )
        tabs = [
            Tab[SaleRow]("all", self.tr("All"), lambda _row: True),
            Tab[SaleRow]("person", self.tr("Needs you"), lambda row: row.state in NEEDS_PERSON),
            Tab[SaleRow]("waiting", self.tr("Waiting"), lambda row: row.state in ON_THE_WAY),
            Tab[SaleRow]("accepted", self.tr("Accepted"), lambda row: row.state == "ACCEPTED"),
        ]
        table = Table(self._columns(), lambda row: row.id)
        super().__init__(desk, table, tabs=tabs, empty=empty, amount=lambda row: row.total)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New invoice"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Sales invoices"))

    def read_rows(self, sitting: Sitting) -> list[SaleRow]:
        return sales.rows(sitting)

    def describe(self, rows: Sequence[SaleRow]) -> None:
        this = Month.of(self.desk.today())
        month = [row for row in rows if Month.of(row.invoice_date) == this]
        said = self.tr("{month}: {n} invoices, {amount}").format(
            month=wording.month(this.first),
            n=written.isolate(str(len(month))),
            amount=wording.rupees(sum((row.total for row in month), Decimal(0))),
        )
        self.set_head(self.tr("Sales invoices"), said if rows else self.tr("no invoices yet"))

    def _columns(self) -> list[Column[SaleRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.day(self.tr("Date"), lambda row: row.invoice_date),
            columns.text(self.tr("Customer"), lambda row: row.customer),
            columns.money(self.tr("Value"), lambda row: row.value),
            columns.money(self.tr("Tax"), lambda row: row.sales_tax + row.further_tax),
            columns.money(self.tr("Total, rupees"), lambda row: row.total),
            columns.chip(
                self.tr("State"),
                lambda row: wording.paper(row.state)[0],
                lambda row: wording.paper(row.state)[1],
                width=124,
            ),
            columns.text(
                self.tr("FBR number, or next step"),
                lambda row: wording.following(row.state, row.fbr_number),
                width=226,
                ink=lambda row: "unknown" if row.state in NEEDS_PERSON else "ink2",
            ),
        ]
