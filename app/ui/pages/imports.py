"""Files into the books: choose, see what the headings mean and what is wrong, mend it, import; and take it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.exchange import imports
from app.exchange.imports import Cancelled, ImportResult, Kind, Preview
from app.exchange.shapes import Repair
from app.services import batches, undo
from app.services.undo import UndoneRow
from app.ui.desk import Desk
from app.ui.jobs import Job, Progress
from app.ui.kit import files, look, written
from app.ui.kit.busy import Busy
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.import_history import HistoryCard, Past, past
from app.ui.pages.import_meaning import MeaningCard
from app.ui.pages.import_wrong import WrongCard

ENDINGS = ("xlsx", "xls", "ods", "csv")


class ImportsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.path: Path | None = None
        self.repairs: list[Repair] = []
        self._preview: Preview | None = None
        self._job: Job[Preview] | Job[ImportResult] | Job[UndoneRow] | None = None
        self._kinds = {
            Kind.PURCHASES: self.tr("Purchases"), Kind.SALES: self.tr("Sales invoices"),
            Kind.SUPPLIERS: self.tr("Suppliers"), Kind.CUSTOMERS: self.tr("Customers"), Kind.PARTS: self.tr("Parts"),
            Kind.PAYMENTS: self.tr("Payments"), Kind.OPENINGS: self.tr("Opening balances"),
            Kind.ANNEX_A: self.tr("Annex-A from IRIS"), Kind.WORKERS: self.tr("Workers"),
            Kind.ATTENDANCE: self.tr("Attendance"), Kind.PUNCHES: self.tr("Clock punches"),
        }  # fmt: skip
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.space("gap"))
        self.meaning, self.wrong, self.history = MeaningCard(), WrongCard(), HistoryCard(self._kinds)
        for card in (self._first(), self.wrong, self.meaning, self.history):
            self._column.addWidget(card)
        self._column.addStretch()
        self.scrolling(inside)
        self.meaning.edited.connect(self._remap)
        self.wrong.mended.connect(self.mend)
        self.wrong.left_out.connect(self.leave_out)
        self.history.undo_asked.connect(self.take_back)
        self.run_button = primary(self.tr("Import"), "file-import", "Ctrl+Return")
        self.run_button.clicked.connect(self.bring)
        self.another = plain(self.tr("Leave it"), "x")
        self.another.clicked.connect(self.leave)
        self.set_actions(self.another, primary=self.run_button)
        self.set_head(self.tr("Import a file"))
        self.busy = Busy(self)
        self.busy.cancelled.connect(self.stop)
        desk.hub.changed.connect(self._heard)
        self._show(None)

    def arrive(self) -> None:
        Job(self, self._read_past, self.history.show_rows).start()

    def choose_file(self, path: Path) -> None:
        """Look at a file: nothing is written."""
        self.path, self.repairs = path, []
        self.meaning.forget()
        self.file_name.say(written.isolate(path.name))
        self.look(None)

    def look(self, mapping: dict[str, str] | None) -> None:
        """Try the import; an older trial that still runs is given up."""
        if self.path is None:
            return
        kind, path, repairs, books = Kind(str(self.kind.value())), self.path, tuple(self.repairs), self.desk.books

        def work(progress: Progress) -> Preview:
            return imports.preview(
                books, kind, path, None, mapping, repairs=repairs, progress=progress.moved.emit,
                cancelled=lambda: progress.stopped,
            )  # fmt: skip

        def shown(found: Preview) -> None:
            if self._job is job:  # an older trial may come to its end all the same, and has no say any more
                self._show(found)

        def refused(error: Exception) -> None:
            if self._job is job:
                self._refused(error)

        self.stop()
        job = Job.long(self, work, shown, refused)
        self.run_button.explain(self.tr("The file is being looked at"))
        self._begin(job, self.tr("The file is being looked at"))

    def bring(self) -> None:
        if self.path is None or self._preview is None or not self.run_button.isEnabled():
            return
        kind, path, repairs, mapping = self._preview.kind, self.path, tuple(self.repairs), self.meaning.mapping()
        books = self.desk.books

        def work(progress: Progress) -> ImportResult:
            return imports.run(
                books, kind, path, None, mapping, repairs=repairs, progress=progress.moved.emit,
                cancelled=lambda: progress.stopped,
            )  # fmt: skip

        self.run_button.explain(self.tr("It is being imported"))
        self._begin(Job.long(self, work, self._done, self._refused), self.tr("The file is being imported"))

    def take_back(self, batch: int) -> None:
        """One import goes out whole; refused with the names of what was built on it."""
        books = self.desk.books

        def work() -> UndoneRow:
            with books.write() as sitting:
                return undo.undo(sitting, batch)

        self._begin(Job(self, work, self._undone, self._refused), self.tr("The import is being taken back"))

    def mend(self, repair: Repair) -> None:
        self.repairs.append(repair)
        self.look(self.meaning.mapping())

    def leave_out(self, rows: list[Repair]) -> None:
        """Every row that is wrong is passed over: the good ones come in."""
        self.repairs += rows
        self.look(self.meaning.mapping())

    def stop(self) -> None:
        """What runs is given up; nothing of it was written."""
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        """No more of this file."""
        self.stop()
        self.path, self.repairs = None, []
        self.said.say("")
        self.file_name.say(self.tr("Excel, LibreOffice or csv; nothing is written yet."))
        self._show(None)

    def _first(self) -> Card:
        card = Card(self.tr("The file"))
        self.kind = ChoiceField([Choice(kind.value, word) for kind, word in self._kinds.items()])
        self.kind.show_value(Kind.PURCHASES.value)
        self.kind.setAccessibleName(self.tr("What is in it"))
        self.kind.edited.connect(self._again)
        pick = plain(self.tr("Choose a file"), "file-import", "Ctrl+O")
        pick.clicked.connect(self._pick)
        self.file_name = Words(self.tr("Excel, LibreOffice or csv; nothing is written yet."), Role.SUB, "ink2")
        row = QHBoxLayout()
        for widget in (self.kind, pick):
            row.addWidget(widget)
        row.addWidget(self.file_name, 1)
        self.said = Words("", Role.BODY, wrap=True)
        inner = card.padded()
        inner.addLayout(row)
        inner.addWidget(self.said)
        return card

    def _begin(self, job: Job[Preview] | Job[ImportResult] | Job[UndoneRow], sentence: str) -> None:
        self._job = job
        job.progress.moved.connect(self.busy.tell)
        self.busy.begin(sentence)
        job.start()

    def _over(self) -> None:
        self._job = None
        self.busy.finish()

    def _show(self, found: Preview | None) -> None:
        self._over()
        self._preview = found
        self.history.setVisible(found is None)
        self.another.setVisible(found is not None)
        self.meaning.setVisible(found is not None and found.kind is not Kind.ATTENDANCE)
        if found is None:
            self.wrong.hide()
            self.run_button.explain(self.tr("Choose a file first"))
            return
        self.wrong.show_preview(found)
        self.run_button.explain("" if not found.problems else self.tr("Mend first what is wrong"))
        said = self.tr("{rows} rows make {n} records.").format(
            rows=written.isolate(str(found.rows)), n=written.isolate(str(len(found.records)))
        )
        if found.remembered:
            said += " " + self.tr("The headings are understood as the last time.")
        self.said.say(said)
        self.meaning.show_preview(found)

    def _remap(self) -> None:
        self.look(self.meaning.mapping())

    def _again(self) -> None:
        self.repairs = []
        self.meaning.forget()
        self.look(None)

    def _pick(self) -> None:
        chosen = files.to_open(self, self.tr("Choose a file"), ENDINGS)
        if chosen is not None:
            self.choose_file(chosen)

    def _done(self, result: ImportResult) -> None:
        said = self.tr("{n} records are in the books.").format(n=written.isolate(str(result.imported)))
        self.desk.tell(State.ACCEPTED, said)
        self.path, self.repairs = None, []
        self.said.say(said)
        self._show(None)

    def _undone(self, done: UndoneRow) -> None:
        self._over()
        said = self.tr("Import {batch} was taken back: {n} rows.").format(
            batch=written.isolate(str(done.batch)), n=written.isolate(str(done.removed))
        )
        self.desk.tell(State.ACCEPTED, said)

    def _refused(self, error: Exception) -> None:
        """What stands on the page stays: a heading wrongly chosen can be chosen again."""
        if isinstance(error, Cancelled):
            self._stopped()
            return
        self._over()
        if self.path is not None:
            self.said.say("")
            self.run_button.explain(self.tr("Mend first what is wrong"))
        told(self.desk, error)

    def _stopped(self) -> None:
        """An older trial gave way to a newer one, or the person had enough."""
        if self._job is not None and self._job.progress.stopped:
            self._over()
            self.said.say(self.tr("Stopped; nothing was written."))
            if self._preview is not None and not self._preview.problems:
                self.run_button.explain("")

    def _read_past(self) -> list[Past]:
        with self.desk.books.read() as sitting:
            return past(sitting)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & batches.WATCH and self.isVisible():
            self.arrive()
