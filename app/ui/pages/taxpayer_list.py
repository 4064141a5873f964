"""The list of active taxpayers into the books: who of ours is on it, and who is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.exchange import atl
from app.exchange.atl import AtlResult
from app.services import parties, party_status
from app.services.parties import PartyRow
from app.services.party_status import StatusRow
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job, Progress
from app.ui.kit import columns, files, look, written
from app.ui.kit.busy import Busy
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import DateField
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told

ENDINGS = ("csv", "txt", "xlsx", "xls", "ods")


@dataclass(frozen=True, slots=True)
class Standing:
    """A party as the books know him today."""

    party: PartyRow
    income: StatusRow
    sales: StatusRow

    @property
    def latest(self) -> StatusRow:
        known = [each for each in (self.sales, self.income) if each.learned_on is not None]
        return max(known, key=lambda each: each.learned_on or date.min, default=self.sales)


class TaxpayerListPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._path: Path | None = None
        self._job: Job[AtlResult] | None = None
        self.tax = ChoiceField(
            [
                Choice("", self.tr("As its headings say")),
                Choice("income", self.tr("Income tax")),
                Choice("sales", self.tr("Sales tax")),
            ]
        )
        self.tax.show_value("")
        self.tax.setMinimumWidth(look.wide("search_least"))
        self.tax.setAccessibleName(self.tr("Of which tax"))
        self.on = DateField(desk.today)
        self.on.show_value(desk.today())
        self.on.setAccessibleName(self.tr("Day of the list"))
        self.table: Table[Standing] = Table(self._columns(), lambda row: row.party.id, round_top=False)
        self.said = Words("", Role.BODY, wrap=True)
        self.read = primary(self.tr("Read the list"), "file-import", "Ctrl+Return")
        self.read.clicked.connect(self.read_list)
        self.set_actions(primary=self.read)
        self.set_head(self.tr("Active taxpayers"), back=True)
        self._lay_out()
        self._busy = Busy(self)
        self._busy.cancelled.connect(self._stop)
        self.table.opened.connect(self._open)
        self._ready()

    def arrive(self) -> None:
        Job(self, self._known, self._show, trouble.report).start()

    def choose_file(self, path: Path) -> None:
        """Nothing is read yet."""
        self._path = path
        self.file_name.say(written.isolate(path.name))
        self._ready()

    def read_list(self) -> None:
        """On another thread, a line at a time: the list has millions."""
        if self._path is None:
            return
        books, path, tax, on = self.desk.books, self._path, str(self.tax.value() or ""), self.on.day()

        def work(progress: Progress) -> AtlResult:
            def tell(done: int, of: int) -> None:
                progress.say(done * 100 // max(of, 1), 100)  # bytes may be more than Qt can count

            return atl.run(books, path, tax=tax, on=on, progress=tell)

        self._job = Job.long(self, work, partial(self._done, path.name), self._refused)
        self._job.progress.moved.connect(self._busy.tell)
        self._busy.begin(self.tr("{file} is being read").format(file=written.isolate(path.name)))
        self.read.explain(self.tr("A list is being read"))
        self._job.start()

    def _lay_out(self) -> None:
        card = Card(self.tr("The list"))
        self.pick = plain(self.tr("Choose a file"), "file-import", "Ctrl+O")
        self.pick.clicked.connect(self._pick)
        self.file_name = Words(self.tr("The ATL as FBR publishes it: csv or Excel, of any length."), Role.SUB, "ink2")
        row = QHBoxLayout()
        row.setSpacing(look.space("gap"))
        for label, field in ((self.tr("Of which tax"), self.tax), (self.tr("Day of the list"), self.on)):
            column = QVBoxLayout()
            column.setSpacing(look.space("tight"))
            column.addWidget(Words(label, Role.LABEL, "ink2"))
            column.addWidget(field)
            row.addLayout(column)
        beside = QVBoxLayout()
        beside.addStretch()
        line = QHBoxLayout()
        line.addWidget(self.pick)
        line.addWidget(self.file_name, 1)
        beside.addLayout(line)
        row.addLayout(beside, 1)
        inside = card.padded()
        inside.addLayout(row)
        inside.addWidget(self.said)
        known = Card(self.tr("What the books know today"))
        known.add(self.table, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(card)
        column.addWidget(known, 1)
        self.body.addWidget(middle, 1)

    def _columns(self) -> list[Column[Standing]]:
        return [
            columns.text(self.tr("Name"), lambda row: wording.name(row.party.name, row.party.name_ur)),
            columns.code(
                self.tr("Number"),
                lambda row: row.party.ntn or wording.cnic(row.party.cnic) or row.party.strn,
                width=140,
            ),
            columns.chip(self.tr("Income tax"), lambda row: _state(row.income), self._income, width=130),
            columns.chip(self.tr("Sales tax"), lambda row: _state(row.sales), self._sales, width=130),
            columns.day(self.tr("Learned on"), lambda row: row.latest.learned_on),
            columns.text(
                self.tr("From where"),
                lambda row: wording.learned_from(row.latest.source),
                width=300,
                ink=lambda _row: "ink2",
            ),
        ]

    def _income(self, row: Standing) -> str:
        return self._word(row.income)

    def _sales(self, row: Standing) -> str:
        return self._word(row.sales)

    def _word(self, status: StatusRow) -> str:
        return {"yes": self.tr("Active"), "no": self.tr("Not active")}.get(status.active, self.tr("Not known"))

    def _known(self) -> list[Standing]:
        with self.desk.books.read() as sitting:
            known = party_status.everyone_on(sitting, sitting.today())
            return [
                Standing(row, *(known.get((row.id, tax), StatusRow(tax=tax)) for tax in party_status.TAXES))
                for row in parties.rows(sitting)
            ]

    def _show(self, rows: list[Standing]) -> None:
        self.table.replace(rows)

    def _pick(self) -> None:
        chosen = files.to_open(self, self.tr("Choose a file"), ENDINGS)
        if chosen is not None:
            self.choose_file(chosen)

    def _ready(self) -> None:
        self.read.explain("" if self._path is not None else self.tr("Choose a file first"))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._over()
        self.desk.tell(State.NEUTRAL, self.tr("The reading was stopped; nothing was written down."))

    def _over(self) -> None:
        self._job = None
        self._busy.finish()
        self._ready()

    def _refused(self, error: Exception) -> None:
        self._over()
        self.said.say("")
        told(self.desk, error)

    def _done(self, file: str, result: AtlResult) -> None:
        self._path = None
        self._over()
        words = {
            "rows": written.isolate(f"{result.rows:,}"),
            "n": written.isolate(str(result.imported)),
            "active": written.isolate(str(result.active)),
            "inactive": written.isolate(str(result.imported - result.active)),
            "changed": written.isolate(str(result.changed)),
            "day": written.isolate(written.day(self.on.day())),
            "file": written.isolate(file),
            "tax": self.tr("Income tax") if result.tax == "income" else self.tr("Sales tax"),
        }
        said = self.tr(
            "{rows} lines were read. Known to us by a number: {n}; active: {active}, not active: {inactive}, "
            "other than before: {changed}. {tax}, learned on {day} from {file}."
        )
        doubts = [wording.problem(problem) for problem in result.problems]
        self.said.say(" ".join([said.format(**words), *doubts]))
        self.desk.tell(
            State.WARN if doubts else State.ACCEPTED,
            self.tr("{n} suppliers and customers have their status from {file}.").format(**words),
        )
        self.arrive()

    def _open(self, row: object) -> None:
        if isinstance(row, Standing):
            self.desk.show("party", row.party.id)


def _state(status: StatusRow) -> State:
    return {"yes": State.ACCEPTED, "no": State.REJECTED}.get(status.active, State.DRAFT)
