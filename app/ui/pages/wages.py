"""A month's wages: what they would be, what is wrong with them, why each figure is what it is; approved, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.rules.period import Month
from app.services import payroll
from app.services.books import Books, Sitting
from app.services.pay_runs import WageRow
from app.services.payroll import Preview
from app.ui import papers, wording
from app.ui.desk import Desk, Said
from app.ui.jobs import Cancelled, Job, Progress
from app.ui.kit import columns, look, written
from app.ui.kit.busy import Busy
from app.ui.kit.buttons import plain, primary
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.drafting import told
from app.ui.pages.paid_once import PaidOncePage
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.paying_out import PayingOutPage
from app.ui.pages.reason import Reason
from app.ui.pages.records import Records
from app.ui.pages.sure import Sure
from app.ui.pages.wage_panel import WagePanel
from app.ui.papers import Wanted


class WagesPage(Records[WageRow]):
    watch = payroll.WATCH
    picks_first = False

    def __init__(self, desk: Desk) -> None:
        self._month: Month | None = None
        self._preview: Preview | None = None
        self._months: list[Month] = []
        empty = EmptyState(
            self.tr("No wages yet"),
            self.tr("They are computed from the attendance: bring the month's sheet in first."),
        )
        tabs = [
            Tab[WageRow]("all", self.tr("All"), lambda _row: True),
            Tab[WageRow]("look", self.tr("To look at"), lambda row: bool(row.problems)),
            Tab[WageRow]("monthly", self.tr("Monthly"), lambda row: row.pay_kind == "monthly"),
            Tab[WageRow]("daily", self.tr("Daily"), lambda row: row.pay_kind == "daily"),
            Tab[WageRow]("piece", self.tr("Piece work"), lambda row: row.pay_kind == "piece"),
        ]
        self.chooser = ChoiceField()
        self.chooser.setAccessibleName(self.tr("Month"))
        self.chooser.setFixedWidth(look.wide("search_least"))
        side = SidePanel()
        table = Table(self._columns(), lambda row: row.worker_id)
        super().__init__(
            desk, table, tabs=tabs, side=side, empty=empty, amount=lambda row: row.net, tools=[self.chooser]
        )
        self.panel = WagePanel(side, self)
        self.panel.summary_asked.connect(self.table.clearSelection)
        self.panel.slip_asked.connect(self._one_slip)
        self.chooser.edited.connect(self._choose_month)
        self._make_actions()
        self._writing: Progress | None = None
        self.busy = Busy(self)
        self.busy.cancelled.connect(self._stop)
        self.set_head(self.tr("Wages"))

    def read_rows(self, sitting: Sitting) -> list[WageRow]:
        """On the pool's thread: what it finds is laid down here and shown by `describe`."""
        self._months = payroll.months(sitting)
        month = self._month or (self._months[0] if self._months else None)
        self._preview = payroll.preview(sitting, month) if month is not None else None
        rows = self._preview.rows if self._preview is not None else ()
        return sorted(rows, key=lambda row: not row.problems)

    def describe(self, rows: Sequence[WageRow]) -> None:
        made = self._preview
        if made is None:
            self.set_head(self.tr("Wages"))
            self._explain()
            return
        self._month = made.month
        self.chooser.offer([Choice(month, wording.month(month.first)) for month in self._months])
        self.chooser.show_value(made.month)
        approved = made.run_id is not None
        state = (State.ACCEPTED, self.tr("Approved")) if approved else (State.DRAFT, self.tr("Not approved"))
        fact = self.tr("{n} workers, net {amount}").format(
            n=written.isolate(str(made.totals.workers)), amount=wording.rupees(made.totals.net)
        )
        self.set_head(self.tr("Wages, {month}").format(month=wording.month(made.month.first)), fact, state)
        self.approve.setVisible(not approved)
        self.reverse.setVisible(approved)
        if self._writing is None:
            self._explain()

    def _explain(self) -> None:
        made = self._preview
        serious = [found for found in made.problems if not found.is_warning] if made is not None else []
        none = "" if made is not None and made.rows else self.tr("There are no wages yet: the attendance comes first.")
        self.approve.explain(none or (wording.problem(serious[0]) if serious else ""))
        self.reverse.explain("")
        for button in self._others:
            button.explain(none)

    def show_chosen(self, row: object) -> None:
        if isinstance(row, WageRow) and self.table.selectionModel().hasSelection():
            alone = self._preview is not None and row.run_id is not None and row.run_id != self._preview.run_id
            self.panel.show_wage(row, alone=alone)
        elif self._preview is not None:
            self.panel.show_summary(self._preview)

    def open_row(self, row: object) -> None:
        if isinstance(row, WageRow):
            self.desk.show("worker", row.worker_id)

    def focus_first(self) -> None:
        self.table.setFocus()

    def approve_month(self) -> None:
        """For good: a mistake is taken back by a counter-run, never mended."""
        month = self._month
        if month is None:
            return
        name = wording.month(month.first)
        text = self.tr("They are computed once more and written for good. A mistake is taken back by a counter-run.")
        if not Sure.ask(self, self.tr("Approve the wages of {month}?").format(month=name), text, self.tr("Approve")):
            return
        said = self.tr("The wages of {month} are approved.").format(month=name)
        done = Said(State.ACCEPTED, said, self.tr("To the challans"), "challans")
        self._write(partial(payroll.approve, month=month), self.tr("The wages are being approved."), done)

    def reverse_month(self) -> None:
        month = self._month
        if month is None:
            return
        name = wording.month(month.first)
        text = self.tr("A counter-run takes them back. Challans with a PSID stand; of the others new ones are drawn.")
        title = self.tr("Take back the wages of {month}?").format(month=name)
        reason = Reason.ask(self, title, text, self.tr("Take back"))
        if not reason:
            return
        done = Said(State.ACCEPTED, self.tr("The wages of {month} are taken back.").format(month=name))
        change = partial(payroll.reverse, month=month, reason=reason)
        self._write(change, self.tr("The wages are being taken back."), done)

    def _write(self, change: Callable[[Sitting], object], doing: str, done: Said) -> None:
        """Off the window's thread, one at a time; what is not stopped is finished, whoever closes the window."""
        if self._writing is not None:
            return
        self._writing = Progress()
        work = partial(_written, self.desk.books, change, done, self._writing)
        self.busy.begin(doing)
        for button in (self.approve, self.reverse):
            button.explain(doing)
        Job(self, work, self._finish, self._not_written).queue()

    def _finish(self, done: Said | None) -> None:
        self._writing = None
        self.busy.finish()
        self._explain()
        if done is not None:
            self.desk.said.emit(done)

    def _not_written(self, error: Exception) -> None:
        self._finish(None)
        told(self.desk, error)

    def _stop(self) -> None:
        if self._writing is not None:
            self._writing.stop()

    def print_register(self) -> None:
        month = self._month
        if month is not None:
            title = self.tr("Wages register")
            name = f"wages-{month}"
            self.desk.lay(
                PaperPage(self.desk, Wanted(name, title, lambda s, lang: papers.wage_register(s, month, lang)))
            )

    def open_paying_out(self) -> None:
        if self._month is not None:
            self.desk.lay(PayingOutPage(self.desk, self._month))

    def open_paid_once(self) -> None:
        if self._preview is not None:
            approved = self._preview.run_id is not None
            self.desk.lay(PaidOncePage(self.desk, self._preview.month, approved=approved))

    def print_slips(self) -> None:
        self._one_slip(0)

    def _one_slip(self, worker_id: int) -> None:
        month = self._month
        if month is not None:
            who = worker_id or None
            wanted = Wanted(
                f"payslips-{month}", self.tr("Payslips"), lambda s, lang: papers.payslips(s, month, who, lang)
            )
            self.desk.lay(PaperPage(self.desk, wanted))

    def _choose_month(self) -> None:
        chosen = self.chooser.value()
        if isinstance(chosen, Month):
            self._month = chosen
            self.table.clearSelection()
            self.refresh()

    def _make_actions(self) -> None:
        register, slips = plain(self.tr("Register"), key="Ctrl+P"), plain(self.tr("Payslips"))
        register.clicked.connect(self.print_register)
        slips.clicked.connect(self.print_slips)
        self.reverse = plain(self.tr("Take back"), "arrow-back-up")
        self.reverse.clicked.connect(self.reverse_month)
        self.reverse.hide()
        self.approve = primary(self.tr("Approve"), "check", "Ctrl+Return")
        self.approve.clicked.connect(self.approve_month)
        once, pay = plain(self.tr("Bonus and arrears")), plain(self.tr("Pay out"))
        once.clicked.connect(self.open_paid_once)
        pay.clicked.connect(self.open_paying_out)
        self._others = (register, slips, once, pay)
        self.set_actions(*self._others, self.reverse, primary=self.approve)
        self._explain()

    def _columns(self) -> list[Column[WageRow]]:
        return [
            columns.code(self.tr("No."), lambda row: row.worker_number, width=46),
            columns.text(
                self.tr("Name"),
                lambda row: wording.name(row.name, row.name_ur),
                icon=lambda row: "alert-triangle" if row.problems else "",
                icon_ink=lambda _row: "unknown",
            ),
            columns.text(
                self.tr("Paid"),
                lambda row: wording.of(wording.PAY_KINDS, row.pay_kind),
                width=86,
                ink=lambda _row: "ink2",
            ),
            columns.quantity(self.tr("Days"), lambda row: row.paid_days, width=56),
            columns.quantity(self.tr("Overtime"), lambda row: row.overtime_hours or None, width=72),
            columns.money(self.tr("Gross"), lambda row: row.gross, width=98),
            columns.money(self.tr("EOBI"), lambda row: row.eobi_employee, width=80),
            columns.money(self.tr("Income tax"), lambda row: row.income_tax, width=86),
            columns.money(self.tr("Net, rupees"), lambda row: row.net, width=100, bold=lambda _row: True),
        ]


def _written(books: Books, change: Callable[[Sitting], object], done: Said, progress: Progress) -> Said | None:
    """On the thread that writes; nothing is kept if it was stopped meanwhile."""
    try:
        with books.write() as sitting:
            change(sitting)
            progress.say(1, 1)
    except Cancelled:
        return None
    return done
