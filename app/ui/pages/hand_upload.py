"""Without line or whitelisting: what waits goes into FBR's own sheet, and a person uploads it on IRIS."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.exchange import fbr_template
from app.exchange.fbr_template import Lists, Uploaded
from app.host import paths
from app.rules.period import Month
from app.services import hand_upload
from app.services.hand_upload import Waiting
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import MonthField
from app.ui.kit.page import Page
from app.ui.kit.steps import Step
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.drafting import told
from app.ui.pages.sure import Sure


class HandUploadPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._rows: list[Waiting] = []
        self.month = MonthField(desk.today)
        self.month.setAccessibleName(self.tr("Month"))
        self.table: Table[Waiting] = Table(self._columns(), lambda row: row.item_id, round_top=False)
        self.write = primary(self.tr("Make FBR's sheet"), "download", "Ctrl+Return")
        self.write.clicked.connect(self.ask_where)
        back = plain(self.tr("The file that IRIS gave back"), "file-import")
        back.clicked.connect(self._to_matching)
        self.set_actions(back, primary=self.write)
        self.set_head(self.tr("Upload by hand"), back=True)
        self._lay_out()
        self.month.edited.connect(self._anew)
        self.table.opened.connect(self._open)
        desk.hub.changed.connect(self._heard)
        self.write.explain(self.tr("Nothing waits"))

    def arrive(self) -> None:
        self._anew()

    def ask_where(self) -> None:
        """Asked first, because nothing of it can be taken back: from then on only IRIS knows."""
        if not self.write.isEnabled():
            return
        title = self.tr("Take {n} papers to IRIS by hand?").format(n=written.isolate(str(len(self._rows))))
        text = self.tr(
            "They will not be sent from here any more. Their fate is unknown until you bring the numbers of IRIS."
        )
        if not Sure.ask(self, title, text, self.tr("Make the sheet")):
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("FBR's sheet"), self._name(), "Excel (*.xlsx)")
        if name:
            self.make(Path(name).with_suffix(".xlsx"))

    def make(self, path: Path) -> None:
        """On another thread: the sheet and the books, both or neither."""
        self.write.explain(self.tr("The sheet is being made"))
        Job(self, partial(self._made, path, self._month()), self._done, self._refused).start()

    def _made(self, path: Path, month: Month | None) -> Uploaded:
        return fbr_template.write(self.desk.books, month, path, Lists.read(_list))

    def _done(self, made: Uploaded) -> None:
        said = self.tr("{file} is made: upload it on IRIS today.").format(file=written.isolate(made.path.name))
        self.desk.tell(State.ACCEPTED, said)
        self._anew()

    def _refused(self, error: Exception) -> None:
        told(self.desk, error)
        self._anew()

    def _month(self) -> Month | None:
        day = self.month.day()
        return Month.of(day) if day is not None else None

    def _name(self) -> str:
        return f"FBR {Month.of(self._rows[0].invoice.invoice_date)}.xlsx"

    def _anew(self) -> None:
        Job(self, partial(self._read, self._month()), self._show, trouble.report).start()

    def _read(self, month: Month | None) -> list[Waiting]:
        with self.desk.books.read() as sitting:
            return hand_upload.waiting(sitting, month)

    def _show(self, rows: list[Waiting]) -> None:
        self._rows = rows
        self.table.replace(rows)
        self.table.choose_first()
        self.write.explain("" if rows else self.tr("Nothing waits"))

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & hand_upload.WATCH and self.isVisible():
            self._anew()

    def _open(self, row: object) -> None:
        if isinstance(row, Waiting):
            self.desk.show(row.invoice.kind, row.invoice.document_id)

    def _to_matching(self) -> None:
        self.desk.show("unknown-matching", 0)

    def _lay_out(self) -> None:
        card = Card(self.tr("Where there is no line, or FBR does not know this address"))
        inside = card.padded()
        inside.addWidget(Step(1, self.tr("Make FBR's sheet of what waits; of one month at a time")))
        inside.addWidget(Step(2, self.tr("Upload it on IRIS, Digital Invoicing, from any computer")))
        inside.addWidget(Step(3, self.tr("Bring the file that IRIS gives back: it has the numbers")))
        papers = Card(self.tr("What waits"))
        self.month.setFixedWidth(look.wide("search_least"))
        papers.head_widget(self.month)
        papers.add(self.table, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(card)
        column.addWidget(papers, 1)
        self.body.addWidget(middle, 1)

    def _columns(self) -> list[Column[Waiting]]:
        return [
            columns.code(self.tr("Paper"), lambda row: row.invoice.number, width=116),
            columns.day(self.tr("Date"), lambda row: row.invoice.invoice_date, width=90),
            columns.text(self.tr("Buyer"), lambda row: row.invoice.buyer_name),
            columns.money(self.tr("Rupees"), _total, width=110),
            columns.chip(
                self.tr("State"), lambda row: wording.paper(row.state)[0], lambda row: wording.paper(row.state)[1]
            ),
        ]


def _total(row: Waiting) -> Decimal:
    return row.invoice.total


def _list(name: str) -> str:
    return paths.resource(f"portal/fbr_template/{name}.csv").read_text(encoding="utf-8-sig")
