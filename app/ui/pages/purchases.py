"""The list of suppliers' bills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from app.rules.period import Month
from app.services import purchases
from app.services.books import Sitting
from app.services.paging import Found
from app.services.purchases import PurchaseRow, Wanted
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.tokens import State
from app.ui.pages.paged_records import Asked, Head, PagedRecords

ORDERS = ("number", "date", "supplier", "bill_no", "value", "sales_tax", "total", "registered", "paid_by")
"""By column."""


class PurchasesPage(PagedRecords[PurchaseRow]):
    watch = purchases.WATCH
    kind = "purchase"

    def __init__(self, desk: Desk) -> None:
        this = Month.of(desk.today())
        last = this.previous()
        empty = EmptyState(
            self.tr("Your suppliers' bills will stand here"),
            self.tr("Eighty a day is fine. Everything works without internet."),
            [Way("keyboard", self.tr("Type the first bill"), self.tr("One line is enough to begin."), "Ctrl N")],
        )
        tabs = [
            Tab[PurchaseRow]("all", self.tr("All")),
            Tab[PurchaseRow]("this", wording.month_name(this.first)),
            Tab[PurchaseRow]("last", wording.month_name(last.first)),
            Tab[PurchaseRow]("others", self.tr("From others")),
            Tab[PurchaseRow]("unpaid", self.tr("Not yet paid")),
        ]
        self._this = this
        self._wanted_under = {
            "all": Wanted(),
            "this": Wanted(first=this.first, last=this.last),
            "last": Wanted(first=last.first, last=last.last),
            "others": Wanted(registered=False),
            "unpaid": Wanted(unpaid=True),
        }
        super().__init__(desk, self._columns(), lambda row: row.id, tabs, empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New bill"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Purchases"))

    def read_found(self, sitting: Sitting, asked: Asked) -> Found:
        wanted = replace(self._wanted_under[asked.tab], search=asked.words, figures=True)
        order = ORDERS[asked.column] if asked.column >= 0 else "date"
        return purchases.found(sitting, wanted, order, down=asked.down)

    def read_rows(self, sitting: Sitting, numbers: Sequence[int]) -> list[PurchaseRow]:
        return purchases.by_ids(sitting, numbers)

    def read_counts(self, sitting: Sitting) -> Mapping[str, int]:
        return purchases.counts(sitting, self._wanted_under)

    def read_total(self, sitting: Sitting, numbers: Sequence[int]) -> Decimal:
        return purchases.total_of(sitting, numbers)

    def read_head(self, sitting: Sitting) -> Head:
        sums = purchases.sums_of(sitting, self._wanted_under["this"])
        return Head(sums.count, sums.total)

    def describe(self, every: int, head: Head) -> None:
        said = self.tr("{month}: {n} bills, {amount}").format(
            month=wording.month(self._this.first),
            n=written.isolate(str(head.count)),
            amount=wording.rupees(head.amount),
        )
        self.set_head(self.tr("Purchases"), said if every else self.tr("no bills yet"))

    def _columns(self) -> list[Column[PurchaseRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.day(self.tr("Bill date"), lambda row: row.bill_date),
            columns.text(self.tr("Supplier"), lambda row: row.supplier),
            columns.code(self.tr("Bill number"), lambda row: row.bill_no, width=118),
            columns.money(self.tr("Value"), lambda row: row.value),
            columns.money(self.tr("Sales tax"), lambda row: row.sales_tax),
            columns.money(self.tr("Total, rupees"), lambda row: row.total),
            columns.chip(self.tr("State"), _chip, self._word, width=136),
            columns.text(
                self.tr("Payment"),
                lambda row: wording.of(wording.BILL_PAYMENTS, row.payment),
                width=104,
                ink=lambda _row: "ink2",
            ),
        ]

    def _word(self, row: PurchaseRow) -> str:
        if state := _taken_back(row):
            return wording.word(wording.PURCHASE_STATES[state][1])
        return self.tr("Registered") if row.registered else self.tr("No STRN")


def _chip(row: PurchaseRow) -> State:
    if state := _taken_back(row):
        return State.NEUTRAL if row.original else wording.PURCHASE_STATES[state][0]
    return State.ACCEPTED if row.registered else State.WARN


def _taken_back(row: PurchaseRow) -> str:
    """What is to be said of a bill that was taken back, or of the paper that does it; nothing of any other."""
    return row.kind if row.original else "" if row.state == "posted" else row.state
