"""What goes to FBR: how each paper stands, and the panel that settles what nobody can know but a person."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import outbox
from app.services.books import Sitting
from app.services.outbox import OutboxRow, State
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.buttons import plain
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.pages.paper_panel import PaperPanel
from app.ui.pages.records import Records

NEEDS_PERSON = frozenset({State.UNKNOWN, State.CHECKING, State.REJECTED, State.HELD})
ORDER = (State.UNKNOWN, State.CHECKING, State.REJECTED, State.HELD, State.SENDING, State.ANSWERED, State.READY)
"""What needs a person stands first, then what is on its way, then the rest as it was queued."""


class OutboxPage(Records[OutboxRow]):
    watch = outbox.WATCH

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("What goes to FBR will stand here"),
            self.tr("An invoice waits here until the line is there; it is never sent twice."),
        )
        tabs = [
            Tab[OutboxRow]("all", self.tr("All"), lambda _row: True),
            Tab[OutboxRow]("person", self.tr("Needs you"), lambda row: row.state in NEEDS_PERSON),
            Tab[OutboxRow]("waiting", self.tr("Waiting"), lambda row: row.state == State.READY),
            Tab[OutboxRow]("sending", self.tr("Sending"), lambda row: row.state in (State.SENDING, State.ANSWERED)),
            Tab[OutboxRow]("accepted", self.tr("Accepted"), lambda row: row.state == State.ACCEPTED),
        ]
        side = SidePanel()
        table = Table(self._columns(), lambda row: row.id)
        super().__init__(desk, table, tabs=tabs, side=side, empty=empty, amount=lambda row: row.total)
        self.panel = PaperPanel(desk, side, self)
        send = plain(self.tr("Send now"), "refresh", "Ctrl+Shift+S")
        send.clicked.connect(desk.send_now)
        self.set_actions(send)
        self.set_head(self.tr("Outbox"), self.tr("what goes to FBR, and what came of it"))

    def read_rows(self, sitting: Sitting) -> list[OutboxRow]:
        rank = {state: n for n, state in enumerate(ORDER)}
        return sorted(outbox.rows(sitting), key=lambda row: (rank.get(row.state, len(ORDER)), -row.id))

    def show_chosen(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, OutboxRow) else None)

    def open_row(self, row: object) -> None:
        """Enter goes to the answer of a paper that waits for one, else to the paper itself."""
        if isinstance(row, OutboxRow) and not self.panel.focus_answer():
            self.desk.show(row.kind, row.document_id)

    def describe(self, rows: Sequence[OutboxRow]) -> None:
        self.set_head(self.tr("Outbox"), self.tr("what goes to FBR, and what came of it") if rows else "")

    def _columns(self) -> list[Column[OutboxRow]]:
        return [
            columns.code(self.tr("Paper"), lambda row: row.document, width=108),
            columns.day(self.tr("Date"), lambda row: row.date, width=90),
            columns.text(self.tr("Buyer"), lambda row: row.party),
            columns.money(self.tr("Rupees"), lambda row: row.total, width=96),
            columns.chip(
                self.tr("State"), lambda row: wording.paper(row.state)[0], lambda row: wording.paper(row.state)[1]
            ),
            columns.text(
                self.tr("FBR number, or next step"),
                lambda row: wording.following(row.state, row.fiscal_number),
                width=196,
                ink=_ink,
                bold=lambda row: row.state in (State.UNKNOWN, State.CHECKING),
            ),
        ]


def _ink(row: OutboxRow) -> str:
    if row.state in (State.UNKNOWN, State.CHECKING):
        return "unknown"
    return "rejected" if row.state == State.REJECTED else "ink" if row.fiscal_number else "ink2"
