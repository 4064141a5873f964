"""Without line or whitelisting: what waits goes into FBR's own sheet, and a person uploads it on IRIS."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exchange import fbr_payloads, fbr_template
from app.exchange.fbr_template import Lists, Uploaded
from app.host import paths
from app.rules.period import Month
from app.services import hand_upload
from app.services.hand_upload import HandedOut, Waiting
from app.ui import sync_thread, trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, files, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import MonthField
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.steps import Step
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.given_out_card import GivenOutCard
from app.ui.pages.sure import Sure

SHEET, PACKED = ".xlsx", ".zip"
Read = tuple[list[Waiting], list[HandedOut]]


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
        self.pack = plain(self.tr("Make JSON files"), "download")
        self.pack.clicked.connect(partial(self._ask, PACKED))
        back = plain(self.tr("The file that IRIS gave back"), "file-import")
        back.clicked.connect(self._to_matching)
        self.set_actions(back, self.pack, primary=self.write)
        self.set_head(self.tr("Upload by hand"), back=True)
        self.given = GivenOutCard()
        self.given.again.connect(self.ask_again)
        self._lay_out()
        self.month.edited.connect(self._anew)
        self.table.opened.connect(self._open)
        desk.hub.changed.connect(self._heard)
        self._explain(self.tr("Nothing waits"))

    def arrive(self) -> None:
        self._anew()

    def focus_first(self) -> None:
        """Among what waits; where nothing does, in the month."""
        (self.month if self.table.isHidden() else self.table).setFocus()

    def ask_where(self) -> None:
        if self.write.isEnabled():
            self._ask(SHEET)

    def ask_again(self, given: HandedOut) -> None:
        """A file that was lost; its papers stay as they are."""
        title = self.tr("Make {file} again?").format(file=written.isolate(given.file))
        text = self.tr(
            "It holds the same papers as before. Upload one of the two files, and only one: what is uploaded twice, "
            "FBR has twice."
        )
        if not Sure.ask(self, title, text, self.tr("Make it again")):
            return
        kind = PACKED if given.file.endswith(PACKED) else SHEET
        if path := self._where(kind, given.file.removesuffix(kind)):
            self._start(partial(self._made_again, path, given.words))

    def make(self, path: Path) -> None:
        """On another thread: the file and the books, both or neither."""
        self._start(partial(self._made, path, self._month()))

    def _ask(self, kind: str) -> None:
        """Asked first, because nothing of it can be taken back: from then on only IRIS knows."""
        takes = [row for row in self._rows if not row.is_trial]
        title = self.tr("Take {n} papers to IRIS by hand?").format(n=written.isolate(str(len(takes))))
        text = self.tr(
            "They will not be sent from here any more. Their fate is unknown until you bring the numbers of IRIS."
        )
        word = self.tr("Make the sheet") if kind == SHEET else self.tr("Make the files")
        if not Sure.ask(self, title, text, word):
            return
        if path := self._where(kind, f"FBR {Month.of(takes[0].invoice.invoice_date)}"):
            self.make(path)

    def _where(self, kind: str, name: str) -> Path | None:
        """A file that is there already is refused later: nothing of IRIS is ever written over."""
        title, filters = self.tr("FBR's sheet"), files.EXCEL
        if kind == PACKED:
            title, filters = self.tr("JSON files in one archive"), files.ZIP
        chosen, _ = files.to_save(self, title, name + kind, filters, replaces=False)
        return chosen.with_suffix(kind) if chosen is not None else None

    def _start(self, work: Callable[[], Uploaded]) -> None:
        self._explain(self.tr("The file is being made"))
        Job(self, work, self._done, self._refused).start()

    def _made(self, path: Path, month: Month | None) -> Uploaded:
        door = sync_thread.handing_out(self.desk.books)
        if path.suffix == PACKED:
            return fbr_payloads.write(door, month, path, sync_thread.as_told)
        return fbr_template.write(door, month, path, Lists.read(_list))

    def _made_again(self, path: Path, given: str) -> Uploaded:
        door = sync_thread.handing_out(self.desk.books)
        if path.suffix == PACKED:
            return fbr_payloads.write_again(door, None, given, path, sync_thread.as_told)
        return fbr_template.write_again(door, None, given, path, Lists.read(_list))

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

    def _anew(self) -> None:
        Job(self, partial(self._read, self._month()), self._show, trouble.report).start()

    def _read(self, month: Month | None) -> Read:
        with self.desk.books.read() as sitting:
            return hand_upload.waiting(sitting, month), hand_upload.handed_out(sitting)

    def _show(self, found: Read) -> None:
        self._rows, files = found
        self.table.replace(self._rows)
        self._say_nothing(held=self.table.hasFocus())
        self.table.choose_first()
        self.given.show_files(files)
        trials = sum(row.is_trial for row in self._rows)
        left = self.tr(
            "Made for the trial portal, and left out: {n}. Let a real sale go to the real one: Portal settings."
        )
        self.left_out.say(left.format(n=written.isolate(str(trials))))
        self.left_out.setVisible(bool(trials))
        nothing = self.tr("What waits was made for the trial portal") if trials else self.tr("Nothing waits")
        self._explain("" if len(self._rows) > trials else nothing)

    def _say_nothing(self, *, held: bool) -> None:
        """In the table's place, where no row stands; the keyboard does not fall into a void."""
        self.nothing.say(
            self.tr("Nothing of this month waits to be taken to IRIS.")
            if self._month() is not None
            else self.tr("Nothing waits to be taken to IRIS.")
        )
        self.nothing.setVisible(not self._rows)
        self.table.setVisible(bool(self._rows))
        if held and not self._rows:
            self.month.setFocus()

    def _explain(self, why: str) -> None:
        for button in (self.write, self.pack):
            button.explain(why)

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
        self.left_out = Words("", Role.BODY, "held", wrap=True)
        self.left_out.hide()
        inside.addWidget(self.left_out)
        papers = Card(self.tr("What waits"))
        self.month.setFixedWidth(look.wide("search_least"))
        papers.head_widget(self.month)
        papers.add(self.table, 1)
        self.nothing = Words("", Role.BODY, "ink2")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        papers.add(self.nothing, 1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(card)
        column.addWidget(papers, 2)
        column.addWidget(self.given, 1)
        self.body.addWidget(middle, 1)

    def _columns(self) -> list[Column[Waiting]]:
        return [
            columns.code(self.tr("Paper"), lambda row: row.invoice.number, width=116),
            columns.day(self.tr("Date"), lambda row: row.invoice.invoice_date, width=90),
            columns.text(self.tr("Buyer"), lambda row: row.invoice.buyer_name),
            columns.money(self.tr("Rupees"), _total, width=110),
            columns.chip(
                self.tr("State"),
                lambda row: wording.paper(row.state)[0],
                lambda row: wording.paper(row.state)[1],
            ),
        ]


def _total(row: Waiting) -> Decimal:
    return row.invoice.total


def _list(name: str) -> str:
    return paths.resource(f"portal/fbr_template/{name}.csv").read_text(encoding="utf-8-sig")
