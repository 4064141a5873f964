"""The attendance of a month: typed cell by cell, a row copied, what is empty filled, every step taken back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Problem
from app.services import muster
from app.services.muster import Typed
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
from app.ui.pages import muster_seen
from app.ui.pages.moon_row import MoonRow
from app.ui.pages.muster_model import MusterModel
from app.ui.pages.muster_seen import Seen
from app.ui.pages.muster_steps import Plan, Step
from app.ui.pages.muster_view import MusterView
from app.ui.pages.muster_writing import Writing, Written

EARLIER = 14
"""Months back that are offered beside those that have marks."""


class AttendancePage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._month = Month.of(desk.today())
        self._seen: Seen | None = None
        self._answers = self._news = 0  # steps that were answered; commits heard of while steps were on their way
        self.model = MusterModel(self.write)
        self.view = MusterView(self.model)
        self.writing = Writing(desk, self, self._answered, self.tr("The attendance is being written."))
        self.model.modelReset.connect(self._begin)
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

    def write(self, typed: Typed) -> Step:
        """Into the books, in its turn."""
        month = Month.of(typed.day)  # the grid's: another may be chosen already, and is being read
        place = typed.worker, typed.day
        step = Step(month=month, numbers=(typed.worker,), plan=lambda _: (typed,), place=place)
        self._take(step)
        return step

    def clear(self, cells: list[Typed]) -> None:
        """Delete: what is chosen is empty."""
        self._plan([cell.worker for cell in cells], lambda _: cells)

    def copy_above(self) -> None:
        """The row above for the rows that are chosen."""
        self.view.settle()
        rows = self.view.chosen_rows()
        if rows and rows[0] > 0:
            source = self.model.row(rows[0] - 1).number
            targets = [self.model.row(row).number for row in rows]
            self._repeat([source, *targets], lambda there: muster.copied(there, source, targets))

    def fill(self) -> None:
        """What is empty up to today: present, rest on the day of rest, holidays."""
        self.view.settle()
        chosen = self.view.chosen_rows() if len(self.view.chosen_rows()) > 1 else range(self.model.rowCount())
        numbers = [self.model.row(row).number for row in chosen]
        self._plan(numbers, lambda there: muster.filled(there, numbers, upto=self._desk.today()))

    def fill_to_the_end(self) -> None:
        """What stands in the cell, on the later days of his row."""
        self.view.settle()
        index = self.view.currentIndex()
        cell = self.model.cell(index) if index.isValid() else None
        if cell is not None and self.model.text(index):
            number = self.model.row(index.row()).number
            self._repeat([number], partial(muster.to_the_end, number=number, first=cell.day, today=self._desk.today()))

    def fill_down(self) -> None:
        """What stands in the first of the rows that are chosen, in the others; of one cell, in all rows below it."""
        self.view.settle()
        chosen = self.view.selectionModel().selectedIndexes() or [self.view.currentIndex()]
        days = {cell.day for index in chosen if (cell := self.model.cell(index)) is not None and self.model.text(index)}
        rows = self.view.chosen_rows()
        if not days:
            return
        last = rows[-1] if len(rows) > 1 else self.model.rowCount() - 1
        source, *below = [self.model.row(row).number for row in range(rows[0], last + 1)]
        self._repeat([source, *below], lambda there: muster.down(there, source, days, below))

    def next_problem(self) -> None:
        """To the next thing to look at, and say what it is."""
        self.view.to_next_problem()
        self._tell(list(self.model.problems(self.view.currentIndex())))

    def take_back(self) -> None:
        self.view.settle()
        self.writing.back()
        self._look()

    def do_again(self) -> None:
        self.view.settle()
        self.writing.again()
        self._look()

    def show_month(self, month: Month) -> None:
        self._month = month
        self._read_again()

    def _plan(self, numbers: Sequence[str], plan: Plan, leans_on: tuple[Step, ...] = ()) -> None:
        if self._seen is not None and numbers:
            own = tuple(dict.fromkeys(numbers))
            self._take(Step(month=self._seen.muster.month, numbers=own, plan=plan, leans_on=leans_on))

    def _repeat(self, numbers: Sequence[str], plan: Plan) -> None:
        """What stands in some cells, in others too; not what stood there before, if what was typed is refused."""
        self._plan(numbers, plan, self.writing.typed())

    def _take(self, step: Step) -> None:
        self.writing.take(step)
        self._look()

    def _begin(self) -> None:
        self.writing.begin()
        self._look()

    def _look(self) -> None:
        """Which way one may go."""
        self.back.setEnabled(self.writing.steps.last() is not None)
        self.again.setEnabled(self.writing.steps.next() is not None)

    def _answered(self, step: Step, written: Written | None) -> None:
        """A step is in the books, or will not come into them."""
        self._answers += 1
        seen = self._seen
        if written is not None:
            self._news -= written.touched
            self._tell(list(written.found))
        if written is not None and seen is not None and written.month == seen.muster.month:
            self._lay_out_again(seen.fresh(written))
        self.model.forget(step)
        self._look()
        if not self.writing.waits():
            others, self._news = self._news > 0, 0
            if others and self.isVisible():
                self._read_again()

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
        work = partial(muster_seen.read, self._desk.books, self._month, self._answers)
        Job(self, work, self._show, trouble.report).start()

    def _show(self, seen: Seen) -> None:
        if seen.muster.month != self._month:
            return  # another month was chosen meanwhile
        stale = seen.since != self._answers  # read before what was written since
        if not stale or self._seen is None or self._seen.muster.month != self._month:
            self._lay_out_again(seen)
        if stale:
            self._read_again()

    def _lay_out_again(self, seen: Seen) -> None:
        self._seen, found = seen, seen.muster
        self.model.show_muster(found, seen.problems)
        self.moon.show_holidays(seen.waiting)
        self._offer(seen.known)
        self.empty.setVisible(not found.rows)
        self.sheet.setVisible(bool(found.rows))
        state = (State.HELD, self.tr("Wages approved")) if found.closed else None
        days = sum((row.present for row in found.rows), start=ZERO)
        fact = self.tr("{n} workers, {days} days of work").format(
            n=written.isolate(str(len(found.rows))), days=written.isolate(f"{days.normalize():f}")
        )
        count = len(seen.problems)
        self.seen.say(self.tr("{n} to look at").format(n=written.isolate(str(count))) if count else "")
        title = self.tr("Attendance, {month}").format(month=wording.month(found.month.first))
        self.set_head(title, fact, state, back=True)
        for button in (self.copy, self.fill_in):
            button.explain(self.tr("The wages of this month are approved.") if found.closed else "")

    def _offer(self, known: Sequence[Month]) -> None:
        months, month = {*known, self._month}, Month.of(self._desk.today())
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
        if not tables & muster.WATCH:
            return
        if self.writing.waits():
            self._news += 1  # our own, or another's
        elif self.isVisible():
            self._read_again()
