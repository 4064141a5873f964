"""A month's wages paid out: by bank, by wallet, in cash with the notes it takes; that they were; the slips as files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.rules.period import Month
from app.services import pay_list
from app.services.books import Sitting
from app.services.pay_list import PayLine, PayList
from app.ui import papers, wording
from app.ui.desk import Desk
from app.ui.jobs import Job, Progress
from app.ui.kit import columns, files, written
from app.ui.kit.busy import Busy
from app.ui.kit.buttons import plain, primary
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import DateField
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Hair, Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.records import Records


class PayingOutPage(Records[PayLine]):
    watch = pay_list.WATCH

    def __init__(self, desk: Desk, month: Month) -> None:
        self._month, self._list = month, PayList(month=str(month), run_id=None, lines=(), purse={}, paid_on={})
        self._due_on = month.last
        empty = EmptyState(self.tr("Nothing is to be paid"), self.tr("No wage of this month has anything to pay out."))
        tabs = [Tab[PayLine]("all", self.tr("All"), lambda _row: True)]
        tabs += [Tab[PayLine](way, wording.of(wording.METHODS, way), partial(_goes, way)) for way in pay_list.METHODS]
        side = SidePanel()
        table = Table(self._columns(), lambda row: row.worker_id)
        super().__init__(desk, table, tabs=tabs, side=side, empty=empty, amount=lambda row: row.amount)
        self._panel = side
        self.busy = Busy(self)
        self._job: Job[int] | None = None
        self.busy.cancelled.connect(self._stop)
        self.slips = plain(self.tr("Slips as files"), "download")
        self.slips.clicked.connect(self.ask_folder)
        self.set_actions(self.slips)
        self._head_said("")

    def read_rows(self, sitting: Sitting) -> list[PayLine]:
        self._list = pay_list.of(sitting, self._month)
        self._due_on = pay_list.due_on(sitting, self._month)
        return list(self._list.lines)

    def describe(self, rows: Sequence[PayLine]) -> None:
        amount = wording.rupees(self._list.amount())
        self._head_said(self.tr("{amount} in all").format(amount=amount))
        self._lay_panel()

    def open_row(self, row: object) -> None:
        if isinstance(row, PayLine):
            self.desk.show("worker", row.worker_id)

    def mark_paid(self) -> None:
        """The wages that go the way chosen were paid on that day."""
        day = self.paid_on.day()
        if day is None:
            self.desk.tell(State.REJECTED, self.tr("Say on which day they were paid."))
            return
        try:
            with self.desk.books.write() as sitting:
                pay_list.paid(sitting, self._month, str(self.way.value()), day, str(self.reference.value()))
        except Exception as error:
            told(self.desk, error)
            return
        self.desk.tell(State.ACCEPTED, self.tr("It is written down that they were paid."))

    def ask_folder(self) -> None:
        chosen = files.folder(self, self.tr("Folder for the slips"))
        if chosen is not None:
            self.save_slips(chosen)

    def save_slips(self, folder: Path) -> None:
        """One file for each worker, written off the window's thread."""
        self.slips.explain(self.tr("The slips are being written."))
        language = papers.spoken()

        def work(progress: Progress) -> int:
            return papers.slip_files(self.desk.books, self._month, language, folder, progress.say)

        self._job = Job.long(self, work, partial(self._saved_slips, folder.name), self._not_saved)
        self._job.progress.moved.connect(self.busy.tell)
        self.busy.begin(self.tr("The slips are being written."))
        self._job.start()

    def _saved_slips(self, folder: str, count: int) -> None:
        self._finish()
        said = self.tr("{n} slips are in {folder}.")
        words = {"n": written.isolate(str(count)), "folder": written.isolate(folder)}
        self.desk.tell(State.ACCEPTED, said.format(**words))

    def _not_saved(self, error: Exception) -> None:
        self._finish()
        told(self.desk, error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._finish()

    def _finish(self) -> None:
        self.busy.finish()
        self.slips.explain("")

    def _head_said(self, fact: str) -> None:
        approved = self._list.run_id is not None
        state = (State.ACCEPTED, self.tr("Approved")) if approved else (State.DRAFT, self.tr("Not approved"))
        title = self.tr("Paying out, {month}").format(month=wording.month(self._month.first))
        self.set_head(title, fact, state, back=True)

    def _lay_panel(self) -> None:
        """What goes which way, what is still to be paid, and the notes of the envelopes."""
        made, side = self._list, self._panel
        ways = [way for way in pay_list.METHODS if made.by(way)]
        open_ = [way for way in ways if made.waiting(way)]
        side.clear()
        if not ways:
            return
        title = self.tr("Still to be paid") if open_ else self.tr("All is paid")
        due = self.tr("By {date}").format(date=written.isolate(written.day(self._due_on)))
        late = bool(open_) and self.desk.today() > self._due_on
        side.head(State.OVERDUE if late else State.WAITING if open_ else State.ACCEPTED, title, due)
        sums = [(way, made.waiting(way) if open_ else made.amount(way)) for way in open_ or ways]
        side.add_part(Facts([(wording.of(wording.METHODS, way), written.money(amount)) for way, amount in sums]))
        for line in made.lines:
            if line.last:
                side.add_part(
                    Words(self._for_himself(line), Role.SUB, "accepted" if line.paid_on else "ink2", wrap=True)
                )
        for way, day in made.paid_on.items():
            said = self.tr("{way}: paid on {date}")
            words = {"way": wording.of(wording.METHODS, way), "date": written.isolate(written.day(day))}
            side.add_part(Words(said.format(**words), Role.SUB, "accepted", wrap=True))
        if made.purse:
            side.add_part(Hair())
            side.add_part(Words(self.tr("Notes and coins to fetch"), Role.SUB, "ink2", bold=True))
            side.add_part(Facts([(written.whole(note), f"× {written.whole(n)}") for note, n in made.purse.items()]))
        if open_:
            self._ask(open_)

    def _for_himself(self, line: PayLine) -> str:
        """His last wage is no part of what is paid with the month."""
        name = wording.name(line.name, line.name_ur)
        if line.paid_on is None:
            return self.tr("Last wage of {name}: not paid yet").format(name=name)
        day = written.isolate(written.day(line.paid_on))
        return self.tr("Last wage of {name}: paid on {date}").format(name=name, date=day)

    def _ask(self, open_: Sequence[str]) -> None:
        self.way = ChoiceField([Choice(way, wording.of(wording.METHODS, way)) for way in open_])
        self.paid_on, self.reference = DateField(self.desk.today), CodeField(self.tr("Cheque or transfer number"))
        self.paid_on.show_value(self.desk.today())
        for label, field in (
            (self.tr("Way of paying"), self.way),
            (self.tr("Paid on"), self.paid_on),
            (self.tr("Cheque or transfer number"), self.reference),
        ):
            field.setAccessibleName(label)
        self._panel.add_part(Hair())
        self._panel.add_part(Words(self.tr("Paid on"), Role.SUB, "ink2", bold=True))
        for field in (self.way, self.paid_on, self.reference):
            self._panel.add_part(field)
        self.pay = primary(self.tr("It is paid"), "check")
        self.pay.clicked.connect(self.mark_paid)
        self.pay.explain("" if self._list.run_id is not None else self.tr("Approve the month's wages first."))
        self._panel.foot(self.pay)

    def _columns(self) -> list[Column[PayLine]]:
        return [
            columns.code(self.tr("No."), lambda row: row.worker_number, width=56),
            columns.text(self.tr("Name"), lambda row: wording.name(row.name, row.name_ur)),
            columns.text(self.tr("Way"), lambda row: wording.of(wording.METHODS, row.method), width=84),
            columns.code(self.tr("Account, or notes"), _whither, width=290, ink=lambda _row: "ink2"),
            columns.money(self.tr("Rupees"), lambda row: row.amount, width=104, bold=lambda _row: True),
        ]


def _goes(way: str, row: PayLine) -> bool:
    return row.method == way


def _whither(row: PayLine) -> str:
    """His account; of cash the notes of his envelope."""
    return row.account or "  ".join(f"{count}×{note:,}" for note, count in row.notes.items())
