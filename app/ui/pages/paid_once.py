"""What is paid once with a month's wages: a bonus typed here, and the arrears that earlier months still owe."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.rules.period import Month
from app.services import arrears, attendance, extras, payroll, workers
from app.services.arrears import Arrear
from app.services.books import Sitting
from app.services.extras import ExtraDraft, ExtraRow
from app.services.workers import WorkerRow
from app.ui import duties, trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField, SearchField
from app.ui.kit.columns import Column
from app.ui.kit.fields import MoneyField, TextField
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told

TYPED = ("bonus", "other_pay")
"""Arrears are offered, and what is due on leaving comes with the settlement."""
WATCH = extras.WATCH | payroll.WATCH | workers.WATCH | attendance.WATCH


class PaidOncePage(Page):
    def __init__(self, desk: Desk, month: Month, *, approved: bool) -> None:
        super().__init__()
        self._desk, self._month, self._approved = desk, month, approved
        self._people: dict[int, WorkerRow] = {}
        self.added = Table(self._added_columns(), lambda row: row.id, round_top=False)
        self.owed = Table(self._owed_columns(), lambda row: (row.worker_id, row.month), round_top=False)
        self.added.setAccessibleName(self.tr("Paid once with this month"))
        self.owed.setAccessibleName(self.tr("Owed for earlier months"))
        self._lay_out()
        title = self.tr("Bonus and arrears, {month}").format(month=wording.month(month.first))
        state = (State.ACCEPTED, self.tr("Approved")) if approved else (State.DRAFT, self.tr("Not approved"))
        self.set_head(title, "", state, back=True)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        self.read()

    def focus_first(self) -> None:
        self.worker.setFocus()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            people = workers.employed(sitting, self._month.first, self._month.last)
            self._people = {row.id: row for row in workers.rows(sitting)}
            self.added.replace(extras.rows(sitting, self._month))
        self.worker.offer([Choice(row.id, f"{written.isolate(row.number)} {self._name(row.id)}") for row in people])
        Job(self, self._reckon, self._show_owed, trouble.report).start()

    def add(self) -> None:
        """One more line in this month's wages."""
        chosen = self.worker.value()
        draft = ExtraDraft(
            worker_id=chosen if isinstance(chosen, int) else 0,
            month=self._month,
            key=str(self.key.value()),
            amount=self.amount.amount(),
            label=str(self.label.value()),
        )
        if self._write(partial(extras.add, draft=draft), self.tr("It will be paid with the wages of this month.")):
            for field in (self.worker, self.amount, self.label):
                field.show_value(None)
            self.worker.setFocus()

    def remove(self) -> None:
        row = self.added.current()
        if row is not None:
            self._write(partial(extras.remove, extra_id=row.id), self.tr("It is taken out again."))

    def put(self) -> None:
        """All that is owed for the months before becomes lines of this month."""
        self._write(partial(arrears.put, month=self._month), self.tr("The arrears are in the wages of this month."))

    def _write(self, work: Callable[[Sitting], object], said: str) -> bool:
        try:
            with self._desk.books.write() as sitting:
                work(sitting)
        except Exception as error:
            told(self._desk, error)
            return False
        self._desk.tell(State.ACCEPTED, said)
        return True

    def _reckon(self) -> list[Arrear]:
        """On the pool's thread: every approved month is computed once more."""
        with self._desk.books.read() as sitting:
            return self._offered(sitting)

    def _offered(self, sitting: Sitting) -> list[Arrear]:
        return arrears.offered(sitting, before=self._month)

    def _show_owed(self, found: list[Arrear]) -> None:
        self.owed.replace(found)
        amount, funds = arrears.owed(found), arrears.owed_to_funds(found)
        said = []
        if amount or not funds:
            nothing = self.tr("Nothing is owed for earlier months.")
            owed = self.tr("{amount} are owed for earlier months.").format(amount=wording.rupees(amount))
            said.append(owed if amount else nothing)
        if funds:
            words = self.tr("{amount} are owed to EOBI and social security: challans of their own are drawn for them.")
            said.append(words.format(amount=wording.rupees(funds)))
        self._sum.say(" ".join(said))
        self._may(bool(amount or funds))

    def _may(self, owed: bool) -> None:
        closed = self.tr("The wages of this month are approved.") if self._approved else ""
        self.put_all.explain(closed or ("" if owed else self.tr("Nothing is owed for earlier months.")))
        self.write.explain(closed)
        self.out.explain(closed)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & WATCH and self.isVisible():
            self.read()

    def _lay_out(self) -> None:
        self.write = primary(self.tr("Add"), "plus", "Ctrl+Return")
        self.out, self.put_all = plain(self.tr("Take out"), "trash"), plain(self.tr("Put into this month"), "check")
        self.write.clicked.connect(self.add)
        self.out.clicked.connect(self.remove)
        self.put_all.clicked.connect(self.put)
        here = Card(self.tr("Paid once with this month"))
        here.add(self.added, 1)
        here.foot("", self.out)
        before = Card(self.tr("Owed for earlier months"))
        before.add(self.owed, 1)
        self._sum = before.foot(self.tr("The earlier months are being computed."), self.put_all)
        tables = QVBoxLayout()
        tables.setSpacing(look.space("gap"))
        tables.addWidget(here, 1)
        tables.addWidget(before, 1)
        aside = QVBoxLayout()
        aside.addWidget(self._form())
        aside.addStretch()
        whole = QHBoxLayout()
        whole.setSpacing(look.space("gap"))
        whole.addLayout(tables, 1)
        whole.addLayout(aside)
        self.body.addLayout(whole, 1)
        self._may(owed=False)

    def _form(self) -> Card:
        card = Card(self.tr("Add a bonus"))
        card.setFixedWidth(look.wide("side"))
        self.worker = SearchField((), self.tr("Number or name"))
        self.key = ChoiceField([Choice(key, duties.component(key, "")) for key in TYPED])
        self.amount, self.label = MoneyField(), TextField()
        column = card.padded()
        for label, field in (
            (self.tr("Worker"), self.worker),
            (self.tr("Kind"), self.key),
            (self.tr("Rupees"), self.amount),
            (self.tr("What his slip says"), self.label),
        ):
            field.setAccessibleName(label)
            column.addWidget(Words(label, Role.LABEL, "ink2"))
            column.addWidget(field)
        column.addSpacing(look.space("small"))
        column.addWidget(self.write)
        return card

    def _name(self, worker: int) -> str:
        row = self._people.get(worker)
        return wording.name(row.name, row.name_ur) if row else ""

    def _added_columns(self) -> list[Column[ExtraRow]]:
        return [
            columns.text(self.tr("Name"), lambda row: self._name(row.worker_id)),
            columns.text(self.tr("Kind"), lambda row: duties.component(row.key, ""), width=150),
            columns.text(self.tr("What his slip says"), lambda row: wording.fact(row.label), width=190),
            columns.money(self.tr("Rupees"), lambda row: row.amount, width=104, bold=lambda _row: True),
            columns.money(self.tr("To the funds"), lambda row: row.eobi + row.pessi or None, width=104),
        ]

    def _owed_columns(self) -> list[Column[Arrear]]:
        return [
            columns.text(self.tr("Name"), lambda row: self._name(row.worker_id)),
            columns.text(self.tr("For"), lambda row: duties.period(row.month), width=120),
            columns.money(self.tr("Approved"), lambda row: row.then, width=104),
            columns.money(self.tr("Today"), lambda row: row.now, width=104),
            columns.money(self.tr("Owed"), lambda row: row.amount, width=104, bold=lambda _row: True),
            columns.money(self.tr("To the funds"), lambda row: row.to_funds or None, width=104),
        ]
