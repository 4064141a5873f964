"""What goes to FBR: how each paper stands, and the panel that settles what nobody can know but a person."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication

from app.services import outbox, outbox_list, outbox_summary
from app.services.outbox import OutboxRow, State, StrayRow
from app.services.outbox_list import Listed as Papers
from app.services.outbox_summary import Cause, Summary
from app.ui import sending_words, standing
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.buttons import link, plain
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Standing, Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State as Chip
from app.ui.pages import outbox_words
from app.ui.pages.held_banner import HeldBanner
from app.ui.pages.outbox_links import OutboxLinks
from app.ui.pages.paper_panel import PaperPanel
from app.ui.pages.records import Listed
from app.ui.pages.stray_note import StrayNote

ASKED = frozenset({State.UNKNOWN, State.CHECKING})
ORDER = (
    State.DUPLICATE,
    State.UNKNOWN,
    State.CHECKING,
    State.REJECTED,
    State.HELD,
    State.SENDING,
    State.ANSWERED,
    State.READY,
)
"""What needs a person stands first, then what is on its way, then the rest; of the accepted the latest first."""
WAITS = frozenset({State.READY, State.SENDING, State.ANSWERED})


@dataclass(frozen=True, slots=True)
class Whole:
    papers: Papers
    rows: list[OutboxRow]
    summary: Summary
    strays: list[StrayRow]


class OutboxPage(Listed[OutboxRow, Whole]):
    watch = outbox_summary.WATCH

    def __init__(self, desk: Desk) -> None:
        self._papers = Papers(rows=[], every=0, accepted=0, gone=0)
        self._cause = Cause.NONE
        self._asked_for: int | None = None
        empty = EmptyState(
            self.tr("What goes to FBR will stand here"),
            self.tr("An invoice waits here until the line is there; it is never sent twice."),
        )
        self._answers = side = SidePanel()
        table = Table(self._columns(desk), lambda row: row.id)
        super().__init__(desk, table, tabs=self._tabs_made(), side=side, empty=empty)
        self.panel = PaperPanel(desk, side, self)
        self.banner = HeldBanner()
        self.banner.asked.connect(self._mend)
        self.strays = StrayNote()
        self.body.insertWidget(0, self.banner)
        self.body.insertWidget(1, self.strays)
        self.links = OutboxLinks(desk)
        self.body.addWidget(self.links)
        send = plain(self.tr("Send now"), "refresh", "Ctrl+Shift+S")
        send.clicked.connect(desk.send_now)
        self.set_actions(send)
        self.older = link(self.tr("Older settled papers stand in the list of sales invoices"))
        self.older.clicked.connect(self._to_sales)
        self.older.hide()
        self.add_to_foot(self.older)
        desk.hub.minute.connect(self._passed)
        self.set_head(self.tr("Outbox"), self.tr("what goes to FBR, and what came of it"))

    def show_chosen(self, row: object) -> None:
        held = self._panel_has_the_keys()
        self.panel.show_row(row if isinstance(row, OutboxRow) else None, self._cause)
        if held and not self._panel_has_the_keys():
            self.table.setFocus()  # else the keyboard would stand on the rail

    def _panel_has_the_keys(self) -> bool:
        held = QApplication.focusWidget()
        return held is not None and self._answers.isAncestorOf(held)

    def open_row(self, row: object) -> None:
        """Enter goes to the answer of a paper that waits for one, else to the paper itself."""
        if isinstance(row, OutboxRow) and not self.panel.focus_answer():
            self.desk.show(row.kind, row.document_id)

    def choose(self, record: int) -> None:
        """A paper that is too old to be listed is read because it is asked for."""
        self._asked_for = record
        super().choose(record)
        if self._wanted is not None:
            self.refresh()

    def _read(self) -> Whole:
        rank = {state: n for n, state in enumerate(ORDER)}
        with self.desk.books.read() as sitting:
            papers = outbox_list.read(sitting, self._asked_for)
            summary, strays = outbox_summary.read(sitting), outbox.strays(sitting)
        rows = sorted(papers.rows, key=lambda row: (row.is_over, rank.get(row.state, len(ORDER)), _age(row)))
        return Whole(papers, rows, summary, strays)

    def _lay_out(self, answer: Whole) -> None:
        self._papers, self._cause = answer.papers, answer.summary.cause
        self.show_rows(answer.rows)
        self.older.setVisible(bool(answer.papers.older))
        self.table.viewport().update()  # a row that stands as it stood may wait for another thing now
        self.banner.show_summary(answer.summary)
        said = standing.waits(answer.summary, self.desk.now()) if answer.rows else ""
        kind = sending_words.environment_chip(answer.summary.environment) if answer.summary.portal else None
        self.set_head(self.tr("Outbox"), said, kind)
        self.strays.show_strays(answer.strays)
        if self.tabs is not None:
            for key, count in self._counts(answer).items():
                self.tabs.count(key, count)
                self.tabs.show_tab(key, shown=bool(count) or key in ("all", "person", "waiting", "accepted"))

    def _counts(self, answer: Whole) -> dict[str, int]:
        """What is open is listed whole; the rest the books have counted."""
        counts = {key: sum(map(tab.keep, answer.rows)) for key, tab in self._tabs.items() if tab.keep is not None}
        papers = answer.papers
        return counts | {"all": papers.every, "accepted": papers.accepted, "gone": papers.gone}

    def _standing(self) -> Standing:
        return replace(super()._standing(), every=self._papers.every)

    def _passed(self) -> None:
        """What may be looked for, and how many hours are left, changes by itself."""
        if self.isVisible():
            self.refresh()

    def _to_sales(self) -> None:
        self.desk.show("sales", 0)

    def _mend(self, place: str) -> None:
        """What the banner asks for: a page, or the papers of which nobody knows."""
        if place == "unknown" and self.tabs is not None:
            self.tabs.choose("unknown")
            self.table.choose_first()
        else:
            self.desk.show(place)

    def _tabs_made(self) -> list[Tab[OutboxRow]]:
        return [
            Tab("all", self.tr("All")),
            Tab("person", self.tr("Needs you"), _needs_person),
            Tab("unknown", self.tr("Unknown"), lambda row: _live(row, ASKED)),
            Tab("refused", self.tr("Rejected"), lambda row: _live(row, {State.REJECTED})),
            Tab("held", self.tr("Held"), lambda row: _live(row, {State.HELD})),
            Tab("waiting", self.tr("Waiting"), lambda row: _live(row, WAITS)),
            Tab("accepted", self.tr("Accepted"), lambda row: _live(row, {State.ACCEPTED}) and not row.trial),
            Tab("gone", self.tr("Cancelled, replaced"), _gone),
        ]

    def _columns(self, desk: Desk) -> list[Column[OutboxRow]]:
        return [
            columns.code(self.tr("Paper"), lambda row: row.document, width=116),
            columns.day(self.tr("Date"), lambda row: row.date, width=90),
            columns.text(self.tr("Buyer"), lambda row: row.party),
            columns.money(self.tr("Rupees"), lambda row: row.total, width=96),
            columns.chip(self.tr("State"), lambda row: _chip(row)[0], lambda row: _chip(row)[1]),
            columns.text(
                self.tr("FBR number, or next step"),
                lambda row: outbox_words.next_step(row, desk.now(), self._cause),
                width=196,
                ink=_ink,
                bold=lambda row: _live(row, {*ASKED, State.DUPLICATE}),
            ),
        ]


def _needs_person(row: OutboxRow) -> bool:
    """What is held waits for one cause to be mended, not each for itself."""
    return _live(row, {*ASKED, State.DUPLICATE, State.REJECTED})


def _live(row: OutboxRow, states: Set[State]) -> bool:
    """It stands so, and is not over."""
    return row.state in states and not row.is_over


def _gone(row: OutboxRow) -> bool:
    return row.state == State.CANCELLED or row.is_over


def _age(row: OutboxRow) -> int:
    """The oldest of what is to be done first; of what is done the latest first."""
    return row.id if row.state in ORDER and not row.is_over else -row.id


def _chip(row: OutboxRow) -> tuple[Chip, str]:
    return sending_words.outcome(row.shown, replaced=row.replaced_by is not None, withdrawn=bool(row.withdrawn))


def _ink(row: OutboxRow) -> str:
    if _gone(row):
        return "ink3"
    if row.state in ASKED:
        return "unknown"
    if row.state in (State.REJECTED, State.DUPLICATE):
        return "rejected"
    return "ink" if row.fiscal_number and not row.trial else "ink2"
