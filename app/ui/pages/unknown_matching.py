"""All papers whose fate is unknown against a file of IRIS: what it settles, what a person must, what is not there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.exchange import fbr_settling
from app.exchange.fbr_settling import Looked
from app.rules.period import Month
from app.services import unknown_matching
from app.services.unknown_matching import Paper
from app.ui import wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, files, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import MonthField
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told

ENDINGS = ("xlsx", "xls", "csv", "ods", "xlsm")
SAID = 6
"""Sentences under the table; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paper whose fate is unknown, and what the file says of it."""

    paper: Paper
    word: str
    state: State
    fbr_number: str = ""


class UnknownMatchingPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._path: Path | None = None
        self._looked: Looked | None = None
        self.month = MonthField(desk.today)
        self.month.setAccessibleName(self.tr("The file holds everything of this month"))
        self.table: Table[Row] = Table(self._columns(), lambda row: row.paper.item_id, round_top=False)
        self.said = Words("", Role.BODY, wrap=True)
        self.record = primary(self.tr("Record what the file shows"), "check", "Ctrl+Return")
        self.record.clicked.connect(self.record_now)
        self.set_actions(primary=self.record)
        self.set_head(self.tr("Match with a file from IRIS"), back=True)
        self._lay_out()
        self.month.edited.connect(self._anew)
        self.table.opened.connect(self._open)
        desk.hub.changed.connect(self._heard)
        self._ready()

    def arrive(self) -> None:
        self._anew()

    def focus_first(self) -> None:
        """Without a file there is nothing to do here."""
        self.pick.setFocus()

    def choose_file(self, path: Path) -> None:
        """Look at it: nothing is written."""
        self._path = path
        self.file_name.say(written.isolate(path.name))
        self._anew()

    def record_now(self) -> None:
        if self._path is None or not self.record.isEnabled():
            return
        self.record.explain(self.tr("It is being written down"))
        work = partial(fbr_settling.settle, self.desk.books, self._path, self._complete())
        Job(self, work, self._recorded, self._refused).start()

    def _complete(self) -> Month | None:
        day = self.month.day()
        return Month.of(day) if day is not None else None

    def _anew(self) -> None:
        self._looked = None
        self._ready()
        if self._path is None:
            Job(self, self._unknown, self._show_unknown, self._refused).start()
            return
        work = partial(fbr_settling.look, self.desk.books, self._path, self._complete())
        Job(self, work, self._show, self._refused).start()

    def _unknown(self) -> list[Paper]:
        with self.desk.books.read() as sitting:
            return unknown_matching.unknown(sitting)

    def _show_unknown(self, papers: list[Paper]) -> None:
        self.table.replace([Row(paper, self.tr("Not looked at yet"), State.UNKNOWN) for paper in papers])
        self.said.say("" if papers else self.tr("There is no paper whose fate is unknown."))

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        found = looked.comparison
        rows = [Row(match.paper, self.tr("Found"), State.ACCEPTED, match.theirs.fbr_number) for match in found.matched]
        tied = self._tied(looked)
        known = {paper.item_id for paper in tied}
        rows += [
            Row(each.paper, self.tr("FBR has it already: not to be sent"), State.WARN, each.theirs.fbr_number)
            for each in found.at_fbr
            if each.paper.item_id not in known
        ]
        rows += [Row(paper, self.tr("May be there: look yourself"), State.WARN) for paper in tied]
        rows += [Row(paper, self.tr("Not there"), State.HELD) for paper in found.absent]
        rows += [Row(paper, self.tr("This file cannot say"), State.UNKNOWN) for paper in found.early]
        spoken = {row.paper.item_id for row in rows}
        with self.desk.books.read() as sitting:
            others = [paper for paper in unknown_matching.unknown(sitting) if paper.item_id not in spoken]
        rows += [Row(paper, self.tr("Not in this file"), State.UNKNOWN) for paper in others]
        self.table.replace(rows)
        self.table.choose_first()
        said = [wording.problem(problem) for problem in looked.problems]
        more = self.tr("and {n} more").format(n=written.isolate(str(len(said) - SAID))) if len(said) > SAID else ""
        self.said.say("\n".join([*said[:SAID], *([more] if more else [])]))
        self._ready()

    def _tied(self, looked: Looked) -> list[Paper]:
        papers = {paper.item_id: paper for tie in looked.comparison.ties for paper in tie.papers}
        return list(papers.values())

    def _recorded(self, looked: Looked) -> None:
        n = written.isolate(str(looked.settled))
        self.desk.tell(State.ACCEPTED, self.tr("{n} papers are settled by this file.").format(n=n))
        self._path = None
        self.file_name.say(self._hint())
        self._anew()

    def _refused(self, error: Exception) -> None:
        told(self.desk, error)
        self._ready()

    def _ready(self) -> None:
        found = self._looked.comparison if self._looked else None
        serious = [problem for problem in found.problems if not problem.is_warning] if found else []
        if self._path is None:
            why = self.tr("Choose a file first")
        elif serious:
            why = wording.problem(serious[0])
        elif found is None or not (found.matched or found.absent or found.at_fbr or found.there):
            why = self.tr("This file settles nothing")
        else:
            why = ""
        self.record.explain(why)

    def _open(self, row: object) -> None:
        if isinstance(row, Row):
            self.desk.show("outbox", row.paper.item_id)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & unknown_matching.WATCH and self.isVisible():
            self._anew()

    def _pick(self) -> None:
        chosen = files.to_open(self, self.tr("Choose a file"), ENDINGS)
        if chosen is not None:
            self.choose_file(chosen)

    def _hint(self) -> str:
        return self.tr("The Invoice Dashboard or Annex-C of IRIS, or FBR's upload sheet as it comes back.")

    def _lay_out(self) -> None:
        card = Card(self.tr("The file"))
        self.pick = plain(self.tr("Choose a file"), "file-import", "Ctrl+O")
        self.pick.clicked.connect(self._pick)
        self.file_name = Words(self._hint(), Role.SUB, "ink2")
        line = QHBoxLayout()
        line.setSpacing(look.space("gap"))
        line.addWidget(self.pick)
        line.addWidget(self.file_name, 1)
        month = QHBoxLayout()
        month.setSpacing(look.space("gap"))
        self.month.setFixedWidth(look.wide("search_least"))
        words = self.tr("Only if the file holds everything of one month: that month. What it lacks was not there then.")
        month.addWidget(self.month)
        month.addWidget(Words(words, Role.SUB, "ink2", wrap=True), 1)
        inside = card.padded()
        inside.addLayout(line)
        inside.addLayout(month)
        papers = Card(self.tr("Papers whose fate is unknown"))
        papers.add(self.table, 1)
        papers.padded().addWidget(self.said)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(card)
        column.addWidget(papers, 1)
        self.body.addWidget(middle, 1)

    def _columns(self) -> list[Column[Row]]:
        return [
            columns.code(self.tr("Paper"), lambda row: row.paper.number, width=120),
            columns.day(self.tr("Date"), lambda row: row.paper.day, width=90),
            columns.text(self.tr("Buyer"), lambda row: row.paper.buyer),
            columns.money(self.tr("Value"), lambda row: row.paper.value, width=110),
            columns.money(self.tr("Sales tax"), lambda row: row.paper.sales_tax, width=100),
            columns.chip(self.tr("The file says"), lambda row: row.state, lambda row: row.word, width=170),
            columns.code(self.tr("FBR number"), lambda row: row.fbr_number, width=200),
        ]
