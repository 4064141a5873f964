"""The attendance of a month: typed cell by cell, a row copied, what is empty filled, every step taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Problem, Refusal
from app.services import attendance, holidays, muster, payroll
from app.services.holidays import HolidayRow
from app.services.muster import Muster, Typed
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Sheet
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.keycap import KeyHints
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role, State
from app.ui.pages.allowing import Allowing, may_be_allowed, put_allowed
from app.ui.pages.drafting import told
from app.ui.pages.moon_row import MoonRow
from app.ui.pages.muster_model import MusterModel, Problems
from app.ui.pages.muster_view import MusterView

EARLIER = 14
"""Months back that are offered beside those that have marks."""


class AttendancePage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._month = Month.of(desk.today())
        self._muster: Muster | None = None
        self._known: list[Month] = []
        self._waiting: list[HolidayRow] = []
        self._problems: Problems = {}
        self._own = False  # our own cells are going into the books: their rows are read again by themselves
        self.model = MusterModel(self.write)
        self.view = MusterView(self.model)
        self.view.setAccessibleName(self.tr("Attendance"))
        self.view.cleared.connect(self.clear)
        self.chooser = ChoiceField()
        self.chooser.setAccessibleName(self.tr("Month"))
        self.chooser.setFixedWidth(look.wide("search_least"))
        self.chooser.edited.connect(self._choose_month)
        self.empty = EmptyState(
            self.tr("Nobody worked here in this month"),
            self.tr("Take on your workers first; each has his row here then."),
            [Way("user-plus", self.tr("Take on a worker"), self.tr("Name, CNIC, and what was agreed."))],
        )
        self.empty.taken.connect(self._new_worker)
        self._make_actions()
        self._lay_out()
        self.set_head(self.tr("Attendance"), back=True)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        self._read_again()

    def focus_first(self) -> None:
        self.view.start()

    def write(self, cells: Sequence[Typed]) -> bool:
        """Into the books; False if they refuse, and the message bar says why."""
        self._own = True
        try:
            found = self._written(cells)
        except Exception as error:
            told(self._desk, error)
            return False
        finally:
            self._own = False
        self._tell(found)
        self._show(self._with_fresh({cell.worker for cell in cells}))
        return True

    def _written(self, cells: Sequence[Typed]) -> list[Problem]:
        """Leave that the balance lacks is written once somebody allows it."""
        try:
            with self._desk.books.write() as sitting:
                return muster.put(sitting, self._month, cells)
        except Refusal as refusal:
            reason = Allowing.ask(self, refusal.problems[0]) if may_be_allowed(refusal, cells) else ""
            if not reason:
                raise
        with self._desk.books.write() as sitting:
            return put_allowed(sitting, self._month, cells, reason)

    def clear(self, cells: list[Typed]) -> None:
        """Delete: what is chosen is empty."""
        self._put(self.tr("clear"), cells)

    def copy_above(self) -> None:
        """The row above for the rows that are chosen."""
        self.view.settle()
        rows = self.view.chosen_rows()
        if self._muster is not None and rows and rows[0] > 0:
            source = self.model.row(rows[0] - 1).number
            targets = [self.model.row(row).number for row in rows]
            self._put(self.tr("copy row"), muster.copied(self._muster, source, targets))

    def fill(self) -> None:
        """What is empty up to today: present, rest on the day of rest, holidays."""
        self.view.settle()
        if self._muster is None:
            return
        chosen = self.view.chosen_rows() if len(self.view.chosen_rows()) > 1 else range(self.model.rowCount())
        numbers = [self.model.row(row).number for row in chosen]
        self._put(self.tr("fill"), muster.filled(self._muster, numbers, upto=self._desk.today()))

    def fill_to_the_end(self) -> None:
        """What stands in the cell, on the later days of his row."""
        self.view.settle()
        index = self.view.currentIndex()
        cell = self.model.cell(index) if index.isValid() else None
        if self._muster is not None and cell is not None and cell.text:
            number = self.model.row(index.row()).number
            found = muster.to_the_end(self._muster, number, cell.day, today=self._desk.today())
            self._put(self.tr("fill to the end"), found)

    def fill_down(self) -> None:
        """What stands in the first of the rows that are chosen, in the others; of one cell, in all rows below it."""
        self.view.settle()
        chosen = self.view.selectionModel().selectedIndexes() or [self.view.currentIndex()]
        days = {cell.day for index in chosen if (cell := self.model.cell(index)) is not None and cell.text}
        rows = self.view.chosen_rows()
        if self._muster is None or not days:
            return
        last = rows[-1] if len(rows) > 1 else self.model.rowCount() - 1
        below = [self.model.row(row).number for row in range(rows[0] + 1, last + 1)]
        self._put(self.tr("fill down"), muster.down(self._muster, self.model.row(rows[0]).number, days, below))

    def next_problem(self) -> None:
        """To the next thing to look at, and say what it is."""
        self.view.to_next_problem()
        self._tell(list(self.model.problems(self.view.currentIndex())))

    def take_back(self) -> None:
        self.view.settle()
        self.model.undo.undo()

    def do_again(self) -> None:
        self.view.settle()
        self.model.undo.redo()

    def show_month(self, month: Month) -> None:
        self._month = month
        self._read_again()

    def _put(self, words: str, cells: Sequence[Typed]) -> None:
        if self._muster is not None and cells:
            self.model.put(words, cells, muster.before(self._muster, cells))

    def _tell(self, found: list[Problem]) -> None:
        """Of what is only to be looked at, the first, and how many more."""
        if not found:
            return
        more = len(found) - 1
        said = wording.problem(found[0])
        if more:
            said = self.tr("{first} And {n} more.").format(first=said, n=written.isolate(str(more)))
        self._desk.tell(State.WARN, said)

    def _make_actions(self) -> None:
        self.copy = plain(self.tr("Copy row above"), "copy", "Ctrl+D")
        self.copy.clicked.connect(self.copy_above)
        self.back = plain(self.tr("Undo"), "arrow-back-up", "Ctrl+Z")
        self.back.clicked.connect(self.take_back)
        self.again = plain(self.tr("Redo"), "", "Ctrl+Y")
        self.again.clicked.connect(self.do_again)
        self.fill_in = primary(self.tr("Fill"), "check", "Ctrl+Return")
        self.fill_in.clicked.connect(self.fill)
        self.set_actions(self.copy, self.back, self.again, primary=self.fill_in)
        self._make_keys()
        self.model.undo.canUndoChanged.connect(self.back.setEnabled)
        self.model.undo.canRedoChanged.connect(self.again.setEnabled)
        self.back.setEnabled(False)
        self.again.setEnabled(False)

    def _make_keys(self) -> None:
        """A button answers its key a tenth of a second later; hands that type a month do not wait so long."""
        for button in (self.copy, self.back, self.again, self.fill_in):
            button.setShortcut(QKeySequence())
        for keys, step in (
            ("Ctrl+D", self.copy_above), ("Ctrl+Z", self.take_back), ("Ctrl+Y", self.do_again),
            ("Ctrl+Return", self.fill), ("Ctrl+R", self.fill_to_the_end), ("Ctrl+Shift+D", self.fill_down),
            ("F8", self.next_problem),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, step)

    def _lay_out(self) -> None:
        self.moon = MoonRow(self._desk)
        row = QHBoxLayout()
        row.addWidget(self.chooser)
        self.seen = Words("", Role.LABEL, "unknown")
        row.addWidget(self.seen)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.moon)
        self.body.addWidget(self.empty, 1)
        self.sheet = Sheet()
        self.sheet.add(self.view, 1)
        self.sheet.hair()
        self.sheet.add(
            KeyHints(
                [
                    ("P A R H ½", self.tr("marks")),
                    ("CL SL AL ½CL ML", self.tr("leave")),
                    ("2", self.tr("two hours over")),
                    ("Ctrl R", self.tr("to the end")),
                    ("Ctrl Shift D", self.tr("down")),
                    ("Del", self.tr("empty")),
                    ("F8", self.tr("next to look at")),
                ]
            )
        )
        self.body.addWidget(self.sheet, 1)

    def _read_again(self) -> None:
        Job(self, self._read, self._show, trouble.report).start()

    def _read(self) -> Muster:
        with self._desk.books.read() as sitting:
            self._known = payroll.months(sitting)
            month = self._month
            days = holidays.between(sitting, month.first, month.last)
            self._waiting = [row for row in days.values() if not row.confirmed]
            self._problems = muster.problems(sitting, month)
            return muster.read(sitting, month)

    def _with_fresh(self, numbers: set[str]) -> Muster:
        """The grid with these rows read again: the others are as they were, and hands do not wait for them."""
        before = self._muster
        if before is None or before.month != self._month:
            return self._read()
        with self._desk.books.read() as sitting:
            fresh = {row.number: row for row in muster.read(sitting, self._month, numbers).rows}
            problems = muster.problems(sitting, self._month, numbers)
        kept = {place: each for place, each in self._problems.items() if place[0] not in numbers}
        self._problems = kept | problems
        return replace(before, rows=tuple(fresh.get(row.number, row) for row in before.rows))

    def _show(self, found: Muster) -> None:
        if found.month != self._month:
            return  # another month was chosen meanwhile
        self._muster = found
        self.model.show_muster(found, self._problems)
        self.moon.show_holidays(self._waiting)
        self._offer()
        self.empty.setVisible(not found.rows)
        self.sheet.setVisible(bool(found.rows))
        state = (State.HELD, self.tr("Wages approved")) if found.closed else None
        days = sum((row.present for row in found.rows), start=ZERO)
        fact = self.tr("{n} workers, {days} days of work").format(
            n=written.isolate(str(len(found.rows))), days=written.isolate(f"{days.normalize():f}")
        )
        seen = len(self._problems)
        self.seen.say(self.tr("{n} to look at").format(n=written.isolate(str(seen))) if seen else "")
        title = self.tr("Attendance, {month}").format(month=wording.month(found.month.first))
        self.set_head(title, fact, state, back=True)
        for button in (self.copy, self.fill_in):
            button.explain(self.tr("The wages of this month are approved.") if found.closed else "")

    def _offer(self) -> None:
        months, month = set(self._known) | {self._month}, Month.of(self._desk.today())
        for _ in range(EARLIER):
            months.add(month)
            month = month.previous()
        self.chooser.offer([Choice(each, wording.month(each.first)) for each in sorted(months, reverse=True)])
        self.chooser.show_value(self._month)

    def _choose_month(self) -> None:
        chosen = self.chooser.value()
        if isinstance(chosen, Month) and chosen != self._month:
            self.show_month(chosen)

    def _new_worker(self, _way: int) -> None:
        self._desk.show("worker", 0)

    def _heard(self, tables: frozenset[str]) -> None:
        if tables & (attendance.WATCH | muster.WATCH) and self.isVisible() and not self._own:
            self._read_again()
