"""The list of our invoices, each with how it stands before FBR."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.rules.period import Month
from app.services import sales
from app.services.books import Sitting
from app.services.paging import Found
from app.services.sales import SaleRow
from app.ui import sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.pages.paged_records import Asked, Head, PagedRecords

NEEDS_PERSON = frozenset({"UNKNOWN", "CHECKING", "REJECTED", "HELD", "TRIAL"})
ON_THE_WAY = frozenset({"READY", "SENDING", "ANSWERED"})


UNDER: dict[str, frozenset[str] | None] = {
    "all": None,
    "person": NEEDS_PERSON,
    "waiting": ON_THE_WAY,
    "accepted": frozenset({"ACCEPTED"}),
}
ORDERS = ("number", "date", "customer", "value", "tax", "total", "state", "fbr_number")
"""By column."""


class SalesPage(PagedRecords[SaleRow]):
    watch = sales.WATCH
    kind = "sale"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Your invoices will stand here"),
            self.tr("Issued at once, with or without internet; FBR hears of them when the line is there."),
            [Way("receipt", self.tr("Issue the first invoice"), self.tr("Customer, part, quantity."), "Ctrl N")],
        )
        tabs = [
            Tab[SaleRow]("all", self.tr("All")),
            Tab[SaleRow]("person", self.tr("Needs you")),
            Tab[SaleRow]("waiting", self.tr("Waiting")),
            Tab[SaleRow]("accepted", self.tr("Accepted")),
        ]
        super().__init__(desk, self._columns(), lambda row: row.id, tabs, empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New invoice"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        notes = plain(self.tr("Debit notes"), "arrow-back-up", "Ctrl+B")
        notes.clicked.connect(self._to_notes)
        self.set_actions(notes, primary=new)
        self.set_head(self.tr("Sales invoices"))

    def _to_notes(self) -> None:
        self.desk.show("sale-note", 0)

    def read_found(self, sitting: Sitting, asked: Asked) -> Found:
        order = ORDERS[asked.column] if asked.column >= 0 else "date"
        return sales.found(sitting, asked.words, UNDER[asked.tab], order, down=asked.down)

    def read_rows(self, sitting: Sitting, numbers: Sequence[int]) -> list[SaleRow]:
        return sales.by_ids(sitting, numbers)

    def read_counts(self, sitting: Sitting) -> Mapping[str, int]:
        return sales.counts(sitting, UNDER)

    def read_total(self, sitting: Sitting, numbers: Sequence[int]) -> Decimal:
        return sales.total_of(sitting, numbers)

    def read_head(self, sitting: Sitting) -> Head:
        this = Month.of(sitting.today())
        sums = sales.sold(sitting, this.first, this.last)
        return Head(sums.count, sums.total)

    def describe(self, every: int, head: Head) -> None:
        said = self.tr("{month}: {n} invoices, {amount}").format(
            month=wording.month(Month.of(self.desk.today()).first),
            n=written.isolate(str(head.count)),
            amount=wording.rupees(head.amount),
        )
        self.set_head(self.tr("Sales invoices"), said if every else self.tr("no invoices yet"))

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
                lambda row: sending_words.following(row.state, row.fbr_number),
                width=226,
                ink=lambda row: "unknown" if row.state in NEEDS_PERSON else "ink2",
            ),
        ]
