"""The list of payments, both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from app.services import payments
from app.services.books import Sitting
from app.services.paging import Found
from app.services.payments import PaymentRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.buttons import plain, primary
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.tokens import State
from app.ui.pages.balances import BalancesPage
from app.ui.pages.kept import KeptPage
from app.ui.pages.paged_records import Asked, PagedRecords
from app.ui.pages.suffered import SufferedPage
from app.ui.pages.watch import WatchPage

STATES = {"posted": State.ACCEPTED, "reversed": State.HELD, "reversal": State.HELD}


ORDERS = ("number", "date", "party", "method", "income_tax", "on_account", "net", "state")
"""By column."""


class PaymentsPage(PagedRecords[PaymentRow]):
    watch = payments.WATCH
    kind = "payment"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Your payments will stand here"),
            self.tr("To suppliers and from customers; the tax to withhold is worked out for you."),
            [Way("cash", self.tr("Type the first payment"), self.tr("A name and an amount are enough."), "Ctrl N")],
        )
        tabs = [
            Tab[PaymentRow]("all", self.tr("All")),
            Tab[PaymentRow]("out", self.tr("Paid")),
            Tab[PaymentRow]("in", self.tr("Received")),
            Tab[PaymentRow]("loose", self.tr("On account")),
        ]
        super().__init__(desk, self._columns(), lambda row: row.id, tabs, empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New payment"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.balances = plain(self.tr("Balances by age"), "users")
        self.balances.clicked.connect(self.open_balances)
        self.watch_days = plain(self.tr("180 days"), "calendar-due")
        self.watch_days.clicked.connect(self.open_watch)
        self.suffered = plain(self.tr("Withheld from us"), "file-invoice")
        self.suffered.clicked.connect(self.open_suffered)
        self.kept = plain(self.tr("Withheld by us"), "building-bank")
        self.kept.clicked.connect(self.open_kept)
        self.set_actions(self.watch_days, self.suffered, self.kept, self.balances, primary=new)
        self.set_head(self.tr("Payments"))

    def open_balances(self) -> None:
        self.desk.lay(BalancesPage(self.desk))

    def open_watch(self) -> None:
        self.desk.lay(WatchPage(self.desk))

    def open_suffered(self) -> None:
        self.desk.lay(SufferedPage(self.desk))

    def open_kept(self) -> None:
        self.desk.lay(KeptPage(self.desk))

    def read_found(self, sitting: Sitting, asked: Asked) -> Found:
        order = ORDERS[asked.column] if asked.column >= 0 else "date"
        return payments.found(sitting, asked.words, asked.tab, order, down=asked.down)

    def read_rows(self, sitting: Sitting, numbers: Sequence[int]) -> list[PaymentRow]:
        return payments.by_ids(sitting, numbers)

    def read_counts(self, sitting: Sitting) -> Mapping[str, int]:
        return payments.counts(sitting)

    def read_total(self, sitting: Sitting, numbers: Sequence[int]) -> Decimal:
        return payments.total_of(sitting, numbers)

    def _columns(self) -> list[columns.Column[PaymentRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.day(self.tr("Date"), lambda row: row.day),
            columns.text(self.tr("Party"), lambda row: row.party),
            columns.text(self.tr("By"), lambda row: wording.of(wording.METHODS, row.method), width=96),
            columns.money(self.tr("Tax withheld"), lambda row: row.income_tax),
            columns.money(self.tr("On account"), lambda row: row.on_account),
            columns.money(self.tr("Paid, rupees"), lambda row: row.net),
            columns.chip(self.tr("State"), lambda row: STATES[row.state], self._word, width=120),
        ]

    def _word(self, row: PaymentRow) -> str:
        if row.state != "posted":
            return self.tr("Reversed") if row.state == "reversed" else self.tr("Reversal")
        return self.tr("Paid") if row.direction == "out" else self.tr("Received")
