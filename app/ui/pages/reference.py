"""FBR's own lists: how old each is, whether FBR said so or it shipped with the program; Enter shows what is on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from app.rules.reference import FBR, PRACTICE, SEED
from app.rules.reference_words import LISTS, ORIGINS
from app.services import reference
from app.services.books import KARACHI, Sitting
from app.services.reference import ListRow
from app.ui import sending_words, sync_thread, wording
from app.ui.desk import Desk
from app.ui.jobs import Job, Progress
from app.ui.kit import columns, written
from app.ui.kit.busy import Busy
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.records import Records
from app.ui.pages.reference_entries import EntriesPage

SHRUNK = re.compile(r"it has ([0-9]+) entries, and had ([0-9]+)")
BEGINNING = 300  # letters of an answer that tell what it is
CHIPS = {SEED: State.WARN, PRACTICE: State.WAITING, FBR: State.ACCEPTED}


class ReferencePage(Records[ListRow]):
    watch = reference.WATCH

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("FBR’s lists will stand here"),
            self.tr("Which units, rates and HS codes FBR takes; they are read when the line is up."),
        )
        tabs = [
            Tab[ListRow]("all", self.tr("All"), lambda _row: True),
            Tab[ListRow]("seed", self.tr("Not from FBR yet"), lambda row: row.origin == SEED),
            Tab[ListRow]("refused", self.tr("Answer not taken"), lambda row: bool(row.refused)),
        ]
        table = Table(self._columns(desk), lambda row: (row.key, row.asked))
        self._side = SidePanel()
        super().__init__(desk, table, tabs=tabs, side=self._side, empty=empty)
        self._job: Job[int] | None = None
        self.ask = primary(self.tr("Ask FBR now"), "refresh", "Ctrl+R")
        self.ask.clicked.connect(self.ask_now)
        self.set_actions(primary=self.ask)
        self.set_head(self.tr("FBR’s lists"), back=True)
        self.busy = Busy(self)
        self.busy.cancelled.connect(self._stop)

    def read_rows(self, sitting: Sitting) -> list[ListRow]:
        return reference.rows(sitting)

    def describe(self, rows: Sequence[ListRow]) -> None:
        seeds = sum(row.origin == SEED for row in rows)
        said = self.tr("{n} came with the program and were not read from FBR yet")
        fact = (
            said.format(n=written.isolate(str(seeds))) if seeds else self.tr("the program works with them for months")
        )
        self.set_head(self.tr("FBR’s lists"), fact, back=True)

    def show_chosen(self, row: object) -> None:
        self._side.clear()
        if not isinstance(row, ListRow):
            return
        self._side.head(CHIPS[row.origin], wording.of(LISTS, row.key), wording.fact(row.asked))
        self._side.add_part(
            Facts(
                [
                    (self.tr("Entries"), f"{row.count:,}"),
                    (self.tr("Where it is from"), wording.of(ORIGINS, row.origin)),
                    (self.tr("Read on"), written.day(row.read_at.astimezone(KARACHI).date())),
                    (self.tr("In force since"), written.day(row.since)),
                ]
            )
        )
        self._side.add_part(Words(wording.fact(row.source), Role.SUB, "ink2", wrap=True))
        if row.origin == SEED:
            self._side.add_part(Words(self.tr("What is missing in it is only a doubt, not a mistake."), wrap=True))
        if row.refused:
            said = self.tr("A later answer was not taken, and is kept as evidence: {why}")
            self._side.add_part(Words(said.format(why=self._why(row.refused)), Role.BODY, "rejected", wrap=True))
            self._show_evidence(row)
        whole = plain(self.tr("What is on it"), "file-text")
        whole.clicked.connect(partial(self.open_row, row))
        self._side.foot(whole)

    def _show_evidence(self, row: ListRow) -> None:
        """When the answer came that was not taken, and how it begins."""
        with self.desk.books.read() as sitting:
            kept = [each for each in reference.refusals(sitting) if (each.key, each.asked) == (row.key, row.asked)]
        for each in kept[:1]:
            came = self.tr("It came on {date} (HTTP {status}) and begins:")
            said = came.format(
                date=written.isolate(written.moment(each.at)), status=written.isolate(str(each.http_status or "\u2013"))
            )
            self._side.add_part(Words(said, Role.SUB, "ink2", wrap=True))
            begins = each.answer[:BEGINNING].decode("utf-8", "replace").strip()
            self._side.add_part(Words(written.isolate(begins) or "\u2013", Role.SUB, "ink2", wrap=True))

    def open_row(self, row: object) -> None:
        if isinstance(row, ListRow):
            self.desk.lay(EntriesPage(self.desk, row, wording.of(LISTS, row.key)))

    def ask_now(self) -> None:
        """Every list in use, on another thread; what was read stays read when it is stopped."""
        books = self.desk.books

        def work(progress: Progress) -> int:
            return sync_thread.read_lists(books, progress.say)

        self._job = Job.long(self, work, self._read_now, self._refused)
        self._job.progress.moved.connect(self.busy.tell)
        self.busy.begin(self.tr("FBR is asked for its lists"))
        self.ask.explain(self.tr("FBR is being asked"))
        self._job.start()

    def _columns(self, desk: Desk) -> list[Column[ListRow]]:
        def age(row: ListRow) -> int:
            return (desk.today() - row.read_at.astimezone(KARACHI).date()).days

        return [
            columns.text(self.tr("List"), lambda row: wording.of(LISTS, row.key), width=196),
            columns.text(self.tr("Of what"), lambda row: wording.fact(row.asked)),
            columns.whole(self.tr("Entries"), lambda row: row.count, width=74),
            columns.day(self.tr("Read on"), lambda row: row.read_at.astimezone(KARACHI).date(), width=92),
            columns.whole(self.tr("Days old"), age, width=76),
            columns.chip(self.tr("From where"), _state, _word, width=148),
        ]

    def _why(self, refused: str) -> str:
        """Why an answer was not taken, in the window's language where it is not about one row of it."""
        if shrunk := SHRUNK.fullmatch(refused):
            said = self.tr("it has {n} entries, and had {before}")
            return said.format(n=written.isolate(shrunk[1]), before=written.isolate(shrunk[2]))
        return sending_words.said(refused)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._over()
        self.desk.tell(State.NEUTRAL, self.tr("Stopped. The lists read until now are kept."))

    def _over(self) -> None:
        self._job = None
        self.busy.finish()
        self.ask.explain("")

    def _refused(self, error: Exception) -> None:
        self._over()
        told(self.desk, error)

    def _read_now(self, count: int) -> None:
        self._over()
        if count:
            said = self.tr("{n} answers were read.").format(n=written.isolate(str(count)))
            self.desk.tell(State.ACCEPTED, said)
        else:
            self.desk.tell(State.WARN, self.tr("No answer came. The lists stay as they were."))


def _state(row: ListRow) -> State:
    return State.REJECTED if row.refused else CHIPS[row.origin]


def _word(row: ListRow) -> str:
    return wording.of(ORIGINS, row.origin)
