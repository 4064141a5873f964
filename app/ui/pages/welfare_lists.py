"""Accidents, grievances and meetings: what happened, what was said, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.services import welfare
from app.services.books import Sitting
from app.services.welfare import AccidentRow, GrievanceRow, MeetingRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.buttons import primary
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records


class AccidentsPage(Records[AccidentRow]):
    watch = welfare.WATCH
    kind = "accident"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("No accident is written down"),
            self.tr("Write down even the small ones: the register protects him and you."),
            [Way("alert-triangle", self.tr("Report an accident"), self.tr("Who, when, what happened."), "Ctrl N")],
        )
        table: Table[AccidentRow] = Table(
            [
                columns.day(self.tr("Date"), lambda row: row.day),
                columns.text(self.tr("Name"), lambda row: wording.fact(row.name), width=170),
                columns.text(self.tr("What happened"), lambda row: wording.fact(row.what)),
                columns.text(self.tr("Injury"), lambda row: wording.fact(row.injury), width=170),
                columns.whole(self.tr("Days lost"), lambda row: row.days_lost, width=86),
                columns.day(self.tr("Reported"), lambda row: row.reported_on),
            ],
            lambda row: row.id,
        )
        super().__init__(desk, table, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New accident"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Accidents"), back=True)

    def read_rows(self, sitting: Sitting) -> list[AccidentRow]:
        return welfare.accidents(sitting)[::-1]


class GrievancesPage(Records[GrievanceRow]):
    watch = welfare.WATCH
    kind = "grievance"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Nobody has complained or proposed anything"),
            self.tr("Write down what is said, with a name or without; the answer beside it."),
            [Way("users", self.tr("Write one down"), self.tr("Who, about what, what was said."), "Ctrl N")],
        )
        table: Table[GrievanceRow] = Table(
            [
                columns.day(self.tr("Date"), lambda row: row.day),
                columns.text(self.tr("Kind"), lambda row: wording.of(staff_words.GRIEVANCES, row.kind), width=110),
                columns.text(self.tr("Name"), self._name, width=160),
                columns.text(self.tr("What was said"), lambda row: wording.fact(row.said)),
                columns.chip(self.tr("State"), _answered, self._word, width=190),
            ],
            lambda row: row.id,
        )
        super().__init__(desk, table, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New grievance or proposal"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Grievances and proposals"), back=True)

    def read_rows(self, sitting: Sitting) -> list[GrievanceRow]:
        """What waits for an answer first."""
        return sorted(welfare.grievances(sitting), key=lambda row: (row.state != "open", -row.id))

    def _name(self, row: GrievanceRow) -> str:
        return wording.fact(row.name) if row.name else self.tr("Without a name")

    def _word(self, row: GrievanceRow) -> str:
        return self.tr("Waits for an answer") if row.state == "open" else self.tr("Answered")


class MeetingsPage(Records[MeetingRow]):
    watch = welfare.WATCH
    kind = "meeting"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("No meeting is written down"),
            self.tr("Twice a year is good; write down who came and what was decided."),
            [Way("users", self.tr("Write a meeting down"), self.tr("When, who came, what was said."), "Ctrl N")],
        )
        table: Table[MeetingRow] = Table(
            [
                columns.day(self.tr("Date"), lambda row: row.day),
                columns.text(self.tr("About"), lambda row: wording.fact(row.about), width=220),
                columns.whole(self.tr("Came"), lambda row: row.attendance, width=70),
                columns.text(self.tr("Decided"), lambda row: wording.fact(row.decided)),
                columns.day(self.tr("Next on"), lambda row: row.next_on),
            ],
            lambda row: row.id,
        )
        super().__init__(desk, table, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New meeting"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Meetings"), back=True)

    def read_rows(self, sitting: Sitting) -> list[MeetingRow]:
        return welfare.meetings(sitting)[::-1]


def _answered(row: GrievanceRow) -> State:
    return State.WAITING if row.state == "open" else State.ACCEPTED


PAGES: Mapping[str, Callable[[Desk], Page]] = {
    "accidents": AccidentsPage,
    "grievances": GrievancesPage,
    "meetings": MeetingsPage,
}
