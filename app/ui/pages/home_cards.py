"""The cards of the first page; each has an answer in it, or is not there."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.rules.money import ZERO
from app.services.buying import MonthBought, Supplier
from app.services.dues import DueRow
from app.services.home import Board, WagesFact
from app.ui import duties, wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.card import Card, Sheet, Total
from app.ui.kit.chart import Bar, StackedBars
from app.ui.kit.columns import Column
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Elided, Figure, Hair, Words
from app.ui.kit.ladder import Ladder
from app.ui.kit.share_bar import ShareBar
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State

MILLION = Decimal(1_000_000)
THOUSAND = Decimal(1_000)
SHOWN_DUES = 4
SHOWN_SUPPLIERS = 3
Row = TypeVar("Row")


def short_table(table: Table[Row], rows: int, height: str = "row") -> None:
    """As high as its rows: a card does not scroll."""
    table.setFixedHeight(look.height("heading") + rows * look.height(height) + 2)
    table.setSortingEnabled(False)


class DuesCard(Card):
    """What is owed to the government, by day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("To pay to the government"), link_text=self.tr("All challans"), key="Alt 8")
        self._desk = desk
        self.table: Table[DueRow] = Table(
            self._columns(), lambda row: (row.key, row.period, row.challan_id), round_top=False
        )
        self.table.setAccessibleName(self.tr("To pay to the government"))
        self.add(self.table)
        self.body.addStretch()
        self._rule = Hair()
        self.add(self._rule)
        self.total = Total("")
        self.add(self.total)
        self.table.opened.connect(self._open)
        if self.link is not None:
            self.link.clicked.connect(self._all)

    def show_board(self, board: Board) -> None:
        rows = list(board.to_pay[:SHOWN_DUES])
        self.table.replace(rows)
        short_table(self.table, max(len(rows), 1))
        self._rule.setVisible(len(rows) < SHOWN_DUES)
        if rows:
            last = written.isolate(written.day(board.to_pay[-1].due_on))
            self.total.label.say(self.tr("Total due by {day}").format(day=last))
        else:
            self.total.label.say(self.tr("Nothing is owed in the coming weeks."))
        self.total.amount.say(written.money(board.due_total) if rows else "")

    def _columns(self) -> list[Column[DueRow]]:
        return [
            columns.text(
                self.tr("Challan"),
                duties.duty,
                icon=lambda row: duties.icon(row.key),
                bold=lambda row: row.late_days > 0,
            ),
            columns.day(self.tr("Due"), lambda row: row.due_on),
            columns.chip("", self._state, self._word, width=122),
            columns.money(self.tr("Rupees"), lambda row: row.amount),
        ]

    def _state(self, row: DueRow) -> State:
        return duties.lateness(row, self._desk.today())[0]

    def _word(self, row: DueRow) -> str:
        return duties.lateness(row, self._desk.today())[1]

    def _open(self, row: object) -> None:
        self._desk.show("challans", (row.challan_id or 0) if isinstance(row, DueRow) else 0)

    def _all(self) -> None:
        self._desk.show("challans")


class BoughtCard(Card):
    """Purchases by month, those from registered suppliers below."""

    def __init__(self) -> None:
        super().__init__("", ruled=False)
        self._bars = StackedBars(self.tr("From registered suppliers"), self.tr("From others"))
        self.padded().addWidget(self._bars, 1)
        self.setMinimumHeight(look.space("chart_least") + 100)

    def show_months(self, months: Sequence[MonthBought]) -> None:
        most = max((each.registered + each.others for each in months), default=ZERO)
        unit = MILLION if most >= MILLION else THOUSAND
        large = self.tr("Purchases by month, million rupees")
        self.title.say(large if unit == MILLION else self.tr("Purchases by month, thousand rupees"))
        bars = [
            Bar(wording.month_short(each.month.first), each.registered / unit, each.others / unit) for each in months
        ]
        self._bars.show_bars(bars)


class WagesCard(Card):
    opened = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Wages"), link_text=self.tr("Open"), ruled=False)
        self._facts = Facts((), boxed=False, role=Role.BODY)
        column = self.padded()
        column.addWidget(self._facts)
        column.addStretch()
        if self.link is not None:
            self.link.clicked.connect(self.opened)

    def show_wages(self, fact: WagesFact | None) -> None:
        if fact is None:
            self._facts.show_pairs([(self.tr("No attendance yet"), "")])
            return
        self.title.say(self.tr("Wages, {month}").format(month=wording.month_name(fact.month.first)))
        workers = self.tr("{n} workers, gross").format(n=written.isolate(str(fact.workers)))
        pairs = [(workers, fact.gross), (self.tr("EOBI, workers' share"), -fact.eobi)]
        pairs += [(self.tr("Income tax"), -fact.income_tax)] if fact.income_tax else []
        other = fact.deductions - fact.eobi - fact.income_tax
        pairs += [(self.tr("Other deductions"), -other)] if other else []
        net = self.tr("Net, approved") if fact.approved else self.tr("Net to pay")
        shown = [(label, written.money(amount)) for label, amount in pairs]
        self._facts.show_pairs(shown, (net, written.money(fact.net)))


class StandingCard(Card):
    """How formal the workshop is: whom it buys from, which step it stands on."""

    def __init__(self) -> None:
        super().__init__(self.tr("Standing"), ruled=False)
        column = self.padded()
        column.setSpacing(2)
        self._share = Figure("", Role.FIGURE, bold=True)
        self._bar = ShareBar()
        self._step = Words("", Role.BODY, "ink2")
        self._ladder = Ladder(7)
        self._next = Elided("", Role.BODY)
        row = QHBoxLayout()
        row.addWidget(Words(self.tr("From registered suppliers"), Role.BODY, "ink2"))
        row.addStretch()
        row.addWidget(self._share)
        column.addLayout(row)
        for widget in (self._bar, self._step, self._ladder, self._next):
            column.addWidget(widget)
        column.addStretch()

    def show_board(self, board: Board) -> None:
        share = board.registered_share
        self._share.say("" if share is None else f"{share:.0f}%")
        self._bar.show_percent(share or ZERO)
        climbed = sum(step.done for step in board.steps)
        here = self.tr("Formal workshop, step {n} of {m}")
        self._step.say(here.format(n=written.isolate(str(climbed)), m=written.isolate(str(len(board.steps)))))
        self._ladder.show_done(climbed)
        following = board.next_step
        said = self.tr("Next: {step}").format(step=duties.step(following.key, following.missing)) if following else ""
        self._next.say(said or self.tr("Every step is climbed."))


class SuppliersCard(Sheet):
    """Those we bought most from this tax year."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table: Table[Supplier] = Table(self._columns(), lambda row: row.id, row_height="row_short")
        self.table.setAccessibleName(self.tr("Suppliers this tax year"))
        self.add(self.table)
        self.table.opened.connect(self._open)
        short_table(self.table, SHOWN_SUPPLIERS, "row_short")

    def show_suppliers(self, rows: Sequence[Supplier]) -> None:
        self.table.replace(rows[:SHOWN_SUPPLIERS])

    def _columns(self) -> list[Column[Supplier]]:
        return [
            columns.text(self.tr("Suppliers this tax year"), lambda row: wording.name(row.name, row.name_ur)),
            columns.chip("", _registered, self._word, width=122),
            columns.money(self.tr("Rupees"), lambda row: row.total, width=118),
        ]

    def _word(self, row: Supplier) -> str:
        if row.registered:
            return self.tr("Registered")
        return self.tr("No STRN") if row.has_ntn else self.tr("No NTN")

    def _open(self, row: object) -> None:
        if isinstance(row, Supplier):
            self._desk.show("party", row.id)


def _registered(row: Supplier) -> State:
    return State.ACCEPTED if row.registered else State.WARN
