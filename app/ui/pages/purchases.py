"""The list of suppliers' bills."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.rules.period import Month
from app.services import purchases
from app.services.books import Sitting
from app.services.purchases import PurchaseRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records


class PurchasesPage(Records[PurchaseRow]):
    watch = purchases.WATCH
    kind = "purchase"

    def __init__(self, desk: Desk) -> None:
        self._this = Month.of(desk.today())
        empty = EmptyState(
            self.tr("Your suppliers' bills will stand here"),
            self.tr("Eighty a day is fine. Everything works without internet."),
            [Way("keyboard", self.tr("Type the first bill"), self.tr("One line is enough to begin."), "Ctrl N")],
        )
        super().__init__(
            desk,
            Table(self._columns(), lambda row: row.id),
            tabs=self._filters(),
            empty=empty,
            amount=lambda row: row.total,
        )
        empty.taken.connect(self._take)
        new = primary(self.tr("New bill"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Purchases"))

    def read_rows(self, sitting: Sitting) -> list[PurchaseRow]:
        return purchases.rows(sitting)

    def describe(self, rows: Sequence[PurchaseRow]) -> None:
        month = [row for row in rows if self._in(row.bill_date, self._this)]
        if not rows:
            self.set_head(self.tr("Purchases"), self.tr("no bills yet"))
            return
        said = self.tr("{month}: {n} bills, {amount}").format(
            month=wording.month(self._this.first),
            n=written.isolate(str(len(month))),
            amount=wording.rupees(sum((row.total for row in month), Decimal(0))),
        )
        self.set_head(self.tr("Purchases"), said)

    def _filters(self) -> list[Tab[PurchaseRow]]:
        return [
            Tab("all", self.tr("All"), lambda _row: True),
            Tab("this", wording.month_name(self._this.first), self._in_this),
            Tab("last", wording.month_name(self._this.previous().first), self._in_last),
            Tab("others", self.tr("From others"), lambda row: not row.registered),
            Tab("unpaid", self.tr("Not yet paid"), lambda row: not row.paid_by),
        ]

    def _columns(self) -> list[Column[PurchaseRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.day(self.tr("Bill date"), lambda row: row.bill_date),
            columns.text(self.tr("Supplier"), lambda row: row.supplier),
            columns.code(self.tr("Bill number"), lambda row: row.bill_no, width=118),
            columns.money(self.tr("Value"), lambda row: row.value),
            columns.money(self.tr("Sales tax"), lambda row: row.sales_tax),
            columns.money(self.tr("Total, rupees"), lambda row: row.total),
            columns.chip(self.tr("Supplier is"), _chip, self._word, width=136),
            columns.text(
                self.tr("Payment"),
                lambda row: wording.of(wording.PAYMENTS, row.paid_by),
                width=104,
                ink=lambda _row: "ink2",
            ),
        ]

    def _word(self, row: PurchaseRow) -> str:
        return self.tr("Registered") if row.registered else self.tr("No STRN")

    def _in_this(self, row: PurchaseRow) -> bool:
        return self._in(row.bill_date, self._this)

    def _in_last(self, row: PurchaseRow) -> bool:
        return self._in(row.bill_date, self._this.previous())

    def _in(self, day: date, month: Month) -> bool:
        return month.first <= day <= month.last

    def _take(self, _way: int) -> None:
        self.begin_new()


def _chip(row: PurchaseRow) -> State:
    return State.ACCEPTED if row.registered else State.WARN
