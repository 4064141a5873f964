"""Tax that we withheld from suppliers: what is still to be deposited and by when, and the CPR of what was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from app.services import deposits
from app.services.books import Sitting
from app.services.deposits import DepositDraft, KeptRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.date_fields import DateField
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import write
from app.ui.pages.records import Records


class KeptPage(Records[KeptRow]):
    """Several rows of one tax are chosen together: one CPR pays a week."""

    watch = deposits.WATCH
    kind = "payment"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("You have withheld no tax yet"),
            self.tr("What a payment withholds stands here until its CPR is written down."),
            [],
        )
        panel = SidePanel()
        super().__init__(
            desk,
            Table(self._columns(), _key),
            tabs=[
                Tab("all", self.tr("All"), lambda _row: True),
                Tab("open", self.tr("To deposit"), lambda row: not row.cpr),
                Tab("done", self.tr("Deposited"), lambda row: bool(row.cpr)),
            ],
            side=panel,
            empty=empty,
            amount=lambda row: row.amount,
        )
        self.panel = panel
        self.set_head(self.tr("Tax we withheld"), back=True)

    def read_rows(self, sitting: Sitting) -> list[KeptRow]:
        return deposits.kept(sitting)

    def describe(self, rows: Sequence[KeptRow]) -> None:
        due = written.rupees(sum((row.amount for row in rows if not row.cpr), Decimal(0)))
        self.set_head(self.tr("Tax we withheld"), self.tr("To deposit: {amount}").format(amount=due), back=True)

    def open_row(self, row: object) -> None:
        if isinstance(row, KeptRow):
            self.desk.show(self.kind, row.payment_id)

    def show_chosen(self, row: object) -> None:
        self.panel.clear()
        if isinstance(row, KeptRow):
            self._fill(self._together(row))

    def deposit(self) -> None:
        row = self.table.current()
        if row is None:
            return
        numbers = tuple(each.number for each in self._together(row))
        said = DepositDraft(payments=numbers, tax=row.tax, cpr=str(self.cpr.value()), paid_on=self.paid_on.day())
        write(self.desk, lambda sitting: deposits.deposit(sitting, said), self.tr("The deposit is written down."))

    def _together(self, row: KeptRow) -> list[KeptRow]:
        """With it what else is chosen of the same tax and still open."""
        if row.cpr:
            return [row]
        others = [each for each in self.table.selected() if not each.cpr and each.tax == row.tax]
        return others if row in others else [row]

    def _fill(self, rows: list[KeptRow]) -> None:
        first = rows[0]
        who = wording.fact(first.supplier) if len(rows) == 1 else self._word(first)
        self.panel.head(self._state(first), self._tax(first), who)
        facts = Facts()
        facts.show_pairs(
            [(written.isolate(each.number), written.money(each.amount)) for each in rows],
            (self.tr("Together"), written.money(sum((each.amount for each in rows), Decimal(0)))),
        )
        self.panel.add_part(facts)
        if first.cpr:
            paid = [(self.tr("Receipt (CPR)"), first.cpr), (self.tr("Paid on"), written.day(first.paid_on))]
            self.panel.add_part(Facts(paid))
            return
        self.cpr, self.paid_on = CodeField(self.tr("Receipt (CPR)"), upper=True), DateField(self.desk.today)
        self.cpr.setAccessibleName(self.tr("Receipt (CPR)"))
        self.paid_on.setAccessibleName(self.tr("Paid on"))
        self.paid_on.show_value(self.desk.today())
        asked = self.tr("CPR, and the day it was paid")
        for part in (Words(asked, Role.LABEL, "ink2"), self.cpr, self.paid_on):
            self.panel.add_part(part)
        button = primary(self.tr("Deposited"), "check")
        button.clicked.connect(self.deposit)
        self.panel.foot(button)

    def _columns(self) -> list[columns.Column[KeptRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=112),
            columns.day(self.tr("Date"), lambda row: row.day),
            columns.text(self.tr("Supplier"), lambda row: row.supplier),
            columns.text(self.tr("Tax"), self._tax, width=96),
            columns.money(self.tr("Withheld"), lambda row: row.amount, bold=lambda _row: True),
            columns.day(self.tr("Due"), lambda row: row.due),
            columns.chip(self.tr("State"), self._state, self._word, width=130),
        ]

    def _tax(self, row: KeptRow) -> str:
        return self.tr("Income tax") if row.tax == "income" else self.tr("Sales tax")

    def _state(self, row: KeptRow) -> State:
        if row.cpr:
            return State.ACCEPTED
        return State.OVERDUE if _late(row, self.desk.today()) else State.WAITING

    def _word(self, row: KeptRow) -> str:
        if row.cpr:
            return self.tr("Deposited")
        return self.tr("Late") if _late(row, self.desk.today()) else self.tr("To deposit")


def _late(row: KeptRow, today: date) -> bool:
    return row.due is not None and row.due < today


def _key(row: KeptRow) -> tuple[int, str]:
    return row.payment_id, row.tax
